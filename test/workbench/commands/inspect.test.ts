import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE } from '../../../workbench/paths';
import { casebook, jsonLines } from './terminal';

/** Generous: other work on the machine must not fail a test. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-inspect-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const put = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const sample = (name: string): string => join(SAMPLE, 'mails', name);

const KEYS = [
  'file',
  'index',
  'messageId',
  'class',
  'from',
  'to',
  'cc',
  'replyTo',
  'subject',
  'date',
  'inReplyTo',
  'references',
  'text',
  'newText',
  'signature',
  'forwarded',
  'attachments',
  'language',
];

test('each message is one line with exactly the documented keys', async () => {
  const line = 'From a@b.example Tue Nov  3 10:00:00 2026\n';
  const mbox = put(
    'two.mbox',
    `${line}From: a@b.example\nSubject: one\n\nhello\n\n${line}From: c@d.example\nSubject: two\n\nhello\n`,
  );
  const { code, out } = await casebook('inspect', '--json', mbox, sample('support/01-en-inverter-error.eml'));
  const lines = jsonLines(out);
  expect(code).toBe(0);
  expect(lines.map(each => [each.file, each.index, each.subject])).toEqual([
    [mbox, 0, 'one'],
    [mbox, 1, 'two'],
    [sample('support/01-en-inverter-error.eml'), 0, 'Inverter shows error E-17'],
  ]);
  for (const each of lines) expect(Object.keys(each)).toEqual(KEYS);
});

test('an attached mail is read as the forwarded one', async () => {
  const { out } = await casebook('inspect', '--json', sample('forward/08-attached.eml'));
  expect(jsonLines(out)[0]?.forwarded).toMatchObject({
    from: { address: 'm.aoi@aoi-print.example', name: '葵 美咲' },
    subject: 'カタログの校正',
  });
});

test('people get a page instead of JSON', async () => {
  const { out } = await casebook('inspect', sample('support/01-en-inverter-error.eml'));
  expect(out).toContain('From          Tom Hughes <tom.hughes@greenfield-school.example>\n');
  expect(out).toMatch(/Signature\n(?: {2}--\n)? {2}Tom Hughes\n {2}Site Manager, Greenfield School/);
  expect(out).not.toContain('{');
});

test('bad input is named and the good messages still come', async () => {
  const empty = put('empty.eml', '');
  const good = put('good.eml', 'From: a@b.example\nSubject: good\n\nhello\n');
  const { code, out, err } = await casebook('inspect', '--json', join(folder, 'absent.eml'), empty, good);
  expect(code).toBe(1);
  expect(err).toContain(`${join(folder, 'absent.eml')}, message 0 (byte 0): there is no such file or folder`);
  expect(err).toContain(`${empty}, message 0 (byte 0): it is empty`);
  expect(jsonLines(out).map(each => each.subject)).toEqual(['good']);
});

test('a mail that breaks off is inspected all the same', async () => {
  const cut = put(
    'cut.eml',
    'From: a@b.example\nSubject: cut\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nhello\n',
  );
  const { code, out, err } = await casebook('inspect', '--json', cut);
  expect(code).toBe(1);
  expect(err).toContain(`${cut}, message 0 (byte 0): it breaks off at its byte`);
  expect(jsonLines(out)[0]?.text).toContain('hello');
});

test('without a file it says how it is used', async () => {
  expect(await casebook('inspect')).toMatchObject({
    code: 2,
    err: expect.stringContaining('inspect FILE|DIR...'),
  });
});

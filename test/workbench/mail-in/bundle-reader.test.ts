import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Chance } from '../../../bench/chance';
import { mutatedBytes } from '../../../bench/fuzz/mutate';
import { Backfill } from '../../../workbench/commands/backfill';
import { readSettings } from '../../../workbench/commands/import-settings';
import type { ArrivedMail } from '../../../workbench/mail-in/arrived-mail';
import { bundleReader, type ReadByBundle } from '../../../workbench/mail-in/bundle-reader';
import type { BadInput } from '../../../workbench/mail-in/incoming';
import { unpacked } from '../../../workbench/mail-in/parcel';
import { parcelsOf } from '../../../workbench/mail-in/reading';
import { DIST, SAMPLE } from '../../../workbench/paths';
import { readContent } from '../../../workbench/services/gmail/mail-content';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-bundle-reader-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const company = readSettings(undefined);
const SUPPORT = company.routes.find(({ name }) => name === 'support')?.address ?? '';

/** All that an import comes to: what it tells, and everything that Google would keep. */
const imported = (
  path: string,
  read?: ReadByBundle,
  changed: (found: ArrivedMail) => ArrivedMail = found => found,
) => {
  const told: unknown[] = [];
  const backfill = new Backfill({
    dist: DIST,
    company,
    imported: mail => told.push(mail),
    merged: (from, into) => told.push({ from, into }),
    complain: message => told.push(message),
  });
  const found: (ArrivedMail | BadInput)[] = [];
  for (const parcel of parcelsOf({ paths: [path], arrival: backfill.arrivalAt(SUPPORT) }, read))
    found.push(...unpacked(parcel));
  for (const each of found) backfill.add(each.kind === 'bad' ? each : changed(each));
  backfill.end();
  const kept = new Map(backfill.workbench.keep());
  backfill.close();
  const unread = found.flatMap(each =>
    each.kind === 'arrived' && each.reading === null ? [basename(each.file)] : [],
  );
  return { told, kept, unread, count: found.length };
};

const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);

/** The real mails of the repository, and broken ones made of them. */
const layMails = (): void => {
  const files = [join(SAMPLE, 'mails'), 'test/fixtures/mail'].flatMap(from =>
    readdirSync(from, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.eml'))
      .map(entry => join(entry.parentPath, entry.name)),
  );
  files.forEach((file, n) => cpSync(file, join(folder, `real ${n}.eml`)));
  const mails = files.map(file => readFileSync(file, 'latin1'));
  const random = new Chance(11);
  mails.forEach((mail, n) => put(`broken ${n}.eml`, mutatedBytes(mail, mails, random)));
};

test('a book is the same to the byte whether its mail was read ahead or by the polls', () => {
  layMails();
  const byPolls = imported(folder);
  const ahead = imported(folder, bundleReader(DIST));
  expect(byPolls.unread).toHaveLength(byPolls.told.filter(each => typeof each !== 'string').length);
  expect(ahead.unread.length).toBeLessThan(ahead.count / 4);
  expect(ahead.told).toEqual(byPolls.told);
  expect([...ahead.kept.keys()]).toEqual([...byPolls.kept.keys()]);
  for (const [name, state] of byPolls.kept)
    expect([name, ahead.kept.get(name) === state]).toEqual([name, true]);
});

const letter = (subject: string, more = ''): string =>
  `From: Mia <mia@nordlys.example>\nSubject: ${subject}\nMessage-ID: <${subject}@nordlys.example>\n${more}\nHello\n`;

test('what was read ahead is what the poll takes: it does not read the mail again', () => {
  put('a.eml', letter('first'));
  let other: string | null = null;
  imported(folder, bundleReader(DIST), found => {
    other = found.reading?.replaceAll('first', 'taken') ?? null;
    return found;
  });
  const { kept } = imported(folder, bundleReader(DIST), found => ({ ...found, reading: other }));
  expect([...kept.values()].some(state => state.includes('"taken"'))).toBe(true);
});

test('mails of which parts have to be fetched are left to the polls, whose calls these are', () => {
  mkdirSync(join(folder, 'mails'));
  const inside = `Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: message/rfc822\n\n${letter('inner')}\n--a--`;
  put('mails/a.eml', letter('plain'));
  put('mails/b.eml', letter('outer', inside));
  put('mails/c.eml', letter('last'));
  expect(imported(join(folder, 'mails'), bundleReader(DIST)).unread).toEqual(['b.eml']);
});

test('a mail with very long texts is left to the poll, and the others around it are read', () => {
  const texts = [letter('one'), `${letter('long')}${'All of it. '.repeat(500_000)}`, letter('two')];
  const read = bundleReader(DIST)(texts.map(text => readContent(Buffer.from(text)).shown()));
  expect(read.map(reading => reading !== null && /one|two/.exec(reading)?.[0])).toEqual([
    'one',
    false,
    'two',
  ]);
});

test.each([
  ['cannot be loaded', 'nothing that is a script'],
  ['knows no such function', 'function other() {}'],
  ['fails', 'function readMessages() { throw new Error("broken"); }'],
  ['answers something else', 'function readMessages() { return "yes"; }'],
  ['answers for fewer mails', 'function readMessages() { return ["x"]; }'],
])('where the bundle %s, nothing is read ahead', (_, code) => {
  put('Code.js', code);
  put('appsscript.json', '{"timeZone": "UTC", "runtimeVersion": "V8", "oauthScopes": []}');
  const mails = ['one', 'two'].map(subject => readContent(Buffer.from(letter(subject))).shown());
  const read = bundleReader(folder);
  expect([read(mails), read(mails)]).toEqual([
    [null, null],
    [null, null],
  ]);
});

test('bytes stand in what the bundle reads, whatever the mail says of data', () => {
  const mail = `${letter('x', 'X-Odd: "data":0,"data":1 \\"data":0\nContent-Type: text/plain; charset=utf-8\n')}"data":0 日本\n`;
  const [reading] = bundleReader(DIST)([readContent(Buffer.from(mail)).shown()]);
  expect(reading).toContain('Hello\n"data":0 日本');
  expect(reading).toContain('"\\"data\\":0,\\"data\\":1 \\\\\\"data\\":0"');
});

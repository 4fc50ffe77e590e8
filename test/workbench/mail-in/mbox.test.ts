import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { NotAnMbox, readMbox } from '../../../workbench/mail-in/mbox';

/** Generous: other work on the machine must not fail a test. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-mbox-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = (content: string | Uint8Array): string => {
  const path = join(folder, 'some.mbox');
  writeFileSync(path, content);
  return path;
};

const texts = (content: string): readonly string[] =>
  [...readMbox(file(content))].map(message => Buffer.from(message.raw).toString());

const LINE = 'From mia@nordlys.example Tue Nov  3 10:00:00 2026';

test('messages come with their number and the byte of their separator', () => {
  const first = `${LINE}\nSubject: a\n\none\n\n`;
  const messages = [...readMbox(file(`${first}${LINE}\nSubject: b\n\ntwo\n`))];
  expect(messages.map(({ index, offset }) => [index, offset])).toEqual([
    [0, 0],
    [1, first.length],
  ]);
});

test('the separator and the blank line before the next one are no part of the mail', () => {
  expect(texts(`${LINE}\nSubject: a\n\none\n\n${LINE}\nSubject: b\n\ntwo\n\n`)).toEqual([
    'Subject: a\n\none\n',
    'Subject: b\n\ntwo\n',
  ]);
});

test('CRLF files are read alike', () => {
  expect(texts(`${LINE}\r\nSubject: a\r\n\r\none\r\n\r\n${LINE}\r\nSubject: b\r\n\r\ntwo\r\n`)).toEqual([
    'Subject: a\r\n\r\none\r\n',
    'Subject: b\r\n\r\ntwo\r\n',
  ]);
});

test('one quote goes from quoted separators, however many there are', () => {
  expect(texts(`${LINE}\n\n>From here\n>>From there\n>Fromage\n`)).toEqual([
    '\nFrom here\n>From there\n>Fromage\n',
  ]);
});

test.each([
  ['a sentence after a blank line', 'From now on we meet at ten.'],
  ['a sentence with a year', 'From 2026 on it is free.'],
])('%s is no separator', (_, sentence) => {
  expect(texts(`${LINE}\nSubject: a\n\none\n\n${sentence}\nmore\n`)).toHaveLength(1);
});

test('a separator in the middle of a paragraph is text', () => {
  expect(texts(`${LINE}\nSubject: a\n\none\n${LINE}\nmore\n`)).toHaveLength(1);
});

test.each([
  'From 1790000000000000000@xxx Tue Nov 03 10:00:00 +0000 2026',
  'From - Tue Nov 03 10:00:00 2026',
  'From mia@nordlys.example  Tue, 3 Nov 2026 10:00:00 +0100 (CET)',
  'From MAILER-DAEMON',
])('the separator %s of another program is understood', separator => {
  expect(texts(`${separator}\nSubject: a\n\none\n\n${separator}\nSubject: b\n\ntwo\n`)).toHaveLength(2);
});

test('messages and lines longer than what is read at once stay whole', () => {
  const long = 'x'.repeat(2 << 20);
  const many = 'line\n'.repeat(250_000);
  const found = texts(`${LINE}\nSubject: a\n\n${long}\n\n${LINE}\nSubject: b\n\n${many}\n${LINE}\n\nend\n`);
  expect(found.map(text => text.length)).toEqual([long.length + 13, many.length + 12, 5]);
});

test.each([
  ['empty', '', 0, 'the file is empty'],
  ['something else', 'Subject: x\n\nhello\n', 0, 'not an mbox'],
  ['something else behind blank lines', '\n\nhello\n', 2, 'not an mbox'],
])('a file that is %s is refused with the byte', (_, content, offset, problem) => {
  const read = (): unknown => [...readMbox(file(content))];
  expect(read).toThrow(NotAnMbox);
  expect(read).toThrow(problem);
  try {
    read();
  } catch (error) {
    expect((error as NotAnMbox).offset).toBe(offset);
  }
});

/** Bytes of buffers that something still holds. */
function heldInBuffers(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  // What the first has found is given back by the second.
  collect();
  return process.memoryUsage().arrayBuffers;
}

test('reading a large file keeps little in memory', () => {
  const path = file(`${LINE}\nSubject: a\n\n${'a line of some mail\n'.repeat(4000)}\n`.repeat(400));
  const before = heldInBuffers();
  let most = 0;
  let count = 0;
  for (const { raw } of readMbox(path)) {
    count += raw.length > 0 ? 1 : 0;
    if (count % 100 === 0) most = Math.max(most, heldInBuffers() - before);
  }
  expect(count).toBe(400);
  expect(most).toBeLessThan(2 << 20);
});

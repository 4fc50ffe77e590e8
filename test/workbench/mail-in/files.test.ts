import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromPath, sizeOfPath } from '../../../workbench/mail-in/files';
import { complaint, type Incoming } from '../../../workbench/mail-in/incoming';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

/** `name:index` of mails, and what is wrong with the others. */
const found = (path: string): readonly string[] =>
  [...fromPath(path)].map((item: Incoming) => {
    const name = `${item.file.slice(folder.length + 1)}:${item.index}`;
    if (item.kind === 'bad') return `${name} bad: ${item.problem}`;
    return item.damage === null ? name : `${name} damaged: ${item.damage}`;
  });

const MAIL = 'Subject: x\n\nhello\n';
const MBOX = `From a@b.example Tue Nov  3 10:00:00 2026\n${MAIL}\nFrom a@b.example Tue Nov  3 10:00:00 2026\n${MAIL}`;

test('a folder is read whole, in order of names, mails and mboxes alike', () => {
  put('b.eml', MAIL);
  put('a/deep.mbox', MBOX);
  put('a/0.EML', MAIL);
  put('notes.txt', 'no mail');
  expect(found(folder)).toEqual(['a/0.EML:0', 'a/deep.mbox:0', 'a/deep.mbox:1', 'b.eml:0']);
  expect(sizeOfPath(folder)).toBe(MAIL.length * 2 + MBOX.length);
});

test('a file is an mbox by its beginning, whatever its name', () => {
  expect(found(put('Inbox', MBOX))).toEqual(['Inbox:0', 'Inbox:1']);
});

test('a mail of any name is read when it is named itself', () => {
  expect(found(put('mail.txt', MAIL))).toEqual(['mail.txt:0']);
});

test.each([
  ['nothing.eml', '', 'nothing.eml:0 bad: it is empty'],
  ['blank.eml', '\r\n\r\n', 'blank.eml:0 bad: it is empty'],
  [
    'photo.eml',
    Buffer.from([0x89, 0x50, 0, 1, 2, 3]),
    'photo.eml:0 bad: it is binary data, not a mail (a zero at its byte 2)',
  ],
  ['no.mbox', 'hello\n', 'no.mbox:0 bad: not an mbox: the line does not begin with "From "'],
  ['text.eml', 'hello there\n', 'text.eml:0 damaged: it has no mail header, all of it is taken for text'],
])('%s is told apart from mail', (name, content, expected) => {
  expect(found(put(name, content))).toEqual([expected]);
});

test('a mail that breaks off is read and its end is told', () => {
  const cut = 'From: a@b.example\nContent-Type: multipart/mixed;\n boundary="xyz"\n\n--xyz\n\nhello\n';
  expect(found(put('cut.eml', cut))).toEqual([
    `cut.eml:0 damaged: it breaks off at its byte ${cut.length}: the closing line of its MIME parts is missing`,
  ]);
  expect(found(put('whole.eml', `${cut}--xyz--\n`))).toEqual(['whole.eml:0']);
});

test('a bad message within an mbox does not hide the good ones', () => {
  const line = 'From a@b.example Tue Nov  3 10:00:00 2026\n';
  const path = put('mixed.mbox', `${line}${MAIL}\n${line}\n\n\n${line}${MAIL}`);
  expect(found(path)).toEqual(['mixed.mbox:0', 'mixed.mbox:1 bad: it is empty', 'mixed.mbox:2']);
});

test('what cannot be opened is said', () => {
  expect(found(join(folder, 'absent.eml'))).toEqual(['absent.eml:0 bad: there is no such file or folder']);
  mkdirSync(join(folder, 'empty'));
  expect(found(join(folder, 'empty'))).toEqual(['empty:0 bad: the folder holds no .eml or .mbox file']);
});

test('a complaint names the file, the message and the byte', () => {
  expect(complaint({ file: 'a.mbox', index: 3, offset: 77 }, 'it is empty')).toBe(
    'a.mbox, message 3 (byte 77): it is empty',
  );
});

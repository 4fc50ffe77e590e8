/** The program as it is built: what it hands to a thread and what comes back. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'casebook-program-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an import in its thread writes to both streams and to its file, and ends the program with its own code', () => {
  const book = join(folder, 'book.xlsx');
  const args = ['build/casebook.mjs', 'import', 'no-such.mbox', '--out', book, '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject({ messages: 0, outcomes: {} });
  expect(stderr).toBe('no-such.mbox, message 0 (byte 0): there is no such file or folder\n');
  expect(existsSync(book)).toBe(true);
  expect(status).toBe(1);
});

test('an import whose mail is read in a thread of its own tells of each mail in order, and of what is no mail', () => {
  const separator = 'From a@b.example Tue Nov  3 10:00:00 2026\n';
  const mail = (n: number): string =>
    `From: mia@nordlys.example\nSubject: Question ${n}\nMessage-ID: <m${n}@nordlys.example>\n\nPlease help.\n`;
  const mbox = join(folder, 'mails.mbox');
  const log = join(folder, 'log.jsonl');
  writeFileSync(mbox, [mail(0), '\n\n', mail(2), mail(3)].map(text => separator + text).join('\n'));
  const args = [
    'build/casebook.mjs',
    'import',
    mbox,
    '--out',
    join(folder, 'mails.xlsx'),
    '--log',
    log,
    '--json',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject({ messages: 3, outcomes: { case_new: 3 } });
  expect(stderr).toMatch(/^\S+mails\.mbox, message 1 \(byte \d+\): it is empty\n$/);
  expect(
    readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map(line => (JSON.parse(line) as { index: number }).index),
  ).toEqual([0, 2, 3]);
  expect(status).toBe(1);
});

test('a command line that makes no sense ends the program although a thread waits to read mail', () => {
  const { status, stderr } = spawnSync(process.execPath, ['build/casebook.mjs', 'import'], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('import needs at least one file or folder');
  expect(status).toBe(2);
});

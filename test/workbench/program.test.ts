/** The program as it is built: what it hands to a thread and what comes back. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
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

/** Mail from files: a mail, an mbox, or a folder of both; one after the other, each with its place or its problem. */
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Incoming } from './incoming';
import { damageOf, notAMail } from './mail-check';
import { MAX_MESSAGE, NotAnMbox, readMbox } from './mbox';

/** Files that a folder is searched for. */
const IN_FOLDERS = /\.(?:eml|mbox|mbx)$/i;
const MBOX = /\.(?:mbox|mbx)$/i;

const bad = (file: string, problem: string, offset = 0, index = 0): Incoming => ({
  kind: 'bad',
  file,
  index,
  offset,
  problem,
});

const checked = (file: string, index: number, offset: number, raw: Uint8Array): Incoming => {
  const problem = notAMail(raw);
  return problem === null
    ? { kind: 'mail', file, index, offset, raw, damage: damageOf(raw) }
    : { kind: 'bad', file, index, offset, problem };
};

const beginsWithFrom = (file: string): boolean => {
  const handle = openSync(file, 'r');
  try {
    const start = Buffer.alloc(5);
    readSync(handle, start, 0, start.length, 0);
    return start.toString('latin1') === 'From ';
  } finally {
    closeSync(handle);
  }
};

function* fromMbox(file: string): Generator<Incoming> {
  try {
    for (const { index, offset, raw, cut } of readMbox(file)) {
      yield cut
        ? bad(file, `it is longer than ${MAX_MESSAGE} bytes`, offset, index)
        : checked(file, index, offset, raw);
    }
  } catch (error) {
    if (!(error instanceof NotAnMbox)) throw error;
    yield bad(file, error.message, error.offset);
  }
}

function* fromFile(file: string): Generator<Incoming> {
  if (MBOX.test(file) || beginsWithFrom(file)) yield* fromMbox(file);
  else if (statSync(file).size > MAX_MESSAGE) yield bad(file, `it is longer than ${MAX_MESSAGE} bytes`);
  else yield checked(file, 0, 0, readFileSync(file));
}

function* fromFolder(folder: string): Generator<Incoming> {
  let found = false;
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      found = true;
      yield* fromFolder(path);
    } else if (IN_FOLDERS.test(entry.name)) {
      found = true;
      yield* fromPath(path);
    }
  }
  if (!found) yield bad(folder, 'the folder holds no .eml or .mbox file');
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
};

/** The mails under one path, in order; folders by name. Nothing is thrown for what is wrong with the input. */
export function* fromPath(path: string): Generator<Incoming> {
  try {
    yield* statSync(path).isDirectory() ? fromFolder(path) : fromFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    yield bad(path, SYSTEM_ERRORS[code] ?? `it cannot be read (${code})`);
  }
}

/** Bytes of all files that `fromPath` would read, for a progress bar. */
export const sizeOfPath = (path: string): number => {
  try {
    const stats = statSync(path);
    if (!stats.isDirectory()) return stats.size;
    return readdirSync(path, { withFileTypes: true })
      .filter(entry => entry.isDirectory() || IN_FOLDERS.test(entry.name))
      .reduce((sum, entry) => sum + sizeOfPath(join(path, entry.name)), 0);
  } catch {
    return 0;
  }
};

/** What the installation needs of this machine: the project's folder, a build, a person at the terminal. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { DIST, PACKAGE } from '../paths';

export const ROOT = dirname(PACKAGE);

/** Not in the workbench's own folder, which `serve --reset` empties; git does not look there. */
export const STATE_FILE = join(ROOT, '.casebook-setup', 'progress.json');
export const FILTER_FILE = join(ROOT, '.casebook-setup', 'mailFilters.xml');

export const versionHere = (): string =>
  (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string }).version;

/** Of the manifest as it was built: options add to the list (docs/scopes.md). */
export const scopesHere = (): readonly string[] =>
  (
    JSON.parse(readFileSync(join(DIST, 'appsscript.json'), 'utf8')) as {
      readonly oauthScopes: readonly string[];
    }
  ).oauthScopes;

/** @throws Error with what the build said */
export const buildHere = (): void => {
  const run = spawnSync(process.execPath, ['build.mjs', '--quiet'], { cwd: ROOT, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr || run.stdout);
};

export const writeHere = (path: string, content: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
};

/** Lines of standard input, one for each question; null at its end. Lines that come early wait. */
export const person = (
  out: (text: string) => void,
): { readonly ask: (question: string) => Promise<string | null>; readonly leave: () => void } => {
  const lines = createInterface({ input: process.stdin });
  const waiting = lines[Symbol.asyncIterator]();
  return {
    ask: async question => {
      out(question);
      const next = await waiting.next();
      if (next.done !== true && !process.stdin.isTTY) out('\n');
      return next.done === true ? null : next.value;
    },
    leave: () => lines.close(),
  };
};

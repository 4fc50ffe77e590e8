/** Runs clasp, Google's command line for Apps Script projects (version 3), and reads what it answers. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Older ones have other command names and no --json. */
export const CLASP_MAJOR = 3;

export interface ClaspAnswer {
  readonly ok: boolean;
  readonly out: string;
  /** What clasp said is wrong; '' when nothing is. */
  readonly error: string;
}

export interface Clasp {
  run(...args: readonly string[]): ClaspAnswer;
  /** With the person at the terminal, who answers clasp's questions and follows its link. */
  attended(...args: readonly string[]): boolean;
}

/** Google's words when the account has not switched the Apps Script API on. */
export const API_IS_OFF = /has not enabled the Apps Script API/i;

/**
 * @param root the project's folder, where `.clasp.json` is
 * @param path the PATH of the surroundings: a clasp found there is taken before the one in node_modules
 */
export const claspIn = (root: string, path = process.env['PATH'] ?? ''): Clasp => {
  const env = { ...process.env, PATH: [path, join(root, 'node_modules', '.bin')].join(delimiter) };
  // npm puts clasp.cmd there on Windows, which only a shell starts.
  const options = { cwd: root, env, shell: process.platform === 'win32' };
  return {
    run(...args) {
      const run = spawnSync('clasp', args, {
        ...options,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const said = [run.stderr, run.stdout].map(text => (text ?? '').trim()).filter(Boolean);
      return {
        ok: run.status === 0,
        out: run.stdout ?? '',
        error: run.status === 0 ? '' : (run.error?.message ?? (said.join('\n') || 'no reason given')),
      };
    },
    attended: (...args) => spawnSync('clasp', args, { ...options, stdio: 'inherit' }).status === 0,
  };
};

/** The JSON in an answer, behind whatever progress clasp may have printed; null when there is none. */
export const jsonIn = (out: string): unknown => {
  const start = out.search(/[[{]/);
  if (start < 0) return null;
  try {
    return JSON.parse(out.slice(start)) as unknown;
  } catch {
    return null;
  }
};

/** A text or number of an answer by its name; '' when it is not there. */
export const fieldOf = (value: unknown, name: string): string => {
  const field =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return typeof field === 'string' || typeof field === 'number' ? String(field) : '';
};

/** The script id of `.clasp.json`; '' when there is none, or only a place for one. */
export const scriptIn = (root: string): string => {
  try {
    const id = fieldOf(JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8')), 'scriptId');
    // Real ids are 57 characters long.
    return /^[\w-]{40,}$/.test(id) ? id : '';
  } catch {
    return '';
  }
};

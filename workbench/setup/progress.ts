/** How far an installation has come, kept in a file so that it can be stopped and taken up again. It holds no secret. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { STEPS, type StepId } from './steps';
import { SETUP_LANGUAGES, type SetupLanguage } from './words';

export interface Progress {
  readonly language: SetupLanguage;
  /** The routing mailbox's address; '' until it was asked. */
  readonly account: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly scriptId: string;
  readonly deploymentId: string;
  /** Of the Cloud project. */
  readonly projectNumber: string;
  readonly bookUrl: string;
  readonly done: readonly StepId[];
  /** Put off by the person. */
  readonly later: readonly StepId[];
}

export const newProgress = (language: SetupLanguage): Progress => ({
  language,
  account: '',
  timeZone: '',
  scriptId: '',
  deploymentId: '',
  projectNumber: '',
  bookUrl: '',
  done: [],
  later: [],
});

const steps = (value: unknown): readonly StepId[] =>
  Array.isArray(value) ? STEPS.map(({ id }) => id).filter(id => value.includes(id)) : [];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** null: there is none yet. @throws SyntaxError when the file is no JSON */
export function readProgress(path: string): Progress | null {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  const kept = JSON.parse(content) as Record<string, unknown>;
  return {
    language: SETUP_LANGUAGES.find(each => each === kept['language']) ?? 'en',
    account: text(kept['account']),
    timeZone: text(kept['timeZone']),
    scriptId: text(kept['scriptId']),
    deploymentId: text(kept['deploymentId']),
    projectNumber: text(kept['projectNumber']),
    bookUrl: text(kept['bookUrl']),
    done: steps(kept['done']),
    later: steps(kept['later']),
  };
}

/** Written beside and renamed, so that whoever stops the program finds the old file or the new one. */
export function keepProgress(path: string, progress: Progress): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(progress, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

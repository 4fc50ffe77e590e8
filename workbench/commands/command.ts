/** What every command of the command line is: its usage, and a function from arguments to an exit code. */

import type { ReadMails } from '../mail-in/reading';

/** Where a command writes, the real streams or a test's; and who works for it. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person looks at stderr and wants to see progress. */
  readonly interactive: boolean;
  /** Another thread that reads mail ahead; without one a command reads by itself. */
  readonly readMails?: ReadMails;
}

export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Options and arguments, for --help. */
  readonly usage: string;
  /** @returns the exit code. @throws UsageError for arguments that make no sense */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** The arguments make no sense; the message says which. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Bad input was met; what was good has been done. */
export const EXIT_BAD_INPUT = 1;
/** Nothing was done because the command itself was wrong. */
export const EXIT_USAGE = 2;

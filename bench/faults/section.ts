/** What a part of `npm run bench:faults` is: it tries something and gives its lines for the table of docs/reliability.md. */

export interface Asked {
  /** Mails in the mailbox. */
  readonly mails: number;
  /** Random schedules. */
  readonly schedules: number;
  readonly seed: number;
  /** A fault at every call in turn. */
  readonly every: boolean;
  /** Minutes after which no further piece is begun; the report says what was done. */
  readonly minutes: number;
  /** Part of the work that this process does: it takes each `of`th piece, from `part` (0 to of - 1). */
  readonly share: { readonly part: number; readonly of: number };
}

export interface Line {
  readonly what: string;
  /** Counted or measured. */
  readonly figure: string;
  /** False: a figure that has to be 0 is not. */
  readonly well?: boolean;
}

export interface SectionReport {
  readonly title: string;
  readonly lines: readonly Line[];
  /** What went wrong, each with the command that repeats it. */
  readonly failures: readonly string[];
}

export interface Section {
  readonly name: string;
  readonly run: (asked: Asked, say: (line: string) => void) => SectionReport;
}

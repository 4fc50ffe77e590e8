/** What a part of `npm run bench:faults` is: it tries something and gives its lines for the table of docs/reliability.md. */
import type { Share } from '../processes';

export interface Asked {
  /** Mails in the mailbox. */
  readonly mails: number;
  /** Random schedules of faults. */
  readonly schedules: number;
  /** Random schedules of people and triggers who come in between each other. */
  readonly interleavings: number;
  /** Of the first random schedule. */
  readonly seed: number;
  /** A fault at every call in turn. */
  readonly every: boolean;
  /** Names of acts that faults come into; null: all. */
  readonly acts: readonly string[] | null;
  /** Schedules of faults that are left out, the first of the plan. */
  readonly skip: number;
  /** Minutes after which no further schedule of faults is begun; the report says what was done. */
  readonly minutes: number;
  /** What this process does of it. */
  readonly share: Share;
}

export interface Line {
  readonly what: string;
  /** Counted or measured. */
  readonly figure: string;
  /** False: a figure that has to be 0 is not. */
  readonly well?: boolean;
}

/** What one process has tried; the parts of several are added up. */
export interface Tried {
  readonly counts: Readonly<Record<string, number>>;
  /** Lines that are no counts, of what one process does alone. */
  readonly lines: readonly Line[];
  /** What went wrong, each with the command that repeats it. */
  readonly failures: readonly string[];
}

export interface Section {
  readonly name: string;
  readonly title: string;
  readonly tried: (asked: Asked, say: (line: string) => void) => Tried;
  /** @param counts of all processes, added up */
  readonly lines: (counts: Tried['counts'], asked: Asked) => readonly Line[];
}

export function together(all: readonly Tried[]): Tried {
  const counts: Record<string, number> = {};
  for (const tried of all)
    for (const [what, count] of Object.entries(tried.counts)) counts[what] = (counts[what] ?? 0) + count;
  return {
    counts,
    lines: all.flatMap(({ lines }) => lines),
    failures: all.flatMap(({ failures }) => failures),
  };
}

/** A line of what must not be. */
export const zero = (what: string, count = 0): Line => ({ what, figure: String(count), well: count === 0 });

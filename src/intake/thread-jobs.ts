/**
 * Conversations that are too long for one click: what is left of each is noted in a property, and a trigger of the same
 * person's logs it (continue-work.ts). A run that is cut off is repeated from what the property says.
 */
import type { Properties } from './ports';

export interface ThreadJob {
  readonly id: string;
  /** Whose mailbox it is; only a run of theirs can read it. */
  readonly user: string;
  /** Mails of it that a click or run has gone through. */
  readonly done: number;
  readonly total: number;
  /** Mails that could not be read any more. */
  readonly failed: number;
  /** Still to be logged, oldest first. */
  readonly left: readonly string[];
  /** When something was last done, ISO 8601. */
  readonly touchedAt: string;
}

const PREFIX = 'casebook.job.';
/** Ids of 16 characters that a property of 9 KB holds; a longer conversation takes a further click. */
export const LONGEST_JOB = 400;
/** A finished job is told of for a day. */
const TOLD = 86_400_000;
/** A run writes after every batch of mails: silent for so long, it was cut off. */
const SILENT = 15 * 60_000;

const nameOf = (job: Pick<ThreadJob, 'id'>): string => PREFIX + job.id;

const parsed = (text: string): ThreadJob | null => {
  try {
    const value = JSON.parse(text) as ThreadJob;
    return Array.isArray(value.left) && typeof value.user === 'string' ? value : null;
  } catch {
    return null;
  }
};

/** @param all the script properties */
export const jobsIn = (all: Readonly<Record<string, string>>): readonly ThreadJob[] =>
  Object.entries(all)
    .flatMap(([name, text]) => (name.startsWith(PREFIX) ? (parsed(text) ?? []) : []))
    .sort((a, b) => a.touchedAt.localeCompare(b.touchedAt));

export const keepJob = (properties: Properties, job: ThreadJob): void =>
  properties.set({ [nameOf(job)]: JSON.stringify(job) });

export const isFinished = (job: ThreadJob): boolean => job.left.length === 0;

/** Not finished, and no run has been at it for a while. */
export const hasStopped = (job: ThreadJob, now: number): boolean =>
  !isFinished(job) && now - Date.parse(job.touchedAt) > SILENT;

/** Takes away what has been told of for long enough. */
export function forgetOldJobs(properties: Properties, jobs: readonly ThreadJob[], now: number): void {
  for (const job of jobs)
    if (isFinished(job) && now - Date.parse(job.touchedAt) > TOLD) properties.remove(nameOf(job));
}

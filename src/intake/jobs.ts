/**
 * Work that is too long for one click: what is left of it is noted in a property, and a trigger of the same person's goes on
 * with it (continue-work.ts). A run that is cut off is repeated from what the property says; work in the book that nobody
 * goes on with is taken over by the routing mailbox, whose poll looks for it.
 */
import type { Properties } from './ports';

interface Progress {
  readonly id: string;
  /** Whose click it was; a run of theirs goes on with it, in the ledger it is theirs. */
  readonly user: string;
  /** Mails or rows that a click or run has gone through. */
  readonly done: number;
  /** null: not known before it is done. */
  readonly total: number | null;
  /** Mails that could not be read any more. */
  readonly failed: number;
  /** When something was last done, ISO 8601. */
  readonly touchedAt: string;
}

/** A conversation to be logged from the person's own mailbox. */
export interface LogJob extends Progress {
  readonly what: 'log';
  /** Mails still to be logged, oldest first. */
  readonly left: readonly string[];
}

/** Rows that still name a contact or case which was merged (rest-of-merge.ts). */
export interface MergeJob extends Progress {
  readonly what: 'merge';
  readonly table: 'Contacts' | 'Cases';
  readonly from: string;
  readonly finished: boolean;
}

/** What a user who has left still has to do (hand-over.ts). */
export interface HandOverJob extends Progress {
  readonly what: 'hand_over';
  readonly from: string;
  /** '' for nobody. */
  readonly successor: string;
  /** No run has begun with it: the next poll does, since the click that notes it has no call to spare for a trigger. */
  readonly byPoll?: boolean;
  readonly finished: boolean;
}

/** Held mail of people who were put on the never-log list (held-never-logged.ts). */
export interface NeverLogJob extends Progress {
  readonly what: 'never_log';
  /** The entry of the ledger by which the pattern came onto the list. */
  readonly entry: string;
  readonly finished: boolean;
}

/** Archives that a user who has left may still read: only the account that they belong to can close them. */
export interface CloseArchivesJob extends Progress {
  readonly what: 'close_archives';
  readonly from: string;
  readonly byPoll?: boolean;
  readonly finished: boolean;
}

export type Job = LogJob | MergeJob | HandOverJob | NeverLogJob | CloseArchivesJob;

type Begun<J> = J extends Job ? Omit<J, 'id' | 'user' | 'failed' | 'touchedAt'> : never;
/** A job as a click begins it. */
export type NewJob = Begun<Job>;

const PREFIX = 'casebook.job.';
/** Ids of 16 characters that a property of 9 KB holds; a longer conversation takes a further click. */
export const LONGEST_JOB = 400;
/** A finished job is told of for a day. */
const TOLD = 86_400_000;
/** A run writes after every batch: silent for so long, it was cut off. */
const SILENT = 15 * 60_000;
/** Work that has not come on for so long fails each time: it waits for a click. */
const GIVEN_UP = 86_400_000;
/** The longest wait between two attempts at work that fails. */
const LONGEST_WAIT = 3_600_000;

const nameOf = (job: Pick<Job, 'id'>): string => PREFIX + job.id;

const parsed = (text: string): Job | null => {
  try {
    // Those of before there were others have no word for it.
    const value = { what: 'log', ...(JSON.parse(text) as object) } as Job;
    const isWhole = value.what === 'log' ? Array.isArray(value.left) : typeof value.finished === 'boolean';
    return isWhole && typeof value.user === 'string' ? value : null;
  } catch {
    return null;
  }
};

/** @param all the script properties */
export const jobsIn = (all: Readonly<Record<string, string>>): readonly Job[] =>
  Object.entries(all)
    .flatMap(([name, text]) => (name.startsWith(PREFIX) ? (parsed(text) ?? []) : []))
    .sort((a, b) => a.touchedAt.localeCompare(b.touchedAt));

/** In one call. */
export const keepJobs = (
  properties: Properties,
  jobs: readonly Job[],
  along: Readonly<Record<string, string>> = {},
): void =>
  properties.set({ ...along, ...Object.fromEntries(jobs.map(job => [nameOf(job), JSON.stringify(job)])) });

export const keepJob = (properties: Properties, job: Job): void => keepJobs(properties, [job]);

export const isFinished = (job: Job): boolean => (job.what === 'log' ? job.left.length === 0 : job.finished);

/** Not finished, and no run has been at it for a while. */
export const hasStopped = (job: Job, now: number): boolean =>
  !isFinished(job) && now - Date.parse(job.touchedAt) > SILENT;

/** How long after a failure to try again, ms: as long as nothing has come of it so far. null: it is given up. */
export function waitAfterFailure({ touchedAt }: Job, now: number): number | null {
  const idle = now - Date.parse(touchedAt);
  return idle > GIVEN_UP ? null : Math.min(idle, LONGEST_WAIT);
}

const isForPoll = (job: Job): boolean => 'byPoll' in job && job.byPoll === true && !job.finished;

/** A run of theirs can go on with it: the archives are the routing mailbox's. */
export const isOwnWork = (job: Job, user: string): boolean =>
  job.user === user && job.what !== 'close_archives';

/** A run of the routing mailbox's may go on with it in the person's place: it needs the book alone, and nobody else does. */
export const isLeft = (job: Job, now: number): boolean =>
  job.what !== 'log' && (isForPoll(job) || hasStopped(job, now)) && waitAfterFailure(job, now) !== null;

/** Takes away what has been told of for long enough. */
export function forgetOldJobs(properties: Properties, jobs: readonly Job[], now: number): void {
  for (const job of jobs)
    if (isFinished(job) && now - Date.parse(job.touchedAt) > TOLD) properties.remove(nameOf(job));
}

/** Goes on with what was too long for a click, as the person who clicked: their own trigger runs it. */
import type { Book } from '../book/book';
import { activeUsers } from '../crm/users';
import type { Mail } from '../mail/message';
import { handOver, ROWS_A_COMMIT } from './hand-over';
import { dismissNeverLogged } from './held-never-logged';
import {
  forgetOldJobs,
  isFinished,
  isLeft,
  isOwnWork,
  jobsIn,
  keepJob,
  waitAfterFailure,
  type Job,
  type LogJob,
} from './jobs';
import { logMails, type ChosenMail } from './log-mails';
import type { Office } from './office';
import {
  isUnavailable,
  type Clock,
  type FetchedMail,
  type FileStore,
  type Lock,
  type Properties,
} from './ports';
import { moveRest } from './rest-of-merge';
import { PROPERTY } from './state';

/** Mails of one commit; between two of them others get the lock. */
const BATCH = 20;
/** Room for a batch to end below Google's 6 minutes a run. */
const TIME_BUDGET = 4 * 60_000;
/** A poll may hold the lock for some minutes. */
const LOCK_WAIT = 60_000;

export interface ContinuePorts {
  readonly properties: Properties;
  readonly lock: Lock;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly user: string;
  /** Goes on with what others have left, too. */
  readonly takesOver: boolean;
  /** A book of its own for each batch, which looks anew at what others have changed between two. */
  readonly openBook: () => Book;
  readonly office: (book: Book) => Office;
  readonly fetch: (gmailId: string) => FetchedMail;
  readonly read: (mail: FetchedMail, office: Office) => Mail;
  readonly attachment: (gmailId: string, handle: string) => Uint8Array;
  /** Takes the right to read the archives; only asked of a run that takes over. */
  readonly closeArchives: (user: string) => void;
  /** Has this run once more, after so many ms or soon. */
  readonly again: (ms: number) => void;
}

function logNext(ports: ContinuePorts, book: Book, job: LogJob): LogJob {
  const office = ports.office(book);
  const ids = job.left.slice(0, BATCH);
  const mails: ChosenMail[] = [];
  let failed = 0;
  for (const gmailId of ids) {
    try {
      const fetched = ports.fetch(gmailId);
      mails.push({ ...fetched, mail: ports.read(fetched, office) });
    } catch (error) {
      // A mail that was deleted meanwhile holds up none of the others.
      if (isUnavailable(error)) throw error;
      failed += 1;
    }
  }
  if (mails.length > 0) logMails({ ...ports, book }, office, mails, ports.attachment);
  return {
    ...job,
    done: job.done + mails.length,
    failed: job.failed + failed,
    left: job.left.slice(ids.length),
  };
}

/** What one batch makes of a job. */
function advanced(ports: ContinuePorts, book: Book, job: Job): Job {
  const now = ports.clock.now();
  switch (job.what) {
    case 'log':
      return logNext(ports, book, job);
    case 'merge': {
      const { rows, more } = moveRest(book, job, now);
      return { ...job, done: job.done + rows, finished: !more };
    }
    case 'hand_over': {
      // The click was cut off before it had taken anybody out, or the user has been let in again.
      if (activeUsers(ports.office(book).users).includes(job.from)) return { ...job, finished: true };
      const order = { user: job.from, successor: job.successor, actor: job.user, now };
      const { left } = handOver(book, order, ROWS_A_COMMIT);
      return { ...job, byPoll: false, done: (job.total ?? left) - left, finished: left === 0 };
    }
    case 'close_archives': {
      const isBack = activeUsers(ports.office(book).users).includes(job.from);
      if (!isBack) ports.closeArchives(job.from);
      return { ...job, byPoll: false, done: isBack ? job.done : (job.total ?? 0), finished: true };
    }
    case 'never_log': {
      const order = { actor: job.user, now, entry: job.entry };
      const mark = (): void => ports.properties.set({ [PROPERTY.releases]: 'yes' });
      const { mails, left } = dismissNeverLogged(book, ports.office(book), order, mark);
      return { ...job, done: job.done + mails, finished: left === 0 };
    }
  }
}

/** `gone`: another run has finished it, or taken it away. */
type Batch = { readonly job: Job; readonly went: number } | 'busy' | 'gone';

/** One batch of a job, from where it stands: another run may be at the same one, and nothing of it is done twice. */
function nextBatch(ports: ContinuePorts, id: string): Batch {
  if (!ports.lock.tryLock(LOCK_WAIT)) return 'busy';
  try {
    const job = jobsIn(ports.properties.all()).find(each => each.id === id);
    if (job === undefined || isFinished(job)) return 'gone';
    const after = advanced(ports, ports.openBook(), job);
    const touched = { ...after, touchedAt: new Date(ports.clock.now()).toISOString() };
    keepJob(ports.properties, touched);
    return { job: touched, went: touched.done - job.done };
  } finally {
    ports.lock.release();
  }
}

/** What a run has done with one job. */
interface Turn {
  /** Mails and rows. */
  readonly count: number;
  /** After how many ms it is to be gone on with; null: no more, or not before somebody asks. */
  readonly again: number | null;
  /** The others cannot be gone on with either: the time is over, the lock taken, or Google out of reach. */
  readonly last?: true;
  readonly failed?: { readonly error: unknown };
}

/** @param until epoch ms; no batch begins after it */
function takeTurn(ports: ContinuePorts, noted: Job, until: number): Turn {
  let job = noted;
  let count = 0;
  for (;;) {
    if (ports.clock.now() > until) return { count, again: 0, last: true };
    try {
      const batch = nextBatch(ports, job.id);
      if (batch === 'busy') return { count, again: 0, last: true };
      if (batch === 'gone') return { count, again: null };
      job = batch.job;
      count += batch.went;
      if (isFinished(job)) return { count, again: null };
    } catch (error) {
      // What is left stays noted; whatever is wrong may have passed by then.
      const again = waitAfterFailure(job, ports.clock.now());
      return { count, again, failed: { error }, ...(isUnavailable(error) ? { last: true } : {}) };
    }
  }
}

/**
 * One job that fails does not keep the others waiting.
 * @returns how many mails and rows it went through
 * @throws what the first of them threw, when all have had their turn
 */
export function continueJobs(ports: ContinuePorts): number {
  const started = ports.clock.now();
  const jobs = jobsIn(ports.properties.all());
  const own = jobs.filter(job =>
    isOwnWork(job, ports.user) ? !isFinished(job) : ports.takesOver && isLeft(job, started),
  );
  forgetOldJobs(ports.properties, jobs, started);
  const turns: Turn[] = [];
  for (const job of own) {
    const turn = takeTurn(ports, job, started + TIME_BUDGET);
    turns.push(turn);
    if (turn.last) break;
  }
  const waits = turns.flatMap(({ again }) => again ?? []);
  if (waits.length > 0) ports.again(Math.min(...waits));
  const failed = turns.find(turn => turn.failed !== undefined)?.failed;
  if (failed !== undefined) throw failed.error;
  return turns.reduce((sum, { count }) => sum + count, 0);
}

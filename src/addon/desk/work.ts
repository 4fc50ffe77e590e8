/** Long work that a trigger goes on with: how far it is, for the homepage and the card of the mail it began at. */
import { shortHash } from '../../crm/hash';
import { hasStopped, isFinished, keepJob, keepJobs, type Job, type NewJob } from '../../intake/jobs';
import type { Done } from '../done';
import type { WorkLine } from '../lines';
import type { DeskPorts } from './ports';

/**
 * The same for the same work and person, so that a further click goes on with the job that is there.
 * @param name of the work: the conversation's id, or what else it is about
 */
export const jobIdFor = (name: string, user: string): string => shortHash(`${name}|${user}`);

const begun = ({ user, clock }: DeskPorts, name: string, job: NewJob): Job => ({
  ...job,
  id: jobIdFor(name, user),
  user: user.toLowerCase(),
  failed: 0,
  touchedAt: new Date(clock.now()).toISOString(),
});

/** Work by the name that `jobIdFor` takes. */
export type NamedWork = readonly [name: string, job: NewJob];

/**
 * Notes work for a trigger, in one call: before the commit that it belongs to, where a run that is cut off in between must leave
 * nothing undone.
 * @param along properties that are set with it
 * @returns none where there can be no trigger, or where nothing could be noted
 */
export function noteWorks(
  ports: DeskPorts,
  works: readonly NamedWork[],
  along: Readonly<Record<string, string>> = {},
): readonly Job[] {
  if (ports.later === undefined || works.length === 0) return [];
  const noted = works.map(([name, job]) => begun(ports, name, job));
  try {
    keepJobs(ports.properties, noted, along);
    return noted;
  } catch (error) {
    ports.report?.(error);
    return [];
  }
}

/** The same for one, of the person's own. */
export const noteWork = (
  ports: DeskPorts,
  name: string,
  job: NewJob,
  along: Readonly<Record<string, string>> = {},
): Job | null => noteWorks(ports, [[name, job]], along)[0] ?? null;

/**
 * Has a trigger of the person's own begin with what is noted.
 * @returns false where none could be made: the work stays as far as it is, or until a poll takes it over
 */
export function beginLater(ports: DeskPorts, noted: Job): boolean {
  try {
    ports.later?.();
    ports.handed?.push(noted);
    return true;
  } catch (error) {
    ports.report?.(error);
    return false;
  }
}

/**
 * Notes and begins work of which the click itself does nothing. What a run is at just now stays beside it, since that run writes
 * down how far it has come; nothing is logged twice.
 * @throws what Google says where there can be no trigger, or where nothing could be noted
 */
export function handWhole(ports: DeskPorts, name: string, job: NewJob): void {
  const now = ports.clock.now();
  const there = ports.installation.jobs.find(({ id }) => id === jobIdFor(name, ports.user));
  const isAtIt = there !== undefined && !isFinished(there) && !hasStopped(there, now);
  const noted = begun(ports, isAtIt ? `${name} ${now}` : name, job);
  // A trigger that finds nothing noted does no harm; work that nothing goes on with would.
  ports.later?.();
  keepJob(ports.properties, noted);
  ports.handed?.push(noted);
}

const lineOf = (job: Job, now: number): WorkLine => ({
  what: job.what,
  done: job.done,
  total: job.total,
  failed: job.failed,
  state: isFinished(job) ? 'finished' : hasStopped(job, now) ? 'stopped' : 'running',
  at: job.touchedAt,
});

/** The reader's own, and what it came to within the last day. */
export const ownWork = ({ installation, user, clock }: DeskPorts): readonly WorkLine[] =>
  installation.jobs.filter(job => job.user === user.toLowerCase()).map(job => lineOf(job, clock.now()));

/** The reader's own with the conversation of the open mail: what this click has handed over, else what was before. */
export function workOnThread({ installation, user, clock, mail, handed }: DeskPorts): WorkLine | null {
  const id = jobIdFor(mail().threadId, user);
  const own = handed?.find(({ what }) => what === 'log');
  const job = own ?? installation.jobs.find(each => each.id === id);
  return job === undefined ? null : lineOf(job, clock.now());
}

/** A trigger that is there already goes on by itself. */
export function continueWork(ports: DeskPorts): Done {
  ports.later?.();
  return { changed: true };
}

/** Long work that a trigger goes on with: how far it is, for the homepage and the card of the mail it began at. */
import { shortHash } from '../../crm/hash';
import { hasStopped, isFinished, type ThreadJob } from '../../intake/thread-jobs';
import type { Done, WorkLine } from '../desk';
import type { DeskPorts } from './ports';

/** The same for the same conversation and person, so that a further click goes on with the job that is there. */
export const jobIdFor = (threadId: string, user: string): string => shortHash(`${threadId}|${user}`);

const lineOf = (job: ThreadJob, now: number): WorkLine => ({
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
  const job = [...(handed ?? []), ...installation.jobs].find(each => each.id === id);
  return job === undefined ? null : lineOf(job, clock.now());
}

/** A trigger that is there already goes on by itself. */
export function continueWork(ports: DeskPorts): Done {
  ports.later?.();
  return { changed: true };
}

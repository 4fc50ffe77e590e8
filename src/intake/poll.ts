/**
 * The poller: takes the labelled mail of the routing mailbox, oldest first, works it off in batches, and sends what is
 * to be answered. Whatever is cut off in between, the next run goes on from there.
 */
import { LIMITS } from '../crm/acknowledgement';
import { dayCounts } from './day-counts';
import { processBatch, type Merged, type PollPorts, type Processed } from './batch';
import { watchDeadlines } from './deadlines/watch';
import { withLeads } from './leads';
import { openOffice, type Office } from './office';
import { sendOutbox } from './outbox';
import type { Mailbox } from './ports';
import { takeUpReleased } from './put-aside';
import { PROPERTY, readInstallation, type Installation } from './state';

/** Mails that share one commit: small enough for a request of 2 MB, large enough to pay for its round trips. */
export const BATCH = 50;
/** Ids asked for in one run; what is beyond is counted as waiting. */
const LISTED = 2_000;
/** Room for a batch to finish below Google's 6 minutes a run. */
const TIME_BUDGET = 4 * 60_000;

/**
 * A click holds the lock for some seconds. Without waiting for it, in a busy office a poll in eight would be lost
 * (`npm run bench:faults -- --only agents`); another poller, which holds it for minutes, is left alone. ms
 */
const CLICK_WAIT = 20_000;

export interface PollReport {
  readonly processed: readonly Processed[];
  /** Cases that mails showed to be one, in the order in which they were merged. */
  readonly merged: readonly Merged[];
  readonly waiting: number;
  readonly acknowledged: number;
  /** Not run at all, and why. */
  readonly skipped: string | null;
}

/** A run that did not look at the mailbox, and why. */
export const notPolled = (skipped: string): PollReport => ({
  processed: [],
  merged: [],
  waiting: 0,
  acknowledged: 0,
  skipped,
});

/** One run of the trigger. Never throws for a mail's sake; BookError when the book itself needs a person. */
export function poll(ports: PollPorts, installation: Installation): PollReport {
  const { lock, properties } = ports;
  const isFree = lock.tryLock(0);
  if (!isFree && !lock.tryLock(CLICK_WAIT)) return notPolled('another run is at work');
  try {
    // What another run has left meanwhile counts, not what stood there before it.
    const now = isFree ? installation : (readInstallation(properties) ?? installation);
    return pollUnderLock(ports, now);
  } finally {
    ports.lock.release();
  }
}

function pollUnderLock(ports: PollPorts, installation: Installation): PollReport {
  const { clock, mailbox, properties } = ports;
  const started = clock.now();
  const acknowledgements = [...installation.recentAcknowledgements];
  const officeNow = (): Office =>
    openOffice(table => ports.book.whole(table), installation.key, acknowledgements, ports.zone);
  let acknowledged = 0;
  let sent = 0;
  const answer = (fresh: readonly string[]): void => {
    const report = sendOutbox(
      { book: ports.book, mailbox, now: clock.now, account: installation.account },
      officeNow(),
      fresh,
    );
    acknowledged += report.times.length;
    sent += report.sent;
    acknowledgements.push(...report.times);
    if (!report.more) properties.remove(PROPERTY.outboxOpen);
  };
  if (installation.outboxOpen) answer([]);
  if (installation.releases) takeUpReleased(ports, installation);

  const { ids, waiting: beyond } = mailbox.list(installation.labels.in, LISTED);
  const processed: Processed[] = [];
  const merged: Merged[] = [];
  let { leads } = installation;
  let next = 0;
  while (next < ids.length && clock.now() - started < TIME_BUDGET) {
    const batch = ids.slice(next, next + BATCH);
    next += batch.length;
    const done = processBatch(ports, installation, batch, officeNow);
    processed.push(...done.processed);
    merged.push(...done.merged);
    leads = withLeads(leads, done.leads);
    if (done.toAnswer.length > 0) answer(done.toAnswer);
  }
  const answered = processed.some(({ outcome }) => outcome === 'case_reply');
  const inTime = clock.now() - started < TIME_BUDGET;
  const watched = inTime ? watchDeadlines(ports, installation, officeNow, answered) : null;
  if (watched !== null && watched.toSend.length > 0) answer(watched.toSend);
  const waiting = ids.length - next + beyond;
  const ended = clock.now();
  const today = dayCounts(installation.today, ended);
  properties.set({
    [PROPERTY.lastPoll]: JSON.stringify({
      at: new Date(ended).toISOString(),
      processed: processed.length,
      waiting,
      summary: summaryOf(processed),
      ms: ended - started,
      oldest: arrivalOf(mailbox, ids[next]),
    }),
    [PROPERTY.today]: JSON.stringify({
      ...today,
      polls: today.polls + 1,
      ms: today.ms + ended - started,
      mails: today.mails + processed.length,
      answers: today.answers + sent,
    }),
    ...(watched === null ? {} : { [PROPERTY.lastWatch]: JSON.stringify(watched.last) }),
    [PROPERTY.leads]: JSON.stringify(leads),
    [PROPERTY.acknowledgements]: JSON.stringify(acknowledgements.slice(-LIMITS.wholeStore.count)),
  });
  if (installation.trouble) properties.remove(PROPERTY.trouble);
  return { processed, merged, waiting, acknowledged, skipped: null };
}

/** Only for people to know: a mail that is gone by now, or a limit that is reached, must not fail the run. */
function arrivalOf(mailbox: Mailbox, gmailId: string | undefined): string | null {
  if (gmailId === undefined) return null;
  try {
    return new Date(mailbox.arrivedAt(gmailId)).toISOString();
  } catch {
    return null;
  }
}

function summaryOf(processed: readonly Processed[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of processed) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${outcome} ${count}`).join(', ');
}

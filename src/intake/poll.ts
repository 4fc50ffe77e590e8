/**
 * The poller: takes the labelled mail of the routing mailbox, oldest first, works it off in batches, and sends what is
 * to be answered. Whatever is cut off in between, the next run goes on from there.
 */
import { LIMITS } from '../crm/acknowledgement';
import { insert } from '../book/row';
import { eventIdFor } from '../crm/hash';
import { dayCounts } from './day-counts';
import { processBatch, type Merged, type PollPorts, type Processed } from './batch';
import { watchDeadlines } from './deadlines/watch';
import { LeadNotes } from './lead-notes';
import type { Lead } from './leads';
import { troubleAfter } from './failure';
import { committingUnder, HeldLock } from './held-lock';
import { atMost, meterOf, meterReason, type Meter } from './meter';
import { ledgerProblems } from './problems';
import { openOffice, type Office } from './office';
import { sendOutbox } from './outbox';
import type { Mailbox, Properties } from './ports';
import { putAside, takeUpReleased } from './put-aside';
import { followTests } from './route-tests';
import { newestSeal } from './ledger';
import { PROPERTY, type Installation } from './state';
import { Suspects, type Strikes } from './suspects';

/** Mails that share one commit: small enough for a request of 2 MB, large enough to pay for its round trips. */
export const BATCH = 50;
/** Ids asked for in one run; what is beyond is counted as waiting. */
const LISTED = 2_000;
/** Room for a batch to finish below Google's 6 minutes a run. */
const TIME_BUDGET = 4 * 60_000;

/**
 * A click holds the lock for some seconds. Without waiting for it, in a busy office a poll in eight would be lost
 * (`npm run bench:faults -- --only agents`). ms
 */
const CLICK_WAIT = 20_000;
/** For the commit that says what was sent; unsaid, the next run would have to look for it among the sent mail. ms */
const ANSWER_WAIT = 60_000;

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

/** The reports of several books as one. */
export const joined = (reports: readonly PollReport[]): PollReport => ({
  processed: reports.flatMap(({ processed }) => processed),
  merged: reports.flatMap(({ merged }) => merged),
  waiting: reports.reduce((sum, { waiting }) => sum + waiting, 0),
  acknowledged: reports.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
  skipped: reports.map(({ skipped }) => skipped).find(skipped => skipped !== null) ?? null,
});

/** One run of the trigger. Never throws for a mail's sake; BookError when the book itself needs a person. */
export function poll(ports: PollPorts, installation: Installation): PollReport {
  const { properties, pollLock } = ports;
  const lock = new HeldLock(ports.lock);
  const suspects = new Suspects(installation.strikes);
  if (!pollLock.tryLock(0)) return notPolled('another run is at work');
  try {
    if (!lock.tryLock(CLICK_WAIT)) return notPolled('another run is at work');
    return pollUnderLock({ ...ports, lock }, installation, suspects);
  } catch (error) {
    noteStrikes(properties, installation.strikes, suspects.strikes(false));
    throw error;
  } finally {
    lock.release();
    pollLock.release();
  }
}

/** Only what has changed: mostly there are none. The run's own error is what has to be seen. */
function noteStrikes(properties: Properties, before: Strikes, strikes: Strikes): void {
  const text = JSON.stringify(strikes);
  if (text === JSON.stringify(before)) return;
  try {
    properties.set({ [PROPERTY.strikes]: text });
  } catch {
    // The next run counts from the one before.
  }
}

function pollUnderLock(ports: PollPorts, installation: Installation, suspects: Suspects): PollReport {
  const { clock, mailbox, properties } = ports;
  const started = clock.now();
  const acknowledgements = [...installation.recentAcknowledgements];
  /** With those that are still to be sent: they count for the limits of what follows. */
  const counted = [...acknowledgements];
  const meter = meterOf(installation, started);
  if (meter.step !== installation.step) noteStep(ports, meter, started);
  if (meter.step === 'pause') return paused(ports, installation, meter);
  const sparing =
    meter.step === 'full' ? {} : { sparing: { atMost: atMost(meter), why: meterReason(meter) } };
  const officeNow = (): Office => ({
    ...openOffice(table => ports.book.whole(table), installation.key, counted, ports.zone),
    ...sparing,
  });
  let acknowledged = 0;
  let sent = 0;
  /** Reading goes on when sending does not: the day's allowance of outgoing mail is a small one. */
  let notSent: Error | null = null;
  const answer = (fresh: readonly string[]): void => {
    const report = sendOutbox(
      {
        book: committingUnder(ports.lock, ANSWER_WAIT, ports.book),
        mailbox,
        now: clock.now,
        account: installation.account,
      },
      officeNow(),
      fresh,
    );
    acknowledged += report.times.length;
    sent += report.sent;
    acknowledgements.push(...report.times);
    notSent = report.stopped;
    if (!report.more) properties.remove(PROPERTY.outboxOpen);
  };
  ledgerProblems(ports.book, properties, installation.problems);
  if (installation.releases || installation.heldEdited) takeUpReleased(ports, installation);

  const { ids: listed, waiting: beyond } = mailbox.list(installation.labels.in, LISTED);
  const ids = suspects.last(listed);
  const processed: Processed[] = [];
  const merged: Merged[] = [];
  const toAnswer: string[] = [];
  const leads: Lead[] = [];
  let next = 0;
  while (next < ids.length && clock.now() - started < TIME_BUDGET) {
    const batch = ids.slice(next, next + BATCH);
    next += batch.length;
    const done = processBatch(ports, installation, batch, officeNow, suspects);
    processed.push(...done.processed);
    merged.push(...done.merged);
    leads.push(...done.leads);
    toAnswer.push(...done.toAnswer);
    counted.push(...done.toAnswer.map(() => clock.now()));
  }
  for (const { gmailId, why } of suspects.bad)
    processed.push(putAside(ports, installation, gmailId, '', why));
  const answered = processed.some(({ outcome }) => outcome === 'case_reply');
  const inTime = clock.now() - started < TIME_BUDGET;
  const watched = inTime ? watchDeadlines(ports, installation, officeNow, answered) : null;
  if (watched !== null) toAnswer.push(...watched.toSend);
  const owners = processed.length === 0 ? null : ownersOf(officeNow());
  // Tests of our own are no mail that anybody asks about.
  const mails = processed.filter(({ routeTest }) => routeTest === undefined);
  const stored = properties.all();
  followTests(
    { properties, stored, mailbox, now: clock.now() },
    Object.values(installation.labels),
    processed.flatMap(({ routeTest }) => routeTest ?? []),
  );
  // Beside what cards have noted while this run was at its mail.
  const notes = new LeadNotes(stored, installation.key);
  notes.note(leads);
  // Sending takes most of a run, and people at their cards need not wait for it: the rows are in the book.
  ports.lock.release();
  if (installation.outboxOpen) answer([]);
  else if (toAnswer.length > 0) answer(toAnswer);
  const waiting = ids.length - next + beyond;
  const ended = clock.now();
  const today = dayCounts(installation.today, ended);
  properties.set({
    [PROPERTY.lastPoll]: JSON.stringify({
      at: new Date(ended).toISOString(),
      processed: mails.length,
      waiting,
      summary: summaryOf(mails),
      ms: ended - started,
      oldest: arrivalOf(mailbox, ids[next]),
    }),
    [PROPERTY.today]: JSON.stringify({
      ...today,
      polls: today.polls + 1,
      ms: today.ms + ended - started,
      mails: today.mails + mails.length,
      answers: today.answers + sent,
    }),
    ...(watched === null
      ? {}
      : {
          [PROPERTY.lastWatch]: JSON.stringify(watched.last),
          [PROPERTY.statuses]: JSON.stringify(watched.statuses),
        }),
    ...notes.changed(),
    [PROPERTY.strikes]: JSON.stringify(suspects.strikes(true)),
    // The seal only where the run has read the small tables anyway.
    ...(owners === null
      ? {}
      : { [PROPERTY.owners]: JSON.stringify(owners), [PROPERTY.seal]: newestSeal(ports.book) }),
    [PROPERTY.acknowledgements]: JSON.stringify(acknowledgements.slice(-LIMITS.wholeStore.count)),
    ...(notSent === null
      ? {}
      : { [PROPERTY.trouble]: JSON.stringify(troubleAfter(installation.trouble, notSent, ended)) }),
  });
  if (installation.trouble && notSent === null) properties.remove(PROPERTY.trouble);
  return { processed, merged, waiting, acknowledged, skipped: null };
}

/** Whom to write to when the book cannot be read. */
const ownersOf = ({ users }: Office): readonly string[] =>
  users.filter(({ active, role }) => active && role === 'admin').map(({ email }) => email);

/** The ledger tells when less is kept from, and when all is kept again. The mark follows it: cut off, it is told twice. */
function noteStep({ book, properties }: PollPorts, meter: Meter, now: number): void {
  const at = new Date(now).toISOString();
  book.commit([
    insert('Events', {
      id: eventIdFor('meter', at, meter.step),
      at,
      actor: 'poller',
      action: 'meter',
      outcome: meter.step,
      reason: meterReason(meter) || 'there is room again: mail is kept as chosen',
    }),
  ]);
  properties.set({ [PROPERTY.step]: meter.step });
}

/** A run that leaves all mail under its label; the marks say that it came. */
function paused({ clock, properties }: PollPorts, installation: Installation, meter: Meter): PollReport {
  const now = clock.now();
  const today = dayCounts(installation.today, now);
  const last = installation.lastPoll ?? { waiting: 0, oldest: null };
  properties.set({
    [PROPERTY.lastPoll]: JSON.stringify({
      ...last,
      at: new Date(now).toISOString(),
      processed: 0,
      summary: meter.step,
    }),
    [PROPERTY.today]: JSON.stringify({ ...today, polls: today.polls + 1 }),
  });
  return notPolled(`paused, ${meterReason(meter)}`);
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

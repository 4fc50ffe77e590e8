/**
 * The poller: takes the labelled mail of the routing mailbox, oldest first, decides about each, commits a batch at once,
 * moves the labels and sends what is to be answered. Whatever is cut off in between, the next run goes on from there:
 * the commit is atomic, its ledger rows name each mail, and labels follow only after it.
 */
import { isBookError, type Book } from '../book/book';
import { insert, mergeChanges, textOf, update } from '../book/row';
import { eventIdFor, heldIdFor } from '../crm/hash';
import { LIMITS } from '../crm/acknowledgement';
import type { Mail } from '../mail/message';
import { keepAttachments } from './attachments';
import { decide } from './decide';
import { gather } from './gather';
import type { Known } from './known';
import { matterOf, type Arrived, type Matter } from './matter';
import { openOffice, type Office } from './office';
import { sendOutbox } from './outbox';
import { shelfOf, type Outcome, type Shelf } from './outcome';
import {
  isUnavailable,
  type Clock,
  type FetchedMail,
  type FileStore,
  type Lock,
  type Mailbox,
  type Properties,
} from './ports';
import { LABEL_NAMES, PROPERTY, type Installation } from './state';
import type { Verdict } from './verdict';

/** Mails that share one commit: small enough for a request of 2 MB, large enough to pay for its round trips. */
export const BATCH = 50;
/** Ids asked for in one run; what is beyond is counted as waiting. */
const LISTED = 2_000;
/** Virtual room for a batch to finish below Google's 6 minutes a run. */
const TIME_BUDGET = 4 * 60_000;

export interface PollPorts {
  readonly book: Book;
  readonly mailbox: Mailbox;
  readonly files: FileStore;
  readonly properties: Properties;
  readonly lock: Lock;
  readonly clock: Clock;
  readonly read: (mail: FetchedMail) => Mail;
  readonly log: (line: string) => void;
}

export interface Processed {
  readonly gmailId: string;
  readonly messageId: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly caseId: string;
  readonly contactId: string;
}

export interface PollReport {
  readonly processed: readonly Processed[];
  readonly waiting: number;
  readonly acknowledged: number;
  /** Not run at all, and why. */
  readonly skipped: string | null;
}

const nothing = (skipped: string): PollReport => ({ processed: [], waiting: 0, acknowledged: 0, skipped });

/** One run of the trigger. Never throws for a mail's sake; BookError when the book itself needs a person. */
export function poll(ports: PollPorts, installation: Installation): PollReport {
  if (!ports.lock.tryLock(0)) return nothing('another run is at work');
  try {
    return pollUnderLock(ports, installation);
  } finally {
    ports.lock.release();
  }
}

function pollUnderLock(ports: PollPorts, installation: Installation): PollReport {
  const { clock, mailbox, properties } = ports;
  const started = clock.now();
  const acknowledgements = [...installation.recentAcknowledgements];
  const officeNow = (): Office =>
    openOffice(table => ports.book.whole(table), installation.key, acknowledgements);
  let acknowledged = 0;
  const answer = (resumed: boolean): void => {
    const report = sendOutbox(
      { book: ports.book, mailbox, now: clock.now, account: installation.account },
      officeNow(),
      resumed,
    );
    acknowledged += report.sent;
    acknowledgements.push(...report.times);
    properties.remove(PROPERTY.outboxOpen);
  };
  if (installation.outboxOpen) answer(true);
  if (installation.releases) takeUpReleased(ports, installation);

  const { ids, waiting: beyond } = mailbox.list(installation.labels.in, LISTED);
  const processed: Processed[] = [];
  let next = 0;
  while (next < ids.length && clock.now() - started < TIME_BUDGET) {
    const batch = ids.slice(next, next + BATCH);
    next += batch.length;
    const done = processBatch(ports, installation, batch, officeNow);
    processed.push(...done.processed);
    if (done.toAnswer) answer(false);
  }
  const waiting = ids.length - next + beyond;
  properties.set({
    [PROPERTY.lastPoll]: JSON.stringify({
      at: new Date(clock.now()).toISOString(),
      processed: processed.length,
      waiting,
      summary: summaryOf(processed),
    }),
    [PROPERTY.acknowledgements]: JSON.stringify(acknowledgements.slice(-LIMITS.wholeStore.count)),
  });
  return { processed, waiting, acknowledged, skipped: null };
}

function summaryOf(processed: readonly Processed[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of processed) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${outcome} ${count}`).join(', ');
}

interface Batch {
  readonly processed: readonly Processed[];
  readonly toAnswer: boolean;
}

/** A batch whose commit is refused is halved until the one bad mail is alone; that one goes to the error shelf. */
function processBatch(
  ports: PollPorts,
  installation: Installation,
  ids: readonly string[],
  office: () => Office,
): Batch {
  try {
    return commitBatch(ports, installation, ids, office);
  } catch (error) {
    if (!isBookError(error) || error.problem.kind !== 'refused') throw error;
    const only = ids.length === 1 ? ids[0] : undefined;
    if (only !== undefined)
      return { processed: [putAside(ports, installation, only, '', messageOf(error))], toAnswer: false };
    const half = Math.ceil(ids.length / 2);
    const parts = [ids.slice(0, half), ids.slice(half)].map(part =>
      processBatch(ports, installation, part, office),
    );
    return { processed: parts.flatMap(part => part.processed), toAnswer: parts.some(part => part.toAnswer) };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface Decided {
  readonly matter: Matter;
  readonly verdict: Verdict;
}

function commitBatch(
  ports: PollPorts,
  installation: Installation,
  ids: readonly string[],
  office: () => Office,
): Batch {
  const { book, mailbox, clock } = ports;
  const read: { readonly fetched: FetchedMail; readonly mail: Mail }[] = [];
  const broken: { readonly gmailId: string; readonly why: string }[] = [];
  for (const gmailId of ids) {
    try {
      const fetched = mailbox.fetch(gmailId);
      read.push({ fetched, mail: ports.read(fetched) });
    } catch (error) {
      if (isUnavailable(error)) throw error;
      broken.push({ gmailId, why: messageOf(error) });
    }
  }
  // The first look-up of a run brings the small tables with it, so the office is opened on its result.
  const known = gather(
    book,
    office(),
    read.map(({ fetched, mail }) => ({ mail, gmailId: fetched.gmailId, threadId: fetched.threadId })),
  );
  const settled = office();

  const decided: Decided[] = [];
  const processed: Processed[] = [];
  const shelves: Record<Shelf, string[]> = { done: [], held: [], error: [] };
  for (const { fetched, mail } of read) {
    const before = ledgerOf(known, fetched.gmailId);
    if (before !== null && !before.released) {
      // An earlier run committed it and was cut off before the labels moved.
      shelves[shelfOf(before.outcome as Outcome)].push(fetched.gmailId);
      continue;
    }
    try {
      const arrived: Arrived = { ...fetched, mail, released: before?.released ?? false };
      const matter = matterOf(arrived, settled, known, clock.now());
      const verdict = decide(matter, 'poller');
      known.apply(verdict.changes);
      decided.push({ matter, verdict });
    } catch (error) {
      broken.push({ gmailId: fetched.gmailId, why: messageOf(error) });
    }
  }
  const files = keepAttachments(decided, mailbox.attachment, ports);
  const changes = decided.flatMap(({ verdict }) => verdict.changes);
  for (const file of files) changes.push(...file.changes);
  const toAnswer = changes.some(change => change.table === 'Outbox');
  if (toAnswer) ports.properties.set({ [PROPERTY.outboxOpen]: 'yes' });
  if (changes.length > 0) book.commit(mergeChanges(changes));

  for (const { matter, verdict } of decided) {
    shelves[shelfOf(verdict.outcome)].push(matter.gmailId);
    processed.push({
      gmailId: matter.gmailId,
      messageId: matter.key,
      outcome: verdict.outcome,
      reason: verdict.reason,
      caseId: verdict.caseId,
      contactId: verdict.contactId,
    });
  }
  moveLabels(mailbox, installation, shelves);
  for (const { gmailId, why } of broken)
    processed.push(
      putAside(
        ports,
        installation,
        gmailId,
        read.find(each => each.fetched.gmailId === gmailId)?.mail.messageId ?? '',
        why,
      ),
    );
  return { processed, toAnswer };
}

/** What the ledger says of a mail that an earlier run has seen; null: it is new. */
function ledgerOf(
  known: Known,
  gmailId: string,
): { readonly outcome: string; readonly released: boolean } | null {
  const events = known.where('Events', 'gmailId', gmailId).filter(row => textOf(row, 'action') === 'mail');
  const last = [...events].sort((a, b) => textOf(a, 'at').localeCompare(textOf(b, 'at'))).pop();
  if (!last) return null;
  const outcome = textOf(last, 'outcome');
  const state = textOf(known.get('Held', heldIdFor(gmailId)) ?? {}, 'state');
  return { outcome, released: /^(held|error):/.test(outcome) && (state === 'released' || state === 'done') };
}

function moveLabels(
  mailbox: Mailbox,
  { labels }: Installation,
  shelves: Readonly<Record<Shelf, readonly string[]>>,
): void {
  for (const shelf of ['done', 'held', 'error'] as const) {
    if (shelves[shelf].length > 0) mailbox.relabel(shelves[shelf], [labels[shelf]], [labels.in]);
  }
}

/** A mail that Casebook could not work on: kept where it is, labelled, and put into Held with what happened. */
function putAside(
  ports: PollPorts,
  installation: Installation,
  gmailId: string,
  messageId: string,
  why: string,
): Processed {
  const at = new Date(ports.clock.now()).toISOString();
  const reason = `Casebook could not work on this mail: ${why}. It stays in Gmail under ${LABEL_NAMES.error}; release it here to try again`;
  const outcome: Outcome = `error:${why.slice(0, 120)}`;
  const id = heldIdFor(gmailId);
  const exists = ports.book.find([{ table: 'Held', column: 'id', keys: [id] }])[0]?.length ?? 0;
  const values = { at, state: 'held', cause: 'error', reason, gmailId, messageId, gmailLink: '', heldAt: at };
  ports.book.commit([
    exists > 0 ? update('Held', id, values) : insert('Held', { id, ...values }),
    insert('Events', {
      id: eventIdFor('mail', gmailId, 'error', at),
      at,
      actor: 'poller',
      action: 'mail',
      outcome,
      reason,
      gmailId,
      messageId,
    }),
  ]);
  ports.mailbox.relabel([gmailId], [installation.labels.error], [installation.labels.in]);
  ports.log(`${gmailId}: ${reason}`);
  return { gmailId, messageId, outcome, reason, caseId: '', contactId: '' };
}

/** Held rows that a reviewer set to released go back under the in label; `done` marks them as taken up. */
function takeUpReleased(ports: PollPorts, { labels }: Installation): void {
  const rows = ports.book.find([{ table: 'Held', column: 'state', keys: ['released'] }])[0] ?? [];
  const ids = rows.map(row => textOf(row.values, 'gmailId')).filter(id => id !== '');
  if (ids.length > 0) {
    ports.mailbox.relabel(ids, [labels.in], [labels.held, labels.error]);
    ports.book.commit(rows.map(row => update('Held', textOf(row.values, 'id'), { state: 'done' })));
  }
  ports.properties.remove(PROPERTY.releases);
}

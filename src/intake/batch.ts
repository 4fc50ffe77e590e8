/**
 * One batch of the poller: read, gather, decide, keep files, commit at once, move the labels. The commit is atomic, its
 * ledger rows name each mail, and labels follow only after it, so a batch that was cut off is simply taken again.
 */
import { isBookError, type Book, type Change } from '../book/book';
import { textOf } from '../book/row';
import { heldIdFor } from '../crm/hash';
import { visibilityOf } from '../crm/visibility';
import type { Zone } from '../crm/working-time';
import type { Mail } from '../mail/message';
import { keepAttachments, withFiles } from './attachments';
import type { ReminderWords } from './deadlines/words';
import { decide } from './decide';
import { gather } from './gather';
import { NEVER_LOGGED } from './held-never-logged';
import type { Known } from './known';
import { leadsIn, leadsMet, type Lead } from './leads';
import { matterOf, type Arrived, type Matter } from './matter';
import type { Office } from './office';
import { shelfOf, type Outcome, type Shelf } from './outcome';
import { putAside } from './put-aside';
import {
  isUnavailable,
  isUnclear,
  Unavailable,
  type Clock,
  type FetchedMail,
  type FileStore,
  type Lock,
  type Mailbox,
  type Properties,
} from './ports';
import type { TestArrival } from './route-tests';
import { PROPERTY, type Installation } from './state';
import { keepsEnvelope } from './veil';
import type { Suspects } from './suspects';
import type { Verdict } from './verdict';

export interface PollPorts {
  readonly book: Book;
  readonly mailbox: Mailbox;
  readonly files: FileStore;
  readonly properties: Properties;
  /** For what is read to be changed: the poller, clicks and edits take it in turn. */
  readonly lock: Lock;
  /** One poller at a time, from its first mail to its last answer. */
  readonly pollLock: Lock;
  readonly clock: Clock;
  readonly zone: Zone;
  readonly read: (mail: FetchedMail, office: Office) => Mail;
  readonly reminders: ReminderWords;
  readonly log: (line: string) => void;
}

export interface Processed {
  readonly gmailId: string;
  readonly messageId: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly caseId: string;
  readonly contactId: string;
  readonly routeTest?: TestArrival;
}

export interface Batch {
  readonly processed: readonly Processed[];
  readonly merged: readonly Merged[];
  /** Ids of the rows that it added to the Outbox. */
  readonly toAnswer: readonly string[];
  /** What mails to come will lead to. */
  readonly leads: readonly Lead[];
}

/** One case went on in another. */
export interface Merged {
  readonly from: string;
  readonly into: string;
}

/**
 * A batch that is refused, or fails for no clear reason, is halved until the one bad mail is alone. That one is tried
 * again by the next runs before it goes to the error shelf.
 */
export function processBatch(
  ports: PollPorts,
  installation: Installation,
  ids: readonly string[],
  office: () => Office,
  suspects: Suspects,
): Batch {
  try {
    return commitBatch(ports, installation, ids, office, suspects);
  } catch (error) {
    const refused = isBookError(error) && error.problem.kind === 'refused';
    if (!refused && !isUnclear(error)) throw error;
    const only = ids.length === 1 ? ids[0] : undefined;
    if (only !== undefined) {
      suspects.fails(only, messageOf(error));
      ports.log(`${only} failed: ${messageOf(error)}`);
      return { processed: [], merged: [], toAnswer: [], leads: [] };
    }
    const half = Math.ceil(ids.length / 2);
    const parts = [ids.slice(0, half), ids.slice(half)].map(part =>
      processBatch(ports, installation, part, office, suspects),
    );
    return {
      processed: parts.flatMap(part => part.processed),
      merged: parts.flatMap(part => part.merged),
      toAnswer: parts.flatMap(part => part.toAnswer),
      leads: parts.flatMap(part => part.leads),
    };
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
  suspects: Suspects,
): Batch {
  const { book, mailbox, clock } = ports;
  const settled = office();
  const read: { readonly fetched: FetchedMail; readonly mail: Mail }[] = [];
  const broken: { readonly gmailId: string; readonly why: string }[] = [];
  const unclear: typeof broken = [];
  for (const gmailId of ids) {
    try {
      const fetched = mailbox.fetch(gmailId);
      read.push({ fetched, mail: ports.read(fetched, settled) });
    } catch (error) {
      if (isUnavailable(error)) throw error;
      if (isUnclear(error)) unclear.push({ gmailId, why: messageOf(error) });
      else broken.push({ gmailId, why: messageOf(error) });
    }
  }
  const known = gather(
    book,
    settled,
    read.map(({ fetched, mail }) => ({ mail, gmailId: fetched.gmailId, threadId: fetched.threadId })),
  );

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
  const changes = withFiles(decided, files);
  const toAnswer = changes.flatMap(change =>
    change.table === 'Outbox' && change.kind === 'insert' ? [textOf(change.values, 'id')] : [],
  );
  if (toAnswer.length > 0) ports.properties.set({ [PROPERTY.outboxOpen]: 'yes' });
  if (changes.length > 0) book.commit(changes);

  for (const { matter, verdict } of decided) {
    shelves[shelfOf(verdict.outcome)].push(matter.gmailId);
    processed.push({
      gmailId: matter.gmailId,
      messageId: matter.key,
      outcome: verdict.outcome,
      reason: verdict.reason,
      caseId: verdict.caseId,
      contactId: verdict.contactId,
      ...(verdict.routeTest ? { routeTest: verdict.routeTest } : {}),
    });
  }
  moveLabels(mailbox, installation, shelves);
  if (read.length > 0) suspects.haveWorked();
  for (const { gmailId, why } of unclear) {
    suspects.fails(gmailId, why);
    ports.log(`${gmailId} failed: ${why}`);
  }
  for (const { gmailId, why } of broken)
    processed.push(
      putAside(
        ports,
        installation,
        gmailId,
        idOfBroken(read.find(each => each.fetched.gmailId === gmailId)?.mail, settled),
        why,
      ),
    );
  return {
    processed,
    merged: mergedBy(changes),
    toAnswer,
    leads: [...leadsMet(known), ...leadsIn(changes)],
  };
}

/** What is kept of a mail that could not be worked on: its Message-ID, where it may be read. */
const idOfBroken = (mail: Mail | undefined, office: Office): string =>
  mail && keepsEnvelope({ visibility: visibilityOf(office, null, mail.from?.address ?? '') })
    ? mail.messageId
    : '';

const mergedBy = (changes: readonly Change[]): readonly Merged[] =>
  changes.flatMap(({ table, values }) =>
    table === 'Events' && textOf(values, 'action') === 'merge'
      ? [{ from: textOf(values, 'before'), into: textOf(values, 'after') }]
      : [],
  );

/** What the ledger says of a mail that an earlier run has seen; null: it is new. */
function ledgerOf(
  known: Known,
  gmailId: string,
): { readonly outcome: string; readonly released: boolean } | null {
  const events = known
    .where('Events', 'gmailId', gmailId)
    .filter(row => ['mail', 'route_test'].includes(textOf(row, 'action')));
  const last = [...events].sort((a, b) => textOf(a, 'at').localeCompare(textOf(b, 'at'))).pop();
  if (!last) return null;
  const outcome = textOf(last, 'outcome');
  const held = known.get('Held', heldIdFor(gmailId)) ?? {};
  const isTakenUp = /^(held|error):/.test(outcome) && ['released', 'done'].includes(textOf(held, 'state'));
  // Nobody could read in the book what it says, so that letting it in again was no word for it.
  if (isTakenUp && textOf(held, 'cause') === NEVER_LOGGED) return null;
  return { outcome, released: isTakenUp };
}

function moveLabels(
  mailbox: Mailbox,
  { labels }: Installation,
  shelves: Readonly<Record<Shelf, readonly string[]>>,
): void {
  for (const shelf of ['done', 'held', 'error'] as const) {
    if (shelves[shelf].length === 0) continue;
    try {
      mailbox.relabel(shelves[shelf], [labels[shelf]], [labels.in]);
    } catch (error) {
      // Their outcome stands in the ledger: whatever is wrong with the labels, it is not the mails.
      throw isUnclear(error) ? new Unavailable(error.message) : error;
    }
  }
}

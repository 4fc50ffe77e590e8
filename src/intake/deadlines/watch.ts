/**
 * The round of deadlines: labels in the routing mailbox and reminders follow what the sheet says is due. A step of the
 * poll that comes up every ten minutes; its reads grow with the open cases alone, and a failure never harms the mail.
 */
import type { Book } from '../../book/book';
import { textOf } from '../../book/row';
import type { Office } from '../office';
import { withFormer } from '../own-choices';
import type { Clock, Mailbox, Properties } from '../ports';
import { PROPERTY, type Installation, type LastWatch } from '../state';
import { dueCases, openCases } from './cases';
import { applyLabels, mailsOf, planLabels, readLabels } from './labels';
import { remind, toRemind } from './reminders';
import type { ReminderWords } from './words';

/** Between two rounds, ms: a label may be so much late, which costs 144 rounds a day. */
const INTERVAL = 600_000;

export interface WatchPorts {
  readonly book: Book;
  readonly mailbox: Mailbox;
  readonly properties: Properties;
  readonly clock: Clock;
  readonly reminders: ReminderWords;
  readonly log: (line: string) => void;
}

export interface Watched {
  readonly last: LastWatch;
  /** Ids of the rows that it added to the Outbox. */
  readonly toSend: readonly string[];
  /** Added at some time, with those that are now (own-choices.ts). */
  readonly statuses: readonly string[];
}

/**
 * @param answered this run has logged mail on cases, so that a label may have to go at once
 * @returns null when it is not time yet, or when it failed; the next poll tries again then
 */
export function watchDeadlines(
  ports: WatchPorts,
  installation: Installation,
  office: () => Office,
  answered: boolean,
): Watched | null {
  const now = ports.clock.now();
  const last = installation.lastWatch;
  // What was just installed has nothing due.
  if (last === null)
    return { last: { at: now, marked: 0 }, toSend: [], statuses: installation.formerStatuses };
  if (now - last.at < INTERVAL && !(answered && last.marked > 0)) return null;
  try {
    const current = office();
    const statuses = withFormer(installation.formerStatuses, current.lists);
    return { ...round(ports, installation, current, last, now), statuses };
  } catch (error) {
    ports.log(`Deadlines were not looked at: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

function round(
  { book, mailbox, properties, reminders }: WatchPorts,
  { account, bookId, formerStatuses }: Installation,
  office: Office,
  last: LastWatch,
  now: number,
): Omit<Watched, 'statuses'> {
  const { deadlineLabels, remind: reminding } = office.settings;
  // Once the setting is off, what is labelled loses its label.
  const labels = deadlineLabels || last.marked > 0 ? readLabels(mailbox, now) : null;
  if (labels === null && !reminding) return { last: { at: now, marked: 0 }, toSend: [] };

  const [open = [], labelled = []] = book.find([
    openCases(office, formerStatuses),
    ...(labels === null ? [] : mailsOf(labels)),
  ]);
  const due = dueCases(open, office, now);
  let marked = 0;
  if (labels !== null) {
    const read = new Set(open.map(({ values }) => textOf(values, 'id')));
    const shown = deadlineLabels ? due : [];
    const plan = planLabels(book, labels, { due: shown, read, labelled }, { office, account, now });
    applyLabels(mailbox, labels, plan);
    marked = labels.total + plan.on.soon.length + plan.on.late.length;
  }

  const waiting = toRemind(due, office, { account, now });
  if (waiting.length === 0) return { last: { at: now, marked }, toSend: [] };
  const [entries = []] = book.find([
    { table: 'Events', column: 'id', keys: waiting.map(({ eventId }) => eventId) },
  ]);
  const done = new Set(entries.map(({ values }) => textOf(values, 'id')));
  const bookUrl = `https://docs.google.com/spreadsheets/d/${bookId}/edit`;
  const { changes, toSend } = remind(waiting, done, office, reminders, {
    bookUrl,
    now,
    zone: office.promises.zone,
  });
  if (changes.length > 0) {
    properties.set({ [PROPERTY.outboxOpen]: 'yes' });
    book.commit(changes);
  }
  return { last: { at: now, marked }, toSend };
}

/** The daily run: holds the labelled mail of the last days against the ledger and reports what is missing. */
import type { Book } from '../book/book';
import { insert, textOf } from '../book/row';
import { eventIdFor } from '../crm/hash';
import type { Clock, Lock, Mailbox, Properties } from './ports';
import { PROPERTY, type Installation, type LastUpkeep } from './state';

/** Days looked back: a missed day or a long weekend is still covered. */
const DAYS = 7;
/** Keys of one look-up. */
const CHUNK = 500;
/** Mails named in the report; more are counted. */
const NAMED = 10;

export interface UpkeepPorts {
  readonly book: Book;
  readonly mailbox: Mailbox;
  readonly properties: Properties;
  readonly lock: Lock;
  readonly clock: Clock;
  /** Cells of the whole workbook. */
  readonly cells: () => number;
  /** Functions of ours whose trigger is gone. */
  readonly triggersGone: () => readonly string[];
}

/** How long the daily run waits for a poller. */
const LOCK_WAIT = 60_000;

/** @returns what was found, or null when another run held the lock for too long */
export function runUpkeep(ports: UpkeepPorts, { labels }: Installation): LastUpkeep | null {
  if (!ports.lock.tryLock(LOCK_WAIT)) return null;
  try {
    const now = ports.clock.now();
    const ids = [labels.done, labels.held, labels.error].flatMap(label =>
      ports.mailbox.listSince([label], now - DAYS * 86_400_000),
    );
    const missing = ids.filter(notIn(ports.book, ids));
    const at = new Date(now).toISOString();
    const reason =
      missing.length === 0
        ? `all ${ids.length} labelled mails of the last ${DAYS} days are in the ledger`
        : `${missing.length} of ${ids.length} labelled mails of the last ${DAYS} days are not in the ledger: ${missing.slice(0, NAMED).join(', ')}${missing.length > NAMED ? ' ...' : ''}. Put them back under the label Casebook/In to have them read again`;
    ports.book.commit([
      insert('Events', {
        id: eventIdFor('reconcile', at),
        at,
        actor: 'upkeep',
        action: 'reconcile',
        outcome: missing.length === 0 ? 'ok' : 'gap',
        reason,
      }),
    ]);
    const found = { at, gap: missing.length, cells: ports.cells(), triggersGone: ports.triggersGone() };
    ports.properties.set({ [PROPERTY.lastUpkeep]: JSON.stringify(found) });
    return found;
  } finally {
    ports.lock.release();
  }
}

function notIn(book: Book, ids: readonly string[]): (id: string) => boolean {
  const seen = new Set<string>();
  for (let start = 0; start < ids.length; start += CHUNK) {
    const rows =
      book.find([{ table: 'Events', column: 'gmailId', keys: ids.slice(start, start + CHUNK) }])[0] ?? [];
    rows.forEach(row => seen.add(textOf(row.values, 'gmailId')));
  }
  return id => !seen.has(id);
}

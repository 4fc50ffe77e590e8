/**
 * Held mail of people who have come onto the never-log list since: its rows of Held are dismissed and lose what names anybody,
 * as if the mail came now. What older entries of the ledger say of it goes with the next poll (settle-never-logged.ts).
 */
import type { Book, Change, Query, Row } from '../book/book';
import { insert, textOf, update } from '../book/row';
import { eventIdFor } from '../crm/hash';
import { isNeverLogged } from '../crm/never-log';
import type { Office } from './office';
import { neverLogReason } from './rules/never-logged';

/** The cause of such a row, and the outcome of its entry in the ledger. */
export const NEVER_LOGGED = 'never_log';

/** Mails of one commit: two cells' worth of changes and an entry each stay far below a request of 2 MB. */
export const HELD_A_COMMIT = 100;

/** All that waits for a reviewer. */
export const WAITING: Query = { table: 'Held', column: 'state', keys: ['held'] };

export interface NeverLogOrder {
  /** Who wants it, for the ledger. */
  readonly actor: string;
  /** Epoch ms. */
  readonly now: number;
  /** The entry of the ledger by which the pattern came onto the list: undoing it releases the mails. */
  readonly entry: string;
}

type HeldRow = Pick<Row, 'values'>;

type Listing = Pick<Office, 'neverLog' | 'key'>;

/** The address in a cell that `showAddress` has written; '' where there is none. */
const senderIn = (row: HeldRow): string =>
  (/<([^<>\s]+)>\s*$/.exec(textOf(row.values, 'from'))?.[1] ?? '').toLowerCase();

/** What waits and is, by its sender, mail that is never logged. */
const neverLoggedAmong = (rows: readonly HeldRow[], { neverLog }: Listing): readonly HeldRow[] =>
  rows.filter(
    row =>
      textOf(row.values, 'state') === 'held' &&
      senderIn(row) !== '' &&
      isNeverLogged(senderIn(row), neverLog),
  );

/** Its Message-ID stays until the next poll: by it older entries are found. */
function dismissal(row: HeldRow, { key }: Listing, { actor, now, entry }: NeverLogOrder): readonly Change[] {
  const id = textOf(row.values, 'id');
  const at = new Date(now).toISOString();
  const reason = neverLogReason(key, senderIn(row));
  return [
    update('Held', id, { state: 'dismissed', cause: NEVER_LOGGED, decidedBy: actor }),
    { kind: 'update', table: 'Held', id, values: { from: null, subject: null, reason }, forgets: 'cells' },
    insert('Events', {
      id: eventIdFor('held', id, NEVER_LOGGED, at),
      at,
      actor,
      action: 'dismiss',
      outcome: NEVER_LOGGED,
      reason,
      recordId: id,
      route: textOf(row.values, 'route'),
      gmailId: textOf(row.values, 'gmailId'),
      before: entry,
      after: 'dismissed',
    }),
  ];
}

/** @param rows of Held; those that are decided, and those of others, stay */
export function dismissals(
  rows: readonly HeldRow[],
  listing: Listing,
  order: NeverLogOrder,
): { readonly mails: number; readonly changes: readonly Change[] } {
  const theirs = neverLoggedAmong(rows, listing);
  return { mails: theirs.length, changes: theirs.flatMap(row => dismissal(row, listing, order)) };
}

/**
 * One commit's worth of all that waits. The caller holds the script lock.
 * @param mark has the next poll look at what was dismissed; called before the commit
 * @returns mails dismissed, and how many are left
 * @throws BookError as the book does
 */
export function dismissNeverLogged(
  book: Book,
  listing: Listing,
  order: NeverLogOrder,
  mark: () => void,
): { readonly mails: number; readonly left: number } {
  const theirs = neverLoggedAmong(book.find([WAITING])[0] ?? [], listing);
  const { mails, changes } = dismissals(theirs.slice(0, HELD_A_COMMIT), listing, order);
  if (mails > 0) {
    mark();
    book.commit(changes);
  }
  return { mails, left: theirs.length - mails };
}

/**
 * Dismisses all that waits but what fits into one commit. The caller holds the script lock.
 * @param waiting the rows of Held that `WAITING` finds
 * @returns what is left, with its entries, for the commit in which the caller stores what it is about
 * @throws BookError as the book does
 */
export function dismissMost(
  book: Book,
  waiting: readonly HeldRow[],
  listing: Listing,
  order: NeverLogOrder,
): readonly Change[] {
  const theirs = neverLoggedAmong(waiting, listing);
  const last = Math.max(0, Math.ceil(theirs.length / HELD_A_COMMIT) - 1) * HELD_A_COMMIT;
  const part = (from: number): readonly Change[] =>
    dismissals(theirs.slice(from, from + HELD_A_COMMIT), listing, order).changes;
  for (let from = 0; from < last; from += HELD_A_COMMIT) book.commit(part(from));
  return part(last);
}

/** The entries that followed from one of the ledger's: asked for by it. */
export const followersQuery = (entry: string): Query => ({
  table: 'Events',
  column: 'before',
  keys: [entry],
});

/**
 * The pattern's entry is taken back: mails that were dismissed with it and that nobody has decided about since are released.
 * Their texts are gone; the poll reads them in Gmail again.
 */
export function releases(book: Book, entry: string, by: string): readonly Change[] {
  const ids = (book.find([followersQuery(entry)])[0] ?? [])
    .filter(({ values }) => textOf(values, 'outcome') === NEVER_LOGGED)
    .map(({ values }) => textOf(values, 'recordId'));
  if (ids.length === 0) return [];
  const rows = book.find([{ table: 'Held', column: 'id', keys: [...new Set(ids)] }])[0] ?? [];
  return rows.flatMap(({ values }) =>
    textOf(values, 'state') === 'dismissed' && textOf(values, 'cause') === NEVER_LOGGED
      ? [update('Held', textOf(values, 'id'), { state: 'released', decidedBy: by })]
      : [],
  );
}

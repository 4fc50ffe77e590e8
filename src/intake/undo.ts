/**
 * Takes an action back, by what its entry in the ledger says that it changed. Cells go back to what they were unless
 * somebody has changed them since; rows that the action added go, unless others lead to them, which are marked instead;
 * figures that mail has moved on since lose only the action's own share. What was sent stays sent.
 */
import type { Book, Change, Query, Row } from '../book/book';
import { SMALL_TABLES, schemaOf, type TableName } from '../book/schema';
import { insert, textOf, timeOf } from '../book/row';
import type { ChangeRecord } from '../book/ledger/record';
import { readRecord } from '../book/ledger/record-text';
import type { Ledger } from '../book/ledger/ledger';
import { eventIdFor } from '../crm/hash';
import { followersQuery, releases } from './held-never-logged';
import { Known, type Values } from './known';
import { readTouched, showTouched, type Touched } from './touched';
import { REFERRERS, Undoing, type CellUndone, type RowUndone, type UndoRefusal } from './undo-steps';

/** Older actions have been built upon by too much. */
export const UNDO_DAYS = 30;
const DAY = 86_400_000;

export type Undo =
  | {
      readonly kind: 'undone';
      readonly eventId: string;
      readonly cells: readonly CellUndone[];
      readonly removed: readonly RowUndone[];
      /** Rows that others lead to: they stay, marked. */
      readonly marked: readonly RowUndone[];
      readonly changes: readonly Change[];
      /** Held mails that the poll reads again: what they said is not in the ledger. */
      readonly released: number;
    }
  | { readonly kind: 'refused'; readonly why: UndoRefusal };

/** Rows that lead to one, read to see whether there are others than the action's own. */
const REFERRERS_READ = 50;

const undoIdOf = (eventId: string): string => eventIdFor('undo', eventId);

const undoQuery = (eventId: string): Query => ({
  table: 'Events',
  column: 'id',
  keys: [eventId, undoIdOf(eventId)],
});

/** What undoing has to read besides the entry itself. */
function rowQueries({ updates, inserts }: Touched, messageIds: readonly string[]): readonly Query[] {
  const ids = new Map<TableName, string[]>();
  for (const [table, id] of [...updates, ...inserts]) {
    if (!SMALL_TABLES.includes(table)) ids.set(table, [...(ids.get(table) ?? []), id]);
  }
  const rows = [...ids].map(([table, keys]): Query => ({ table, column: schemaOf(table).id, keys }));
  const referrers = inserts.flatMap(([target, id]) =>
    (REFERRERS[target] ?? []).map(([table, column]): Query => ({
      table,
      column,
      keys: [id],
      newest: REFERRERS_READ,
    })),
  );
  const isOfMail = [...updates, ...inserts].some(([table]) => table === 'Messages');
  const reference: readonly Query[] = isOfMail
    ? [{ table: 'References', column: 'messageId', keys: messageIds }]
    : [];
  return [...rows, ...referrers, ...reference];
}

const touchedOf = ({ updates, inserts }: ChangeRecord): Touched => ({
  updates: updates.map(([table, id]) => [table, id]),
  inserts: inserts.map(([table, id]) => [table, id]),
});

/** What the entry touched, for `undoQueries`; '' where that cannot be told. */
export const touchedText = (event: Values): string => {
  const record = readRecord(textOf(event, 'changes'));
  return record === null ? '' : showTouched(touchedOf(record));
};

/**
 * All that undoing asks of the book, as far as it can be told before: a click that asks for more puts it together with this.
 * @param touched the text of `touchedText` @param messageIds names of the mail that the action was about
 */
export function undoQueries(
  eventId: string,
  touched: string,
  messageIds: readonly string[],
): readonly Query[] {
  const rows = readTouched(touched);
  return [
    undoQuery(eventId),
    followersQuery(eventId),
    ...(rows === null ? [] : rowQueries(rows, messageIds)),
  ];
}

/** Changes that can be taken back. What was forgotten stays so, and with it the action that did it. */
const isTold = (record: ChangeRecord | null): record is ChangeRecord =>
  record !== null && record.forgotten === undefined && record.updates.length + record.inserts.length > 0;

/** True for entries that a card may offer to undo: recent, with a record of what they changed, by anybody. */
export const isUndoable = (event: Values, now: number): boolean =>
  isTold(readRecord(textOf(event, 'changes'))) && now - timeOf(event, 'at') <= UNDO_DAYS * DAY;

const refused = (why: UndoRefusal): Undo => ({ kind: 'refused', why });

/**
 * What undoing an entry of the ledger would do, without writing: at most two look-ups.
 * @param by who wants it, for the ledger
 * @param now epoch ms
 */
export function planUndo(book: Book, ledger: Ledger, eventId: string, by: string, now: number): Undo {
  const [found = []] = book.find([undoQuery(eventId)]);
  const isEvent = (id: string) => (row: Row) => textOf(row.values, 'id') === id;
  const event = found.find(isEvent(eventId))?.values;
  if (!event) return refused({ kind: 'no_event' });
  if (found.some(isEvent(undoIdOf(eventId)))) return refused({ kind: 'already_undone' });
  if (now - timeOf(event, 'at') > UNDO_DAYS * DAY) return refused({ kind: 'too_old', days: UNDO_DAYS });
  const record = readRecord(textOf(event, 'changes'));
  if (!isTold(record) || record.cut || record.updates.length + record.inserts.length === 0)
    return refused({ kind: 'nothing_recorded' });

  const known = new Known();
  known.add(book.find(rowQueries(touchedOf(record), [textOf(event, 'messageId')])).flat());
  for (const table of SMALL_TABLES)
    if ([...record.updates, ...record.inserts].some(([of]) => of === table)) known.add(book.whole(table));
  const undoing = new Undoing(known, record, ledger, now);
  const why = undoing.run();
  if (why !== null) return refused(why);
  // All that it added has gone another way, such as a pattern that was turned into a hash.
  const [added] = record.inserts;
  if (undoing.changes.length === 0 && added)
    return refused({ kind: 'row_gone', table: added[0], id: added[1] });
  if ([...record.inserts, ...record.updates].some(([table]) => table === 'Messages'))
    undoing.forget(textOf(event, 'messageId'), textOf(event, 'caseId'));
  const isOfList = [...record.inserts, ...record.updates].some(([table]) => table === 'NeverLog');
  const freed = isOfList ? releases(book, eventId, by) : [];
  const { cells, removed, marked } = undoing;
  const at = new Date(now).toISOString();
  const kept = marked.length > 0 ? `; kept because others lead to them: ${names(marked)}` : '';
  const reread = freed.length > 0 ? `; held mails that are read again: ${freed.length}` : '';
  const entry = insert('Events', {
    id: undoIdOf(eventId),
    at,
    actor: by,
    action: 'undo',
    outcome: 'undone',
    reason: `${textOf(event, 'action')} by ${textOf(event, 'actor')} of ${textOf(event, 'at').slice(0, 16)} UTC taken back: ${cells.length} cells, ${removed.length} rows${kept}${reread}`,
    subject: textOf(event, 'subject'),
    caseId: textOf(event, 'caseId'),
    contactId: textOf(event, 'contactId'),
    recordId: textOf(event, 'recordId'),
    messageId: textOf(event, 'messageId'),
    before: eventId,
  });
  const changes = [...undoing.changes, ...freed, entry];
  return { kind: 'undone', eventId, cells, removed, marked, changes, released: freed.length };
}

const names = (rows: readonly RowUndone[]): string => rows.map(({ id }) => id).join(', ');

/**
 * Undoes and commits. The caller holds the script lock.
 * @param mark has the next poll look at released mail; called before the commit where there is some
 * @throws BookError as the book does
 */
export function undoInBook(
  book: Book,
  ledger: Ledger,
  eventId: string,
  by: string,
  now: number,
  mark: () => void,
): Undo {
  const undo = planUndo(book, ledger, eventId, by, now);
  if (undo.kind !== 'undone') return undo;
  if (undo.released > 0) mark();
  book.commit(undo.changes);
  return undo;
}

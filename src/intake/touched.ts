/**
 * Which rows an action touched, short enough to travel in a button: what taking it back reads can so be asked for at once.
 * Only a hint of what to read; what is taken back is told by the ledger alone.
 */
import type { Change } from '../book/book';
import { idOf } from '../book/row';
import { SMALL_TABLES, TABLES, type TableName } from '../book/schema';

type Named = readonly (readonly [table: TableName, id: string])[];

export interface Touched {
  readonly updates: Named;
  readonly inserts: Named;
}

/** Rows that a button names; an action on more is taken back with one look-up more. */
const ROWS = 40;
/** Nothing but rows of small tables, which every run reads. */
const NOTHING = '-';
/** What the ledger does not record of an action. */
const UNRECORDED: readonly TableName[] = ['Events', 'References', 'Attachments'];

const isRead = ([table]: readonly [TableName, string]): boolean =>
  !UNRECORDED.includes(table) && !SMALL_TABLES.includes(table);

/** What a commit of these changes touches. */
export const touchedBy = (changes: readonly Change[]): Touched => ({
  updates: changes.flatMap(change => (change.kind === 'update' ? [[change.table, change.id] as const] : [])),
  inserts: changes.flatMap(change =>
    change.kind === 'insert' ? [[change.table, idOf(change.table, change.values)] as const] : [],
  ),
});

const written = (rows: Named, sign: string): readonly string[] =>
  rows.filter(isRead).map(([table, id]) => `${sign}${table}:${id}`);

/** As text; '' when there are too many. */
export const showTouched = ({ updates, inserts }: Touched): string => {
  const rows = [...written(updates, ''), ...written(inserts, '+')];
  return rows.length > ROWS ? '' : rows.join(' ') || NOTHING;
};

/** Reads what `showTouched` made; null where it says nothing. */
export const readTouched = (text: string): Touched | null => {
  if (text === '') return null;
  const rows = text.split(' ').slice(0, ROWS);
  const named = (isInsert: boolean): Named =>
    rows.flatMap(row => {
      if (row.startsWith('+') !== isInsert) return [];
      const [, name = '', id = ''] = /^\+?([A-Za-z]+):(.+)$/.exec(row) ?? [];
      const table = TABLES.find(each => each === name);
      return table === undefined ? [] : [[table, id] as const];
    });
  return { updates: named(false), inserts: named(true) };
};

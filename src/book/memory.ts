/** A book that lives in memory and keeps the same promises: for the tests of everything that stands on a book. */
import {
  BookError,
  type Cell,
  type Change,
  type Query,
  type Removal,
  type Row,
  type ShrinkingBook,
} from './book';
import { LEDGER_HEAD, type Ledger } from './ledger/ledger';
import { readSeal, showSeal } from './ledger/seal';
import { isEntry, stamp } from './ledger/stamp';
import { insert, update } from './row';
import { idCellOf, idCells } from './row-id';
import { columnOf, fullRow, insertedId, rowPrint, storableValues } from './row-values';
import { sameCell } from './same-cell';
import type { TableName } from './schema';
import { holdsWords } from './searched';
import { select } from './select';

export interface MemoryBook extends ShrinkingBook {
  /** Every row of a table, top to bottom: what a test looks at. */
  rows(table: TableName): readonly Row[];
  /** Remembers all rows as they stand. @returns puts them back */
  keep(): () => void;
}

type Tables = Map<TableName, readonly Row[]>;

const applied = (tables: Tables, change: Change): void => {
  const { table } = change;
  const rows = tables.get(table) ?? [];
  const values = storableValues(change);
  if (change.kind === 'insert') {
    insertedId(table, values);
    tables.set(table, [...rows, { table, values: fullRow(table, values), extra: change.extra ?? {} }]);
    return;
  }
  const index = rows.findIndex(row => sameCell(idCellOf(table, row.values), change.id));
  const found = rows[index];
  if (found === undefined) {
    throw new BookError(
      { kind: 'no_row', table, id: change.id },
      `The row ${change.id} is no longer in the table ${table}.`,
    );
  }
  const updated: Row =
    change.forgets === 'row'
      ? {
          table,
          values: fullRow(table, { ...idCells(table, change.id), ...values }),
          extra: change.extra ?? {},
        }
      : {
          ...found,
          values: { ...found.values, ...values },
          extra: { ...found.extra, ...(change.extra ?? {}) },
        };
  tables.set(table, [...rows.slice(0, index), updated, ...rows.slice(index + 1)]);
};

const removed = (tables: Tables, { table, id, values }: Removal): void => {
  const rows = tables.get(table) ?? [];
  const isGone = (row: Row): boolean =>
    sameCell(idCellOf(table, row.values), id) && rowPrint(table, row.values) === rowPrint(table, values);
  const index = rows.findIndex(isGone);
  if (index >= 0) tables.set(table, [...rows.slice(0, index), ...rows.slice(index + 1)]);
};

/**
 * @param initial rows that are there from the start, by table
 * @param ledger null: entries of the ledger are stored as they come
 * @returns a book whose commits apply all changes or none, as on Sheets
 */
export const memoryBook = (
  initial: Partial<Record<TableName, readonly Readonly<Record<string, Cell>>[]>> = {},
  ledger: Ledger | null = null,
): MemoryBook => {
  let tables: Tables = new Map();
  const rows = (table: TableName): readonly Row[] => tables.get(table) ?? [];

  const row = (table: TableName, id: string): Row['values'] | null =>
    rows(table).find(({ values }) => sameCell(idCellOf(table, values), id))?.values ?? null;

  /** The entries of the ledger as the engine on Sheets stores them. */
  const sealed = (changes: readonly Change[]): readonly Change[] => {
    if (ledger === null || !changes.some(isEntry)) return changes;
    const head = row('Settings', LEDGER_HEAD);
    const stamped = stamp(changes, {
      before: row,
      head: readSeal(String(head?.['value'] ?? '')),
      ledger,
      instant: iso => iso,
    });
    const values = { value: showSeal(stamped.head) };
    return [
      ...stamped.changes,
      head === null
        ? insert('Settings', { name: LEDGER_HEAD, ...values })
        : update('Settings', LEDGER_HEAD, values),
    ];
  };

  const moveOut = (removals: readonly Removal[], changes: readonly Change[]): void => {
    const next: Tables = new Map(tables);
    for (const change of sealed(changes)) applied(next, change);
    for (const removal of removals) removed(next, removal);
    tables = next;
  };

  const commit = (changes: readonly Change[]): void => moveOut([], changes);

  const answer = (query: Query): readonly Row[] => {
    columnOf(query.table, query.column);
    return select(query, rows(query.table));
  };

  commit(
    (Object.entries(initial) as [TableName, readonly Readonly<Record<string, Cell>>[]][]).flatMap(
      ([table, list]) => list.map(values => ({ kind: 'insert' as const, table, values })),
    ),
  );

  return {
    find: queries => queries.map(answer),
    latest: (table, column, key, n) => answer({ table, column, keys: [key], newest: n }),
    seek: (text, asked) =>
      asked.map(table => ({
        rows: [...rows(table)].reverse().filter(row => holdsWords(row, text)),
        complete: true,
      })),
    whole: table => rows(table),
    commit,
    moveOut,
    rows,
    keep: () => {
      const kept = tables;
      return () => {
        tables = kept;
      };
    },
  };
};

/** The values of a whole row from the values of a change: every column of the table, in the form that is stored. */
import type { Cell, Change } from './book';
import { composedId } from './row-id';
import { schemaOf, type Column, type TableName } from './schema';
import { storable } from './cell-values';

const columnsByTable = new Map<TableName, ReadonlyMap<string, Column>>();

const columnsOf = (table: TableName): ReadonlyMap<string, Column> => {
  const columns =
    columnsByTable.get(table) ?? new Map(schemaOf(table).columns.map(column => [column.key, column]));
  columnsByTable.set(table, columns);
  return columns;
};

/** The named column; an unknown name is a bug of the caller. */
export const columnOf = (table: TableName, key: string): Column => {
  const column = columnsOf(table).get(key);
  if (column === undefined) throw new Error(`The table ${table} has no column ${key}`);
  return column;
};

/** The ledger, the plan and the overlay of a commit all ask for the same change's cells. */
const stored = new WeakMap<Change, Readonly<Record<string, Cell>>>();

/** The changed cells alone, as they will be stored. */
export const storableValues = (change: Change): Readonly<Record<string, Cell>> => {
  const known = stored.get(change);
  if (known !== undefined) return known;
  const values: Record<string, Cell> = {};
  for (const key of Object.keys(change.values))
    values[key] = storable(columnOf(change.table, key).type, change.values[key] ?? null);
  stored.set(change, values);
  return values;
};

/** The change with further cells; what its others are stored as is known. */
export function withCells<C extends Change>(change: C, cells: Readonly<Record<string, Cell>>): C {
  const made = { ...change, values: { ...change.values, ...cells } };
  const values: Record<string, Cell> = { ...storableValues(change) };
  for (const key of Object.keys(cells))
    values[key] = storable(columnOf(change.table, key).type, cells[key] ?? null);
  stored.set(made, values);
  return made;
}

/** A row with every column of the table; those that `values` does not name are null. */
export const fullRow = (
  table: TableName,
  values: Readonly<Record<string, Cell>>,
): Readonly<Record<string, Cell>> => {
  const row: Record<string, Cell> = {};
  for (const { key } of schemaOf(table).columns) row[key] = values[key] ?? null;
  return row;
};

/** The id that an inserted row will have; a row without one could never be found again and is a bug. */
export const insertedId = (table: TableName, values: Readonly<Record<string, Cell>>): string => {
  const id = values[schemaOf(table).id];
  if (typeof id !== 'string' || id === '')
    throw new Error(`A row of ${table} needs a text in ${schemaOf(table).id}`);
  return composedId(table, column => String(values[column] ?? ''));
};

/** The cells of our columns as one text: equal for a row and its copy. */
export const rowPrint = (table: TableName, values: Readonly<Record<string, Cell>>): string =>
  JSON.stringify(schemaOf(table).columns.map(({ key }) => values[key] ?? null));

/** Which column says how new a row is, and the order that follows from it: every engine answers `newest` by this. */
import type { Cell, Row } from './book';
import type { TableName } from './schema';

/**
 * The time column of each table; null: the table has none and newer means further down.
 * A column that is set once, when the row is made, is preferred over one that changes: rows are added at the bottom,
 * so only then the order of the rows and the order in time agree and the newest are found without reading all.
 */
export const TIME_COLUMN: Readonly<Record<TableName, string | null>> = {
  Dashboard: null,
  Cases: 'createdAt',
  Contacts: 'createdAt',
  Companies: 'createdAt',
  Deals: 'createdAt',
  Messages: 'at',
  Held: 'heldAt',
  Tasks: 'createdAt',
  Notes: 'at',
  Addresses: 'createdAt',
  References: 'at',
  Attachments: 'createdAt',
  Outbox: 'createdAt',
  Users: null,
  Routes: null,
  Rules: null,
  NeverLog: 'addedAt',
  Templates: null,
  Targets: null,
  Import: null,
  Settings: null,
  Events: 'at',
  Archived: 'at',
};

/** Milliseconds since 1970 of a time cell; a row without a time is older than all others. */
export const timeOf = (cell: Cell | undefined): number => {
  const time = typeof cell === 'string' ? Date.parse(cell) : NaN;
  return Number.isNaN(time) ? -Infinity : time;
};

/** The newest `n` of `rows` (given from top to bottom), newest first; of two as new the lower one comes first. */
export const newestRows = <R extends Pick<Row, 'values'>>(
  table: TableName,
  rows: readonly R[],
  n: number,
): readonly R[] => {
  const column = TIME_COLUMN[table];
  return rows
    .map((row, index) => ({ row, index, time: column === null ? 0 : timeOf(row.values[column]) }))
    .sort((a, b) => (a.time === b.time ? b.index - a.index : b.time > a.time ? 1 : -1))
    .slice(0, n)
    .map(({ row }) => row);
};

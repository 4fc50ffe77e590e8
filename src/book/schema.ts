/**
 * The tables of the book: which columns each has, of which type, and how they look.
 * A column is found by its header text in any of our languages (src/locales), a tab by its sheet id, a row by its id:
 * never by a letter, a tab name or a row number, because people sort, insert, rename and re-order.
 */
import type { TableSchema } from './table';
import { HISTORY } from './tables/history';
import { OFFICE } from './tables/office';
import { TRACES } from './tables/traces';
import { WORK } from './tables/work';

export type { Column, ColumnType } from './column';
export type { TableSchema } from './table';

/** The mark of a book is made of it, in this order (version.ts). */
export const SCHEMA = { ...WORK, ...TRACES, ...OFFICE, ...HISTORY } as const satisfies Record<
  string,
  TableSchema
>;

export type TableName = keyof typeof SCHEMA;

export const TABLES = Object.keys(SCHEMA) as TableName[];

/** The tables that every run reads whole; the admin's, a few dozen rows each. */
export const SMALL_TABLES = TABLES.filter(name => 'small' in SCHEMA[name]);

export const schemaOf = (table: TableName): TableSchema => SCHEMA[table];

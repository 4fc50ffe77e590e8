/**
 * The port behind which the store stands: find rows by id, commit changes at once.
 * Sheets is the first engine (book/sheets/); whatever replaces it keeps these promises.
 */
import type { TableName } from './schema';
import type { SearchedTable } from './searched';

/** Dates are ISO 8601 UTC strings here; null is an empty cell. */
export type Cell = string | number | boolean | null;

export interface Row {
  readonly table: TableName;
  /** By column key (schema.ts). Missing cells are null. */
  readonly values: Readonly<Record<string, Cell>>;
  /** Columns that people added, by their header text. */
  readonly extra: Readonly<Record<string, Cell>>;
}

/** Rows of `table` whose `column` equals one of `keys` (whole cell, letter case ignored). */
export interface Query {
  readonly table: TableName;
  readonly column: string;
  readonly keys: readonly string[];
  /** Only the newest n rows per key, by the table's time column (`latest`); Infinity: all, in one read however many there are. */
  readonly newest?: number;
}

export interface Insert {
  readonly kind: 'insert';
  readonly table: TableName;
  readonly values: Readonly<Record<string, Cell>>;
  /** Cells of columns that people added, by their header; a tab without such a column takes none. */
  readonly extra?: Readonly<Record<string, Cell>>;
}

/** Sets the named cells of the row with this id and leaves all others as people have them. */
export interface Update {
  readonly kind: 'update';
  readonly table: TableName;
  readonly id: string;
  readonly values: Readonly<Record<string, Cell>>;
  /**
   * For what must not be read again: the ledger says of this change only that there was one. `row` also empties all that
   * `values` does not name: our other columns, those that people added, and notes on cells.
   */
  readonly forgets?: 'cells' | 'row';
  /** Cells of columns that people added, by their header. */
  readonly extra?: Readonly<Record<string, Cell>>;
}

export type Change = Insert | Update;

/** A row that is taken out of the book because it stands elsewhere. */
export interface Removal {
  readonly table: TableName;
  readonly id: string;
  /** As it was copied. A row that says something else by now stays. */
  readonly values: Readonly<Record<string, Cell>>;
}

/** What a search by words brings. */
export interface FoundRows {
  readonly rows: readonly Row[];
  /** False: there may be more. */
  readonly complete: boolean;
}

export interface Book {
  /**
   * Answers all queries together, in their order: at most one search and one read whatever the number of queries
   * and rows in the book. What this run has committed is laid over what is read.
   * @throws BookError when a tab or a header is missing (nothing has been written then)
   */
  find(queries: readonly Query[]): readonly (readonly Row[])[];

  /** The newest n rows of a key, newest first. */
  latest(table: TableName, column: string, key: string, n: number): readonly Row[];

  /**
   * Rows in which all words of `text` stand, in any of the table's searched columns (searched.ts): by table in their
   * order, those further down first. One search for each table and one read; of very many rows the lowest are looked at.
   */
  seek(text: string, tables: readonly SearchedTable[]): readonly FoundRows[];

  /** Every row of the small tables (settings, routes, users ...), read once per run together with the first find. */
  whole(table: TableName): readonly Row[];

  /**
   * Applies all changes or none, in one atomic request. An update finds its row by id at that moment.
   * The caller holds the script lock.
   * @throws BookError naming the tab, header or row that is missing
   */
  commit(changes: readonly Change[]): void;
}

/** A book that rows can be moved out of. */
export interface ShrinkingBook extends Book {
  /** As `commit`, and takes these rows out in the same atomic request. */
  moveOut(removals: readonly Removal[], changes: readonly Change[]): void;
}

export type BookProblem =
  | { readonly kind: 'no_tab'; readonly table: TableName }
  | { readonly kind: 'no_header'; readonly table: TableName; readonly headers: readonly string[] }
  | { readonly kind: 'no_row'; readonly table: TableName; readonly id: string }
  | { readonly kind: 'busy'; readonly detail: string }
  /** The book belongs to a newer Casebook; `version` is that of its tables. */
  | { readonly kind: 'newer_book'; readonly version: number }
  /** It has to be brought up to date, and no copy could be made of it before. */
  | { readonly kind: 'no_backup'; readonly detail: string }
  | { readonly kind: 'refused'; readonly detail: string };

/** A problem with the spreadsheet that a person can mend; the message says where and how. */
export class BookError extends Error {
  override readonly name = 'BookError';
  constructor(
    readonly problem: BookProblem,
    message: string,
  ) {
    super(message);
  }
}

export const isBookError = (error: unknown): error is BookError =>
  error instanceof Error && error.name === 'BookError';

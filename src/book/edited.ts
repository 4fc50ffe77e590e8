/** The book as a sheet that somebody has just edited: rows by where they stand, since a new one has no id to be found by. */
import type { Book, Cell, Change, Query, Row } from './book';
import type { TableName } from './schema';

export interface EditedRow extends Row {
  /** Row number as it was read, from 0. */
  readonly place: number;
  /** Our cells as they stand, by column key: dates are numbers, an empty cell is ''. */
  readonly typed: Readonly<Record<string, string | number | boolean>>;
  /** What is noted on our cells, by column key; of cells without a note nothing. */
  readonly notes: Readonly<Record<string, string>>;
}

export interface Edited {
  readonly rows: readonly EditedRow[];
  /** Column keys by column number; null for a column of the people's own. */
  readonly columns: readonly (string | null)[];
}

/** The colour of a cell that says whether something is right; null takes the colour away. */
export type Mark = 'good' | 'bad' | null;

/** Cells of an edited row that are set, and notes that are laid on cells ('' takes a note away). */
export interface Correction {
  readonly row: EditedRow;
  readonly values: Readonly<Record<string, Cell>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly marks?: Readonly<Record<string, Mark>>;
}

export interface SheetBook extends Book {
  /**
   * Notes that an edit is to be answered, and reads its rows as they stand, without what is noted on their cells: in one
   * call, for which nobody needs the lock. The note stays until `settle`.
   * @param note names the edit; no other has the same
   * @returns null where the book has no place for the note yet: nothing is noted then
   * @throws BookError
   */
  noteEdit(note: string, table: TableName, start: number, end: number): Edited | null;

  /**
   * The rows from `start` to `end` (exclusive), without blank ones; the small tables come in the same read.
   * @param foreseen queries that will most likely be asked next: they are searched for first, so that their rows come in the
   * same read, too
   * @throws BookError
   */
  edited(table: TableName, start: number, end: number, foreseen: readonly Query[]): Edited;

  /**
   * As `commit`, and corrects edited rows and takes the edit's note away in the same atomic request.
   * @param noteStays the edit has not been answered yet
   * @param left a text that is left among the notes for a poll; only where the edit has been noted there. '' for none
   */
  settle(
    changes: readonly Change[],
    corrections: readonly Correction[],
    noteStays?: boolean,
    left?: string,
  ): void;
}

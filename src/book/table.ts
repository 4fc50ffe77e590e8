/** What a table of the book is: a tab, the column that names its rows, and its columns. */
import type { Column } from './column';

export interface TableSchema {
  /** Given at creation and never changed, so that a renamed tab is still found. */
  readonly sheetId: number;
  /** The column that names a row (in Templates together with the language: row-id.ts). */
  readonly id: string;
  /** Read whole with every run: small by nature. */
  readonly small?: true;
  readonly columns: readonly Column[];
}

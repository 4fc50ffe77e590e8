/** The shape of a language's names for the book's tabs and columns (src/book/schema.ts). */
import type { TableName } from '../../book/schema';

export interface BookWords {
  /** Tab titles; unique in a language. */
  readonly tabs: Readonly<Record<TableName, string>>;
  /** Column headers by column key; unique in a table, and no header of one column names another in any language. */
  readonly headers: Readonly<Record<TableName, Readonly<Record<string, string>>>>;
}

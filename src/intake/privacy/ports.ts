/** What finding, exporting and forgetting a person needs besides the book: rows by any text in them, files by their id. */
import type { Book, Row } from '../../book/book';
import type { TableName } from '../../book/schema';
import type { Ledger } from '../../book/ledger/ledger';
import type { Clock } from '../ports';
import type { Office } from '../office';

export interface PrivacyPorts {
  readonly book: Book;
  /** Rows with a cell that matches, in any table and column; `complete` is false where there are more than `limit`. */
  readonly matching: (
    pattern: string,
    limit: number,
  ) => { readonly rows: readonly Row[]; readonly complete: boolean };
  /**
   * Every row of a table, page by page, until `take` says false.
   * @param before epoch ms; rows that came into the book later may be left out
   */
  readonly eachRow: (table: TableName, take: (row: Row) => false | undefined, before?: number) => void;
  /** Takes a file out of Drive for good; false where this account may not. */
  readonly removeFile: (fileId: string) => boolean;
  readonly office: () => Office;
  readonly ledger: Ledger;
  readonly clock: Clock;
}

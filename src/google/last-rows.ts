/** The rows at the end of a tab, where the newest stand: what they cost does not grow with the book. */
import type { Row } from '../book/book';
import { schemaOf, type TableName } from '../book/schema';
import { rowsBetween } from '../book/sheets/pages';
import type { Installation } from '../intake/state';
import { readingOf } from './open-book';
import { withRetry } from './retry';
import { openSpreadsheet, spreadsheetAccess } from './spreadsheet';

/**
 * @returns what reads at most so many rows of a tab as they stand, from top to bottom, in two calls; none where the tab is
 * gone. It throws BookError where a header is missing
 */
export function lastRowsOf(installation: Installation): (table: TableName, count: number) => readonly Row[] {
  const { bookId } = installation;
  const tabs = withRetry(() => openSpreadsheet(bookId).getSheets());
  return (table, count) => {
    const tab = tabs.find(each => each.getSheetId() === schemaOf(table).sheetId);
    const end = tab === undefined ? 0 : withRetry(() => tab.getLastRow());
    const start = Math.max(1, end - count);
    return end <= start
      ? []
      : rowsBetween(spreadsheetAccess(bookId), table, readingOf(installation), start, end);
  };
}

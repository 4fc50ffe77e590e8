/** The rows at the end of a tab, where the newest stand: what they cost does not grow with the book. */
import type { Row } from '../book/book';
import { schemaOf, type TableName } from '../book/schema';
import { eachRow } from '../book/sheets/pages';
import type { Installation } from '../intake/state';
import { readingOf } from './open-book';
import { withRetry } from './retry';
import { openSpreadsheet, spreadsheetAccess } from './spreadsheet';

/**
 * A handful of calls, and one for each 2,000 rows.
 * @returns at most `count` rows as they stand, from top to bottom; none where the tab is gone
 * @throws BookError where a header is missing
 */
export function lastRows(installation: Installation, table: TableName, count: number): readonly Row[] {
  const { sheetId } = schemaOf(table);
  const tab = withRetry(() => openSpreadsheet(installation.bookId).getSheets()).find(
    each => each.getSheetId() === sheetId,
  );
  if (tab === undefined) return [];
  const last = withRetry(() => tab.getLastRow());
  const rows: Row[] = [];
  const part = { start: Math.max(1, last - count), rows: count };
  eachRow(
    spreadsheetAccess(installation.bookId),
    table,
    readingOf(installation),
    ({ row }) => void rows.push(row),
    part,
  );
  return rows;
}

/** Every row of a tab, page by page, for runs that go through all of it: a read for each page and nothing kept. */
import type { Locale } from '../../locales/book';
import type { Row } from '../book';
import { schemaOf, type TableName } from '../schema';
import { isAccessError, type SheetRow, type SpreadsheetAccess } from './access';
import { isHeaderFault, readHeaders } from './headers';
import { headerProblem } from './problems';
import { isBlankRow, rowFrom } from './read-cells';
import type { ZoneOffset } from './serial-date';

/** Rows of one read: some 40,000 cells, far below what a reply may hold. */
const PAGE = 2_000;

export interface PlacedRow {
  readonly row: Row;
  /** As people count rows, from 1. */
  readonly place: number;
}

/** @throws BookError when a header is missing */
export function eachRow(
  access: SpreadsheetAccess,
  table: TableName,
  { locale, zoneOffset }: { readonly locale: Locale; readonly zoneOffset: ZoneOffset },
  take: (placed: PlacedRow) => void,
): void {
  const { sheetId } = schemaOf(table);
  const read = (startRow: number, endRow: number): { title: string; rows: readonly SheetRow[] } => {
    try {
      const [span] = access.read([{ sheetId, startRow, endRow }]);
      return { title: span?.title ?? '', rows: span?.rows ?? [] };
    } catch (error) {
      if (isAccessError(error) && error.problem === 'out_of_grid') return { title: '', rows: [] };
      throw error;
    }
  };
  const first = read(0, 1);
  const headers = readHeaders(table, first.rows[0] ?? []);
  if (isHeaderFault(headers)) throw headerProblem(table, first.title, headers, locale);
  const rowCount = access.tabs().find(tab => tab.sheetId === sheetId)?.rowCount ?? 0;
  for (let start = 1; start < rowCount; start += PAGE) {
    read(start, Math.min(start + PAGE, rowCount)).rows.forEach((raw, offset) => {
      if (!isBlankRow(raw))
        take({ row: rowFrom(table, headers, raw, zoneOffset), place: start + offset + 1 });
    });
  }
}

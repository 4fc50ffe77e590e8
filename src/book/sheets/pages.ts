/** Rows of a tab by where they stand: all of them page by page, a read for each and nothing kept; or those of one part. */
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

/** Rows of the grid, from 0: the first, and how many at most. */
export interface Part {
  readonly start: number;
  readonly rows: number;
}

const ALL: Part = { start: 1, rows: Infinity };

/**
 * @param part of a tab that is too long for one run
 * @param take false: no more rows
 * @returns where the next part starts; null at the end
 * @throws BookError when a header is missing
 */
export function eachRow(
  access: SpreadsheetAccess,
  table: TableName,
  { locale, zoneOffset }: { readonly locale: Locale; readonly zoneOffset: ZoneOffset },
  take: (placed: PlacedRow) => false | void,
  part: Part = ALL,
): number | null {
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
  const end = Math.min(rowCount, part.start + part.rows);
  for (let start = part.start; start < end; start += PAGE) {
    const { rows } = read(start, Math.min(start + PAGE, end));
    for (let offset = 0; offset < rows.length; offset++) {
      const raw = rows[offset] ?? [];
      if (isBlankRow(raw)) continue;
      const row = rowFrom(table, headers, raw, zoneOffset);
      if (take({ row, place: start + offset + 1 }) === false) return start + offset + 1;
    }
  }
  return end < rowCount ? end : null;
}

/**
 * The rows from `start` to `end` (exclusive) of the grid, from 0: one read, of some thousand rows at most.
 * @throws BookError when a header is missing
 */
export function rowsBetween(
  access: SpreadsheetAccess,
  table: TableName,
  { locale, zoneOffset }: { readonly locale: Locale; readonly zoneOffset: ZoneOffset },
  start: number,
  end: number,
): readonly Row[] {
  const { sheetId } = schemaOf(table);
  const [top, body] = access.read([
    { sheetId, startRow: 0, endRow: 1 },
    { sheetId, startRow: start, endRow: end },
  ]);
  const headers = readHeaders(table, top?.rows[0] ?? []);
  if (isHeaderFault(headers)) throw headerProblem(table, top?.title ?? '', headers, locale);
  return (body?.rows ?? [])
    .filter(raw => !isBlankRow(raw))
    .map(raw => rowFrom(table, headers, raw, zoneOffset));
}

/**
 * Finds every row in which a text stands anywhere in a cell, in any table and any column: what is asked about a person
 * covers columns that people added and texts that name him. One search of the whole spreadsheet, then reads by the row.
 */
import type { Locale } from '../../locales/book';
import type { Row } from '../book';
import { schemaOf, TABLES } from '../schema';
import type { CellPosition, SpreadsheetAccess } from './access';
import { isHeaderFault, readHeaders } from './headers';
import { headerProblem } from './problems';
import { isBlankRow, rowFrom } from './read-cells';
import type { ZoneOffset } from './serial-date';
import { readTables } from './tab-reader';

/** Rows of one read: a reply of some megabytes when each holds a whole mail. */
const ROWS_A_READ = 300;

/**
 * @param pattern a regular expression that RE2 and JavaScript read alike, for the whole cell; letter case is ignored
 * @param limit rows read at most: what is beyond is found by the next search, when these are done with
 * @throws BookError when a tab has lost its headers
 */
export function rowsMatching(
  access: SpreadsheetAccess,
  pattern: string,
  limit: number,
  { locale, zoneOffset }: { readonly locale: Locale; readonly zoneOffset: ZoneOffset },
): { readonly rows: readonly Row[]; readonly complete: boolean } {
  const hits = access.search(pattern).filter(({ row }) => row > 0);
  const placed = TABLES.flatMap(table => rowsOn(hits, schemaOf(table).sheetId).map(row => ({ table, row })));
  const rows: Row[] = [];
  for (let start = 0; start < Math.min(placed.length, limit); start += ROWS_A_READ) {
    const part = placed.slice(start, Math.min(start + ROWS_A_READ, limit));
    const tables = TABLES.filter(table => part.some(each => each.table === table));
    const readings = readTables(
      access,
      tables.map(table => ({
        table,
        rows: part.filter(each => each.table === table).map(({ row }) => row),
      })),
    );
    for (const [table, { title, header, rows: read }] of readings) {
      const headers = readHeaders(table, header);
      if (isHeaderFault(headers)) throw headerProblem(table, title, headers, locale);
      for (const raw of read.values())
        if (!isBlankRow(raw)) rows.push(rowFrom(table, headers, raw, zoneOffset));
    }
  }
  return { rows, complete: placed.length <= limit };
}

const rowsOn = (hits: readonly CellPosition[], sheetId: number): readonly number[] =>
  [...new Set(hits.filter(hit => hit.sheetId === sheetId).map(({ row }) => row))].sort((a, b) => a - b);

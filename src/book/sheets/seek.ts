/**
 * Finds rows by words that stand anywhere in their cells. Each table is searched for itself, since a search of the whole
 * spreadsheet would bring every mail that names the person. Only the lowest rows found are read: the newest, in a sheet
 * that nobody has sorted.
 */
import type { Locale } from '../../locales/book';
import { probeOf, type SearchedTable } from '../searched';
import { schemaOf } from '../schema';
import type { SpreadsheetAccess } from './access';
import { isHeaderFault, readHeaders, type HeaderMap } from './headers';
import type { LocatedRow } from './look';
import { headerProblem, withProblems } from './problems';
import { readTables } from './tab-reader';

/** Rows read of each table. Some fall away, because the words stand in other columns or not all of them do. */
export const CANDIDATES = 60;

export interface Sought {
  readonly headers: HeaderMap;
  readonly rows: readonly LocatedRow[];
  /** False: more rows were found than read. */
  readonly complete: boolean;
}

/** One search for each table, and one read. @throws BookError */
export const seekRows = (
  access: SpreadsheetAccess,
  text: string,
  tables: readonly SearchedTable[],
  locale: Locale,
): ReadonlyMap<SearchedTable, Sought> =>
  withProblems(access, tables, locale, () => {
    const hits = access.searchTabs(
      probeOf(text),
      tables.map(table => schemaOf(table).sheetId),
    );
    const found = tables.map(table => {
      const { sheetId } = schemaOf(table);
      const rows = hits.filter(hit => hit.sheetId === sheetId && hit.row > 0).map(hit => hit.row);
      return { table, rows: Array.from(new Set(rows)).sort((a, b) => b - a) };
    });
    const readings = readTables(
      access,
      found.map(({ table, rows }) => ({ table, rows: rows.slice(0, CANDIDATES) })),
    );
    return new Map(
      found.map(({ table, rows }) => {
        const reading = readings.get(table);
        const headers = readHeaders(table, reading?.header ?? []);
        if (isHeaderFault(headers)) throw headerProblem(table, reading?.title ?? '', headers, locale);
        const located = Array.from(reading?.rows ?? [], ([row, raw]) => ({ row, raw }));
        return [table, { headers, rows: located, complete: rows.length <= CANDIDATES }] as const;
      }),
    );
  });

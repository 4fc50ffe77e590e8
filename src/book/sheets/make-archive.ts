/** Makes an archive of a book: a spreadsheet with some of the book's tabs, laid out as they are there. */
import { foldCase } from '../same-cell';
import { schemaOf, type TableName } from '../schema';
import type { CreateSpreadsheet, SpreadsheetAccess } from './access';
import { colourRequests } from './colour-rules';
import { isHeaderFault, readHeaders } from './headers';
import { newSpreadsheet, type NewBook } from './make-book';
import type { SheetRequest } from './requests';
import { ownHeaderCell, tableRequests, tabProperties } from './table-layout';

/**
 * An empty spreadsheet, which `completeArchive` fills.
 * @param first the tab that it begins with
 * @throws what Google answers
 */
export const createArchive = (create: CreateSpreadsheet, archive: NewBook, first: TableName): string =>
  create(newSpreadsheet(archive, first)).id;

/** All tabs in one request: one that is missing shows that the archive was never filled. */
const fillRequests = (
  tables: readonly TableName[],
  there: ReadonlySet<number>,
  { locale }: Pick<NewBook, 'locale'>,
): readonly SheetRequest[] => [
  ...tables
    .filter(table => !there.has(schemaOf(table).sheetId))
    .map((table, index) => ({ addSheet: { properties: tabProperties(table, index + 1, locale) } })),
  // What a cell offers to choose from stands in the book; nobody is to choose here.
  ...tables.flatMap(table => tableRequests(table, { locale, choices: () => null })),
  ...tables.flatMap(table =>
    colourRequests(table, column => schemaOf(table).columns.findIndex(({ key }) => key === column), 0),
  ),
];

/**
 * Adds what the archive lacks; safe to run again.
 * @param tables its tabs
 * @param headers of columns that people have added to `table`
 */
export function completeArchive(
  access: SpreadsheetAccess,
  tables: readonly TableName[],
  table: TableName,
  headers: readonly string[],
  book: Pick<NewBook, 'locale'>,
): void {
  const tabs = access.tabs();
  const there = new Set(tabs.map(({ sheetId }) => sheetId));
  if (tables.some(each => !there.has(schemaOf(each).sheetId)))
    access.write(fillRequests(tables, there, book), null);
  if (headers.length === 0) return;
  const { sheetId, columns } = schemaOf(table);
  const [span] = access.read([{ sheetId, startRow: 0, endRow: 1 }]);
  const found = readHeaders(table, span?.rows[0] ?? []);
  const known = isHeaderFault(found) ? [] : found.extra.map(({ text }) => foldCase(text));
  const missing = headers.filter(text => !known.includes(foldCase(text)));
  if (missing.length === 0) return;
  const columnIndex = tabs.find(tab => tab.sheetId === sheetId)?.columnCount ?? columns.length;
  access.write(
    [
      { appendDimension: { sheetId, dimension: 'COLUMNS', length: missing.length } },
      {
        updateCells: {
          start: { sheetId, rowIndex: 0, columnIndex },
          rows: [{ values: missing.map(ownHeaderCell) }],
          fields: 'userEnteredValue,userEnteredFormat.textFormat,userEnteredFormat.backgroundColorStyle',
        },
      },
    ],
    null,
  );
}

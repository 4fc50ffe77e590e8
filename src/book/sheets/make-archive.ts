/** Fills the spreadsheet of an archive: some of the book's tabs, laid out as they are there. */
import { foldCase } from '../same-cell';
import { schemaOf, type TableName } from '../schema';
import type { SheetRow, SpreadsheetAccess } from './access';
import { colourRequests } from './colour-rules';
import { completed, SHEET_LOCALES, type NewBook } from './make-book';
import type { SheetRequest } from './requests';
import { ownHeaderCell, tableRequests, tabProperties } from './table-layout';

type ArchiveFacts = Pick<NewBook, 'locale' | 'timeZone'>;

/** The tab that Drive gives to a new spreadsheet. */
const DRIVES_TAB = 0;

/** All tabs in one request: one that is missing shows that the archive was never filled. */
const fillRequests = (
  tables: readonly TableName[],
  there: ReadonlySet<number>,
  { locale, timeZone }: ArchiveFacts,
): readonly SheetRequest[] => [
  {
    updateSpreadsheetProperties: {
      properties: { locale: SHEET_LOCALES[locale], timeZone },
      fields: 'locale,timeZone',
    },
  },
  ...tables
    .filter(table => !there.has(schemaOf(table).sheetId))
    .map((table, index) => ({ addSheet: { properties: tabProperties(table, index + 1, locale) } })),
  ...(there.has(DRIVES_TAB) ? [{ deleteSheet: { sheetId: DRIVES_TAB } }] : []),
  // What a cell offers to choose from stands in the book; nobody is to choose here.
  ...tables.flatMap(table => tableRequests(table, { locale, choices: () => null })),
  ...tables.flatMap(table =>
    colourRequests(table, column => schemaOf(table).columns.findIndex(({ key }) => key === column), 0),
  ),
];

/**
 * Adds tabs and columns that an archive lacks: all of them where it has just been made, new ones where a newer Casebook has
 * more. Safe to run again.
 * @param tables its tabs
 */
export function completeArchive(
  access: SpreadsheetAccess,
  tables: readonly TableName[],
  book: ArchiveFacts,
): void {
  const tabs = new Map(access.tabs().map(facts => [facts.sheetId, facts]));
  if (tables.some(table => !tabs.has(schemaOf(table).sheetId))) {
    access.write(fillRequests(tables, new Set(tabs.keys()), book), null);
    return;
  }
  const headers = headersOf(access, tables);
  const requests = tables.flatMap((table, i) => {
    const facts = tabs.get(schemaOf(table).sheetId);
    return facts === undefined
      ? []
      : completed(table, { facts, header: headers[i] ?? [] }, book.locale, () => null).requests;
  });
  if (requests.length > 0) access.write(requests, null);
}

const headersOf = (access: SpreadsheetAccess, tables: readonly TableName[]): readonly SheetRow[] =>
  access
    .read(tables.map(table => ({ sheetId: schemaOf(table).sheetId, startRow: 0, endRow: 1 })))
    .map(({ rows }) => rows[0] ?? []);

/** Adds columns of the people's own that a tab lacks, behind all others. */
export function addPeoplesColumns(
  access: SpreadsheetAccess,
  table: TableName,
  headers: readonly string[],
): void {
  const [header = []] = headersOf(access, [table]);
  const known = header.map(cell => foldCase(String(cell).trim()));
  const missing = headers.filter(text => !known.includes(foldCase(text)));
  if (missing.length === 0) return;
  const { sheetId, columns } = schemaOf(table);
  const columnIndex = access.tabs().find(tab => tab.sheetId === sheetId)?.columnCount ?? columns.length;
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

/** The book's spreadsheet: the only calls of SpreadsheetApp and of the Sheets API. */
import { quotedTitle } from '../book/sheets/a1';
import {
  AccessError,
  isAccessError,
  type AccessProblem,
  type CellPosition,
  type NewSpreadsheet,
  type NotedValues,
  type SheetRow,
  type SheetValue,
  type Span,
  type SpanValues,
  type SpreadsheetAccess,
  type TabFacts,
} from '../book/sheets/access';
import type { SheetRequest } from '../book/sheets/requests';
import { isUnavailable, isUnclear, Unavailable } from '../intake/ports';
import { onlyOnce } from '../once';
import { sheetsService } from './advanced';
import { messageOf, once, withRetry } from './retry';

/** Google's texts for what is wrong with a request, by what it means for the book. Observed, not documented. */
const PROBLEMS: readonly (readonly [RegExp, AccessProblem])[] = [
  [/no grid with id/i, 'no_tab'],
  [
    /exceeds grid limits|out of bounds|after (the end of|last)|beyond the last requested|outside the grid/i,
    'out_of_grid',
  ],
];
/** The spreadsheet is gone, or this user may not open it: not a matter of one request. */
const OUT_OF_REACH =
  /requested entity was not found|caller does not have permission|permission to access the requested document|method or property openbyid/i;
/** The tab that the reply was asked for had another title. Google looks at this before it writes anything. */
const UNKNOWN_TITLE = /unable to parse range/i;

const told = (error: unknown): unknown => {
  if (isUnavailable(error) || isUnclear(error) || isAccessError(error)) return error;
  const message = messageOf(error);
  if (OUT_OF_REACH.test(message)) return new Unavailable(message);
  const known = PROBLEMS.find(([text]) => text.test(message));
  return new AccessError(known === undefined ? 'refused' : known[1], message);
};

/** @throws AccessError, or Unavailable when it is not about this request */
const attempt = <T>(call: () => T): T => {
  try {
    return call();
  } catch (error) {
    throw told(error);
  }
};

const isValue = (value: unknown): value is SheetValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const rowsOf = (values: readonly (readonly unknown[])[] | undefined): readonly SheetRow[] =>
  (values ?? []).map(row => row.map(value => (isValue(value) ? value : '')));

/** Title in an A1 range: `'It''s here'!A1:C3` or `Cases!A1:C3`. */
const titleOf = (a1: string): string => {
  const title = a1.slice(0, Math.max(0, a1.lastIndexOf('!')));
  return title.startsWith("'") ? title.slice(1, -1).replace(/''/g, "'") : title;
};

/** Google leaves out what is 0, and promises no order: an answer is matched to its span by what it says of it. */
const spanKey = (sheetId = 0, startRow = 0, endRow?: number): string =>
  `${sheetId}:${startRow}:${endRow ?? ''}`;

/** What was read, in the order in which it was asked for. */
function bySpan(
  spans: readonly Span[],
  found: readonly GoogleAppsScript.Sheets.Schema.MatchedValueRange[],
): readonly SpanValues[] {
  const answers = new Map<string, SpanValues>();
  for (const { valueRange, dataFilters } of found) {
    const answer = { title: titleOf(valueRange?.range ?? ''), rows: rowsOf(valueRange?.values) };
    for (const { gridRange } of dataFilters ?? [])
      answers.set(spanKey(gridRange?.sheetId, gridRange?.startRowIndex, gridRange?.endRowIndex), answer);
  }
  return spans.map(
    ({ sheetId, startRow, endRow }) =>
      answers.get(spanKey(sheetId, startRow, endRow)) ?? { title: '', rows: [] },
  );
}

/** A formula that fails shows its failure, as in a plain read. */
const valueIn = ({
  effectiveValue: value,
  formattedValue,
}: GoogleAppsScript.Sheets.Schema.CellData): SheetValue =>
  value?.errorValue
    ? (formattedValue ?? '')
    : (value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? '');

/** Of each cell what it holds and what is noted on it. */
const NOTED_FIELDS =
  'sheets(properties(sheetId,title),data(startRow,rowData(values(effectiveValue,formattedValue,note))))';

const withoutEnd = <T>(items: readonly T[], isEmpty: (item: T) => boolean): readonly T[] => {
  let length = items.length;
  while (length > 0 && items.slice(length - 1, length).every(isEmpty)) length--;
  return items.slice(0, length);
};

/** Empty rows at the end and empty cells at a row's end are left out, as a plain read leaves them out. */
const notedRows = (data: GoogleAppsScript.Sheets.Schema.GridData | undefined): Omit<NotedValues, 'title'> => {
  const cells = (data?.rowData ?? []).map(({ values }) => values ?? []);
  const rows = cells.map(row => withoutEnd(row.map(valueIn), value => value === ''));
  return {
    rows: withoutEnd(rows, row => row.length === 0),
    notes: cells.map(row => row.map(({ note }) => note ?? '')),
  };
};

const filterOf = ({ sheetId, startRow, endRow }: Span) => ({
  gridRange: {
    sheetId,
    startRowIndex: startRow,
    ...(endRow === undefined ? {} : { endRowIndex: endRow }),
  },
});

/** Of each tab what a repair asks for, and no cell. */
const TAB_FIELDS =
  'sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),filterViews(title),conditionalFormats(ranges(sheetId)),charts(chartId))';

type BatchReply = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;

const echoedRows = (reply: BatchReply, title: string): readonly SheetRow[] | null => {
  const sheet = reply.updatedSpreadsheet?.sheets?.find(({ properties }) => properties?.title === title);
  const data = sheet?.data?.[0];
  return data === undefined ? null : (data.rowData ?? []).map(row => (row.values ?? []).map(valueIn));
};

/** Brings a spreadsheet: where no event has brought it to the run, opening it is a call of its own. */
export type OpenSpreadsheet = () => GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Opens it when it is first asked for, once. */
export const opening = (id: string): OpenSpreadsheet => onlyOnce(() => SpreadsheetApp.openById(id));

/**
 * @param id of the spreadsheet. Nothing is called yet
 * @param open asked for it at the first search; of a run that needs the spreadsheet for something else, too
 */
export const spreadsheetAccess = (id: string, open: OpenSpreadsheet = opening(id)): SpreadsheetAccess => {
  /** Written through the API since SpreadsheetApp last looked. */
  let written = false;

  const send = (requests: readonly SheetRequest[], echo: string | null): BatchReply => {
    const body = {
      requests,
      ...(echo === null
        ? {}
        : {
            includeSpreadsheetInResponse: true,
            responseIncludeGridData: true,
            responseRanges: [quotedTitle(echo)],
          }),
    };
    const resource = body as unknown as GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;
    written = true;
    return once(() => sheetsService().batchUpdate(resource, id));
  };

  return {
    search: pattern =>
      attempt(() =>
        withRetry((): readonly CellPosition[] => {
          if (written) SpreadsheetApp.flush();
          written = false;
          const finder = open().createTextFinder(pattern);
          const found = finder.useRegularExpression(true).matchEntireCell(true).matchCase(false).findAll();
          return found.map(range => ({
            sheetId: range.getGridId(),
            row: range.getRow() - 1,
            column: range.getColumn() - 1,
          }));
        }),
      ),

    searchTabs: (text, sheetIds) =>
      attempt(() =>
        withRetry((): readonly CellPosition[] => {
          if (written) SpreadsheetApp.flush();
          written = false;
          const tabs = open()
            .getSheets()
            .filter(tab => sheetIds.includes(tab.getSheetId()));
          if (tabs.length < sheetIds.length) throw new AccessError('no_tab', 'A tab is missing.');
          return tabs.flatMap(tab =>
            tab
              .createTextFinder(text)
              .matchCase(false)
              .ignoreDiacritics(true)
              .findAll()
              .map(range => ({
                sheetId: tab.getSheetId(),
                row: range.getRow() - 1,
                column: range.getColumn() - 1,
              })),
          );
        }),
      ),

    read: spans =>
      attempt((): readonly SpanValues[] => {
        const dataFilters = spans.map(filterOf);
        const reply = withRetry(() =>
          sheetsService().Values.batchGetByDataFilter(
            { dataFilters, valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' },
            id,
          ),
        );
        return bySpan(spans, reply.valueRanges ?? []);
      }),

    readNoting: ({ sheetId, row, column }, text, spans) =>
      attempt((): readonly SpanValues[] => {
        const cell = {
          gridRange: {
            sheetId,
            startRowIndex: row,
            endRowIndex: row + 1,
            startColumnIndex: column,
            endColumnIndex: column + 1,
          },
        };
        // Where fewer values are given than a range has cells, the others stay, and all of them are answered with.
        const data = [
          { dataFilter: cell, values: [[text]] },
          ...spans.map(span => ({ dataFilter: filterOf(span), values: [[]] })),
        ];
        const { responses } = withRetry(() =>
          sheetsService().Values.batchUpdateByDataFilter(
            {
              data,
              valueInputOption: 'RAW',
              includeValuesInResponse: true,
              responseValueRenderOption: 'UNFORMATTED_VALUE',
              responseDateTimeRenderOption: 'SERIAL_NUMBER',
            },
            id,
          ),
        );
        return bySpan(
          spans,
          (responses ?? []).map(({ updatedData, dataFilter }) => ({
            ...(updatedData === undefined ? {} : { valueRange: updatedData }),
            dataFilters: dataFilter === undefined ? [] : [dataFilter],
          })),
        );
      }),

    readNoted: spans =>
      attempt((): readonly NotedValues[] => {
        const dataFilters = spans.map(filterOf);
        const { sheets } = withRetry(() =>
          sheetsService().getByDataFilter({ dataFilters }, id, { fields: NOTED_FIELDS }),
        );
        return spans.map(({ sheetId, startRow }): NotedValues => {
          const sheet = sheets?.find(({ properties }) => (properties?.sheetId ?? 0) === sheetId);
          const data = sheet?.data?.find(each => (each.startRow ?? 0) === startRow);
          return { title: sheet?.properties?.title ?? '', ...notedRows(data) };
        });
      }),

    write: (requests, echo) =>
      attempt(() => {
        try {
          const reply = send(requests, echo);
          return echo === null ? null : echoedRows(reply, echo);
        } catch (error) {
          if (echo === null || !UNKNOWN_TITLE.test(messageOf(error))) throw error;
          send(requests, null);
          return null;
        }
      }),

    tabs: () =>
      attempt((): readonly TabFacts[] => {
        const { sheets } = withRetry(() => sheetsService().get(id, { fields: TAB_FIELDS }));
        return (sheets ?? []).map(({ properties, filterViews, conditionalFormats, charts }) => ({
          sheetId: properties?.sheetId ?? 0,
          title: properties?.title ?? '',
          rowCount: properties?.gridProperties?.rowCount ?? 0,
          columnCount: properties?.gridProperties?.columnCount ?? 0,
          views: (filterViews ?? []).map(({ title }) => title ?? ''),
          colourRules: conditionalFormats?.length ?? 0,
          charts: charts?.length ?? 0,
        }));
      }),
  };
};

/** @throws Unavailable */
export const openSpreadsheet = (id: string): GoogleAppsScript.Spreadsheet.Spreadsheet =>
  attempt(() => withRetry(() => SpreadsheetApp.openById(id)));

/** Cells of all tabs, empty ones too: Google counts them against its 10 million. */
export const cellsOf = (id: string): number =>
  spreadsheetAccess(id)
    .tabs()
    .reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);

/**
 * Makes a spreadsheet with one empty tab; the user of the run owns it.
 * @throws AccessError, or Unavailable
 */
export const createSpreadsheet = ({
  title,
  locale,
  timeZone,
  firstTab,
}: NewSpreadsheet): { id: string; url: string } =>
  attempt(() => {
    const made = once(() =>
      sheetsService().create({
        properties: { title, locale, timeZone },
        sheets: [{ properties: firstTab }],
      } as GoogleAppsScript.Sheets.Schema.Spreadsheet),
    );
    return { id: made.spreadsheetId ?? '', url: made.spreadsheetUrl ?? '' };
  });

/** @throws Unavailable */
export const titleOfSpreadsheet = (id: string): string => {
  const spreadsheet = openSpreadsheet(id);
  return attempt(() => withRetry(() => spreadsheet.getName()));
};

/**
 * Copies a spreadsheet with everything in it. The copy belongs to the user of the run and is shared with nobody.
 * `Spreadsheet.copy` needs the scope `spreadsheets` alone (Apps Script reference), where Drive's would need one more.
 * @param name makes the copy's title of the spreadsheet's
 * @returns the copy's address
 * @throws AccessError, or Unavailable
 */
export const copySpreadsheet = (id: string, name: (title: string) => string): string =>
  attempt(() => {
    const original = withRetry(() => SpreadsheetApp.openById(id));
    const title = withRetry(() => original.getName());
    return once(() => original.copy(name(title))).getUrl();
  });

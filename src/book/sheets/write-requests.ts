/** Changes whose rows and columns are known, as requests. */
import { schemaOf, type Column, type TableName } from '../schema';
import type { Locale } from '../../locales/book';
import type { Addition } from './draft';
import { indexIn, type HeaderMap } from './headers';
import { enteredRaw, placeOf } from './patch';
import type { CellData, RowData, SheetRequest } from './requests';
import type { ZoneOffset } from './serial-date';
import { runs } from './tab-reader';
import { APPEND_FIELDS, appendCell } from './write-cells';

/** How values become cells. */
export interface CellOptions {
  readonly zoneOffset: ZoneOffset;
  readonly locale: Locale;
}

export interface PlacedCell {
  readonly index: number;
  readonly data: CellData;
  readonly fields: string;
}

interface CellRun {
  readonly start: number;
  readonly fields: string;
  readonly values: readonly CellData[];
}

/** Neighbours that set the same parts of a cell make one request. */
const cellRuns = (cells: readonly PlacedCell[]): readonly CellRun[] => {
  const runs: CellRun[] = [];
  for (const { index, data, fields } of [...cells].sort((a, b) => a.index - b.index)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.fields === fields && last.start + last.values.length === index) {
      runs[runs.length - 1] = { ...last, values: [...last.values, data] };
    } else {
      runs.push({ start: index, fields, values: [data] });
    }
  }
  return runs;
};

/** Sets cells of one row and leaves all others. */
export const rowRequests = (
  table: TableName,
  row: number,
  cells: readonly PlacedCell[],
): readonly SheetRequest[] =>
  cellRuns(cells).map(({ start, fields, values }) => ({
    updateCells: {
      start: { sheetId: schemaOf(table).sheetId, rowIndex: row, columnIndex: start },
      rows: [{ values }],
      fields,
    },
  }));

interface PlacedColumn {
  readonly column: Column;
  readonly index: number;
}

/** @param places in the order of their index */
const addedRow = (
  { values, extra = {} }: Addition,
  places: readonly PlacedColumn[],
  headers: HeaderMap,
  { zoneOffset, locale }: CellOptions,
): RowData => {
  const cells: CellData[] = [];
  const put = (index: number, cell: CellData): void => {
    while (cells.length < index) cells.push({});
    cells[index] = cell;
  };
  for (const { column, index } of places)
    put(index, appendCell(column, values[column.key] ?? null, zoneOffset, locale));
  for (const [text, value] of Object.entries(extra)) {
    const index = placeOf(headers, { kind: 'header', text });
    const entered = enteredRaw(value ?? '');
    if (index !== null && entered !== null) put(index, { userEnteredValue: entered });
  }
  return { values: cells };
};

/** Deletes rows, from below, so that those above stay where the plan has them. */
export const removalRequests = (table: TableName, rows: readonly number[]): readonly SheetRequest[] => {
  const { sheetId } = schemaOf(table);
  return [...runs(rows)].reverse().map(([startIndex, endIndex]) => ({
    deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex, endIndex } },
  }));
};

/** Adds rows below the last one that holds anything. */
export const additionRequests = (
  table: TableName,
  additions: readonly Addition[],
  headers: HeaderMap,
  options: CellOptions,
): readonly SheetRequest[] => {
  if (additions.length === 0) return [];
  const { sheetId, columns } = schemaOf(table);
  const places = columns
    .map(column => ({ column, index: indexIn(headers, column.key) }))
    .sort((a, b) => a.index - b.index);
  const rows = additions.map(addition => addedRow(addition, places, headers, options));
  return [{ appendCells: { sheetId, rows, fields: APPEND_FIELDS } }];
};

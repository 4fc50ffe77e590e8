/** Requests of batchUpdate that write cells. */
import { clampToGrid } from '../arrange';
import type { GridRange } from '../grid';
import { blockRange } from '../grid';
import { SheetsRefusal } from '../limits';
import { requireUnprotected } from '../protection';
import { flattenFormat } from '../style';
import type { Tab } from '../tab';
import {
  appendRow,
  CELL_FIELDS,
  cellMask,
  maskedStyle,
  putCell,
  requireFields,
  validationOf,
} from './cell-data';
import type { FieldMask } from './field-mask';
import { maskAt, names } from './field-mask';
import { rangeOf, tabOf } from './grid-range';
import type { JsonObject } from './json';
import { isObject, numberAt, objectAt, objectsAt } from './json';
import type { RequestContext, RequestHandler } from './requests';
import { fieldsOf } from './tab-requests';

function cellFields(request: JsonObject): FieldMask {
  const mask = fieldsOf(request);
  requireFields(mask, CELL_FIELDS);
  return mask;
}

/** The cells of a row. */
type Cells = readonly JsonObject[];

const rowsOf = (request: JsonObject): readonly Cells[] =>
  objectsAt(request, 'rows').map(row => objectsAt(row, 'values'));

const widest = (rows: readonly Cells[]): number =>
  rows.reduce((most, { length }) => Math.max(most, length), 0);

/** Below the last row with data, making room when there is none. */
function appendCells(request: JsonObject, { spreadsheet, user, wrote }: RequestContext): undefined {
  const tab = tabOf(spreadsheet, request);
  const rows = rowsOf(request);
  const mask = cellFields(request);
  const start = tab.lastRow();
  const { rowCount, columnCount } = tab.properties;
  const width = widest(rows);
  spreadsheet.appendLines(tab, 'columns', width - columnCount);
  requireUnprotected(spreadsheet, tab, blockRange(start, 0, rows.length, width), user);
  spreadsheet.appendLines(tab, 'rows', start + rows.length - rowCount);
  writeRows(tab, start, 0, rows, mask);
  wrote(rows.reduce((sum, { length }) => sum + length, 0));
  return undefined;
}

function updateCells(request: JsonObject, { spreadsheet, user, wrote }: RequestContext): undefined {
  const rows = rowsOf(request);
  const mask = cellFields(request);
  const { tab, area } = areaOf(request, spreadsheet, rows);
  const { rowCount, columnCount } = tab.properties;
  if (area.startRow + rows.length > rowCount) {
    throw new SheetsRefusal(
      `Attempting to write row: ${rowCount}, beyond the last requested row of: ${rowCount - 1}`,
    );
  }
  if (area.startColumn + widest(rows) > columnCount) {
    throw new SheetsRefusal(
      `Attempting to write column: ${columnCount}, beyond the last requested column of: ${columnCount - 1}`,
    );
  }
  requireUnprotected(spreadsheet, tab, area, user);
  writeRows(tab, area.startRow, area.startColumn, rows, mask);
  if (request['range'] !== undefined) unsetRest(tab, area, rows, mask);
  wrote((area.endRow - area.startRow) * (area.endColumn - area.startColumn));
  return undefined;
}

function areaOf(
  request: JsonObject,
  spreadsheet: RequestContext['spreadsheet'],
  rows: readonly Cells[],
): { readonly tab: Tab; readonly area: GridRange } {
  if (isObject(request['range'])) {
    const { tab, range } = rangeOf(spreadsheet, request['range']);
    const area = clampToGrid(tab, range);
    if (rows.length > area.endRow - area.startRow) {
      throw new SheetsRefusal(
        `Attempting to write row: ${area.endRow}, beyond the last requested row of: ${area.endRow - 1}`,
      );
    }
    if (widest(rows) > area.endColumn - area.startColumn) {
      throw new SheetsRefusal(
        `Attempting to write column: ${area.endColumn}, beyond the last requested column of: ${area.endColumn - 1}`,
      );
    }
    return { tab, area };
  }
  const start = objectAt(request, 'start');
  const tab = tabOf(spreadsheet, start);
  const row = numberAt(start, 'rowIndex') ?? 0;
  const column = numberAt(start, 'columnIndex') ?? 0;
  return { tab, area: blockRange(row, column, rows.length, widest(rows)) };
}

function writeRows(
  tab: Tab,
  startRow: number,
  startColumn: number,
  rows: readonly Cells[],
  mask: FieldMask,
): void {
  const parts = cellMask(mask);
  rows.forEach((cells, r) => {
    const at = startRow + r;
    if (at >= tab.rows.length) appendRow(tab, at, startColumn, cells, parts);
    else cells.forEach((cell, c) => putCell(tab, at, startColumn + c, cell, parts));
  });
}

/** Cells of the range that no row of the request reaches lose the fields that the mask names. */
function unsetRest(tab: Tab, area: GridRange, rows: readonly Cells[], mask: FieldMask): void {
  const parts = cellMask(mask);
  for (let row = area.startRow; row < Math.min(area.endRow, tab.rows.length); row++) {
    const given = rows[row - area.startRow]?.length ?? 0;
    for (let column = area.startColumn + given; column < area.endColumn; column++) {
      if (tab.value(row, column) !== null || tab.extra(row, column)) putCell(tab, row, column, {}, parts);
    }
  }
}

/** More cells than this get a style or rule as one layer over the range; so do all open-ended ranges. */
const LAYER_FROM = 2;

function repeatCell(request: JsonObject, { spreadsheet, user, wrote }: RequestContext): undefined {
  const { tab, range } = rangeOf(spreadsheet, objectAt(request, 'range'));
  const cell = objectAt(request, 'cell');
  const mask = cellFields(request);
  requireUnprotected(spreadsheet, tab, range, user);
  const { startRow, endRow, startColumn, endColumn } = clampToGrid(tab, range);
  const cells = (endRow - startRow) * (endColumn - startColumn);
  const single = new Map<string, FieldMask>();
  if (names(mask, 'userEnteredValue')) single.set('userEnteredValue', null);
  if (names(mask, 'note')) single.set('note', null);
  const formatMask = maskAt(mask, 'userEnteredFormat');
  if (formatMask !== undefined && cells >= LAYER_FROM) {
    const format = objectAt(cell, 'userEnteredFormat');
    if (formatMask === null) tab.setStyle(range, flattenFormat(format), true);
    else {
      const known = tab.properties.styles.flatMap(({ value }) => Object.keys(value));
      tab.setStyle(range, maskedStyle(format, formatMask, known));
    }
  } else if (formatMask !== undefined) single.set('userEnteredFormat', formatMask);
  if (names(mask, 'dataValidation')) tab.setValidation(range, validationOf(objectAt(cell, 'dataValidation')));
  if (single.size > 0) {
    const parts = cellMask(single);
    for (let row = startRow; row < endRow; row++) {
      for (let column = startColumn; column < endColumn; column++) putCell(tab, row, column, cell, parts);
    }
  }
  wrote(cells);
  return undefined;
}

export const cellRequests: Readonly<Record<string, RequestHandler>> = {
  appendCells,
  updateCells,
  repeatCell,
};

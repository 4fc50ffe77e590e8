/** Requests of batchUpdate that write cells. */
import { clampToGrid, holdCells, putCells } from '../arrange';
import { enterText, parseEntry, enter } from '../entry';
import type { GridRange } from '../grid';
import { WHOLE_TAB } from '../grid';
import { SheetsRefusal } from '../limits';
import { requireUnprotected } from '../protection';
import { findCells, replacer } from '../search';
import { flattenFormat } from '../style';
import type { Tab } from '../tab';
import { CELL_FIELDS, maskedStyle, putCell, requireFields, validationOf } from './cell-data';
import type { FieldMask } from './field-mask';
import { maskAt, names } from './field-mask';
import { rangeOf, tabOf } from './grid-range';
import type { JsonObject } from './json';
import { flagAt, isObject, numberAt, objectAt, objectsAt, textAt } from './json';
import type { RequestContext, RequestHandler } from './requests';
import { fieldsOf } from './tab-requests';

function cellFields(request: JsonObject): FieldMask {
  const mask = fieldsOf(request);
  requireFields(mask, CELL_FIELDS);
  return mask;
}

const cellsOf = (row: JsonObject): readonly JsonObject[] => objectsAt(row, 'values');

const widest = (rows: readonly JsonObject[]): number =>
  rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0);

function block(row: number, column: number, rows: number, columns: number): GridRange {
  return { startRow: row, endRow: row + rows, startColumn: column, endColumn: column + columns };
}

/** Below the last row with data, making room when there is none. */
function appendCells(request: JsonObject, { spreadsheet, user, wrote }: RequestContext): undefined {
  const tab = tabOf(spreadsheet, request);
  const rows = objectsAt(request, 'rows');
  const mask = cellFields(request);
  const start = tab.lastRow();
  const { rowCount, columnCount } = tab.properties;
  const width = widest(rows);
  spreadsheet.appendLines(tab, 'columns', width - columnCount);
  requireUnprotected(spreadsheet, tab, block(start, 0, rows.length, width), user);
  spreadsheet.appendLines(tab, 'rows', start + rows.length - rowCount);
  writeRows(tab, start, 0, rows, mask);
  wrote(rows.reduce((sum, row) => sum + cellsOf(row).length, 0));
  return undefined;
}

function updateCells(request: JsonObject, { spreadsheet, user, wrote }: RequestContext): undefined {
  const rows = objectsAt(request, 'rows');
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
  rows: readonly JsonObject[],
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
  return { tab, area: block(row, column, rows.length, widest(rows)) };
}

function writeRows(
  tab: Tab,
  startRow: number,
  startColumn: number,
  rows: readonly JsonObject[],
  mask: FieldMask,
): void {
  rows.forEach((row, r) =>
    cellsOf(row).forEach((cell, c) => putCell(tab, startRow + r, startColumn + c, cell, mask)),
  );
}

/** Cells of the range that no row of the request reaches lose the fields that the mask names. */
function unsetRest(tab: Tab, area: GridRange, rows: readonly JsonObject[], mask: FieldMask): void {
  for (let row = area.startRow; row < Math.min(area.endRow, tab.rows.length); row++) {
    const given = cellsOf(rows[row - area.startRow] ?? {}).length;
    for (let column = area.startColumn + given; column < area.endColumn; column++) {
      if (tab.value(row, column) !== null || tab.extra(row, column)) putCell(tab, row, column, {}, mask);
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
    for (let row = startRow; row < endRow; row++) {
      for (let column = startColumn; column < endColumn; column++) putCell(tab, row, column, cell, single);
    }
  }
  wrote(cells);
  return undefined;
}

const PASTES: Readonly<Record<string, readonly ('value' | 'style')[]>> = {
  PASTE_NORMAL: ['value', 'style'],
  PASTE_VALUES: ['value'],
  PASTE_FORMAT: ['style'],
  PASTE_NO_BORDERS: ['value', 'style'],
  PASTE_FORMULA: ['value'],
};

/** The source is repeated when the destination is a multiple of its size, as in the API. */
function copyPaste(request: JsonObject, { spreadsheet, user, wrote }: RequestContext): undefined {
  const source = rangeOf(spreadsheet, objectAt(request, 'source'));
  const target = rangeOf(spreadsheet, objectAt(request, 'destination'));
  const type = textAt(request, 'pasteType') ?? 'PASTE_NORMAL';
  const parts = PASTES[type];
  if (!parts) throw new SheetsRefusal(`pasteType ${type} is not emulated by the workbench.`);
  if (textAt(request, 'pasteOrientation') === 'TRANSPOSE') {
    throw new SheetsRefusal('pasteOrientation TRANSPOSE is not emulated by the workbench.');
  }
  const from = clampToGrid(source.tab, source.range);
  const to = clampToGrid(target.tab, target.range);
  const height = from.endRow - from.startRow;
  const width = from.endColumn - from.startColumn;
  const repeat = (size: number, unit: number): number => (size % unit === 0 ? size / unit : 1);
  const down = repeat(to.endRow - to.startRow, height);
  const across = repeat(to.endColumn - to.startColumn, width);
  const area = block(to.startRow, to.startColumn, down * height, across * width);
  requireUnprotected(spreadsheet, target.tab, area, user);
  const { rowCount, columnCount } = target.tab.properties;
  if (area.endRow > rowCount || area.endColumn > columnCount) {
    throw new SheetsRefusal('The destination range is outside the grid.');
  }
  const cells = holdCells(source.tab, from).map((line, r) =>
    line.map(({ value, extra }, c) => {
      const style = source.tab.style(from.startRow + r, from.startColumn + c);
      return { value, formula: type === 'PASTE_VALUES' ? undefined : extra?.formula, style };
    }),
  );
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const cell = cells[(row - area.startRow) % height]?.[(column - area.startColumn) % width];
      if (!cell) continue;
      const { formula, style, ...rest } = target.tab.extra(row, column) ?? {};
      const keeps = parts.includes('value') ? cell.formula : formula;
      const look = parts.includes('style') ? cell.style : style;
      const value = parts.includes('value') ? cell.value : target.tab.value(row, column);
      putCells(target.tab, row, column, [
        [
          {
            value,
            extra: {
              ...rest,
              ...(keeps === undefined ? {} : { formula: keeps }),
              ...(look === undefined ? {} : { style: look }),
            },
          },
        ],
      ]);
    }
  }
  wrote(down * height * across * width);
  return undefined;
}

function findReplace(request: JsonObject, { spreadsheet, user, now, wrote }: RequestContext): JsonObject {
  const { tabs, range } = scopeOf(request, spreadsheet);
  const options = {
    pattern: textAt(request, 'find') ?? '',
    regularExpression: flagAt(request, 'searchByRegex'),
    entireCell: flagAt(request, 'matchEntireCell'),
    matchCase: flagAt(request, 'matchCase'),
    formulas: flagAt(request, 'includeFormulas'),
    ignoreDiacritics: false,
  };
  const replaced = replacer(options, textAt(request, 'replacement') ?? '');
  let occurrences = 0;
  let formulas = 0;
  let values = 0;
  const rows = new Set<string>();
  const sheets = new Set<Tab>();
  for (const { tab, row, column } of findCells(tabs, options, range)) {
    const formula = tab.extra(row, column)?.formula;
    if (formula !== undefined && !options.formulas) continue;
    requireUnprotected(spreadsheet, tab, block(row, column, 1, 1), user);
    const { text, count } = replaced(formula ?? tab.text(row, column));
    occurrences += count;
    if (formula === undefined) enterText(tab, row, column, text, now);
    else enter(tab, row, column, parseEntry(text, { locale: tab.locale, now }));
    if (formula === undefined) values++;
    else formulas++;
    rows.add(`${tab.sheetId}:${row}`);
    sheets.add(tab);
  }
  wrote(values + formulas);
  return {
    ...(values ? { valuesChanged: values } : {}),
    ...(formulas ? { formulasChanged: formulas } : {}),
    ...(rows.size
      ? { rowsChanged: rows.size, sheetsChanged: sheets.size, occurrencesChanged: occurrences }
      : {}),
  };
}

function scopeOf(
  request: JsonObject,
  spreadsheet: RequestContext['spreadsheet'],
): { tabs: readonly Tab[]; range: GridRange } {
  if (isObject(request['range'])) {
    const { tab, range } = rangeOf(spreadsheet, request['range']);
    return { tabs: [tab], range };
  }
  if (flagAt(request, 'allSheets')) return { tabs: spreadsheet.tabs, range: WHOLE_TAB };
  return { tabs: [tabOf(spreadsheet, request)], range: WHOLE_TAB };
}

export const cellRequests: Readonly<Record<string, RequestHandler>> = {
  appendCells,
  updateCells,
  repeatCell,
  copyPaste,
  findReplace,
};

/** spreadsheets.values: reading and writing blocks of plain values. */
import { printA1 } from '../a1';
import { clampToGrid, clearContent } from '../arrange';
import type { CellValue } from '../cells';
import { enterText, formulaEntry, enter } from '../entry';
import type { GridRange } from '../grid';
import { requireUnprotected } from '../protection';
import type { Spreadsheet } from '../spreadsheet';
import type { Tab } from '../tab';
import { checkRequest } from './checked';
import { rangeOf } from './grid-range';
import type { JsonObject } from './json';
import { flagAt, isObject, listAt, objectsAt, textAt } from './json';
import type { ApiCall } from './refusal';
import { ApiRefusal, openSpreadsheet } from './refusal';
import { resolveA1 } from './spreadsheet-resource';

interface Place {
  readonly tab: Tab;
  readonly range: GridRange;
}

type Render = (tab: Tab, row: number, column: number) => CellValue;

const DATE_KINDS = ['DATE', 'TIME', 'DATE_TIME'];

/** How a read wants its values: valueRenderOption and dateTimeRenderOption. */
function renderer(options: JsonObject, prefix = ''): Render {
  const name = (base: string): string =>
    prefix ? prefix + base.charAt(0).toUpperCase() + base.slice(1) : base;
  const how = enumAt(options, name('valueRenderOption'), ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA']);
  const dates = enumAt(options, name('dateTimeRenderOption'), ['SERIAL_NUMBER', 'FORMATTED_STRING']);
  if (how === 'FORMATTED_VALUE') return (tab, row, column) => tab.text(row, column);
  return (tab, row, column) => {
    const formula = how === 'FORMULA' ? tab.extra(row, column)?.formula : undefined;
    if (formula !== undefined) return formula;
    const value = tab.value(row, column);
    const asText = typeof value === 'number' && dates === 'FORMATTED_STRING';
    return asText && DATE_KINDS.includes(tab.numberFormat(row, column)?.type ?? '')
      ? tab.text(row, column)
      : (value ?? '');
  };
}

function enumAt(options: JsonObject, field: string, allowed: readonly string[]): string {
  const value = textAt(options, field);
  if (value === undefined) return allowed[0] ?? '';
  if (!allowed.includes(value))
    throw new ApiRefusal(400, `Invalid value at '${field}' (TYPE_ENUM), "${value}"`);
  return value;
}

/** A ValueRange; empty rows and cells at the end are left out, as Google does. */
function readValues({ tab, range }: Place, render: Render, options: JsonObject, call: ApiCall): JsonObject {
  const { rowCount, columnCount, title } = tab.properties;
  if (range.startRow >= rowCount || range.startColumn >= columnCount) {
    const limits = `Max rows: ${rowCount}, max columns: ${columnCount}`;
    throw new ApiRefusal(400, `Range (${printA1(title, range)}) exceeds grid limits. ${limits}`);
  }
  const area = clampToGrid(tab, range);
  const majorDimension = enumAt(options, 'majorDimension', ['ROWS', 'COLUMNS']);
  let rows: CellValue[][] = [];
  let bytes = 0;
  const end = Math.min(area.endRow, tab.rows.length);
  for (let row = area.startRow; row < end; row++) {
    const width = Math.min(area.endColumn, tab.rows[row]?.values.length ?? 0);
    const line: CellValue[] = [];
    for (let column = area.startColumn; column < width; column++) {
      const value = render(tab, row, column);
      line.push(value);
      bytes += typeof value === 'string' ? value.length + 3 : 8;
    }
    rows.push(trimmed(line, value => value === '' || value === null));
  }
  rows = trimmed(rows, line => line.length === 0);
  if (majorDimension === 'COLUMNS') rows = transposed(rows);
  call.cost({
    cellsRead: (end - area.startRow < 0 ? 0 : end - area.startRow) * (area.endColumn - area.startColumn),
    bytes,
  });
  return { range: printA1(title, area), majorDimension, ...(rows.length > 0 ? { values: rows } : {}) };
}

function trimmed<T>(list: T[], isEmpty: (item: T) => boolean): T[] {
  let end = list.length;
  for (let last = list[end - 1]; end > 0 && last !== undefined && isEmpty(last); last = list[end - 1]) end--;
  return list.slice(0, end);
}

function transposed(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) =>
    trimmed(
      rows.map(row => row[column] ?? ''),
      value => value === '',
    ),
  );
}

export function getValues(call: ApiCall, id: unknown, range: unknown, options: JsonObject): JsonObject {
  const spreadsheet = openSpreadsheet(call, id);
  return readValues(resolveA1(spreadsheet, String(range)), renderer(options), options, call);
}

export function batchGetValues(call: ApiCall, id: unknown, options: JsonObject): JsonObject {
  const spreadsheet = openSpreadsheet(call, id);
  const ranges =
    typeof options['ranges'] === 'string' ? [options['ranges']] : listAt(options, 'ranges').map(String);
  const valueRanges = ranges.map(text =>
    readValues(resolveA1(spreadsheet, text), renderer(options), options, call),
  );
  return { spreadsheetId: spreadsheet.id, valueRanges };
}

export function batchGetByDataFilter(call: ApiCall, resource: JsonObject, id: unknown): JsonObject {
  checkRequest('BatchGetValuesByDataFilterRequest', resource);
  const spreadsheet = openSpreadsheet(call, id);
  const valueRanges = objectsAt(resource, 'dataFilters').map(filter => ({
    valueRange: readValues(filtered(spreadsheet, filter), renderer(resource), resource, call),
    dataFilters: [filter],
  }));
  return { spreadsheetId: spreadsheet.id, valueRanges };
}

function filtered(spreadsheet: Spreadsheet, filter: JsonObject): Place {
  const a1 = textAt(filter, 'a1Range');
  if (a1 !== undefined) return resolveA1(spreadsheet, a1);
  if (isObject(filter['gridRange'])) return rangeOf(spreadsheet, filter['gridRange']);
  throw new ApiRefusal(
    400,
    'A data filter needs a1Range or gridRange; developer metadata is not emulated by the workbench.',
  );
}

type Writer = (tab: Tab, row: number, column: number, value: unknown) => void;

function writer(options: JsonObject, now: number): Writer {
  const how = textAt(options, 'valueInputOption');
  if (how !== 'RAW' && how !== 'USER_ENTERED') {
    throw new ApiRefusal(400, "'valueInputOption' is required but not specified");
  }
  return (tab, row, column, value) => {
    // null leaves a cell as it is.
    if (value === null || value === undefined) return;
    if (typeof value === 'string' && how === 'USER_ENTERED') {
      if (value.startsWith('=') && value.length > 1) enter(tab, row, column, formulaEntry(value));
      else enterText(tab, row, column, value, now);
    } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      tab.setValue(row, column, value);
    } else {
      throw new ApiRefusal(400, `Invalid values[${row}][${column}]: ${JSON.stringify(value)}`);
    }
  };
}

function blockOf(resource: JsonObject): readonly (readonly unknown[])[] {
  const lines = listAt(resource, 'values').map(line => (Array.isArray(line) ? (line as unknown[]) : []));
  if (textAt(resource, 'majorDimension') !== 'COLUMNS') return lines;
  const height = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length: height }, (_, row) => lines.map(line => line[row] ?? null));
}

/** Writes a block and answers an UpdateValuesResponse. */
function writeBlock(
  call: ApiCall,
  spreadsheet: Spreadsheet,
  { tab, range }: Place,
  block: readonly (readonly unknown[])[],
  options: JsonObject,
): JsonObject {
  const columns = block.reduce((most, line) => Math.max(most, line.length), 0);
  const { startRow, startColumn } = range;
  const { rowCount, columnCount, title } = tab.properties;
  const written = {
    startRow,
    startColumn,
    endRow: startRow + block.length,
    endColumn: startColumn + columns,
  };
  if (written.endRow > range.endRow) {
    throw new ApiRefusal(
      400,
      `Requested writing within range [${printA1(title, range)}], but tried writing to row [${range.endRow + 1}]`,
    );
  }
  if (written.endColumn > range.endColumn) {
    throw new ApiRefusal(
      400,
      `Requested writing within range [${printA1(title, range)}], but tried writing to column [${range.endColumn + 1}]`,
    );
  }
  if (startRow >= rowCount || startColumn >= columnCount) {
    const limits = `Max rows: ${rowCount}, max columns: ${columnCount}`;
    throw new ApiRefusal(400, `Range (${printA1(title, range)}) exceeds grid limits. ${limits}`);
  }
  spreadsheet.appendLines(tab, 'columns', written.endColumn - columnCount);
  spreadsheet.appendLines(tab, 'rows', written.endRow - rowCount);
  requireUnprotected(spreadsheet, tab, written, call.run.effectiveUser);
  const put = writer(options, call.run.now());
  block.forEach((line, r) => line.forEach((value, c) => put(tab, startRow + r, startColumn + c, value)));
  const cells = block.reduce((sum, line) => sum + line.length, 0);
  call.cost({ cellsWritten: cells, bytes: JSON.stringify(block).length });
  if (cells === 0) return { spreadsheetId: spreadsheet.id, updatedRange: printA1(title, range) };
  const reply = {
    spreadsheetId: spreadsheet.id,
    updatedRange: printA1(title, written),
    updatedRows: block.length,
    updatedColumns: columns,
    updatedCells: cells,
  };
  if (!flagAt(options, 'includeValuesInResponse')) return reply;
  return {
    ...reply,
    updatedData: readValues({ tab, range: written }, renderer(options, 'response'), {}, call),
  };
}

export function updateValues(
  call: ApiCall,
  resource: JsonObject,
  id: unknown,
  range: unknown,
  options: JsonObject,
): JsonObject {
  checkRequest('ValueRange', resource);
  const spreadsheet = openSpreadsheet(call, id);
  const place = resolveA1(spreadsheet, String(range));
  return spreadsheet.journal.atomically(() =>
    writeBlock(call, spreadsheet, place, blockOf(resource), options),
  );
}

export function batchUpdateValues(call: ApiCall, resource: JsonObject, id: unknown): JsonObject {
  checkRequest('BatchUpdateValuesRequest', resource);
  const spreadsheet = openSpreadsheet(call, id);
  const responses = spreadsheet.journal.atomically(() =>
    objectsAt(resource, 'data').map(item =>
      writeBlock(
        call,
        spreadsheet,
        resolveA1(spreadsheet, textAt(item, 'range') ?? ''),
        blockOf(item),
        resource,
      ),
    ),
  );
  const sum = (field: string): number =>
    responses.reduce((total, item) => total + Number(item[field] ?? 0), 0);
  return {
    spreadsheetId: spreadsheet.id,
    totalUpdatedRows: sum('updatedRows'),
    totalUpdatedColumns: sum('updatedColumns'),
    totalUpdatedCells: sum('updatedCells'),
    totalUpdatedSheets: new Set(responses.map(item => String(item['updatedRange']).split('!')[0])).size,
    responses,
  };
}

export function appendValues(
  call: ApiCall,
  resource: JsonObject,
  id: unknown,
  range: unknown,
  options: JsonObject,
): JsonObject {
  checkRequest('ValueRange', resource);
  const spreadsheet = openSpreadsheet(call, id);
  const place = resolveA1(spreadsheet, String(range));
  const insert = enumAt(options, 'insertDataOption', ['OVERWRITE', 'INSERT_ROWS']) === 'INSERT_ROWS';
  const block = blockOf(resource);
  return spreadsheet.journal.atomically(() => {
    const { tab } = place;
    const table = tableAt(place);
    const startRow = table ? table.endRow : place.range.startRow;
    const startColumn = table ? table.startColumn : place.range.startColumn;
    if (insert && table && startRow < tab.properties.rowCount)
      spreadsheet.insertLines(tab, 'rows', startRow, block.length);
    spreadsheet.appendLines(tab, 'rows', startRow + block.length - tab.properties.rowCount);
    const target = { startRow, startColumn, endRow: Infinity, endColumn: Infinity };
    const updates = writeBlock(call, spreadsheet, { tab, range: target }, block, options);
    const found = table ? { tableRange: printA1(tab.properties.title, table) } : {};
    return { spreadsheetId: spreadsheet.id, ...found, updates };
  });
}

/**
 * The table that an append goes below: the last block of filled cells that touches the range, grown until blank rows and
 * columns surround it. So a blank row inside the data ends the table, and a lone value far to the right is not part of it.
 */
function tableAt({ tab, range }: Place): GridRange | null {
  const filled = (row: number, column: number): boolean => tab.value(row, column) !== null;
  const last = lastFilled(tab, clampToGrid(tab, range), filled);
  if (!last) return null;
  const table = {
    startRow: last.row,
    endRow: last.row + 1,
    startColumn: last.column,
    endColumn: last.column + 1,
  };
  const anyIn = (startRow: number, endRow: number, startColumn: number, endColumn: number): boolean => {
    for (let row = Math.max(0, startRow); row < endRow; row++) {
      for (let column = Math.max(0, startColumn); column < endColumn; column++)
        if (filled(row, column)) return true;
    }
    return false;
  };
  for (let grown = true; grown;) {
    grown = false;
    const { startRow, endRow, startColumn, endColumn } = table;
    if (startRow > 0 && anyIn(startRow - 1, startRow, startColumn - 1, endColumn + 1))
      grown = table.startRow-- > 0;
    if (endRow < tab.rows.length && anyIn(endRow, endRow + 1, startColumn - 1, endColumn + 1))
      grown = table.endRow++ > 0;
    if (startColumn > 0 && anyIn(startRow - 1, endRow + 1, startColumn - 1, startColumn))
      grown = table.startColumn-- > 0;
    if (endColumn < tab.lastColumn() && anyIn(startRow - 1, endRow + 1, endColumn, endColumn + 1))
      grown = table.endColumn++ > 0;
  }
  return table;
}

function lastFilled(
  tab: Tab,
  { startRow, endRow, startColumn, endColumn }: GridRange,
  filled: (row: number, column: number) => boolean,
): { readonly row: number; readonly column: number } | null {
  for (let row = Math.min(endRow, tab.rows.length) - 1; row >= startRow; row--) {
    for (let column = startColumn; column < Math.min(endColumn, tab.lastColumn()); column++) {
      if (filled(row, column)) return { row, column };
    }
  }
  return null;
}

export function clearValues(call: ApiCall, resource: JsonObject, id: unknown, range: unknown): JsonObject {
  checkRequest('ClearValuesRequest', resource);
  const spreadsheet = openSpreadsheet(call, id);
  const { tab, range: wanted } = resolveA1(spreadsheet, String(range));
  const area = clampToGrid(tab, wanted);
  requireUnprotected(spreadsheet, tab, area, call.run.effectiveUser);
  call.cost({ cellsWritten: clearContent(tab, area) });
  return { spreadsheetId: spreadsheet.id, clearedRange: printA1(tab.properties.title, area) };
}

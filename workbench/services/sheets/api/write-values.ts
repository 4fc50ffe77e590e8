/** spreadsheets.values: writing, appending and clearing blocks of plain values. */
import { printA1 } from '../a1';
import { clampToGrid, clearContent } from '../arrange';
import { enter, enterText, formulaEntry } from '../entry';
import { requireUnprotected } from '../protection';
import type { Spreadsheet } from '../spreadsheet';
import type { Tab } from '../tab';
import { checkRequest } from './checked';
import { filtered } from './data-filter';
import { resolveA1, type TabRange } from './grid-range';
import type { JsonObject } from './json';
import { flagAt, isObject, listAt, objectsAt, textAt } from './json';
import { enumAt, readValues, renderer } from './read-values';
import type { ApiCall } from './refusal';
import { ApiRefusal, openSpreadsheet } from './refusal';
import { tableAt } from './table-detection';

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
  { tab, range }: TabRange,
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
  return { ...totals(responses), spreadsheetId: spreadsheet.id, responses };
}

/** What several UpdateValuesResponses come to. */
function totals(responses: readonly JsonObject[]): JsonObject {
  const sum = (field: string): number =>
    responses.reduce((total, item) => total + Number(item[field] ?? 0), 0);
  return {
    totalUpdatedRows: sum('updatedRows'),
    totalUpdatedColumns: sum('updatedColumns'),
    totalUpdatedCells: sum('updatedCells'),
    totalUpdatedSheets: new Set(responses.map(item => String(item['updatedRange']).split('!')[0])).size,
  };
}

/**
 * Values that are fewer than the range leave its other cells as they are, and all of it is answered with: so one call can
 * write here and read there (`updatedData` of UpdateValuesByDataFilterResponse in Google's description).
 */
export function batchUpdateByDataFilter(call: ApiCall, resource: JsonObject, id: unknown): JsonObject {
  checkRequest('BatchUpdateValuesByDataFilterRequest', resource);
  const spreadsheet = openSpreadsheet(call, id);
  const data = objectsAt(resource, 'data').map(item => {
    const dataFilter = isObject(item['dataFilter']) ? item['dataFilter'] : {};
    return { item, dataFilter, place: filtered(spreadsheet, dataFilter) };
  });
  const written = spreadsheet.journal.atomically(() =>
    data.map(({ item, place }) => {
      const how = { valueInputOption: resource['valueInputOption'] };
      const reply = writeBlock(call, spreadsheet, place, blockOf(item), how);
      return Object.fromEntries(Object.entries(reply).filter(([field]) => field !== 'spreadsheetId'));
    }),
  );
  const responses = data.map(({ dataFilter, place }, n) => ({
    ...written[n],
    dataFilter,
    ...(flagAt(resource, 'includeValuesInResponse')
      ? { updatedData: readValues(place, renderer(resource, 'response'), {}, call) }
      : {}),
  }));
  return { ...totals(responses), spreadsheetId: spreadsheet.id, responses };
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

export function clearValues(call: ApiCall, resource: JsonObject, id: unknown, range: unknown): JsonObject {
  checkRequest('ClearValuesRequest', resource);
  const spreadsheet = openSpreadsheet(call, id);
  const { tab, range: wanted } = resolveA1(spreadsheet, String(range));
  const area = clampToGrid(tab, wanted);
  requireUnprotected(spreadsheet, tab, area, call.run.effectiveUser);
  call.cost({ cellsWritten: clearContent(tab, area) });
  return { spreadsheetId: spreadsheet.id, clearedRange: printA1(tab.properties.title, area) };
}

/** spreadsheets.values: reading blocks of plain values. */
import { printA1 } from '../a1';
import { clampToGrid } from '../arrange';
import type { CellValue } from '../cells';
import type { Tab } from '../tab';
import { checkRequest } from './checked';
import { filtered } from './data-filter';
import { resolveA1, type TabRange } from './grid-range';
import type { JsonObject } from './json';
import { listAt, objectsAt, textAt } from './json';
import type { ApiCall } from './refusal';
import { ApiRefusal, openSpreadsheet } from './refusal';

type Render = (tab: Tab, row: number, column: number) => CellValue;

const DATE_KINDS = ['DATE', 'TIME', 'DATE_TIME'];

/** How a read wants its values: valueRenderOption and dateTimeRenderOption. */
export function renderer(options: JsonObject, prefix = ''): Render {
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

/** One of the words that an option may have; the first when it is absent. @throws ApiRefusal 400 */
export function enumAt(options: JsonObject, field: string, allowed: readonly string[]): string {
  const value = textAt(options, field);
  if (value === undefined) return allowed[0] ?? '';
  if (!allowed.includes(value))
    throw new ApiRefusal(400, `Invalid value at '${field}' (TYPE_ENUM), "${value}"`);
  return value;
}

/** A ValueRange; empty rows and cells at the end are left out, as Google does. */
export function readValues(
  { tab, range }: TabRange,
  render: Render,
  options: JsonObject,
  call: ApiCall,
): JsonObject {
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
    const width = Math.min(area.endColumn, tab.rows.get(row)?.values.length ?? 0);
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

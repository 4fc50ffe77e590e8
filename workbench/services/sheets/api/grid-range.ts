/** A1 notation, GridRange, DimensionRange and GridCoordinate of the API, and the tab that each is on. */
import { parseA1 } from '../a1';
import type { Axis, GridRange } from '../grid';
import { SheetsRefusal } from '../limits';
import type { Spreadsheet } from '../spreadsheet';
import type { Tab } from '../tab';
import type { JsonObject } from './json';
import { defined, numberAt, textAt } from './json';
import { ApiRefusal } from './refusal';

/** @throws SheetsRefusal when there is no such tab */
export function tabOf(spreadsheet: Spreadsheet, holder: JsonObject): Tab {
  const sheetId = numberAt(holder, 'sheetId') ?? 0;
  const tab = spreadsheet.tabById(sheetId);
  if (!tab) throw new SheetsRefusal(`No grid with id: ${sheetId}`);
  return tab;
}

export interface TabRange {
  readonly tab: Tab;
  readonly range: GridRange;
}

/** @throws ApiRefusal 400 for a range that is none or names no tab */
export function resolveA1(spreadsheet: Spreadsheet, text: string): TabRange {
  const reference = parseA1(text, name => spreadsheet.tabByTitle(name) !== undefined);
  const tab = reference?.tab === undefined ? spreadsheet.tabs[0] : spreadsheet.tabByTitle(reference.tab);
  if (!reference || !tab) throw new ApiRefusal(400, `Unable to parse range: ${text}`);
  return { tab, range: reference.range };
}

/** @throws SheetsRefusal when it is empty, upside down or starts outside the grid */
export function rangeOf(spreadsheet: Spreadsheet, json: JsonObject): TabRange {
  const tab = tabOf(spreadsheet, json);
  const range = {
    startRow: numberAt(json, 'startRowIndex') ?? 0,
    endRow: numberAt(json, 'endRowIndex') ?? Infinity,
    startColumn: numberAt(json, 'startColumnIndex') ?? 0,
    endColumn: numberAt(json, 'endColumnIndex') ?? Infinity,
  };
  for (const [what, start, end, size] of [
    ['Row', range.startRow, range.endRow, tab.properties.rowCount],
    ['Column', range.startColumn, range.endColumn, tab.properties.columnCount],
  ] as const) {
    if (start < 0 || start >= size) {
      throw new SheetsRefusal(`range.start${what}Index[${start}] is out of bounds: the grid has ${size}.`);
    }
    if (end <= start) {
      throw new SheetsRefusal(
        `range.end${what}Index[${end}] must be greater than range.start${what}Index[${start}].`,
      );
    }
    if (end !== Infinity && end > size) {
      throw new SheetsRefusal(
        `range.end${what}Index[${end}] is after last ${what.toLowerCase()} in grid[${size}].`,
      );
    }
  }
  return { tab, range };
}

/** Open ends are left out, as the API does. */
export const rangeJson = (sheetId: number, range: GridRange): JsonObject =>
  defined({
    sheetId,
    startRowIndex: range.startRow,
    endRowIndex: range.endRow === Infinity ? undefined : range.endRow,
    startColumnIndex: range.startColumn,
    endColumnIndex: range.endColumn === Infinity ? undefined : range.endColumn,
  });

export interface Lines {
  readonly tab: Tab;
  readonly axis: Axis;
  readonly start: number;
  readonly end: number;
}

/** @throws SheetsRefusal when the lines are not in the grid */
export function linesOf(spreadsheet: Spreadsheet, json: JsonObject): Lines {
  const tab = tabOf(spreadsheet, json);
  const axis = axisOf(json, 'dimension');
  const size = axis === 'rows' ? tab.properties.rowCount : tab.properties.columnCount;
  const start = numberAt(json, 'startIndex') ?? 0;
  const end = numberAt(json, 'endIndex') ?? size;
  if (start < 0 || end <= start)
    throw new SheetsRefusal('range.endIndex must be greater than range.startIndex.');
  return { tab, axis, start, end };
}

/** @throws SheetsRefusal when the lines go beyond the grid */
export function existingLinesOf(spreadsheet: Spreadsheet, json: JsonObject): Lines {
  const lines = linesOf(spreadsheet, json);
  const { rowCount, columnCount } = lines.tab.properties;
  const size = lines.axis === 'rows' ? rowCount : columnCount;
  if (lines.end > size)
    throw new SheetsRefusal(`range.endIndex[${lines.end}] is after the end of the grid[${size}].`);
  return lines;
}

export function axisOf(json: JsonObject, field: string): Axis {
  const dimension = textAt(json, field);
  if (dimension === 'ROWS') return 'rows';
  if (dimension === 'COLUMNS') return 'columns';
  throw new SheetsRefusal(`${field} must be specified.`);
}

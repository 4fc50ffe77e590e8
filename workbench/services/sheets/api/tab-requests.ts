/** Requests of batchUpdate about the spreadsheet and its tabs. */
import { NEW_GRID, SheetsRefusal } from '../limits';
import type { Spreadsheet } from '../spreadsheet';
import type { Tab } from '../tab';
import { flattenProperties } from './sheet-properties';
import type { FieldMask } from './field-mask';
import { maskAt, namedFields, names, parseFieldMask } from './field-mask';
import { tabOf } from './grid-range';
import type { JsonObject } from './json';
import { numberAt, objectAt, textAt } from './json';
import type { RequestContext, RequestHandler } from './requests';
import { sheetPropertiesJson } from './sheet-properties';

/** @throws SheetsRefusal when the request has no mask */
export function fieldsOf(request: JsonObject): FieldMask {
  const text = textAt(request, 'fields');
  if (text === undefined || text === '')
    throw new SheetsRefusal(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  return parseFieldMask(text);
}

/** Adds a tab as AddSheetRequest and create() describe it. */
export function addSheet(spreadsheet: Spreadsheet, properties: JsonObject): Tab {
  const grid = objectAt(properties, 'gridProperties');
  const title = textAt(properties, 'title');
  const sheetId = numberAt(properties, 'sheetId');
  const index = numberAt(properties, 'index');
  if (sheetId !== undefined && sheetId < 0)
    throw new SheetsRefusal('Invalid sheetId: it must be non-negative.');
  const tab = spreadsheet.addTab({
    rowCount: numberAt(grid, 'rowCount') ?? NEW_GRID.rows,
    columnCount: numberAt(grid, 'columnCount') ?? NEW_GRID.columns,
    ...(title === undefined ? {} : { title }),
    ...(sheetId === undefined ? {} : { sheetId }),
    ...(index === undefined ? {} : { index }),
  });
  tab.setProperties(flattenProperties(tab.properties, properties, null));
  return tab;
}

function updateSheetProperties(request: JsonObject, { spreadsheet }: RequestContext): undefined {
  const properties = objectAt(request, 'properties');
  const mask = fieldsOf(request);
  const tab = tabOf(spreadsheet, properties);
  const grid = objectAt(properties, 'gridProperties');
  if (names(mask, 'title')) rename(spreadsheet, tab, textAt(properties, 'title') ?? '');
  const gridMask = maskAt(mask, 'gridProperties');
  if (gridMask !== undefined) {
    resize(spreadsheet, tab, 'rows', names(gridMask, 'rowCount') ? numberAt(grid, 'rowCount') : undefined);
    resize(
      spreadsheet,
      tab,
      'columns',
      names(gridMask, 'columnCount') ? numberAt(grid, 'columnCount') : undefined,
    );
  }
  const next = flattenProperties(tab.properties, properties, mask);
  if (next.hidden === true && !spreadsheet.tabs.some(other => other !== tab && !other.properties.hidden)) {
    throw new SheetsRefusal("You can't hide all the sheets in a document.");
  }
  const { rowCount, columnCount } = tab.properties;
  if ((next.frozenRows ?? 0) >= rowCount || (next.frozenColumns ?? 0) >= columnCount) {
    throw new SheetsRefusal("You can't freeze all visible rows or columns on the sheet.");
  }
  tab.setProperties(next);
  const index = numberAt(properties, 'index');
  if (index !== undefined && mask !== null && names(mask, 'index')) moveTab(spreadsheet, tab, index);
  return undefined;
}

function rename(spreadsheet: Spreadsheet, tab: Tab, title: string): void {
  const other = spreadsheet.tabByTitle(title);
  if (title === '') throw new SheetsRefusal('Sheet name cannot be empty.');
  if (other && other !== tab) {
    throw new SheetsRefusal(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
  tab.setProperties({ title });
}

/** The API counts the new index as if the tab were still at its old place. */
function moveTab(spreadsheet: Spreadsheet, tab: Tab, index: number): void {
  const old = spreadsheet.tabs.indexOf(tab);
  spreadsheet.moveTab(tab, index > old ? index - 1 : index);
}

function resize(
  spreadsheet: Spreadsheet,
  tab: Tab,
  axis: 'rows' | 'columns',
  size: number | undefined,
): void {
  if (size === undefined) return;
  const { rowCount, columnCount } = tab.properties;
  const now = axis === 'rows' ? rowCount : columnCount;
  if (size < 1)
    throw new SheetsRefusal(
      `gridProperties.${axis === 'rows' ? 'rowCount' : 'columnCount'} must be at least 1.`,
    );
  if (size > now) spreadsheet.appendLines(tab, axis, size - now);
  if (size < now) spreadsheet.removeLines(tab, axis, size, now - size);
}

function updateSpreadsheetProperties(request: JsonObject, { spreadsheet }: RequestContext): undefined {
  const facts: { title?: string; locale?: string; timeZone?: string } = {};
  for (const [field, value] of namedFields(objectAt(request, 'properties'), fieldsOf(request))) {
    if (typeof value !== 'string') continue;
    if (field === 'title' || field === 'locale' || field === 'timeZone') facts[field] = value;
  }
  if (facts.timeZone !== undefined) requireTimeZone(facts.timeZone);
  spreadsheet.setFacts(facts);
  return undefined;
}

/** @throws SheetsRefusal for a name that is no time zone */
export function requireTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new SheetsRefusal(`Invalid time zone: ${timeZone}.`);
  }
}

export const tabRequests: Readonly<Record<string, RequestHandler>> = {
  addSheet(request, { spreadsheet }) {
    const tab = addSheet(spreadsheet, objectAt(request, 'properties'));
    return { properties: sheetPropertiesJson(spreadsheet, tab) };
  },
  updateSheetProperties,
  deleteSheet(request, { spreadsheet }) {
    spreadsheet.removeTab(tabOf(spreadsheet, request));
    return undefined;
  },
  updateSpreadsheetProperties,
};

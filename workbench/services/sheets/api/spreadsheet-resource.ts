/** The Spreadsheet resource of the API: making one, and showing one with or without its cells. */
import { clampToGrid } from '../arrange';
import type { GridRange } from '../grid';
import { intersect, WHOLE_TAB } from '../grid';
import { SheetsRefusal } from '../limits';
import type { Spreadsheet } from '../spreadsheet';
import type { Tab } from '../tab';
import { chartJson } from './chart-requests';
import { cellJson, cellMask, putCell } from './cell-data';
import { checkRequest } from './checked';
import { parseFieldMask, project } from './field-mask';
import { rangeJson, resolveA1, type TabRange } from './grid-range';
import type { JsonObject } from './json';
import { defined, flagAt, listAt, numberAt, objectAt, objectsAt, textAt } from './json';
import type { ApiCall } from './refusal';
import { openSpreadsheet } from './refusal';
import { protectionJson } from './rule-requests';
import { sheetPropertiesJson } from './sheet-properties';
import { addSheet, requireTimeZone } from './tab-requests';

/** spreadsheets.create; whoever calls it owns it, and it stays within reach of `drive.file` for them. */
export function createSpreadsheet(call: ApiCall, resource: JsonObject): JsonObject {
  const bytes = checkRequest('Spreadsheet', resource);
  const { run, store } = call;
  const properties = objectAt(resource, 'properties');
  const timeZone = textAt(properties, 'timeZone');
  if (timeZone !== undefined) requireTimeZone(timeZone);
  const locale = textAt(properties, 'locale');
  const spreadsheet = store.create({
    title: textAt(properties, 'title') ?? 'Untitled spreadsheet',
    owner: run.effectiveUser,
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(locale === undefined ? {} : { locale }),
  });
  try {
    spreadsheet.setFacts({ appUsers: [run.effectiveUser.toLowerCase()] });
    const sheets = objectsAt(resource, 'sheets');
    if (sheets.length === 0) spreadsheet.addTab({ title: 'Sheet1', sheetId: 0 });
    for (const sheet of sheets) fillSheet(addSheet(spreadsheet, objectAt(sheet, 'properties')), sheet);
  } catch (error) {
    store.remove(spreadsheet.id);
    throw error;
  }
  call.cost({ bytes });
  return spreadsheetJson(spreadsheet, { wanted: [], gridData: false, user: run.effectiveUser });
}

function fillSheet(tab: Tab, sheet: JsonObject): void {
  const whole = cellMask(null);
  for (const data of objectsAt(sheet, 'data')) {
    objectsAt(data, 'rowData').forEach((row, r) =>
      objectsAt(row, 'values').forEach((cell, c) =>
        putCell(
          tab,
          (numberAt(data, 'startRow') ?? 0) + r,
          (numberAt(data, 'startColumn') ?? 0) + c,
          cell,
          whole,
        ),
      ),
    );
    const widths = [...tab.properties.columnWidths];
    objectsAt(data, 'columnMetadata').forEach((column, c) => {
      widths[(numberAt(data, 'startColumn') ?? 0) + c] = numberAt(column, 'pixelSize');
    });
    tab.setProperties({ columnWidths: Array.from(widths) });
  }
}

/** spreadsheets.get */
export function getSpreadsheet(call: ApiCall, id: unknown, options: JsonObject): JsonObject {
  const ranges =
    typeof options['ranges'] === 'string' ? [options['ranges']] : listAt(options, 'ranges').map(String);
  const spreadsheet = openSpreadsheet(call, id);
  const wanted = ranges.map(text => resolveA1(spreadsheet, text));
  return showSpreadsheet(call, spreadsheet, wanted, textAt(options, 'fields'), options);
}

/**
 * As much of a spreadsheet as a request asks for.
 * @param request has `includeGridData`
 */
export function showSpreadsheet(
  call: ApiCall,
  spreadsheet: Spreadsheet,
  wanted: readonly TabRange[],
  fields: string | undefined,
  request: JsonObject,
): JsonObject {
  // A field mask that asks for cells brings them without the flag, and one that does not leaves them out.
  const mask = fields === undefined ? null : parseFieldMask(fields);
  const gridData = mask === null ? flagAt(request, 'includeGridData') : /\bdata\b/.test(fields ?? '');
  const whole = spreadsheetJson(spreadsheet, { wanted, gridData, user: call.run.effectiveUser });
  const reply = project(whole, mask) as JsonObject;
  call.cost({ cellsRead: gridData ? countCells(whole) : 0, bytes: JSON.stringify(reply).length });
  return reply;
}

function countCells(json: JsonObject): number {
  const rows = objectsAt(json, 'sheets').flatMap(sheet =>
    objectsAt(sheet, 'data').flatMap(data => objectsAt(data, 'rowData')),
  );
  return rows.reduce((sum, row) => sum + objectsAt(row, 'values').length, 0);
}

interface Wanted {
  /** Only tabs with one of them are shown when there are any. */
  readonly wanted: readonly TabRange[];
  readonly gridData: boolean;
  readonly user: string;
}

export function spreadsheetJson(spreadsheet: Spreadsheet, { wanted, gridData, user }: Wanted): JsonObject {
  const tabs = spreadsheet.tabs.filter(tab => wanted.length === 0 || wanted.some(item => item.tab === tab));
  const { title, locale, timeZone } = spreadsheet.facts;
  return {
    spreadsheetId: spreadsheet.id,
    properties: { title, locale, autoRecalc: 'ON_CHANGE', timeZone },
    sheets: tabs.map(tab => {
      const areas =
        wanted.length === 0 ? [WHOLE_TAB] : wanted.filter(item => item.tab === tab).map(item => item.range);
      return {
        ...sheetJson(spreadsheet, tab, user),
        ...(gridData ? { data: areas.map(area => gridJson(tab, area)) } : {}),
      };
    }),
    spreadsheetUrl: spreadsheet.url,
  };
}

function sheetJson(spreadsheet: Spreadsheet, tab: Tab, user: string): JsonObject {
  const { basicFilter, filterViews, bandings, protections, conditionalFormats, charts = [] } = tab.properties;
  const numbered = (items: typeof filterViews): JsonObject[] | undefined =>
    items.length === 0
      ? undefined
      : items.map(({ range, value }) => ({ ...value.spec, range: rangeJson(tab.sheetId, range) }));
  return defined({
    properties: sheetPropertiesJson(spreadsheet, tab),
    basicFilter: basicFilter
      ? { ...basicFilter.value, range: rangeJson(tab.sheetId, basicFilter.range) }
      : undefined,
    filterViews: numbered(filterViews),
    bandedRanges: numbered(bandings),
    protectedRanges:
      protections.length === 0
        ? undefined
        : protections.map(item => protectionJson(spreadsheet, tab, item, user)),
    conditionalFormats:
      conditionalFormats.length === 0
        ? undefined
        : conditionalFormats.map(({ ranges, rule }) => ({
            ...rule,
            ranges: ranges.map(range => rangeJson(tab.sheetId, range)),
          })),
    charts: charts.length === 0 ? undefined : charts.map(chart => chartJson(tab, chart)),
  });
}

/** Rows and cells up to the last one that has something. */
function gridJson(tab: Tab, area: GridRange): JsonObject {
  const { startRow, endRow, startColumn, endColumn } = clampToGrid(tab, area);
  if (
    intersect(area, {
      ...WHOLE_TAB,
      endRow: tab.properties.rowCount,
      endColumn: tab.properties.columnCount,
    }) === null
  ) {
    throw new SheetsRefusal('Range exceeds grid limits.');
  }
  const rowData: JsonObject[] = [];
  for (let row = startRow; row < Math.min(endRow, tab.rows.length); row++) {
    const values: JsonObject[] = [];
    const width = tab.rows.get(row)?.width ?? 0;
    for (let column = startColumn; column < Math.min(endColumn, width); column++)
      values.push(cellJson(tab, row, column));
    rowData.push(values.length > 0 ? { values } : {});
  }
  const columnMetadata = Array.from({ length: Math.max(0, endColumn - startColumn) }, (_, i) =>
    defined({
      pixelSize: tab.columnPixels(startColumn + i),
      hiddenByUser: tab.properties.hiddenColumns[startColumn + i] || undefined,
    }),
  );
  return defined({
    startRow: startRow || undefined,
    startColumn: startColumn || undefined,
    rowData,
    columnMetadata,
  });
}

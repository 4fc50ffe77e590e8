/** Requests of batchUpdate about charts. Their sources are kept as they came: the workbench's book never moves them. */
import { blockRange } from '../grid';
import { SheetsRefusal } from '../limits';
import type { OnRange } from '../grid';
import type { Spreadsheet } from '../spreadsheet';
import type { Tab } from '../tab';
import type { Chart } from '../tab-properties';
import { rangeOf, tabOf } from './grid-range';
import type { JsonObject } from './json';
import { defined, isObject, numberAt, objectAt, objectsAt } from './json';
import type { RequestHandler } from './requests';

/** Size of a chart that is given none. https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/charts */
const DEFAULT_WIDTH = 600;
const DEFAULT_HEIGHT = 371;

/** Ranges of all domains and series. */
function sourcesOf(spec: JsonObject): readonly JsonObject[] {
  const basic = objectAt(spec, 'basicChart');
  const data = [
    ...objectsAt(basic, 'domains').map(domain => objectAt(domain, 'domain')),
    ...objectsAt(basic, 'series').map(series => objectAt(series, 'series')),
  ];
  return data.flatMap(item => objectsAt(objectAt(item, 'sourceRange'), 'sources'));
}

/** @throws SheetsRefusal for a spec that Google would not draw */
function requireDrawable(spreadsheet: Spreadsheet, spec: JsonObject): void {
  const basic = spec['basicChart'];
  if (!isObject(basic)) throw new SheetsRefusal('chart.spec: No chart type set.');
  if (basic['chartType'] === undefined) throw new SheetsRefusal('chartType not specified.');
  if (objectsAt(basic, 'series').length === 0) throw new SheetsRefusal('No series specified.');
  for (const source of sourcesOf(spec)) {
    const { range } = rangeOf(spreadsheet, source);
    const isLine = range.endRow - range.startRow === 1 || range.endColumn - range.startColumn === 1;
    if (!isLine) throw new SheetsRefusal('A chart source range must be one row or one column wide.');
  }
}

function addChart(request: JsonObject, { spreadsheet }: Parameters<RequestHandler>[1]): JsonObject {
  const json = objectAt(request, 'chart');
  const overlay = objectAt(objectAt(json, 'position'), 'overlayPosition');
  const anchor = objectAt(overlay, 'anchorCell');
  const tab = tabOf(spreadsheet, anchor);
  const spec = objectAt(json, 'spec');
  requireDrawable(spreadsheet, spec);
  const row = numberAt(anchor, 'rowIndex') ?? 0;
  const column = numberAt(anchor, 'columnIndex') ?? 0;
  if (row >= tab.properties.rowCount || column >= tab.properties.columnCount)
    throw new SheetsRefusal('The anchor cell is outside of the grid.');
  const wanted = numberAt(json, 'chartId');
  const taken = spreadsheet.tabs.some(({ properties }) =>
    (properties.charts ?? []).some(({ value }) => value.id === wanted),
  );
  if (taken) throw new SheetsRefusal(`An object with id ${wanted} already exists.`);
  const chart: OnRange<Chart> = {
    range: blockRange(row, column, 1, 1),
    value: {
      id: wanted ?? spreadsheet.freshId(),
      spec,
      offsetX: numberAt(overlay, 'offsetXPixels') ?? 0,
      offsetY: numberAt(overlay, 'offsetYPixels') ?? 0,
      width: numberAt(overlay, 'widthPixels') ?? DEFAULT_WIDTH,
      height: numberAt(overlay, 'heightPixels') ?? DEFAULT_HEIGHT,
    },
  };
  tab.setProperties({ charts: [...(tab.properties.charts ?? []), chart] });
  return { chart: chartJson(tab, chart) };
}

export function chartJson(tab: Tab, { range, value }: OnRange<Chart>): JsonObject {
  const { id, spec, offsetX, offsetY, width, height } = value;
  return {
    chartId: id,
    spec,
    position: {
      overlayPosition: defined({
        anchorCell: defined({
          sheetId: tab.sheetId,
          rowIndex: range.startRow || undefined,
          columnIndex: range.startColumn || undefined,
        }),
        offsetXPixels: offsetX || undefined,
        offsetYPixels: offsetY || undefined,
        widthPixels: width,
        heightPixels: height,
      }),
    },
  };
}

export const chartRequests: Readonly<Record<string, RequestHandler>> = {
  addChart,
  deleteEmbeddedObject(request, { spreadsheet }) {
    const id = numberAt(request, 'objectId') ?? 0;
    const tab = spreadsheet.tabs.find(({ properties }) =>
      (properties.charts ?? []).some(({ value }) => value.id === id),
    );
    if (!tab) throw new SheetsRefusal(`No embedded object with id: ${id}`);
    tab.setProperties({ charts: (tab.properties.charts ?? []).filter(({ value }) => value.id !== id) });
    return undefined;
  },
};

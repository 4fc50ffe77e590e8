/** Charts of a tab as hucre writes them into the workbook: real ones, which read their cells. */
import type { SheetChart } from 'hucre/xlsx';
import { printRange } from '../services/sheets/a1';
import { rangeOf } from '../services/sheets/api/grid-range';
import { objectAt, objectsAt, textAt, type JsonObject } from '../services/sheets/api/json';
import type { Spreadsheet } from '../services/sheets/spreadsheet';
import { USUAL_COLUMN_PIXELS, type Tab } from '../services/sheets/tab';
import { ROW_PIXELS } from './row-height';
import { rgb } from './styles';

export function chartsOf(
  spreadsheet: Spreadsheet,
  tab: Tab,
  names: ReadonlyMap<string, string>,
): SheetChart[] {
  const place = (data: JsonObject): { readonly all: string; readonly head: string } | null => {
    const [source] = objectsAt(objectAt(data, 'sourceRange'), 'sources');
    if (!source) return null;
    const { tab: from, range } = rangeOf(spreadsheet, source);
    const title = (names.get(from.properties.title) ?? from.properties.title).replace(/'/g, "''");
    const print = (start: number, end: number): string =>
      `'${title}'!${printRange({ ...range, startRow: start, endRow: end }).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
    return {
      all: print(range.startRow + 1, range.endRow),
      head: from.text(range.startRow, range.startColumn),
    };
  };
  return (tab.properties.charts ?? []).map(({ range, value }): SheetChart => {
    const basic = objectAt(value.spec, 'basicChart');
    const [domain] = objectsAt(basic, 'domains');
    const categories = place(objectAt(domain ?? {}, 'domain'));
    const series = objectsAt(basic, 'series').flatMap(each => {
      const values = place(objectAt(each, 'series'));
      const color = rgb(each['colorStyle']);
      return values === null
        ? []
        : [
            {
              name: values.head,
              values: values.all,
              ...(categories === null ? {} : { categories: categories.all }),
              ...(color === null ? {} : { color }),
            },
          ];
    });
    const kind = textAt(basic, 'chartType');
    return {
      type: kind === 'BAR' ? 'bar' : kind === 'LINE' ? 'line' : 'column',
      title: textAt(value.spec, 'title') ?? '',
      series,
      ...(textAt(basic, 'stackedType') === 'STACKED' ? { barGrouping: 'stacked', overlap: 100 } : {}),
      ...(textAt(basic, 'legendPosition') === 'NO_LEGEND' ? { legend: false } : { legend: 'bottom' }),
      anchor: {
        from: { row: range.startRow, col: range.startColumn },
        to: {
          row: range.startRow + Math.floor(value.height / ROW_PIXELS),
          col: range.startColumn + Math.floor(value.width / USUAL_COLUMN_PIXELS),
        },
      },
    };
  });
}

/** The charts over a sheet, with the values that their cells show now. */
import { rangeOf } from '../../services/sheets/api/grid-range';
import { objectAt, objectsAt, textAt, type JsonObject } from '../../services/sheets/api/json';
import { columnLetters } from '../../services/sheets/a1';
import type { Spreadsheet } from '../../services/sheets/spreadsheet';
import type { Tab } from '../../services/sheets/tab';
import type { ChartView } from '../api';
import { cssColor } from './cell-paint';
import type { FormulaResults } from './formula-view';

/** Google's usual sizes, pixels. */
const COLUMN_WIDTH = 100;

interface Cells {
  readonly texts: readonly string[];
  readonly numbers: readonly (number | null)[];
}

function cellsOf(spreadsheet: Spreadsheet, data: JsonObject, results: FormulaResults): Cells {
  const [source] = objectsAt(objectAt(data, 'sourceRange'), 'sources');
  if (!source) return { texts: [], numbers: [] };
  const { tab, range } = rangeOf(spreadsheet, source);
  const texts: string[] = [];
  const numbers: (number | null)[] = [];
  for (let row = range.startRow; row < range.endRow; row++) {
    const result = results.at(tab, row, range.startColumn);
    const value = result === null ? tab.value(row, range.startColumn) : result.value;
    texts.push(result === null ? tab.text(row, range.startColumn) : result.text);
    numbers.push(typeof value === 'number' ? value : null);
  }
  return { texts, numbers };
}

export function chartViews(
  spreadsheet: Spreadsheet,
  tab: Tab,
  results: FormulaResults,
): readonly ChartView[] {
  const { charts = [], columnWidths } = tab.properties;
  const leftOf = (column: number): number =>
    Array.from({ length: column }, (_, n) => columnWidths[n] ?? COLUMN_WIDTH).reduce(
      (sum, width) => sum + width,
      0,
    );
  return charts.map(({ range, value }): ChartView => {
    const basic = objectAt(value.spec, 'basicChart');
    const [domain] = objectsAt(basic, 'domains');
    const labels = cellsOf(spreadsheet, objectAt(domain ?? {}, 'domain'), results).texts.slice(1);
    const type = textAt(basic, 'chartType');
    return {
      id: value.id,
      title: textAt(value.spec, 'title') ?? '',
      type: type === 'BAR' || type === 'LINE' ? type : 'COLUMN',
      stacked: textAt(basic, 'stackedType') === 'STACKED',
      row: range.startRow,
      left: leftOf(range.startColumn) + value.offsetX,
      width: value.width,
      height: value.height,
      anchor: `${columnLetters(range.startColumn)}${range.startRow + 1}`,
      labels,
      series: objectsAt(basic, 'series').map(series => {
        const { texts, numbers } = cellsOf(spreadsheet, objectAt(series, 'series'), results);
        return {
          name: texts[0] ?? '',
          color: cssColor(series['colorStyle']) ?? 'rgb(47, 111, 171)',
          values: numbers.slice(1),
        };
      }),
    };
  });
}

/** Everything of a tab but its rows, columns and links, as hucre takes it: name, panes, filter, dropdowns, colours, notes. */
import type { Cell, WriteSheet } from 'hucre/xlsx';
import { columnLetters, printRange, printTab } from '../services/sheets/a1';
import type { GridRange } from '../services/sheets/grid';
import type { Spreadsheet } from '../services/sheets/spreadsheet';
import type { Tab } from '../services/sheets/tab';
import { chartsOf } from './charts';
import { bandRules, conditionalRules } from './conditional-rules';
import { validationsOf } from './validations';

/** What a landscape page shows legibly; a wider tab is printed on several pages beside each other. */
const PAGE_PIXELS = 1_900;

const pixelsOf = (tab: Tab): number =>
  Array.from({ length: tab.properties.columnCount }, (_, column) =>
    tab.properties.hiddenColumns[column] === true ? 0 : tab.columnPixels(column),
  ).reduce((sum, width) => sum + width, 0);

export function sheetFrame(
  spreadsheet: Spreadsheet,
  tab: Tab,
  names: ReadonlyMap<string, string>,
): WriteSheet {
  const { title, hidden, frozenRows, frozenColumns, basicFilter } = tab.properties;
  const frame: WriteSheet = {
    name: names.get(title) ?? title,
    cells: notesOf(tab),
  };
  if (hidden) frame.hidden = true;
  if (frozenRows > 0 || frozenColumns > 0) frame.freezePane = { rows: frozenRows, columns: frozenColumns };
  if (basicFilter) frame.autoFilter = { range: printRange(filterRange(tab, basicFilter.range)) };
  const dropdowns = validationsOf(spreadsheet, tab, names);
  if (dropdowns.length > 0) frame.dataValidations = dropdowns;
  const rules = [...conditionalRules(tab), ...bandRules(tab)];
  if (rules.length > 0)
    frame.conditionalRules = rules.map((rule, index) => ({ ...rule, priority: index + 1 }));
  const charts = chartsOf(spreadsheet, tab, names);
  if (charts.length > 0) frame.charts = charts;
  frame.pageSetup = {
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: Math.max(1, Math.ceil(pixelsOf(tab) / PAGE_PIXELS)),
    fitToHeight: 0,
  };
  return frame;
}

interface SheetName {
  readonly name: string;
  readonly range: string;
  readonly scope: string;
}

/** What is printed again on each page of a tab: what stands still when one scrolls. Excel wants columns before rows. */
export function printTitles(tab: Tab, names: ReadonlyMap<string, string>): SheetName[] {
  const { title, frozenRows, frozenColumns } = tab.properties;
  const name = names.get(title) ?? title;
  const parts = [
    ...(frozenColumns > 0 ? [`$A:$${columnLetters(frozenColumns - 1)}`] : []),
    ...(frozenRows > 0 ? [`$1:$${frozenRows}`] : []),
  ];
  if (parts.length === 0) return [];
  const range = parts.map(part => `${printTab(name)}!${part}`).join(',');
  return [{ name: '_xlnm.Print_Titles', range, scope: name }];
}

/** A filter over whole columns ends with the data. */
function filterRange(tab: Tab, range: GridRange): GridRange {
  return {
    ...range,
    endRow: Math.max(range.startRow + 1, Math.min(range.endRow, tab.lastRow())),
    endColumn: Math.max(range.startColumn + 1, Math.min(range.endColumn, tab.lastColumn())),
  };
}

function notesOf(tab: Tab): Map<string, Partial<Cell>> {
  const notes = new Map<string, Partial<Cell>>();
  let at = -1;
  for (const row of tab.rows) {
    at++;
    if (!row.isNoted) continue;
    row.extras?.forEach((extra, column) => {
      if (extra?.note !== undefined) notes.set(`${at},${column}`, { comment: { text: extra.note } });
    });
  }
  return notes;
}

/** Everything of a tab but its rows and columns, as hucre takes it: name, panes, filter, dropdowns, colours, links, notes. */
import type { Cell, WriteSheet } from 'hucre/xlsx';
import { columnLetters, printRange } from '../services/sheets/a1';
import { linkOf } from '../services/sheets/entry';
import type { GridRange } from '../services/sheets/grid';
import type { RowLinks, RowLink } from '../services/sheets/row-links';
import type { Spreadsheet } from '../services/sheets/spreadsheet';
import type { Tab } from '../services/sheets/tab';
import { chartsOf } from './charts';
import { bandRules, conditionalRules } from './conditional-rules';
import { validationsOf } from './validations';

/** Links that a sheet of Excel can have; a file with more is refused. */
const LINK_LIMIT = 65_530;

/** Longest web address of a link in Excel. */
const URL_LIMIT = 2079;

/** What a landscape page shows legibly; a wider tab is printed on several pages beside each other. */
const PAGE_PIXELS = 1_900;
/** Google's width of a column that nobody has set. */
const COLUMN_PIXELS = 100;

const pixelsOf = (tab: Tab): number =>
  Array.from({ length: tab.properties.columnCount }, (_, column) =>
    tab.properties.hiddenColumns[column] === true
      ? 0
      : (tab.properties.columnWidths[column] ?? COLUMN_PIXELS),
  ).reduce((sum, width) => sum + width, 0);

export function sheetFrame(
  spreadsheet: Spreadsheet,
  tab: Tab,
  names: ReadonlyMap<string, string>,
  rowLinks: RowLinks,
): WriteSheet {
  const { title, hidden, frozenRows, frozenColumns, basicFilter } = tab.properties;
  const frame: WriteSheet = {
    name: names.get(title) ?? title,
    cells: cellMarks(tab, rowLinks, names),
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
    ...(frozenRows > 0 ? { printTitlesRow: `1:${frozenRows}` } : {}),
    ...(frozenColumns > 0 ? { printTitlesColumn: `A:${columnLetters(frozenColumns - 1)}` } : {}),
  };
  return frame;
}

/** A filter over whole columns ends with the data. */
function filterRange(tab: Tab, range: GridRange): GridRange {
  return {
    ...range,
    endRow: Math.max(range.startRow + 1, Math.min(range.endRow, tab.lastRow())),
    endColumn: Math.max(range.startColumn + 1, Math.min(range.endColumn, tab.lastColumn())),
  };
}

function cellMarks(
  tab: Tab,
  rowLinks: RowLinks,
  names: ReadonlyMap<string, string>,
): Map<string, Partial<Cell>> {
  const marks = new Map<string, Partial<Cell>>();
  let links = 0;
  tab.rows.forEach((row, at) => {
    const { extras, width } = row;
    for (let column = 0; column < width; column++) {
      const extra = extras?.[column];
      const mark: Partial<Cell> = {};
      const url = extra ? linkOf(tab, at, column) : undefined;
      if (
        url !== undefined &&
        /^(?:https?|mailto):/i.test(url) &&
        url.length <= URL_LIMIT &&
        links < LINK_LIMIT
      ) {
        links++;
        mark.hyperlink = { target: url };
      } else if (links < ROW_LINK_LIMIT) {
        const to = at === 0 ? null : rowLinks.of(tab, at, column);
        if (to) {
          links++;
          mark.hyperlink = { target: '', location: placeOf(to, names) };
        }
      }
      if (extra?.note !== undefined) mark.comment = { text: extra.note };
      if (Object.keys(mark).length > 0) marks.set(`${at},${column}`, mark);
    }
  });
  return marks;
}

/** Links to rows leave room for those to mail. */
const ROW_LINK_LIMIT = LINK_LIMIT / 2;

/** Where the row stands in this file, whose rows stay as they are until somebody sorts them. */
const placeOf = ({ tab, row }: RowLink, names: ReadonlyMap<string, string>): string =>
  `'${(names.get(tab.properties.title) ?? tab.properties.title).replace(/'/g, "''")}'!A${row + 1}`;

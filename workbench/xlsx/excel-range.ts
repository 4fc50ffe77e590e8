/** Ranges of a tab in Excel's grid. */
import { printRange } from '../services/sheets/a1';
import type { GridRange } from '../services/sheets/grid';
import { intersect } from '../services/sheets/grid';
import type { Tab } from '../services/sheets/tab';

/** Last row of an Excel sheet, which closes Google's open-ended ranges (`C2:C`). */
export const EXCEL_ROWS = 1_048_576;

const EXCEL_COLUMNS = 16_384;

const SHEET: GridRange = { startRow: 0, endRow: EXCEL_ROWS, startColumn: 0, endColumn: EXCEL_COLUMNS };

/** A1 of the part that Excel's grid has; a rule to the end of the grid goes on to `lastRow`. */
export function excelRange(tab: Tab, range: GridRange, lastRow = EXCEL_ROWS): string | null {
  const { rowCount, columnCount } = tab.properties;
  const open = {
    ...range,
    endRow: range.endRow >= rowCount ? lastRow : range.endRow,
    endColumn: range.endColumn >= columnCount ? columnCount : range.endColumn,
  };
  const inside = intersect(open, SHEET);
  return inside && printRange(inside);
}

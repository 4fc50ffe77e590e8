/** Which cells values.append takes for the table that it adds to. */
import { clampToGrid } from '../arrange';
import type { GridRange } from '../grid';
import type { Tab } from '../tab';
import type { TabRange } from './grid-range';

/**
 * The table that an append goes below: the last block of filled cells that touches the range, grown until blank rows and
 * columns surround it. So a blank row inside the data ends the table, and a lone value far to the right is not part of it.
 */
export function tableAt({ tab, range }: TabRange): GridRange | null {
  const filled = (row: number, column: number): boolean => tab.value(row, column) !== null;
  const last = lastFilled(tab, clampToGrid(tab, range), filled);
  if (!last) return null;
  const table = {
    startRow: last.row,
    endRow: last.row + 1,
    startColumn: last.column,
    endColumn: last.column + 1,
  };
  const anyIn = (startRow: number, endRow: number, startColumn: number, endColumn: number): boolean => {
    for (let row = Math.max(0, startRow); row < endRow; row++) {
      for (let column = Math.max(0, startColumn); column < endColumn; column++)
        if (filled(row, column)) return true;
    }
    return false;
  };
  for (let grown = true; grown;) {
    grown = false;
    const { startRow, endRow, startColumn, endColumn } = table;
    if (startRow > 0 && anyIn(startRow - 1, startRow, startColumn - 1, endColumn + 1))
      grown = table.startRow-- > 0;
    if (endRow < tab.rows.length && anyIn(endRow, endRow + 1, startColumn - 1, endColumn + 1))
      grown = table.endRow++ > 0;
    if (startColumn > 0 && anyIn(startRow - 1, endRow + 1, startColumn - 1, startColumn))
      grown = table.startColumn-- > 0;
    if (endColumn < tab.lastColumn() && anyIn(startRow - 1, endRow + 1, endColumn, endColumn + 1))
      grown = table.endColumn++ > 0;
  }
  return table;
}

function lastFilled(
  tab: Tab,
  { startRow, endRow, startColumn, endColumn }: GridRange,
  filled: (row: number, column: number) => boolean,
): { readonly row: number; readonly column: number } | null {
  for (let row = Math.min(endRow, tab.rows.length) - 1; row >= startRow; row--) {
    for (let column = startColumn; column < Math.min(endColumn, tab.lastColumn()); column++) {
      if (filled(row, column)) return { row, column };
    }
  }
  return null;
}

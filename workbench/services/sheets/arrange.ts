/** Moves cells about: sorting, moving lines, copying, taking out a block. Used by people, by the API and by scripts. */
import type { CellExtra, CellValue } from './cells';
import type { Axis, GridRange } from './grid';
import { afterReorder, movedOrder } from './grid';
import type { Tab } from './tab';

export interface SortKey {
  /** Column of the tab, from 0. */
  readonly column: number;
  readonly descending: boolean;
}

interface HeldCell {
  readonly value: CellValue;
  readonly extra: CellExtra | undefined;
}

/** The part of a range that lies in the grid and, for an open end, ends where the grid ends. */
export function clampToGrid(tab: Tab, range: GridRange): GridRange {
  const { rowCount, columnCount } = tab.properties;
  return {
    startRow: range.startRow,
    endRow: Math.min(range.endRow, rowCount),
    startColumn: range.startColumn,
    endColumn: Math.min(range.endColumn, columnCount),
  };
}

/** Numbers before text before truth values, empty cells always last. */
const RANK = { number: 0, string: 1, boolean: 2 } as const;

function compare(a: CellValue, b: CellValue, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const sign = descending ? -1 : 1;
  if (typeof a !== typeof b) return sign * (rankOf(a) - rankOf(b));
  if (typeof a === 'string' && typeof b === 'string') {
    return sign * a.localeCompare(b, 'en', { sensitivity: 'base', numeric: false });
  }
  return sign * (Number(a) - Number(b));
}

const rankOf = (value: string | number | boolean): number => RANK[typeof value as keyof typeof RANK];

/** Sorts the rows of a range; cells outside its columns stay where they are. Equal rows keep their order. */
export function sortRange(tab: Tab, range: GridRange, keys: readonly SortKey[]): void {
  const { startRow, endRow } = clampToGrid(tab, range);
  const end = Math.min(endRow, tab.rows.length);
  const order = Array.from({ length: Math.max(0, end - startRow) }, (_, i) => startRow + i);
  order.sort((a, b) => {
    for (const { column, descending } of keys) {
      const difference = compare(tab.value(a, column), tab.value(b, column), descending);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const widest = Math.max(tab.lastColumn(), ...order.map(row => tab.rows.get(row)?.extras?.length ?? 0));
  if (range.startColumn === 0 && range.endColumn >= widest) {
    tab.reorderRows(startRow, order);
    return;
  }
  const columns = { ...range, endColumn: Math.min(range.endColumn, widest) };
  const held = order.map(row => holdCells(tab, { ...columns, startRow: row, endRow: row + 1 }));
  held.forEach((cells, i) => putCells(tab, startRow + i, range.startColumn, cells));
}

/** Moves rows or columns before line `destination`, counted before the move, with the rules that lie on them. */
export function moveLines(tab: Tab, axis: Axis, start: number, end: number, destination: number): void {
  if (destination >= start && destination <= end) return;
  const { from, order } = movedOrder(start, end, destination);
  const { styles, validations, protections, conditionalFormats } = tab.properties;
  const move = (range: GridRange): readonly GridRange[] => afterReorder(range, axis, from, order);
  const each = <T extends { readonly range: GridRange }>(items: readonly T[]): T[] =>
    items.flatMap(item => move(item.range).map(range => ({ ...item, range })));
  if (axis === 'rows') tab.reorderRows(from, order);
  else tab.reorderColumns(from, order);
  tab.setProperties({
    styles: each(styles),
    validations: each(validations),
    protections: each(protections),
    conditionalFormats: conditionalFormats.map(({ ranges, rule }) => ({
      ranges: ranges.flatMap(move),
      rule,
    })),
  });
}

export function holdCells(tab: Tab, range: GridRange): HeldCell[][] {
  const { startRow, endRow, startColumn, endColumn } = clampToGrid(tab, range);
  return Array.from({ length: Math.max(0, endRow - startRow) }, (_, r) =>
    Array.from({ length: Math.max(0, endColumn - startColumn) }, (_, c) => ({
      value: tab.value(startRow + r, startColumn + c),
      extra: tab.extra(startRow + r, startColumn + c),
    })),
  );
}

export function putCells(
  tab: Tab,
  row: number,
  column: number,
  cells: readonly (readonly HeldCell[])[],
): void {
  cells.forEach((line, r) =>
    line.forEach(({ value, extra }, c) => {
      if (
        value !== null ||
        extra ||
        tab.value(row + r, column + c) !== null ||
        tab.extra(row + r, column + c)
      ) {
        tab.set(row + r, column + c, value, extra);
      }
    }),
  );
}

/** Takes a block of cells out; those below (rows) or to the right (columns) move into its place. */
export function deleteBlock(tab: Tab, range: GridRange, shift: Axis): void {
  const block = clampToGrid(tab, range);
  const rest: GridRange =
    shift === 'rows'
      ? { ...block, startRow: block.endRow, endRow: Math.max(block.endRow, tab.rows.length) }
      : { ...block, startColumn: block.endColumn, endColumn: Math.max(block.endColumn, tab.lastColumn()) };
  const kept = holdCells(tab, rest);
  clearCells(tab, { ...block, endRow: Math.max(block.endRow, rest.endRow), endColumn: rest.endColumn });
  putCells(tab, block.startRow, block.startColumn, kept);
}

/** Empties the cells of a range with everything that belongs to the single cell. */
function clearCells(tab: Tab, range: GridRange): void {
  const { startRow, endRow, startColumn, endColumn } = clampToGrid(tab, range);
  for (let row = startRow; row < Math.min(endRow, tab.rows.length); row++) {
    for (let column = startColumn; column < endColumn; column++) {
      if (tab.value(row, column) !== null || tab.extra(row, column)) tab.set(row, column, null, undefined);
    }
  }
}

/** Empties values and formulas; styles, notes and rules stay. Answers how many cells lost something. */
export function clearContent(tab: Tab, range: GridRange): number {
  const { startRow, endRow, startColumn, endColumn } = clampToGrid(tab, range);
  let cleared = 0;
  for (let row = startRow; row < Math.min(endRow, tab.rows.length); row++) {
    for (let column = startColumn; column < Math.min(endColumn, tab.lastColumn()); column++) {
      if (tab.value(row, column) === null && tab.extra(row, column)?.formula === undefined) continue;
      tab.setValue(row, column, null);
      cleared++;
    }
  }
  return cleared;
}

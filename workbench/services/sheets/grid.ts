/**
 * Rectangles of a tab: half-open, counted from 0, open-ended sides written as Infinity; and what inserting, deleting
 * and moving rows or columns does to a rectangle that was there before.
 */
import type { Style } from './cells';

export type Axis = 'rows' | 'columns';

export interface GridRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A rule or a style that lies on a rectangle. */
export interface OnRange<T> {
  readonly range: GridRange;
  readonly value: T;
}

/** One layer of style: the fields it sets; the last layer on a cell wins. `reset` first takes all others back. */
export type StyleLayer = OnRange<Style> & { readonly reset: boolean };

export const WHOLE_TAB: GridRange = { startRow: 0, endRow: Infinity, startColumn: 0, endColumn: Infinity };

export const blockRange = (row: number, column: number, rows: number, columns: number): GridRange => ({
  startRow: row,
  endRow: row + rows,
  startColumn: column,
  endColumn: column + columns,
});

export const cellRange = (row: number, column: number): GridRange => blockRange(row, column, 1, 1);

export const contains = (range: GridRange, row: number, column: number): boolean =>
  row >= range.startRow && row < range.endRow && column >= range.startColumn && column < range.endColumn;

export const covers = (outer: GridRange, inner: GridRange): boolean =>
  inner.startRow >= outer.startRow &&
  inner.endRow <= outer.endRow &&
  inner.startColumn >= outer.startColumn &&
  inner.endColumn <= outer.endColumn;

/** The common part, or null. */
export function intersect(a: GridRange, b: GridRange): GridRange | null {
  const range = {
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return range.startRow < range.endRow && range.startColumn < range.endColumn ? range : null;
}

/** What is left of `a` without `b`: up to four rectangles. */
export function subtract(a: GridRange, b: GridRange): readonly GridRange[] {
  const common = intersect(a, b);
  if (!common) return [a];
  const beside = { startRow: common.startRow, endRow: common.endRow };
  return [
    { ...a, endRow: common.startRow },
    { ...a, startRow: common.endRow },
    { ...beside, startColumn: a.startColumn, endColumn: common.startColumn },
    { ...beside, startColumn: common.endColumn, endColumn: a.endColumn },
  ].filter(part => part.startRow < part.endRow && part.startColumn < part.endColumn);
}

/** Where the rectangle lies after `count` lines were put in before line `at`. */
export function afterInsert(range: GridRange, axis: Axis, at: number, count: number): GridRange {
  const moved = (index: number, isEnd: boolean): number =>
    index > at || (index === at && !isEnd) ? index + count : index;
  return axis === 'rows'
    ? { ...range, startRow: moved(range.startRow, false), endRow: moved(range.endRow, true) }
    : { ...range, startColumn: moved(range.startColumn, false), endColumn: moved(range.endColumn, true) };
}

/** Where the rectangle lies after lines `at` to `at + count` were taken out; null when nothing of it is left. */
export function afterDelete(range: GridRange, axis: Axis, at: number, count: number): GridRange | null {
  const moved = (index: number): number => (index <= at ? index : Math.max(at, index - count));
  const next =
    axis === 'rows'
      ? { ...range, startRow: moved(range.startRow), endRow: moved(range.endRow) }
      : { ...range, startColumn: moved(range.startColumn), endColumn: moved(range.endColumn) };
  return next.startRow < next.endRow && next.startColumn < next.endColumn ? next : null;
}

/**
 * The order of lines after the block `start` to `end` moved before line `destination` (counted before the move):
 * order[new index] = old index, for the lines `from` to `to` that change.
 */
export function movedOrder(
  start: number,
  end: number,
  destination: number,
): { from: number; order: readonly number[] } {
  const from = Math.min(start, destination);
  const to = Math.max(end, destination);
  const block: number[] = [];
  const rest: number[] = [];
  for (let index = from; index < to; index++) (index >= start && index < end ? block : rest).push(index);
  return { from, order: destination < start ? [...block, ...rest] : [...rest, ...block] };
}

/**
 * Where the cells of a rectangle lie after lines changed places (order as in movedOrder): more than one rectangle when
 * they were pulled apart.
 */
export function afterReorder(
  range: GridRange,
  axis: Axis,
  from: number,
  order: readonly number[],
): readonly GridRange[] {
  const [start, end] =
    axis === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  const to = from + order.length;
  if (end <= from || start >= to || (start <= from && end >= to)) return [range];
  const spans: [number, number][] = [];
  const add = (a: number, b: number): void => {
    if (a >= b) return;
    const last = spans.at(-1);
    if (last && last[1] === a) last[1] = b;
    else spans.push([a, b]);
  };
  add(start, Math.min(end, from));
  order.forEach((old, i) => {
    if (old >= start && old < end) add(from + i, from + i + 1);
  });
  add(Math.max(start, to), end);
  return spans.map(([a, b]) =>
    axis === 'rows' ? { ...range, startRow: a, endRow: b } : { ...range, startColumn: a, endColumn: b },
  );
}

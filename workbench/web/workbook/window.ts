/** Which rows of a long sheet are drawn, and which blocks of it must be asked for: only what is in sight, and a margin. */

export const ROW_HEIGHT = 28;
/** Rows drawn above and below the view, so that scrolling does not show gaps. */
const MARGIN = 12;
/** Rows asked for at once. */
export const BLOCK = 200;

export interface RowWindow {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export function windowOf(scrollTop: number, viewHeight: number, total: number): RowWindow {
  const from = Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - MARGIN);
  const to = Math.min(total, Math.ceil((scrollTop + viewHeight) / ROW_HEIGHT) + MARGIN);
  return { from: Math.min(from, to), to };
}

export function blocksOf(window: RowWindow): readonly number[] {
  if (window.to <= window.from) return [];
  const first = Math.floor(window.from / BLOCK);
  const last = Math.floor((window.to - 1) / BLOCK);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** "A", "Z", "AA": the letter of a zero-based column. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

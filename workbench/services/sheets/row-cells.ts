/** Puts cells into a row and takes them out, as inserting and deleting columns does with every row. */
import type { CellExtra, CellValue, Row } from './cells';

/** Puts `count` cells in: those that were taken out before, or empty ones. */
export function insertCells(row: Row, at: number, count: number, cells?: RemovedCells): void {
  if (row.values.length > at) row.values.splice(at, 0, ...(cells?.values ?? Array<null>(count).fill(null)));
  else if (cells) cells.values.forEach((value, i) => (row.values[at + i] = value));
  if (row.extras && (row.extras.length > at || cells?.extras)) {
    row.extras.splice(at, 0, ...(cells?.extras ?? Array<undefined>(count).fill(undefined)));
  }
}

export interface RemovedCells {
  readonly values: CellValue[];
  readonly extras: (CellExtra | undefined)[];
}

/** Takes `count` cells out and answers what they held. */
export function removeCells(row: Row, at: number, count: number): RemovedCells {
  return { values: row.values.splice(at, count), extras: row.extras?.splice(at, count) ?? [] };
}

/**
 * One row of a tab. The object stays the same while the row moves, so that indexes can hold on to it; its cells may lie on
 * a shelf (row-shelf.ts), from which they come back when somebody looks.
 */
import type { CellExtra, CellValue } from './cells';
import type { RowShelf } from './row-shelf';

export interface RowCells {
  /** May be shorter than the tab is wide. Empty cells are null, never ''. */
  values: CellValue[];
  extras: (CellExtra | undefined)[] | null;
}

export interface RemovedCells {
  readonly values: CellValue[];
  readonly extras: (CellExtra | undefined)[];
}

export class Row {
  /** Row number from 0, or -1 for a deleted row; right only after the tab has numbered its rows. */
  at = -1;
  /** Number given by the search index, or -1. */
  slot = -1;
  private cells: RowCells | null;
  /** Where the cells lie as they are now; null: nowhere but here. */
  private shelf: RowShelf | null = null;
  private offset = 0;
  private length = 0;
  /** Of the cells on the shelf. */
  private shelvedWidth = 0;
  private shelvedDataWidth = 0;
  private shelvedMarks = false;

  constructor(values: CellValue[] = [], extras: (CellExtra | undefined)[] | null = null) {
    this.cells = { values, extras };
  }

  get values(): readonly CellValue[] {
    return this.read().values;
  }

  get extras(): readonly (CellExtra | undefined)[] | null {
    return this.read().extras;
  }

  /** How many columns have a cell, be it an empty one; known without reading the shelf. */
  get width(): number {
    return this.cells
      ? Math.max(this.cells.values.length, this.cells.extras?.length ?? 0)
      : this.shelvedWidth;
  }

  /** How many columns reach up to the last cell with data; known without reading the shelf. */
  get dataWidth(): number {
    return this.cells ? dataWidthOf(this.cells) : this.shelvedDataWidth;
  }

  /** Whether any cell may have more than a value; known without reading the shelf. */
  get isMarked(): boolean {
    return this.cells ? this.cells.extras !== null : this.shelvedMarks;
  }

  put(column: number, value: CellValue, extra: CellExtra | undefined): void {
    const cells = this.taken();
    while (cells.values.length < column) cells.values.push(null);
    cells.values[column] = value;
    if (extra || cells.extras) (cells.extras ??= [])[column] = extra;
  }

  /** Puts `count` cells in: those that were taken out before, or empty ones. */
  insertCells(at: number, count: number, removed?: RemovedCells): void {
    const { values, extras } = this.taken();
    if (values.length > at) values.splice(at, 0, ...(removed?.values ?? Array<null>(count).fill(null)));
    else if (removed) removed.values.forEach((value, i) => (values[at + i] = value));
    if (extras && (extras.length > at || removed?.extras)) {
      extras.splice(at, 0, ...(removed?.extras ?? Array<undefined>(count).fill(undefined)));
    }
  }

  /** Takes `count` cells out and answers what they held. */
  removeCells(at: number, count: number): RemovedCells {
    const { values, extras } = this.taken();
    return { values: values.splice(at, count), extras: extras?.splice(at, count) ?? [] };
  }

  /** The cells when they lie nowhere else; null: they are on a shelf as they are. */
  unshelved(): RowCells | null {
    return this.shelf === null ? this.cells : null;
  }

  /** The cells lie there from now on. */
  shelve(shelf: RowShelf, offset: number, length: number): void {
    this.shelvedWidth = this.width;
    this.shelvedDataWidth = this.dataWidth;
    this.shelvedMarks = this.isMarked;
    this.shelf = shelf;
    this.offset = offset;
    this.length = length;
    this.cells = null;
  }

  /** Forgets the cells if they lie on a shelf. */
  release(): void {
    if (this.shelf !== null) this.cells = null;
  }

  private read(): RowCells {
    if (this.cells === null && this.shelf !== null)
      this.cells = this.shelf.read(this, this.offset, this.length);
    // Cells are given away to a shelf only.
    return this.cells ?? NO_CELLS;
  }

  /** The cells, to be changed; what lies on the shelf is not them any more. */
  private taken(): RowCells {
    const cells = this.read();
    this.shelf = null;
    return cells;
  }
}

const NO_CELLS: RowCells = { values: [], extras: null };

export const isData = (value: CellValue | undefined, extra: CellExtra | undefined): boolean =>
  (value !== null && value !== undefined) || extra?.formula !== undefined;

function dataWidthOf({ values, extras }: RowCells): number {
  let width = Math.max(values.length, extras?.length ?? 0);
  while (width > 0 && !isData(values[width - 1], extras?.[width - 1])) width--;
  return width;
}

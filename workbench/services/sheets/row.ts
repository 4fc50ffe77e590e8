/** One row of a tab. Its cells may lie on a shelf (row-shelf.ts), from which they come back when somebody looks. */
import type { CellExtra, CellValue } from './cells';

export interface RowCells {
  /** May be shorter than the tab is wide. Empty cells are null, never ''. */
  values: CellValue[];
  extras: (CellExtra | undefined)[] | null;
}

export interface RemovedCells {
  readonly values: CellValue[];
  readonly extras: (CellExtra | undefined)[];
}

/** Where the cells of shelved rows come from (row-list.ts). */
export interface RowSource {
  cells(key: number): RowCells;
  first(key: number): CellValue;
  width(key: number): number;
  dataWidth(key: number): number;
  isMarked(key: number): boolean;
  isNoted(key: number): boolean;
  /** The row's cells are about to be changed. */
  taken(row: Row): void;
}

export class Row {
  /** The row's number in its list, which it keeps while it moves; -1 before it is in one. */
  key = -1;
  private cells: RowCells | null;
  /** Who knows the cells as they are now; null: nobody but the row. */
  private source: RowSource | null = null;

  constructor(values: CellValue[] = [], extras: (CellExtra | undefined)[] | null = null) {
    this.cells = { values, extras };
  }

  /** A row whose cells lie on a shelf. */
  static shelved(source: RowSource, key: number): Row {
    const row = new Row();
    row.key = key;
    row.source = source;
    row.cells = null;
    return row;
  }

  get values(): readonly CellValue[] {
    return this.read().values;
  }

  get extras(): readonly (CellExtra | undefined)[] | null {
    return this.read().extras;
  }

  /** The value in the first column; of a row on the shelf the others are not read for it. */
  get first(): CellValue {
    if (this.cells === null && this.source) return this.source.first(this.key);
    return this.read().values[0] ?? null;
  }

  /** How many columns have a cell, be it an empty one; known without reading the shelf. */
  get width(): number {
    if (this.source) return this.source.width(this.key);
    const { values, extras } = this.read();
    return Math.max(values.length, extras?.length ?? 0);
  }

  /** How many columns reach up to the last cell with data; known without reading the shelf. */
  get dataWidth(): number {
    return this.source ? this.source.dataWidth(this.key) : dataWidthOf(this.read());
  }

  /** Whether any cell may have more than a value; known without reading the shelf. */
  get isMarked(): boolean {
    return this.source ? this.source.isMarked(this.key) : this.read().extras !== null;
  }

  /** Whether any cell has a note; known without reading the shelf. */
  get isNoted(): boolean {
    if (this.source) return this.source.isNoted(this.key);
    return this.read().extras?.some(extra => extra?.note !== undefined) ?? false;
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
    return this.source === null ? this.cells : null;
  }

  /** Forgets cells that lie on a shelf until somebody looks again. */
  forget(): void {
    if (this.source !== null) this.cells = null;
  }

  private read(): RowCells {
    if (this.cells === null && this.source !== null) this.cells = this.source.cells(this.key);
    // Cells are forgotten only where a source knows them.
    return this.cells ?? NO_CELLS;
  }

  /** The cells, to be changed; what lies on the shelf is not them any more. */
  private taken(): RowCells {
    const cells = this.read();
    this.source?.taken(this);
    this.source = null;
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

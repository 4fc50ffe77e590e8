/** The styles that lie on ranges of a tab, worked out once for all cells that the same layers cover. */
import type { Style } from './cells';
import type { StyleLayer } from './grid';
import { contains } from './grid';

/** More than a tab can have columns. */
const COLUMNS = 2 ** 15;

export class LayeredStyles {
  /** Rows at which a layer begins or ends, ascending. */
  private readonly borders: readonly number[];
  private readonly known = new Map<number, Style>();
  /** Of the row that was asked for last: cells are mostly asked for row by row. */
  private last = { row: -1, segment: 0 };

  constructor(readonly styles: readonly StyleLayer[]) {
    const rows = styles.flatMap(({ range }) => [range.startRow, range.endRow]);
    this.borders = [...new Set(rows)].sort((a, b) => a - b);
  }

  at(row: number, column: number): Style {
    if (this.last.row !== row) this.last = { row, segment: this.segment(row) };
    const place = this.last.segment * COLUMNS + column;
    const known = this.known.get(place);
    if (known) return known;
    let style: Style = {};
    for (const layer of this.styles) {
      if (contains(layer.range, row, column))
        style = layer.reset ? layer.value : { ...style, ...layer.value };
    }
    this.known.set(place, style);
    return style;
  }

  /** How many borders lie above the row or at it: all rows of one segment are alike. */
  private segment(row: number): number {
    let low = 0;
    let high = this.borders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.borders[middle] ?? Infinity) <= row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

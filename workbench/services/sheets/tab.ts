/**
 * One tab of a spreadsheet: a grid whose filled top part is kept as rows. Every change to cells and lines goes through
 * the few methods here, which keep the row numbers, the search index and the way back (journal) right.
 */
import type { CellExtra, CellValue, NumberFormat, Style } from './cells';
import { intern, storable, without } from './cells';
import { displayText } from './display';
import type { Axis, GridRange } from './grid';
import { contains, covers } from './grid';
import type { Journal } from './journal';
import { LayeredStyles } from './layered-styles';
import type { SheetLocale } from './locale';
import { isData, Row } from './row';
import { RowList, type RowEntry } from './row-list';
import type { RowShelf } from './row-shelf';
import { numberFormatOf } from './style';
import type { TabProperties, ValidationRule } from './tab-properties';
import { withDeleted, withInserted } from './tab-properties';
import { TextIndex } from './text-index';

/** Google's width of a column that nobody has set. */
export const USUAL_COLUMN_PIXELS = 100;

export class Tab {
  /** Rows from the top; those below the last one touched are not there. */
  private list = new RowList();
  private index: TextIndex | null = null;
  private width: number | null = 0;
  private layered: LayeredStyles | null = null;

  constructor(
    readonly sheetId: number,
    private current: TabProperties,
    private readonly journal: Journal,
    private readonly localeNow: () => SheetLocale,
  ) {}

  get properties(): TabProperties {
    return this.current;
  }

  get rows(): RowList {
    return this.list;
  }

  get locale(): SheetLocale {
    return this.localeNow();
  }

  /** Replaces properties that do not change the size of the grid by lines (see insert and remove for those). */
  setProperties(patch: Partial<TabProperties>): void {
    const old = this.current;
    this.journal.note(() => {
      this.current = old;
      this.index = null;
    });
    this.current = { ...old, ...patch };
    if (patch.styles) this.index = null;
  }

  // --- reading

  value(row: number, column: number): CellValue {
    return this.list.get(row)?.values[column] ?? null;
  }

  extra(row: number, column: number): CellExtra | undefined {
    return this.list.get(row)?.extras?.[column];
  }

  /** Number of rows up to the last one with data. */
  lastRow(): number {
    let last = this.list.length;
    while (last > 0 && this.list.get(last - 1)?.dataWidth === 0) last--;
    return last;
  }

  /** Number of columns up to the last one with data. */
  lastColumn(): number {
    if (this.width === null) {
      this.width = 0;
      for (const { dataWidth } of this.list) this.width = Math.max(this.width, dataWidth);
    }
    return this.width;
  }

  /** What the cell shows. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value !== 'number') return displayText(value, null, this.locale);
    return displayText(value, this.numberFormat(row, column), this.locale);
  }

  /** The cell's whole style: the layers below it, then its own. */
  style(row: number, column: number): Style {
    const own = this.extra(row, column)?.style;
    const below = this.styleBelow(row, column);
    return own ? { ...below, ...own } : below;
  }

  /** Width of a column, in pixels. */
  columnPixels(column: number): number {
    return this.properties.columnWidths[column] ?? USUAL_COLUMN_PIXELS;
  }

  /** What the layers of style say for a cell. */
  styleBelow(row: number, column: number): Style {
    const { styles } = this.current;
    if (styles.length === 0) return NO_STYLE;
    if (this.layered?.styles !== styles) this.layered = new LayeredStyles(styles);
    return this.layered.at(row, column);
  }

  numberFormat(row: number, column: number): NumberFormat | null {
    const own = this.extra(row, column)?.style;
    return numberFormatOf(own && 'numberFormat' in own ? own : this.styleBelow(row, column));
  }

  validation(row: number, column: number): ValidationRule | null {
    return this.current.validations.findLast(({ range }) => contains(range, row, column))?.value ?? null;
  }

  /** Finds cells by a whole text they show. Built at the first search, kept right from then on. */
  textIndex(): TextIndex {
    // By the columns of the grid: how many of them have data takes a look at each row.
    if (this.index && this.index.size > STALE_FACTOR * this.list.length * this.current.columnCount)
      this.index = null;
    if (!this.index) {
      this.index = new TextIndex();
      for (let at = 0; at < this.list.length; at++) {
        const row = this.rowFor(at);
        this.addToIndex(row, at, 0, row.values.length);
      }
    }
    return this.index;
  }

  /** The texts of cells have changed without the cells (the spreadsheet's locale). */
  forgetTexts(): void {
    this.index = null;
  }

  // --- changing cells

  /**
   * Sets what a cell holds; the cell must be inside the grid.
   * @throws SheetsRefusal for too long a text
   */
  set(row: number, column: number, value: CellValue, extra: CellExtra | undefined): void {
    const next = storable(value);
    const target = this.rowFor(row);
    const oldValue = target.values[column] ?? null;
    const oldExtra = target.extras?.[column];
    this.put(target, column, next, intern(extra));
    this.journal.note(() => {
      this.put(target, column, oldValue, oldExtra);
      this.index?.rewrite(target.key);
    });
    if (!this.index) return;
    // A text shows itself; what a number shows depends on its format too.
    if (oldValue !== null && !(oldValue === next && typeof next === 'string')) this.index.rewrite(target.key);
    this.addToIndex(target, row, column, column + 1);
  }

  /** Puts a row, which is in no tab and inside the grid, where no cell has been touched yet: below `rows`. */
  append(at: number, row: Row): void {
    this.fillTo(at);
    this.list.push(row);
    if (this.width !== null) this.width = Math.max(this.width, row.dataWidth);
    this.journal.note(() => this.splice(at, 1, []));
    this.addToIndex(row, at, 0, row.values.length);
  }

  /** Sets the value and leaves style and note; a formula there is gone. */
  setValue(row: number, column: number, value: CellValue): void {
    this.set(row, column, value, without(this.extra(row, column) ?? {}, 'formula'));
  }

  /** Lays a style over a range; `reset` first takes back everything that was there. */
  setStyle(range: GridRange, value: Style, reset = false): void {
    const fields = Object.keys(value);
    const hidden = (layer: { range: GridRange; value: Style; reset: boolean }): boolean =>
      covers(range, layer.range) &&
      (reset || (!layer.reset && Object.keys(layer.value).every(field => fields.includes(field))));
    const below = this.current.styles.filter(layer => !hidden(layer));
    const end = Math.min(range.endRow, this.list.length);
    for (let row = range.startRow; row < end; row++) {
      const line = this.list.get(row);
      if (!line?.isMarked) continue;
      line.extras?.forEach((extra, column) => {
        if (!extra?.style || !contains(range, row, column)) return;
        const { style, ...rest } = extra;
        const left = reset ? [] : Object.entries(style).filter(([field]) => !fields.includes(field));
        const next = left.length > 0 ? { ...rest, style: Object.fromEntries(left) } : rest;
        this.set(row, column, this.value(row, column), next);
      });
    }
    this.setProperties({ styles: [...below, { range, value, reset }] });
  }

  /** Puts a rule on a range, or takes rules away (null). */
  setValidation(range: GridRange, value: ValidationRule | null): void {
    const below = this.current.validations.filter(item => !covers(range, item.range));
    const needed = value !== null || below.length > 0;
    this.setProperties({ validations: needed ? [...below, { range, value }] : below });
  }

  // --- changing lines

  insert(axis: Axis, at: number, count: number): void {
    const old = this.current;
    this.current = withInserted(old, axis, at, count);
    if (axis === 'rows') {
      if (at < this.list.length) {
        this.width = null;
        this.list.insert(at, count);
      }
    } else {
      for (const row of this.list) row.insertCells(at, count);
      this.columnsMoved();
    }
    this.journal.note(() => {
      if (axis === 'rows') this.splice(at, count, []);
      else {
        for (const row of this.list) row.removeCells(at, count);
        this.columnsMoved();
      }
      this.width = null;
      this.current = old;
    });
  }

  remove(axis: Axis, at: number, count: number): void {
    const old = this.current;
    this.current = withDeleted(old, axis, at, count);
    this.width = null;
    if (axis === 'rows') {
      const gone = this.splice(at, count, []);
      this.journal.note(() => {
        this.splice(at, 0, gone);
        this.current = old;
        this.width = null;
      });
      return;
    }
    const gone = Array.from(this.list, row => row.removeCells(at, count));
    this.columnsMoved();
    this.journal.note(() => {
      gone.forEach((cells, row) => this.list.get(row)?.insertCells(at, count, cells));
      this.current = old;
      this.columnsMoved();
    });
  }

  /** Puts whole rows in a new order: order[i] = number of the row that comes to from + i. */
  reorderRows(from: number, order: readonly number[]): void {
    const old = order.map((_, i) => this.entryFor(from + i));
    const next = order.map(number => this.entryFor(number));
    this.splice(from, next.length, next);
    this.journal.note(() => this.splice(from, old.length, old));
  }

  /** Puts the cells of every row in a new order, as reorderRows does with rows. */
  reorderColumns(from: number, order: readonly number[]): void {
    const back = order.map((_, i) => from + order.indexOf(from + i));
    const apply = (numbers: readonly number[]): void => {
      for (const row of this.list) {
        const cells = numbers.map(number => ({
          value: row.values[number] ?? null,
          extra: row.extras?.[number],
        }));
        cells.forEach(({ value, extra }, i) => this.put(row, from + i, value, extra));
      }
    };
    const old = this.current;
    apply(order);
    const lookUp = <T>(list: readonly T[], fill: T): T[] => {
      const next = [...list];
      order.forEach((number, i) => (next[from + i] = list[number] ?? fill));
      return Array.from(next, item => item ?? fill);
    };
    this.current = {
      ...old,
      columnWidths: lookUp(old.columnWidths, undefined),
      hiddenColumns: lookUp(old.hiddenColumns, false),
    };
    this.index = null;
    this.journal.note(() => {
      apply(back);
      this.current = old;
      this.index = null;
    });
  }

  // --- how it is kept

  /** For reading a tab back from disk: no checks, no way back. */
  load(rows: readonly Row[]): void {
    this.list = new RowList(rows);
    this.index = null;
    this.width = null;
  }

  /** Lays all rows, and what finds them, into a file. Nobody may be changing them. @throws Error when the disk is full */
  shelve(shelf: RowShelf): void {
    this.list.shelve(shelf);
    this.index?.shelve(shelf.file);
  }

  private columnsMoved(): void {
    this.width = null;
    this.index = null;
  }

  private rowFor(row: number): Row {
    this.fillTo(row + 1);
    const found = this.list.get(row);
    if (!found) throw new RangeError(`no row ${row}`);
    return found;
  }

  private entryFor(row: number): RowEntry {
    this.fillTo(row + 1);
    const found = this.list.entry(row);
    if (found === undefined) throw new RangeError(`no row ${row}`);
    return found;
  }

  private fillTo(length: number): void {
    while (this.list.length < length) this.list.push(new Row());
  }

  private put(row: Row, column: number, value: CellValue, extra: CellExtra | undefined): void {
    row.put(column, value, extra);
    if (isData(value, extra)) {
      if (this.width !== null && column >= this.width) this.width = column + 1;
    } else if (this.width === column + 1) this.width = null;
  }

  private splice(at: number, count: number, rows: readonly RowEntry[]): readonly RowEntry[] {
    this.width = null;
    if (rows.length > 0) this.fillTo(at);
    return this.list.splice(at, count, rows);
  }

  private addToIndex(row: Row, at: number, from: number, to: number): void {
    const index = this.index;
    if (!index) return;
    const { values } = row;
    for (let column = from; column < to; column++) {
      const value = values[column];
      if (typeof value === 'string') index.add(row.key, column, value);
      else if (value !== null && value !== undefined) index.add(row.key, column, this.text(at, column));
    }
  }
}

const NO_STYLE: Style = {};

/** An index with this many times more texts than the tab has cells, empty ones included, holds mostly old ones. */
const STALE_FACTOR = 4;

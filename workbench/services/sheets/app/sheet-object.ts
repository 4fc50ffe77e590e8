/** `Sheet` of SpreadsheetApp: one tab. Rows and columns count from 1. */
import { parseA1 } from '../a1';
import { sortRange } from '../arrange';
import type { Axis, GridRange } from '../grid';
import { WHOLE_TAB } from '../grid';
import { SheetsRefusal } from '../limits';
import { requireUnprotected } from '../protection';
import type { Spreadsheet } from '../spreadsheet';
import type { Tab } from '../tab';
import { checkValue, putValue } from './cell-values';
import { RangeObject } from './range-object';
import type { AppSession } from './session';
import { SpreadsheetObject } from './spreadsheet-object';
import { TextFinderObject } from './text-finder';

export class SheetObject {
  readonly #session: AppSession;
  readonly #spreadsheet: Spreadsheet;
  readonly #tab: Tab;

  constructor(session: AppSession, spreadsheet: Spreadsheet, tab: Tab) {
    this.#session = session;
    this.#spreadsheet = spreadsheet;
    this.#tab = tab;
  }

  getSheetId(): number {
    return this.#session.local('Sheet.getSheetId', () => this.#tab.sheetId);
  }

  getParent(): SpreadsheetObject {
    return this.#session.local(
      'Sheet.getParent',
      () => new SpreadsheetObject(this.#session, this.#spreadsheet),
    );
  }

  getName(): string {
    return this.#session.ask('Sheet.getName', () => this.#tab.properties.title);
  }

  setName(title: unknown): this {
    this.#change('Sheet.setName', WHOLE_TAB, () => {
      const other = this.#spreadsheet.tabByTitle(String(title));
      if (other && other !== this.#tab) {
        throw new SheetsRefusal(
          `A sheet with the name "${String(title)}" already exists. Please enter another name.`,
        );
      }
      this.#tab.setProperties({ title: String(title) });
    });
    return this;
  }

  /** From 1. */
  getIndex(): number {
    return this.#session.ask('Sheet.getIndex', () => this.#spreadsheet.tabs.indexOf(this.#tab) + 1);
  }

  getLastRow(): number {
    return this.#session.ask('Sheet.getLastRow', () => this.#tab.lastRow());
  }

  getLastColumn(): number {
    return this.#session.ask('Sheet.getLastColumn', () => this.#tab.lastColumn());
  }

  getMaxRows(): number {
    return this.#session.ask('Sheet.getMaxRows', () => this.#tab.properties.rowCount);
  }

  getMaxColumns(): number {
    return this.#session.ask('Sheet.getMaxColumns', () => this.#tab.properties.columnCount);
  }

  /** (row, column[, rows[, columns]]) or A1 notation. */
  getRange(first: unknown, column?: unknown, rows: unknown = 1, columns: unknown = 1): RangeObject {
    return this.#session.local('Sheet.getRange', () =>
      RangeObject.at(
        this.#session,
        this.#spreadsheet,
        this.#tab,
        typeof first === 'string' ? this.#notation(first) : corner(first, column, rows, columns),
      ),
    );
  }

  /** From A1 to the last row and the last column with data; A1 alone when there is none. */
  getDataRange(): RangeObject {
    return this.#session.ask('Sheet.getDataRange', () =>
      RangeObject.at(
        this.#session,
        this.#spreadsheet,
        this.#tab,
        corner(1, 1, Math.max(1, this.#tab.lastRow()), Math.max(1, this.#tab.lastColumn())),
      ),
    );
  }

  /** Below the last row with data; texts are parsed as if typed. */
  appendRow(values: unknown): this {
    this.#session.write('Sheet.appendRow', cost => {
      if (!Array.isArray(values)) {
        throw new SheetsRefusal(
          "The parameters don't match the method signature for SpreadsheetApp.Sheet.appendRow.",
        );
      }
      this.#session.requireEditor(this.#spreadsheet);
      const cells = [...(values as unknown[])];
      cells.forEach(checkValue);
      cost({ cellsWritten: cells.length });
      const now = this.#session.run.now();
      return () => {
        const row = this.#tab.lastRow();
        this.#require({ startRow: row, endRow: row + 1, startColumn: 0, endColumn: cells.length });
        this.#spreadsheet.appendLines(this.#tab, 'columns', cells.length - this.#tab.properties.columnCount);
        this.#spreadsheet.appendLines(this.#tab, 'rows', row + 1 - this.#tab.properties.rowCount);
        cells.forEach((value, column) => putValue(this.#spreadsheet, this.#tab, row, column, value, now));
      };
    });
    return this;
  }

  insertRowBefore(row: unknown): this {
    return this.#insert('Sheet.insertRowBefore', 'rows', Number(row) - 1, 1);
  }

  insertRowAfter(row: unknown): this {
    return this.#insert('Sheet.insertRowAfter', 'rows', Number(row), 1);
  }

  insertRowsBefore(row: unknown, count: unknown): this {
    return this.#insert('Sheet.insertRowsBefore', 'rows', Number(row) - 1, Number(count));
  }

  insertRowsAfter(row: unknown, count: unknown): this {
    return this.#insert('Sheet.insertRowsAfter', 'rows', Number(row), Number(count));
  }

  insertColumnBefore(column: unknown): this {
    return this.#insert('Sheet.insertColumnBefore', 'columns', Number(column) - 1, 1);
  }

  insertColumnAfter(column: unknown): this {
    return this.#insert('Sheet.insertColumnAfter', 'columns', Number(column), 1);
  }

  insertColumnsAfter(column: unknown, count: unknown): this {
    return this.#insert('Sheet.insertColumnsAfter', 'columns', Number(column), Number(count));
  }

  deleteRow(row: unknown): this {
    return this.#remove('Sheet.deleteRow', 'rows', Number(row) - 1, 1);
  }

  deleteRows(row: unknown, count: unknown): void {
    this.#remove('Sheet.deleteRows', 'rows', Number(row) - 1, Number(count));
  }

  deleteColumn(column: unknown): this {
    return this.#remove('Sheet.deleteColumn', 'columns', Number(column) - 1, 1);
  }

  deleteColumns(column: unknown, count: unknown): void {
    this.#remove('Sheet.deleteColumns', 'columns', Number(column) - 1, Number(count));
  }

  getFrozenRows(): number {
    return this.#session.ask('Sheet.getFrozenRows', () => this.#tab.properties.frozenRows);
  }

  setFrozenRows(rows: unknown): void {
    this.#change('Sheet.setFrozenRows', null, () => {
      if (Number(rows) >= this.#tab.properties.rowCount) {
        throw new SheetsRefusal("You can't freeze all visible rows or columns on the sheet.");
      }
      this.#tab.setProperties({ frozenRows: Number(rows) });
    });
  }

  setColumnWidth(column: unknown, pixels: unknown): this {
    this.#change('Sheet.setColumnWidth', null, () => {
      const columnWidths = Array.from({ length: this.#tab.properties.columnCount }, (_, i) =>
        i === Number(column) - 1 ? Number(pixels) : this.#tab.properties.columnWidths[i],
      );
      this.#tab.setProperties({ columnWidths });
    });
    return this;
  }

  isSheetHidden(): boolean {
    return this.#session.ask('Sheet.isSheetHidden', () => this.#tab.properties.hidden);
  }

  hideSheet(): this {
    this.#change('Sheet.hideSheet', null, () => this.#tab.setProperties({ hidden: true }));
    return this;
  }

  showSheet(): this {
    this.#change('Sheet.showSheet', null, () => this.#tab.setProperties({ hidden: false }));
    return this;
  }

  /** By one column, all rows but the frozen ones. */
  sort(column: unknown, ascending: unknown = true): this {
    const range = { ...WHOLE_TAB, startRow: this.#tab.properties.frozenRows };
    this.#change('Sheet.sort', range, () =>
      sortRange(this.#tab, range, [{ column: Number(column) - 1, descending: ascending === false }]),
    );
    return this;
  }

  createTextFinder(text: unknown): TextFinderObject {
    return this.#session.local(
      'Sheet.createTextFinder',
      () =>
        new TextFinderObject(this.#session, this.#spreadsheet, String(text), () => ({
          tabs: [this.#tab],
          range: WHOLE_TAB,
        })),
    );
  }

  toString(): string {
    return 'Sheet';
  }

  #notation(text: string): GridRange {
    const reference = parseA1(text, () => false);
    const named = reference?.tab === undefined ? this.#tab : this.#spreadsheet.tabByTitle(reference.tab);
    if (!reference || named !== this.#tab) throw new SheetsRefusal('Range not found');
    return reference.range;
  }

  #insert(name: string, axis: Axis, at: number, count: number): this {
    const lines = {
      ...WHOLE_TAB,
      ...(axis === 'rows' ? { startRow: at, endRow: at + 1 } : { startColumn: at, endColumn: at + 1 }),
    };
    this.#change(name, lines, () => {
      const { rowCount, columnCount } = this.#tab.properties;
      if (at < 0 || at > (axis === 'rows' ? rowCount : columnCount))
        throw new SheetsRefusal('Those rows are out of bounds.');
      this.#spreadsheet.insertLines(this.#tab, axis, at, count);
    });
    return this;
  }

  #remove(name: string, axis: Axis, at: number, count: number): this {
    const lines = {
      ...WHOLE_TAB,
      ...(axis === 'rows'
        ? { startRow: at, endRow: at + count }
        : { startColumn: at, endColumn: at + count }),
    };
    this.#change(name, lines, () => {
      const { rowCount, columnCount } = this.#tab.properties;
      if (at < 0 || at + count > (axis === 'rows' ? rowCount : columnCount))
        throw new SheetsRefusal(`Those ${axis} are out of bounds.`);
      this.#spreadsheet.removeLines(this.#tab, axis, at, count);
    });
    return this;
  }

  #require(range: GridRange): void {
    requireUnprotected(this.#spreadsheet, this.#tab, range, this.#session.run.effectiveUser);
  }

  /** Changes of the tab's shape are not held back. */
  #change<T>(name: string, range: GridRange | null, work: () => T): T {
    return this.#session.ask(name, () => {
      this.#session.requireEditor(this.#spreadsheet);
      if (range) this.#require(range);
      return work();
    });
  }
}

/** @throws SheetsRefusal for anything but whole numbers from 1 */
function corner(row: unknown, column: unknown, rows: unknown, columns: unknown): GridRange {
  const numbers = [row, column, rows, columns];
  if (!numbers.every(number => typeof number === 'number' && Number.isFinite(number))) {
    throw new SheetsRefusal(
      `The parameters (${numbers.map(number => typeof number).join(',')}) don't match the method signature for SpreadsheetApp.Sheet.getRange.`,
    );
  }
  const [top = 0, left = 0, height = 0, width = 0] = numbers.map(number => Math.trunc(Number(number)));
  if (top < 1) throw new SheetsRefusal('The starting row of the range is too small.');
  if (left < 1) throw new SheetsRefusal('The starting column of the range is too small.');
  if (height < 1) throw new SheetsRefusal('The number of rows in the range must be at least 1.');
  if (width < 1) throw new SheetsRefusal('The number of columns in the range must be at least 1.');
  return { startRow: top - 1, endRow: top - 1 + height, startColumn: left - 1, endColumn: left - 1 + width };
}

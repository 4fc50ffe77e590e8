/** `Range` of SpreadsheetApp: a rectangle of one tab, by position. Rows and columns count from 1. */
import { printRange } from '../a1';
import { clampToGrid, clearContent, sortRange } from '../arrange';
import type { NumberFormat } from '../cells';
import { without } from '../cells';
import type { GridRange } from '../grid';
import { SheetsRefusal } from '../limits';
import { requireUnprotected } from '../protection';
import type { Spreadsheet } from '../spreadsheet';
import type { Tab } from '../tab';
import { formatOfPattern, patternOf } from '../number-pattern';
import { checkValue, putValue, valueFor } from './cell-values';
import { asFormula, givenBlock, sortKey } from './range-arguments';
import type { AppSession } from './session';
import { SheetObject } from './sheet-object';
import { TextFinderObject } from './text-finder';

/** Rough size of a number or truth value in a reply. */
const SCALAR_BYTES = 8;

export class RangeObject {
  readonly #session: AppSession;
  readonly #spreadsheet: Spreadsheet;
  readonly #tab: Tab;
  readonly #range: GridRange;

  private constructor(session: AppSession, spreadsheet: Spreadsheet, tab: Tab, range: GridRange) {
    this.#session = session;
    this.#spreadsheet = spreadsheet;
    this.#tab = tab;
    this.#range = range;
  }

  /** @throws SheetsRefusal when the range is not inside the grid; open ends end with the grid */
  static at(session: AppSession, spreadsheet: Spreadsheet, tab: Tab, wanted: GridRange): RangeObject {
    const { rowCount, columnCount } = tab.properties;
    const range = clampToGrid(tab, wanted);
    const beyond = (end: number, size: number): boolean => end !== Infinity && end > size;
    if (
      beyond(wanted.endRow, rowCount) ||
      beyond(wanted.endColumn, columnCount) ||
      range.startRow >= range.endRow ||
      range.startColumn >= range.endColumn
    ) {
      throw new SheetsRefusal('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return new RangeObject(session, spreadsheet, tab, range);
  }

  getRow(): number {
    return this.#session.local('Range.getRow', () => this.#range.startRow + 1);
  }

  getColumn(): number {
    return this.#session.local('Range.getColumn', () => this.#range.startColumn + 1);
  }

  getLastRow(): number {
    return this.#session.local('Range.getLastRow', () => this.#range.endRow);
  }

  getLastColumn(): number {
    return this.#session.local('Range.getLastColumn', () => this.#range.endColumn);
  }

  getNumRows(): number {
    return this.#session.local('Range.getNumRows', () => this.#rows());
  }

  getNumColumns(): number {
    return this.#session.local('Range.getNumColumns', () => this.#columns());
  }

  /** Number of the tab; the cheap way to know it. */
  getGridId(): number {
    return this.#session.local('Range.getGridId', () => this.#tab.sheetId);
  }

  getSheet(): SheetObject {
    return this.#session.local(
      'Range.getSheet',
      () => new SheetObject(this.#session, this.#spreadsheet, this.#tab),
    );
  }

  getA1Notation(): string {
    return this.#session.local('Range.getA1Notation', () => printRange(this.#range));
  }

  /** (rowOffset, columnOffset[, rows[, columns]]) */
  offset(down: number, right: number, rows = this.#rows(), columns = this.#columns()): RangeObject {
    return this.#session.local('Range.offset', () => {
      const startRow = this.#range.startRow + down;
      const startColumn = this.#range.startColumn + right;
      if (startRow < 0 || startColumn < 0) {
        throw new SheetsRefusal('The coordinates of the range are outside the dimensions of the sheet.');
      }
      const range = { startRow, startColumn, endRow: startRow + rows, endColumn: startColumn + columns };
      return RangeObject.at(this.#session, this.#spreadsheet, this.#tab, range);
    });
  }

  /** One cell, counted from 1 inside the range. */
  getCell(row: number, column: number): RangeObject {
    return this.offset(row - 1, column - 1, 1, 1);
  }

  getValue(): unknown {
    return this.#read('Range.getValue', (row, column) => this.#valueAt(row, column), 1)[0]?.[0];
  }

  getValues(): unknown[][] {
    return this.#read('Range.getValues', (row, column) => this.#valueAt(row, column));
  }

  getDisplayValue(): string {
    return this.#read('Range.getDisplayValue', (row, column) => this.#tab.text(row, column), 1)[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    return this.#read('Range.getDisplayValues', (row, column) => this.#tab.text(row, column));
  }

  getFormula(): string {
    return this.#read('Range.getFormula', (row, column) => this.#formulaAt(row, column), 1)[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    return this.#read('Range.getFormulas', (row, column) => this.#formulaAt(row, column));
  }

  getNumberFormat(): string {
    return (
      this.#read(
        'Range.getNumberFormat',
        (row, column) => patternOf(this.#tab.numberFormat(row, column)),
        1,
      )[0]?.[0] ?? ''
    );
  }

  getNote(): string {
    return (
      this.#read('Range.getNote', (row, column) => this.#tab.extra(row, column)?.note ?? '', 1)[0]?.[0] ?? ''
    );
  }

  getNotes(): string[][] {
    return this.#read('Range.getNotes', (row, column) => this.#tab.extra(row, column)?.note ?? '');
  }

  isBlank(): boolean {
    return this.#read('Range.isBlank', (row, column) => this.#tab.value(row, column) === null).every(line =>
      line.every(Boolean),
    );
  }

  setValue(value: unknown): this {
    return this.#put('Range.setValue', () => value);
  }

  setValues(values: unknown): this {
    return this.#put('Range.setValues', this.#given('setValues', values));
  }

  setFormula(formula: unknown): this {
    return this.#put('Range.setFormula', () => asFormula(formula));
  }

  setFormulas(formulas: unknown): this {
    const at = this.#given('setFormulas', formulas);
    return this.#put('Range.setFormulas', (row, column) => asFormula(at(row, column)));
  }

  setNumberFormat(pattern: unknown): this {
    return this.#style('Range.setNumberFormat', {
      numberFormat: formatOfPattern(String(pattern)) satisfies NumberFormat,
    });
  }

  setFontWeight(weight: unknown): this {
    return this.#style('Range.setFontWeight', { 'textFormat.bold': weight === 'bold' });
  }

  setNote(note: unknown): this {
    return this.#each('Range.setNote', (row, column) => {
      const rest = without(this.#tab.extra(row, column) ?? {}, 'note');
      const text = note === null || note === undefined ? '' : String(note);
      this.#tab.set(row, column, this.#tab.value(row, column), text === '' ? rest : { ...rest, note: text });
    });
  }

  clearContent(): this {
    this.#session.write('Range.clearContent', cost => {
      this.#require();
      cost({ cellsWritten: this.#rows() * this.#columns() });
      return () => void clearContent(this.#tab, this.#range);
    });
    return this;
  }

  /** By a column number of the tab, or { column, ascending }, or a list of these. */
  sort(spec: unknown): this {
    this.#session.ask('Range.sort', () => {
      this.#require();
      const specs = Array.isArray(spec) ? (spec as unknown[]) : [spec];
      sortRange(this.#tab, this.#range, specs.map(sortKey));
    });
    return this;
  }

  createTextFinder(text: unknown): TextFinderObject {
    return this.#session.local(
      'Range.createTextFinder',
      () =>
        new TextFinderObject(this.#session, this.#spreadsheet, String(text), () => ({
          tabs: [this.#tab],
          range: this.#range,
        })),
    );
  }

  toString(): string {
    return 'Range';
  }

  #rows(): number {
    return this.#range.endRow - this.#range.startRow;
  }

  #columns(): number {
    return this.#range.endColumn - this.#range.startColumn;
  }

  #valueAt(row: number, column: number): unknown {
    return valueFor(this.#session.run, this.#spreadsheet, this.#tab, row, column);
  }

  #formulaAt(row: number, column: number): string {
    return this.#tab.extra(row, column)?.formula ?? '';
  }

  /** Reads the whole range, or its first cell only. */
  #read<T>(name: string, at: (row: number, column: number) => T, limit = Infinity): T[][] {
    return this.#session.ask(name, cost => {
      const { startRow, startColumn } = this.#range;
      const rows = Math.min(limit, this.#rows());
      const columns = Math.min(limit, this.#columns());
      let bytes = 0;
      const block = Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_, c) => {
          const value = at(startRow + r, startColumn + c);
          bytes += typeof value === 'string' ? value.length : SCALAR_BYTES;
          return value;
        }),
      );
      cost({ cellsRead: rows * columns, bytes });
      return this.#session.list(block);
    });
  }

  #given(method: string, values: unknown): (row: number, column: number) => unknown {
    return givenBlock(method, values, this.#rows(), this.#columns());
  }

  #put(name: string, at: (row: number, column: number) => unknown): this {
    this.#session.write(name, cost => {
      this.#require();
      const { startRow, startColumn } = this.#range;
      const now = this.#session.run.now();
      const block = Array.from({ length: this.#rows() }, (_, r) =>
        Array.from({ length: this.#columns() }, (_, c) => at(r, c)),
      );
      block.forEach(line => line.forEach(checkValue));
      const write = (): void =>
        block.forEach((line, r) =>
          line.forEach((value, c) =>
            putValue(this.#spreadsheet, this.#tab, startRow + r, startColumn + c, value, now),
          ),
        );
      cost({ cellsWritten: this.#rows() * this.#columns() });
      return () => this.#spreadsheet.journal.atomically(write);
    });
    return this;
  }

  #each(name: string, work: (row: number, column: number) => void): this {
    this.#session.write(name, cost => {
      this.#require();
      cost({ cellsWritten: this.#rows() * this.#columns() });
      const { startRow, endRow, startColumn, endColumn } = this.#range;
      return () => {
        for (let row = startRow; row < endRow; row++)
          for (let column = startColumn; column < endColumn; column++) work(row, column);
      };
    });
    return this;
  }

  #style(name: string, style: Readonly<Record<string, unknown>>): this {
    this.#session.write(name, () => {
      this.#require();
      return () => this.#tab.setStyle(this.#range, style);
    });
    return this;
  }

  #require(): void {
    this.#session.requireEditor(this.#spreadsheet);
    requireUnprotected(this.#spreadsheet, this.#tab, this.#range, this.#session.run.effectiveUser);
  }
}

/**
 * Works out the formulas of a book: those of its dashboard and of its colours. Any other formula answers null and is
 * shown as it is written.
 */
import { parseA1, parseRange } from '../a1';
import type { GridRange } from '../grid';
import type { Spreadsheet } from '../spreadsheet';
import type { Tab } from '../tab';
import { FUNCTIONS } from './functions';
import { NoFormula, parseFormula, type Node } from './parse';
import { compare, DIV0, each, Failure, isColumn, numberOf, textOf, type Scalar, type Value } from './values';

export interface Surroundings {
  readonly spreadsheet: Spreadsheet;
  readonly tab: Tab;
  /** Wall clock of the spreadsheet's zone, as its days are counted. */
  readonly now: number;
}

/** Cells that lead to each other in a circle are cut here. */
const DEPTH = 40;

const parsed = new Map<string, Node | null>();

function treeOf(formula: string): Node | null {
  const known = parsed.get(formula);
  if (known !== undefined) return known;
  let tree: Node | null = null;
  try {
    tree = parseFormula(formula);
  } catch (error) {
    if (!(error instanceof NoFormula)) throw error;
  }
  parsed.set(formula, tree);
  return tree;
}

/** The part of a reference without `$` moves with the cell that the formula is worked out for. */
function moved(reference: string, rows: number, columns: number): GridRange | null {
  const range = parseRange(reference);
  if (!range || (rows === 0 && columns === 0)) return range;
  const [first = '', last = first] = reference.split(':');
  const row = (corner: string): number => (/\$\d/.test(corner) ? 0 : rows);
  const column = (corner: string): number => (/^\$/.test(corner) ? 0 : columns);
  return {
    startRow: range.startRow + row(first),
    endRow: range.endRow + row(last),
    startColumn: range.startColumn + column(first),
    endColumn: range.endColumn + column(last),
  };
}

/** One round of working out: values that were found are kept while nothing changes. */
export class Calculation {
  private readonly known = new Map<string, Scalar>();
  private depth = 0;

  constructor(private readonly around: Omit<Surroundings, 'tab'>) {}

  /** @returns null when it is no formula that can be worked out here */
  of(tab: Tab, formula: string, rows = 0, columns = 0): Scalar {
    const tree = treeOf(formula);
    if (tree === null) return null;
    try {
      const value = this.value(tree, tab, rows, columns);
      return isColumn(value) ? (value[0] ?? null) : value;
    } catch (error) {
      if (error instanceof NoFormula) return null;
      throw error;
    }
  }

  /** What a cell holds, worked out where it is a formula. */
  cell(tab: Tab, row: number, column: number): Scalar {
    const formula = tab.extra(row, column)?.formula;
    if (formula === undefined) return tab.value(row, column);
    const place = `${tab.sheetId}:${row}:${column}`;
    const known = this.known.get(place);
    if (known !== undefined) return known;
    if (this.depth >= DEPTH) return new Failure('#REF!');
    this.depth++;
    const value = treeOf(formula) === null ? tab.value(row, column) : this.of(tab, formula);
    this.depth--;
    this.known.set(place, value);
    return value;
  }

  private value(node: Node, tab: Tab, rows: number, columns: number): Value {
    const inner = (each: Node): Value => this.value(each, tab, rows, columns);
    switch (node.kind) {
      case 'value':
        return node.value;
      case 'range':
        return this.range(node.text, tab, rows, columns);
      case 'unary':
        return each([inner(node.of)], ([of = null]) => {
          const number = numberOf(of);
          return number instanceof Failure || node.sign === '+' ? number : -number;
        });
      case 'binary':
        return each([inner(node.left), inner(node.right)], ([left = null, right = null]) =>
          operate(node.sign, left, right),
        );
      case 'call': {
        if (node.name === 'ROW') return this.rowNumbers(node.args[0], tab, rows, columns);
        const work = FUNCTIONS[node.name];
        if (!work) throw new NoFormula(node.name);
        return work(node.args.map(inner), this.around.now);
      }
    }
  }

  private place(text: string, tab: Tab, rows: number, columns: number): { tab: Tab; range: GridRange } {
    const at = text.lastIndexOf('!');
    if (at < 0) {
      const range = moved(text, rows, columns);
      if (!range) throw new NoFormula(text);
      return { tab, range };
    }
    const found = parseA1(text, () => false);
    const other = found?.tab === undefined ? undefined : this.around.spreadsheet.tabByTitle(found.tab);
    if (!found || !other) throw new NoFormula(text);
    return { tab: other, range: found.range };
  }

  private range(text: string, here: Tab, rows: number, columns: number): Value {
    const { tab, range } = this.place(text, here, rows, columns);
    const end = Math.min(range.endRow, Math.max(tab.lastRow(), range.startRow + 1));
    if (end - range.startRow === 1 && !text.includes(':'))
      return this.cell(tab, range.startRow, range.startColumn);
    const found: Scalar[] = [];
    for (let row = range.startRow; row < end; row++)
      for (
        let column = range.startColumn;
        column < Math.min(range.endColumn, tab.properties.columnCount);
        column++
      )
        found.push(this.cell(tab, row, column));
    return found;
  }

  private rowNumbers(node: Node | undefined, here: Tab, rows: number, columns: number): Value {
    if (node?.kind !== 'range') throw new NoFormula('ROW');
    const { tab, range } = this.place(node.text, here, rows, columns);
    const end = Math.min(range.endRow, Math.max(tab.lastRow(), range.startRow + 1));
    return Array.from({ length: end - range.startRow }, (_, n) => range.startRow + n + 1);
  }
}

function operate(sign: string, left: Scalar, right: Scalar): Scalar {
  if (left instanceof Failure) return left;
  if (right instanceof Failure) return right;
  switch (sign) {
    case '&':
      return textOf(left) + textOf(right);
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '>':
      return compare(left, right) > 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>=':
      return compare(left, right) >= 0;
  }
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a instanceof Failure) return a;
  if (b instanceof Failure) return b;
  if (sign === '+') return a + b;
  if (sign === '-') return a - b;
  if (sign === '*') return a * b;
  if (sign === '^') return a ** b;
  return b === 0 ? DIV0 : a / b;
}

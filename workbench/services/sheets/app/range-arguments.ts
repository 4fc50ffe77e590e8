/** What callers hand to the methods of `Range`: blocks of values, formulas, and what to sort by. */
import { parseRange } from '../a1';
import { SheetsRefusal } from '../limits';

/** The values by row and column inside a range of this size. What it gives throws when their shape is not the range's. */
export function givenBlock(
  method: string,
  values: unknown,
  rows: number,
  columns: number,
): (row: number, column: number) => unknown {
  const lines = Array.isArray(values) ? (values as unknown[]) : [];
  if (!Array.isArray(values) || !lines.every(line => Array.isArray(line))) {
    return () => {
      throw new SheetsRefusal(
        `The parameters don't match the method signature for SpreadsheetApp.Range.${method}.`,
      );
    };
  }
  const block = lines as unknown[][];
  const mismatch = (what: string, got: number, has: number): string =>
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${got} but the range has ${has}.`;
  const odd = block.find(line => line.length !== columns);
  const problem =
    block.length !== rows
      ? mismatch('rows', block.length, rows)
      : odd
        ? mismatch('columns', odd.length, columns)
        : null;
  return (row, column) => {
    if (problem !== null) throw new SheetsRefusal(problem);
    return block[row]?.[column];
  };
}

/** A formula with its sign; '' clears the cell. */
export function asFormula(value: unknown): string {
  const text = String(value ?? '');
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}

/** By a column number of the tab, counted from 1, or { column, ascending }. Gives the column from 0. */
export function sortKey(spec: unknown): { column: number; descending: boolean } {
  if (typeof spec === 'number') return { column: spec - 1, descending: false };
  const { column = 1, ascending = true } = (spec ?? {}) as { column?: number | string; ascending?: boolean };
  const number = typeof column === 'string' ? (parseRange(`${column}1`)?.startColumn ?? 0) : column - 1;
  return { column: number, descending: !ascending };
}

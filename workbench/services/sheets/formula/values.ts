/** Values of formulas: how they are compared, added and matched, as Sheets does. */
import type { CellValue } from '../cells';

/** `#N/A`, `#VALUE!` ... as a value that goes through what is done with it. */
export class Failure {
  constructor(readonly text: string) {}
}

export type Scalar = CellValue | Failure;
/** A column of values. */
export type Column = readonly Scalar[];
export type Value = Scalar | Column;

export const isColumn = (value: Value): value is Column => Array.isArray(value);

export const VALUE = new Failure('#VALUE!');
export const NUM = new Failure('#NUM!');
export const DIV0 = new Failure('#DIV/0!');
export const MISSING = new Failure('#N/A');

export function numberOf(value: Scalar): number | Failure {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Failure) return value;
  const number = Number(value);
  return value.trim() !== '' && Number.isFinite(number) ? number : VALUE;
}

export const textOf = (value: Scalar): string =>
  value === null
    ? ''
    : value instanceof Failure
      ? value.text
      : typeof value === 'boolean'
        ? value
          ? 'TRUE'
          : 'FALSE'
        : String(value);

export const truthOf = (value: Scalar): boolean | Failure => {
  if (typeof value === 'string')
    return /^true$/i.test(value) ? true : /^(false)?$/i.test(value) ? false : VALUE;
  const number = numberOf(value);
  return number instanceof Failure ? number : number !== 0;
};

const rank = (value: CellValue): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0;

/** Below 0, 0, above 0. An empty cell is as much 0 as ''. Numbers come before texts, texts before truth values. */
export function compare(a: CellValue, b: CellValue): number {
  if (a === null)
    return b === null ? 0 : compare(typeof b === 'string' ? '' : typeof b === 'boolean' ? false : 0, b);
  if (b === null) return -compare(b, a);
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return rank(a) === rank(b) ? Number(a) - Number(b) : rank(a) - rank(b);
}

const COMPARISON = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/;

/** What COUNTIFS asks of a cell: `">=5"`, `"C-*"`, a value. */
export function criterion(wanted: Scalar): (cell: Scalar) => boolean {
  const [, sign = '=', rest = ''] = COMPARISON.exec(textOf(wanted)) ?? [];
  const number = rest.trim() !== '' && Number.isFinite(Number(rest)) ? Number(rest) : null;
  if (sign === '=' || sign === '<>') {
    const wild = new RegExp(
      `^${rest
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*/g, '[\\s\\S]*')
        .replace(/\?/g, '[\\s\\S]')}$`,
      'i',
    );
    const equal = (cell: Scalar): boolean =>
      number !== null && typeof cell === 'number' ? cell === number : wild.test(textOf(cell));
    return sign === '=' ? equal : cell => !equal(cell);
  }
  if (number === null) return () => false;
  const holds: Readonly<Record<string, (cell: number) => boolean>> = {
    '<': cell => cell < number,
    '>': cell => cell > number,
    '<=': cell => cell <= number,
    '>=': cell => cell >= number,
  };
  return cell => typeof cell === 'number' && holds[sign]?.(cell) === true;
}

/** Value by value where one of them is a column. */
export function each(values: readonly Value[], work: (values: readonly Scalar[]) => Scalar): Value {
  const columns = values.filter(isColumn);
  const one = (n: number): Scalar => {
    const scalars = values.map(value => (isColumn(value) ? (value[n] ?? null) : value));
    return scalars.find(value => value instanceof Failure) ?? work(scalars);
  };
  if (columns.length === 0) return one(0);
  return Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, n) => one(n));
}

/**
 * Finds the newest of many rows without reading them all. Rows are added at the bottom, so in a sheet that nobody has
 * sorted, or that was sorted by time either way, the newest stand at one end. Both ends are read, and a few rows spread
 * over the middle as witnesses; only where these speak against it, more is read.
 */
import { timeOf } from '../newest';
import type { SheetValue } from './access';

/** Rows read at each end for a key when few are asked for. Some stand out of order: mail is not read as it was sent. */
const LEAST_AT_END = 16;
/** Rows read at each end, for each row asked for. */
const PER_ROW_ASKED = 1.5;
/** Rows spread over the middle. A later import of older mail makes a run of rows that these detect. */
const WITNESSES = 16;
/** This many of the newest must agree on an end, also when fewer are asked for: one or two could do so by chance. */
const AGREEING = 8;
/** The newest must stand in this part of an end; one further in suggests that there are more behind it. */
const OUTER_PART = 0.75;
/** Rows read when the ends cannot be trusted: a key with more rows than that, in a sheet sorted by neither, gets the newest of these. */
export const MOST_ROWS = 2_000;

const endSize = (n: number, keys: number): number =>
  Math.ceil(Math.max(LEAST_AT_END, PER_ROW_ASKED * n)) * keys;

/**
 * @param rows row numbers of all that have one of the keys, ascending
 * @param n how many are asked for, per key
 * @returns those to read first, ascending
 */
export const firstCandidates = (rows: readonly number[], n: number, keys: number): readonly number[] => {
  const end = endSize(n, keys);
  const middle = rows.slice(end, -end);
  if (rows.length <= 2 * end + WITNESSES) return rows;
  const step = middle.length / WITNESSES;
  const witnesses = Array.from({ length: WITNESSES }, (_, i) => middle[Math.floor((i + 0.5) * step)]);
  return [
    ...rows.slice(0, end),
    ...witnesses.filter((row): row is number => row !== undefined),
    ...rows.slice(-end),
  ];
};

/** Everything that is read when the first candidates do not settle it, ascending. */
export const allCandidates = (rows: readonly number[]): readonly number[] =>
  rows.length <= MOST_ROWS ? rows : [...rows.slice(0, MOST_ROWS / 2), ...rows.slice(-MOST_ROWS / 2)];

const UNIX_EPOCH_SERIAL = 25_569;
const DAY = 86_400_000;

/** How late a time cell is, comparable within a column; without a time earliest of all. */
export const rawTime = (value: SheetValue | undefined): number => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? timeOf(value) / DAY + UNIX_EPOCH_SERIAL : -Infinity;
};

export interface Candidate {
  readonly row: number;
  readonly time: number;
}

/**
 * True when the newest `n` of this key are surely among the candidates read.
 * @param rows as in firstCandidates
 * @param read the candidates that have this key
 */
export const isSettled = (
  rows: readonly number[],
  read: readonly Candidate[],
  n: number,
  keys: number,
): boolean => {
  if (firstCandidates(rows, n, keys).length === rows.length) return true;
  const newest = [...read]
    .sort((a, b) => (a.time === b.time ? b.row - a.row : b.time > a.time ? 1 : -1))
    .slice(0, Math.max(n, AGREEING));
  if (newest.length < Math.max(n, AGREEING)) return false;
  const outer = Math.floor(endSize(n, keys) * OUTER_PART);
  const lastAtTop = rows[outer - 1] ?? Infinity;
  const firstAtBottom = rows[rows.length - outer] ?? -Infinity;
  return newest.every(({ row }) => row <= lastAtTop) || newest.every(({ row }) => row >= firstAtBottom);
};

/** What merging two rows of any kind has in common: lists and dates that join, rows that move along, cells that differ. */
import type { Cell, Change, Query } from '../book/book';
import { textOf, timeOf, update } from '../book/row';
import type { TableName } from '../book/schema';
import type { Known, Values } from './known';

/** Rows of each table that move along in the one commit; the pointer leads to older ones, and a click has them follow (rest-of-merge.ts). */
export const MOVED_LIMIT = 200;

export interface By {
  /** A user's address, or `poller`. */
  readonly actor: string;
  /** Why, for the ledger; '' when the actor's wish is all the reason there is. */
  readonly reason: string;
}

/** What a merge commits. */
export interface Merging {
  /** Id of the row that goes on in another. */
  readonly from: string;
  /** There are older rows that do not move along in the same commit. */
  readonly rest: boolean;
  readonly changes: readonly Change[];
}

export interface Around {
  /** Asked for in the same look-up. */
  readonly more?: readonly Query[];
  /** Told of the merge just before its commit. */
  readonly before?: (merge: Merging) => void;
}

const words = (values: Values, key: string): readonly string[] =>
  textOf(values, key)
    .split(/[,;\n]+/)
    .map(word => word.trim())
    .filter(word => word !== '');

/** The words of both cells, each once whatever its letter case, at most `limit`. */
export function joined(a: Values, b: Values, key: string, limit = Infinity): string {
  const all = [...words(a, key), ...words(b, key)];
  const folded = all.map(word => word.toLowerCase());
  return all
    .filter((_word, n) => folded.indexOf(folded[n] ?? '') === n)
    .slice(0, limit)
    .join(', ');
}

/** The earlier of two dates; the only one where one is missing. */
export const firstOf = (a: Values, b: Values, key: string): Cell => {
  const [x, y] = [timeOf(a, key), timeOf(b, key)];
  const time = x === 0 || y === 0 ? x + y : Math.min(x, y);
  return time === 0 ? null : new Date(time).toISOString();
};

/** Only the cells that differ: what people have in the others is theirs. */
export const differing = (
  row: Values,
  values: Readonly<Record<string, Cell>>,
): Readonly<Record<string, Cell>> =>
  Object.fromEntries(Object.entries(values).filter(([key, value]) => (row[key] ?? '') !== (value ?? '')));

/** Known rows of these tables that name `from` in `column` now name `into`. */
export const moved = (
  known: Known,
  tables: readonly TableName[],
  column: string,
  from: string,
  into: string,
): readonly Change[] =>
  tables.flatMap(table =>
    known
      .where(table, column, from)
      .slice(0, MOVED_LIMIT)
      .map(row => update(table, textOf(row, 'id'), { [column]: into })),
  );

/** True where a table may have more rows than these, which moved along. */
export const hasRest = (along: readonly Change[]): boolean => {
  const counts = new Map<TableName, number>();
  for (const { table } of along) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts.values()].some(count => count >= MOVED_LIMIT);
};

/** The rows that move along when these are merged into others, newest first. */
export const newestNaming = (
  tables: readonly TableName[],
  column: string,
  ids: readonly string[],
): readonly Query[] =>
  ids.length === 0 ? [] : tables.map(table => ({ table, column, keys: ids, newest: MOVED_LIMIT }));

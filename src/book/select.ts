/** Which of some rows answer a query, and in which order: one rule for every engine. */
import type { Query, Row } from './book';
import { newestRows } from './newest';
import { foldCase, matcher } from './same-cell';

/** A query's keys as they are compared. */
export const folded = (keys: readonly string[]): readonly string[] =>
  keys.filter(key => key !== '').map(foldCase);

/** An answer of all rows of a key holds its newest too; one of the newest holds just as many. */
export const covers = (known: Query, asked: Query): boolean => {
  if (known.table !== asked.table || known.column !== asked.column) return false;
  if (known.newest !== undefined && known.newest !== asked.newest) return false;
  const keys = new Set(folded(known.keys));
  return folded(asked.keys).every(key => keys.has(key));
};

/** @param rows of the query's table, top to bottom. @returns in that order; with `newest` key by key, newest first */
export const select = ({ table, column, keys, newest }: Query, rows: readonly Row[]): readonly Row[] => {
  const matches = matcher({ keys });
  const matching = rows.filter(row => matches(row.values[column]));
  if (newest === undefined) return matching;
  const byKey = new Map(folded(keys).map((key): [string, Row[]] => [key, []]));
  for (const row of matching) byKey.get(foldCase(String(row.values[column])))?.push(row);
  return Array.from(byKey.values()).flatMap(found => newestRows(table, found, newest));
};

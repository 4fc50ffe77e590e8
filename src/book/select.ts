/** Which of some rows answer a query, and in which order: one rule for every engine. */
import type { Query, Row } from './book';
import { newestRows } from './newest';
import { foldCase, matcher, sameCell } from './same-cell';

/** @param rows of the query's table, top to bottom. @returns in that order; with `newest` key by key, newest first */
export const select = ({ table, column, keys, newest }: Query, rows: readonly Row[]): readonly Row[] => {
  const matches = matcher({ keys });
  const matching = rows.filter(row => matches(row.values[column]));
  if (newest === undefined) return matching;
  const wanted = Array.from(new Set(keys.filter(key => key !== '').map(foldCase)));
  return wanted.flatMap(key =>
    newestRows(
      table,
      matching.filter(row => sameCell(row.values[column], key)),
      newest,
    ),
  );
};

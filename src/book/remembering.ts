/**
 * A book that asks nothing twice in one run: what a question has brought answers every later one that it covers, with
 * the run's own commits laid over it. A click so draws its result from what it had read to decide, without asking again.
 * Made for short runs (a card); nothing that others write meanwhile is seen.
 */
import type { Book, Change, Query, Row } from './book';
import { idOf } from './row';
import { idCellOf } from './row-id';
import { fullRow, storableValues } from './row-values';
import { matcher, sameCell } from './same-cell';
import { covers, folded, select } from './select';

interface Answered {
  readonly query: Query;
  readonly rows: readonly Row[];
}

const isRow = (row: Row, table: string, id: string): boolean =>
  row.table === table && sameCell(idCellOf(row.table, row.values), id);

class RememberingBook implements Book {
  private answered: readonly Answered[] = [];

  constructor(private readonly book: Book) {}

  find(queries: readonly Query[]): readonly (readonly Row[])[] {
    const known = (query: Query): Answered | undefined =>
      this.answered.find(each => covers(each.query, query));
    const missing = queries.filter(query => folded(query.keys).length > 0 && known(query) === undefined);
    if (missing.length > 0) {
      const found = this.book.find(missing);
      this.answered = [
        ...this.answered,
        ...missing.map((query, index) => ({ query, rows: found[index] ?? [] })),
      ];
    }
    return queries.map(query => select(query, known(query)?.rows ?? []));
  }

  latest(...[table, column, key, newest]: Parameters<Book['latest']>): readonly Row[] {
    return this.find([{ table, column, keys: [key], newest }])[0] ?? [];
  }

  seek(...asked: Parameters<Book['seek']>): ReturnType<Book['seek']> {
    return this.book.seek(...asked);
  }

  whole(...[table]: Parameters<Book['whole']>): readonly Row[] {
    return this.book.whole(table);
  }

  commit(changes: readonly Change[]): void {
    this.book.commit(changes);
    for (const change of changes) this.apply(change);
  }

  private apply(change: Change): void {
    const { table } = change;
    const values = storableValues(change);
    const before =
      change.kind === 'update'
        ? this.answered.flatMap(({ rows }) => rows.filter(row => isRow(row, table, change.id)))[0]
        : { table, values: fullRow(table, {}), extra: {} };
    const after = before && { ...before, values: { ...before.values, ...values } };
    const id = change.kind === 'update' ? change.id : idOf(table, values);
    this.answered = this.answered.flatMap(each => {
      const { query, rows } = each;
      if (query.table !== table) return [each];
      const at = rows.findIndex(row => isRow(row, table, id));
      const matches = matcher(query);
      // A row that nobody has read may belong here now: the answer is no longer known.
      if (after === undefined) return matches(values[query.column]) ? [] : [each];
      if (at < 0) return [matches(after.values[query.column]) ? { query, rows: [...rows, after] } : each];
      const isIn = matches(after.values[query.column]);
      // Where a row leaves the newest, another may move up that nobody has read.
      const key = rows[at]?.values[query.column];
      const alike = rows.filter(row => sameCell(row.values[query.column], String(key)));
      if (!isIn && query.newest !== undefined && alike.length >= query.newest) return [];
      return [{ query, rows: [...rows.slice(0, at), ...(isIn ? [after] : []), ...rows.slice(at + 1)] }];
    });
  }
}

/** @param book whose answers are remembered until the run ends */
export const rememberingBook = (book: Book): Book => new RememberingBook(book);

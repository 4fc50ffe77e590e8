/**
 * The book as an edit's own run asks it: what has come with the edited rows, and nothing else. Each further look-up is two
 * calls more; what hangs on one, such as a merge into a case that was itself merged, is left for a poll.
 */
import type { Query } from '../../book/book';
import type { SheetBook } from '../../book/edited';
import { SMALL_TABLES } from '../../book/schema';
import { covers } from '../../book/select';

/** Something is asked that was not foreseen. */
export class NotForeseen extends Error {
  override readonly name = 'NotForeseen';
}

/** @param asked what was foreseen. @returns a book whose look-ups of anything else throw NotForeseen */
export function onlyForeseen(book: SheetBook, asked: readonly Query[]): SheetBook {
  const isForeseen = (query: Query): boolean =>
    SMALL_TABLES.includes(query.table) ||
    query.keys.every(key => key === '') ||
    asked.some(known => covers(known, query));
  const find: SheetBook['find'] = queries => {
    const further = queries.find(query => !isForeseen(query));
    if (further) throw new NotForeseen(`${further.table} by ${further.column}`);
    return book.find(queries);
  };
  return {
    find,
    latest: (table, column, key, newest) => find([{ table, column, keys: [key], newest }])[0] ?? [],
    seek: (...sought) => book.seek(...sought),
    whole: table => book.whole(table),
    commit: changes => book.commit(changes),
    noteEdit: (...noted) => book.noteEdit(...noted),
    edited: (...rows) => book.edited(...rows),
    settle: (...settled) => book.settle(...settled),
  };
}

/** A book that remembers which changes its run has made: a card drawn after a click can tell what the click touched. */
import type { Book, Change } from '../../book/book';

export interface NotingBook extends Book {
  /** Of all commits of this run, in their order. */
  readonly made: readonly Change[];
}

export const notingBook = (book: Book): NotingBook => {
  const made: Change[] = [];
  return {
    made,
    find: queries => book.find(queries),
    latest: (...asked) => book.latest(...asked),
    seek: (...asked) => book.seek(...asked),
    whole: table => book.whole(table),
    commit: changes => {
      book.commit(changes);
      made.push(...changes);
    },
  };
};

/** A book that remembers which changes its run has made: a card drawn after a click can tell what the click touched. */
import type { Book, Change } from '../../book/book';

export interface NotingBook extends Book {
  /** Of all commits of this run, in their order. */
  readonly made: readonly Change[];
  /** True once a question has brought the small tables: they cost nothing from then on. */
  readonly isRead: boolean;
}

export const notingBook = (book: Book): NotingBook => {
  const made: Change[] = [];
  let isRead = false;
  const reading = <T>(answer: T): T => {
    isRead = true;
    return answer;
  };
  return {
    made,
    get isRead() {
      return isRead;
    },
    find: queries => reading(book.find(queries)),
    latest: (...asked) => book.latest(...asked),
    seek: (...asked) => book.seek(...asked),
    whole: table => reading(book.whole(table)),
    commit: changes => {
      book.commit(changes);
      made.push(...changes);
    },
  };
};

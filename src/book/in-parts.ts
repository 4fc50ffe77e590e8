/** Stores more changes than one request should hold. */
import type { Book, Change } from './book';

/** Rows of one commit: with long texts still far below 2 MB, the size that Google advises for a request. */
const ROWS = 100;

/** Each part is stored whole or not at all. @throws BookError; the parts before stay stored */
export function commitInParts(book: Pick<Book, 'commit'>, changes: readonly Change[]): void {
  for (let start = 0; start < changes.length; start += ROWS) book.commit(changes.slice(start, start + ROWS));
}

/**
 * Which tables and columns a book was made for. Each book carries a mark of it; a newer Casebook brings an older book up
 * to its own (src/intake/book-update.ts), and an older one leaves a newer book alone.
 */
import { fingerprint } from './fingerprint';
import { SCHEMA } from './schema';

/**
 * Raised when a released Casebook could not work with the new tables any more, or would undo what they are for. Columns
 * and tables that are only added need no new number: the mark's second part tells them apart.
 */
export const BOOK_VERSION = 1;

/** The row of Settings that holds the book's mark. */
export const BOOK_MARK = 'Book version';
export const BOOK_MARK_MEANING =
  'Which tables and columns this book has. Casebook brings it up to date by itself; please leave it as it is.';

/** `VERSION:FINGERPRINT` of the tables that this Casebook works with. */
export const currentMark = (): string => `${BOOK_VERSION}:${fingerprint(JSON.stringify(SCHEMA))}`;

/** 0 for a book from before there were marks. */
export const versionIn = (mark: string): number => {
  const version = Number(mark.split(':')[0]);
  return Number.isInteger(version) && version > 0 ? version : 0;
};

export type BookAge = 'current' | 'older' | 'newer';

/** @param mark '' where there is none */
export const ageOf = (mark: string): BookAge =>
  mark === currentMark() ? 'current' : versionIn(mark) > BOOK_VERSION ? 'newer' : 'older';

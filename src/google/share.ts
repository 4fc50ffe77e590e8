/**
 * Who is let into the book: the panel runs as the person at the keyboard, who needs the right to edit it, and loses it
 * when he is no user any more.
 */
import type { Installation } from '../intake/state';
import { onlyOnce } from '../once';
import { withRetry } from './retry';
import { opening, type OpenSpreadsheet } from './spreadsheet';

type Books = Pick<Installation, 'bookId' | 'archives'>;
/**
 * Shares the book with each address for editing; those who have it already keep it.
 * @returns the addresses that Google refused, which an admin has to share with by hand
 */
function shareBook(emails: readonly string[], open: OpenSpreadsheet): readonly string[] {
  const book = withRetry(open);
  return emails.filter(email => {
    try {
      book.addEditor(email);
      return false;
    } catch {
      return true;
    }
  });
}

/** Closes the book alone to each address. Whoever has it by other means (the owner, a group, the whole domain) keeps it. */
export function closeBook(emails: readonly string[], open: OpenSpreadsheet): void {
  if (emails.length === 0) return;
  const book = withRetry(open);
  const editors = onlyOnce(() =>
    withRetry(() => book.getEditors()).map(user => user.getEmail().toLowerCase()),
  );
  const [only, ...others] = emails;
  // Many are looked up first; one alone only where Google objects, as it may to somebody who is no editor.
  for (const email of others.length === 0 ? emails : emails.filter(each => editors().includes(each)))
    try {
      withRetry(() => book.removeEditor(email));
    } catch (error) {
      if (email !== only || editors().includes(email)) throw error;
    }
}

/** Archives are read and not written: lets each address read a spreadsheet; those who may already keep it, and whom Google refuses an admin lets in by hand. */
export function letRead(id: string, emails: readonly string[]): void {
  const spreadsheet = withRetry(() => SpreadsheetApp.openById(id));
  const known = withRetry(() => [...spreadsheet.getViewers(), ...spreadsheet.getEditors()]).map(user =>
    user.getEmail().toLowerCase(),
  );
  const missing = emails.filter(each => !known.includes(each.toLowerCase()));
  if (missing.length === 0) return;
  try {
    // One call for all: there may be hundreds.
    spreadsheet.addViewers([...missing]);
  } catch {
    for (const email of missing) {
      try {
        spreadsheet.addViewer(email);
      } catch {
        // As with the book: an address of another organisation, for one.
      }
    }
  }
}

/** Takes the right to read it. */
function endReading(id: string, emails: readonly string[]): void {
  if (emails.length === 0) return;
  const spreadsheet = withRetry(() => SpreadsheetApp.openById(id));
  const viewers = withRetry(() => spreadsheet.getViewers()).map(user => user.getEmail().toLowerCase());
  for (const email of emails.filter(each => viewers.includes(each)))
    withRetry(() => spreadsheet.removeViewer(email));
}

export function closeArchives({ archives }: Pick<Books, 'archives'>, emails: readonly string[]): void {
  for (const archive of archives) endReading(archive.bookId, emails);
}

/** Closes the book and its archives to each address. */
export function closeBooks(books: Books, emails: readonly string[], open = opening(books.bookId)): void {
  closeBook(emails, open);
  closeArchives(books, emails);
}

/** Lets new users into the book and its archives. @returns as `shareBook` does */
export function openBooks(
  { bookId, archives }: Books,
  emails: readonly string[],
  open = opening(bookId),
): readonly string[] {
  for (const archive of archives) letRead(archive.bookId, emails);
  return shareBook(emails, open);
}

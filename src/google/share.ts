/**
 * Who is let into the book: the panel runs as the person at the keyboard, who needs the right to edit it, and loses it
 * when he is no user any more.
 */
import { withRetry } from './retry';

/**
 * Shares the book with each address for editing; those who have it already keep it.
 * @returns the addresses that Google refused, which an admin has to share with by hand
 */
export function shareBook(bookId: string, emails: readonly string[]): readonly string[] {
  const book = withRetry(() => SpreadsheetApp.openById(bookId));
  return emails.filter(email => {
    try {
      book.addEditor(email);
      return false;
    } catch {
      return true;
    }
  });
}

/** Lets each address read a spreadsheet; those who may already keep it, and whom Google refuses an admin lets in by hand. */
export function letRead(id: string, emails: readonly string[]): void {
  const spreadsheet = withRetry(() => SpreadsheetApp.openById(id));
  const known = withRetry(() => [...spreadsheet.getViewers(), ...spreadsheet.getEditors()]).map(user =>
    user.getEmail().toLowerCase(),
  );
  for (const email of emails.filter(each => !known.includes(each.toLowerCase()))) {
    try {
      spreadsheet.addViewer(email);
    } catch {
      // As with the book: an address of another organisation, for one.
    }
  }
}

/** Takes the right to read it. */
export function endReading(id: string, emails: readonly string[]): void {
  if (emails.length === 0) return;
  const spreadsheet = withRetry(() => SpreadsheetApp.openById(id));
  const viewers = withRetry(() => spreadsheet.getViewers()).map(user => user.getEmail().toLowerCase());
  for (const email of emails.filter(each => viewers.includes(each)))
    withRetry(() => spreadsheet.removeViewer(email));
}

/** Closes the book to each address. Whoever has it by other means (the owner, a group, the whole domain) keeps it. */
export function unshareBook(bookId: string, emails: readonly string[]): void {
  if (emails.length === 0) return;
  const book = withRetry(() => SpreadsheetApp.openById(bookId));
  const editors = withRetry(() => book.getEditors()).map(user => user.getEmail().toLowerCase());
  for (const email of emails.filter(each => editors.includes(each)))
    withRetry(() => book.removeEditor(email));
}

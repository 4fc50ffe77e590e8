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

/** Closes the book to each address. Whoever has it by other means (the owner, a group, the whole domain) keeps it. */
export function unshareBook(bookId: string, emails: readonly string[]): void {
  if (emails.length === 0) return;
  const book = withRetry(() => SpreadsheetApp.openById(bookId));
  const editors = withRetry(() => book.getEditors()).map(user => user.getEmail().toLowerCase());
  for (const email of emails.filter(each => editors.includes(each)))
    withRetry(() => book.removeEditor(email));
}

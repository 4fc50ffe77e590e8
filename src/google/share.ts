/** Lets the users into the book: the panel runs as the person at the keyboard, who needs the right to edit it. */
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

/** Who works in which book, noted where every run reads it, so that a card finds its reader's book without asking further. */
import { properties } from './google/state';
import { memberProperties } from './intake/books';

/**
 * @param emails those of the active users of the book that this run works on
 * @param before the script properties, where the run has them
 */
export function noteMembers(emails: readonly string[], before = properties.all()): void {
  const after = memberProperties(
    emails.map(email => email.trim().toLowerCase()).filter(email => email !== ''),
    before,
  );
  if (Object.entries(after).some(([name, value]) => before[name] !== value)) properties.set(after);
}

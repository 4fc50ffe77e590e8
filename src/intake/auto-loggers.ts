/**
 * Whose mail logs itself when they open it, as runs before have seen it on the tab Users: for them a card asks at once for
 * what logging needs besides. Only speed depends on it; the tab decides.
 */

/** Addresses of the newest, some 40 characters each, of the 9 KB that a property may hold. */
const KEPT = 150;

/** @param text the property */
export const autoLoggersIn = (text: string | undefined): readonly string[] =>
  (text ?? '').split(' ').filter(email => email !== '');

/** The property, with this user as the tab has them. */
export const withAutoLogger = (all: readonly string[], user: string, logsItself: boolean): string => {
  const others = all.filter(email => email !== user.toLowerCase());
  return [...others, ...(logsItself ? [user.toLowerCase()] : [])].slice(-KEPT).join(' ');
};

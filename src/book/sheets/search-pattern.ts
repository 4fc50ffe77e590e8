/** Regular expressions for the server-side search: cells that are one of many literal texts. */

/**
 * Characters of one pattern. Google names no limit for a search; RE2 compiles a pattern of this length with a fraction
 * of its usual memory budget, and about 250 ids of mails fit, more than a batch of mails asks for.
 */
export const PATTERN_LIMIT = 20_000;

/** RE2 takes a backslash before any ASCII punctuation as that very character. */
const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

const HEAD = '^(?:';
const TAIL = ')$';

/**
 * Patterns that together match every cell which is one of the texts.
 * @param texts without empty ones; may repeat
 * @returns as few patterns as PATTERN_LIMIT allows; a single text longer than that gets a pattern of its own
 */
export const searchPatterns = (texts: readonly string[]): readonly string[] => {
  const patterns: string[] = [];
  let current = '';
  for (const text of Array.from(new Set(texts))) {
    const alternative = escaped(text);
    if (
      current !== '' &&
      HEAD.length + current.length + 1 + alternative.length + TAIL.length > PATTERN_LIMIT
    ) {
      patterns.push(HEAD + current + TAIL);
      current = '';
    }
    current = current === '' ? alternative : `${current}|${alternative}`;
  }
  return current === '' ? patterns : [...patterns, HEAD + current + TAIL];
};

/** Finding phrases of a table in words (see asWords): by plain comparison, so that no text can slow it down. */

export interface Phrases {
  readonly locale: string;
  readonly phrases: readonly string[];
}

/**
 * The longest phrase that the words begin with, as a title: what follows it is a colon, a dash, an end or a bracket, so that
 * `out of office: x` counts and `out of office chairs` does not.
 */
export function startsWithPhrase(words: string, tables: readonly Phrases[]): string | null {
  let longest: string | null = null;
  for (const { phrases } of tables)
    for (const phrase of phrases)
      if (
        phrase.length > (longest?.length ?? 0) &&
        words.startsWith(phrase) &&
        END_OF_TITLE.test(words.slice(phrase.length, phrase.length + 10))
      )
        longest = phrase;
  return longest;
}

const END_OF_TITLE = /^\s?(:|$|-|\(|\[|re\b|!|\.|\u3002|,|from\b|<)/;

/** The first phrase of the tables that the words contain, or null. */
export function containsPhrase(words: string, tables: readonly Phrases[]): string | null {
  for (const { phrases } of tables) for (const phrase of phrases) if (words.includes(phrase)) return phrase;
  return null;
}

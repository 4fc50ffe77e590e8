/** Finding phrases of a table in words (see asWords): by plain comparison, so that no text can slow it down. */

export interface Phrases {
  readonly locale: string;
  readonly phrases: readonly string[];
}

/**
 * The phrase that the words begin with, as a title: what follows it is a colon, a dash, an end or a bracket, so that
 * `out of office: x` counts and `out of office chairs` does not.
 */
export function startsWithPhrase(words: string, tables: readonly Phrases[]): string | null {
  for (const { phrases } of tables)
    for (const phrase of phrases)
      if (words.startsWith(phrase) && /^\s?(:|：|$|-|\(|\[|re\b|!|。|，|,)/.test(words.slice(phrase.length)))
        return phrase;
  return null;
}

/** The first phrase of the tables that the words contain, or null. */
export function containsPhrase(words: string, tables: readonly Phrases[]): string | null {
  for (const { phrases } of tables) for (const phrase of phrases) if (words.includes(phrase)) return phrase;
  return null;
}

/**
 * Phrases by the character that they begin or end with, so that a line is compared with the few that it could match and
 * not with all of a table.
 */

export type PhraseIndex = ReadonlyMap<string, readonly string[]>;

const indexBy = (phrases: readonly string[], key: (phrase: string) => string): PhraseIndex => {
  const index = new Map<string, string[]>();
  for (const phrase of phrases) {
    const same = index.get(key(phrase));
    if (same) same.push(phrase);
    else index.set(key(phrase), [phrase]);
  }
  return index;
};

const NONE: readonly string[] = [];

const last = (text: string): string => text.charAt(text.length - 1);

/** @param phrases none of them '' */
export const indexByStart = (phrases: readonly string[]): PhraseIndex =>
  indexBy(phrases, phrase => phrase.charAt(0));

/** @param phrases none of them '' */
export const indexByEnd = (phrases: readonly string[]): PhraseIndex => indexBy(phrases, last);

/** The first phrase in the order of the table that the text begins with. */
export const findAtStart = (index: PhraseIndex, text: string): string | undefined =>
  (index.get(text.charAt(0)) ?? NONE).find(phrase => text.startsWith(phrase));

/** All phrases that the text begins with. */
export const phrasesAtStart = (index: PhraseIndex, text: string): readonly string[] =>
  (index.get(text.charAt(0)) ?? NONE).filter(phrase => text.startsWith(phrase));

/** The first phrase in the order of the table that the text ends with. */
export const findAtEnd = (index: PhraseIndex, text: string): string | undefined =>
  (index.get(last(text)) ?? NONE).find(phrase => text.endsWith(phrase));

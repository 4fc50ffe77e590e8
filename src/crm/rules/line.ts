/** Reading one line of a rule from its beginning: known words, names, quoted texts. */
import { fold } from './fold';
import { QUOTES } from './words';

/** A known word or phrase at the beginning of a text. */
export interface Begun<T> {
  readonly value: T;
  /** What follows, without blanks around it. */
  readonly rest: string;
}

const OPENING = QUOTES.map(([open]) => open);

/** A phrase ends where the line does, at a blank, or where a quotation begins. */
const endsHere = (text: string, at: number): boolean =>
  at >= text.length || /\s/.test(text.charAt(at)) || OPENING.includes(text.charAt(at));

/** The longest of the phrases that `line` begins with, whatever the letter case. */
export function beginning<T>(
  line: string,
  phrases: readonly (readonly [phrase: string, value: T])[],
): Begun<T> | null {
  const text = line.trim().normalize('NFC');
  let best: readonly [string, T] | null = null;
  for (const phrase of phrases) {
    const [words] = phrase;
    const longer = best === null || words.length > best[0].length;
    if (longer && fold(text.slice(0, words.length)) === words && endsHere(text, words.length)) best = phrase;
  }
  return best === null ? null : { value: best[1], rest: text.slice(best[0].length).trim() };
}

/** The lines of a cell that hold something, with their numbers from 1. */
export const linesOf = (cell: string): readonly { readonly text: string; readonly number: number }[] =>
  cell
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ text: text.trim(), number: index + 1 }))
    .filter(({ text }) => text !== '');

const closing = (open: string): string => QUOTES.find(([each]) => each === open)?.[1] ?? '';

/** A text without the quotation marks around it. */
export function unquoted(text: string): string {
  const trimmed = text.trim();
  const close = closing(trimmed.charAt(0));
  return close !== '' && trimmed.length > 1 && trimmed.endsWith(close) ? trimmed.slice(1, -1) : trimmed;
}

/** Splits at a character that stands outside of quotation marks; a mark inside a word is an apostrophe or an inch. */
export function splitAt(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let close = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (close !== '') {
      if (character === close) close = '';
    } else if (character === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    } else if (text.slice(start, at).trim() === '' || /[\s:]/.test(text.charAt(at - 1))) {
      const wanted = closing(character);
      // A mark that nobody closes is a character like others.
      if (wanted !== '' && text.indexOf(wanted, at + 1) > 0) close = wanted;
    }
  }
  parts.push(text.slice(start));
  return parts.map(part => part.trim());
}

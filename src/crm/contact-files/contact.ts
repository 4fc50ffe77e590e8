/** A contact as a file of an address book gives it, before anything is compared with the book. */

export interface FileContact {
  /** Where it begins in the file, from 1; of a sheet its row. */
  readonly line: number;
  readonly name: string;
  /** As written; the first one first. */
  readonly addresses: readonly string[];
  readonly phone: string;
  readonly title: string;
  readonly company: string;
  readonly tags: readonly string[];
  readonly notes: string;
}

/** What a contact's parts are called, for columns of tables. */
export type ContactField =
  'name' | 'first' | 'middle' | 'last' | 'address' | 'phone' | 'title' | 'company' | 'tags' | 'notes';

/** Why a file as a whole cannot be taken. */
export interface FileFault {
  readonly line: number;
  readonly what:
    | 'empty'
    | 'too_large'
    | 'open_quote'
    | 'after_quote'
    | 'too_many_cells'
    | 'no_header'
    | 'not_a_card'
    | 'no_end'
    | 'no_colon';
  /** The part of the line that shows it; '' where none does. */
  readonly text: string;
}

export type FileContacts =
  | { readonly ok: true; readonly contacts: readonly FileContact[] }
  | { readonly ok: false; readonly fault: FileFault };

/** Contacts of one file: an address book beyond it is taken in parts. */
export const MOST_CONTACTS = 20_000;
/** Characters of a file: 20,000 contacts with notes, and pictures in some. */
export const MOST_CHARACTERS = 40_000_000;
/** Characters of a field; a cell holds 50,000, of which notes need some. */
const FIELD_LIMIT = 500;
const NOTES_LIMIT = 20_000;
/** Characters of a line that a message repeats. */
const SHOWN = 60;

export const fault = (
  line: number,
  what: FileFault['what'],
  text = '',
): { readonly ok: false; readonly fault: FileFault } => ({
  ok: false,
  fault: { line, what, text: text.slice(0, SHOWN) },
});

/** One line of text, without controls. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f\u2028\u2029\s]+/g, ' ')
    .trim()
    .slice(0, FIELD_LIMIT);

export const tidyNotes = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]+/g, ' ')
    .trim()
    .slice(0, NOTES_LIMIT);

const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** A whole name from its parts: the family's first where both are written in East Asian letters. */
export function wholeName(first: string, middle: string, last: string): string {
  const parts = EAST_ASIAN.test(first) && EAST_ASIAN.test(last) ? [last, first] : [first, middle, last];
  return tidy(parts.filter(part => part.trim() !== '').join(' '));
}

/** Each once, letter case ignored. */
export function unique(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return texts.map(tidy).filter(text => {
    const key = text.toLowerCase();
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

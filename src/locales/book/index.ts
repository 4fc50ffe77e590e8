/**
 * The book's tab titles and column headers in every language. A book is made in one of them; afterwards each header is
 * recognised in any, because people translate headers and admins change the language.
 */
import type { TableName } from '../../book/schema';
import { bookDe } from './de';
import { bookEn } from './en';
import { bookEs } from './es';
import { bookFr } from './fr';
import { bookJa } from './ja';
import { bookPtBr } from './pt-BR';
import type { BookWords } from './words';

export type { BookWords } from './words';

export const BOOK_WORDS = {
  en: bookEn,
  'pt-BR': bookPtBr,
  ja: bookJa,
  es: bookEs,
  fr: bookFr,
  de: bookDe,
} as const satisfies Readonly<Record<string, BookWords>>;

export type Locale = keyof typeof BOOK_WORDS;

export const LOCALES = Object.keys(BOOK_WORDS) as readonly Locale[];

/** Every header that names this column, in all languages; the first is English. */
export const headersOf = (table: TableName, column: string): readonly string[] =>
  Array.from(
    new Set(
      LOCALES.map(locale => BOOK_WORDS[locale].headers[table][column]).filter(
        (header): header is string => header !== undefined,
      ),
    ),
  );

/** All words that people see, by language: the panel's texts, the book's titles and headers, and the choice between them. */
import { LOCALES, type Locale } from './book';
import { de } from './de';
import { en, type Texts } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import { localeFor } from './locale';
import { ptBr } from './pt-BR';

export { BOOK_WORDS, LOCALES, headersOf, type BookWords, type Locale } from './book';
export { localeFor } from './locale';
export { reasonIn } from './reasons';
export type { Texts } from './en';

export const TEXTS: Readonly<Record<Locale, Texts>> = { en, 'pt-BR': ptBr, ja, es, fr, de };

/** The panel's words for a reader's language tag; see `localeFor`. */
export const textsFor = (tag: string | null | undefined): Texts => TEXTS[localeFor(tag)];

/** The language of these texts. */
export const localeOf = (texts: Texts): Locale => LOCALES.find(locale => TEXTS[locale] === texts) ?? 'en';

/** What the tab Import says of a row, by language. */
import { filled } from '../../filled';
import type { Locale } from '../index';
import { importsEn } from './en';
import { importsPtBr } from './pt-BR';
import { importsJa } from './ja';
import { importsEs } from './es';
import { importsFr } from './fr';
import { importsDe } from './de';
import type { ImportWord, ImportWords } from './words';

const IMPORT_WORDS: Readonly<Record<Locale, ImportWords>> = {
  en: importsEn,
  'pt-BR': importsPtBr,
  ja: importsJa,
  es: importsEs,
  fr: importsFr,
  de: importsDe,
};

/** A word with its gaps filled. */
export const importWord = (
  locale: Locale,
  word: ImportWord,
  values: Readonly<Record<string, string>> = {},
): string => filled(IMPORT_WORDS[locale][word], values);

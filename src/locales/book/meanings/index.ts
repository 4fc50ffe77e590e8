/** What a column of the book holds, for the note on its header. */
import type { TableName } from '../../../book/schema';
import { BOOK_WORDS, type Locale } from '../index';
import { meaningsDe } from './de';
import { meaningsEn } from './en';
import { meaningsEs } from './es';
import { meaningsFr } from './fr';
import { meaningsJa } from './ja';
import { meaningsPtBr } from './pt-BR';

const MEANINGS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: meaningsEn,
  'pt-BR': meaningsPtBr,
  ja: meaningsJa,
  es: meaningsEs,
  fr: meaningsFr,
  de: meaningsDe,
};

/** A tab's name in a meaning: `{Users}`. Fields of templates stand in two braces and begin with a small letter. */
const TAB = /\{([A-Z][A-Za-z]*)\}/g;

/** One or two sentences; '' for a column that nobody has described. */
export const meaningOf = (table: TableName, column: string, locale: Locale): string => {
  const titles: Readonly<Record<string, string>> = BOOK_WORDS[locale].tabs;
  const text = MEANINGS[locale][`${table}.${column}`] ?? MEANINGS[locale][column] ?? '';
  return text.replace(TAB, (name, tab: string) => titles[tab] ?? name);
};

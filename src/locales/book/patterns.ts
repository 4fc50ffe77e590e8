/**
 * How dates stand in the book, by its language: the order and signs that its readers write, with four digits of year
 * and the 24-hour clock, so that no two readings are possible. Pattern letters as Sheets has them
 * (https://developers.google.com/workspace/sheets/api/guides/formats); orders from Unicode CLDR.
 */
import type { Locale } from './index';

/** The month of English dates is a word, since 03/04 is two days in two English-speaking countries. */
const DAYS: Readonly<Record<Locale, string>> = {
  en: 'd mmm yyyy',
  'pt-BR': 'dd/mm/yyyy',
  ja: 'yyyy/mm/dd',
  es: 'dd/mm/yyyy',
  fr: 'dd/mm/yyyy',
  de: 'dd.mm.yyyy',
};

export const dayPattern = (locale: Locale): string => DAYS[locale];

export const momentPattern = (locale: Locale): string => `${DAYS[locale]} hh:mm`;

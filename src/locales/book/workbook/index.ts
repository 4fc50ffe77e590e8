/** What Casebook itself writes into and about the workbook, by language. */
import { filled } from '../../filled';
import type { Locale } from '../index';
import { workbookEn } from './en';
import { workbookPtBr } from './pt-BR';
import { workbookJa } from './ja';
import { workbookEs } from './es';
import { workbookFr } from './fr';
import { workbookDe } from './de';
import type { WorkbookWords } from './words';

export type { ViewName } from './words';

export const WORKBOOK_WORDS: Readonly<Record<Locale, WorkbookWords>> = {
  en: workbookEn,
  'pt-BR': workbookPtBr,
  ja: workbookJa,
  es: workbookEs,
  fr: workbookFr,
  de: workbookDe,
};

/** @param book the title of the book. @param name of the archive: a year */
export const archiveTitle = (locale: Locale, book: string, name: string): string =>
  filled(WORKBOOK_WORDS[locale].archiveTitle, { book, name });

export const archivedText = (locale: Locale, name: string): string =>
  filled(WORKBOOK_WORDS[locale].archivedText, { name });

/** @param title the book's. @param day `YYYY-MM-DD` */
export const backupTitle = (locale: Locale, title: string, day: string): string =>
  `${title} (${WORKBOOK_WORDS[locale].beforeUpdate} ${day})`;

/** @param url of the file that holds the whole text */
export const wholeText = (locale: Locale, url: string): string =>
  filled(WORKBOOK_WORDS[locale].wholeText, { url });

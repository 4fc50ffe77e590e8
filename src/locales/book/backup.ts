/** The title of the copy that is made of a book before it is changed for a newer Casebook. */
import type { Locale } from './index';

const BEFORE_UPDATE: Readonly<Record<Locale, string>> = {
  en: 'before the update of',
  'pt-BR': 'antes da atualização de',
  ja: '更新前の控え',
  es: 'antes de la actualización del',
  fr: 'avant la mise à jour du',
  de: 'vor der Aktualisierung vom',
};

/** @param title the book's. @param day `YYYY-MM-DD` */
export const backupTitle = (locale: Locale, title: string, day: string): string =>
  `${title} (${BEFORE_UPDATE[locale]} ${day})`;

/** Archives of a book: the title of the workbook, and what stands for the text of a mail that is in one. */
import type { Locale } from './index';

interface ArchiveWords {
  readonly title: string;
  readonly text: string;
}

const ARCHIVE: Readonly<Record<Locale, ArchiveWords>> = {
  en: { title: '{book} archive {name}', text: '(The text is in the archive {name}.)' },
  'pt-BR': { title: '{book} arquivo {name}', text: '(O texto está no arquivo {name}.)' },
  ja: { title: '{book} アーカイブ {name}', text: '（本文はアーカイブ{name}にあります）' },
  es: { title: '{book} archivo {name}', text: '(El texto está en el archivo {name}.)' },
  fr: { title: '{book} archive {name}', text: '(Le texte se trouve dans l’archive {name}.)' },
  de: { title: '{book} Archiv {name}', text: '(Der Text steht im Archiv {name}.)' },
};

/** @param book the title of the book. @param name of the archive: a year */
export const archiveTitle = (locale: Locale, book: string, name: string): string =>
  ARCHIVE[locale].title.replace('{book}', () => book).replace('{name}', () => name);

export const archivedText = (locale: Locale, name: string): string =>
  ARCHIVE[locale].text.replace('{name}', () => name);

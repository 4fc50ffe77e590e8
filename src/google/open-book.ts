/** Opens the installation's book: the Sheets engine behind the port. */
import type { Book, ShrinkingBook } from '../book/book';
import type { SheetBook } from '../book/edited';
import { rememberingBook } from '../book/remembering';
import { notesIn, takeAwayNote } from '../book/sheets/edit-notes';
import type { SearchMemory } from '../book/sheets/search-memory';
import { openSheetsBook } from '../book/sheets/sheets-book';
import { localeFor } from '../locales';
import { archivedText, wholeText } from '../locales/book/workbook';
import { withArchivedMail } from '../intake/archive/archived-mail';
import { ledgerOf } from '../intake/ledger';
import { keepingLongText } from '../intake/long-text';
import { openOffice, type Office } from '../intake/office';
import type { FileStore } from '../intake/ports';
import type { Installation } from '../intake/state';
import { opening, spreadsheetAccess, type OpenSpreadsheet } from './spreadsheet';
import { clock } from './state';
import { zoneOffset } from './zone';

/** How cells of the book and its archives are read: the language of problems, and the clock that dates are on. */
export const readingOf = ({ locale, timeZone }: Installation) => ({
  locale: localeFor(locale),
  zoneOffset: zoneOffset(timeZone),
});

const sheetsBook = (
  installation: Installation,
  brief: boolean,
  open: OpenSpreadsheet,
  memory: SearchMemory | null,
): SheetBook & ShrinkingBook =>
  openSheetsBook(spreadsheetAccess(installation.bookId, open), {
    ...readingOf(installation),
    brief,
    ledger: ledgerOf(installation.key),
    ...(memory === null ? {} : { memory }),
  });

/** The book; archived mail is found in it like any other (src/intake/archive/archived-mail.ts). */
export const openBook = (
  installation: Installation,
  brief = false,
  open: OpenSpreadsheet = opening(installation.bookId),
  memory: SearchMemory | null = null,
): SheetBook => {
  const book = sheetsBook(installation, brief, open, memory);
  const locale = localeFor(installation.locale);
  return installation.archives.length === 0
    ? book
    : withArchivedMail(book, name => archivedText(locale, name));
};

/** The book as its own spreadsheet alone has it, for moving rows to its archives and for what knows of both. */
export const openForMoving = (installation: Installation): ShrinkingBook =>
  sheetsBook(installation, false, opening(installation.bookId), null);

/**
 * The book of a run that takes seconds, such as a click: asks nothing twice, and writes where it has read.
 * @param memory where earlier runs have found rows; only for runs that write nothing
 */
export const openBookBriefly = (
  installation: Installation,
  open: OpenSpreadsheet,
  memory: SearchMemory | null = null,
): Book => rememberingBook(openBook(installation, true, open, memory));

/** Edits that are noted in the book (src/book/sheets/edit-notes.ts). */
export const notesInBook = ({ bookId }: Installation): readonly string[] =>
  notesIn(spreadsheetAccess(bookId));

export const takeFromBook = ({ bookId }: Installation, note: string): void =>
  takeAwayNote(spreadsheetAccess(bookId), note);

/** The office as the book has it now. Costs one read where nothing was found in the book before it, else nothing. */
export const officeIn = (installation: Installation, book: Book): Office =>
  openOffice(table => book.whole(table), installation.key, [], zoneOffset(installation.timeZone));

/** The book, taking text of any length: what a cell cannot hold goes to a file (src/intake/long-text.ts). */
export const keepLongText = (book: Book, { locale }: Installation, files: FileStore): Book =>
  keepingLongText(book, { files, clock, words: { wholeText: url => wholeText(localeFor(locale), url) } });

/** Opens the installation's book: the Sheets engine behind the port. */
import type { Book } from '../book/book';
import type { SheetBook } from '../book/edited';
import { rememberingBook } from '../book/remembering';
import type { SearchMemory } from '../book/sheets/search-memory';
import { openSheetsBook } from '../book/sheets/sheets-book';
import { localeFor } from '../locales';
import { LONG_TEXT } from '../locales/book/long-text';
import { ledgerOf } from '../intake/ledger';
import { keepingLongText } from '../intake/long-text';
import { openOffice, type Office } from '../intake/office';
import type { FileStore } from '../intake/ports';
import type { Installation } from '../intake/state';
import { spreadsheetAccess } from './spreadsheet';
import { clock } from './state';
import { zoneOffset } from './zone';

export const openBook = (
  installation: Installation,
  brief = false,
  open: GoogleAppsScript.Spreadsheet.Spreadsheet | null = null,
  memory: SearchMemory | null = null,
): SheetBook =>
  openSheetsBook(spreadsheetAccess(installation.bookId, open), {
    locale: localeFor(installation.locale),
    zoneOffset: zoneOffset(installation.timeZone),
    brief,
    ledger: ledgerOf(installation.key),
    ...(memory === null ? {} : { memory }),
  });

/**
 * The book of a run that takes seconds, such as a click: asks nothing twice, and writes where it has read.
 * @param memory where earlier runs have found rows; only for runs that write nothing
 */
export const openBookBriefly = (installation: Installation, memory: SearchMemory | null = null): Book =>
  rememberingBook(openBook(installation, true, null, memory));

/** The office as the book has it now. Costs one read where nothing was found in the book before it, else nothing. */
export const officeIn = (installation: Installation, book: Book): Office =>
  openOffice(table => book.whole(table), installation.key, [], zoneOffset(installation.timeZone));

/** The book, taking text of any length: what a cell cannot hold goes to a file (src/intake/long-text.ts). */
export const keepLongText = (book: Book, { locale }: Installation, files: FileStore): Book =>
  keepingLongText(book, { files, clock, words: LONG_TEXT[localeFor(locale)] });

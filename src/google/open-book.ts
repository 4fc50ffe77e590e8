/** Opens the installation's book: the Sheets engine behind the port. */
import type { Book } from '../book/book';
import type { SheetBook } from '../book/edited';
import { rememberingBook } from '../book/remembering';
import { openSheetsBook } from '../book/sheets/sheets-book';
import { localeFor } from '../locales';
import { ledgerOf } from '../intake/ledger';
import type { Installation } from '../intake/state';
import { spreadsheetAccess } from './spreadsheet';
import { zoneOffset } from './zone';

export const openBook = (
  installation: Installation,
  brief = false,
  open: GoogleAppsScript.Spreadsheet.Spreadsheet | null = null,
): SheetBook =>
  openSheetsBook(spreadsheetAccess(installation.bookId, open), {
    locale: localeFor(installation.locale),
    zoneOffset: zoneOffset(installation.timeZone),
    brief,
    ledger: ledgerOf(installation.key),
  });

/** The book of a run that takes seconds, such as a click: asks nothing twice, and writes where it has read. */
export const openBookBriefly = (installation: Installation): Book =>
  rememberingBook(openBook(installation, true));

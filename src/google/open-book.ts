/** Opens the installation's book: the Sheets engine behind the port. */
import type { Book } from '../book/book';
import { openSheetsBook } from '../book/sheets/sheets-book';
import { localeFor } from '../locales';
import type { Installation } from '../intake/state';
import { spreadsheetAccess } from './spreadsheet';
import { zoneOffset } from './zone';

export const openBook = (installation: Installation): Book =>
  openSheetsBook(spreadsheetAccess(installation.bookId), {
    locale: localeFor(installation.locale),
    zoneOffset: zoneOffset(installation.timeZone),
  });

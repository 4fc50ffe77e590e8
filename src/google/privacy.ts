/** The functions of an administrator on people's data, at work on Google: export, erase, forget by age. */
import type { Book } from '../book/book';
import { rowsMatching } from '../book/sheets/containing';
import { clearJournal } from '../book/sheets/journal';
import { eachRow } from '../book/sheets/pages';
import { yearOf } from '../intake/archive/archives';
import { overArchives, type Place } from '../intake/archive/over-archives';
import { ledgerOf } from '../intake/ledger';
import type { ReceiptWords } from '../intake/privacy/export';
import type { PrivacyPorts } from '../intake/privacy/ports';
import type { Installation } from '../intake/state';
import { BOOK_WORDS, localeFor } from '../locales';
import { RECEIPT } from '../locales/book/receipt';
import { driveFilesService } from './advanced';
import { openArchive } from './archives';
import { officeIn, openForMoving, readingOf } from './open-book';
import { messageOf, withRetry } from './retry';
import { spreadsheetAccess } from './spreadsheet';
import { clock } from './state';

/** What another account keeps, or what is gone already. */
const NOT_OURS = /not found|notFound|permission|insufficient/i;

function removeFile(id: string): boolean {
  try {
    withRetry(() => driveFilesService().remove(id));
    return true;
  } catch (error) {
    if (NOT_OURS.test(messageOf(error))) return false;
    throw error;
  }
}

const placeAt = (installation: Installation, bookId: string, book: Book): Place => {
  const access = spreadsheetAccess(bookId);
  const options = readingOf(installation);
  return {
    book,
    matching: (pattern, limit) => rowsMatching(access, pattern, limit, options),
    eachRow: (table, take) => eachRow(access, table, options, ({ row }) => take(row)),
  };
};

/** They reach over the archives too: of what stands there the same holds. */
export function privacyPorts(installation: Installation): PrivacyPorts {
  const home = openForMoving(installation);
  return {
    ...overArchives(
      placeAt(installation, installation.bookId, home),
      installation.archives.map(archive => ({
        ...placeAt(installation, archive.bookId, openArchive(installation, archive)),
        from: Date.UTC(Number(yearOf(archive)), 0),
        clearCopies: () => clearJournal(spreadsheetAccess(archive.bookId)),
      })),
    ),
    removeFile,
    office: () => officeIn(installation, home),
    ledger: ledgerOf(installation.key),
    clock,
  };
}

export const receiptWords = (installation: Installation): ReceiptWords => {
  const locale = localeFor(installation.locale);
  return { ...RECEIPT[locale], tab: table => BOOK_WORDS[locale].tabs[table] };
};

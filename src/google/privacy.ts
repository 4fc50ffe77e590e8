/** The functions of an administrator on people's data, at work on Google: export, erase, forget by age. */
import { rowsMatching } from '../book/sheets/containing';
import { eachRow } from '../book/sheets/pages';
import { ledgerOf } from '../intake/ledger';
import type { ReceiptWords } from '../intake/privacy/export';
import type { PrivacyPorts } from '../intake/privacy/ports';
import type { Installation } from '../intake/state';
import { BOOK_WORDS, localeFor } from '../locales';
import { RECEIPT } from '../locales/book/receipt';
import { driveFilesService } from './advanced';
import { officeIn, openBook } from './open-book';
import { messageOf, withRetry } from './retry';
import { spreadsheetAccess } from './spreadsheet';
import { clock } from './state';
import { zoneOffset } from './zone';

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

export function privacyPorts(installation: Installation): PrivacyPorts {
  const book = openBook(installation);
  const access = spreadsheetAccess(installation.bookId);
  const zone = zoneOffset(installation.timeZone);
  const options = { locale: localeFor(installation.locale), zoneOffset: zone };
  return {
    book,
    matching: (pattern, limit) => rowsMatching(access, pattern, limit, options),
    eachRow: (table, take) => eachRow(access, table, options, ({ row }) => take(row)),
    removeFile,
    office: () => officeIn(installation, book),
    ledger: ledgerOf(installation.key),
    clock,
  };
}

export const receiptWords = (installation: Installation): ReceiptWords => {
  const locale = localeFor(installation.locale);
  return { ...RECEIPT[locale], tab: table => BOOK_WORDS[locale].tabs[table] };
};

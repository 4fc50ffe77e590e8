/** Holds the whole ledger of the installation's book against its seals. */
import { LEDGER_HEAD } from '../book/ledger/ledger';
import { readSeal } from '../book/ledger/seal';
import { LedgerCheck, type LedgerReport } from '../book/ledger/verify';
import { textOf } from '../book/row';
import { eachRow } from '../book/sheets/pages';
import { ledgerOf } from '../intake/ledger';
import type { Installation } from '../intake/state';
import { localeFor } from '../locales';
import { openBook } from './open-book';
import { spreadsheetAccess } from './spreadsheet';
import { zoneOffset } from './zone';

/** One read for each 2,000 entries. The caller holds the script lock, so that no entry is added meanwhile. */
export function checkLedger(installation: Installation): LedgerReport {
  const check = new LedgerCheck(ledgerOf(installation.key));
  const options = {
    locale: localeFor(installation.locale),
    zoneOffset: zoneOffset(installation.timeZone),
  };
  eachRow(spreadsheetAccess(installation.bookId), 'Events', options, ({ row, place }) =>
    check.take(row.values, place),
  );
  const head = openBook(installation)
    .whole('Settings')
    .find(({ values }) => textOf(values, 'name') === LEDGER_HEAD);
  return check.end(readSeal(textOf(head?.values ?? {}, 'value')));
}

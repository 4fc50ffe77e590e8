/** Holds the whole ledger of the installation's book, with what of it stands in archives, against its seals. */
import { LEDGER_HEAD } from '../book/ledger/ledger';
import { readSeal } from '../book/ledger/seal';
import { LedgerCheck, type LedgerReport } from '../book/ledger/verify';
import { textOf } from '../book/row';
import { ledgerOf } from '../intake/ledger';
import type { Installation } from '../intake/state';
import { eachRowEverywhere } from './archives';
import { openBook } from './open-book';

/** One read for each 2,000 entries. The caller holds the script lock, so that no entry is added meanwhile. */
export function checkLedger(installation: Installation): LedgerReport {
  const check = new LedgerCheck(ledgerOf(installation.key));
  // The archives come first: so the entries come in the order of their numbers, and few wait for their turn.
  eachRowEverywhere(installation, 'Events', ({ row, place }, archive) =>
    check.take(row.values, { row: place, ...(archive === null ? {} : { archive }) }),
  );
  const head = openBook(installation)
    .whole('Settings')
    .find(({ values }) => textOf(values, 'name') === LEDGER_HEAD);
  return check.end(readSeal(textOf(head?.values ?? {}, 'value')));
}

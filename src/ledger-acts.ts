/** What the script editor may do with the ledger: hold it against its seals, and take an action back. */
import type { LedgerReport } from './book/ledger/verify';
import { checkLedger } from './google/ledger-check';
import { openBook } from './google/open-book';
import { clock, properties } from './google/state';
import { aloneInBook } from './installed';
import { ledgerOf } from './intake/ledger';
import { PROPERTY } from './intake/state';
import { undoInBook, type Undo } from './intake/undo';
import { notingAtTheEnd } from './lead-run';

/** @returns null when another run is at work */
export const verifyHere = (): LedgerReport | null =>
  aloneInBook(installation => {
    const report = checkLedger(installation);
    console.info(
      `${report.entries} entries, ${report.faults.length} faults ${JSON.stringify(report.faults)}`,
    );
    return report;
  });

/** @returns null when another run is at work */
export const undoHere = (eventId: string): Undo | null =>
  aloneInBook(installation => {
    const user = Session.getActiveUser().getEmail() || installation.account;
    const mark = (): void => properties.set({ [PROPERTY.releases]: 'yes' });
    return notingAtTheEnd(installation, noting =>
      undoInBook(
        noting(openBook(installation)),
        ledgerOf(installation.key),
        eventId,
        user,
        clock.now(),
        mark,
      ),
    );
  });

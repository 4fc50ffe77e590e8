/**
 * Makes the book anew from its ledger, into a spreadsheet of its own, and tells each difference from the book that is in use;
 * that one is only read. For administrators, from the script editor or the command line.
 */
import { commitInParts } from './book/in-parts';
import { insert, textOf } from './book/row';
import type { Change, Row } from './book/book';
import { openSheetsBook } from './book/sheets/sheets-book';
import { SMALL_TABLES } from './book/schema';
import { eachRowEverywhere } from './google/archives';
import { createBook } from './google/make-book';
import { openBook } from './google/open-book';
import { spreadsheetAccess } from './google/spreadsheet';
import { clock } from './google/state';
import { zoneOffset } from './google/zone';
import { eventIdFor } from './crm/hash';
import { ledgerOf } from './intake/ledger';
import { compare, keyOfRow, REBUILT, Replay, type Difference } from './intake/rebuild/replay';
import { aloneInBook } from './installed';
import type { Installation } from './intake/state';
import { localeFor } from './locales';

/** Rows that one run can write within Google's six minutes; the comparison has no such limit. */
const WRITTEN = 20_000;
/** Differences that are named; more are counted. */
const NAMED = 500;

export interface RebuildReport {
  readonly entries: number;
  /** Entries whose text Casebook has forgotten: of their rows the ledger tells no more. */
  readonly forgotten: number;
  /** Entries that had more to tell than a cell holds. */
  readonly cut: number;
  readonly rows: number;
  readonly differences: readonly Difference[];
  readonly moreDifferences: number;
  /** Of the new spreadsheet; null where it was not asked for, or the book is too large for one run. */
  readonly bookId: string | null;
  readonly url: string | null;
}

function readBook(installation: Installation): {
  readonly replay: Replay;
  readonly events: readonly Row[];
  readonly found: ReadonlyMap<string, Row>;
} {
  const replay = new Replay();
  const events = new Map<string, Row>();
  eachRowEverywhere(installation, 'Events', ({ row }) => {
    const seal = textOf(row.values, 'seal');
    // A move to an archive that was cut off leaves an entry in both.
    if (seal !== '' && events.has(seal)) return;
    replay.take(row);
    events.set(seal || `no seal ${events.size}`, row);
  });
  const found = new Map<string, { readonly row: Row; readonly archive: string | null }>();
  for (const table of REBUILT)
    eachRowEverywhere(installation, table, ({ row }, archive) => {
      const key = keyOfRow(row);
      // What stands in the book counts before its copy in an archive.
      const isFirst = (found.get(key)?.archive ?? archive) !== archive || !found.has(key);
      if (!key.endsWith('|') && isFirst) found.set(key, { row, archive });
    });
  return {
    replay,
    events: [...events.values()],
    found: new Map(Array.from(found, ([key, { row }]) => [key, row])),
  };
}

/** The ledger goes along as it is, with its seals: the new book could take the old one's place. */
function writeBook(installation: Installation, changes: readonly Change[]): { id: string; url: string } {
  const locale = localeFor(installation.locale);
  const day = new Date(clock.now()).toISOString().slice(0, 10);
  const title = `Casebook (rebuilt ${day})`;
  const id = createBook({ title, locale, timeZone: installation.timeZone }, () => undefined);
  const book = openSheetsBook(spreadsheetAccess(id), {
    locale,
    zoneOffset: zoneOffset(installation.timeZone),
  });
  commitInParts(book, changes);
  return { id, url: `https://docs.google.com/spreadsheets/d/${id}/edit` };
}

/** @param write false: only the differences are told. @returns null when another run is at work */
export const rebuildHere = (write: boolean): RebuildReport | null =>
  aloneInBook(installation => {
    const { replay, events, found } = readBook(installation);
    const { rows, differences } = compare(replay.rows(), found, ledgerOf(installation.key));
    const book = openBook(installation);
    const small = SMALL_TABLES.flatMap(table => book.whole(table)).filter(
      row => !keyOfRow(row).endsWith('|'),
    );
    const changes = [...small, ...rows, ...events].map(({ table, values }) => insert(table, values));
    const made = write && changes.length <= WRITTEN ? writeBook(installation, changes) : null;
    if (made) {
      const at = new Date(clock.now()).toISOString();
      book.commit([
        insert('Events', {
          id: eventIdFor('rebuild', at),
          at,
          actor: Session.getActiveUser().getEmail() || installation.account,
          action: 'rebuild',
          outcome: 'rebuilt',
          reason: `the book was made anew from its ledger as ${made.url}: ${rows.length} rows, ${differences.length} differences`,
        }),
      ]);
    }
    return {
      entries: events.length,
      forgotten: replay.forgotten,
      cut: replay.cut,
      rows: rows.length,
      differences: differences.slice(0, NAMED),
      moreDifferences: Math.max(0, differences.length - NAMED),
      bookId: made?.id ?? null,
      url: made?.url ?? null,
    };
  });

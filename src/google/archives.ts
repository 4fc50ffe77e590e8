/** The archives of a book as Google's spreadsheets: made, opened, let read, and what moves rows to them. */
import type { Book } from '../book/book';
import { addPeoplesColumns, completeArchive } from '../book/sheets/make-archive';
import { eachRow, type PlacedRow } from '../book/sheets/pages';
import { openSheetsBook } from '../book/sheets/sheets-book';
import type { TableName } from '../book/schema';
import { archiveTitle } from '../locales/book/workbook';
import { localeFor } from '../locales';
import { ARCHIVED_TABLES, type Archive } from '../intake/archive/archives';
import type { ArchivePorts } from '../intake/archive/roll-over';
import type { Installation } from '../intake/state';
import { ensureArchive } from './drive';
import { openForMoving, readingOf } from './open-book';
import { letRead } from './share';
import { cellsOf, spreadsheetAccess, titleOfSpreadsheet } from './spreadsheet';
import { clock, properties, scriptLock } from './state';

export const openArchive = (installation: Installation, { bookId }: Archive): Book =>
  openSheetsBook(spreadsheetAccess(bookId), { ...readingOf(installation), archive: true });

/** Every row of a table wherever it stands, oldest archive first and the book last. */
export function eachRowEverywhere(
  installation: Installation,
  table: TableName,
  take: (placed: PlacedRow, archive: string | null) => false | void,
): void {
  const archives = ARCHIVED_TABLES.some(each => each === table) ? installation.archives : [];
  let done = false;
  for (const { name, bookId } of [...archives, { name: null, bookId: installation.bookId }]) {
    if (done) return;
    eachRow(spreadsheetAccess(bookId), table, readingOf(installation), placed => {
      done = take(placed, name) === false;
      return done ? false : undefined;
    });
  }
}

const complete = ({ locale, timeZone }: Installation, { bookId }: Archive): void =>
  completeArchive(spreadsheetAccess(bookId), ARCHIVED_TABLES, { locale: localeFor(locale), timeZone });

/** Adds the tabs and columns that the archives lack, as `repairBook` does for the book. */
export const repairArchives = (installation: Installation): void =>
  installation.archives.forEach(archive => complete(installation, archive));

/** @param readers addresses of the users */
export function archivePorts(installation: Installation, readers: () => readonly string[]): ArchivePorts {
  const { bookId, locale } = installation;
  const language = localeFor(locale);
  return {
    book: () => openForMoving(installation),
    rowsFrom: (table, start, take) =>
      eachRow(spreadsheetAccess(bookId), table, readingOf(installation), ({ row }) => take(row), {
        start,
        rows: Infinity,
      }),
    cells: cellsOf,
    open: archive => openArchive(installation, archive),
    make: name => ensureArchive(bookId, name, archiveTitle(language, titleOfSpreadsheet(bookId), name)),
    complete: archive => complete(installation, archive),
    addColumns: (archive, table, headers) =>
      addPeoplesColumns(spreadsheetAccess(archive.bookId), table, headers),
    share: archive => letRead(archive.bookId, readers()),
    lock: scriptLock,
    clock,
    properties,
  };
}

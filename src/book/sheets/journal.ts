/**
 * A hidden tab that keeps what the last write found: in the very request that changes rows, their header rows and the
 * rows as they were are first copied here. Google applies such a request as a whole, so the copies tell beyond doubt
 * whether the rows still were where the look before had found them, and what stood there if they were not.
 */
import { schemaOf, type TableName } from '../schema';
import type { SheetRow, SpreadsheetAccess } from './access';
import type { GridRange, SheetRequest } from './requests';

/** Outside the range of the tables' ids (schema.ts). */
export const JOURNAL_SHEET_ID = 1999;
/** Kept by every write, so that the reply can be asked for by it. */
export const JOURNAL_TITLE = 'Casebook journal';

export interface JournalSource {
  readonly table: TableName;
  readonly row: number;
  /** Columns copied, from the first. */
  readonly width: number;
}

const copy = ({ table, row, width }: JournalSource, to: number): SheetRequest => {
  const range = (sheetId: number, start: number): GridRange => ({
    sheetId,
    startRowIndex: start,
    endRowIndex: start + 1,
    startColumnIndex: 0,
    endColumnIndex: width,
  });
  return {
    copyPaste: {
      source: range(schemaOf(table).sheetId, row),
      destination: range(JOURNAL_SHEET_ID, to),
      pasteType: 'PASTE_VALUES',
      pasteOrientation: 'NORMAL',
    },
  };
};

/**
 * Requests that replace the journal by copies of these rows, one below the other; to stand before all changes.
 * @param isNew true when the tab is not there yet
 */
export const journalRequests = (
  sources: readonly JournalSource[],
  isNew: boolean,
): readonly SheetRequest[] => {
  const properties = {
    sheetId: JOURNAL_SHEET_ID,
    title: JOURNAL_TITLE,
    hidden: true,
    gridProperties: {
      rowCount: Math.max(1, sources.length),
      columnCount: Math.max(1, ...sources.map(({ width }) => width)),
    },
  };
  const size: SheetRequest = isNew
    ? { addSheet: { properties } }
    : {
        updateSheetProperties: {
          properties,
          fields: 'title,hidden,gridProperties.rowCount,gridProperties.columnCount',
        },
      };
  const clear: SheetRequest = {
    updateCells: { range: { sheetId: JOURNAL_SHEET_ID }, fields: 'userEnteredValue' },
  };
  return [size, clear, ...sources.map(copy)];
};

/** Takes away what the last write has left there, where that is to be forgotten. */
export const clearJournal = (access: Pick<SpreadsheetAccess, 'write'>): void =>
  void access.write(journalRequests([], false), null);

/** True for a row of which nothing was copied: it was empty, or a filter hid it and Sheets passed it over. */
export const isBlankCopy = (copied: SheetRow): boolean => copied.every(value => value === '');

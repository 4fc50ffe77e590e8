/**
 * A hidden tab in which edits of the sheet are noted until they are answered. The request that notes an edit brings its
 * rows as well, and the request that answers it takes the note away: noting costs no call of its own.
 */
import { fingerprint } from '../fingerprint';
import { isAccessError, type CellPosition, type SpreadsheetAccess } from './access';
import type { SheetRequest } from './requests';

/** Outside the range of the tables' ids (schema.ts), like the journal's. */
const NOTES_SHEET_ID = 1998;
const NOTES_TITLE = 'Casebook edits';

/**
 * Each note has a cell of its own, since runs write them without the lock. Which one, its text tells: two notes of the
 * seconds in which edits are answered meet in one of these 10,000 cells about never, and then only a run that is cut off
 * as well would lose its edit.
 */
const ROWS = 100;
const COLUMNS = 100;

export const cellOf = (note: string): CellPosition => {
  const place = parseInt(fingerprint(note), 16) % (ROWS * COLUMNS);
  return { sheetId: NOTES_SHEET_ID, row: Math.floor(place / COLUMNS), column: place % COLUMNS };
};

/** The tab itself, for a book that lacks it. */
export const NOTES_TAB: SheetRequest = {
  addSheet: {
    properties: {
      sheetId: NOTES_SHEET_ID,
      title: NOTES_TITLE,
      hidden: true,
      gridProperties: { rowCount: ROWS, columnCount: COLUMNS },
    },
  },
};

export const hasNotesTab = (sheetIds: Iterable<number>): boolean =>
  Array.from(sheetIds).includes(NOTES_SHEET_ID);

const rangeOf = ({ sheetId, row, column }: CellPosition) => ({
  sheetId,
  startRowIndex: row,
  endRowIndex: row + 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

export const takeAway = (cell: CellPosition): SheetRequest => ({
  updateCells: { range: rangeOf(cell), fields: 'userEnteredValue' },
});

/** Leaves a text for a poll, in the request that answers an edit. */
export const leave = (text: string): SheetRequest => ({
  updateCells: {
    range: rangeOf(cellOf(text)),
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    fields: 'userEnteredValue',
  },
});

/** Takes away what another run has noted or left. */
export const takeAwayNote = (access: SpreadsheetAccess, note: string): void =>
  void access.write([takeAway(cellOf(note))], null);

/** What lies there, of edits that are being answered, of those that were cut off, and for polls. @throws AccessError */
export const notesIn = (access: SpreadsheetAccess): readonly string[] => {
  try {
    const [found] = access.read([{ sheetId: NOTES_SHEET_ID, startRow: 0 }]);
    return (found?.rows ?? [])
      .flat()
      .map(String)
      .filter(text => text !== '');
  } catch (error) {
    if (isAccessError(error) && error.problem === 'no_tab') return [];
    throw error;
  }
};

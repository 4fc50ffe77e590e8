/**
 * The ceilings of Google Sheets and the words it refuses with, so that every service file says the same.
 * Sizes: https://support.google.com/drive/answer/37603, rates: https://developers.google.com/workspace/sheets/api/limits.
 */

/** Cells of all grids of a spreadsheet, empty ones included. */
export const CELL_LIMIT = 10_000_000;

/** Columns of one tab: A to ZZZ. */
export const COLUMN_LIMIT = 18_278;

/** UTF-16 units of text in one cell. */
export const CELL_TEXT_LIMIT = 50_000;

/** A tab is born with this grid; it counts towards CELL_LIMIT although it is empty. */
export const NEW_GRID = { rows: 1000, columns: 26 } as const;

/** Requests a minute to the Sheets API, reads and writes counted apart. */
export const API_PER_USER_MINUTE = 60;
export const API_PER_PROJECT_MINUTE = 300;

export const TOO_MANY_CELLS = `This action would increase the number of cells in the workbook above the limit of ${CELL_LIMIT} cells.`;
export const TOO_LONG_TEXT = `Your input contains more than the maximum of ${CELL_TEXT_LIMIT} characters in a single cell.`;
export const TOO_MANY_COLUMNS = `This action would increase the number of columns in the sheet above the limit of ${COLUMN_LIMIT} columns.`;

/** A refusal of the store itself; the service in front of it words it for its caller. */
export class SheetsRefusal extends Error {
  override readonly name = 'SheetsRefusal';
}

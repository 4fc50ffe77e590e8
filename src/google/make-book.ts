/** Makes and completes the book's spreadsheet with Google's services. */
import type { OwnChoices } from '../book/column';
import * as sheets from '../book/sheets/make-book';
import type { Person } from '../book/sheets/filter-views';
import type { Locale } from '../locales/book';
import { backupTitle } from '../locales/book/workbook';
import { copySpreadsheet, createSpreadsheet, spreadsheetAccess } from './spreadsheet';

/**
 * @param keep takes the id before the spreadsheet is filled
 * @returns the id of the new spreadsheet, which the user of the run owns
 */
export const createBook = (book: sheets.NewBook, keep: (id: string) => void): string =>
  sheets.createBook(createSpreadsheet, spreadsheetAccess, book, keep).id;

/** Adds the tabs and columns that the book lacks; safe to run again. */
export const repairBook = (bookId: string, locale: Locale): sheets.Repaired =>
  sheets.repairBook(spreadsheetAccess(bookId), locale);

/** Has the dropdowns offer what an administrator has added; safe to run again. */
export const layOwnChoices = (bookId: string, own: OwnChoices): void =>
  sheets.layOwnChoices(spreadsheetAccess(bookId), own);

/** Adds the saved views that the book lacks, one for each person among them; safe to run again. */
export const layViews = (bookId: string, people: readonly Person[], locale: Locale): number =>
  sheets.layViews(spreadsheetAccess(bookId), people, locale);

/** Tables of the book that have no tab. */
export const missingTables = (bookId: string): ReturnType<typeof sheets.missingTables> =>
  sheets.missingTables(spreadsheetAccess(bookId));

/**
 * Copies the whole spreadsheet, for the user of the run alone.
 * @param day `YYYY-MM-DD`
 * @returns the copy's address
 */
export const backUpBook = (bookId: string, locale: Locale, day: string): string =>
  copySpreadsheet(bookId, title => backupTitle(locale, title, day));

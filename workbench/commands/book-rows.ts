/** Rows of an English book's tab, by the texts of its headers. */
import type { Spreadsheet } from '../services/sheets/spreadsheet';

export type BookRow = Readonly<Record<string, string>>;

export const rowsOfTab = (book: Spreadsheet, title: string): readonly BookRow[] => {
  const tab = book.tabs.find(each => each.properties.title === title);
  if (!tab) throw new Error(`The book has no tab ${title}.`);
  const text = (row: number, column: number): string => String(tab.value(row, column) ?? '');
  const headers = Array.from({ length: tab.lastColumn() }, (_, column) => text(0, column));
  return Array.from({ length: Math.max(0, tab.lastRow() - 1) }, (_, at) =>
    Object.fromEntries(headers.map((header, column): [string, string] => [header, text(at + 1, column)])),
  );
};

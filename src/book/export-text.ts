/** Rows of the book as text that other programs read: CSV (RFC 4180) that no spreadsheet takes for formulas, and JSON. */
import type { Cell, Row } from './book';
import { schemaOf } from './schema';

export type ExportFormat = 'csv' | 'json';

/**
 * What spreadsheets take for a formula when they open a CSV file; such a text gets an apostrophe in front, as OWASP's
 * page on CSV injection advises; also behind blanks, and in the full-width signs that Excel reads alike in Japan. The import
 * takes it away again.
 */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

const quoted = (text: string): string =>
  /[",\n\r;\t]/.test(text) || text !== text.trim() ? `"${text.replace(/"/g, '""')}"` : text;

const csvCell = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell !== 'string') return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
  return quoted(FORMULA.test(cell) ? `'${cell}` : cell);
};

/** Cells parted by commas, lines ended by CR LF. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Columns of ours in the schema's order, then those of the people's own. */
export const csvOf = (row: Row): string =>
  csvLine([
    ...schemaOf(row.table).columns.map(({ key }) => row.values[key] ?? null),
    ...Object.values(row.extra),
  ]);

/** One object, by column key; empty cells are null, columns of the people's own stand under `extra`. */
export const jsonOf = ({ values, extra }: Row): string =>
  JSON.stringify(Object.keys(extra).length === 0 ? values : { ...values, extra });

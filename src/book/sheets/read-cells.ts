/** Rows of the sheet as rows of the book: typed by their column, whatever people typed into them. */
import type { Cell, Row } from '../book';
import { schemaOf, type ColumnType, type TableName } from '../schema';
import type { SheetRow, SheetValue } from './access';
import { indexIn, type HeaderMap } from './headers';
import { fromSerial, type ZoneOffset } from './serial-date';

/** How people write yes where there is no box to tick. */
const YES = ['true', 'yes', 'x', '1'];

const dateFrom = (value: SheetValue, offset: ZoneOffset): Cell => {
  if (typeof value === 'number') return fromSerial(value, offset);
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

const numberFrom = (value: SheetValue): Cell => {
  const number = typeof value === 'string' ? Number(value.trim()) : Number(value);
  return Number.isFinite(number) ? number : null;
};

/** The value of a cell; null where the cell is empty or holds nothing that the column's type can mean. */
export const cellFrom = (type: ColumnType, value: SheetValue | undefined, offset: ZoneOffset): Cell => {
  if (value === undefined || value === '') return null;
  switch (type) {
    case 'text':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    case 'number':
      return numberFrom(value);
    case 'flag':
      return typeof value === 'boolean' ? value : YES.includes(String(value).trim().toLowerCase());
    case 'date':
      return dateFrom(value, offset);
  }
};

export const rowFrom = (table: TableName, headers: HeaderMap, raw: SheetRow, offset: ZoneOffset): Row => {
  const values: Record<string, Cell> = {};
  for (const { key, type } of schemaOf(table).columns) {
    values[key] = cellFrom(type, raw[indexIn(headers, key)], offset);
  }
  const extra: Record<string, Cell> = {};
  // Of columns that people called alike the first with something in it counts.
  for (const { index, text } of headers.extra)
    if ((extra[text] ?? null) === null) extra[text] = raw[index] === '' ? null : (raw[index] ?? null);
  return { table, values, extra };
};

/** Nothing was entered; a box that is not ticked is no entry. */
export const isBlankRow = (raw: SheetRow): boolean => raw.every(value => value === '' || value === false);

/**
 * Values as cells of a request. Text always goes in as `stringValue`, which Sheets stores letter by letter: it is never
 * parsed, so a mail cannot bring a formula into the book.
 */
import type { Locale } from '../../locales/book';
import { momentPattern } from '../../locales/book/patterns';
import type { Cell } from '../book';
import { offeredIn, type OwnChoices } from '../column';
import type { Column } from '../schema';
import type { CellData, CellFormat, DataValidation, ExtendedValue } from './requests';
import { toSerial, type ZoneOffset } from './serial-date';

/** One format for each language, shared by all cells. */
const DATE_CELLS = new Map<Locale, CellFormat>();

const dateCell = (locale: Locale): CellFormat => {
  const known = DATE_CELLS.get(locale) ?? {
    numberFormat: { type: 'DATE_TIME', pattern: momentPattern(locale) },
  };
  DATE_CELLS.set(locale, known);
  return known;
};

/** Sheets writes the signs of groups and decimals as the spreadsheet's locale has them. */
const NUMBER_CELLS: Readonly<Record<NonNullable<Column['digits']>, CellFormat>> = {
  whole: { numberFormat: { type: 'NUMBER', pattern: '#,##0' } },
  tenths: { numberFormat: { type: 'NUMBER', pattern: '#,##0.0' } },
  money: { numberFormat: { type: 'NUMBER', pattern: '#,##0.00' } },
};
/** Keeps what people type as they type it: phone numbers, ids with leading zeros. */
const TEXT_CELL: CellFormat = { numberFormat: { type: 'TEXT', pattern: '@' } };

/** What may stand behind a link; any other text (a script, a mail's own scheme) stays plain text. */
const WEB_ADDRESS = /^https:\/\/[^\s"<>]+$/;

/** Where the offered values of a dropdown stand, by table: `='Users'!$A$2:$A`; null when it is not known. */
export type ChoiceSource = (table: string, column: string) => string | null;

/** @param value as `storable` gives it */
export const enteredValue = (column: Column, value: Cell, offset: ZoneOffset): ExtendedValue | null => {
  if (value === null) return null;
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return column.type === 'date' ? { numberValue: toSerial(value, offset) } : { stringValue: value };
};

/** How cells of a column look; the same for the whole column at installation and for each added row. */
export const columnFormat = (column: Column, locale: Locale): CellFormat | null => {
  if (column.type === 'date') return dateCell(locale);
  if (column.digits !== undefined) return NUMBER_CELLS[column.digits];
  return column.type === 'text' && column.machine === undefined ? TEXT_CELL : null;
};

/** The dropdown or tick box of a column. It offers, and refuses other values only where they would break something. */
export const columnValidation = (
  column: Column,
  source: ChoiceSource,
  own: OwnChoices,
): DataValidation | null => {
  if (column.type === 'flag') return { condition: { type: 'BOOLEAN' }, strict: true, showCustomUi: true };
  const { choices } = column;
  if (choices === undefined) return null;
  if (!('table' in choices)) {
    const values = (offeredIn(column, own) ?? []).map(choice => ({ userEnteredValue: choice }));
    const strict = column.strict === true;
    return { condition: { type: 'ONE_OF_LIST', values }, strict, showCustomUi: true };
  }
  const range = source(choices.table, choices.column);
  if (range === null) return null;
  return {
    condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: range }] },
    strict: false,
    showCustomUi: true,
  };
};

const linkFormat = (column: Column, value: Cell): CellFormat | null =>
  column.link === true && typeof value === 'string' && WEB_ADDRESS.test(value)
    ? { textFormat: { link: { uri: value } } }
    : null;

/** What an update sets of a cell: nothing of how people have it look, but for what a link leads to. */
export const UPDATE_FIELDS = 'userEnteredValue';
export const LINK_UPDATE_FIELDS = 'userEnteredValue,userEnteredFormat.textFormat.link';

/** The cell of an update. An empty object clears the cell. */
export const updateCell = (column: Column, value: Cell, offset: ZoneOffset): CellData => {
  const entered = enteredValue(column, value, offset);
  const format = linkFormat(column, value);
  return {
    ...(entered === null ? {} : { userEnteredValue: entered }),
    ...(format === null ? {} : { userEnteredFormat: format }),
  };
};

export const APPEND_FIELDS =
  'userEnteredValue,userEnteredFormat.numberFormat,userEnteredFormat.textFormat.link';

/**
 * The cell of an added row, with its format: the row may come to lie below those that were formatted at installation,
 * and Sheets does not promise that new rows take after the ones above.
 */
export const appendCell = (column: Column, value: Cell, offset: ZoneOffset, locale: Locale): CellData => {
  const link = linkFormat(column, value);
  const usual = columnFormat(column, locale);
  const format = link === null ? usual : { ...usual, ...link };
  const entered = enteredValue(column, value, offset);
  if (entered === null) return format === null ? {} : { userEnteredFormat: format };
  return format === null
    ? { userEnteredValue: entered }
    : { userEnteredValue: entered, userEnteredFormat: format };
};

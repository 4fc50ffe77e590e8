/**
 * What becomes of a value when it is stored, the same in every engine, so that a value read back is the value that
 * was remembered: text without control characters and cut at the cell limit, dates as full ISO instants.
 */
import type { Cell } from './book';
import type { ColumnType } from './schema';

/** Characters (UTF-16 units) that a Google Sheets cell holds; more is refused with the whole request. */
export const CELL_LIMIT = 50_000;
/** Ends a text that was cut, so that nobody takes it for the whole. */
export const CUT_MARK = '\u2026 [cut at 50,000 characters]';

/** C0 and C1 controls but for tab and line feed, and the two non-characters that XML (and so .xlsx) cannot hold. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** Half of a surrogate pair: not encodable as UTF-8. */
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** At most `limit` UTF-16 units from the start of a text; a pair of surrogates is never parted. */
export const beginningOf = (text: string, limit: number): string =>
  text.length <= limit
    ? text
    : text.slice(0, isHighSurrogate(text.charCodeAt(limit - 1)) ? limit - 1 : limit);

const cut = (text: string): string =>
  text.length <= CELL_LIMIT ? text : beginningOf(text, CELL_LIMIT - CUT_MARK.length) + CUT_MARK;

/** Anything at all of what is put right below; nearly no text has it. */
const UNUSUAL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

/** Text of any length without what a cell cannot hold: line ends are \n, control characters are gone. */
export const cleanText = (text: string): string =>
  UNUSUAL.test(text)
    ? text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').replace(LONE_SURROGATES, '\ufffd')
    : text;

/** Text as a cell can hold it: clean, and at most CELL_LIMIT units (what is longer: src/intake/long-text.ts). */
export const storableText = (text: string): string => cut(cleanText(text));

/** What `toISOString` gives for the years that a sheet can show. */
const FULL_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const storableDate = (value: Cell): Cell => {
  if (typeof value !== 'string') return null;
  const time = Date.parse(value);
  if (Number.isNaN(time)) return null;
  return FULL_INSTANT.test(value) ? value : new Date(time).toISOString();
};

/** The value that a column of this type keeps of `value`; null is an empty cell. A type that does not fit is a bug. */
export const storable = (type: ColumnType, value: Cell): Cell => {
  if (value === null || value === '') return null;
  switch (type) {
    case 'date':
      return storableDate(value);
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value))
        throw new TypeError(`Not a number: ${String(value)}`);
      return value;
    case 'flag':
      if (typeof value !== 'boolean') throw new TypeError(`Not a flag: ${String(value)}`);
      return value;
    case 'text':
      return storableText(String(value)) || null;
  }
};

/**
 * What one cell holds. Values stand in plain arrays; whatever only a few cells have (formula, style, note, link)
 * stands beside them in one shared object per distinct combination, so that 500,000 rows fit in memory.
 */

import { CELL_TEXT_LIMIT, SheetsRefusal, TOO_LONG_TEXT } from './limits';

export type CellValue = string | number | boolean | null;

/** The value as a row holds it: an empty text is none. @throws SheetsRefusal for too long a text */
export function storable(value: CellValue): CellValue {
  if (typeof value !== 'string') return value;
  if (value.length > CELL_TEXT_LIMIT) throw new SheetsRefusal(TOO_LONG_TEXT);
  return value === '' ? null : value;
}

export type NumberKind =
  'TEXT' | 'NUMBER' | 'PERCENT' | 'CURRENCY' | 'DATE' | 'TIME' | 'DATE_TIME' | 'SCIENTIFIC';

export interface NumberFormat {
  readonly type: NumberKind;
  /** Empty: the locale's usual pattern for the type. */
  readonly pattern: string;
}

/**
 * How a cell looks: the API's CellFormat with `textFormat` taken apart ('textFormat.bold': true), since people set
 * those one by one. A null takes back what a layer below says.
 */
export type Style = Readonly<Record<string, unknown>>;

export interface CellExtra {
  /** As typed, with its `=`. The cell's value is then the last result. */
  readonly formula?: string;
  readonly style?: Style;
  readonly note?: string;
}

/** Style field that holds the web address the whole cell links to, as `{ uri }`. */
export const LINK = 'textFormat.link';

const interned = new Map<string, CellExtra>();

/** More distinct combinations than this are per-cell data (formulas, notes), not worth keeping for sharing. */
const INTERN_LIMIT = 10_000;

/** The one shared copy of this combination; undefined when it says nothing. */
export function intern(extra: CellExtra | undefined): CellExtra | undefined {
  if (extra === undefined || Object.keys(extra).length === 0) return undefined;
  if (extra.formula !== undefined || extra.note !== undefined || extra.style?.[LINK] !== undefined)
    return extra;
  const key = JSON.stringify(extra);
  const known = interned.get(key);
  if (known) return known;
  if (interned.size < INTERN_LIMIT) interned.set(key, extra);
  return extra;
}

/** A copy without one field. */
export function without<T extends object, K extends keyof T>(value: T, field: K): Omit<T, K> {
  const copy: Partial<T> = { ...value };
  delete copy[field];
  return copy as Omit<T, K>;
}

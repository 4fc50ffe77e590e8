/**
 * What Sheets makes of a text that somebody types, that a script hands to setValue(s) or appendRow, or that the API gets
 * as USER_ENTERED: a formula, a number, a date, a truth value or text. Not documented by Google in full; these are
 * the cases that change data which was meant as text (leading zeros, signs, things that look like dates).
 */
import type { CellExtra, CellValue, NumberFormat } from './cells';
import { LINK, without } from './cells';
import type { SheetLocale } from './locale';
import { wallToSerial } from './serial-date';
import { numberFormatOf } from './style';
import type { Tab } from './tab';

export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  /** Given to a cell that has no number format of its own. */
  readonly numberFormat?: NumberFormat;
}

/** Parts that a date without year is completed from. */
export interface EntryContext {
  readonly locale: SheetLocale;
  /** Virtual now, epoch ms. */
  readonly now: number;
}

const CURRENCY = /^([-+]?)\s*(US\$|R\$|[$€£¥])\s*(.+)$/;

export function parseEntry(text: string, context: EntryContext): Entry {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return formulaEntry(text);
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  const known = numberEntry(trimmed, context.locale) ?? dateEntry(trimmed, context);
  if (known) return known;
  // A leading sign starts a formula; what follows is seldom one.
  if (/^[-+]./.test(text)) {
    return { value: /^[-+][\w.]+$/.test(text) ? '#NAME?' : '#ERROR!', formula: `=${text}` };
  }
  return { value: text };
}

/** The workbench does not calculate: a formula shows itself, and a link its label. */
export function formulaEntry(formula: string): Entry {
  const link = hyperlinkOf(formula);
  return { value: link ? link.label : formula, formula };
}

/** The web address that a whole cell leads to, by its format or by its formula. */
export function linkOf(extra: CellExtra | undefined): string | undefined {
  const link = extra?.style?.[LINK];
  if (typeof link === 'object' && link !== null && 'uri' in link) return String(link.uri);
  return extra?.formula === undefined ? undefined : hyperlinkOf(extra.formula)?.url;
}

/** Address and label of `=HYPERLINK("url", "label")`, the label being the address when there is none. */
export function hyperlinkOf(formula: string): { readonly url: string; readonly label: string } | null {
  const match = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)\s*$/i.exec(formula);
  if (!match) return null;
  const url = (match[1] ?? '').replace(/""/g, '"');
  return { url, label: match[2]?.replace(/""/g, '"') ?? url };
}

function numberEntry(text: string, locale: SheetLocale): Entry | null {
  const money = CURRENCY.exec(text);
  if (money) {
    const amount = plainNumber(`${money[1] ?? ''}${money[3] ?? ''}`, locale);
    const pattern = `"${money[2] ?? ''}"#,##0.00`;
    return amount === null ? null : { value: amount, numberFormat: { type: 'CURRENCY', pattern } };
  }
  if (text.endsWith('%')) {
    const share = plainNumber(text.slice(0, -1).trim(), locale);
    const pattern = text.includes(locale.decimal) ? '0.00%' : '0%';
    return share === null ? null : { value: share / 100, numberFormat: { type: 'PERCENT', pattern } };
  }
  const value = plainNumber(text, locale);
  if (value === null) return null;
  return /e/i.test(text) ? { value, numberFormat: { type: 'SCIENTIFIC', pattern: '0.00E+00' } } : { value };
}

function plainNumber(text: string, { decimal, group }: SheetLocale): number | null {
  const point = decimal === '.' ? '\\.' : ',';
  const between = group === '.' ? '\\.' : group === ',' ? ',' : '[ \\u00a0\\u202f’]';
  const shape = new RegExp(
    `^[-+]?(?:\\d+|\\d{1,3}(?:${between}\\d{3})+)?(?:${point}\\d*)?(?:e[-+]?\\d+)?$`,
    'i',
  );
  if (!shape.test(text) || !/\d/.test(text)) return null;
  const value = Number(text.replace(new RegExp(between, 'g'), '').replace(decimal, '.'));
  return Number.isFinite(value) ? value : null;
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = /(?:^|[ T])(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:\s*([ap])\.?m\.?)?$/i;
const DIGITS = /^(\d{1,4})([-/.])(\d{1,2})(?:\2(\d{1,4}))?$/;
const DAY_MONTH = /^(\d{1,2})[ -]([a-z]{3,9})\.?(?:,?[ -](\d{2,4}))?$/i;
const MONTH_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:,? (\d{4}))?$/i;

function dateEntry(text: string, context: EntryContext): Entry | null {
  const time = TIME.exec(text);
  const day = time ? text.slice(0, time.index).trim() : text;
  const fraction = time ? timeFraction(time) : 0;
  if (fraction === null) return null;
  if (time && day === '') return { value: fraction, numberFormat: { type: 'TIME', pattern: '' } };
  const date = calendarDay(day, context);
  if (date === null) return null;
  return { value: date + fraction, numberFormat: { type: time ? 'DATE_TIME' : 'DATE', pattern: '' } };
}

function timeFraction([, hour, minute, second = '0', half]: RegExpExecArray): number | null {
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second) >= 60) return null;
  return (hours * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

function calendarDay(text: string, { locale, now }: EntryContext): number | null {
  const thisYear = new Date(now).getUTCFullYear();
  const named = DAY_MONTH.exec(text);
  if (named) return serialDay(named[3] ?? thisYear, monthNumber(named[2] ?? ''), named[1] ?? '');
  const american = MONTH_DAY.exec(text);
  if (american) return serialDay(american[3] ?? thisYear, monthNumber(american[1] ?? ''), american[2] ?? '');
  const digits = DIGITS.exec(text);
  if (!digits) return null;
  const [, a = '', separator = '', b = '', c] = digits;
  // 1.2 is a number nearly everywhere, and a decimal point is never a date's.
  if (separator === '.' && (c === undefined || locale.decimal === '.')) return null;
  if (a.length >= 3) return c === undefined || a.length !== 4 ? null : serialDay(a, b, c);
  if (locale.order === 'mdy') return serialDay(c ?? thisYear, a, b);
  if (locale.order === 'dmy') return serialDay(c ?? thisYear, b, a);
  return c === undefined ? serialDay(thisYear, a, b) : serialDay(a, b, c);
}

function monthNumber(name: string): number {
  return MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Two-digit years up to 29 are of this century, as Sheets reads them. */
const CENTURY_PIVOT = 30;

function serialDay(year: string | number, month: string | number, day: string | number): number | null {
  const short = Number(year);
  const full = String(year).length <= 2 ? short + (short < CENTURY_PIVOT ? 2000 : 1900) : short;
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  return wallToSerial(date.getTime());
}

/** Puts a typed text into a cell; a cell formatted as plain text takes it as it is. */
export function enterText(tab: Tab, row: number, column: number, text: string, now: number): void {
  const format = tab.numberFormat(row, column);
  const asText = format?.type === 'TEXT' || format?.pattern === '@';
  enter(tab, row, column, asText ? { value: text } : parseEntry(text, { locale: tab.locale, now }));
}

/** Puts an entry into a cell, keeping the cell's style and note. */
export function enter(tab: Tab, row: number, column: number, entry: Entry): void {
  const extra: { -readonly [K in keyof CellExtra]: CellExtra[K] } = without(
    tab.extra(row, column) ?? {},
    'formula',
  );
  if (entry.formula !== undefined) extra.formula = entry.formula;
  if (entry.numberFormat && numberFormatOf(tab.style(row, column)) === null) {
    extra.style = { ...extra.style, numberFormat: entry.numberFormat };
  }
  tab.set(row, column, entry.value, extra);
}

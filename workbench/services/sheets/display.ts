/** What a cell shows: the text that people see, that TextFinder searches and that FORMATTED_VALUE answers. */
import type { CellValue, NumberFormat } from './cells';
import type { SheetLocale } from './locale';
import { serialToWall } from './serial-date';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Digits that a double carries exactly; more would show noise such as 0.30000000000000004. */
const PRECISION = 15;

/** From here on a number without format shows an exponent. */
const PLAIN_LIMIT = 1e15;

export function displayText(value: CellValue, format: NumberFormat | null, locale: SheetLocale): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (format === null || format.type === 'TEXT') return plainNumber(value, locale);
  switch (format.type) {
    case 'DATE':
      return datePattern(value, format.pattern || locale.datePattern);
    case 'TIME':
      return datePattern(value, format.pattern || locale.timePattern);
    case 'DATE_TIME':
      return datePattern(value, format.pattern || `${locale.datePattern} ${locale.timePattern}`);
    case 'PERCENT':
      return numberPattern(value, format.pattern || '0.00%', locale);
    case 'CURRENCY':
      return numberPattern(value, format.pattern || '"$"#,##0.00', locale);
    case 'SCIENTIFIC':
      return numberPattern(value, format.pattern || '0.00E+00', locale);
    case 'NUMBER':
      return numberPattern(value, format.pattern || '#,##0.00', locale);
  }
}

function plainNumber(value: number, locale: SheetLocale): string {
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= PLAIN_LIMIT || size < 1e-9)
      ? value
          .toExponential()
          .toUpperCase()
          .replace(/E([+-])(\d)$/, 'E$10$2')
      : String(Number(value.toPrecision(PRECISION)));
  return text.replace('.', locale.decimal);
}

const DATE_TOKEN = /"([^"]*)"|\\(.)|am\/pm|a\/p|\[h+\]|y+|m+|d+|h+|s+(?:\.0+)?|./gi;

/** Writes one part of a date pattern. */
type DatePart = (date: Date, serial: number) => string;

const patterns = new Map<string, readonly DatePart[]>();

/** A Sheets date pattern (https://developers.google.com/workspace/sheets/api/guides/formats) on a day number. */
function datePattern(serial: number, pattern: string): string {
  const date = new Date(Math.round(serialToWall(serial) / 1000) * 1000);
  if (Number.isNaN(date.getTime())) return '';
  const parts = patterns.get(pattern) ?? dateParts(pattern);
  patterns.set(pattern, parts);
  let text = '';
  for (const part of parts) text += part(date, serial);
  return text;
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0');

function dateParts(pattern: string): readonly DatePart[] {
  const tokens = [...pattern.matchAll(DATE_TOKEN)];
  const twelve = tokens.some(([token]) => /^(am\/pm|a\/p)$/i.test(token));
  return tokens.map(([token, quoted, escaped], index): DatePart => {
    const literal = quoted ?? escaped;
    if (literal !== undefined) return () => literal;
    const lower = token.toLowerCase();
    const width = token.length;
    if (lower === 'am/pm') return date => (date.getUTCHours() < 12 ? 'AM' : 'PM');
    if (lower === 'a/p') return date => (date.getUTCHours() < 12 ? 'A' : 'P');
    if (lower.startsWith('[h')) return (_, serial) => String(Math.floor(serial * 24));
    if (/^y+$/.test(lower)) {
      return date => (width <= 2 ? pad(date.getUTCFullYear() % 100, 2) : pad(date.getUTCFullYear(), 4));
    }
    if (/^d+$/.test(lower)) {
      if (width <= 2) return date => pad(date.getUTCDate(), width);
      return date => (DAYS[date.getUTCDay()] ?? '').slice(0, width === 3 ? 3 : undefined);
    }
    if (/^h+$/.test(lower)) {
      return date => pad(twelve ? date.getUTCHours() % 12 || 12 : date.getUTCHours(), Math.min(width, 2));
    }
    if (/^s/.test(lower)) return date => pad(date.getUTCSeconds(), lower.startsWith('ss') ? 2 : 1);
    if (/^m+$/.test(lower)) {
      if (width <= 2 && isMinute(tokens, index)) return date => pad(date.getUTCMinutes(), width);
      if (width <= 2) return date => pad(date.getUTCMonth() + 1, width);
      const letters = width === 3 ? 3 : width === 4 ? undefined : 1;
      return date => (MONTHS[date.getUTCMonth()] ?? '').slice(0, letters);
    }
    return () => token;
  });
}

/** An `m` after an hour or before a second is a minute. */
function isMinute(tokens: readonly RegExpMatchArray[], index: number): boolean {
  const isLetter = (token: RegExpMatchArray): boolean => /^(?:\[h|[ymdhs])/i.test(token[0]);
  const before = tokens.slice(0, index).reverse().find(isLetter);
  const after = tokens.slice(index + 1).find(isLetter);
  return /^(?:\[?h)/i.test(before?.[0] ?? '') || /^s/i.test(after?.[0] ?? '');
}

/** One section of a number pattern: for positive numbers, for negative ones or for zero. */
interface NumberSection {
  readonly before: string;
  /** null: the section shows its text alone. */
  readonly digits: DigitPattern | null;
  readonly after: string;
  readonly isPercent: boolean;
}

interface DigitPattern {
  /** Digits before the decimal sign, at least. */
  readonly wholeDigits: number;
  readonly isGrouped: boolean;
  /** Digits after the decimal sign, at least and at most. */
  readonly least: number;
  readonly most: number;
  /** Digits of the exponent, at least; null: none is shown. */
  readonly exponentDigits: number | null;
}

const numberPatterns = new Map<string, readonly NumberSection[]>();

/** A Sheets number pattern of digits, groups, percent and exponent; other characters stand for themselves. */
function numberPattern(value: number, pattern: string, locale: SheetLocale): string {
  const sections = numberPatterns.get(pattern) ?? pattern.split(';').map(numberSection);
  numberPatterns.set(pattern, sections);
  const section = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0];
  if (!section?.digits) return section?.before ?? '';
  const number = section.isPercent ? value * 100 : value;
  const sign = value < 0 && sections[1] === undefined ? '-' : '';
  return sign + section.before + digitsOf(Math.abs(number), section.digits, locale) + section.after;
}

function numberSection(section: string): NumberSection {
  const isPercent = section.includes('%');
  const body = /[0#?][0#?,.]*(?:E[+-]?0+)?/i.exec(section);
  if (!body)
    return { before: section.replace(/"([^"]*)"|\\(.)/g, '$1$2'), digits: null, after: '', isPercent };
  const literal = (text: string): string => text.replace(/"([^"]*)"|\\(.)|\[[^\]]*\]|_./g, '$1$2');
  const [mantissa = '', exponent] = body[0].split(/E[+-]?/i);
  const [whole = '', fraction = ''] = mantissa.split('.');
  return {
    before: literal(section.slice(0, body.index)),
    digits: {
      wholeDigits: zeros(whole),
      isGrouped: whole.includes(','),
      least: zeros(fraction),
      most: fraction.length,
      exponentDigits: exponent?.length ?? null,
    },
    after: literal(section.slice(body.index + body[0].length)),
    isPercent,
  };
}

const zeros = (pattern: string): number => (pattern.match(/0/g) ?? []).length;

function digitsOf(size: number, pattern: DigitPattern, locale: SheetLocale): string {
  const { wholeDigits, isGrouped, least, most, exponentDigits } = pattern;
  let exponentText = '';
  let number = size;
  if (exponentDigits !== null) {
    const power = size === 0 ? 0 : Math.floor(Math.log10(size));
    number = size / 10 ** power;
    exponentText = `E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(exponentDigits, '0')}`;
  }
  const [integer = '0', decimals = ''] = number.toFixed(Math.min(most, 20)).split('.');
  let shown = decimals;
  while (shown.length > least && shown.endsWith('0')) shown = shown.slice(0, -1);
  const padded = (integer === '0' && wholeDigits === 0 ? '' : integer).padStart(wholeDigits, '0');
  const grouped =
    isGrouped && padded.length > 3 ? padded.replace(/\B(?=(\d{3})+(?!\d))/g, locale.group) : padded;
  return grouped + (shown ? locale.decimal + shown : '') + exponentText;
}

/** Dates of mail headers and of forwarded blocks, as ISO 8601 with the wall-clock time as written. */
import { findDate } from './calendar-date';
import { findTime } from './clock-time';
import { asciiDigits } from './digits';

/** A written date is short; more is not looked at. */
const DATE_LIMIT = 200;

/** The form of RFC 5322 3.3 that nearly all programs write; days beyond the 28th are left to the calendar. */
const USUAL =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(0?[1-9]|1\d|2[0-8]) ([A-Z][a-z]{2}) (20\d\d) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d) ([+-])(0\d|1[0-3])([0-5]\d)(?: \([A-Z]{1,5}\))?$/;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Reads the usual form without asking about languages; null for any other. */
function usualDate(value: string): string | null {
  const found = USUAL.exec(value);
  const month = found ? MONTHS.indexOf(found[2] ?? '') + 1 : 0;
  if (!found || month === 0) return null;
  const [, day = '', , year = '', hour = '', minute = '', second = '', sign = '', east = '', rest = ''] =
    found;
  const zone = east === '00' && rest === '00' ? 'Z' : `${sign}${east}:${rest}`;
  return `${year}-${digits(month, 2)}-${day.padStart(2, '0')}T${hour}:${minute}:${second}${zone}`;
}

/**
 * A Date header. Accepts what RFC 5322 calls obsolete and what programs write besides: missing weekday, seconds or zone,
 * names of months in other languages, ISO 8601.
 * @returns `YYYY-MM-DDTHH:MM:SS` with its offset (`Z` where none is given, as RFC 5322 3.3 has it for -0000), or null
 */
export function parseHeaderDate(value: string): string | null {
  const usual = usualDate(value);
  if (usual !== null) return usual;
  const iso = read(stripComments(value), 'en');
  if (iso === null) return null;
  if (!iso.includes('T')) return `${iso}T00:00:00Z`;
  return /(Z|[+-]\d\d:\d\d)$/.test(iso) ? iso : `${iso}Z`;
}

/**
 * A date as people's programs print it in any language, e.g. in the block of a forwarded mail.
 * @param language BCP 47, decides between day/month orders and between months of one name; null when unknown
 * @returns `YYYY-MM-DDTHH:MM:SS` as written, with an offset only where the text names one; `YYYY-MM-DD` without a time; or null
 */
export function parseLocalDate(text: string, language: string | null = null): string | null {
  return read(text, language);
}

function read(raw: string, language: string | null): string | null {
  const text = plain(raw);
  const stamp = /^(\d{4})-?(\d{2})-?(\d{2})t(\d{2})/.test(text) ? text.replace('t', ' ') : text;
  const early = findTime(stamp, false);
  // Americans write PM; Australians, Indians and New Zealanders, who put the day first, pm.
  const american = early?.halved === true && /\d[\s\u00a0\u202f]?[AP]M\b/.test(raw);
  const date = findDate(early ? early.rest : stamp, { language, american });
  if (!date) return null;
  const time = early ?? findTime(date.rest, true);
  const day = `${digits(date.year, 4)}-${digits(date.month, 2)}-${digits(date.day, 2)}`;
  if (!time) return day;
  return `${day}T${digits(time.hour, 2)}:${digits(time.minute, 2)}:${digits(time.second, 2)}${offsetText(time.offset)}`;
}

/** Lower case, ASCII digits, plain spaces, no marks of direction. */
function plain(raw: string): string {
  const text = asciiDigits(raw.slice(0, DATE_LIMIT).normalize('NFKC')).replace(
    /[\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]/g,
    '',
  );
  return text.toLowerCase().replace(/i̇/g, 'i').replace(/\s+/g, ' ').trim();
}

const stripComments = (value: string): string => value.slice(0, DATE_LIMIT).replace(/\([^()]*\)/g, ' ');

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

function offsetText(offset: number | null): string {
  if (offset === null) return '';
  if (offset === 0) return 'Z';
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60), 2)}:${digits(minutes % 60, 2)}`;
}

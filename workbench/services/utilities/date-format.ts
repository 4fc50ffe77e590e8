/** Java's SimpleDateFormat for Utilities.formatDate, in English and with an explicit zone, as Google runs it. */

import { isOffsetZone, zonedMoment, zoneFormat, type ZonedMoment } from '../../runtime/zoned-time';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const DAY_MS = 86_400_000;

/** A quoted text, a run of one letter, or any other character. */
const PATTERN_PIECE = /'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']/g;

/**
 * Formats the moment.
 * @param zone an Olson id or Java's GMT+hh:mm; a name that nobody knows counts as GMT, as in Java
 * @returns the text, or the letter or quote that is no pattern
 */
export function formatMoment(
  epochMs: number,
  zone: string,
  pattern: string,
): { readonly text: string } | { readonly illegal: string } {
  const moment = zonedMoment(epochMs, zone);
  let text = '';
  let consumed = 0;
  for (const match of pattern.matchAll(PATTERN_PIECE)) {
    const [piece, letter] = match;
    if (match.index !== consumed) break;
    consumed += piece.length;
    if (letter !== undefined) {
      const field = FIELDS[letter];
      if (field === undefined) return { illegal: letter };
      text += field(moment, piece.length);
    } else {
      text += piece.startsWith("'") ? unquote(piece) : piece;
    }
  }
  return consumed === pattern.length ? { text } : { illegal: "'" };
}

type Field = (moment: ZonedMoment, width: number) => string;

const number =
  (read: (moment: ZonedMoment) => number): Field =>
  (moment, width) =>
    String(read(moment)).padStart(width, '0');

const month: Field = (moment, width) => {
  const name = MONTHS[moment.month] ?? '';
  if (width > 3) return name;
  return width === 3 ? name.slice(0, 3) : String(moment.month + 1).padStart(width, '0');
};

const yearText = (year: number, width: number): string =>
  width === 2 ? String(year % 100).padStart(2, '0') : String(year).padStart(width, '0');

/** Pattern letters. Source: Java's SimpleDateFormat documentation; weeks are the US locale's, from Sunday. */
const FIELDS: Readonly<Record<string, Field>> = {
  G: () => 'AD',
  y: (moment, width) => yearText(moment.year, width),
  Y: (moment, width) => yearText(weekYear(moment), width),
  M: month,
  L: month,
  w: number(weekOfYear),
  W: number(moment => Math.ceil((moment.day + weekdayOfFirst(moment)) / 7)),
  D: number(dayOfYear),
  d: number(moment => moment.day),
  F: number(moment => Math.ceil(moment.day / 7)),
  E: (moment, width) => (WEEKDAYS[moment.weekday] ?? '').slice(0, width > 3 ? undefined : 3),
  u: number(moment => moment.weekday || 7),
  a: moment => (moment.hour < 12 ? 'AM' : 'PM'),
  H: number(moment => moment.hour),
  k: number(moment => moment.hour || 24),
  K: number(moment => moment.hour % 12),
  h: number(moment => moment.hour % 12 || 12),
  m: number(moment => moment.minute),
  s: number(moment => moment.second),
  S: number(moment => moment.ms),
  z: zoneName,
  Z: moment => offsetText(moment.offset, ''),
  X: (moment, width) => {
    if (moment.offset === 0) return 'Z';
    return width === 1
      ? offsetText(moment.offset, '').slice(0, 3)
      : offsetText(moment.offset, width === 3 ? ':' : '');
  },
};

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(offset);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${separator}${pad(minutes % 60)}`;
}

function zoneName(moment: ZonedMoment, width: number): string {
  if (isOffsetZone(moment.zone)) return `GMT${offsetText(moment.offset, ':')}`;
  if (zoneFormat(moment.zone) === null) return 'GMT';
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: moment.zone,
    timeZoneName: width > 3 ? 'long' : 'short',
  });
  return format.formatToParts(moment.epochMs).find(part => part.type === 'timeZoneName')?.value ?? 'GMT';
}

function dayOfYear(moment: ZonedMoment): number {
  return (Date.UTC(moment.year, moment.month, moment.day) - Date.UTC(moment.year, 0, 1)) / DAY_MS + 1;
}

function weekdayOfFirst(moment: ZonedMoment): number {
  return new Date(Date.UTC(moment.year, moment.month, 1)).getUTCDay();
}

/** Java's US weeks start on Sunday and week 1 holds 1 January, so late December can belong to the next year. */
function weekYear(moment: ZonedMoment): number {
  const saturday = new Date(Date.UTC(moment.year, moment.month, moment.day + 6 - moment.weekday));
  return saturday.getUTCFullYear();
}

function weekOfYear(moment: ZonedMoment): number {
  if (weekYear(moment) !== moment.year) return 1;
  const firstWeekday = new Date(Date.UTC(moment.year, 0, 1)).getUTCDay();
  return Math.floor((dayOfYear(moment) - 1 + firstWeekday) / 7) + 1;
}

function unquote(piece: string): string {
  return piece === "''" ? "'" : piece.slice(1, -1).replace(/''/g, "'");
}

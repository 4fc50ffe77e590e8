/**
 * Numbers, dates and plurals in each language without Intl, whose presence and time zones are not promised on
 * Google's runtime. Rules after Unicode CLDR 45, narrowed to what the panel shows.
 */
import type { Texts } from './en';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A wall-clock moment; month from 1. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** How a language writes numbers and moments. */
export interface Format {
  readonly thousands: string;
  /** Which words follow a count. */
  readonly plural: (count: number) => 'one' | 'other';
  readonly time: (moment: Moment) => string;
  /** Day and month. */
  readonly day: (moment: Moment) => string;
  /** Day, month and year. */
  readonly date: (moment: Moment) => string;
  readonly justNow: string;
  readonly minutesAgo: (count: string) => string;
  readonly hoursAgo: (count: string) => string;
}

export const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** 14:05, the way five of our six languages and most of the sixth's readers at work write it. */
export const clock24 = (moment: Moment): string => `${two(moment.hour)}:${two(moment.minute)}`;

/** @param offsetMinutes minutes east of UTC at that instant, as the event of the click gives them */
export const momentAt = (epochMs: number, offsetMinutes: number): Moment => {
  const local = new Date(epochMs + offsetMinutes * MINUTE);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  };
};

/** A whole number with the language's thousands mark. */
export const formatNumber = (value: number, format: Format): string =>
  (value < 0 ? '-' : '') + String(Math.abs(Math.trunc(value))).replace(/\B(?=(\d{3})+$)/g, format.thousands);

/** The mark before decimals: the languages that group with a comma write a point, all others of ours a comma. */
export const decimalOf = ({ thousands }: Format): '.' | ',' => (thousands === ',' ? '.' : ',');

/** A sum of money: decimals only where it has some, the currency's three letters behind. */
export const formatMoney = (amount: number, currency: string, format: Format): string => {
  const cents = Math.round(Math.abs(amount) * 100);
  const rest = cents % 100;
  const whole = formatNumber(Math.sign(amount) * Math.floor(cents / 100), format);
  return `${whole}${rest === 0 ? '' : decimalOf(format) + two(rest)}${currency === '' ? '' : ` ${currency}`}`;
};

/** A number of things; `25+` where there may be more of them. */
export const formatAmount = (value: number, complete: boolean, format: Format): string =>
  formatNumber(value, format) + (complete ? '' : '+');

/** A phrase with a number in it, `#` standing for the number: `{ one: '# mail', other: '# mails' }`. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** @param complete false: there may be more, which shows as `25+` */
export const countOf = (value: number, words: Counted, format: Format, complete = true): string =>
  words[complete ? format.plural(value) : 'other'].replace('#', formatAmount(value, complete, format));

/**
 * A moment as one would say it beside a mail: the time today, day and month within the last half year, else the date.
 * @param iso an ISO 8601 instant; null or unreadable gives ''
 */
export const formatMoment = (
  iso: string | null,
  now: number,
  offsetMinutes: number,
  texts: Texts,
): string => {
  const at = iso === null ? NaN : Date.parse(iso);
  if (Number.isNaN(at)) return '';
  const { format } = texts;
  const moment = momentAt(at, offsetMinutes);
  const today = momentAt(now, offsetMinutes);
  if (moment.year === today.year && moment.month === today.month && moment.day === today.day)
    return format.time(moment);
  return Math.abs(now - at) < 180 * DAY ? format.day(moment) : format.date(moment);
};

/** A date without a time, as due dates are: day and month within half a year, else with the year. */
export const formatDay = (iso: string | null, now: number, offsetMinutes: number, texts: Texts): string => {
  const at = iso === null ? NaN : Date.parse(iso);
  if (Number.isNaN(at)) return '';
  const moment = momentAt(at, offsetMinutes);
  return Math.abs(now - at) < 180 * DAY ? texts.format.day(moment) : texts.format.date(moment);
};

/** How long ago, up to a day; then as `formatMoment`. */
export const formatAgo = (iso: string | null, now: number, offsetMinutes: number, texts: Texts): string => {
  const at = iso === null ? NaN : Date.parse(iso);
  const passed = now - at;
  if (!(passed >= 0 && passed < DAY)) return formatMoment(iso, now, offsetMinutes, texts);
  const { format } = texts;
  if (passed < MINUTE) return format.justNow;
  return passed < HOUR
    ? format.minutesAgo(formatNumber(passed / MINUTE, format))
    : format.hoursAgo(formatNumber(passed / HOUR, format));
};

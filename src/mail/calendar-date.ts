/** Finds day, month and year in a written date, whatever the language. */
import { MONTH_NAMES, TWO_WORD_MONTHS, WEEKDAY_OR_MONTH } from './month-names';

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The text without the date. */
  readonly rest: string;
}

export interface DateHints {
  /** BCP 47 language of the text around the date, when known. */
  readonly language: string | null;
  /** The time uses a 12-hour clock in Latin letters, as American dates do. */
  readonly american: boolean;
}

/** Japanese eras by the year before their first. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 民國: 1911, 民国: 1911 };

/** Years that a mail can have. Thai years run 543 ahead. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
const BUDDHIST = 543;

/** Thai years of two digits from here on are those of this century (2543 is 2000). */
const SHORT_BUDDHIST = 43;

/** Languages whose meaning of a month's name wins where no language is known, from the one with the most mail on. */
const LANGUAGE_ORDER = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'cs', 'ru'];

interface MonthNumbers {
  readonly byLanguage: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly byName: ReadonlyMap<string, number>;
}

/** Made when the first date is read, not when the script is loaded. */
let months: MonthNumbers | null = null;

function monthNumbers(): MonthNumbers {
  if (months) return months;
  const byLanguage = new Map(
    Object.entries(MONTH_NAMES).map(([language, line]) => [language, monthsOf(line)] as const),
  );
  const ordered = [...byLanguage.keys()].sort((a, b) => rank(b) - rank(a));
  months = {
    byLanguage,
    byName: new Map(ordered.flatMap(language => [...(byLanguage.get(language) ?? [])])),
  };
  return months;
}

function rank(language: string): number {
  const at = LANGUAGE_ORDER.indexOf(language);
  return at < 0 ? LANGUAGE_ORDER.length : at;
}

function monthsOf(line: string): ReadonlyMap<string, number> {
  return new Map(
    line
      .normalize('NFKC')
      .replace(/\u200d/g, '')
      .split('|')
      .flatMap((forms, i) => forms.split(' ').map((form): [string, number] => [form, i + 1])),
  );
}

/** @param text lower case, ASCII digits, without its time, at most a few hundred characters */
export function findDate(text: string, hints: DateHints): CalendarDate | null {
  return (
    eastAsian(text) ??
    vietnamese(text) ??
    mongolian(text) ??
    yearFirst(text) ??
    (WHOLE_NUMERIC.test(text) ? numeric(text, hints) : null) ??
    named(text, hints) ??
    numeric(text, hints)
  );
}

/** A date in numbers with its whole year: a name beside it is the weekday's (`mar. 07/10/2025` is a Tuesday in October). */
const WHOLE_NUMERIC =
  /(?<!\d)\d{1,2}\s?[-./\u2010\u2011]\s?\d{1,2}\s?[-./\u2010\u2011]\s?(?:19|20|25)\d\d(?!\d)/;

/** 2021年10月26日, 2021년 10월 26일, 令和3年10月26日. */
function eastAsian(text: string): CalendarDate | null {
  const found =
    /(令和|平成|民國|民国)?\s?(\d{1,4}|元)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]?/.exec(
      text,
    );
  if (!found) return null;
  const year = found[2] === '元' ? 1 : Number(found[2]);
  const era = ERAS[found[1] ?? ''];
  return checked(
    era === undefined ? fullYear(year, found[2] ?? '') : era + year,
    Number(found[3]),
    Number(found[4]),
    without(text, found),
  );
}

/** 26 tháng 10, 2021; 26 thg 10 năm 2021. The weekday is a number too (`th 3`), so it is not searched for. */
function vietnamese(text: string): CalendarDate | null {
  const found = /(\d{1,2})\s+(?:tháng|thg|th)\.?\s?(\d{1,2})(?:,|\s)\s*(?:năm\s+)?(\d{4})/.exec(text);
  return found ? checked(Number(found[3]), Number(found[2]), Number(found[1]), without(text, found)) : null;
}

/** 2021 оны 10-р сарын 26. */
function mongolian(text: string): CalendarDate | null {
  const found = /(\d{4}) оны (\d{1,2})-?р сарын (\d{1,2})/.exec(text);
  return found ? checked(Number(found[1]), Number(found[2]), Number(found[3]), without(text, found)) : null;
}

/** 2021-10-26, 2021/10/26, 2021. 10. 26. */
function yearFirst(text: string): CalendarDate | null {
  const found =
    /(?<!\d)(\d{4})\s?[-./\u2010\u2011]\s?(\d{1,2})\s?[-./\u2010\u2011]\s?(\d{1,2})(?!\d)\.?/.exec(text);
  return found
    ? checked(
        fullYear(Number(found[1]), found[1] ?? ''),
        Number(found[2]),
        Number(found[3]),
        without(text, found),
      )
    : null;
}

/** 26/10/2021, 10/26/21, 26.10.2021, 26-10-2021. */
function numeric(text: string, hints: DateHints): CalendarDate | null {
  const language = hints.language?.split('-')[0] ?? null;
  const short = language === null ? null : shortYearFirst(text, language);
  if (short) return short;
  const found =
    /(?<![\d])(\d{1,2})\s?([-./\u2010\u2011])\s?(\d{1,2})\s?[-./\u2010\u2011]\s?(\d{4}|\d{2})(?!\d)/.exec(
      text,
    );
  if (!found) return null;
  const [first, second, third] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const rest = without(text, found);
  const thai = language === 'th' && found[4]?.length === 2 && third >= SHORT_BUDDHIST;
  const year = thai ? 2500 + third - BUDDHIST : fullYear(third, found[4] ?? '');
  const monthFirst =
    first <= 12 &&
    (second > 12 ||
      (weekdaySays(text, year, first, second) ??
        (found[2] === '/' &&
          hints.american &&
          (language === null || ['en', 'tl', 'fil'].includes(language)))));
  return monthFirst ? checked(year, first, second, rest) : checked(year, second, first, rest);
}

/** 24. 3. 5. in Korean, 24/3/5 in languages that put the year first; no other language does so with two digits. */
function shortYearFirst(text: string, language: string): CalendarDate | null {
  const stopped = language === 'ko';
  if (!stopped && !YEAR_FIRST.has(language)) return null;
  const found = /(?<!\d)(\d{2})\s?([-./])\s?(\d{1,2})\s?[-./]\s?(\d{1,2})(?!\d)/.exec(text);
  if (!found || (found[2] === '.' && !stopped)) return null;
  const year = fullYear(Number(found[1]), found[1] ?? '');
  return checked(year, Number(found[3]), Number(found[4]), without(text, found));
}

const YEAR_FIRST: ReadonlySet<string> = new Set(['ja', 'zh', 'lt', 'sv', 'hu', 'eu', 'ne']);

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * What the weekday beside two numbers says of their order.
 * @returns true for the month first, false for the day first, null where it names neither or both
 */
function weekdaySays(text: string, year: number, first: number, second: number): boolean | null {
  const named = /(?<![a-z])(sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}(?![a-z])/.exec(text);
  if (!named || second > 31 || first > 31) return null;
  const weekday = WEEKDAYS.indexOf(named[1] ?? '');
  const monthFirst = first <= 12 && new Date(Date.UTC(year, first - 1, second)).getUTCDay() === weekday;
  const dayFirst = second <= 12 && new Date(Date.UTC(year, second - 1, first)).getUTCDay() === weekday;
  return monthFirst === dayFirst ? null : monthFirst;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** 26 October 2021, October 26, 2021, 26. Okt. 21, 26-Oct-2021, 2021. október 26. */
function named(text: string, hints: DateHints): CalendarDate | null {
  const month = findMonth(text, hints.language);
  if (!month) return null;
  const numbers = tokensOf(text, /\d+/g);
  const isDay = (token: Token): boolean =>
    token.text.length <= 2 && Number(token.text) >= 1 && Number(token.text) <= 31;
  const year = numbers.find(token => token.text.length === 4);
  const days = numbers.filter(token => token !== year && isDay(token));
  const gap = (token: Token): number =>
    token.end <= month.start ? month.start - token.end : token.start - month.end;
  const before = days.filter(token => token.end <= month.start);
  const after = days.filter(token => token.start >= month.end);
  // A day before the month wins a tie: `26 oct 14 ...` is the 26th.
  const day = [...before.reverse(), ...after].sort((a, b) => gap(a) - gap(b))[0];
  if (!day) return null;
  const shortYear =
    year ?? numbers.find(token => token !== day && token.text.length === 2 && token.start >= month.end);
  if (!shortYear) return null;
  const used = [month, day, shortYear].sort((a, b) => b.start - a.start);
  const rest = used.reduce((left, token) => `${left.slice(0, token.start)} ${left.slice(token.end)}`, text);
  return checked(fullYear(Number(shortYear.text), shortYear.text), month.number, Number(day.text), rest);
}

function findMonth(text: string, language: string | null): (Token & { readonly number: number }) | null {
  for (const [name, number] of TWO_WORD_MONTHS) {
    const start = text.indexOf(name);
    if (start >= 0) return { text: name, start, end: start + name.length, number };
  }
  const { byLanguage, byName } = monthNumbers();
  const own = byLanguage.get(language?.split('-')[0] ?? '');
  const words = tokensOf(text, /[^\s\d.,;:()/'\u2019\-\u2010\u2011،፣]+/g).flatMap(token => {
    // Hebrew writes `in` before the name, in one word with it.
    const bare = token.text.startsWith('ב') ? token.text.slice(1) : token.text;
    const number = own?.get(token.text) ?? byName.get(token.text) ?? byName.get(bare);
    return number === undefined ? [] : [{ ...token, number }];
  });
  // Thai and Lao short forms carry stops inside: ต.ค.
  const thai = tokensOf(
    text,
    /[\u0e01-\u0e2e\u0e81-\u0eae][\u0e31-\u0e3a\u0eb1-\u0ebc]?\.\s?[\u0e01-\u0e2e\u0e81-\u0eae][\u0e31-\u0e3a\u0eb1-\u0ebc]?\./g,
  ).map(token => ({
    ...token,
    number: byName.get(token.text.replace(/[.\s]/g, '')) ?? 0,
  }));
  const all = [...words, ...thai.filter(token => token.number > 0)];
  return all.find(token => !WEEKDAY_OR_MONTH.has(token.text)) ?? all[all.length - 1] ?? null;
}

function tokensOf(text: string, pattern: RegExp): Token[] {
  const tokens: Token[] = [];
  for (let found = pattern.exec(text); found; found = pattern.exec(text))
    tokens.push({ text: found[0], start: found.index, end: found.index + found[0].length });
  return tokens;
}

const without = (text: string, found: RegExpExecArray): string =>
  `${text.slice(0, found.index)} ; ${text.slice(found.index + found[0].length)}`;

/** RFC 5322 4.3: two digits from 50 on are of the last century, three digits count from 1900. */
export function fullYear(year: number, digits: string): number {
  if (digits.length <= 2) return year < 50 ? 2000 + year : 1900 + year;
  if (digits.length === 3) return 1900 + year;
  return year > LAST_YEAR + 300 && year < LAST_YEAR + BUDDHIST ? year - BUDDHIST : year;
}

function checked(year: number, month: number, day: number, rest: string): CalendarDate | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  const last =
    [
      31,
      year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
      31,
      30,
      31,
      30,
      31,
      31,
      30,
      31,
      30,
      31,
    ][month - 1] ?? 0;
  return day <= last ? { year, month, day, rest } : null;
}

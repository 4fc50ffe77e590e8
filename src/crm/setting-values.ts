/** The kinds of values that settings take: how each is read as an admin types it, what it expects, and how it is shown. */
import { readDays, readHours, showDays } from './working-time';

/** Minutes after midnight. */
export interface Hours {
  readonly start: number;
  readonly end: number;
}

export type SettingValue = string | number | boolean | readonly string[] | readonly boolean[] | Hours;

export interface ValueKind<T> {
  /** undefined: not a value. */
  readonly read: (text: string) => T | undefined;
  readonly expects: string;
}

export const oneOf = <T extends string>(...values: readonly T[]) => ({
  read: (text: string): T | undefined => values.find(value => value === text.toLowerCase()),
  expects: values.join(' or '),
});
export const yesNo = {
  read: (text: string): boolean | undefined =>
    /^(yes|true|on|1|sim|はい)$/i.test(text)
      ? true
      : /^(no|false|off|0|não|nao|いいえ)$/i.test(text)
        ? false
        : undefined,
  expects: 'yes or no',
};
export const wholeNumber = (least: number, most: number) => ({
  read: (text: string): number | undefined => {
    const value = Number(text);
    return text !== '' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
  },
  expects: `a whole number from ${least} to ${most}`,
});
/** A domain as people type it; one with a slip in it would never match, and nobody would know. */
const DOMAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}.-]*[\p{L}\p{N}\p{M}])?$/u;
export const domains = {
  read: (text: string): readonly string[] | undefined => {
    const found = text
      .toLowerCase()
      .split(/[\s,;]+/)
      .map(word => word.replace(/^@/, ''))
      .filter(Boolean);
    return found.every(domain => DOMAIN.test(domain)) ? found : undefined;
  },
  expects: 'domains such as acme.example, separated by commas',
};
export const days = {
  read: (text: string): readonly boolean[] | undefined => readDays(text) ?? undefined,
  expects: 'days such as mon-fri or mon, wed, sat',
};
export const hours = {
  read: (text: string): Hours | undefined => readHours(text) ?? undefined,
  expects: 'two times such as 09:00-17:00',
};
export const dates = {
  read: (text: string): readonly string[] | undefined => {
    const found = text.split(/[\s,;]+/).filter(Boolean);
    return found.every(date => /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)))
      ? found
      : undefined;
  },
  expects: 'dates such as 2026-12-25, separated by commas',
};
export const anyText = { read: (text: string): string => text, expects: 'text' };

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const isDays = (value: readonly (string | boolean)[]): value is readonly boolean[] =>
  typeof value[0] === 'boolean';

/** A value as the Settings tab shows it. */
export function showSetting(value: SettingValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  if ('start' in value) return `${clock(value.start)}-${clock(value.end)}`;
  return isDays(value) ? showDays(value) : value.join(', ');
}

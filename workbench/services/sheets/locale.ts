/**
 * How a spreadsheet's locale writes numbers and dates. Source: Unicode CLDR short patterns (cldr-json, dates and
 * numbers of each locale), in the pattern letters that Sheets uses.
 */

export interface SheetLocale {
  readonly decimal: '.' | ',';
  readonly group: ',' | '.' | ' ' | '\u00a0' | '\u202f' | '’';
  /** Order of the parts of an all-digit date. */
  readonly order: 'mdy' | 'dmy' | 'ymd';
  readonly datePattern: string;
  readonly timePattern: string;
}

const TIME_24 = 'hh:mm:ss';

const US: SheetLocale = {
  decimal: '.',
  group: ',',
  order: 'mdy',
  datePattern: 'm/d/yyyy',
  timePattern: 'h:mm:ss am/pm',
};

const LOCALES: Readonly<Record<string, SheetLocale>> = {
  en_GB: { decimal: '.', group: ',', order: 'dmy', datePattern: 'dd/mm/yyyy', timePattern: TIME_24 },
  pt: { decimal: ',', group: '.', order: 'dmy', datePattern: 'dd/mm/yyyy', timePattern: TIME_24 },
  es: { decimal: ',', group: '.', order: 'dmy', datePattern: 'd/m/yyyy', timePattern: TIME_24 },
  es_MX: { decimal: '.', group: ',', order: 'dmy', datePattern: 'dd/mm/yyyy', timePattern: TIME_24 },
  fr: { decimal: ',', group: '\u202f', order: 'dmy', datePattern: 'dd/mm/yyyy', timePattern: TIME_24 },
  de: { decimal: ',', group: '.', order: 'dmy', datePattern: 'dd.mm.yyyy', timePattern: TIME_24 },
  de_CH: { decimal: '.', group: '’', order: 'dmy', datePattern: 'dd.mm.yyyy', timePattern: TIME_24 },
  it: { decimal: ',', group: '.', order: 'dmy', datePattern: 'dd/mm/yyyy', timePattern: TIME_24 },
  nl: { decimal: ',', group: '.', order: 'dmy', datePattern: 'd-m-yyyy', timePattern: TIME_24 },
  pl: { decimal: ',', group: '\u00a0', order: 'dmy', datePattern: 'd.mm.yyyy', timePattern: TIME_24 },
  ru: { decimal: ',', group: '\u00a0', order: 'dmy', datePattern: 'dd.mm.yyyy', timePattern: TIME_24 },
  tr: { decimal: ',', group: '.', order: 'dmy', datePattern: 'dd.mm.yyyy', timePattern: TIME_24 },
  sv: { decimal: ',', group: '\u00a0', order: 'ymd', datePattern: 'yyyy-mm-dd', timePattern: TIME_24 },
  ja: { decimal: '.', group: ',', order: 'ymd', datePattern: 'yyyy/mm/dd', timePattern: 'h:mm:ss' },
  zh: { decimal: '.', group: ',', order: 'ymd', datePattern: 'yyyy/m/d', timePattern: 'h:mm:ss' },
  ko: { decimal: '.', group: ',', order: 'ymd', datePattern: 'yyyy. m. d', timePattern: 'h:mm:ss' },
};

/** `name` is a spreadsheet locale such as `pt_BR`, `en` or `ja_JP`; one that is not known reads as American English. */
export function sheetLocale(name: string): SheetLocale {
  return LOCALES[name] ?? LOCALES[name.split(/[_-]/)[0] ?? ''] ?? US;
}

/** What Sheets makes of typed text, and how it shows what it made. */
import { displayText } from '../../../workbench/services/sheets/display';
import type { Entry } from '../../../workbench/services/sheets/entry';
import { parseEntry } from '../../../workbench/services/sheets/entry';
import { sheetLocale } from '../../../workbench/services/sheets/locale';
import { instantOf, serialOf } from '../../../workbench/services/sheets/serial-date';
import type { NumberKind } from '../../../workbench/services/sheets/cells';
import { NOW } from './office';

const typed = (text: string, locale = 'en_US'): Entry =>
  parseEntry(text, { locale: sheetLocale(locale), now: NOW });

test.each([
  ['', null],
  ['plain text', 'plain text'],
  ['007', 7],
  ['-5', -5],
  ['+49170', 49170],
  ['1,234.5', 1234.5],
  ['1e5', 100_000],
  ['50%', 0.5],
  ['$5', 5],
  ['TRUE', true],
  ['false', false],
  ["'007", '007'],
  ["'=1", '=1'],
  ['1.2.3.4', '1.2.3.4'],
  ['12,34', '12,34'],
  ['C-1042', 'C-1042'],
  ['=', '='],
])('%j is stored as %j in American English', (text, value) => {
  expect(typed(text).value).toBe(value);
});

test.each([
  ['=IMPORTXML("x")', '=IMPORTXML("x")'],
  ['=HYPERLINK("https://a.example","say ""hi""")', 'say "hi"'],
  ['=HYPERLINK("https://a.example")', 'https://a.example'],
  ['+foo', '#NAME?'],
  ['-foo bar', '#ERROR!'],
])('%j becomes a formula that shows %j', (text, value) => {
  const entry = typed(text);
  expect(entry.value).toBe(value);
  expect(entry.formula).toBe(text.startsWith('=') ? text : `=${text}`);
});

const day = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;

test.each([
  ['1-2', 'en_US', day(2026, 1, 2)],
  ['1-2', 'pt_BR', day(2026, 2, 1)],
  ['1-2', 'ja_JP', day(2026, 1, 2)],
  ['3/4/26', 'en_US', day(2026, 3, 4)],
  ['3/4/1999', 'en_GB', day(1999, 4, 3)],
  ['2026-02-28', 'pt_BR', day(2026, 2, 28)],
  ['5 Jan 2026', 'en_US', day(2026, 1, 5)],
  ['Jan 5, 2026', 'en_US', day(2026, 1, 5)],
  ['1.2.2026', 'de_DE', day(2026, 2, 1)],
  ['12:30', 'en_US', 12.5 / 24],
  ['1/2/2026 6:00 pm', 'en_US', day(2026, 1, 2) + 0.75],
])('%j in %s is a date or time', (text, locale, serial) => {
  const { value, numberFormat } = typed(text, locale);
  expect(value).toBeCloseTo(serial, 9);
  expect(['DATE', 'TIME', 'DATE_TIME']).toContain(numberFormat?.type);
});

test.each(['13/13/2026', '2026-02-30', '25:00', '12:60', '1.2', '0/1'])('%j is no date', text => {
  expect(['string', 'number']).toContain(typeof typed(text).value);
  expect(typed(text).numberFormat).toBeUndefined();
});

test('numbers are read in the spreadsheet’s locale', () => {
  expect(typed('1.234,5', 'pt_BR').value).toBe(1234.5);
  expect(typed('1.234,5', 'en_US').value).toBe('1.234,5');
  expect(typed('1,5', 'de_DE').value).toBe(1.5);
  expect(typed('R$ 5', 'pt_BR').value).toBe(5);
});

test.each<[number, NumberKind | null, string, string, string]>([
  [0.1 + 0.2, null, '', 'en_US', '0.3'],
  [1234567.5, null, '', 'pt_BR', '1234567,5'],
  [1e21, null, '', 'en_US', '1E+21'],
  [1234567.891, 'NUMBER', '#,##0.00', 'en_US', '1,234,567.89'],
  [1234567.891, 'NUMBER', '#,##0.00', 'pt_BR', '1.234.567,89'],
  [-5, 'NUMBER', '0', 'en_US', '-5'],
  [-5, 'NUMBER', '0;(0)', 'en_US', '(5)'],
  [0.256, 'PERCENT', '0%', 'en_US', '26%'],
  [7, 'NUMBER', '000', 'en_US', '007'],
  [5, 'CURRENCY', '"R$ "#,##0.00', 'pt_BR', 'R$ 5,00'],
  [12345, 'SCIENTIFIC', '0.00E+00', 'en_US', '1.23E+04'],
  [46027.5, 'DATE_TIME', 'yyyy-mm-dd hh:mm', 'en_US', '2026-01-05 12:00'],
  [46027.5, 'DATE_TIME', '', 'en_US', '1/5/2026 12:00:00 PM'],
  [46027, 'DATE', '', 'pt_BR', '05/01/2026'],
  [46027, 'DATE', 'ddd, d mmm yy', 'en_US', 'Mon, 5 Jan 26'],
  [0.75, 'TIME', 'h:mm am/pm', 'en_US', '6:00 PM'],
  [1.5, 'TIME', '[h]:mm', 'en_US', '36:00'],
])('%d as %s %j in %s shows %j', (value, type, pattern, locale, text) => {
  expect(displayText(value, type && { type, pattern }, sheetLocale(locale))).toBe(text);
});

test('a date is a day number on the clocks of the spreadsheet’s zone, over the change to summer time too', () => {
  const noon = Date.UTC(2026, 6, 1, 12);
  expect(serialOf(noon, 'Etc/UTC')).toBe(day(2026, 7, 1) + 0.5);
  expect(serialOf(noon, 'Europe/Berlin')).toBeCloseTo(day(2026, 7, 1) + 14 / 24, 9);
  expect(serialOf(Date.UTC(2026, 0, 1, 12), 'Asia/Tokyo')).toBeCloseTo(day(2026, 1, 1) + 21 / 24, 9);
  for (const zone of ['Europe/Berlin', 'America/Sao_Paulo', 'Asia/Tokyo', 'America/New_York']) {
    for (let ms = Date.UTC(2026, 0, 1, 9, 30); ms < Date.UTC(2027, 0, 1); ms += 86_400_000 * 5) {
      expect(instantOf(serialOf(ms, zone), zone)).toBe(ms);
    }
  }
});

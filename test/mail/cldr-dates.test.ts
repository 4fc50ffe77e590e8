/** Dates as Unicode CLDR has every language print them, which is what clients do: Node brings these formats along. */
import { readPrintedDate } from '../../src/mail/forward/printed-date';

/** Languages of the product's promise; each prints a date in some way that no other does. */
const LOCALES = (
  'en en-GB en-AU en-CA en-IN en-ZA pt-BR pt-PT es es-MX es-AR fr fr-CA fr-CH de de-AT de-CH it nl nl-BE da sv nb nn fi is pl cs ' +
  'sk hu ro bg hr sr sr-Latn bs sl mk sq uk ru be el tr he ar ar-EG fa-u-ca-gregory ur hi bn ta te mr gu ml pa th ' +
  'th-u-ca-gregory vi id ms fil ja ko zh-CN zh-TW zh-HK et lv lt ca eu gl ga ka hy az kk uz mn sw af lb km my am'
).split(' ');

const MOMENTS = [
  [2024, 3, 5, 14, 22],
  [2022, 7, 14, 0, 30],
  [2021, 12, 1, 12, 45],
  [2020, 9, 25, 23, 59],
  [2025, 10, 7, 15, 3],
  [2025, 2, 11, 22, 59],
] as const;

const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full', timeStyle: 'short' },
  { dateStyle: 'long', timeStyle: 'long' },
  { dateStyle: 'medium', timeStyle: 'medium' },
  { dateStyle: 'short', timeStyle: 'short' },
  { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  { weekday: 'short', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' },
];

const two = (value: number): string => String(value).padStart(2, '0');

test.each(LOCALES)('dates in %s are read in every style', locale => {
  const language = locale.replace(/-u-.*/, '').replace('-Latn', '');
  const misread = STYLES.flatMap(style => {
    const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
    return MOMENTS.flatMap(([year, month, day, hour, minute]) => {
      const printed = format.format(new Date(Date.UTC(year, month - 1, day, hour, minute)));
      const read = readPrintedDate(printed, language);
      return read?.slice(0, 16) === `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
        ? []
        : [`${printed} => ${read}`];
    });
  });

  expect(misread).toEqual([]);
});

import { countOf, formatAgo, formatMoment, formatNumber } from '../../src/locales/format';
import { LOCALES, TEXTS } from '../../src/locales';

const NOW = Date.parse('2026-03-12T15:30:00Z');
const at = (iso: string) => iso;

describe('numbers', () => {
  test.each([
    ['en', '1,234,567'],
    ['pt-BR', '1.234.567'],
    ['ja', '1,234,567'],
    ['es', '1.234.567'],
    ['fr', '1\u202f234\u202f567'],
    ['de', '1.234.567'],
  ] as const)('are grouped as in %s', (locale, written) => {
    expect(formatNumber(1_234_567, TEXTS[locale].format)).toBe(written);
  });

  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [-12_345, '-12,345'],
    [59.99, '59'],
  ])('%d is written %s', (value, written) => {
    expect(formatNumber(value, TEXTS.en.format)).toBe(written);
  });
});

describe('counted phrases', () => {
  const words = { one: '# mail', other: '# mails' };

  test.each([
    ['en', 0, '0 mails'],
    ['en', 1, '1 mail'],
    ['en', 2, '2 mails'],
    ['pt-BR', 0, '0 mail'],
    ['pt-BR', 2, '2 mails'],
    ['fr', 0, '0 mail'],
    ['fr', 1, '1 mail'],
    ['fr', 2, '2 mails'],
    ['de', 1, '1 mail'],
    ['es', 0, '0 mails'],
    ['ja', 1, '1 mails'],
    ['en', 1200, '1,200 mails'],
  ] as const)('in %s take the right form for %d', (locale, count, phrase) => {
    expect(countOf(count, words, TEXTS[locale].format)).toBe(phrase);
  });
});

describe('moments', () => {
  test('of today are a time, where the reader sits', () => {
    expect(formatMoment(at('2026-03-12T09:05:00Z'), NOW, 60, TEXTS.en)).toBe('10:05');
    expect(formatMoment(at('2026-03-11T23:30:00Z'), NOW, 60, TEXTS.en)).toBe('00:30');
    expect(formatMoment(at('2026-03-11T23:30:00Z'), NOW, 0, TEXTS.en)).toBe('11 Mar');
  });

  test.each([
    ['en', '5 Jan', '5 Jan 2024'],
    ['pt-BR', '05/01', '05/01/2024'],
    ['ja', '1月5日', '2024年1月5日'],
    ['es', '5 ene', '5 ene 2024'],
    ['fr', '5 janv.', '05/01/2024'],
    ['de', '5.1.', '5.1.2024'],
  ] as const)('of other days are written as in %s', (locale, day, date) => {
    expect(formatMoment(at('2026-01-05T12:00:00Z'), NOW, 0, TEXTS[locale])).toBe(day);
    expect(formatMoment(at('2024-01-05T12:00:00Z'), NOW, 0, TEXTS[locale])).toBe(date);
  });

  test.each([
    [0, 'just now'],
    [59, 'just now'],
    [60, '1 min ago'],
    [3599, '59 min ago'],
    [3600, '1 h ago'],
    [86_399, '23 h ago'],
    [86_400, '11 Mar'],
  ])('%d seconds ago', (seconds, said) => {
    expect(formatAgo(new Date(NOW - seconds * 1000).toISOString(), NOW, 0, TEXTS.en)).toBe(said);
  });

  test('in the future are written as moments, not as minus minutes', () => {
    expect(formatAgo('2026-03-12T16:00:00Z', NOW, 0, TEXTS.en)).toBe('16:00');
  });

  test.each([null, '', 'yesterday'])('that are unknown or unreadable are nothing: %p', iso => {
    expect(formatAgo(iso, NOW, 0, TEXTS.en)).toBe('');
    expect(formatMoment(iso, NOW, 0, TEXTS.en)).toBe('');
  });

  test('are written in every language for every month', () => {
    for (const locale of LOCALES) {
      for (let month = 1; month <= 12; month++) {
        const iso = `2020-${String(month).padStart(2, '0')}-15T00:00:00Z`;
        expect(formatMoment(iso, NOW, 0, TEXTS[locale])).toMatch(/15.*2020|2020.*15/);
      }
    }
  });
});

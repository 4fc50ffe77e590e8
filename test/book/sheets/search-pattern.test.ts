import fc from 'fast-check';
import { PATTERN_LIMIT, searchPatterns } from '../../../src/book/sheets/search-pattern';

const matching = (patterns: readonly string[], text: string): boolean =>
  patterns.some(pattern => new RegExp(pattern, 'i').test(text));

test('any text is found as itself and only as a whole', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1 }), texts => {
      const patterns = searchPatterns(texts);
      for (const text of texts) expect(matching(patterns, text)).toBe(true);
      expect(matching(patterns, `${texts.join('')}-and-more`)).toBe(false);
    }),
  );
});

test('the signs of regular expressions in ids mean themselves', () => {
  const patterns = searchPatterns(['<a.b+c$d@x.example>', '^(y|z)*\\']);
  expect(matching(patterns, '<a.b+c$d@x.example>')).toBe(true);
  expect(matching(patterns, '<aXb+c$d@x.example>')).toBe(false);
  expect(matching(patterns, '^(y|z)*\\')).toBe(true);
});

test('many texts make several patterns, each within the limit, and none is lost', () => {
  const texts = Array.from({ length: 3_000 }, (_, i) => `<${i}.message@mail.example.com>`);
  const patterns = searchPatterns(texts);
  expect(patterns.length).toBeGreaterThan(1);
  expect(patterns.every(pattern => pattern.length <= PATTERN_LIMIT)).toBe(true);
  expect(texts.every(text => matching(patterns, text))).toBe(true);
});

test('no text makes no pattern', () => {
  expect(searchPatterns([])).toEqual([]);
});

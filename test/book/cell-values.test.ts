import fc from 'fast-check';
import { CELL_LIMIT, storable, storableText } from '../../src/book/cell-values';

test('control characters go, line ends become line feeds, tabs stay', () => {
  expect(storableText('a\u0000b\u001bc\r\nd\re\tf\u0085g')).toBe('abc\nd\ne\tfg');
});

test('half characters become the replacement sign and whole ones stay', () => {
  expect(storableText('\ud83d x \ude00 😀 \ude00\ude00')).toBe('\ufffd x \ufffd 😀 \ufffd\ufffd');
});

test('any text fits a cell, and storing it again changes nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.integer({ min: 1, max: 4_000 }),
      (text, times) => {
        const stored = storableText(text.repeat(times));
        expect(stored.length).toBeLessThanOrEqual(CELL_LIMIT);
        expect(() => encodeURIComponent(stored)).not.toThrow();
        expect(storableText(stored)).toBe(stored);
      },
    ),
    { numRuns: 50 },
  );
});

test('an empty text is an empty cell, and so is a text of control characters', () => {
  expect(storable('text', '')).toBeNull();
  expect(storable('text', '\u0000\u0007')).toBeNull();
});

test('dates become full instants, and what is no date an empty cell', () => {
  expect(storable('date', '2026-03-01T10:00:00+09:00')).toBe('2026-03-01T01:00:00.000Z');
  expect(storable('date', 'soon')).toBeNull();
});

test('a number that is none is a bug', () => {
  expect(() => storable('number', NaN)).toThrow(TypeError);
  expect(() => storable('flag', 'yes')).toThrow(TypeError);
});

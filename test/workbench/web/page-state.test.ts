import { readRoute, writeRoute } from '../../../workbench/web/shell/route';
import { duration, fileSize } from '../../../workbench/web/shell/times';
import { en } from '../../../workbench/web/texts/en';
import { LOCALES, preferredLocale, translator } from '../../../workbench/web/texts/texts';
import { BLOCK, blocksOf, columnName, windowOf } from '../../../workbench/web/workbook/window';

test.each([
  '#/mail/ana%40solarmora.example/INBOX/18c2',
  '#/mail/ana%40solarmora.example/all',
  '#/workbook/1001',
  '#/runs/abc',
  '#/sent/18c2',
])('the place %s is read and written alike', hash => {
  expect(writeRoute(readRoute(hash))).toBe(hash);
});

test.each(['', '#', '#/nowhere/x', '#/mail/%E0%A4%A'])('the place "%s" is the mail tab', hash => {
  expect(readRoute(hash).tab).toBe('mail');
});

test('a sheet that is no number is none', () => {
  expect(readRoute('#/workbook/abc').sheet).toBeNull();
});

test.each(LOCALES)('$name fills in the same values as English in every text', ({ texts }) => {
  const values = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, text] of Object.entries(en)) {
    const own = texts[key as keyof typeof en];
    expect(own.trim()).not.toBe('');
    expect([key, values(own)]).toEqual([key, values(text)]);
  }
});

test('texts are filled in', () => {
  expect(translator('pt-BR')('rows', { n: 3 })).toBe('3 linhas');
});

test('the page speaks the first language of the browser that it knows', () => {
  expect(preferredLocale(['nl', 'pt-PT', 'ja'])).toBe('pt-BR');
  expect(preferredLocale(['ja-JP'])).toBe('ja');
  expect(preferredLocale(['xx'])).toBe('en');
});

test('only rows in sight and a margin are drawn, however long the sheet', () => {
  const { from, to } = windowOf(28 * 250_000, 700, 500_000);
  expect(from).toBeLessThan(250_000);
  expect(to - from).toBeLessThan(100);
  expect(windowOf(0, 700, 3)).toEqual({ from: 0, to: 3 });
});

test('the blocks that are asked for cover the window', () => {
  expect(blocksOf({ from: BLOCK - 1, to: BLOCK + 1 })).toEqual([0, 1]);
  expect(blocksOf({ from: 0, to: BLOCK })).toEqual([0]);
  expect(blocksOf({ from: 5, to: 5 })).toEqual([]);
});

test('columns are named by letters', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

test('lengths of time and sizes are written in their unit', () => {
  expect([duration(850, 'en'), duration(2400, 'en'), duration(185_000, 'en')]).toEqual([
    '850 ms',
    '2.4 s',
    '3 min 5 s',
  ]);
  expect([fileSize(0, 'en'), fileSize(1536, 'en'), fileSize(3 << 20, 'en')]).toEqual([
    '0 B',
    '1.5 KB',
    '3 MB',
  ]);
});

/** The workbook's table of texts: what is shared in it, and what it costs to know. */
import { StringTable } from '../../../workbench/xlsx/string-table';

const textsOf = (table: StringTable): readonly string[] =>
  Buffer.concat([...table.xml()])
    .toString('utf8')
    .split('</si>')
    .slice(0, -1)
    .map(element => element.replace(/^[\s\S]*>(?=[^<]*<\/t>)/, '').replace('</t>', ''));

test('a number leads to its text, however many texts there are; those that repeat stand there once', () => {
  const table = new StringTable();
  const given = Array.from({ length: 60_000 }, (_, n) => (n % 2 === 0 ? `text ${n}` : `status ${n % 7}`));
  const numbers = given.map(text => table.add(text));
  const texts = textsOf(table);
  expect(numbers.map(number => texts[number])).toEqual(given);
  expect(texts.filter(text => text === 'status 3')).toHaveLength(1);
  expect(texts).toHaveLength(30_000 + 7);
  table.close();
});

test('of texts in any number as many are kept in memory', () => {
  const rememberedAfter = (count: number): number => {
    const table = new StringTable();
    for (let n = 0; n < count; n++) table.add(`text ${n}`);
    table.close();
    return table.remembered;
  };
  expect(rememberedAfter(16_384)).toBe(16_384);
  expect(rememberedAfter(500_000)).toBeLessThanOrEqual(16_384);
});

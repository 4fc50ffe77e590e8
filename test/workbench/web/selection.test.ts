import { isIn, readBlock, spanOf, writeBlock } from '../../../workbench/web/workbook/selection';

test.each([
  [
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    'a\tb\nc\td',
  ],
  [
    [
      ['one\ntwo', 'a "b"'],
      ['', '"x'],
    ],
    '"one\ntwo"\ta "b"\n\t"""x"',
  ],
  [[['a\tb']], '"a\tb"'],
])('the block %j is copied and pasted alike', (block, text) => {
  expect(writeBlock(block)).toBe(text);
  expect(readBlock(text)).toEqual(block);
});

test.each([
  ['a\r\nb\r\n', [['a'], ['b']]],
  ['"open\tx', [['open\tx']]],
  ['', [['']]],
  ['a\t', [['a', '']]],
])('%j is read as %j', (text, block) => {
  expect(readBlock(text)).toEqual(block);
});

test('a block lies between two corners, whichever came first', () => {
  const span = spanOf({ row: 4, column: 2 }, { row: 1, column: 3 });
  expect(span).toEqual({ row: 1, endRow: 5, column: 2, endColumn: 4 });
  expect([isIn(span, { row: 4, column: 3 }), isIn(span, { row: 5, column: 3 })]).toEqual([true, false]);
});

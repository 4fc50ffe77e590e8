/** Tables as text, cell by cell. */
import { parseCsv } from '../../../src/crm/contact-files/csv';

const rows = (text: string) => {
  const read = parseCsv(text);
  return read.ok ? read.rows.map(({ line, cells }) => [line, ...cells]) : read.fault;
};

it.each<[string, string, readonly (readonly (string | number)[])[]]>([
  [
    'commas',
    'a,b\n1,2',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'semicolons',
    'a;b\n1,5;2',
    [
      [1, 'a', 'b'],
      [2, '1,5', '2'],
    ],
  ],
  [
    'tabs',
    'a\tb\n1;2,3\t4',
    [
      [1, 'a', 'b'],
      [2, '1;2,3', '4'],
    ],
  ],
  ['the first of those that stand equally often', 'a,b;c', [[1, 'a', 'b;c']]],
  ['the one that stands more often', 'a,b;c;d', [[1, 'a,b', 'c', 'd']]],
  ['one inside quotes does not count', '"a,b,c";d', [[1, 'a,b,c', 'd']]],
  [
    'nor in a later line',
    'a;b\n,,,,',
    [
      [1, 'a', 'b'],
      [2, ',,,,'],
    ],
  ],
  [
    'nor behind a lone carriage return',
    'a;b\r,,,,',
    [
      [1, 'a', 'b'],
      [2, ',,,,'],
    ],
  ],
  [
    'a single column',
    'a\nb',
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  ['a byte order mark', '\ufeffa,b', [[1, 'a', 'b']]],
  ['one further down is text', 'a,\ufeffb', [[1, 'a', '\ufeffb']]],
  [
    'carriage returns',
    'a\rb\r\nc',
    [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ],
  ],
  [
    'empty lines',
    'a\n\n,\nb',
    [
      [1, 'a'],
      [4, 'b'],
    ],
  ],
  ['quotes in quotes', '"a ""b""",c', [[1, 'a "b"', 'c']]],
  ['an empty quoted cell', '"",a', [[1, '', 'a']]],
  [
    'breaks inside of quotes',
    '"a\nb\r\nc\rd",e\nf,g',
    [
      [1, 'a\nb\r\nc\rd', 'e'],
      [5, 'f', 'g'],
    ],
  ],
  ['a quote within a cell', 'a"b,c', [[1, 'a"b', 'c']]],
  [
    'a separator at the end',
    'a,b,\nc,d,',
    [
      [1, 'a', 'b', ''],
      [2, 'c', 'd'],
    ],
  ],
  ['nothing', '', []],
])('%s', (_what, text, expected) => {
  expect(rows(text)).toEqual(expected);
});

it.each([
  ['a\nb,"c\nd', { line: 2, what: 'open_quote', text: '"c' }],
  ['a\n"b"c,d\ne', { line: 2, what: 'after_quote', text: 'c,d' }],
  ['"a\nb"c', { line: 2, what: 'after_quote', text: 'c' }],
])('%j is told as %j', (text, fault) => {
  expect(rows(text)).toEqual(fault);
});

import { htmlToLines } from '../../../src/mail/quoting/html-lines';
import { textToLines } from '../../../src/mail/quoting/lines';

const shapes = (html: string): (readonly [number, string, string])[] =>
  htmlToLines(html)
    .filter(line => line.text !== '')
    .map(line => [line.depth, line.mark, line.text] as const);

describe('text', () => {
  test.each([
    ['> a', 1, 'a'],
    ['>> a', 2, 'a'],
    ['> > a', 2, 'a'],
    [' > a', 1, 'a'],
    ['    > a', 1, 'a'],
    ['＞a', 1, 'a'],
    ['a > b', 0, 'a > b'],
    ['-> a', 0, '-> a'],
    ['\u00a0a\u200b', 0, 'a'],
  ])('%j has depth %i and reads %j', (raw, depth, text) => {
    expect(textToLines(raw)[0]).toMatchObject({ raw, depth, text });
  });

  test('bars in a row are quote marks, those of a table are not', () => {
    expect(textToLines('| a\n| b\n| > c').map(line => line.depth)).toEqual([1, 1, 2]);
    expect(textToLines('| a | b |\n| c | d |').map(line => line.depth)).toEqual([0, 0]);
  });

  test('every kind of line end ends a line', () => {
    expect(textToLines('a\r\nb\rc\nd\u2028e').map(line => line.text)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('HTML', () => {
  test('quotes have depth, indentation has none', () => {
    expect(
      shapes(
        'a<blockquote type="cite">b<blockquote class="gmail_quote">c</blockquote></blockquote><blockquote style="margin:0 0 0 40px;border:none">d</blockquote>',
      ),
    ).toEqual([
      [0, 'none', 'a'],
      [1, 'none', 'b'],
      [2, 'none', 'c'],
      [0, 'none', 'd'],
    ]);
  });

  test.each([
    ['<div class="gmail_attr">x</div>', 'attribution'],
    ['<div class="moz-cite-prefix">x</div>', 'attribution'],
    ['<div class="ydp1yahoo_quoted">x</div>', 'quote'],
    ['<div class="m_-12gmail_signature">x</div>', 'signature'],
    ['<div style="border:none;border-top:solid #E1E1E1 1.0pt">x</div>', 'boundary'],
    ['<p>x</p>', 'none'],
  ])('%s says %s', (html, mark) => {
    expect(shapes(html)).toEqual([[0, mark, 'x']]);
  });

  test('all that follows the block of Outlook on the web is the original', () => {
    expect(
      shapes('<div>a</div><div id="appendonsend"></div><div id="divRplyFwdMsg">b</div><div>c</div>').map(
        ([, mark]) => mark,
      ),
    ).toEqual(['none', 'boundary', 'quote']);
  });

  test('an address behind a name is written out', () => {
    expect(shapes('<b>From:</b> <a href="mailto:ann@x.example">Ann</a>')).toEqual([
      [0, 'none', 'From: Ann <ann@x.example>'],
    ]);
    expect(shapes('<a href="mailto:ann@x.example">ann@x.example</a>')).toEqual([
      [0, 'none', 'ann@x.example'],
    ]);
  });

  test('what is not shown is not read', () => {
    expect(shapes('<style>x</style><div style="display:none">y</div>z')).toEqual([[0, 'none', 'z']]);
  });

  test('an empty paragraph is one blank line', () => {
    expect(htmlToLines('<div>a</div><div><br></div><div>b</div>').map(line => line.text)).toEqual([
      'a',
      '',
      'b',
    ]);
  });
});

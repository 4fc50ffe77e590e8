import { plainText, readRichText, safeLink } from '../../../workbench/web/panel/rich-text';
import { expectLinear } from '../../growth';

test('bold, italic, underlined and struck text becomes marks, also when nested', () => {
  expect(readRichText('a <b>b <i>c</i></b> <u>d</u> <s>e</s>')).toEqual([
    { kind: 'text', text: 'a ' },
    {
      kind: 'mark',
      tag: 'b',
      children: [
        { kind: 'text', text: 'b ' },
        { kind: 'mark', tag: 'i', children: [{ kind: 'text', text: 'c' }] },
      ],
    },
    { kind: 'text', text: ' ' },
    { kind: 'mark', tag: 'u', children: [{ kind: 'text', text: 'd' }] },
    { kind: 'text', text: ' ' },
    { kind: 'mark', tag: 's', children: [{ kind: 'text', text: 'e' }] },
  ]);
});

test('br and a newline both break the line', () => {
  const kinds = readRichText('a<br>b\nc').map(node => node.kind);
  expect(kinds).toEqual(['text', 'break', 'text', 'break', 'text']);
});

test('only six-digit colours are taken over', () => {
  expect(readRichText('<font color="#c5221f">x</font>')).toEqual([
    { kind: 'color', color: '#c5221f', children: [{ kind: 'text', text: 'x' }] },
  ]);
  expect(readRichText('<font color="red;background:url(//x)">x</font>')).toEqual([
    { kind: 'text', text: 'x' },
  ]);
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<iframe srcdoc="x">',
  '<svg onload=alert(1)>',
])('an element of its own never comes out of %s', source => {
  for (const node of readRichText(`a${source}b`)) expect(node.kind).toBe('text');
});

test('entities are decoded once and never read as markup', () => {
  expect(plainText(readRichText('&lt;b&gt; &amp;lt; &#39; &#x2603; &nbsp;&unknown;'))).toBe(
    "<b> &lt; ' \u2603 \u00a0&unknown;",
  );
});

test('a smaller-than sign that opens no tag stays text', () => {
  expect(plainText(readRichText('1 < 2 and <3'))).toBe('1 < 2 and <3');
});

test('tags that are not closed or closed twice do no harm', () => {
  expect(plainText(readRichText('<b>a <i>b</b> c</i></b>'))).toBe('a b c');
});

test.each([
  ['https://docs.google.com/x', 'https://docs.google.com/x'],
  ['http://example.org', 'https://example.org'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['tel:+551199', 'tel:+551199'],
  ['javascript:alert(1)', null],
  ['  JaVaScRiPt:alert(1)', null],
  ['data:text/html,x', null],
  ['//example.org', null],
])('the link %s is opened as %s', (href, expected) => {
  expect(safeLink(href)).toBe(expected);
});

test('a link that may not be opened leaves its text', () => {
  expect(readRichText('<a href="javascript:alert(1)">x</a>')).toEqual([{ kind: 'text', text: 'x' }]);
});

test('a long text of open tags is read in depth, in a time that grows with its length', () => {
  expect(plainText(readRichText(`${'<b>'.repeat(20_000)}x${'<'.repeat(20_000)}`))).toHaveLength(20_001);
  for (const part of ['<b>', '<', '<a href="', '</b>', '&amp;', '<b></b>'])
    expectLinear(part.repeat(200_000), text => plainText(readRichText(text)));
});

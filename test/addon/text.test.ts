import { bold, coloured, escape, join, paragraph, plain } from '../../src/addon/text';
import { expectLinear } from '../growth';

test('markup in mail text is shown as it was written', () => {
  expect(escape('a <b>bold</b> & "quoted" \'name\'')).toBe(
    'a &lt;b&gt;bold&lt;/b&gt; &amp; &quot;quoted&quot; &#39;name&#39;',
  );
});

test('plain fields keep their characters unescaped', () => {
  expect(plain('R&D <lab@x.example>')).toBe('R&D <lab@x.example>');
});

test('a cut counts characters before escaping, so that it never splits an entity', () => {
  expect(escape('&&&&&&', 4)).toBe('&amp;&amp;&amp;…');
});

test('a cut never splits an emoji', () => {
  expect(plain('ab😀😀😀', 5)).toBe('ab😀…');
  expect(plain('a😀😀😀', 5)).toBe('a😀…');
});

test('a text of just the limit is not cut', () => {
  expect(plain('12345', 5)).toBe('12345');
  expect(plain('123456', 5)).toBe('1234…');
});

test('line breaks and tabs become single spaces', () => {
  expect(plain('  a\r\n\tb\u2028c\u00a0 d ')).toBe('a b c d');
});

test('characters that turn text around or hide it are removed', () => {
  expect(plain('invoice\u202efdp.exe')).toBe('invoice\ufffdfdp.exe');
  expect(plain('ann@\u0440aypal.example')).toBe('ann@xn--aypal-uye.example');
  expect(plain('pay\u200bpal\u00ad\ufeff.example\u2066')).toBe('paypal.example');
});

test('joiners that scripts and emoji need stay', () => {
  expect(plain('می\u200cخواهم')).toBe('می\u200cخواهم');
  expect(plain('👩\u200d💻')).toBe('👩\u200d💻');
});

test('right-to-left names are left alone', () => {
  expect(plain('דנה כהן')).toBe('דנה כהן');
});

test('half of a surrogate pair is shown as unreadable', () => {
  expect(plain('a\ud83db\ude00\ude00c')).toBe('a\ufffdb\ufffd\ufffdc');
});

test('accents piled upon a letter are thinned, those of real words stay', () => {
  expect(plain(`z${'\u0301'.repeat(200)}x`)).toBe(`z${'\u0301'.repeat(4)}x`);
  expect(plain('Việt Nam'.normalize('NFD'))).toBe('Việt Nam'.normalize('NFD'));
});

test('a paragraph keeps its lines and drops empty ones', () => {
  expect(paragraph('one <1>\n\n\r\ntwo')).toBe('one &lt;1&gt;<br>two');
});

test('a paragraph is cut to its limit', () => {
  expect(paragraph('abcdef', 4)).toBe('abc…');
});

test('empty parts leave no separator and no empty markup', () => {
  expect(join([escape(''), bold(escape('')), escape('x'), coloured(escape(''), 'bad')])).toBe('x');
});

test('a text of a megabyte is cut in a time that grows with its length', () => {
  expectLinear('<\u202e\u0301'.repeat(350_000), plain);
  expectLinear('\n<\u202e'.repeat(350_000), text => paragraph(text));
});

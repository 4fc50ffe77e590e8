import fc from 'fast-check';
import { walkHtml } from '../../src/mail/html-events';
import { htmlToText } from '../../src/mail/html-text';

describe('htmlToText', () => {
  it.each([
    ['paragraphs with an empty line between them', '<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['blocks line by line', '<div>one</div><div>two</div>', 'one\ntwo'],
    ["a mail program's empty line", '<div>one</div><div><br></div><div>two</div>', 'one\n\ntwo'],
    ['a line break at the end of a block once', '<div>one<br></div><div>two</div>', 'one\ntwo'],
    [
      "Word's paragraphs without space between them",
      '<p class="MsoNormal">one</p><p class=MsoNormal>two</p>',
      'one\ntwo',
    ],
    ['white space of the source as one space', '<b>one</b>\n   <i>two</i>', 'one two'],
    ['preformatted text as it stands', '<pre>a\n  b\n\nc</pre>', 'a\n  b\n\nc'],
    ['a list', '<ul><li>one<li>two</ul>after', '- one\n- two\n\nafter'],
    [
      'a numbered list inside another',
      '<ul><li>one<ol start="3"><li>x<li>y</ol></li></ul>',
      '- one\n  3. x\n  4. y',
    ],
    [
      'a table row by row',
      '<table><tr><th>Subject: </th><td>Hello</td></tr><tr><td>a</td><td>b</td></tr></table>',
      'Subject: Hello\na b',
    ],
    ['entities', 'a &lt;b&gt; &amp; &nbsp;c &#x41;&eacute;', 'a <b> &  c Aé'],
    ['no styles, scripts and titles', '<title>t</title><style>p{}</style><script>x()</script>text', 'text'],
    ['no hidden preview line', '<div style="display: none">preview</div>text', 'text'],
    ['comments not at all', 'a<!-- b -->c<!--[if mso]>d<![endif]-->', 'ac'],
    ['broken markup as far as it goes', '<div><b>one</div>two<', 'one\ntwo<'],
    [
      'a stray closing tag in a cell without leaving the table',
      '<table><tr><td>a</div></td><td>b</td></tr></table>',
      'a b',
    ],
  ])('shows %s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('marks quotations when asked to, and indentation never', () => {
    const html =
      '<blockquote type="cite"><p>one</p><p>two</p></blockquote><blockquote style="margin:0 0 0 40px">three</blockquote>';
    expect(htmlToText(html, { markQuotes: true })).toBe('> one\n>\n> two\n\nthree');
    expect(htmlToText(html)).toBe('one\n\ntwo\n\nthree');
  });

  it('shows what would be hidden when there is nothing else', () => {
    expect(htmlToText('<div style="display:none">all of it')).toBe('all of it');
  });

  it('shows every word of plain text, however it is marked up', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const tag = fc.constantFrom('b', 'div', 'p', 'td', 'li', 'blockquote', 'span', 'table', 'pre');
    fc.assert(
      fc.property(fc.array(fc.tuple(tag, word, fc.boolean()), { minLength: 1, maxLength: 20 }), pieces => {
        const html = pieces
          .map(([name, text, closed]) => `<${name}> ${text} ${closed ? `</${name}>` : ''}`)
          .join('');
        const words = htmlToText(html)
          .replace(/^[- ]+/gm, '')
          .split(/\s+/);
        expect(words).toEqual(pieces.map(([, text]) => text));
      }),
    );
  });
});

describe('walkHtml', () => {
  it('closes every element that it opens, in order', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '<div>',
            '</div>',
            '<p>',
            '</p>',
            '<td>',
            '<table>',
            '</table>',
            '<br>',
            'x',
            '<li>',
            '</ul>',
            '<',
          ),
          maxLength: 60,
        }),
        html => {
          const stack: string[] = [];
          walkHtml(html, {
            open: name => void stack.push(name),
            close: name => expect(stack.pop()).toBe(name),
            text: () => undefined,
          });
          expect(stack).toEqual([]);
        },
      ),
    );
  });

  it('keeps the text of elements nested beyond its limit', () => {
    let text = '';
    walkHtml(`${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}after`, {
      open: () => undefined,
      close: () => undefined,
      text: piece => (text += piece),
    });
    expect(text).toBe('deepafter');
  });
});

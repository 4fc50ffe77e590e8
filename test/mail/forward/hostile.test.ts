/** Bodies of a megabyte that are made to keep a parser busy. Each entry point is linear. */
import { findForwarded } from '../../../src/mail/forward/find';
import { splitReply } from '../../../src/mail/reply/split';
import { expectLinear } from '../../growth';

const TEXTS: readonly (readonly [string, string])[] = [
  ['one line of >', '>'.repeat(700_000)],
  ['one line of dashes', '-'.repeat(1_000_000)],
  ['lines of dashes', `${'-- '.repeat(10)}\n`.repeat(30_000)],
  ['underlines', `${'_'.repeat(40)}\n`.repeat(25_000)],
  ['On, repeated', 'On '.repeat(20_000)],
  ['On, on lines of its own', 'On 1\n'.repeat(60_000)],
  ['From:, repeated', 'From: '.repeat(20_000)],
  ['From: lines', 'From: a\n'.repeat(60_000)],
  ['header blocks', 'From: a@b.c\nTo: d\nSubject: x\n'.repeat(30_000)],
  ['run-on labels', 'From: To: Cc: Date: Subject: x\n'.repeat(30_000)],
  ['separators', '---------- Forwarded message ----------\n'.repeat(25_000)],
  ['separators with half a block', '---------- Forwarded message ----------\nFrom: a@b.c\n'.repeat(15_000)],
  ['a long To line', `From: a@b.c\nTo: ${'a@b.c, '.repeat(140_000)}\nSubject: x\n\nb`],
  ['a wrapped To line', `From: a@b.c\nTo: x\n${' a@b.c,\n'.repeat(100_000)}\nSubject: x\n\nb`],
  ['brackets', '<'.repeat(1_000_000)],
  ['colons', ':'.repeat(1_000_000)],
  ['at signs', 'a@'.repeat(500_000)],
  ['spaces', ' '.repeat(1_000_000)],
  ['blank lines', '\n'.repeat(1_000_000)],
  ['quoted blank lines', '>\n\n'.repeat(200_000)],
  ['signature marks', '-- \nfoo\n'.repeat(100_000)],
  ['alternating quotes', '> a\nb\n'.repeat(100_000)],
  ['attributions', 'a@b.c wrote:\n'.repeat(60_000)],
  ['asterisks', '*'.repeat(1_000_000)],
  ['zero-width marks', '\u200b'.repeat(1_000_000)],
];

const PAGES: readonly (readonly [string, string])[] = [
  ['nested divs', '<div>'.repeat(200_000)],
  ['nested quotes', '<blockquote type=cite>a'.repeat(40_000)],
  ['links', '<a href="mailto:a@b.c">x</a>'.repeat(35_000)],
  ['paragraphs with labels', '<p class=MsoNormal>From: x</p>'.repeat(33_000)],
  ['a long style', `<div style="border-top:${'a;'.repeat(400_000)}">x`],
];

test.each(TEXTS)('text: %s', (_, whole) => {
  expectLinear(whole, text => findForwarded({ subject: 'Fwd: x', text, html: null, attached: [] }));
  expectLinear(whole, text => splitReply({ subject: '', text, html: null }));
});

test.each(PAGES)('HTML: %s', (_, whole) => {
  expectLinear(whole, html => findForwarded({ subject: 'Fwd: x', text: null, html, attached: [] }));
  expectLinear(whole, html => splitReply({ subject: '', text: null, html }));
  expectLinear(whole, html => splitReply({ subject: '', text: 'hi\n', html }));
});

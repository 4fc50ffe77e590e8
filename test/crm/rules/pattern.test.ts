/** Patterns of rules: what they match, what they refuse, and that no text makes them slow. */
import { fold } from '../../../src/crm/rules/fold';
import { patternOf, PATTERN_SIZE } from '../../../src/crm/rules/match-pattern';
import { BadPattern } from '../../../src/crm/rules/pattern-parts';
import { expectLinear } from '../../growth';

const fits = (pattern: string, text: string): boolean => patternOf(pattern).fits(fold(text));

const ATOMS = [
  'a',
  'b',
  'c',
  '.',
  '\\d',
  '\\w',
  '\\s',
  '\\b',
  '^',
  '$',
  '\\D',
  '\\W',
  '\\S',
  '\\B',
  '\\n',
  '\\x62',
  '\\u0063',
  '\\.',
];
const SETS = [
  '[ab]',
  '[^a]',
  '[a-c]',
  '[\\d_]',
  '[^\\w]',
  '[b-]',
  '[\\n ]',
  '[\\x61-\\x62]',
  '[A-B]',
  '[-\\s]',
  '[^\\D]',
  '[\\u0031\\-]',
  '[B]',
  '[^B-Z]',
];

/** Patterns and texts over a small alphabet, made by a fixed recipe, so that every run tries the same. */
function* recipe(count: number): Generator<readonly [string, string]> {
  let state = 12345;
  const next = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
  const pick = (items: readonly string[]): string => items[next(items.length)] ?? '';
  const part = (depth: number): string => {
    const kind = next(depth > 2 ? 5 : 8);
    if (kind < 4) return pick([...ATOMS]);
    if (kind === 4) return pick([...SETS]);
    if (kind === 5) return `(${whole(depth + 1)})`;
    if (kind === 6) return `(?:${whole(depth + 1)}|${whole(depth + 1)})`;
    return `(?:${whole(depth + 1)})${pick(['*', '+', '?', '{2}', '{1,3}', '{2,}', '*?', '+?'])}`;
  };
  const whole = (depth: number): string => Array.from({ length: 1 + next(3) }, () => part(depth)).join('');
  for (let n = 0; n < count; n++) {
    const text = Array.from({ length: next(10) }, () => pick(['a', 'b', 'c', '1', '_', ' ', '\n', '-'])).join(
      '',
    );
    yield [whole(0), text];
  }
}

/** In parts, each of which is quick enough to be asked about every change of the code (bench/mutate.mjs). */
const TRIED = [...recipe(4_000)];
const PART = 400;
it.each(Array.from({ length: TRIED.length / PART }, (_, n) => n * PART))(
  'fits what the regular expressions of JavaScript fit, from %d on',
  start => {
    let matched = 0;
    const different: (readonly [string, string])[] = [];
    for (const [pattern, text] of TRIED.slice(start, start + PART)) {
      const expected = new RegExp(pattern, 'imu').test(text);
      if (expected) matched++;
      if (fits(pattern, text) !== expected) different.push([pattern, text]);
    }
    expect(different).toEqual([]);
    expect(matched).toBeGreaterThan(100);
  },
);

it.each([
  ['invoice\\s+#?\\d{3,}', 'Your INVOICE  #123 is due', true],
  ['^re:', 'Re: hello', true],
  ['^re:', 'about re: hello', false],
  ['^total', 'first line\nTotal: 5', true],
  ['[A-Z]{2}\\d', 'order AB7', true],
  ['請求書|見積', '請求書の件', true],
  ['ｉｎｖｏｉｃｅ', 'invoice', true],
  ['\\bcafé\\b', 'the café.', true],
  ['\\bcafé\\b', 'cafés', false],
  ['a.c', 'a😀c', true],
  ['\\.pdf$', 'offer.PDF', true],
  ['\\x41\\u0042', 'ab', true],
  ['a\\tb', 'a\tb', true],
  ['a\\rb', 'a\rb', true],
  ['a\\fb', 'a\fb', true],
  ['a\\vb', 'a\vb', true],
  ['a[\\b]c', 'a\bc', true],
  ['a[\\b]c', 'a c', false],
  ['a{,2}', 'a{,2}', true],
  ['a{,2}', 'aa', false],
  ['a{x', 'a{x', true],
  ['^a{12}$', 'a'.repeat(12), true],
  ['^a{12}$', 'a'.repeat(13), false],
  ['^a{2,3}$', 'aaaa', false],
  ['^a{2,}$', 'a', false],
  ['[Ä-Ü]', 'ö', true],
  ['[\\x41-\\x43]', 'b', true],
  ['[.]', 'a', false],
  ['[a\\-c]', 'b', false],
  ['[a\\-c]', '-', true],
  ['ﬁn', 'final', true],
  ['x(?:a|b|)y', 'xy', true],
  ['😀', 'a😀', true],
  ['[😀-😂]', '😁', true],
  ['^😀.$', '😀😁', true],
  ['(((((((((((((((((((a)))))))))))))))))))', 'a', true],
])('%s with "%s": %s', (pattern, text, expected) => {
  expect(fits(pattern, text)).toBe(expected);
});

it.each([
  ['(a)\\1', 'back_reference'],
  ['\\k<a>', 'back_reference'],
  ['(?=a)', 'look_around'],
  ['(?<!a)b', 'look_around'],
  ['(a', 'unreadable'],
  ['a)', 'unreadable'],
  ['[a', 'unreadable'],
  ['[z-a]', 'unreadable'],
  ['*a', 'unreadable'],
  ['a{3,1}', 'unreadable'],
  ['\\', 'unreadable'],
  ['\\q', 'unreadable'],
  ['\\0', 'unreadable'],
  ['\\x4', 'unreadable'],
  ['\\x4g', 'unreadable'],
  ['\\u004', 'unreadable'],
  ['[\\q]', 'unreadable'],
  ['[\\', 'unreadable'],
  ['[^a', 'unreadable'],
  ['[a-', 'unreadable'],
  ['[a-\\d]', 'unreadable'],
  ['+', 'unreadable'],
  ['?', 'unreadable'],
  ['^*', 'unreadable'],
  ['\\b+', 'unreadable'],
  ['\\9', 'back_reference'],
  ['(?!a)', 'look_around'],
  ['(?<n>a)', 'look_around'],
  ['(?a)', 'unreadable'],
  ['a{1,1001}', 'too_large'],
  ['a{501}', 'too_large'],
  ['(?i)a', 'unreadable'],
  ['a{1001}', 'too_large'],
  ['(a{30}){30}', 'too_large'],
  ['((((((((((((((((((((((a))))))))))))))))))))))', 'too_large'],
  ['a'.repeat(301), 'too_long'],
])('refuses %s as %s', (pattern, fault) => {
  let caught: unknown = null;
  try {
    patternOf(pattern);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(BadPattern);
  expect((caught as BadPattern).fault).toBe(fault);
});

it.each([
  ['a{250}', false],
  ['a{251}', true],
  ['(?:a|b){100}', false],
  ['(?:a|b){101}', true],
  ['a{249,}', false],
  ['a{250,}', true],
  ['(a{9}){25}', false],
  ['a'.repeat(300), false],
])('%s is more than a pattern may cost: %s', (pattern, refused) => {
  const made = (): unknown => patternOf(pattern);
  if (refused) expect(made).toThrow('too_large');
  else expect(made).not.toThrow();
});

it.each(['(a+)+$', '(a|a)*$', '(.*)*b', '(a|aa)+$', '(\\w+\\s?)*$', '(a?){60}a{60}$', '(.*a){20}'])(
  'costs %s no more steps than its size for each character',
  pattern => {
    const made = patternOf(pattern);
    expect(made.size).toBeLessThanOrEqual(PATTERN_SIZE);
    expectLinear('a'.repeat(20_000), text => made.fits(`${text}!`));
  },
);

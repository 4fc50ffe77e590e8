import { domainToASCII } from 'node:url';
import * as fc from 'fast-check';
import {
  CONTROL_MARK,
  isDeceptive,
  openly,
  shownAddress,
  shownDomain,
  shownName,
  WARNING,
} from '../../src/mail/deceptive';
import { asciiLabel } from '../../src/mail/punycode';
import { expectLinear } from '../growth';

it.each([
  'bücher',
  'münchen',
  'пример',
  '例え',
  'ไทย',
  'pаypal',
  '삼성',
  'a-ñ-b',
  'ñ',
  'faß-x'.replace('ß', 'é'),
])('writes %s as the DNS does', label => {
  expect(asciiLabel(label)).toBe(domainToASCII(label));
});

it('writes any letters as the DNS does', () => {
  const letter = fc.constantFrom(...'abcxyz019éüñçжшдбλθ日本語한글สวัส');
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 30 }), letters => {
      const label = letters.join('').normalize('NFC');
      const expected = domainToASCII(`${label}.example`).split('.')[0] ?? '';
      if (expected !== '') expect(asciiLabel(label)).toBe(expected);
    }),
    { numRuns: 300, seed: 7 },
  );
});

it('shows a domain that could be taken for another in the letters of the DNS', () => {
  expect(shownDomain('p\u0430ypal.example')).toBe('xn--pypal-4ve.example');
  expect(shownDomain('\u0430\u0440\u0440\u04cf\u0435.example'.replace('\u04cf', 'l'))).toMatch(/^xn--/);
  expect(shownDomain('\u0441\u043e\u0440\u0435.example')).toMatch(/^xn--/);
  expect(shownAddress('ann@acm\u200be.example')).toBe('ann@acme.example');
});

it.each([
  'bücher.example',
  'пример.example',
  '株式会社サンプル.example',
  'shop-日本.example',
  'acme.example',
  'xn--bcher-kva.example',
])('leaves %s, which is what it seems, as it is', domain => {
  expect(shownDomain(domain)).toBe(domain);
});

it('makes turned text visible and takes hidden characters out', () => {
  expect(openly('invoice\u202efdp.exe')).toBe(`invoice${CONTROL_MARK}fdp.exe`);
  expect(openly('pay\u200bpal\u2066\u00ad\ufeff\udb40\udc41')).toBe('paypal');
  expect(openly('می\u200cخواهم \u{1f468}\u200d\u{1f467}')).toBe('می\u200cخواهم \u{1f468}\u200d\u{1f467}');
});

it('marks a name that poses as another address or mixes scripts', () => {
  const eve = 'eve@evil.example';
  expect(shownName({ name: 'ana@solarmora.example', address: eve })).toBe(`${WARNING} ana@solarmora.example`);
  expect(isDeceptive({ name: 'Ana Mora (ana@solarmora.example)', address: eve })).toBe(true);
  expect(isDeceptive({ name: 'P\u0430yPal', address: eve })).toBe(true);
  expect(isDeceptive({ name: 'Ana\u202e', address: eve })).toBe(true);
  for (const name of [
    'Ann Lee',
    'Eve@Evil.example',
    'Иван Petrov',
    '山田 タロウ',
    'François',
    'R&D @ Acme',
    '',
  ])
    expect(isDeceptive({ name, address: eve })).toBe(false);
});

it('takes hostile text in a time that grows with its length', () => {
  for (const part of ['\u202e', '@', 'а', '@а.', 'a@b.c ', '\u200b@'])
    for (const read of [
      openly,
      shownAddress,
      (text: string) => shownName({ name: text, address: 'a@b.example' }),
    ])
      expectLinear(part.repeat(200_000), read);
});

it.each([
  ['王ㄅa', false],
  ['Kim金김', false],
  ['佐藤さくらサクラab', false],
  ['ㄅ김', true],
  ['김さ', true],
  ['Δelta', true],
  ['αβγ', false],
  ['Ann Анна', false],
])('a name %s of several scripts is deceptive: %s', (name, deceptive) => {
  expect(isDeceptive({ name, address: 'ann@acme.example' })).toBe(deceptive);
});

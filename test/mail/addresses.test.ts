import fc from 'fast-check';
import { addressKey, normaliseAddress, parseAddressList } from '../../src/mail/addresses';
import { decode } from './charsets';

const read = (header: string): string[] =>
  parseAddressList(header, decode).map(({ address, name }) =>
    name === null ? address : `${name} <${address}>`,
  );

describe('parseAddressList', () => {
  it.each([
    ['a plain address', 'ann@example.com', ['ann@example.com']],
    ['a name and an address', 'Ann Bee <ann@example.com>', ['Ann Bee <ann@example.com>']],
    [
      'a quoted name with a comma',
      '"Bee, Ann" <ann@example.com>, bob@example.com',
      ['Bee, Ann <ann@example.com>', 'bob@example.com'],
    ],
    [
      "Outlook's unquoted surname first",
      'Bee, Ann <ann@example.com>, Cee, Bob <bob@example.com>',
      ['Bee, Ann <ann@example.com>', 'Cee, Bob <bob@example.com>'],
    ],
    [
      'a list with semicolons',
      'ann@example.com; Bob <bob@example.com>;',
      ['ann@example.com', 'Bob <bob@example.com>'],
    ],
    [
      'full-width separators',
      '"安" <ann@example.cn>；"波"<bob@example.cn>',
      ['安 <ann@example.cn>', '波 <bob@example.cn>'],
    ],
    [
      'a group',
      'Team: ann@example.com, "B, C" <bob@example.com>;, eve@example.com',
      ['ann@example.com', 'B, C <bob@example.com>', 'eve@example.com'],
    ],
    ['an empty group', 'undisclosed-recipients:;', []],
    [
      'a comment as the name',
      'ann@example.com (Ann (the first) Bee)',
      ['Ann (the first) Bee <ann@example.com>'],
    ],
    ['a missing closing bracket', 'Ann <ann@example.com', ['Ann <ann@example.com>']],
    ['a missing pair of brackets', 'Ann Bee ann@example.com', ['Ann Bee <ann@example.com>']],
    [
      'a missing comma',
      'Ann <ann@example.com> Bob <bob@example.com>',
      ['Ann <ann@example.com>', 'Bob <bob@example.com>'],
    ],
    [
      'a doubled address of a forward',
      'Ann <ann@example.com<mailto:ann@example.com>>',
      ['Ann <ann@example.com>'],
    ],
    ['an address in mailto brackets', 'Ann Bee [mailto:ann@example.com]', ['Ann Bee <ann@example.com>']],
    ['a source route', '<@relay.example,@other.example:ann@example.com>', ['ann@example.com']],
    ['spaces around the at sign', 'ann @ example.com', ['ann@example.com']],
    ['an address literal', 'ann@[192.0.2.1]', ['ann@[192.0.2.1]']],
    ['an international domain', 'Jörg <jörg@Müller.example>', ['Jörg <jörg@müller.example>']],
    ['a punycode domain', 'j@xn--Mller-kva.example', ['j@xn--mller-kva.example']],
    ['single quotes around the name', "'Ann Bee' <ann@example.com>", ['Ann Bee <ann@example.com>']],
    ['the address again as the name', 'ann@example.com <ann@example.com>', ['ann@example.com']],
    [
      'an encoded name with a comma inside',
      '=?utf-8?Q?Bee,_Ann?= <ann@example.com>',
      ['Bee, Ann <ann@example.com>'],
    ],
    [
      'a wholly encoded entry',
      `=?utf-8?B?${Buffer.from('Änn <ann@example.com>').toString('base64')}?=`,
      ['Änn <ann@example.com>'],
    ],
    ['a folded list', 'ann@example.com,\r\n\tbob@example.com', ['ann@example.com', 'bob@example.com']],
    ['nothing', ' ,, ; ', []],
  ])('reads %s', (_, header, expected) => {
    expect(read(header)).toEqual(expected);
  });

  it('takes an address in a quoted local part for no address of its own', () => {
    expect(parseAddressList('"ann@evil.example x"@example.com')).toEqual([
      { address: '"ann@evil.example x"@example.com', name: null },
    ]);
  });

  it('takes an address in a display name for a name', () => {
    expect(read('"boss@example.com" <eve@evil.example>')).toEqual(['boss@example.com <eve@evil.example>']);
    expect(read('=?utf-8?Q?boss=40example=2Ecom?= <eve@evil.example>')).toEqual([
      'boss@example.com <eve@evil.example>',
    ]);
  });

  it('takes an IP address in brackets for a domain, and nothing else', () => {
    expect(read('ann@[192.168.0.1], bob@[IPv6:::1]')).toEqual(['ann@[192.168.0.1]', 'bob@[ipv6:::1]']);
    expect(parseAddressList('ann@[192.168 or so]').map(({ address }) => address)).not.toContain(
      'ann@[192.168 or so]',
    );
  });

  it('reads an address that stands in a comment alone, or in brackets of other scripts', () => {
    expect(read('(ann@example.com)')).toEqual(['ann@example.com']);
    expect(read('Ann ‹ann@example.com›')).toEqual(['Ann <ann@example.com>']);
  });

  it('keeps a name without an address, with an empty address', () => {
    expect(parseAddressList('Ann Bee')).toEqual([{ address: '', name: 'Ann Bee' }]);
  });

  it('gives back what a mail program would write, for any names and addresses', () => {
    const word = fc.stringMatching(/^[A-Za-z][a-z]{0,8}$/);
    const name = fc
      .array(fc.oneof(word, fc.constantFrom(',', ';', '<', 'a"b', 'Jörg', '山田', '(x)', "O'Neil", '@')), {
        minLength: 1,
        maxLength: 4,
      })
      .map(words => words.join(' '));
    const address = fc
      .tuple(
        fc.stringMatching(/^[a-z][a-z0-9.+_-]{0,10}[a-z0-9]$/),
        fc.stringMatching(/^[a-z][a-z0-9]{0,8}\.(example|test)$/),
      )
      .map(([local, domain]) => `${local.replace(/\.+/g, '.')}@${domain}`);
    const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, address), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(', ', ',', '; ', ',\r\n '),
        (people, separator) => {
          const header = people.map(([shown, at]) => `${quoted(shown)} <${at}>`).join(separator);
          expect(parseAddressList(header)).toEqual(
            people.map(([shown, at]) => ({ name: shown, address: at })),
          );
        },
      ),
    );
  });

  it('never throws and never yields an address without a domain', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab@.,;:<>()[]"\\ =?éu8q漢'), maxLength: 80 }),
        header => {
          for (const { address, name } of parseAddressList(header, decode)) {
            if (address === '') expect(name).not.toBeNull();
            else expect(address).toMatch(/[^@]@[^@]+$/);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

it('reads a name without control characters, whatever is coded in it', () => {
  expect(parseAddressList('=?utf-8?Q?Ann=00=0D=0AB?= <a@b.example>')).toEqual([
    { address: 'a@b.example', name: 'Ann B' },
  ]);
});

describe('normaliseAddress', () => {
  it('lowers the domain and keeps the local part', () => {
    expect(normaliseAddress(' <Ann.Bee@Example.COM> ')).toBe('Ann.Bee@example.com');
  });

  it('drops mailto, a query and a final full stop', () => {
    expect(normaliseAddress('mailto:ann@example.com?subject=x')).toBe('ann@example.com');
    expect(normaliseAddress('ann@example.com.')).toBe('ann@example.com');
  });

  it('keeps any letter that RFC 5322 allows before the @', () => {
    expect(normaliseAddress("a!#$%&'*+-/=?^_`{|}~@example.com")).toBe("a!#$%&'*+-/=?^_`{|}~@example.com");
  });

  it('drops quotes that say nothing, and keeps those that do', () => {
    expect(normaliseAddress('"ann.bee"@example.com')).toBe('ann.bee@example.com');
    expect(normaliseAddress('"ann bee"@example.com')).toBe('"ann bee"@example.com');
    expect(normaliseAddress('"ann..bee"@example.com')).toBe('"ann..bee"@example.com');
  });

  it.each([
    '',
    'ann',
    'ann\u0000@example.com',
    'ann@exam\u0007ple.com',
    '@example.com',
    'ann@',
    'ann bee@example.com',
    `${'a'.repeat(400)}@example.com`,
  ])('refuses %j', text => {
    expect(normaliseAddress(text)).toBe('');
  });
});

describe('addressKey', () => {
  it('compares addresses whatever their letter case', () => {
    expect(addressKey('Ann@Example.com')).toBe(addressKey('ann@example.COM'));
  });
});

it.each([
  [
    'Team: Bee, Ann <ann@a.example>, bob@b.example; Cee, Dan <dan@c.example>',
    ['Bee, Ann <ann@a.example>', 'bob@b.example', 'Cee, Dan <dan@c.example>'],
  ],
  ['Ann <ann@a.example><bob@b.example>', ['Ann <ann@a.example>', 'bob@b.example']],
  ['Ann <ann@a.example> <ann@a.example>', ['Ann <ann@a.example>']],
  ['<ann@a.example> <mailto:ann@a.example>', ['ann@a.example']],
  ['One Two Three Four, Ann <ann@a.example>', ['One Two Three Four, Ann <ann@a.example>']],
  ['One Two Three Four Five, Ann <ann@a.example>', ['One Two Three Four Five <>', 'Ann <ann@a.example>']],
  ['Bee (remark), Ann <ann@a.example>', ['Bee <>', 'Ann <ann@a.example>']],
  ['<ann@a.example> Ann Bee, Bob <bob@b.example>', ['Ann Bee <ann@a.example>', 'Bob <bob@b.example>']],
  ['Ann <ann@a.example> Sales', ['Ann <ann@a.example>']],
  ['Ann "Annie" Bee <ann@a.example>', ['Ann Annie Bee <ann@a.example>']],
])('%s names %j', (header, expected) => {
  expect(read(header)).toEqual(expected);
});

it('an address is as long as SMTP lets it be, and quotes go around all of what they quote', () => {
  const ofLength = (length: number): string => `${'a'.repeat(length - 10)}@b.example`;
  expect([normaliseAddress(ofLength(320)), normaliseAddress(ofLength(321))]).toEqual([ofLength(320), '']);
  expect(normaliseAddress('a"b c"d@x.example')).toBe('');
  expect(normaliseAddress('"a b"@x.example')).toBe('"a b"@x.example');
});

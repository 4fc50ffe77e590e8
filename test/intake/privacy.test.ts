/** Which texts name a person, what forgetting leaves of a cell. */
import { withoutPerson } from '../../src/intake/privacy/forget-rows';
import { mentions, searchPattern, withoutMentions, type Person } from '../../src/intake/privacy/person';

const ann: Person = {
  addresses: ['ann@acme.example', 'ann.lee+x@home.example'],
  contactIds: ['P-abc123'],
  names: ['Ann Lee'],
};
const words = [...ann.addresses, ...ann.contactIds];

describe('a text names a person', () => {
  const cases: readonly (readonly [text: string, named: boolean])[] = [
    ['ann@acme.example', true],
    ['Ann Lee <ANN@acme.example>, Bob', true],
    ['Write to ann@acme.example.', true],
    ['Write to ann@acme.example.\nThanks', true],
    ['(ann.lee+x@home.example)', true],
    ['{"u":[["Contacts","P-abc123",{}]]}', true],
    ['joann@acme.example', false],
    ['jo.ann@acme.example', false],
    ['ann@acme.example.org', false],
    ['ann@acme.example-site.org', false],
    ['P-abc1234', false],
    ['lee+x@home.example', false],
  ];

  it.each(cases)('%p: %p, for the search of the sheet as for the cell', (text, named) => {
    expect(mentions(text, words)).toBe(named);
    expect(new RegExp(searchPattern(words), 'i').test(text)).toBe(named);
  });

  it('of hostile length in a time that grows with its length', () => {
    const long = `${'ann@acme.exampleX '.repeat(20_000)}`;
    expect(mentions(long, words)).toBe(false);
    expect(new RegExp(searchPattern(words), 'i').test(long)).toBe(false);
  });
});

it('what is left of a text says that somebody was there, and nothing of whom', () => {
  expect(withoutMentions('From "Ann Lee" <ann@acme.example>: hello, ann@acme.example.', ann)).toBe(
    'From (erased): hello, (erased).',
  );
  expect(withoutMentions('joann@acme.example', ann)).toBe('joann@acme.example');
});

it('a list loses the person, a cell with nobody else is empty, other cells stay', () => {
  const row = {
    table: 'Cases' as const,
    values: { id: 'C-1', people: 'bob@x.example, ann@acme.example, joann@acme.example', tags: 'ann' },
    extra: { Referrer: 'ann@acme.example', Colour: 'red' },
  };
  expect(withoutPerson(row, ann)).toMatchObject({
    id: 'C-1',
    values: { people: 'bob@x.example, joann@acme.example' },
    extra: { Referrer: null },
    forgets: 'cells',
  });
  expect(withoutPerson({ ...row, values: { id: 'C-1', tags: 'ann' }, extra: {} }, ann)).toBeNull();
});

/** What the newest mails lead to, kept as hashes: which of it, how much, and when a commit notes more. */
import type { Book, Change } from '../../src/book/book';
import { memoryBook } from '../../src/book/memory';
import { insert, update } from '../../src/book/row';
import { contactIdFor } from '../../src/crm/hash';
import { Known } from '../../src/intake/known';
import { aliasesOf, leadFrom, leadsOf, notingAliases, withLeads, type Leads } from '../../src/intake/leads';

const ANN = contactIdFor('ann@acme.example');

it('leads are found by what leads, whatever its letter case, and nothing else is', () => {
  const leads = withLeads({}, [['Ann@home.example', ANN]]);
  expect(leadFrom(leads, 'ann@HOME.example')).toEqual([ANN]);
  expect(leadFrom(leads, 'bob@home.example')).toEqual([]);
  expect(JSON.stringify(leads)).not.toContain('home');
  expect(Object.keys(leads).map(hash => hash.length)).toEqual([8]);
});

it('the newest 250 stay, and one that is named again is the newest', () => {
  const pairs = Array.from({ length: 250 }, (_, n): readonly [string, string] => [`id ${n}`, `C-${n}`]);
  const full = withLeads({}, pairs);
  const known = (leads: Leads): number => pairs.filter(([from]) => leadFrom(leads, from).length > 0).length;
  expect(known(full)).toBe(250);
  const renewed = withLeads(full, [['id 0', 'C-new']]);
  const more = withLeads(renewed, [['id 250', 'C-250']]);
  expect([leadFrom(more, 'id 0'), leadFrom(more, 'id 1'), leadFrom(more, 'id 250')]).toEqual([
    ['C-new'],
    [],
    ['C-250'],
  ]);
  expect(known(more)).toBe(249);
});

it('several ids lead together, and of very long chains as many stay as a property can hold', () => {
  const chain = Array.from({ length: 20 }, (_, n) => `C-${1_000_000 + n}`).join(' ');
  const pairs = Array.from({ length: 250 }, (_, n): readonly [string, string] => [`id ${n}`, chain]);
  const leads = withLeads({}, pairs);
  expect(leadFrom(leads, 'id 249')).toEqual(chain.split(' '));
  expect(leadFrom(leads, 'id 0')).toEqual([]);
  expect(JSON.stringify(leads).length).toBeGreaterThan(7_500);
  expect(JSON.stringify(leads).length).toBeLessThanOrEqual(8_002);
});

it('of a batch further addresses of contacts lead, and ids that it has put on cases', () => {
  const known = new Known();
  known.apply([
    insert('Addresses', { address: 'ann@acme.example', contactId: ANN }),
    insert('Addresses', { address: 'Ann@home.example', contactId: ANN }),
    insert('Addresses', { address: 'lost@home.example', contactId: '' }),
  ]);
  const changes = [
    insert('References', { messageId: 'm@x', caseId: 'C-1' }),
    insert('Messages', { id: 'M-1' }),
  ];
  expect(aliasesOf(known)).toEqual([['Ann@home.example', ANN]]);
  expect(leadsOf(changes)).toEqual([['m@x', 'C-1']]);
});

describe('a book that notes further addresses', () => {
  const noting = (note: (pairs: readonly (readonly [string, string])[]) => void) => {
    const asked: string[] = [];
    const memory = memoryBook({ Addresses: [{ address: 'ann@home.example', contactId: '' }] });
    const inner: Book = {
      find: queries => (asked.push('find'), memory.find(queries)),
      latest: (...what) => (asked.push('latest'), memory.latest(...what)),
      seek: (...what) => (asked.push('seek'), memory.seek(...what)),
      whole: table => (asked.push('whole'), memory.whole(table)),
      commit: changes => (asked.push('commit'), memory.commit(changes)),
    };
    return { book: notingAliases(inner, note), asked };
  };

  it('tells those that a commit adds or changes, after it, and nothing for any other', () => {
    const noted: (readonly (readonly [string, string])[])[] = [];
    const { book, asked } = noting(pairs => {
      asked.push('note');
      noted.push(pairs);
    });
    const changes: readonly Change[] = [
      update('Addresses', 'ann@home.example', { contactId: ANN }),
      insert('Addresses', { address: 'ann@acme.example', contactId: ANN }),
      insert('Addresses', { address: 'a@else.example', contactId: ANN }),
      insert('Addresses', { address: 'b@else.example' }),
      insert('Contacts', { id: ANN, name: 'Ann' }),
    ];
    book.commit(changes);
    book.commit([insert('Contacts', { id: 'P-2' })]);
    expect(asked).toEqual(['commit', 'note', 'commit']);
    expect(noted).toEqual([
      [
        ['ann@home.example', ANN],
        ['a@else.example', ANN],
      ],
    ]);
  });

  it('is the book otherwise, also where nothing can be noted', () => {
    const { book, asked } = noting(() => {
      throw new Error('full');
    });
    book.commit([insert('Addresses', { address: 'a@else.example', contactId: ANN })]);
    expect(book.find([{ table: 'Addresses', column: 'contactId', keys: [ANN] }])[0]).toHaveLength(1);
    expect(book.latest('Addresses', 'contactId', ANN, 1)).toHaveLength(1);
    expect(book.seek('else', [])).toEqual([]);
    expect(book.whole('Settings')).toEqual([]);
    expect(asked).toEqual(['commit', 'find', 'latest', 'seek', 'whole']);
  });
});

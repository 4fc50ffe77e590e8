/** What leads where: by the rows of the book, and by what its commits change. */
import type { Book, Change } from '../../src/book/book';
import { memoryBook } from '../../src/book/memory';
import { insert, update } from '../../src/book/row';
import { contactIdFor } from '../../src/crm/hash';
import { Known } from '../../src/intake/known';
import { isRare, leadsIn, leadsMet, leadsOfRow, notingLeads, type Lead } from '../../src/intake/leads';

const ANN = contactIdFor('ann@acme.example');

it('of a batch further addresses of contacts lead that it has met', () => {
  const met = new Known();
  met.apply([
    insert('Addresses', { address: 'ann@acme.example', contactId: ANN }),
    insert('Addresses', { address: 'Ann@home.example', contactId: ANN }),
    insert('Addresses', { address: 'lost@home.example', contactId: '' }),
  ]);
  expect(leadsMet(met)).toEqual([{ kind: 'address', from: 'Ann@home.example', ids: [ANN] }]);
});

it('of changes lead further addresses, mails on cases and merged cases; what loses them leads nowhere', () => {
  const changes: readonly Change[] = [
    insert('Addresses', { address: 'Ann@acme.example', contactId: ANN }),
    insert('Addresses', { address: 'a@home.example', contactId: ANN }),
    update('Addresses', 'b@home.example', { contactId: ANN }),
    update('Addresses', 'c@home.example', { contactId: null }),
    update('Addresses', 'd@home.example', { state: 'bounced' }),
    insert('References', { messageId: 'm@x', caseId: 'C-1' }),
    update('References', 'n@x', { messageId: 'k:1', caseId: null }),
    insert('Events', { action: 'merge', before: 'C-2', after: 'C-1' }),
    insert('Events', { action: 'merge_contacts', before: 'P-1', after: ANN }),
    insert('Messages', { id: 'M-1', messageId: 'o@x', caseId: 'C-1', contactId: ANN }),
    insert('Notes', { id: 'N-1', action: 'merge', before: 'C-3', after: 'C-1' }),
  ];
  expect(leadsIn(changes).map(({ kind, from, ids }) => [kind, from, ...ids])).toEqual([
    ['address', 'Ann@acme.example'],
    ['address', 'a@home.example', ANN],
    ['address', 'b@home.example', ANN],
    ['address', 'c@home.example'],
    ['mail', 'm@x', 'C-1'],
    ['mail', 'n@x'],
    ['mail', 'C-2', 'C-1'],
  ]);
  expect(
    leadsIn(changes)
      .filter(isRare)
      .map(({ from }) => from),
  ).toEqual(['Ann@acme.example', 'a@home.example', 'b@home.example', 'c@home.example', 'C-2']);
});

it('of rows lead those that lead on', () => {
  expect(leadsOfRow('Addresses', { address: 'ann@acme.example', contactId: ANN })).toEqual([]);
  expect(leadsOfRow('References', { messageId: 'm@x', caseId: '' })).toEqual([]);
  expect(leadsOfRow('References', { messageId: 'm@x', caseId: 'C-1' })).toEqual([
    { kind: 'mail', from: 'm@x', ids: ['C-1'] },
  ]);
  expect(leadsOfRow('Cases', { id: 'C-2', status: 'open', relatedTo: 'C-1' })).toEqual([]);
  expect(leadsOfRow('Cases', { id: 'C-2', status: 'merged', relatedTo: 'C-1' })).toEqual([
    { kind: 'mail', from: 'C-2', ids: ['C-1'] },
  ]);
});

describe('a book that tells what its commits lead to', () => {
  const noting = (note: (leads: readonly Lead[]) => void) => {
    const asked: string[] = [];
    const memory = memoryBook({ Addresses: [{ address: 'ann@home.example', contactId: '' }] });
    const inner: Book = {
      find: queries => (asked.push('find'), memory.find(queries)),
      latest: (...what) => (asked.push('latest'), memory.latest(...what)),
      seek: (...what) => (asked.push('seek'), memory.seek(...what)),
      whole: table => (asked.push('whole'), memory.whole(table)),
      commit: changes => (asked.push('commit'), memory.commit(changes)),
    };
    return { book: notingLeads(inner, note), asked };
  };

  it('tells it after the commit, and nothing of any other', () => {
    const told: (readonly Lead[])[] = [];
    const { book, asked } = noting(leads => {
      asked.push('note');
      told.push(leads);
    });
    book.commit([
      update('Addresses', 'ann@home.example', { contactId: ANN }),
      insert('Contacts', { id: ANN, name: 'Ann' }),
    ]);
    book.commit([insert('Contacts', { id: 'P-2' })]);
    expect(asked).toEqual(['commit', 'note', 'commit']);
    expect(told).toEqual([[{ kind: 'address', from: 'ann@home.example', ids: [ANN] }]]);
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

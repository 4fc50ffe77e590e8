/** Contacts that are one person. */
import { insert, update } from '../../src/book/row';
import { contactIdFor } from '../../src/crm/hash';
import { Known } from '../../src/intake/known';
import { learnContacts, mergeContacts, mergeContactsInBook } from '../../src/intake/merge-contacts';
import { NOW, TestOffice } from './office';

const by = { actor: 'ana@solarmora.example', reason: '' };
const work = contactIdFor('ann@acme.example');
const home = contactIdFor('ann.lee@gmail.com');
const third = contactIdFor('lee@club.example');

const twoAnns = (): TestOffice => {
  const office = new TestOffice();
  office.take({ id: 'w@acme', from: 'Ann Lee <ann@acme.example>', subject: 'At work' });
  office.take({ id: 'h@home', from: 'Ann <ann.lee@gmail.com>', subject: 'At home' });
  office.book.commit([
    update('Contacts', work, { tags: 'vip', phone: null }),
    update('Contacts', home, { tags: 'VIP, solar', phone: '+49 30 1', title: 'Owner', company: 'Other' }),
    insert('Deals', { id: 'D-1', name: 'Roof', contactId: home }),
    insert('Notes', { id: 'N-1', text: 'likes tea', contactId: home }),
  ]);
  return office;
};

it('move addresses and rows to the one that is kept, and fill its gaps only', () => {
  const office = twoAnns();
  const merge = mergeContactsInBook(office.book, home, work, by, NOW);
  expect(merge).toMatchObject({
    kind: 'merged',
    into: work,
    addresses: ['ann.lee@gmail.com'],
    moves: { Cases: 1, Messages: 1, Deals: 1, Notes: 1 },
    gains: { phone: '+49 30 1', title: 'Owner', tags: 'vip, solar', messages: 2 },
  });
  expect(office.row('Contacts', work)).toMatchObject({
    name: 'Ann Lee',
    phone: '+49 30 1',
    company: 'Acme',
    mergedInto: null,
  });
  expect(office.row('Contacts', home)['mergedInto']).toBe(work);
  for (const table of ['Addresses', 'Cases', 'Messages', 'Deals', 'Notes'] as const)
    expect(office.values(table).map(row => row['contactId'])).not.toContain(home);
});

it('get the mail of both addresses from then on, also where a person deleted the row of the address', () => {
  const office = twoAnns();
  mergeContactsInBook(office.book, home, work, by, NOW);
  expect(office.take({ from: 'ann.lee@gmail.com', subject: 'More' }).contactId).toBe(work);
  office.book.commit([update('Addresses', 'ann.lee@gmail.com', { address: 'typo@gmail.com' })]);
  expect(office.take({ from: 'ann.lee@gmail.com', subject: 'Still more' }).contactId).toBe(work);
  expect(office.values('Contacts')).toHaveLength(2);
});

it('are shown before anything is written', () => {
  const office = twoAnns();
  const known = new Known();
  learnContacts(office.book, known, home, work);
  const before = JSON.stringify(office.values('Contacts'));
  expect(mergeContacts(known, home, work, by, NOW)).toMatchObject({ gains: { title: 'Owner' } });
  expect(JSON.stringify(office.values('Contacts'))).toBe(before);
});

it('follow pointers, and never make a circle', () => {
  const office = twoAnns();
  office.take({ from: 'lee@club.example', subject: 'Third' });
  const merge = (from: string, into: string) => mergeContactsInBook(office.book, from, into, by, NOW);
  expect(merge(home, work).kind).toBe('merged');
  expect(merge(third, home)).toMatchObject({ kind: 'merged', into: work });
  expect(merge(work, home)).toEqual({ kind: 'refused', why: 'same_contact', id: work });
  expect(merge(home, third)).toEqual({ kind: 'refused', why: 'already_merged', id: work });
  expect(merge('P-nobody', work)).toEqual({ kind: 'refused', why: 'no_contact', id: 'P-nobody' });
});

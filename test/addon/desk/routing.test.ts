/** The addresses of the routing guide's card. */
import { insert, update } from '../../../src/book/row';
import { TestOffice } from '../../intake/office';
import { seated } from './seat';

test('public addresses need a rule each; the routing mailbox’s own and its plus-addresses do not', () => {
  const office = new TestOffice();
  office.book.commit([
    insert('Routes', { name: 'bcc', kind: 'bcc', address: 'Casebook+log@solarmora.example' }),
    insert('Routes', { name: 'all', kind: 'support', address: 'casebook@solarmora.example' }),
    insert('Routes', { name: 'old', kind: 'support', address: 'old@solarmora.example' }),
    update('Routes', 'old', { active: false }),
  ]);
  const { receiving, addresses } = seated(office).desk.settings.routing();
  expect(receiving).toBe('casebook@solarmora.example');
  const needs = Object.fromEntries(addresses.map(({ name, needsRule }) => [name, needsRule]));
  expect(needs).toMatchObject({ support: true, sales: true, bcc: false, all: false });
  expect(Object.keys(needs)).not.toContain('old');
});

/** A lead that was closed goes by the same rules as a case. */
import { update } from '../../src/book/row';
import { TestOffice } from './office';

test('a customer who answers on a lost lead opens it again, without the day it was closed', () => {
  const office = new TestOffice();
  const sales = { to: ['sales@solarmora.example'] };
  office.take({ ...sales, id: 'first@acme' });
  office.book.commit([update('Cases', 'C-1', { status: 'lost', closedAt: '2026-11-01T10:00:00.000Z' })]);
  office.take({ ...sales, answers: ['first@acme'], subject: 'Re: Printer is on fire' });
  expect(office.values('Cases')).toMatchObject([{ status: 'open', closedAt: null }]);
});

/** Logging the open mail by a click. */
import { TestOffice } from '../../intake/office';
import { FORWARD, seated } from './seat';

test('Log makes the contact and its message once, however often it is clicked', () => {
  const office = new TestOffice();
  const { desk } = seated(office);
  expect(desk.log()).toEqual({ changed: true });
  expect(desk.log()).toEqual({
    changed: false,
    why: { kind: 'outcome', outcome: 'duplicate', on: 'Ann Lee' },
  });
  expect(office.values('Contacts')).toMatchObject([{ address: 'ann@acme.example' }]);
  expect(office.values('Messages')).toHaveLength(1);
  expect(desk.message().logged).toMatchObject({
    outcome: 'logged',
    contact: 'Ann Lee',
    loggedBy: 'ana@solarmora.example',
  });
});

test('a mail that is on a case already is said to be there', () => {
  const office = new TestOffice();
  office.take({ id: 'this@acme' });
  expect(seated(office, { id: 'this@acme' }).desk.newCase('case')).toMatchObject({
    changed: false,
    why: { outcome: 'duplicate', on: 'C-1' },
  });
});

test('New lead gives it to the person who clicked', () => {
  const office = new TestOffice();
  const { desk } = seated(office);
  expect(desk.newCase('lead')).toEqual({ changed: true });
  expect(office.values('Cases')).toMatchObject([{ kind: 'lead', assignee: 'ana@solarmora.example' }]);
  expect(desk.message().openCases.items).toMatchObject([{ id: 'C-1', kind: 'lead' }]);
});

test('Log to case puts the mail there, by number alone too, and refuses a number that is none', () => {
  const office = new TestOffice();
  office.take();
  const { desk } = seated(office, { subject: 'Something else' });
  expect(desk.logToCase('C-99')).toEqual({ changed: false, why: { kind: 'no_case', typed: 'C-99' } });
  expect(desk.logToCase('1')).toEqual({ changed: true });
  expect(office.values('Cases')).toMatchObject([{ id: 'C-1', messages: 2 }]);
});

test('a mail of somebody on the never-log list leaves nothing, and the refusal says on whose account', () => {
  const office = new TestOffice();
  const events = office.values('Events').length;
  const { desk } = seated(office, { from: 'Mo <mo@secret.example>' });
  for (const click of [() => desk.log(), () => desk.newCase('case'), () => desk.newCase('lead')])
    expect(click()).toEqual({
      changed: false,
      why: { kind: 'outcome', outcome: 'never_log', on: 'Mo' },
    });
  expect(office.values('Contacts')).toEqual([]);
  expect(office.values('Events')).toHaveLength(events);
});

test('a mail with nobody to log it on is not said to be logged', () => {
  const office = new TestOffice();
  const { desk } = seated(office, { from: 'noreply@acme.example' });
  expect(desk.log()).toMatchObject({ changed: false, why: { kind: 'outcome', outcome: 'not_logged' } });
  expect(office.values('Messages')).toEqual([]);
});

test('while another run writes nothing is changed', () => {
  const office = new TestOffice();
  const { desk, lock } = seated(office);
  lock.free = false;
  expect(desk.log()).toEqual({ changed: false, why: { kind: 'busy' } });
  expect(desk.neverLog('address')).toEqual({ changed: false, why: { kind: 'busy' } });
  expect(office.values('Messages')).toEqual([]);
});

test('a mail that a colleague forwarded is logged on its writer', () => {
  const office = new TestOffice();
  expect(seated(office, FORWARD).desk.log()).toEqual({ changed: true });
  expect(office.values('Contacts')).toMatchObject([{ address: 'bob@globex.example' }]);
});

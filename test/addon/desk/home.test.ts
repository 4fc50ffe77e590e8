/** What the homepage is told, and the addresses of a draft's card. */
import { insert } from '../../../src/book/row';
import { NOW, TestOffice } from '../../intake/office';
import { INSTALLATION, seated } from './seat';

const ADDRESSES = [
  { kind: 'bcc', address: 'log@solarmora.example' },
  { kind: 'forward', address: 'forward@solarmora.example' },
];

const withCases = (count: number, status: string, assignee: string): TestOffice => {
  const office = new TestOffice();
  office.book.commit(
    Array.from({ length: count }, (_, i) =>
      insert('Cases', { id: `C-${i}`, kind: 'case', status, assignee, subject: `Case ${i}` }),
    ),
  );
  return office;
};

test('the homepage shows my cases, the unassigned, how to log by mail, and the last run, in one search', () => {
  const office = new TestOffice();
  office.take({ subject: 'mine' });
  office.take({ subject: "kenji's" });
  office.take({ subject: 'a lead', to: ['sales@solarmora.example'] });
  const { desk, searches } = seated(office);
  const home = desk.home();
  expect(searches()).toBe(1);
  expect(home.myCases.items.map(({ subject }) => subject)).toEqual(['mine']);
  expect(home.unassigned.items.map(({ subject }) => subject)).toEqual(['a lead']);
  expect(home.logAddresses).toEqual(ADDRESSES);
  expect(home.health).toMatchObject({ lastPollMails: 4, waiting: 2 });
});

test('a list counts all my cases as long as all open ones were read', () => {
  const { myCases, unassigned } = seated(withCases(59, 'open', 'ana@solarmora.example')).desk.home();
  expect(myCases.items).toHaveLength(59);
  expect([myCases.complete, unassigned.complete]).toEqual([true, true]);
});

test('a list says that it may be too short when open cases were left unread', () => {
  const { myCases, unassigned } = seated(withCases(61, 'Open', 'kenji@solarmora.example')).desk.home();
  expect(myCases).toEqual({ items: [], complete: false });
  expect(unassigned).toEqual({ items: [], complete: false });
});

test('closed cases neither show nor make the lists incomplete', () => {
  const { myCases } = seated(withCases(99, 'closed', 'ana@solarmora.example')).desk.home();
  expect(myCases).toEqual({ items: [], complete: true });
});

test('a case with an added status is at work unless the status ends it, and an added priority ranks where it was put', () => {
  const office = new TestOffice();
  const row = (id: string, status: string, priority: string) =>
    insert('Cases', { id, kind: 'case', status, priority, assignee: 'ana@solarmora.example' });
  office.book.commit([
    insert('Settings', { name: 'More statuses', value: 'on hold; closed: rejected' }),
    insert('Settings', { name: 'More priorities', value: 'vip > urgent' }),
    row('C-1', 'open', 'urgent'),
    row('C-2', 'On hold', 'vip'),
    row('C-3', 'rejected', 'vip'),
  ]);
  const { myCases } = seated(office).desk.home();
  expect(myCases.items.map(({ id }) => id)).toEqual(['C-2', 'C-1']);
});

test('a case whose status has left the list is at work until somebody chooses another', () => {
  const office = withCases(1, 'frozen', 'ana@solarmora.example');
  const installation = { ...INSTALLATION, formerStatuses: ['frozen'] };
  const { myCases } = seated(office, {}, { installation }).desk.home();
  expect(myCases).toMatchObject({ items: [{ id: 'C-0', status: 'frozen', unlisted: true }], complete: true });
});

test('the logging addresses cost no search', () => {
  const { desk, searches, loads } = seated(new TestOffice());
  expect(desk.composing([]).logAddresses).toEqual(ADDRESSES);
  expect([searches(), loads()]).toEqual([0, 0]);
});

test('the most urgent of my cases stands first, and what is due and mine is named, late things first', () => {
  const office = new TestOffice();
  const ana = 'ana@solarmora.example';
  const due = (days: number) => new Date(NOW + days * 86_400_000).toISOString();
  office.book.commit([
    insert('Cases', { id: 'C-1', status: 'open', priority: 'normal', assignee: ana, lastMessageAt: due(0) }),
    insert('Cases', { id: 'C-2', status: 'open', priority: 'urgent', assignee: ana, dueAt: due(-2) }),
    insert('Cases', { id: 'C-3', status: 'solved', assignee: ana, dueAt: due(0) }),
    insert('Tasks', { id: 'T-1', title: 'Call', state: 'open', assignee: ana, dueAt: due(-3) }),
    insert('Tasks', { id: 'T-2', title: 'Later', state: 'open', assignee: ana, dueAt: due(5) }),
    insert('Tasks', { id: 'T-3', title: 'Done', state: 'done', assignee: ana, dueAt: due(0) }),
    insert('Tasks', {
      id: 'T-4',
      title: 'Theirs',
      state: 'open',
      assignee: 'kenji@solarmora.example',
      dueAt: due(0),
    }),
  ]);
  const home = seated(office).desk.home();
  expect(home.myCases.items.map(({ id }) => id)).toEqual(['C-2', 'C-1']);
  expect(home.due.map(({ id }) => id)).toEqual(['T-1', 'C-2']);
});

test('mail that was left out lately is named with its reason; what is older is not', () => {
  const office = new TestOffice();
  const event = (id: string, days: number, outcome: string) =>
    insert('Events', {
      id,
      at: new Date(NOW - days * 86_400_000).toISOString(),
      action: 'mail',
      outcome,
      subject: id,
    });
  office.book.commit([
    event('new', 1, 'too_large'),
    event('old', 30, 'too_large'),
    event('fine', 1, 'logged'),
  ]);
  expect(seated(office).desk.home().leftOut).toMatchObject([{ subject: 'new', outcome: 'too_large' }]);
});

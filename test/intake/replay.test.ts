/** The book made anew from its ledger: what the entries tell, and each way in which a book can differ from it. */
import type { Cell, Row } from '../../src/book/book';
import { memoryBook } from '../../src/book/memory';
import { insert, update } from '../../src/book/row';
import type { TableName } from '../../src/book/schema';
import { dismissNeverLogged } from '../../src/intake/held-never-logged';
import { ledgerOf } from '../../src/intake/ledger';
import type { Mailbox } from '../../src/intake/ports';
import { compare, keyOfRow, REBUILT, Replay } from '../../src/intake/rebuild/replay';
import { settleNeverLogged } from '../../src/intake/settle-never-logged';
import { KEY, TestOffice } from './office';

const ledger = ledgerOf(KEY);
const AT = '2026-11-02T10:00:00.000Z';
const entry = (n: number) =>
  insert('Events', { id: `E-${n}`, at: AT, actor: 'ana', action: 'test', reason: 'r' });

/** A book with a short history: two cases and a note made, one case changed, the note taken away. */
function history() {
  const book = memoryBook({}, ledger);
  book.commit([
    insert('Cases', { id: 'C-1', subject: 'Chairs', status: 'open', createdAt: AT, messages: 2 }),
    insert('Cases', { id: 'C-2', subject: 'Tables', status: 'open' }),
    insert('Notes', { id: 'N-1', caseId: 'C-1', text: 'a note of ours', at: AT }),
    insert('Notes', { id: 'N-2', caseId: 'C-1', text: 'another note' }),
    entry(1),
  ]);
  book.commit([update('Cases', 'C-1', { status: 'solved', messages: 3 }), entry(2)]);
  book.commit([update('Notes', 'N-2', { id: null }), entry(3)]);
  return book;
}

const replay = (events: readonly Row[]) => {
  const played = new Replay();
  events.forEach(row => played.take(row));
  return { played, rows: played.rows() };
};

const withRows = (book: ReturnType<typeof memoryBook>) =>
  new Map(
    REBUILT.flatMap(table => book.rows(table))
      .filter(row => row.values['id'] !== null)
      .map(row => [keyOfRow(row), row] as const),
  );

it('small tables, the ledger and the dashboard are not made anew', () => {
  expect(REBUILT).toEqual(expect.arrayContaining(['Cases', 'Contacts', 'Messages', 'Notes', 'Addresses']));
  for (const table of ['Settings', 'Users', 'Events', 'Dashboard'] as const)
    expect(REBUILT).not.toContain(table);
});

it('tells each row as it is now, in whatever order the entries come', () => {
  const events = history().rows('Events');
  for (const order of [events, [...events].reverse()]) {
    const { rows, played } = replay(order);
    expect([...rows.keys()].sort()).toEqual(['Cases|c-1', 'Cases|c-2', 'Notes|n-1']);
    expect(rows.get('Cases|c-1')).toMatchObject({
      id: 'C-1',
      whole: true,
      cells: { id: 'C-1', subject: 'Chairs', status: 'solved', messages: 3 },
    });
    expect([played.unsealed, played.forgotten, played.cut]).toEqual([0, 0, 0]);
  }
});

it('counts entries that nobody sealed, and those that say nothing', () => {
  const row = (values: Readonly<Record<string, Cell>>): Row => ({ table: 'Events', values, extra: {} });
  const { played, rows } = replay([row({ id: 'E-1' }), row({ id: 'E-2', changes: 'not a record' })]);
  expect([played.unsealed, rows.size]).toEqual([2, 0]);
});

it('a book that nobody has touched differs in nothing and keeps its texts', () => {
  const book = history();
  const { differences, rows } = compare(replay(book.rows('Events')).rows, withRows(book), ledger);
  expect(differences).toEqual([]);
  expect(rows.find(({ table }) => table === 'Notes')?.values['text']).toBe('a note of ours');
  expect(rows).toHaveLength(3);
});

const changedBook = (change: (rows: Map<string, Row>) => void) => {
  const book = history();
  const rows = withRows(book);
  change(rows);
  return compare(replay(book.rows('Events')).rows, rows, ledger);
};
const edited = (rows: Map<string, Row>, key: string, values: Readonly<Record<string, Cell>>): void => {
  const row = rows.get(key);
  if (!row) throw new Error(`There is no row ${key}.`);
  rows.set(key, { ...row, values: { ...row.values, ...values } });
};

it.each<[string, Readonly<Record<string, Cell>>, readonly unknown[]]>([
  [
    'a cell that somebody overwrote past the ledger',
    { status: 'open' },
    [{ kind: 'differs', table: 'Cases', id: 'C-1', column: 'status', told: 'solved', found: 'open' }],
  ],
  [
    'a cell that was emptied',
    { subject: null },
    [{ kind: 'differs', table: 'Cases', id: 'C-1', column: 'subject', told: 'Chairs', found: null }],
  ],
  [
    'a cell of which nothing is told',
    { tags: 'x' },
    [{ kind: 'differs', table: 'Cases', id: 'C-1', column: 'tags', told: null, found: 'x' }],
  ],
  ['no second that the sheet has rounded', { createdAt: '2026-11-02T10:00:00.900Z' }, []],
  [
    'a second and more',
    { createdAt: '2026-11-02T10:00:01.000Z' },
    [
      {
        kind: 'differs',
        table: 'Cases',
        id: 'C-1',
        column: 'createdAt',
        told: AT,
        found: '2026-11-02T10:00:01.000Z',
      },
    ],
  ],
  ['no number that the sheet has as a text', { messages: '3' }, []],
])('names %s', (_what, values, wanted) => {
  const { differences, rows } = changedBook(found => edited(found, 'Cases|c-1', values));
  expect(differences).toEqual(wanted);
  expect(rows.find(row => row.values['id'] === 'C-1')?.values).toMatchObject({
    status: 'solved',
    subject: 'Chairs',
  });
});

it('names a row that is gone, and makes it again', () => {
  const { differences, rows } = changedBook(found => found.delete('Cases|c-2'));
  expect(differences).toEqual([{ kind: 'missing', table: 'Cases', id: 'C-2' }]);
  expect(rows.find(row => row.values['id'] === 'C-2')?.values).toMatchObject({
    subject: 'Tables',
    status: 'open',
  });
});

it('names a row of which nothing is told, and keeps it', () => {
  const values = { id: 'C-9', subject: 'By hand' };
  const { differences, rows } = changedBook(found =>
    found.set('Cases|c-9', { table: 'Cases', values, extra: {} }),
  );
  expect(differences).toEqual([{ kind: 'untold', table: 'Cases', id: 'C-9' }]);
  expect(rows.find(row => row.values['id'] === 'C-9')?.values).toEqual(values);
});

it('names a text that neither the ledger nor the book has any more', () => {
  const { differences, rows } = changedBook(found => edited(found, 'Notes|n-1', { text: 'rewritten' }));
  expect(differences).toEqual([
    expect.objectContaining({ kind: 'differs', table: 'Notes', column: 'text', found: 'rewritten' }),
    { kind: 'no_text', table: 'Notes', id: 'N-1', column: 'text' },
  ]);
  expect(rows.find(({ table }) => table === 'Notes')?.values['text']).toBeNull();
});

it('a row whose making is not told keeps what the book has, with the changes that are told', () => {
  const whole = history();
  const late = whole.rows('Events').slice(1);
  const { rows: told } = replay(late);
  expect(told.get('Cases|c-1')).toMatchObject({ whole: false, cells: { status: 'solved' } });
  const found = withRows(whole);
  edited(found, 'Cases|c-1', { status: 'open', priority: 'high' });
  const { differences, rows } = compare(told, found, ledger);
  expect(differences).toEqual(
    expect.arrayContaining([
      { kind: 'untold', table: 'Cases', id: 'C-1' },
      { kind: 'differs', table: 'Cases', id: 'C-1', column: 'status', told: 'solved', found: 'open' },
    ]),
  );
  expect(rows.find(row => row.values['id'] === 'C-1')?.values).toMatchObject({
    subject: 'Chairs',
    status: 'solved',
    priority: 'high',
  });
  const gone = new Map([...found].filter(([key]) => key !== 'Cases|c-1'));
  expect(compare(told, gone, ledger).rows.some(row => row.values['id'] === 'C-1')).toBe(false);
});

it('how often a file was seen is nobody’s to tell', () => {
  const book = memoryBook({}, ledger);
  book.commit([insert('Attachments', { id: 'h', name: 'a', seen: 1 }), entry(1)]);
  book.commit([update('Attachments', 'h', { seen: 5 })]);
  const rows = new Map(book.rows('Attachments').map(row => [keyOfRow(row), row] as const));
  const { differences, rows: made } = compare(replay(book.rows('Events')).rows, rows, ledger);
  expect(differences).toEqual([]);
  expect(made[0]?.values['seen']).toBe(5);
});

it('rows are found whatever the case of their id', () => {
  const row = (table: TableName, id: string): Row => ({ table, values: { id }, extra: {} });
  expect(keyOfRow(row('Cases', 'C-1'))).toBe(keyOfRow(row('Cases', 'c-1')));
  expect(keyOfRow(row('Notes', 'C-1'))).not.toBe(keyOfRow(row('Cases', 'c-1')));
});

describe('held mail of somebody who came onto the never-log list', () => {
  const dismissed = () => {
    const office = new TestOffice();
    office.take({ id: 'a@rival', gmailId: 'g1', from: 'Rae <rae@rival.example>', labels: ['SPAM'] });
    office.take({ id: 'b@acme', gmailId: 'g2', labels: ['SPAM'] });
    const listing = { key: KEY, neverLog: [{ pattern: 'rival.example', reason: '' }] };
    const order = { actor: 'ana@solarmora.example', now: office.now, entry: 'E-list' };
    dismissNeverLogged(office.book, listing, order, () => undefined);
    return office;
  };
  const settle = (office: TestOffice): void =>
    settleNeverLogged(
      {
        book: office.book,
        mailbox: { relabel: () => undefined } as unknown as Mailbox,
        clock: { now: () => office.now },
      },
      { key: KEY, labels: { in: 'in', done: 'done', held: 'held', error: 'error' } },
      office.book.rows('Held'),
    );
  const compared = ({ book }: TestOffice) =>
    compare(replay(book.rows('Events')).rows, withRows(book), ledger);

  it('differs in nothing by what was forgotten, before the poll has settled it and after', () => {
    const office = dismissed();
    expect(compared(office).differences).toEqual([]);
    settle(office);
    const { differences, rows } = compared(office);
    expect(differences).toEqual([]);
    expect(rows.filter(({ table }) => table === 'Held').map(({ values }) => values)).toEqual(
      office.values('Held'),
    );
  });

  it('differs by what somebody has changed of it past the ledger', () => {
    const office = dismissed();
    settle(office);
    const [row] = office.values('Held');
    const id = String(row?.['id']);
    office.book.commit([update('Held', id, { state: 'held' })]);
    expect(compared(office).differences).toEqual([
      { kind: 'differs', table: 'Held', id, column: 'state', told: 'dismissed', found: 'held' },
    ]);
  });
});

/** Held mail of people who come onto the never-log list: what is left of its rows, by a click, by the sheet, and in the background. */
import type { Change } from '../../src/book/book';
import { insert, update } from '../../src/book/row';
import type { TableName } from '../../src/book/schema';
import { continueJobs } from '../../src/intake/continue-work';
import {
  dismissals,
  dismissMost,
  dismissNeverLogged,
  HELD_A_COMMIT,
} from '../../src/intake/held-never-logged';
import { jobsIn } from '../../src/intake/jobs';
import { ledgerOf } from '../../src/intake/ledger';
import { forgetNote, noteEdit } from '../../src/intake/sheet-edit/left-edits';
import { PROPERTY, readInstallation } from '../../src/intake/state';
import { listedPattern } from '../../src/intake/never-log-list';
import { undoInBook } from '../../src/intake/undo';
import { seated } from '../addon/desk/seat';
import { KEY, NOW, TestOffice } from './office';
import { Sheet } from './sheet';
import { propertiesIn } from './properties';
import { continuing } from './continuing';

const ANA = 'ana@solarmora.example';
const KENJI = 'kenji@solarmora.example';
const ORDER = { actor: ANA, now: NOW, entry: 'E-list' };
const RIVAL = {
  id: 'gnu@rival.example',
  from: 'Rae Rival <rae@rival.example>',
  to: ['log@solarmora.example'],
};

const heldRow = (n: number, from: string, more: Record<string, string> = {}): Change =>
  insert('Held', {
    id: `H-${n}`,
    state: 'held',
    cause: 'spam',
    reason: `marked by Gmail, from ${from}`,
    from,
    subject: `Okapi ${n}`,
    messageId: `gnu-${n}@rival.example`,
    gmailId: `g-${n}`,
    heldAt: new Date(NOW - n * 60_000).toISOString(),
    ...more,
  });
const waiting = (office: TestOffice): readonly string[] =>
  office.values('Held').flatMap(row => (row['state'] === 'held' ? [String(row['id'])] : []));
const listing = (...patterns: readonly string[]) => ({
  key: KEY,
  neverLog: patterns.map(pattern => ({ pattern, reason: '' })),
});

it('of all that is held, what waits and is from people on the list is dismissed, however the list names them', () => {
  const office = new TestOffice();
  office.book.commit([
    heldRow(1, 'Rae <Rae@rival.example>'),
    heldRow(2, '<sub@eu.rival.example>'),
    heldRow(3, 'rival.example <ann@acme.example>'),
    heldRow(4, 'Rae <rae@rival.example>', { state: 'released' }),
    heldRow(5, 'Rae <rae@rival.example>', { state: 'done' }),
    heldRow(6, ''),
  ]);
  const ids = (...patterns: readonly string[]): readonly string[] =>
    dismissals(office.book.rows('Held'), listing(...patterns), ORDER).changes.flatMap(change =>
      change.kind === 'update' && change.values['state'] === 'dismissed' ? [change.id] : [],
    );
  expect(ids('rival.example')).toEqual(['H-1', 'H-2']);
  expect(ids('rae@rival.example')).toEqual(['H-1']);
  expect(ids('*.rival.example')).toEqual(['H-2']);
  expect(ids('other.example')).toEqual([]);
});

it('a click dismisses the mail, forgets what it said, and enters each into the ledger', () => {
  const office = new TestOffice();
  office.take(RIVAL);
  expect(waiting(office)).toHaveLength(1);
  const { desk, properties, triggers } = seated(office, { from: 'Rae <rae@rival.example>' });
  expect(desk.neverLog('address')).toEqual({ changed: true, dismissed: 1 });
  const [row] = office.values('Held');
  expect(row).toMatchObject({ state: 'dismissed', cause: 'never_log', decidedBy: ANA });
  expect([row?.['from'], row?.['subject']]).toEqual([null, null]);
  expect(row?.['reason']).toMatch(/^the address \(hash [0-9a-z]{12}\) is on the never-log list$/);
  const [dismissed, listed] = office.values('Events').slice(-2);
  expect(dismissed).toMatchObject({
    action: 'dismiss',
    outcome: 'never_log',
    actor: ANA,
    recordId: row?.['id'],
    gmailId: row?.['gmailId'],
    before: listed?.['id'],
  });
  expect(JSON.stringify(dismissed)).not.toMatch(/rival|rae|gnu/i);
  expect([properties.get('casebook.releases'), triggers()]).toEqual(['yes', 0]);
});

it('a list that is kept as hashes names nobody, and dismisses all the same', () => {
  const office = new TestOffice({ 'Never-log list as hashes': 'yes' });
  office.take(RIVAL);
  expect(seated(office, { from: 'Rae <rae@rival.example>' }).desk.neverLog('domain')).toMatchObject({
    dismissed: 1,
  });
  expect(waiting(office)).toEqual([]);
  expect(JSON.stringify(office.values('NeverLog'))).not.toContain('rival');
});

it('the settings card does so for an administrator alone', () => {
  const office = new TestOffice();
  office.take(RIVAL);
  const before = JSON.stringify(office.values('Held'));
  const agent = seated(office, {}, { user: KENJI }).desk.settings;
  expect(agent.neverLog('rival.example')).toEqual({ changed: false, why: { kind: 'not_admin' } });
  office.book.commit([update('Users', KENJI, { role: 'admin', active: false })]);
  const former = seated(office, {}, { user: KENJI }).desk.settings;
  expect(former.neverLog('rival.example')).toEqual({ changed: false, why: { kind: 'not_admin' } });
  expect(JSON.stringify(office.values('Held'))).toBe(before);
  office.book.commit([update('Users', ANA, { role: 'admin' })]);
  expect(seated(office).desk.settings.neverLog('rival.example')).toEqual({ changed: true, dismissed: 1 });
  const [dismissed, listed] = office.values('Events').slice(-2);
  expect([dismissed?.['before'], listed?.['action']]).toEqual([listed?.['id'], 'settings']);
});

it('a pattern that is typed into the sheet does so too, whatever the number', () => {
  const many = HELD_A_COMMIT + 5;
  const sheet = new Sheet({
    Held: Array.from({ length: many }, (_, n) => ({ ...heldRow(n, 'Rae <rae@rival.example>').values })),
  });
  sheet.edit({ table: 'NeverLog', row: 1, typed: [{ pattern: 'rival.example' }], before: '' });
  const rows = sheet.book.rows('Held').map(({ values }) => [values['state'], values['from']]);
  expect(rows).toEqual(Array.from({ length: many }, () => ['dismissed', null]));
  const others = new Sheet({ Held: [heldRow(1, 'Rae <rae@rival.example>').values] });
  others.edit({ table: 'NeverLog', row: 0, typed: [{ reason: 'rival.example' }], before: '' });
  expect(others.book.rows('Held')[0]?.values['state']).toBe('held');
});

it('no commit dismisses more than a hundred, and the last are left to the commit of the edit', () => {
  const dismissed = (changes: readonly Change[]): number =>
    changes.filter(({ table }) => table === 'Events').length;
  const made = (mails: number) => {
    const commits: number[] = [];
    const book = {
      ...new TestOffice().book,
      commit: (changes: readonly Change[]) => void commits.push(dismissed(changes)),
    };
    const rows = Array.from({ length: mails }, (_, n) => ({
      values: heldRow(n, '<rae@rival.example>').values,
    }));
    return [commits, dismissed(dismissMost(book, rows, listing('rival.example'), ORDER))];
  };
  expect([0, 1, 100, 101, 205].map(made)).toEqual([
    [[], 0],
    [[], 1],
    [[], 100],
    [[100], 1],
    [[100, 100], 5],
  ]);
});

it('in the background a commit dismisses a hundred, and says what is left', () => {
  const office = new TestOffice();
  office.book.commit(Array.from({ length: 103 }, (_, n) => heldRow(n, '<rae@rival.example>')));
  const marks: number[] = [];
  const dismiss = () =>
    dismissNeverLogged(
      office.book,
      listing('rival.example'),
      ORDER,
      () => void marks.push(waiting(office).length),
    );
  expect([dismiss(), dismiss(), dismiss()]).toEqual([
    { mails: 100, left: 3 },
    { mails: 3, left: 0 },
    { mails: 0, left: 0 },
  ]);
  expect(marks).toEqual([103, 3]);
});

it('the note of such an edit has polls look at held mail, and leaves them a mark when it goes', () => {
  const kept: Record<string, string> = {
    [PROPERTY.book]: 'book',
    [PROPERTY.secret]: 'secret',
    [PROPERTY.labels]: '{}',
  };
  const properties = propertiesIn(kept);
  const edit = { startRow: 1, endRow: 2, startColumn: 0, endColumn: 1, before: '', value: 'x', user: ANA };
  const told = (table: TableName): readonly unknown[] => {
    const block = { ...edit, table, at: NOW };
    const name = noteEdit(properties, block);
    const noted = readInstallation(properties)?.heldEdited;
    forgetNote(properties, name, block);
    const after = readInstallation(properties);
    return [noted, after?.heldEdited, after?.releases];
  };
  expect(told('Cases')).toEqual([false, false, false]);
  expect(told('NeverLog')).toEqual([true, false, true]);
});

it('what is more than a card reads follows in the background, by what the list says then', () => {
  const office = new TestOffice();
  const many = HELD_A_COMMIT + 40;
  office.book.commit([
    ...Array.from({ length: many }, (_, n) => heldRow(n, 'Rae <rae@rival.example>')),
    heldRow(many, 'Ann <ann@acme.example>'),
    heldRow(many + 1, 'Rae <rae@rival.example>', { state: 'released' }),
  ]);
  const { desk, properties, triggers } = seated(office, { from: 'Rae <rae@rival.example>' });
  expect(desk.neverLog('address')).toEqual({ changed: true, dismissed: 25, later: true });
  expect([waiting(office).length, triggers()]).toEqual([many - 25 + 1, 1]);
  expect(JSON.stringify([...properties])).not.toMatch(/rival|rae/i);
  const stored = properties as Map<string, string>;
  stored.delete(PROPERTY.releases);
  const done = continueJobs(
    continuing(office.book, stored, () => {
      throw new Error('It comes again.');
    }),
  );
  expect(done).toBe(many - 25);
  expect(stored.get(PROPERTY.releases)).toBe('yes');
  expect(waiting(office)).toEqual([`H-${many}`]);
  expect(jobsIn(Object.fromEntries(stored))).toMatchObject([
    { what: 'never_log', done: many, finished: true },
  ]);
  expect(office.values('Held').find(row => row['id'] === `H-${many + 1}`)).toMatchObject({
    state: 'released',
  });
});

it('that it follows is noted before the commit, after which the click may be cut off', () => {
  const office = new TestOffice();
  office.book.commit(Array.from({ length: 30 }, (_, n) => heldRow(n, 'Rae <rae@rival.example>')));
  const commit = (): never => {
    throw new Error('cut off');
  };
  const { desk, properties, triggers } = seated(
    office,
    { from: 'Rae <rae@rival.example>' },
    { book: { ...office.book, commit } },
  );
  expect(() => desk.neverLog('address')).toThrow('cut off');
  expect(triggers()).toBe(0);
  expect(jobsIn(Object.fromEntries(properties))).toMatchObject([{ what: 'never_log', finished: false }]);
});

describe('taking the pattern back', () => {
  const listed = (): { readonly office: TestOffice; readonly entry: string } => {
    const office = new TestOffice();
    office.take(RIVAL);
    office.take({ ...RIVAL, id: 'gnu-2@rival.example' });
    seated(office, { from: 'Rae <rae@rival.example>' }).desk.neverLog('address');
    return { office, entry: String(office.values('Events').slice(-1)[0]?.['id']) };
  };

  it('releases the mails, so that the poll reads them again, and says how many', () => {
    const { office, entry } = listed();
    const { desk, properties } = seated(office, { from: 'Rae <rae@rival.example>' });
    expect(desk.besideMail.undo(entry, '')).toEqual({ changed: true, reread: 2 });
    expect(office.values('Held').map(row => [row['state'], row['from']])).toEqual([
      ['released', null],
      ['released', null],
    ]);
    expect(properties.get('casebook.releases')).toBe('yes');
    expect(office.values('NeverLog').map(row => row['pattern'])).not.toContain(
      listedPattern({ settings: { hashNeverLog: false } as never, key: KEY }, 'rae@rival.example'),
    );
    expect(office.values('Events').slice(-1)[0]?.['reason']).toMatch(/; held mails that are read again: 2$/);
  });

  it('leaves alone what somebody has decided about since', () => {
    const { office, entry } = listed();
    office.take({ ...RIVAL, id: 'a@evil', from: 'Eve <eve@evil.example>' });
    const [first, , third] = office.values('Held');
    office.book.commit([
      update('Held', String(first?.['id']), { state: 'done', decidedBy: KENJI }),
      // Somebody has dismissed it by himself, whatever an entry that followed says of it.
      update('Held', String(third?.['id']), { state: 'dismissed', decidedBy: KENJI }),
      insert('Events', { id: 'E-x', before: entry, outcome: 'never_log', recordId: String(third?.['id']) }),
    ]);
    let marked = 0;
    const mark = (): void => void marked++;
    expect(undoInBook(office.book, ledgerOf(KEY), entry, ANA, NOW, mark)).toMatchObject({ released: 1 });
    expect(office.values('Held').map(row => [row['state'], row['decidedBy']])).toEqual([
      ['done', KENJI],
      ['released', ANA],
      ['dismissed', KENJI],
    ]);
    expect(marked).toBe(1);
  });
});

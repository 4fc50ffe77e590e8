/** What is typed into the sheet: tidied, followed up on other tabs, or put back with a note that says why. */
import type { TableName } from '../../src/book/schema';
import { companyIdFor, contactIdFor } from '../../src/crm/hash';
import { isAnswered } from '../../src/intake/sheet-edit/sheet-edit';
import { NOW } from './office';
import { Sheet, type Cells, type Tables } from './sheet';

const AT = new Date(NOW).toISOString();
const ANN = contactIdFor('ann@acme.example');
const ACME = companyIdFor('acme.example');

const TABLES: Tables = {
  Cases: [
    {
      id: 'C-1',
      kind: 'case',
      subject: 'Chairs',
      status: 'open',
      priority: 'normal',
      contactId: ANN,
      contactName: 'Ann',
      company: 'Acme',
      companyId: ACME,
      createdAt: AT,
      assignee: 'ana@solarmora.example',
    },
    {
      id: 'C-2',
      kind: 'case',
      subject: 'Tables',
      status: 'closed',
      closedAt: '2026-10-01T00:00:00.000Z',
      createdAt: AT,
    },
    { id: 'C-3', kind: 'case', subject: 'Chairs again', status: 'open', contactId: ANN, createdAt: AT },
  ],
  Contacts: [
    { id: ANN, name: 'Ann', address: 'ann@acme.example', company: 'Acme', companyId: ACME },
    { id: 'P-2', name: 'Bob', address: 'bob@globex.example' },
  ],
  Addresses: [
    { address: 'ann@acme.example', contactId: ANN, state: 'ok' },
    { address: 'bob@globex.example', contactId: 'P-2', state: 'ok' },
  ],
  Companies: [{ id: ACME, name: 'Acme', domain: 'acme.example' }],
  Deals: [{ id: 'D-1', name: 'Roof', stage: 'new', owner: 'ana@solarmora.example' }],
  Tasks: [{ id: 'T-1', title: 'Call', state: 'open' }],
  Held: [
    { id: 'H-1', state: 'held', subject: 'a' },
    { id: 'H-2', state: 'done' },
  ],
};

/** One cell typed over in a fresh book. */
const typed = (
  table: TableName,
  row: number,
  column: string,
  value: string | number | boolean,
  before: string | null = 'old',
) => {
  const sheet = new Sheet(TABLES);
  return { sheet, ...sheet.edit({ table, row, typed: [{ [column]: value }], before }) };
};

describe('a cell that takes certain values', () => {
  it.each<[TableName, number, string, string, string, Cells]>([
    ['Cases', 0, 'status', 'SOLVED', 'open', { status: 'solved', closedAt: AT }],
    ['Cases', 0, 'status', 'waiting', 'open', {}],
    ['Cases', 1, 'status', 'open', 'closed', { closedAt: null }],
    ['Cases', 0, 'kind', 'Lead', 'case', { kind: 'lead' }],
    ['Cases', 0, 'assignee', 'Kenji@solarmora.example', '', { assignee: 'kenji@solarmora.example' }],
    ['Cases', 0, 'assignee', 'kenji', '', { assignee: 'kenji@solarmora.example' }],
    ['Cases', 0, 'assignee', '', 'ana@solarmora.example', {}],
    ['Cases', 0, 'tags', 'a, b; A、c\n', '', { tags: 'a, b, c' }],
    ['Cases', 0, 'tags', ' , ', '', { tags: null }],
    ['Cases', 0, 'tags', 'a, b', '', {}],
    ['Deals', 0, 'stage', 'WON', 'new', { stage: 'won' }],
    ['Deals', 0, 'owner', 'Kenji', '', { owner: 'kenji@solarmora.example' }],
    ['Tasks', 0, 'state', 'Done', 'open', { state: 'done' }],
    ['Tasks', 0, 'assignee', 'KENJI', '', { assignee: 'kenji@solarmora.example' }],
    ['Companies', 0, 'owner', 'Ana', '', { owner: 'ana@solarmora.example' }],
    ['Companies', 0, 'tags', 'x, X', '', { tags: 'x' }],
    ['Contacts', 0, 'owner', 'Ana', '', { owner: 'ana@solarmora.example' }],
    ['Contacts', 0, 'tags', 'x;y', '', { tags: 'x, y' }],
    ['Held', 0, 'state', 'Released', 'held', { state: 'released', decidedBy: 'ana@solarmora.example' }],
    ['Held', 0, 'state', 'held', 'released', { decidedBy: null }],
    ['Held', 0, 'subject', 'hello', '', {}],
  ])('%s row %d, %s: "%s" over "%s" is tidied', (table, row, column, value, before, wanted) => {
    const { values, notes, entries } = typed(table, row, column, value, before);
    expect(notes).toEqual({});
    expect(values).toEqual(wanted);
    expect(entries[0]).toMatchObject({ outcome: 'edited', actor: 'ana@solarmora.example', before, at: AT });
  });

  it.each<[TableName, number, string, string, string | null, Cells, string]>([
    ['Cases', 0, 'status', 'nearly', 'open', { status: 'open' }, 'oneOf'],
    ['Cases', 0, 'status', 'nearly', null, { status: 'open' }, 'oneOf'],
    ['Cases', 1, 'status', 'nearly', null, { status: 'closed' }, 'oneOf'],
    ['Cases', 0, 'status', 'merged', 'open', { status: 'open' }, 'mergeHere'],
    ['Cases', 0, 'priority', 'soon', 'high', { priority: 'high' }, 'oneOf'],
    ['Cases', 0, 'kind', 'thing', 'case', { kind: 'case' }, 'oneOf'],
    ['Cases', 0, 'assignee', 'nobody', '', { assignee: null }, 'person'],
    ['Cases', 0, 'dueAt', 'soon', '', { dueAt: null }, 'date soon|2026-11-02'],
    ['Cases', 0, 'dueAt', 'soon', '46328.5', { dueAt: '2026-11-02T12:00:00.000Z' }, 'date'],
    ['Cases', 0, 'id', 'C-9', 'C-1', { id: 'C-1' }, 'machine'],
    ['Cases', 0, 'contactId', 'P-9', 'P-1', { contactId: 'P-1' }, 'machine'],
    ['Cases', 0, 'relatedTo', 'nine', '', { relatedTo: null }, 'noCase'],
    ['Cases', 0, 'relatedTo', '99', '', { relatedTo: null }, 'noCase'],
    ['Cases', 0, 'relatedTo', '#1', '', { relatedTo: null }, 'sameCase'],
    ['Contacts', 0, 'address', 'no address', 'ann@acme.example', { address: 'ann@acme.example' }, 'address'],
    [
      'Contacts',
      0,
      'address',
      'bob@globex.example',
      'ann@acme.example',
      { address: 'ann@acme.example' },
      'addressTaken bob@globex.example|Bob',
    ],
    ['Held', 0, 'state', 'done', 'held', { state: 'held' }, 'heldDone'],
    ['Held', 1, 'state', 'held', 'done', { state: 'done' }, 'heldDone'],
    ['Held', 0, 'state', 'maybe', 'held', { state: 'held' }, 'oneOf'],
    ['Deals', 0, 'stage', 'maybe', '', { stage: null }, 'oneOf'],
    ['Deals', 0, 'closeAt', 'later', '', { closeAt: null }, 'date'],
    ['Tasks', 0, 'state', 'maybe', null, { state: 'open' }, 'oneOf'],
    ['Tasks', 0, 'dueAt', 'later', '', { dueAt: null }, 'date'],
  ])(
    '%s row %d, %s: "%s" over %j is put back with a note',
    (table, row, column, value, before, wanted, note) => {
      const { values, notes, entries } = typed(table, row, column, value, before);
      expect(values).toMatchObject(wanted);
      expect(Object.keys(notes)).toEqual([column]);
      expect(notes[column]).toMatch(new RegExp(`^${note.replace('|', '\\|')}`));
      expect(entries[0]).toMatchObject({ outcome: 'put_back' });
    },
  );

  it('names the choices that there are', () => {
    expect(typed('Tasks', 0, 'state', 'maybe').notes['state']).toMatch(/^oneOf maybe\|open, done/);
  });
});

it('a status that cases have cannot be taken off the list, and a list with a bad word is put back', () => {
  const sheet = new Sheet({
    Settings: [{ name: 'More statuses', value: 'on hold, parked' }],
    Cases: [{ id: 'C-1', status: 'On hold' }],
  });
  const type = (value: string) =>
    sheet.edit({ table: 'Settings', row: 0, typed: [{ value }], before: 'on hold, parked' });
  expect(type('parked')).toMatchObject({ values: { value: 'on hold, parked' } });
  expect(type('on hold, solved').values).toEqual({ value: 'on hold, parked' });
  expect(type('on hold').values).toEqual({});
});

it('a template in a language that is none is pointed at and left, until the language is right', () => {
  const sheet = new Sheet({ Templates: [{ name: 'Offer', language: 'en', text: 'Hello' }] });
  const type = (cells: Readonly<Record<string, string>>, notes = '') => {
    const answer = sheet.edit({ table: 'Templates', row: 0, typed: [cells], before: 'en', notes });
    return [answer.values, answer.notes];
  };
  expect(type({ language: 'Português' })).toEqual([{}, { language: 'language Português' }]);
  expect(type({ language: 'pt-BR' }, 'ours: language')).toEqual([{}, { language: '' }]);
  expect(type({ language: '' })).toEqual([{}, {}]);
  expect(type({ text: 'Português' })).toEqual([{}, {}]);
});

it('a case takes a status and a priority that an administrator has added, and what follows from them', () => {
  const sheet = new Sheet({
    Settings: [
      { name: 'More statuses', value: 'on hold; closed: rejected' },
      { name: 'More priorities', value: 'vip > urgent' },
    ],
    Cases: [{ id: 'C-1', status: 'open', priority: 'normal' }],
  });
  const type = (cells: Readonly<Record<string, string>>, before: string) =>
    sheet.edit({ table: 'Cases', row: 0, typed: [cells], before }).values;
  expect(type({ status: 'On Hold' }, 'open')).toEqual({ status: 'on hold' });
  expect(type({ status: 'shelved' }, 'open')).toEqual({ status: 'open' });
  expect(type({ status: 'rejected' }, 'open')).toMatchObject({ closedAt: expect.any(String) });
  expect(type({ priority: 'VIP' }, 'normal')).toEqual({ priority: 'vip' });
});

it('a setting takes what it can read, a target a number above nothing', () => {
  const setting = (name: string, value: string) => {
    const sheet = new Sheet({ Settings: [{ name, value: '30' }] });
    return sheet.edit({ table: 'Settings', row: 0, typed: [{ value }], before: '30' });
  };
  expect(setting('Reopen days', 'soon')).toMatchObject({
    values: { value: '30' },
    notes: { value: 'setting soon|a whole number from 0 to 3650' },
  });
  expect(setting('Reopen days', '31').notes).toEqual({});
  expect(setting('Something else', 'soon').notes).toEqual({});
  const target = (value: string | number) =>
    new Sheet({ Targets: [{ priority: 'high', firstResponse: 4 }] }).edit({
      table: 'Targets',
      row: 0,
      typed: [{ firstResponse: value }],
      before: '4',
    });
  expect(target('soon')).toMatchObject({
    values: { firstResponse: 4 },
    notes: { firstResponse: 'number soon' },
  });
  expect(target(0).notes).toHaveProperty('firstResponse');
  expect([target(2).notes, target('').notes]).toEqual([{}, {}]);
});

describe('what follows on other tabs', () => {
  it('a contact’s new name stands on its cases', () => {
    const { sheet } = typed('Contacts', 0, 'name', 'Ann Lee', 'Ann');
    expect(sheet.row('Cases', 'C-1')['contactName']).toBe('Ann Lee');
    expect(sheet.row('Cases', 'C-2')['contactName']).toBeNull();
  });

  it('a contact’s new company is made where there is none, and stands on its cases', () => {
    const { sheet, values } = typed('Contacts', 0, 'company', 'Globex', 'Acme');
    const id = companyIdFor('Globex');
    expect(values).toEqual({ companyId: id });
    expect(sheet.row('Companies', id)).toMatchObject({ name: 'Globex', createdAt: AT });
    expect(sheet.row('Cases', 'C-1')).toMatchObject({ company: 'Globex', companyId: id });
    const back = typed('Contacts', 1, 'company', 'Acme', '');
    expect([back.values, back.sheet.book.rows('Companies').length]).toEqual([{ companyId: ACME }, 1]);
    expect(typed('Contacts', 0, 'company', '', 'Acme').values).toEqual({ companyId: null });
  });

  it('a contact’s new address is the contact’s from then on', () => {
    const { sheet, values } = typed(
      'Contacts',
      0,
      'address',
      'Ann Lee <Ann@Home.example>',
      'ann@acme.example',
    );
    expect(values).toEqual({ address: 'ann@home.example' });
    expect(sheet.row('Addresses', 'ann@home.example')).toMatchObject({
      contactId: ANN,
      state: 'ok',
      createdAt: AT,
    });
    expect(
      typed('Contacts', 0, 'address', 'ann@acme.example', 'x').sheet.book.rows('Addresses'),
    ).toHaveLength(2);
  });

  it('a company’s new name stands on its contacts and cases', () => {
    const { sheet } = typed('Companies', 0, 'name', 'Acme Ltd', 'Acme');
    expect([sheet.row('Contacts', ANN)['company'], sheet.row('Cases', 'C-1')['company']]).toEqual([
      'Acme Ltd',
      'Acme Ltd',
    ]);
    expect(sheet.row('Contacts', 'P-2')['company']).toBeNull();
  });

  it.each(['1', '#1', 'C-1', ' → 1'])('a case that is said to be "%s" goes into that case', into => {
    const { sheet, notes } = typed('Cases', 2, 'relatedTo', into, '');
    expect(notes).toEqual({});
    expect(sheet.row('Cases', 'C-3')).toMatchObject({ status: 'merged', relatedTo: 'C-1' });
  });

  it('a new priority moves the deadline that it had made, not one that a person has set', () => {
    const dueAt = (due: string) => {
      const cases = [{ id: 'C-1', status: 'open', priority: 'normal', createdAt: AT, dueAt: due }];
      const sheet = new Sheet({
        Cases: cases,
        Targets: [
          { priority: 'normal', firstResponse: 8 },
          { priority: 'urgent', firstResponse: 1 },
        ],
      });
      return sheet.edit({ table: 'Cases', row: 0, typed: [{ priority: 'Urgent' }], before: 'normal' }).values;
    };
    expect(dueAt('2026-11-03T10:00:00.000Z')).toEqual({
      priority: 'urgent',
      dueAt: '2026-11-02T11:00:00.000Z',
    });
    expect(dueAt('2026-11-05T10:00:00.000Z')).toEqual({ priority: 'urgent' });
  });
});

describe('a row that a person begins', () => {
  const begun = (table: TableName, cells: Readonly<Record<string, string>>, tables: Tables = TABLES) => {
    const sheet = new Sheet(tables);
    const row = sheet.book.rows(table).length;
    const answer = sheet.edit({ table, row, typed: [cells] });
    return { sheet, ...answer };
  };

  it('of a contact gets its id, its address and its company', () => {
    const { values, entries, sheet } = begun('Contacts', { address: 'Eve <eve@globex.example>' });
    const id = contactIdFor('eve@globex.example');
    expect(values).toMatchObject({
      id,
      name: 'eve',
      address: 'eve@globex.example',
      company: 'Globex',
      companyId: companyIdFor('globex.example'),
      source: 'sheet',
      createdAt: AT,
    });
    expect(sheet.row('Addresses', 'eve@globex.example')['contactId']).toBe(id);
    expect(sheet.row('Companies', companyIdFor('globex.example'))['domain']).toBe('globex.example');
    expect(entries[0]).toMatchObject({ outcome: 'created', contactId: id, action: 'edit' });
  });

  it('of a contact of a personal mailbox has no company, one of a named company has that', () => {
    expect(begun('Contacts', { address: 'eve@gmail.com' }).values).not.toHaveProperty('companyId');
    expect(begun('Contacts', { address: 'eve@gmail.com', company: 'Acme' }).values).toMatchObject({
      companyId: ACME,
    });
    const known = begun('Contacts', { address: 'eve@acme.example' });
    expect([known.values['companyId'], known.sheet.book.rows('Companies').length]).toEqual([ACME, 1]);
  });

  it.each([
    [{ name: 'Eve' }, 'needsAddress'],
    [{ address: 'bob@globex.example' }, 'addressTaken bob@globex.example|Bob'],
    [{ address: 'ann@acme.example' }, 'addressTaken ann@acme.example|Ann'],
  ])('of a contact waits with %j: %s', (cells, note) => {
    const { values, notes, entries } = begun('Contacts', cells);
    expect(notes['address']?.trim()).toBe(note);
    expect([values, entries]).toEqual([{}, []]);
  });

  it('of a case gets the next number, its contact and its deadline', () => {
    const { values, sheet } = begun('Cases', {
      subject: 'New chairs',
      contactAddress: 'eve@globex.example',
      contactName: 'Eve Poe',
    });
    const contactId = contactIdFor('eve@globex.example');
    expect(values).toMatchObject({
      id: 'C-1',
      kind: 'case',
      status: 'new',
      priority: 'normal',
      contactAddress: '<eve@globex.example>',
      contactId,
      company: 'Globex',
      createdAt: AT,
      lastMessageAt: AT,
      people: 'eve@globex.example',
    });
    expect(sheet.row('Contacts', contactId)).toMatchObject({ name: 'Eve Poe', source: 'sheet' });
    expect(sheet.row('Settings', 'Next case number')['value']).toBe('2');
  });

  it('of a case of somebody known is theirs, and two of one block get two numbers', () => {
    const sheet = new Sheet({ ...TABLES, Cases: [] });
    sheet.edit({
      table: 'Cases',
      row: 0,
      typed: [
        { subject: 'A', contactAddress: 'ann@acme.example' },
        { subject: 'B', contactAddress: '' },
      ],
    });
    expect(sheet.row('Cases', 'C-1')).toMatchObject({
      contactId: ANN,
      contactName: 'Ann',
      company: 'Acme',
      companyId: ACME,
    });
    expect(sheet.row('Cases', 'C-2')).toMatchObject({ subject: 'B', contactId: null });
    expect(sheet.book.rows('Contacts')).toHaveLength(2);
  });

  it.each<[TableName, Readonly<Record<string, string>>, RegExp, Cells]>([
    ['Companies', { name: 'Globex' }, /^O-/, { createdAt: AT }],
    ['Deals', { name: 'Roof' }, /^D-/, { stage: 'new', createdAt: AT }],
    ['Tasks', { title: 'Call' }, /^T-/, { state: 'open', createdAt: AT, createdBy: 'ana@solarmora.example' }],
    ['Notes', { text: 'Hello' }, /^N-/, { at: AT, author: 'ana@solarmora.example' }],
  ])('of %s gets its id: %j', (table, cells, id, wanted) => {
    const { values, entries, told } = begun(table, cells);
    expect(values['id']).toMatch(id);
    expect(values).toMatchObject(wanted);
    expect([entries[0]?.['outcome'], told]).toEqual(['created', true]);
  });

  it.each<[TableName, Readonly<Record<string, string>>]>([
    ['Companies', { domain: 'x.example' }],
    ['Deals', { tags: 'x' }],
    ['Tasks', { assignee: 'Ana' }],
    ['Cases', { tags: 'x' }],
  ])('of %s waits for what makes it one: %j', (table, cells) => {
    const { values, told } = begun(table, cells);
    expect(values['id']).toBeUndefined();
    expect(told).toBe(false);
  });
});

describe('a block of cells', () => {
  it('has each row answered, and one entry each', () => {
    const sheet = new Sheet(TABLES);
    const { entries } = sheet.edit({
      table: 'Cases',
      row: 0,
      typed: [
        { status: 'Solved', priority: 'HIGH' },
        { status: 'open', priority: 'low' },
      ],
    });
    expect(sheet.row('Cases', 'C-1')).toMatchObject({ status: 'solved', priority: 'high', closedAt: AT });
    expect(sheet.row('Cases', 'C-2')).toMatchObject({ status: 'open', closedAt: null });
    expect(entries.map(entry => entry['caseId'])).toEqual(['C-1', 'C-2']);
    expect(new Set(entries.map(entry => entry['id'])).size).toBe(2);
    expect(entries[0]).toMatchObject({ before: '', outcome: 'edited' });
    expect(String(entries[0]?.['after'])).toMatch(/^status: Solved; priority: HIGH$/);
  });

  it('may bring what only Casebook fills; a note says so and it stays', () => {
    const sheet = new Sheet(TABLES);
    const { notes } = sheet.edit({ table: 'Cases', row: 0, typed: [{ subject: 'x', contactId: 'P-9' }] });
    expect(notes['contactId']).toBe('machinePasted P-9');
  });

  it('of copied rows becomes rows of their own', () => {
    const sheet = new Sheet({
      ...TABLES,
      Tasks: [
        { id: 'T-1', title: 'Call' },
        { id: 'T-1', title: 'Call' },
      ],
    });
    const { values } = sheet.edit({ table: 'Tasks', row: 1, typed: [{ id: 'T-1', title: 'Call' }] });
    expect(values['id']).toMatch(/^T-.{5,}/);
  });

  it('longer than a thousand rows has those answered, and says so', () => {
    const sheet = new Sheet({ Tasks: [] });
    const { notes } = sheet.edit({
      table: 'Tasks',
      row: 0,
      typed: Array.from({ length: 1_001 }, () => ({ title: 'x', state: 'open' })),
    });
    expect(Object.values(notes)).toEqual([expect.stringMatching(/^tooMany .*1000$/)]);
    expect(sheet.book.rows('Tasks')).toHaveLength(1_000);
  });
});

describe('the answer', () => {
  it('takes away notes of ours on cells that are right now, and leaves people’s own', () => {
    const edit = (notes: string) =>
      new Sheet(TABLES).edit({ table: 'Tasks', row: 0, typed: [{ state: 'open' }], before: 'x', notes })
        .notes;
    expect(edit('ours: wrong')).toEqual({ state: '' });
    expect(edit('remember this')).toEqual({});
  });

  it('has no entry where somebody has typed what stood there', () => {
    expect(typed('Cases', 0, 'status', 'open', 'open')).toMatchObject({ told: false, entries: [] });
    expect(typed('Cases', 0, 'status', 'waiting', 'open')).toMatchObject({ told: true });
  });

  it('says what changed, so that it can be taken back, and never a pattern of the never-log list', () => {
    const { entries } = typed('Cases', 0, 'status', 'solved', 'open');
    expect(entries[0]).toMatchObject({
      reason: 'Cases, C-1, status',
      caseId: 'C-1',
      before: 'open',
      after: 'solved',
    });
    expect(String(entries[0]?.['changes'])).toContain('"status":["open","solved"]');
    const sheet = new Sheet({ NeverLog: [{ pattern: 'a@b.example', reason: 'x' }] });
    const never = sheet.edit({ table: 'NeverLog', row: 0, typed: [{ reason: 'y' }], before: 'x' });
    expect(never.entries[0]).toMatchObject({
      reason: 'the never-log list was edited',
      before: '',
      after: '',
    });
    const unknown = new Sheet(TABLES).edit({
      table: 'Tasks',
      row: 0,
      typed: [{ state: 'done' }],
      before: 'open',
      user: '',
    });
    expect(unknown.entries[0]?.['actor']).toBe('someone in the sheet');
  });

  it('of a run that comes again is left out where the cell says something else by now', () => {
    const edit = (value: string | null) =>
      new Sheet(TABLES).edit({
        table: 'Tasks',
        row: 0,
        typed: [{ state: 'done' }],
        before: 'open',
        again: true,
        value,
      }).told;
    expect([edit('DONE'), edit('open'), edit(null)]).toEqual([true, false, true]);
  });

  it('waits for the lock, gives it back, and says so when it does not get it', () => {
    const sheet = new Sheet(TABLES);
    sheet.edit({ table: 'Tasks', row: 0, typed: [{ state: 'done' }], before: 'open' });
    expect(sheet.calls).toEqual(['release']);
    sheet.busy = true;
    expect(() => sheet.edit({ table: 'Tasks', row: 0, typed: [{ state: 'done' }] })).toThrow(
      'Casebook was busy for five minutes',
    );
    expect(sheet.calls).toEqual(['release']);
  });

  it('is given on tabs where people write, not on the dashboard, the mail and the ledger', () => {
    const written: readonly TableName[] = [
      'Cases',
      'Contacts',
      'Companies',
      'Deals',
      'Tasks',
      'Notes',
      'Held',
      'Users',
      'Routes',
      'Rules',
      'Targets',
      'Import',
      'Templates',
      'Settings',
      'NeverLog',
    ];
    expect(written.filter(table => !isAnswered(table))).toEqual([]);
    expect((['Events', 'Messages', 'Dashboard', 'Outbox'] as const).filter(isAnswered)).toEqual([]);
  });
});

describe('an edit of the users', () => {
  const USERS: Tables = {
    Users: [
      { email: 'ana@solarmora.example', name: 'Ana', active: true },
      { email: 'old@solarmora.example', name: 'Old', active: true, successor: 'ana@solarmora.example' },
    ],
    Cases: [{ id: 'C-1', status: 'open', assignee: 'old@solarmora.example' }],
  };

  it('shuts out whom somebody replaces; a poll opens the book to who is added', () => {
    const sheet = new Sheet(USERS);
    const edit = {
      table: 'Users',
      row: 0,
      typed: [{ email: 'ana@solarmora.example' }],
      before: 'ana@old.example',
    } as const;
    const { outcome, notes, entries } = sheet.edit(edit);
    expect([outcome, Object.keys(notes), entries]).toEqual(['begun', ['email'], []]);
    expect(sheet.calls.splice(0)).toEqual(['unshare ana@old.example', 'release']);
    expect(sheet.edit({ ...edit, again: true })).toMatchObject({ outcome: 'told', entries: [{}] });
    expect(sheet.calls).toEqual([
      'unshare ana@old.example',
      'share ana@solarmora.example',
      'members ana@solarmora.example old@solarmora.example',
      'release',
    ]);
  });

  it('lets in who is added and notes them as a member, and leaves the commit to a poll', () => {
    const sheet = new Sheet(USERS);
    const edit = { table: 'Users', row: 0, typed: [{ email: 'ana@solarmora.example' }], before: '' } as const;
    expect(sheet.edit(edit)).toMatchObject({ outcome: 'begun', notes: {}, entries: [] });
    expect(sheet.calls.splice(0)).toEqual([
      'share ana@solarmora.example',
      'members ana@solarmora.example old@solarmora.example',
      'release',
    ]);
    expect(sheet.edit({ ...edit, again: true })).toMatchObject({ outcome: 'told', entries: [{}] });
  });

  it('closes it to who leaves at once; a poll hands over what they had to do', () => {
    const sheet = new Sheet(USERS);
    const edit = { table: 'Users', row: 1, typed: [{ active: false }], before: 'TRUE' } as const;
    const { outcome, notes, entries } = sheet.edit(edit);
    expect([outcome, notes, entries]).toEqual(['begun', { active: 'follows false' }, []]);
    expect(sheet.calls.splice(0)).toEqual(['unshare old@solarmora.example', 'release']);
    expect(sheet.row('Cases', 'C-1')['assignee']).toBe('old@solarmora.example');
    expect(sheet.edit({ ...edit, again: true }).outcome).toBe('told');
    expect(sheet.calls).toEqual([
      'unshare old@solarmora.example',
      'members ana@solarmora.example',
      'release',
    ]);
    expect(sheet.row('Cases', 'C-1')['assignee']).toBe('ana@solarmora.example');
  });

  it('hands over at once where the successor of who has left is typed', () => {
    const [ana, old] = USERS['Users'] ?? [];
    const sheet = new Sheet({ ...USERS, Users: [{ ...ana }, { ...old, active: false, successor: null }] });
    const edit = { table: 'Users', row: 1, typed: [{ successor: 'Ana' }], before: '', value: 'Ana' } as const;
    expect(sheet.edit(edit).outcome).toBe('told');
    expect(sheet.row('Cases', 'C-1')['assignee']).toBe('ana@solarmora.example');
  });

  it('takes a successor by name, and refuses one who is nobody', () => {
    const sheet = new Sheet(USERS);
    expect(sheet.edit({ table: 'Users', row: 1, typed: [{ successor: 'ANA' }], before: '' }).values).toEqual({
      successor: 'ana@solarmora.example',
    });
    expect(
      sheet.edit({ table: 'Users', row: 1, typed: [{ successor: 'nobody' }], before: '' }).notes,
    ).toHaveProperty('successor');
    expect(sheet.row('Cases', 'C-1')['assignee']).toBe('old@solarmora.example');
  });
});

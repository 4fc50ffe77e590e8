/** What is typed into the sheet, and all that Casebook does about it: on the row, on others, in the ledger, and outside. */
import type { TableName } from '../../../src/book/schema';
import { companyIdFor, contactIdFor } from '../../../src/crm/hash';
import { TestOffice } from '../office';
import { Sheet, type Tables } from '../sheet';
import { expectedIn, toldChanges } from './told';

const { hold } = expectedIn('edits.txt');
const ANA = 'ana@solarmora.example';
const KENJI = 'kenji@solarmora.example';
const AT = '2026-11-02T09:00:00.000Z';
const ANN = contactIdFor('ann@acme.example');
const ACME = companyIdFor('acme.example');

const TABLES: Tables = {
  Settings: new TestOffice({ 'Next case number': '5' }).values('Settings'),
  Cases: [
    { id: 'C-1', kind: 'case', subject: 'Chairs', status: 'open', priority: 'normal', contactId: ANN, contactName: 'Ann', company: 'Acme', companyId: ACME, createdAt: AT, dueAt: '2026-11-02T17:00:00.000Z', assignee: ANA, messages: 1, people: 'ann@acme.example' },
    { id: 'C-2', kind: 'case', subject: 'Tables', status: 'closed', closedAt: '2026-10-01T00:00:00.000Z', createdAt: AT },
    { id: 'C-3', kind: 'case', subject: 'Chairs again', status: 'open', contactId: ANN, createdAt: AT, messages: 2, assignee: KENJI },
    { id: 'C-4', kind: 'case', subject: 'Merged', status: 'merged', relatedTo: 'C-1', createdAt: AT },
  ],
  Contacts: [
    { id: ANN, name: 'Ann', address: 'ann@acme.example', company: 'Acme', companyId: ACME },
    { id: 'P-2', name: 'Bob', address: 'bob@globex.example', owner: KENJI },
  ],
  Addresses: [
    { address: 'ann@acme.example', contactId: ANN, state: 'ok' },
    { address: 'bob@globex.example', contactId: 'P-2', state: 'ok' },
  ],
  Companies: [{ id: ACME, name: 'Acme', domain: 'acme.example' }],
  Deals: [{ id: 'D-1', name: 'Roof', stage: 'new', owner: ANA }],
  Tasks: [{ id: 'T-1', title: 'Call', state: 'open', assignee: KENJI }],
  Notes: [{ id: 'N-1', text: 'A note', author: ANA }],
  Messages: [{ id: 'M-1', caseId: 'C-3', contactId: ANN, at: AT }],
  Held: [
    { id: 'H-1', state: 'held', subject: 'a', from: 'Rae <rae@rival.example>', gmailId: 'g1', messageId: 'm1@rival.example' },
    { id: 'H-2', state: 'done' },
  ],
  NeverLog: [{ pattern: 'secret.example' }],
  Rules: [{ id: 'First', order: 1, condition: 'subject contains chair', action: 'tag chairs', active: true }],
}; // prettier-ignore

type Typed = Readonly<Record<string, string | number | boolean>>;
type Edit = readonly [
  table: TableName,
  row: number,
  typed: Typed | readonly Typed[],
  before?: string | null,
  notes?: string,
];

/** Where a new row begins on each tab. */
const NEW: Readonly<Partial<Record<TableName, number>>> = {
  Cases: 4,
  Contacts: 2,
  Companies: 1,
  Deals: 1,
  Tasks: 1,
  Notes: 1,
  Rules: 1,
  NeverLog: 1,
};

const EDITS: readonly Edit[] = [
  ['Cases', 0, { status: 'Solved' }, 'open'],
  ['Cases', 0, { status: 'asleep' }, 'open'],
  ['Cases', 0, { status: '' }, 'open'],
  ['Cases', 0, { status: 'merged' }, 'open'],
  ['Cases', 1, { status: 'open' }, 'closed'],
  ['Cases', 1, { status: 'asleep' }, null],
  ['Cases', 0, { status: 'open' }, 'open', 'ours: once'],
  ['Cases', 0, { priority: 'Urgent' }, 'normal'],
  ['Cases', 0, { priority: 'huge' }, 'normal'],
  ['Cases', 0, { priority: 'low' }, null],
  ['Cases', 0, { kind: 'lead' }, 'case'],
  ['Cases', 0, { assignee: 'Kenji' }, ANA],
  ['Cases', 0, { assignee: 'nobody' }, ANA],
  ['Cases', 0, { dueAt: 'tomorrow' }, '46328.5'],
  ['Cases', 0, { dueAt: '2026-12-24T10:00:00.000Z' }, ''],
  ['Cases', 0, { tags: 'b; A, b' }, ''],
  ['Cases', 0, { relatedTo: '#3' }, ''],
  ['Cases', 0, { relatedTo: '9' }, ''],
  ['Cases', 0, { relatedTo: 'C-1' }, 'C-2'],
  ['Cases', 0, { relatedTo: 'soon' }, ''],
  ['Cases', 3, { relatedTo: '' }, 'C-1'],
  ['Cases', 0, { subject: 'x'.repeat(2_500) }, 'Chairs'],
  ['Cases', 0, { id: 'C-9' }, 'C-1'],
  ['Cases', 0, { people: 'eve@evil.example' }, null],
  ['Cases', 0, [{ status: 'solved' }, { status: 'open' }, { status: 'asleep' }], null],
  ['Cases', 0, { status: 'waiting', priority: 'high', tags: 'x' }, null],
  ['Cases', 4, { subject: 'By phone' }, ''],
  [
    'Cases',
    4,
    { contactAddress: 'New Person <New@New.example>', contactName: 'New', priority: 'Urgent' },
    null,
  ],
  ['Cases', 4, { subject: 'Known', contactAddress: 'ann@acme.example' }, null],
  ['Cases', 4, { subject: 'Private', contactAddress: 'joe@gmail.com' }, null],
  ['Cases', 4, { status: 'open' }, ''],
  ['Contacts', 0, { name: 'Ann Lee' }, 'Ann'],
  ['Contacts', 0, { address: 'Ann <ann@new.example>' }, 'ann@acme.example'],
  ['Contacts', 0, { address: 'bob@globex.example' }, 'ann@acme.example'],
  ['Contacts', 0, { address: 'nowhere' }, 'ann@acme.example'],
  ['Contacts', 0, { company: 'Globex' }, 'Acme'],
  ['Contacts', 0, { company: '' }, 'Acme'],
  ['Contacts', 0, { owner: 'kenji' }, ''],
  ['Contacts', 0, { tags: ' a ,a' }, ''],
  ['Contacts', 0, { companyId: 'O-x' }, ACME],
  ['Contacts', 2, { name: 'Cy', address: 'Cy@globex.example' }, null],
  ['Contacts', 2, { name: 'Cy', address: 'cy@acme.example', company: 'Acme', owner: 'Kenji' }, null],
  ['Contacts', 2, { address: 'joe@gmail.com' }, ''],
  ['Contacts', 2, { address: 'bob@globex.example' }, ''],
  ['Contacts', 2, { name: 'Cy' }, ''],
  ['Companies', 0, { name: 'Acme Ltd' }, 'Acme'],
  ['Companies', 0, { owner: 'x' }, ''],
  ['Companies', 1, { name: 'Globex', domain: 'Globex.example' }, null],
  ['Companies', 1, { name: 'No domain' }, ''],
  ['Deals', 0, { stage: 'Won' }, 'new'],
  ['Deals', 0, { stage: 'maybe' }, 'new'],
  ['Deals', 0, { owner: 'Kenji', closeAt: 'soon' }, null],
  ['Deals', 1, { name: 'Panels' }, ''],
  ['Tasks', 0, { state: 'Done' }, 'open'],
  ['Tasks', 0, { assignee: 'who' }, KENJI],
  ['Tasks', 1, { title: 'Write', dueAt: '2026-12-01T10:00:00.000Z' }, null],
  ['Notes', 0, { text: 'Another' }, 'A note'],
  ['Notes', 1, { text: 'New' }, ''],
  ['Held', 0, { state: 'Released' }, 'held'],
  ['Held', 0, { state: 'dismissed' }, 'held'],
  ['Held', 0, { state: 'done' }, 'held'],
  ['Held', 1, { state: 'held' }, 'done'],
  ['Held', 0, { state: 'held' }, 'released'],
  ['Held', 0, { reason: 'mine' }, ''],
  ['Users', 0, { active: false }, 'true'],
  ['Users', 1, { active: false, successor: 'ana' }, null],
  ['Users', 1, { successor: 'nobody' }, ''],
  ['Users', 2, { email: 'New@solarmora.example', active: true }, null],
  ['Users', 1, { email: 'other@solarmora.example' }, KENJI],
  ['Routes', 0, { address: 'help@solarmora.example' }, 'support@solarmora.example'],
  ['Targets', 0, { firstResponse: 4 }, '8'],
  ['Targets', 0, { firstResponse: 'soon' }, '8'],
  ['Targets', 0, { resolution: -1 }, ''],
  ['Settings', 0, { value: 'everyone' }, 'senders'],
  ['Settings', 0, { value: 'all' }, 'senders'],
  ['NeverLog', 1, { pattern: 'rival.example' }, ''],
  ['NeverLog', 0, { reason: 'court case' }, ''],
  ['Rules', 0, { condition: 'subject contain chair' }, 'subject contains chair'],
  ['Rules', 0, { condition: 'subjct is x' }, 'subject contains chair'],
  ['Rules', 0, { action: 'assign nobody' }, 'tag chairs'],
  ['Rules', 0, { examples: 'yes: subject: A chair\nno: subject: Chairs' }, ''],
  ['Rules', 1, { condition: 'from is a@b.example', action: 'tag x' }, null],
];

const named = ([table, row, typed, before = 'old', notes]: Edit): string => {
  const text = JSON.stringify(typed);
  const where = row === NEW[table] ? 'a new row' : `row ${row}`;
  const over = before === null ? 'several cells' : `over ${JSON.stringify(before)}`;
  return `${table}, ${where}: ${text.slice(0, 120)} ${over}${notes === undefined ? '' : `, noted ${notes}`}`;
};

it.each(EDITS.map(edit => [named(edit), edit] as const))(
  '%s',
  (name, [table, row, typed, before = 'old', notes]) => {
    const sheet = new Sheet(TABLES);
    const rows = Array.isArray(typed) ? (typed as readonly Typed[]) : [typed as Typed];
    const answer = sheet.edit({ table, row, typed: rows, before, ...(notes === undefined ? {} : { notes }) });
    const corrected = answer.corrections.map(({ row: { place }, values, notes: laid, marks }) =>
      [`row ${place} gets ${JSON.stringify(values)}`, JSON.stringify(laid), JSON.stringify(marks ?? {})].join(
        ' ',
      ),
    );
    hold(
      name,
      [
        `${answer.told ? 'told' : 'not told'}; ${sheet.calls.join(', ')}`,
        ...corrected,
        toldChanges(answer.changes),
      ].join('\n'),
    );
  },
);

/** What an edit will ask, told before its rows are read under the lock. */
import type { Cell } from '../../src/book/book';
import { schemaOf, type TableName } from '../../src/book/schema';
import { companyIdFor } from '../../src/crm/hash';
import { foreseen } from '../../src/intake/sheet-edit/foreseen';
import { NOW } from './office';

type Cells = Readonly<Record<string, Cell>>;

interface Typed {
  readonly value?: string | null;
  readonly before?: string | null;
  /** Rows as they stood when the edit was noted in the book; null: it was not. */
  readonly rows?: readonly Cells[] | null;
}

const asked = (
  table: TableName,
  column: string,
  { value = null, before = null, rows = null }: Typed,
): readonly string[] => {
  const columns = schemaOf(table).columns.map(({ key }) => key);
  const at = columns.indexOf(column);
  const count = rows?.length ?? 1;
  const block = { startRow: 5, endRow: 5 + count, startColumn: at, endColumn: at + 1 };
  const empty = Object.fromEntries(columns.map(key => [key, null]));
  const glance = rows && {
    columns,
    rows: rows.map((cells, n) => ({
      table,
      place: 5 + n,
      values: { ...empty, ...cells },
      typed: Object.fromEntries(columns.map(key => [key, cells[key] ?? ''])),
      notes: {},
      extra: cells,
    })),
  };
  const queries = foreseen({ table, ...block, before, value, user: '', at: NOW }, glance, {});
  return [...new Set(queries.map(({ table: of, column: by, keys }) => `${of} ${by} ${keys.join(' ')}`))];
};

const zoe = { id: 'P-1', name: 'Zoe', company: 'Ray', address: 'zoe@ray.example' };
const OWNED = ['Addresses address zoe@ray.example', 'Contacts address zoe@ray.example'];

it.each<[string, TableName, string, readonly Cells[], readonly string[]]>([
  ['a contact’s name', 'Contacts', 'name', [zoe], ['Cases contactId P-1']],
  ['a contact’s company', 'Contacts', 'company', [zoe], ['Companies name Ray', 'Cases contactId P-1']],
  ['a contact’s address', 'Contacts', 'address', [zoe], OWNED],
  [
    'names of several contacts',
    'Contacts',
    'name',
    [zoe, { ...zoe, id: 'P-2' }],
    ['Cases contactId P-1 P-2'],
  ],
  [
    'a new contact with a company',
    'Contacts',
    'address',
    [{ ...zoe, id: null }],
    [...OWNED, `Companies id ${companyIdFor('ray.example')}`, 'Companies name Ray'],
  ],
  [
    'a company’s name',
    'Companies',
    'name',
    [{ id: 'O-1', name: 'Ray' }],
    ['Contacts companyId O-1', 'Cases companyId O-1'],
  ],
  [
    'a case that goes into another one',
    'Cases',
    'relatedTo',
    [{ id: 'C-3', relatedTo: '#1' }],
    ['Messages caseId C-3', 'Tasks caseId C-3', 'Notes caseId C-3', 'Cases id C-1'],
  ],
  [
    'the example of a rule',
    'Rules',
    'condition',
    [{ id: 'R', examples: 'yes: <m1@x.example>' }],
    ['Messages messageId m1@x.example', 'Messages id m1@x.example'],
  ],
  [
    'the successor of a user who has left',
    'Users',
    'successor',
    [{ email: 'ken@x.example', active: false, successor: 'ana@x.example' }],
    ['Cases assignee', 'Tasks assignee', 'Deals owner', 'Contacts owner', 'Companies owner'].map(
      each => `${each} ken@x.example`,
    ),
  ],
])('%s is looked up by the row', (_, table, column, rows, queries) => {
  expect(asked(table, column, { rows })).toEqual(queries);
});

it('rows of the tab Import are looked up by their data', () => {
  expect(asked('Import', 'apply', { rows: [{ Email: 'zoe@ray.example' }] })).toEqual(
    expect.arrayContaining(['Addresses address zoe@ray.example']),
  );
});

it.each<[string, TableName, Typed, readonly string[]]>([
  ['a pattern', 'NeverLog', { value: 'ray.example', before: '' }, ['Held state held']],
  ['a block of patterns', 'NeverLog', {}, ['Held state held']],
  [
    'a status off the list',
    'Settings',
    { before: 'on hold; at supplier', value: 'at supplier' },
    ['Cases status on hold'],
  ],
])('%s is looked up by what was typed, in whichever column', (_, table, typed, queries) => {
  for (const column of schemaOf(table).columns.map(({ key }) => key))
    expect(asked(table, column, typed)).toEqual(queries);
});

it.each<[string, TableName, string, Typed]>([
  ['a status', 'Cases', 'status', { rows: [{ id: 'C-1', status: 'solved' }] }],
  ['a person', 'Cases', 'assignee', { rows: [{ id: 'C-1', assignee: 'ana@solarmora.example' }] }],
  ['what is no address', 'Contacts', 'address', { rows: [{ ...zoe, address: 'soon' }] }],
  [
    'a user who stays',
    'Users',
    'successor',
    { rows: [{ email: 'a@x.example', active: true, successor: 'b@x.example' }] },
  ],
  ['a pattern that is taken away', 'NeverLog', 'pattern', { value: '', before: 'ray.example' }],
  ['a setting in a block', 'Settings', 'value', {}],
  ['a column of the people’s own', 'Contacts', 'no such column', { rows: [zoe] }],
])('for %s nothing is searched', (_, table, column, typed) => {
  expect(asked(table, column, typed)).toEqual([]);
});

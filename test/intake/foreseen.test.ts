/** What an edit of one cell will ask, told before its row is read. */
import { schemaOf, type TableName } from '../../src/book/schema';
import { companyIdFor } from '../../src/crm/hash';
import { foreseen } from '../../src/intake/sheet-edit/foreseen';
import { NOW } from './office';

const asked = (
  table: TableName,
  column: string,
  value: string | null,
  before: string | null = '',
): readonly string[] => {
  const at = schemaOf(table).columns.findIndex(({ key }) => key === column);
  const cell = { startRow: 5, endRow: 6, startColumn: at, endColumn: at + 1 };
  const queries = foreseen({ table, ...cell, before, value, user: '', at: NOW });
  return [...new Set(queries.map(({ table: of, column: by, keys }) => `${of} ${by} ${keys.join(' ')}`))];
};

const OWNED = ['Addresses address zoe@ray.example', 'Contacts address zoe@ray.example'];
const COMPANY = `Companies id ${companyIdFor('ray.example')}`;

it.each<[string, TableName, string, string, string, readonly string[]]>([
  ['an address', 'Contacts', 'address', '', 'Zoe <Zoe@Ray.example>', [...OWNED, COMPANY]],
  ['a case’s address', 'Cases', 'contactAddress', '', 'zoe@ray.example', [...OWNED, COMPANY]],
  ['a pattern', 'NeverLog', 'pattern', '', 'ray.example', ['Held state held']],
  [
    'an example',
    'Rules',
    'examples',
    '',
    'yes: <m1@x.example>',
    ['Messages messageId m1@x.example', 'Messages id m1@x.example'],
  ],
  [
    'a status off the list',
    'Settings',
    'value',
    'on hold; at supplier',
    'at supplier',
    ['Cases status on hold'],
  ],
])('%s is searched for as it was typed', (_, table, column, before, value, queries) => {
  expect(asked(table, column, value, before)).toEqual(queries);
});

it.each<[string, TableName, string, string | null]>([
  ['a contact’s name', 'Contacts', 'name', 'Zoe'],
  ['a contact’s company', 'Contacts', 'company', 'Ray'],
  ['a company’s name', 'Companies', 'name', 'Ray'],
  ['a case that another one goes into', 'Cases', 'relatedTo', 'C-1'],
])('%s hangs on the row: nothing is searched for before it is read', (_, table, column, value) => {
  expect(asked(table, column, value)).toEqual([]);
});

it.each<[string, TableName, string, string | null]>([
  ['a status', 'Cases', 'status', 'solved'],
  ['a person', 'Cases', 'assignee', 'ana@solarmora.example'],
  ['what is no address', 'Contacts', 'address', 'soon'],
  ['a pattern that is taken away', 'NeverLog', 'pattern', ''],
  ['a block of cells', 'Contacts', 'address', null],
  ['a column of the people’s own', 'Contacts', 'no such column', 'zoe@ray.example'],
])('for %s nothing is searched', (_, table, column, value) => {
  expect(asked(table, column, value)).toEqual([]);
});

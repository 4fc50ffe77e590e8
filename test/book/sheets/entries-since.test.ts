/** When rows that an earlier search has found can be trusted though the ledger has grown since. */
import { SCHEMA, schemaOf } from '../../../src/book/schema';
import { readHeaders, isHeaderFault } from '../../../src/book/sheets/headers';
import { addsNothing } from '../../../src/book/sheets/entries-since';
import type { Sight, TableView } from '../../../src/book/sheets/look';
import { headersOf } from '../../../src/locales/book';

type Cells = Readonly<Record<string, string>>;

const view = (table: 'Events' | 'Settings'): TableView => {
  const headers = readHeaders(
    table,
    schemaOf(table).columns.map(({ key }) => headersOf(table, key)[0] ?? ''),
  );
  if (isHeaderFault(headers)) throw new Error('The headers are wrong.');
  return { title: table, headers };
};

const rowOf = (table: 'Events' | 'Settings', cells: Cells): readonly string[] =>
  SCHEMA[table].columns.map(({ key }) => cells[key] ?? '');

const macOf = (n: number): string => `m${n}`.padEnd(24, 'a');
const sealOf = (n: number): string => `${n}.${macOf(n)}`;

/** The ledger from entry 7 on, as a run reads it that looks again; `newest` is what the settings say. */
const sight = (since: readonly Cells[], newest = 7 + since.length): Sight => {
  const entries = [{ seal: sealOf(7) }, ...since.map((cells, n) => ({ seal: sealOf(8 + n), ...cells }))];
  return {
    views: new Map([
      ['Events', view('Events')],
      ['Settings', view('Settings')],
    ]),
    found: [],
    whole: new Map([
      ['Settings', [{ row: 1, raw: rowOf('Settings', { name: 'Ledger seal', value: sealOf(newest) }) }]],
    ]),
    hits: [],
    ledger: entries.map((cells, n) => ({ row: 20 + n, raw: rowOf('Events', cells) })),
    block: [],
  };
};

const KEYS = ['P-ann', 'ann@acme.example', 'a"quoted"id@x'];
const since = (entries: readonly Cells[], newest?: number): boolean =>
  addsNothing(sight(entries, newest), sealOf(7), KEYS);

const insertOf = (contactId: string): string =>
  JSON.stringify({ i: [['Cases', 'C-9', 'print', { id: 'C-9', contactId }]] });

test('entries that name none of the keys add no row that a search would find', () => {
  expect(since([])).toBe(true);
  expect(since([{ contactId: 'P-bob', changes: insertOf('P-bob') }, { reason: 'a poll' }])).toBe(true);
});

test.each([
  ['in a cell', { contactId: 'P-ann' }],
  ['in another letter case', { contactId: 'p-ANN' }],
  ['within a cell', { reason: 'put on <ann@acme.example>' }],
  ['among the cells of an added row', { changes: insertOf('P-ann') }],
  ['where JSON writes it otherwise', { changes: insertOf('a"quoted"id@x') }],
])('an entry that names a key %s is a reason to search', (_where, entry) => {
  expect(since([{ reason: 'x' }, entry])).toBe(false);
});

test('an entry without a record whose text may have been cut is a reason to search', () => {
  const pasted = (length: number) => [{ action: 'edit', after: 'x'.repeat(length) }];
  expect([since(pasted(1_999)), since(pasted(2_000))]).toEqual([true, false]);
  expect(since([{ reason: 'x'.repeat(3_000), changes: insertOf('P-bob') }])).toBe(true);
});

test.each([
  ['was too long', JSON.stringify({ cut: true })],
  ['holds added rows without their cells', JSON.stringify({ i: [['Cases', 'C-9', 'print']] })],
  ['tells of forgotten rows', JSON.stringify({ f: { Cases: 1 } })],
  ['is none', 'what a person typed'],
])('an entry whose record %s is a reason to search', (_why, changes) => {
  expect(since([{ changes }])).toBe(false);
});

test('a ledger of which an entry is missing, was sorted or goes on is a reason to search', () => {
  expect(since([{}, { seal: sealOf(10) }], 10)).toBe(false);
  expect(since([{ seal: sealOf(9) }, { seal: sealOf(8) }], 9)).toBe(false);
  expect(since([{}], 9)).toBe(false);
  expect(since([{ seal: '' }])).toBe(false);
  expect(addsNothing({ ...sight([]), ledger: [] }, sealOf(7), KEYS)).toBe(false);
  expect(addsNothing(sight([]), sealOf(6), KEYS)).toBe(false);
});

test('a key that is longer than the ledger keeps texts is a reason to search', () => {
  expect(addsNothing(sight([{}]), sealOf(7), ['x'.repeat(501)])).toBe(false);
});

/** What a run has written it sees, whatever Google's reads still show. */
import type { Cell, Row } from '../../../src/book/book';
import { Overlay } from '../../../src/book/sheets/overlay';
import { openStage } from './stage';

const caseRow = (values: Readonly<Record<string, Cell>>): Row => ({ table: 'Cases', values, extra: {} });

test('a row that was added shows although the sheet does not have it yet', () => {
  const overlay = new Overlay();
  overlay.add([{ kind: 'insert', table: 'Cases', values: { id: 'C-1', status: 'new' } }]);
  const rows = overlay.over('Cases', []);
  expect(rows.map(row => row.values)).toMatchObject([{ id: 'C-1', status: 'new', subject: null }]);
});

test('a row that was added and is read is not shown twice', () => {
  const overlay = new Overlay();
  overlay.add([{ kind: 'insert', table: 'Cases', values: { id: 'C-1', status: 'new' } }]);
  expect(overlay.over('Cases', [caseRow({ id: 'C-1', status: 'new' })])).toHaveLength(1);
});

test('what was set lies over what is read, and the rest stays', () => {
  const overlay = new Overlay();
  overlay.add([{ kind: 'update', table: 'Cases', id: 'c-1', values: { status: 'open' } }]);
  const rows = overlay.over('Cases', [caseRow({ id: 'C-1', status: 'new', subject: 'Help' })]);
  expect(rows.map(row => row.values)).toEqual([{ id: 'C-1', status: 'open', subject: 'Help' }]);
});

test('values show as they were stored', () => {
  const overlay = new Overlay();
  overlay.add([
    {
      kind: 'insert',
      table: 'Cases',
      values: { id: 'C-1', subject: 'a\u0000b', createdAt: '2026-01-01T09:00+09:00' },
    },
  ]);
  expect(overlay.over('Cases', [])[0]?.values).toMatchObject({
    subject: 'ab',
    createdAt: '2026-01-01T00:00:00.000Z',
  });
});

test('a row that newly matches is asked for by its id', () => {
  const overlay = new Overlay();
  overlay.add([{ kind: 'update', table: 'Cases', id: 'C-1', values: { contactId: 'P-2' } }]);
  const query = { table: 'Cases', column: 'contactId', keys: ['p-2'] } as const;
  expect(overlay.idsToRead(query)).toEqual(['C-1']);
  expect(overlay.idsToRead({ ...query, keys: ['P-1'] })).toEqual([]);
});

test('within a run, a find after a commit sees the change under its new key and no longer under the old one', () => {
  const stage = openStage();
  stage.commit([
    { kind: 'insert', table: 'Cases', values: { id: 'C-1', contactId: 'P-1', subject: 'Help' } },
  ]);
  const { value } = stage.run<readonly (readonly Row[])[]>(`
    book.find([{ table: 'Cases', column: 'contactId', keys: ['P-1'] }]);
    book.commit([
      { kind: 'update', table: 'Cases', id: 'C-1', values: { contactId: 'P-2' } },
      { kind: 'insert', table: 'Cases', values: { id: 'C-2', contactId: 'P-2' } },
      { kind: 'insert', table: 'NeverLog', values: { pattern: 'spam.example' } },
    ]);
    const found = book.find([
      { table: 'Cases', column: 'contactId', keys: ['P-2'] },
      { table: 'Cases', column: 'contactId', keys: ['P-1'] },
    ]);
    [found[0], found[1], book.whole('NeverLog')]
  `);
  expect(value[0]?.map(row => [row.values['id'], row.values['subject']])).toEqual([
    ['C-1', 'Help'],
    ['C-2', null],
  ]);
  expect(value[1]).toEqual([]);
  expect(value[2]?.map(row => row.values['pattern'])).toEqual(['spam.example']);
});

test('within a run, a row can be added and changed by later commits', () => {
  const stage = openStage();
  stage.run(`
    book.commit([{ kind: 'insert', table: 'Cases', values: { id: 'C-1', status: 'new' } }]);
    book.commit([{ kind: 'update', table: 'Cases', id: 'C-1', values: { status: 'open' } }]); null
  `);
  expect(stage.rows('Cases')).toMatchObject([{ 'Case ID': 'C-1', Status: 'open' }]);
});

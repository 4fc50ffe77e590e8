/** Changes of a batch that are about one row become one change, which does what they do one after the other. */
import fc from 'fast-check';
import type { Change, Update } from '../../src/book/book';
import { memoryBook } from '../../src/book/memory';
import { insert, mergeChanges, update } from '../../src/book/row';
import { openStage } from './sheets/stage';

const ID = 'N-1';
const note = insert('Notes', { id: ID, text: 'first', author: 'ana', caseId: 'C-1' });

const cells = (...keys: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...keys), fc.constantFrom('a', 'b', null), { maxKeys: 2 });

const changed: fc.Arbitrary<Update> = fc.record(
  {
    kind: fc.constant('update' as const),
    table: fc.constant('Notes' as const),
    id: fc.constantFrom(ID, 'n-1'),
    values: cells('text', 'author', 'dealId'),
    extra: cells('Mood', 'Weather'),
    forgets: fc.constantFrom('cells' as const, 'row' as const),
  },
  { requiredKeys: ['kind', 'table', 'id', 'values'] },
);

const filled = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null));

/** The row after these commits, without empty cells; its id in whatever letter case. */
const after = (...commits: readonly (readonly Change[])[]) => {
  const book = memoryBook();
  commits.forEach(changes => book.commit(changes));
  const [row] = book.find([{ table: 'Notes', column: 'id', keys: [ID] }])[0] ?? [];
  const { id, ...values } = row?.values ?? {};
  return [String(id).toLowerCase(), filled(values), filled(row?.extra ?? {})];
};

it('it sets, empties and forgets what they do one after the other', () => {
  fc.assert(
    fc.property(fc.array(changed, { maxLength: 4 }), changes => {
      const merged = mergeChanges(changes);
      expect(merged.length).toBe(Math.min(1, changes.length));
      expect(after([note], merged)).toEqual(after([note], ...changes.map(change => [change])));
    }),
  );
});

it('it tells the ledger of none of them where one forgets', () => {
  fc.assert(
    fc.property(fc.array(changed, { minLength: 1, maxLength: 4 }), changes => {
      const [merged] = mergeChanges(changes);
      const forgets = merged?.kind === 'update' && merged.forgets !== undefined;
      expect(forgets).toBe(changes.some(change => change.forgets !== undefined));
    }),
  );
});

it('a row that is added takes later cells of both kinds in, and cannot forget', () => {
  const [later, ...others] = mergeChanges([
    { ...note, extra: { Mood: 'a' } },
    { ...update('Notes', ID, { text: 'second' }), extra: { Weather: 'b' } },
  ]);
  expect([later, others]).toEqual([
    { ...note, values: { ...note.values, text: 'second' }, extra: { Mood: 'a', Weather: 'b' } },
    [],
  ]);
  for (const forgets of ['cells', 'row'] as const)
    expect(() => mergeChanges([note, { ...update('Notes', ID, {}), forgets }])).toThrow(
      'A row of Notes is added and forgets in one batch',
    );
});

it('in the sheet too a row that forgets keeps what is set in it afterwards, in whosever column', () => {
  const stage = openStage();
  stage.commit([note]);
  stage.person('Notes').addColumn('Mood');
  stage.person('Notes').type(1, stage.column('Notes', 'dealId') + 1, 'angry');
  stage.commit([
    update('Notes', ID, { text: 'second', author: 'kenji' }),
    { ...update('Notes', ID, { author: null }), forgets: 'row' },
    { ...update('Notes', ID, { text: 'third' }), extra: { Mood: 'calm' } },
  ]);
  const [rows = []] = stage.find([{ table: 'Notes', column: 'id', keys: [ID] }]);
  expect(rows.map(({ values, extra }) => [filled(values), filled(extra)])).toEqual([
    [{ id: ID, text: 'third' }, { Mood: 'calm' }],
  ]);
});

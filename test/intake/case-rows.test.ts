/** Cases by id, with those that live on for merged ones: what is learnt, and in how many look-ups. */
import type { Query } from '../../src/book/book';
import { memoryBook } from '../../src/book/memory';
import { learnCases } from '../../src/intake/case-rows';
import { Known } from '../../src/intake/known';

const merged = (id: string, into: string) => ({ id, status: 'merged', relatedTo: into });

const CASES = [
  { id: 'C-1', status: 'open', relatedTo: 'C-9' },
  merged('C-2', 'C-1'),
  merged('C-3', 'C-2'),
  { id: 'C-4', status: 'solved' },
  merged('C-5', 'C-6'),
  merged('C-6', 'C-5'),
  merged('C-7', ''),
  { id: 'C-9', status: 'open' },
];

/** Follows merges from C-100 to C-100+n. */
const chain = (n: number) => Array.from({ length: n }, (_, i) => merged(`C-${100 + i}`, `C-${101 + i}`));

/** @returns what is asked for in each look-up, what was found of `more`, and the ids that are known afterwards */
function learnt(
  ids: readonly string[],
  { more, known = [] }: { readonly more?: readonly Query[]; readonly known?: readonly string[] } = {},
) {
  const book = memoryBook({
    Cases: [...CASES, ...chain(30)],
    Notes: [{ id: 'N-1', text: 'Called back', caseId: 'C-3' }],
    Tasks: [{ id: 'T-1', title: 'Call', caseId: 'C-3' }],
  });
  const asked: string[] = [];
  const knows = new Known();
  knows.add(book.find([{ table: 'Cases', column: 'id', keys: known }]).flat());
  const asking = {
    ...book,
    find: (queries: readonly Query[]) => {
      asked.push(
        queries.map(({ table, column, keys }) => `${table}.${column}: ${keys.join(' ')}`).join(', '),
      );
      return book.find(queries);
    },
  };
  const found = learnCases(asking, knows, ids, ...(more === undefined ? [] : [more]));
  return {
    asked,
    found: found.map(rows => rows.map(({ values }) => values['id'])),
    known: knows.all('Cases').map(({ id }) => id),
  };
}

it('living cases take one look-up, each asked for once, and lead nowhere else', () => {
  expect(learnt(['C-1', 'C-4', 'C-1', ''])).toEqual({
    asked: ['Cases.id: C-1 C-4'],
    found: [],
    known: ['C-1', 'C-4'],
  });
});

it('a merged case leads step by step to the one that lives on', () => {
  expect(learnt(['C-3', 'C-4'])).toMatchObject({
    asked: ['Cases.id: C-3 C-4', 'Cases.id: C-2', 'Cases.id: C-1'],
    known: ['C-3', 'C-4', 'C-2', 'C-1'],
  });
});

it('what is known is not asked for again: pointers are followed as far as they lead among it', () => {
  expect(learnt(['C-3'], { known: ['C-3', 'C-2'] }).asked).toEqual(['Cases.id: C-1']);
  expect(learnt(['C-3'], { known: ['C-3', 'C-2', 'C-1'] }).asked).toEqual([]);
  expect(learnt([]).asked).toEqual([]);
});

it('what else is asked for comes with the first look-up, in its order and without the cases', () => {
  const more: readonly Query[] = [
    { table: 'Notes', column: 'caseId', keys: ['C-3'] },
    { table: 'Tasks', column: 'caseId', keys: ['C-3'] },
  ];
  expect(learnt(['C-2'], { more })).toMatchObject({
    asked: ['Notes.caseId: C-3, Tasks.caseId: C-3, Cases.id: C-2', 'Cases.id: C-1'],
    found: [['N-1'], ['T-1']],
    known: ['C-2', 'C-1'],
  });
  expect(learnt([], { more })).toMatchObject({
    asked: ['Notes.caseId: C-3, Tasks.caseId: C-3'],
    found: [['N-1'], ['T-1']],
  });
});

it('a case that is gone, a circle and a pointer that leads nowhere end the search', () => {
  expect(learnt(['C-77']).asked).toEqual(['Cases.id: C-77']);
  expect(learnt(['C-5']).asked).toEqual(['Cases.id: C-5', 'Cases.id: C-6']);
  expect(learnt(['C-7']).asked).toEqual(['Cases.id: C-7']);
});

it('no more than 20 pointers are followed', () => {
  const { asked, known } = learnt(['C-100']);
  expect([asked.length, asked[19], known.length]).toEqual([20, 'Cases.id: C-119', 20]);
  const first = chain(30).map(({ id }) => id);
  expect(learnt(['C-100'], { known: first.slice(0, 19) }).asked[0]).toBe('Cases.id: C-119');
  expect(learnt(['C-100'], { known: first.slice(0, 20) }).asked).toEqual([]);
});

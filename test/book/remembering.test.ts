/** A book that asks nothing twice must answer as the book beneath it would, whatever was committed in between. */
import type { Book, Change, Query } from '../../src/book/book';
import { memoryBook } from '../../src/book/memory';
import { rememberingBook } from '../../src/book/remembering';
import { insert, textOf, update } from '../../src/book/row';

const START = {
  Cases: [1, 2, 3, 4].map(n => ({
    id: `C-${n}`,
    status: n === 4 ? 'solved' : 'open',
    contactId: 'P-1',
    createdAt: `2026-01-0${n}T00:00:00.000Z`,
  })),
};

const counted = () => {
  const beneath = memoryBook(START);
  let asked = 0;
  const counting: Book = {
    ...beneath,
    find: queries => {
      asked++;
      return beneath.find(queries);
    },
  };
  return { beneath, book: rememberingBook(counting), asked: () => asked };
};

const byStatus: Query = { table: 'Cases', column: 'status', keys: ['open'], newest: 2 };
const byContact: Query = { table: 'Cases', column: 'contactId', keys: ['P-1'] };
const byId: Query = { table: 'Cases', column: 'id', keys: ['C-1', 'C-4'] };
const ids = (book: Book, query: Query) => (book.find([query])[0] ?? []).map(row => textOf(row.values, 'id'));

test('the same question, and one that an earlier answer covers, are not asked again', () => {
  const { book, asked } = counted();
  book.find([byContact, byId]);
  expect(ids(book, { ...byContact, newest: 2 })).toEqual(['C-4', 'C-3']);
  expect(ids(book, { ...byId, keys: ['c-4'] })).toEqual(['C-4']);
  expect(asked()).toBe(1);
});

test('a key that no answer covers is asked for', () => {
  const { book, asked } = counted();
  book.find([byId]);
  expect(ids(book, { ...byId, keys: ['C-1', 'C-2'] })).toEqual(['C-1', 'C-2']);
  expect(asked()).toBe(2);
});

const CHANGES: readonly (readonly [string, readonly Change[]])[] = [
  ['a row changed', [update('Cases', 'C-1', { subject: 'New' })]],
  ['a row that leaves an answer', [update('Cases', 'C-3', { status: 'solved' })]],
  ['a row that comes into an answer', [update('Cases', 'C-4', { status: 'open' })]],
  [
    'a row added',
    [insert('Cases', { id: 'C-5', status: 'open', contactId: 'P-1', createdAt: '2026-02-01' })],
  ],
  [
    'a row added and changed in one',
    [insert('Cases', { id: 'C-6', status: 'new' }), update('Cases', 'C-6', { status: 'open' })],
  ],
];

test.each(CHANGES)('after %s every answer is the one that the book beneath gives', (_what, changes) => {
  const { beneath, book } = counted();
  const queries = [byStatus, byContact, byId];
  book.find(queries);
  book.commit(changes);
  expect(book.find(queries)).toEqual(beneath.find(queries));
});

test('a row that was never read and now belongs to an answer is asked for', () => {
  const { beneath, book } = counted();
  book.find([byStatus]);
  book.commit([update('Cases', 'C-4', { status: 'open' })]);
  expect(book.find([byStatus])).toEqual(beneath.find([byStatus]));
});

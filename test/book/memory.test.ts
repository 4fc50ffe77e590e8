import { isBookError } from '../../src/book/book';
import { memoryBook } from '../../src/book/memory';

const message = (id: string, at: string, contactId = 'P-1') => ({ id, at, contactId });

describe('the book in memory', () => {
  it('finds rows by whole cell, letter case ignored', () => {
    const book = memoryBook({
      Addresses: [
        { address: 'Ann@example.com', contactId: 'P-1' },
        { address: 'joann@example.com', contactId: 'P-2' },
      ],
    });
    const [rows] = book.find([{ table: 'Addresses', column: 'address', keys: ['ann@EXAMPLE.com'] }]);
    expect(rows?.map(row => row.values['contactId'])).toEqual(['P-1']);
  });

  it('gives the newest rows of a key, newest first, whatever their order in the table', () => {
    const book = memoryBook({
      Messages: [
        message('M-2', '2026-03-02T00:00:00Z'),
        message('M-9', '2026-03-09T00:00:00Z'),
        message('M-1', '2026-03-01T00:00:00Z'),
        message('M-x', '2026-03-30T00:00:00Z', 'P-2'),
      ],
    });
    expect(book.latest('Messages', 'contactId', 'P-1', 2).map(row => row.values['id'])).toEqual([
      'M-9',
      'M-2',
    ]);
  });

  it('applies nothing when one change cannot be applied', () => {
    const book = memoryBook({ Cases: [{ id: 'C-1', status: 'new' }] });
    const commit = () =>
      book.commit([
        { kind: 'update', table: 'Cases', id: 'C-1', values: { status: 'open' } },
        { kind: 'update', table: 'Cases', id: 'C-2', values: { status: 'open' } },
      ]);
    expect(commit).toThrow(
      expect.objectContaining({ problem: { kind: 'no_row', table: 'Cases', id: 'C-2' } }),
    );
    expect(book.rows('Cases')[0]?.values['status']).toBe('new');
  });

  it('sets the named cells only', () => {
    const book = memoryBook({ Cases: [{ id: 'C-1', status: 'new', subject: 'Help' }] });
    book.commit([{ kind: 'update', table: 'Cases', id: 'c-1', values: { status: 'open' } }]);
    expect(book.rows('Cases')[0]?.values).toMatchObject({
      id: 'C-1',
      status: 'open',
      subject: 'Help',
      assignee: null,
    });
  });

  it('stores what Sheets would store: full instants, no control characters', () => {
    const book = memoryBook();
    book.commit([
      {
        kind: 'insert',
        table: 'Messages',
        values: { id: 'M-1', at: '2026-03-01T10:00:00+09:00', subject: 'a\u0000b' },
      },
    ]);
    expect(book.rows('Messages')[0]?.values).toMatchObject({ at: '2026-03-01T01:00:00.000Z', subject: 'ab' });
  });

  it('throws an error that is known as one of the book', () => {
    try {
      memoryBook().commit([{ kind: 'update', table: 'Cases', id: 'C-1', values: {} }]);
      throw new Error('nothing was thrown');
    } catch (error) {
      expect(isBookError(error)).toBe(true);
    }
  });
});

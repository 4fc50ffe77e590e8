import { memoryBook } from '../../src/book/memory';
import { insert } from '../../src/book/row';
import { committingUnder, HeldLock } from '../../src/intake/held-lock';
import type { Lock } from '../../src/intake/ports';

class CountedLock implements Lock {
  taken = 0;
  released = 0;
  isFree = true;

  tryLock(): boolean {
    if (this.isFree) this.taken += 1;
    return this.isFree;
  }

  release(): void {
    this.released += 1;
  }
}

describe('a lock that a run gives back for a while', () => {
  it('is taken once and given back once, however often that is asked', () => {
    const lock = new CountedLock();
    const held = new HeldLock(lock);
    expect([held.tryLock(0), held.tryLock(0)]).toEqual([true, true]);
    held.release();
    held.release();
    expect([lock.taken, lock.released]).toEqual([1, 1]);
    expect(held.tryLock(0)).toBe(true);
    expect(lock.taken).toBe(2);
  });

  it('is not given back by a run that never had it', () => {
    const lock = new CountedLock();
    lock.isFree = false;
    const held = new HeldLock(lock);
    expect(held.tryLock(0)).toBe(false);
    held.release();
    expect(lock.released).toBe(0);
  });
});

describe('a book of a run without the lock', () => {
  const note = insert('Notes', { id: 'N-1', text: 'kept' });

  it('takes it for each commit and gives it back, also when the commit is refused', () => {
    const lock = new CountedLock();
    const book = memoryBook();
    committingUnder(lock, 0, book).commit([note]);
    expect(() => committingUnder(lock, 0, book).commit([{ ...note, kind: 'update', id: 'N-2' }])).toThrow();
    expect([lock.taken, lock.released]).toEqual([2, 2]);
    expect(book.rows('Notes')).toHaveLength(1);
  });

  it('stores nothing while another run has it', () => {
    const lock = new CountedLock();
    lock.isFree = false;
    const book = memoryBook();
    expect(() => committingUnder(lock, 0, book).commit([note])).toThrow('held the lock for too long');
    expect(book.rows('Notes')).toEqual([]);
  });
});

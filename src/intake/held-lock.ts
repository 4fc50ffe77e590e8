/** The script lock as a run uses it that gives it back for a while: whether it is held is known without asking. */
import type { Book } from '../book/book';
import { Unavailable, type Lock } from './ports';

export class HeldLock implements Lock {
  private held = false;

  constructor(private readonly lock: Lock) {}

  tryLock(ms: number): boolean {
    this.held = this.held || this.lock.tryLock(ms);
    return this.held;
  }

  release(): void {
    if (!this.held) return;
    this.held = false;
    this.lock.release();
  }
}

/**
 * A book of a run that does not hold the lock: it is taken for each commit alone.
 * @throws Unavailable from `commit` when another run holds it for longer than `ms`; nothing is stored then
 */
export const committingUnder = (lock: Lock, ms: number, book: Book): Book => ({
  find: queries => book.find(queries),
  latest: (table, column, key, n) => book.latest(table, column, key, n),
  seek: (text, tables) => book.seek(text, tables),
  whole: table => book.whole(table),
  commit(changes) {
    if (!lock.tryLock(ms)) throw new Unavailable('Another run of Casebook held the lock for too long.');
    try {
      book.commit(changes);
    } finally {
      lock.release();
    }
  },
});

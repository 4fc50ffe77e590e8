/**
 * Brings the book of an older Casebook up to this one: a copy of the spreadsheet first, then new tabs, columns and
 * dropdowns, then the rows that they start with. Each step is noted before the next begins, so that a run that was cut
 * off goes on where it stopped; at worst a copy is made twice.
 */
import { BookError, type Book, type Change } from '../book/book';
import { insert, textOf, update } from '../book/row';
import type { TableName } from '../book/schema';
import {
  ageOf,
  BOOK_MARK,
  BOOK_MARK_MEANING,
  BOOK_VERSION,
  currentMark,
  versionIn,
  type BookAge,
} from '../book/version';
import { eventIdFor } from '../crm/hash';
import { SETTINGS, type Settings } from '../crm/settings';
import { FIRST_ROWS, settingRow } from './first-rows';
import type { Clock, Lock, Properties } from './ports';
import { PROPERTY, type Installation } from './state';

export interface BookUpdatePorts {
  readonly lock: Lock;
  readonly properties: Properties;
  readonly clock: Clock;
  /** Tables without a tab. */
  readonly missingTables: () => readonly TableName[];
  /** Copies the spreadsheet; answers where the copy is. @throws what Google says */
  readonly backUp: () => string;
  /** Adds tabs, columns and dropdowns; safe to run again. */
  readonly complete: () => void;
  /** The book as it is after that. */
  readonly open: () => Book;
}

/** Another run may be a poll, which holds the lock for four minutes; the next trigger comes before that. */
const LOCK_WAIT = 10_000;

/** In the place of a copy's address: somebody has made the copy by hand and told Casebook so (docs/troubleshooting.md). */
export const NO_BACKUP = 'none';

/** What an update that was begun has done so far. */
interface Begun {
  readonly to: string;
  readonly backup: string;
  readonly added: readonly TableName[];
}

const begunIn = (text: string | undefined): Begun | null => {
  if (!text) return null;
  try {
    const begun = JSON.parse(text) as Begun;
    return begun.to === currentMark() ? begun : null;
  } catch {
    return null;
  }
};

export const newerBook = (mark: string): BookError =>
  new BookError(
    { kind: 'newer_book', version: versionIn(mark) },
    `This book belongs to a newer Casebook (book version ${versionIn(mark)}; this one knows ${BOOK_VERSION}). ` +
      'Put the newer Casebook live again; nothing was written.',
  );

const noBackup = (error: unknown): BookError =>
  new BookError(
    { kind: 'no_backup', detail: error instanceof Error ? error.message : String(error) },
    'The book has to be brought up to date, and the copy that is made of it first could not be made: ' +
      `${error instanceof Error ? error.message : String(error)} The next run tries again. Or copy the book yourself ` +
      `(File > Make a copy) and set the script property ${PROPERTY.backup} to ${NO_BACKUP}. Nothing was changed.`,
  );

/** Settings that this Casebook has and the book does not, with what they are without a row. */
const newSettings = (book: Book): readonly Change[] => {
  const there = new Set(book.whole('Settings').map(({ values }) => textOf(values, 'name')));
  return (Object.keys(SETTINGS) as (keyof Settings)[])
    .filter(key => !there.has(SETTINGS[key].name))
    .map(key => settingRow(key));
};

const newRows = (book: Book, added: readonly TableName[]): readonly Change[] =>
  added.flatMap(table => {
    const first = FIRST_ROWS[table];
    return first !== undefined && book.whole(table).length === 0 ? first() : [];
  });

const markInBook = (book: Book): string | null => {
  const row = book.whole('Settings').find(({ values }) => textOf(values, 'name') === BOOK_MARK);
  return row === undefined ? null : textOf(row.values, 'value');
};

/** What the tables start with, the book's mark and the ledger's entry, in one commit. */
const finish = (book: Book, { backup, added }: Begun, now: number): void => {
  // A book whose making was cut off has no rows yet; `install` gives it all of them.
  if (book.whole('Settings').length === 0) return;
  const before = markInBook(book);
  if (before === currentMark()) return;
  const at = new Date(now).toISOString();
  const mark = { value: currentMark(), description: BOOK_MARK_MEANING };
  book.commit([
    // In front of the changes, so that it tells of none that could be taken back.
    insert('Events', {
      id: eventIdFor('update', at),
      at,
      actor: 'casebook',
      action: 'update',
      outcome: 'updated',
      reason: `the book was brought up to version ${BOOK_VERSION}; ${backup === NO_BACKUP ? 'no copy was made' : `a copy as it was before: ${backup}`}`,
    }),
    ...newSettings(book),
    ...newRows(book, added),
    before === null ? insert('Settings', { name: BOOK_MARK, ...mark }) : update('Settings', BOOK_MARK, mark),
  ]);
};

/** The caller holds the script lock. @throws BookError when it cannot be done; nothing was changed then */
export function updateUnderLock(ports: BookUpdatePorts): void {
  const { properties, clock } = ports;
  const all = properties.all();
  const mark = all[PROPERTY.bookMark] ?? '';
  if (ageOf(mark) === 'newer') throw newerBook(mark);
  if (ageOf(mark) === 'current') return;
  let begun = begunIn(all[PROPERTY.update]);
  if (begun === null) {
    const added = ports.missingTables();
    let backup = NO_BACKUP;
    if (all[PROPERTY.backup] !== NO_BACKUP) {
      try {
        backup = ports.backUp();
      } catch (error) {
        throw noBackup(error);
      }
    }
    begun = { to: currentMark(), backup, added };
    properties.set({ [PROPERTY.update]: JSON.stringify(begun) });
  }
  ports.complete();
  finish(ports.open(), begun, clock.now());
  properties.set({ [PROPERTY.bookMark]: currentMark() });
  properties.remove(PROPERTY.update);
  // The leave to go without a copy was for this once.
  if (all[PROPERTY.backup] === NO_BACKUP) properties.remove(PROPERTY.backup);
}

/** @returns false: another run is at work, and this one cannot do anything yet */
export function updateBook(ports: BookUpdatePorts, { bookMark }: Pick<Installation, 'bookMark'>): boolean {
  const age: BookAge = ageOf(bookMark);
  if (age === 'newer') throw newerBook(bookMark);
  if (age === 'current') return true;
  if (!ports.lock.tryLock(LOCK_WAIT)) return false;
  try {
    updateUnderLock(ports);
    return true;
  } finally {
    ports.lock.release();
  }
}

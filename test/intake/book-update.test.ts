/** A book of an older Casebook is brought up to this one, step by step, whatever it is cut off at. */
import type { Change } from '../../src/book/book';
import { memoryBook } from '../../src/book/memory';
import { BOOK_MARK, BOOK_MARK_MEANING, BOOK_VERSION, currentMark } from '../../src/book/version';
import { eventIdFor } from '../../src/crm/hash';
import { SETTINGS } from '../../src/crm/settings';
import { FIRST_TARGETS } from '../../src/crm/targets';
import {
  NO_BACKUP,
  newerBook,
  updateBook,
  updateUnderLock,
  type BookUpdatePorts,
} from '../../src/intake/book-update';
import { settingRow } from '../../src/intake/first-rows';
import { PROPERTY } from '../../src/intake/state';
import { NOW } from './office';

const AT = new Date(NOW).toISOString();
const NAMES = Object.values(SETTINGS).map(({ name }) => name);
const OLD_MARK = '0:old';

class Installation {
  readonly steps: string[] = [];
  readonly commits: (readonly Change[])[] = [];
  readonly properties: Record<string, string> = { [PROPERTY.bookMark]: OLD_MARK };
  /** Fails at the step of this name. */
  failsAt = '';
  busy = false;
  waited = 0;
  readonly book = memoryBook({
    Settings: [
      ...NAMES.filter(name => name !== 'Reopen days').map(name => ({ name, value: 'as people have it' })),
      { name: BOOK_MARK, value: OLD_MARK },
    ],
    Targets: [],
  });

  private step<T>(name: string, result: T): T {
    this.steps.push(name);
    if (name === this.failsAt) throw new Error(`no ${name}`);
    return result;
  }

  get ports(): BookUpdatePorts {
    return {
      lock: {
        tryLock: ms => {
          this.waited = ms;
          return !this.busy;
        },
        release: () => void this.steps.push('release'),
      },
      properties: {
        all: () => this.properties,
        set: values => {
          this.steps.push(`set ${Object.keys(values).join(' ')}`);
          Object.assign(this.properties, values);
        },
        remove: name => {
          this.steps.push(`remove ${name}`);
          Reflect.deleteProperty(this.properties, name);
        },
      },
      clock: { now: () => NOW },
      missingTables: () => this.step('missing', ['Targets', 'Rules'] as const),
      backUp: () => this.step('copy', 'https://copy.example'),
      complete: () => this.step('complete', undefined),
      open: () =>
        this.step('open', {
          ...this.book,
          commit: (changes: readonly Change[]) => {
            this.commits.push(changes);
            this.step('commit', undefined);
            this.book.commit(changes);
          },
        }),
    };
  }
}

const entry = (copy: string): Change => ({
  kind: 'insert',
  table: 'Events',
  values: {
    id: eventIdFor('update', AT),
    at: AT,
    actor: 'casebook',
    action: 'update',
    outcome: 'updated',
    reason: `the book was brought up to version ${BOOK_VERSION}; ${copy}`,
  },
});
const ADDED: readonly Change[] = [
  settingRow('reopenDays'),
  ...FIRST_TARGETS.map((target): Change => ({ kind: 'insert', table: 'Targets', values: { ...target } })),
];
const MARKED: Change = {
  kind: 'update',
  table: 'Settings',
  id: BOOK_MARK,
  values: { value: currentMark(), description: BOOK_MARK_MEANING },
};

it('copies the book, adds what is missing, then the rows that it starts with, and marks it', () => {
  const place = new Installation();
  updateUnderLock(place.ports);
  expect(place.steps).toEqual([
    'missing',
    'copy',
    `set ${PROPERTY.update}`,
    'complete',
    'open',
    'commit',
    `set ${PROPERTY.bookMark}`,
    `remove ${PROPERTY.update}`,
  ]);
  expect(place.commits).toEqual([[entry('a copy as it was before: https://copy.example'), ...ADDED, MARKED]]);
  expect(place.properties).toEqual({ [PROPERTY.bookMark]: currentMark() });
});

it('leaves tables that have rows, and those that were there before', () => {
  const place = new Installation();
  place.book.commit([{ kind: 'insert', table: 'Targets', values: { priority: 'normal' } }]);
  updateUnderLock(place.ports);
  expect(place.commits[0]?.filter(({ table }) => table === 'Targets')).toEqual([]);
  const other = new Installation();
  updateUnderLock({ ...other.ports, missingTables: () => [] });
  expect(other.commits[0]?.filter(({ table }) => table === 'Targets')).toEqual([]);
});

it.each(['complete', 'open', 'commit'])('cut off at %s goes on without another copy', step => {
  const place = new Installation();
  place.failsAt = step;
  expect(() => updateUnderLock(place.ports)).toThrow(`no ${step}`);
  expect(JSON.parse(place.properties[PROPERTY.update] ?? '')).toEqual({
    to: currentMark(),
    backup: 'https://copy.example',
    added: ['Targets', 'Rules'],
  });
  place.failsAt = '';
  place.steps.length = 0;
  updateUnderLock(place.ports);
  expect(place.steps.slice(0, 2)).toEqual(['complete', 'open']);
  expect(place.commits.pop()).toEqual([
    entry('a copy as it was before: https://copy.example'),
    ...ADDED,
    MARKED,
  ]);
});

it('writes nothing into a book that is marked already, or that has no settings yet', () => {
  const marked = new Installation();
  marked.book.commit([MARKED]);
  updateUnderLock(marked.ports);
  const empty = new Installation();
  updateUnderLock({
    ...empty.ports,
    open: () => ({ ...memoryBook(), commit: changes => void empty.commits.push(changes) }),
  });
  expect([marked.commits, empty.commits]).toEqual([[], []]);
  expect(empty.properties).toEqual({ [PROPERTY.bookMark]: currentMark() });
});

it('adds the mark to a book from before there were marks', () => {
  const place = new Installation();
  const rows = place.book.rows('Settings').filter(({ values }) => values['name'] !== BOOK_MARK);
  const unmarked = memoryBook({ Settings: rows.map(({ values }) => values) });
  const commits: (readonly Change[])[] = [];
  updateUnderLock({
    ...place.ports,
    open: () => ({ ...unmarked, commit: changes => void commits.push(changes) }),
  });
  expect(commits[0]?.slice(-1)).toEqual([
    {
      kind: 'insert',
      table: 'Settings',
      values: { name: BOOK_MARK, value: currentMark(), description: BOOK_MARK_MEANING },
    },
  ]);
});

it('makes another copy where what was begun led to another Casebook, or cannot be read', () => {
  for (const begun of [JSON.stringify({ to: '1:other', backup: 'x', added: [] }), '{']) {
    const place = new Installation();
    place.properties[PROPERTY.update] = begun;
    updateUnderLock(place.ports);
    expect(place.steps).toContain('copy');
  }
});

it('changes nothing where no copy can be made, and says what to do', () => {
  const place = new Installation();
  place.failsAt = 'copy';
  expect(() => updateUnderLock(place.ports)).toThrow(
    'The book has to be brought up to date, and the copy that is made of it first could not be made: no copy The next run ' +
      `tries again. Or copy the book yourself (File > Make a copy) and set the script property ${PROPERTY.backup} to none. Nothing was changed.`,
  );
  expect(place.steps).toEqual(['missing', 'copy']);
  const odd = {
    ...place.ports,
    backUp: () => {
      throw 'a word';
    },
  };
  expect(() => updateUnderLock(odd)).toThrow('could not be made: a word The');
});

it('goes without a copy where somebody has allowed it, for this once', () => {
  const place = new Installation();
  place.properties[PROPERTY.backup] = NO_BACKUP;
  updateUnderLock(place.ports);
  expect(place.steps).not.toContain('copy');
  expect(place.commits[0]?.[0]).toEqual(entry('no copy was made'));
  expect(place.properties).toEqual({ [PROPERTY.bookMark]: currentMark() });
  const other = new Installation();
  other.properties[PROPERTY.backup] = 'something else';
  updateUnderLock(other.ports);
  expect(other.steps).toContain('copy');
  expect(other.properties[PROPERTY.backup]).toBe('something else');
});

describe('a run', () => {
  it('goes on at once with a book of its own time, and leaves a newer one alone', () => {
    const place = new Installation();
    expect(updateBook(place.ports, { bookMark: currentMark() })).toBe(true);
    place.properties[PROPERTY.bookMark] = currentMark();
    updateUnderLock(place.ports);
    expect(place.steps).toEqual([]);
    const newer = `${BOOK_VERSION + 1}:x`;
    expect(() => updateBook(place.ports, { bookMark: newer })).toThrow(newerBook(newer));
    place.properties[PROPERTY.bookMark] = newer;
    expect(() => updateUnderLock(place.ports)).toThrow(
      `This book belongs to a newer Casebook (book version ${BOOK_VERSION + 1}; this one knows ${BOOK_VERSION}). ` +
        'Put the newer Casebook live again; nothing was written.',
    );
    expect(newerBook(newer).problem).toEqual({ kind: 'newer_book', version: BOOK_VERSION + 1 });
  });

  it('waits ten seconds for the lock, and gives it back whatever happens', () => {
    const place = new Installation();
    place.busy = true;
    expect(updateBook(place.ports, { bookMark: OLD_MARK })).toBe(false);
    expect([place.waited, place.steps]).toEqual([10_000, []]);
    place.busy = false;
    expect(updateBook(place.ports, { bookMark: OLD_MARK })).toBe(true);
    expect(place.steps.slice(-1)).toEqual(['release']);
    const failing = new Installation();
    failing.failsAt = 'missing';
    expect(() => updateBook(failing.ports, { bookMark: OLD_MARK })).toThrow('no missing');
    expect(failing.steps).toEqual(['missing', 'release']);
  });
});

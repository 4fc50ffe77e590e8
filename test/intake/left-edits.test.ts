/** Edits of the sheet whose run was cut off: how they are noted, and what a later poll makes of the notes. */
import type { Properties } from '../../src/intake/ports';
import { PROPERTY } from '../../src/intake/state';
import { firstEntryId } from '../../src/intake/sheet-edit/edit-entry';
import { answerLeftEdits, forgetNote, noteEdit, noteForBook } from '../../src/intake/sheet-edit/left-edits';
import type { EditedBlock, SheetEdit } from '../../src/intake/sheet-edit/sheet-edit';
import { KEY, NOW } from './office';
import { propertiesIn } from './properties';

const MINUTE = 60_000;
const EDIT: EditedBlock = {
  table: 'Cases',
  startRow: 3,
  endRow: 4,
  startColumn: 2,
  endColumn: 3,
  before: 'new',
  value: 'open',
  user: 'ana@solarmora.example',
  at: NOW - 8 * MINUTE,
};
const edit = (more: Partial<EditedBlock> = {}): EditedBlock => ({ ...EDIT, ...more });

class Notes {
  all: Record<string, string> = {};
  readonly answered: number[] = [];
  readonly logged: string[] = [];
  readonly asked: (readonly string[])[] = [];
  /** Rows at which the answer fails. */
  failsAt: readonly number[] = [];
  inLedger: readonly string[] = [];
  inBook: readonly string[] = [];
  get properties(): Properties {
    return propertiesIn(this.all);
  }

  constructor(...edits: readonly EditedBlock[]) {
    for (const each of edits) noteEdit(this.properties, each);
  }

  poll(now = NOW): void {
    answerLeftEdits(
      { ...this.all },
      {
        properties: this.properties,
        clock: { now: () => now },
        key: KEY,
        inLedger: ids => {
          this.asked.push(ids);
          return ids.filter(id => this.inLedger.includes(id));
        },
        answer: ({ startRow }) => {
          if (this.failsAt.includes(startRow)) throw new Error('no book');
          this.answered.push(startRow);
        },
        log: line => void this.logged.push(line),
        inBook: () => this.inBook,
        takeFromBook: note => {
          this.inBook = this.inBook.filter(each => each !== note);
        },
      },
    );
  }
}

it('an edit is noted under its time and place, with what was there and what was typed', () => {
  const notes = new Notes();
  const name = noteEdit(notes.properties, { ...EDIT, again: true } as SheetEdit);
  expect(name).toBe(`casebook.edit.${EDIT.at.toString(36)}.Cases.3.2`);
  expect(Object.keys(notes.all)).toEqual([name]);
  expect(JSON.parse(notes.all[name] ?? '')).toEqual(EDIT);
});

it('a note of the settings has the dropdowns laid again', () => {
  const notes = new Notes();
  const name = noteEdit(notes.properties, edit({ table: 'Settings' }));
  expect(notes.all).toEqual({ [name]: expect.any(String) as string, [PROPERTY.choices]: 'differ' });
});

it('a text of more than 700 characters is as if Google had not told it', () => {
  const notes = new Notes();
  const name = noteEdit(notes.properties, edit({ before: 'x'.repeat(700), value: 'x'.repeat(701) }));
  expect(JSON.parse(notes.all[name] ?? '')).toEqual(edit({ before: 'x'.repeat(700), value: null }));
});

it('a note of a tab that decides about held mail leaves a mark for the poll when it goes, others leave none', () => {
  const notes = new Notes();
  for (const table of ['Cases', 'Held', 'NeverLog'] as const) {
    notes.all = { note: '' };
    forgetNote(notes.properties, 'note', edit({ table }));
    expect(notes.all).toEqual(table === 'Cases' ? {} : { [PROPERTY.releases]: 'yes' });
  }
});

it('what no run can still be at work on is answered, oldest first, and its note goes', () => {
  const notes = new Notes(
    edit({ startRow: 1, at: NOW - 8 * MINUTE }),
    edit({ startRow: 2, at: NOW - 9 * MINUTE }),
    edit({ startRow: 3, at: NOW - 7 * MINUTE }),
  );
  notes.all['casebook.other'] = 'stays';
  notes.poll();
  expect(notes.answered).toEqual([2, 1]);
  expect(Object.keys(notes.all)).toEqual([
    `casebook.edit.${(NOW - 7 * MINUTE).toString(36)}.Cases.3.2`,
    'casebook.other',
  ]);
});

it('what the ledger tells of is not answered again', () => {
  const [done, left] = [edit({ startRow: 1 }), edit({ startRow: 2, table: 'Held' })];
  const notes = new Notes(done, left);
  notes.inLedger = [firstEntryId(done)];
  notes.poll();
  expect(notes.asked).toEqual([[firstEntryId(done), firstEntryId(left)]]);
  expect([notes.answered, notes.all]).toEqual([[2], { [PROPERTY.releases]: 'yes' }]);
});

it('without a note that is old enough the ledger is not asked', () => {
  const notes = new Notes(edit({ at: NOW - MINUTE }));
  notes.poll();
  expect([notes.asked, notes.answered]).toEqual([[], []]);
});

it('one poll answers twenty', () => {
  const notes = new Notes(...Array.from({ length: 25 }, (_, n) => edit({ startRow: n, at: EDIT.at - n })));
  notes.poll();
  expect(notes.answered).toEqual(Array.from({ length: 20 }, (_, n) => 24 - n));
  expect(Object.keys(notes.all)).toHaveLength(5);
});

it('an edit that fails stays for a day, and says so each time', () => {
  const notes = new Notes(edit({ startRow: 1 }), edit({ startRow: 2, at: EDIT.at + 1 }));
  notes.failsAt = [1];
  notes.poll();
  const name = `${EDIT.at.toString(36)}.Cases.1.2`;
  expect(notes.logged).toEqual(['An edit of Cases, row 2, could not be answered: Error: no book']);
  expect([notes.answered, Object.keys(notes.all)]).toEqual([[2], [`casebook.edit.${name}`]]);
  notes.poll(EDIT.at + 24 * 60 * MINUTE);
  expect(Object.keys(notes.all)).toHaveLength(1);
  notes.poll(EDIT.at + 24 * 60 * MINUTE + 1);
  expect([notes.logged.length, notes.all]).toEqual([3, {}]);
});

it('what is noted in the book is answered like the rest, and once where it is noted in both places', () => {
  const [inBoth, inBook] = [edit({ startRow: 1, at: EDIT.at - 1 }), edit({ startRow: 2 })];
  const young = noteForBook(edit({ startRow: 3, at: NOW - 7 * MINUTE }), KEY);
  const notes = new Notes(inBoth);
  notes.inBook = [noteForBook(inBook, KEY), young, noteForBook(inBoth, KEY)];
  notes.poll();
  expect([notes.answered, notes.all, notes.inBook]).toEqual([[1, 2], {}, [young]]);
});

it('what somebody else has written where edits are noted in the book is none, and stays', () => {
  const notes = new Notes();
  const theirs = noteForBook(edit(), { ...KEY, secret: 'another' });
  const changed = noteForBook(edit(), KEY).replace('ana@', 'kenji@');
  notes.inBook = [theirs, changed, JSON.stringify(edit()), 'no note'];
  notes.poll();
  expect([notes.answered, notes.inBook]).toEqual([[], [theirs, changed, JSON.stringify(edit()), 'no note']]);
});

it('a note that cannot be read, or of a tab that is none of ours, goes', () => {
  const notes = new Notes(edit({ startRow: 5 }));
  notes.all['casebook.edit.bad'] = '{';
  notes.all['casebook.edit.other'] = JSON.stringify(edit({ table: 'Sheet1' as 'Cases' }));
  notes.poll();
  expect([notes.answered, notes.all]).toEqual([[5], {}]);
});

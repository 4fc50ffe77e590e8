/** Rows that are taken out because they stand in an archive: those and no others, whatever people do meanwhile. */
import type { Change, Removal, Row } from '../../../src/book/book';
import { openStage, type Stage } from './stage';

const NOTES = 8;

const note = (n: number): Change => ({
  kind: 'insert',
  table: 'Notes',
  // Another order than that of the ids, so that sorting by it moves every row.
  values: { id: `N-${n}`, text: `Text ${(n * 5) % NOTES}`, author: 'ana', at: '2025-01-05T10:00:00.000Z' },
});

const withNotes = (): Stage => {
  const stage = openStage();
  stage.commit(Array.from({ length: NOTES }, (_, n) => note(n)));
  stage.person('Notes').addColumn('Mood');
  const mood = stage.column('Notes', 'dealId') + 1;
  for (let row = 1; row <= NOTES; row++) stage.person('Notes').type(row, mood, `mood ${row - 1}`);
  return stage;
};

/** What is copied of the rows with these numbers. */
const copies = (stage: Stage, numbers: readonly number[]): readonly Removal[] => {
  const [rows = []] = stage.find([{ table: 'Notes', column: 'id', keys: numbers.map(n => `N-${n}`) }]);
  return rows.map(({ values }: Row) => ({ table: 'Notes', id: String(values['id']), values }));
};

const moveOut = (stage: Stage, removals: readonly Removal[], before?: (index: number) => void): number => {
  let calls = 0;
  stage.run(
    `book.moveOut(${JSON.stringify(removals)}, ${JSON.stringify([
      { kind: 'insert', table: 'Tasks', values: { id: 'T-1', title: 'moved' } },
    ])}); null`,
    index => {
      calls = index + 1;
      before?.(index);
    },
  );
  return calls;
};

/** Id, text and mood of each note that is left, by id. */
const left = (stage: Stage): readonly unknown[] =>
  stage
    .rows('Notes')
    .map(row => [row[stage.header('Notes', 'id')], row[stage.header('Notes', 'text')], row['Mood']])
    .sort();

const notes = (...numbers: readonly number[]): readonly unknown[] =>
  numbers.map(n => [`N-${n}`, `Text ${(n * 5) % NOTES}`, `mood ${n}`]);

test('the rows are gone with their lines of the grid, and what belongs to it is stored in the same request', () => {
  const stage = withNotes();
  const lines = stage.tab('Notes').properties.rowCount;
  moveOut(stage, copies(stage, [1, 2, 6]));
  expect(left(stage)).toEqual(notes(0, 3, 4, 5, 7));
  expect(stage.tab('Notes').properties.rowCount).toBe(lines - 3);
  expect(stage.rows('Tasks')).toHaveLength(1);
});

test('a row that says something else by now stays, and so does one that is gone', () => {
  const stage = withNotes();
  const removals = copies(stage, [1, 2]);
  stage.commit([{ kind: 'update', table: 'Notes', id: 'N-2', values: { author: 'kenji' } }]);
  moveOut(stage, [...removals, { table: 'Notes', id: 'N-99', values: {} }]);
  expect(left(stage)).toEqual(notes(0, 2, 3, 4, 5, 6, 7));
});

describe('when people act between two calls', () => {
  const act: Readonly<Record<string, (stage: Stage) => void>> = {
    'sort the rows and move a column': stage => {
      stage.person('Notes').sortBy(stage.column('Notes', 'text'), true);
      const from = stage.column('Notes', 'author');
      stage.person('Notes').move('columns', from, from + 1, 0);
    },
  };
  const first = withNotes();
  const calls = moveOut(first, copies(first, [1, 2, 6]));
  const moments = Array.from({ length: calls }, (_, index) => index);

  it.each(Object.keys(act).flatMap(name => moments.map(at => [name, at] as const)))(
    'they %s before call %i: the right rows are gone, and every other is whole',
    (name, at) => {
      const stage = withNotes();
      let done = false;
      moveOut(stage, copies(stage, [1, 2, 6]), index => {
        if (index !== at || done) return;
        done = true;
        act[name]?.(stage);
      });
      expect(left(stage)).toEqual(notes(0, 3, 4, 5, 7));
      expect(stage.rows('Tasks')).toHaveLength(1);
    },
  );

  it('a text that is typed into a row just before it goes is kept', () => {
    const typed = moments.filter(at => {
      const stage = withNotes();
      let done = false;
      const text = stage.column('Notes', 'text');
      moveOut(stage, copies(stage, [1]), index => {
        if (index !== at || done) return;
        done = true;
        stage.person('Notes').type(2, text, 'typed just now');
      });
      // After the write it goes into the row that has moved up.
      return left(stage).some(row => (row as string[])[1] === 'typed just now');
    });
    expect(typed).toEqual(moments);
  });
});

describe('when rows that the same write sets have moved just before it', () => {
  const authors = (stage: Stage): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      stage
        .rows('Notes')
        .map(row => [row[stage.header('Notes', 'id')], row[stage.header('Notes', 'author')]]),
    );
  const settled = (...numbers: readonly number[]): readonly Change[] =>
    numbers.map(n => ({ kind: 'update', table: 'Notes', id: `N-${n}`, values: { author: `settled ${n}` } }));

  /** @returns how many requests wrote */
  const moveOutWhile = (
    stage: Stage,
    gone: readonly number[],
    changes: readonly Change[],
    act: () => void,
  ): number => {
    let writes = 0;
    const removals = copies(stage, gone);
    const script = `book.moveOut(${JSON.stringify(removals)}, ${JSON.stringify(changes)}); null`;
    stage.run(script, (_index, { name }) => {
      if (name !== 'Sheets.Spreadsheets.batchUpdate') return;
      if (writes === 0) act();
      writes++;
    });
    return writes;
  };

  it('one further write puts them right where the rows that were taken out above have left them, and touches no other', () => {
    const stage = withNotes();
    // Two rows change places below those that are taken out, which stay where they were.
    const writes = moveOutWhile(stage, [0, 1], settled(3, 4), () =>
      stage.person('Notes').move('rows', 5, 6, 4),
    );
    expect(authors(stage)).toEqual({
      'N-2': 'ana',
      'N-3': 'settled 3',
      'N-4': 'settled 4',
      'N-5': 'ana',
      'N-6': 'ana',
      'N-7': 'ana',
    });
    expect(left(stage)).toEqual(notes(2, 3, 4, 5, 6, 7));
    expect(writes).toBe(2);
  });

  it.each([
    ['text', true],
    ['text', false],
    ['id', true],
  ] as const)(
    'sorted by %s, descending: %s, one that was taken out instead is put back and set, and one that was set instead is taken out',
    (column, descending) => {
      const stage = withNotes();
      moveOutWhile(stage, [1, 2, 6], settled(5, 7), () =>
        stage.person('Notes').sortBy(stage.column('Notes', column), descending),
      );
      expect(authors(stage)).toEqual({
        'N-0': 'ana',
        'N-3': 'ana',
        'N-4': 'ana',
        'N-5': 'settled 5',
        'N-7': 'settled 7',
      });
      expect(left(stage)).toEqual(notes(0, 3, 4, 5, 7));
    },
  );
});

/** Rows that somebody has just edited, read together with what their edit was foreseen to ask. */
import type { Query, Row } from '../../../src/book/book';
import type { Edited } from '../../../src/book/edited';
import { openStage, type Before, type Stage } from './stage';

const CASES = 8;
const FORESEEN: readonly Query[] = [
  { table: 'Cases', column: 'contactId', keys: ['P-Odd', 'P-none'] },
  { table: 'Cases', column: 'id', keys: ['C-6'], newest: 1 },
];
const ASKED: readonly Query[] = [
  { table: 'Cases', column: 'contactId', keys: ['P-odd'] },
  { table: 'Cases', column: 'id', keys: ['C-6'], newest: 1 },
  { table: 'Users', column: 'email', keys: ['zoe@example.org'] },
];

const withCases = (): Stage => {
  const stage = openStage();
  stage.commit(
    Array.from({ length: CASES }, (_, n) => ({
      kind: 'insert',
      table: 'Cases',
      values: {
        id: `C-${n}`,
        subject: `Subject ${(n * 5) % CASES}`,
        contactId: n % 2 === 0 ? 'P-even' : 'P-odd',
        createdAt: new Date(Date.UTC(2026, 0, 1, n)).toISOString(),
      },
    })),
  );
  return stage;
};

interface Told {
  readonly edited: Edited;
  readonly found: readonly (readonly Row[])[];
}

/** The second and third row are read as edited, and then it is asked. */
const read = (stage: Stage, { between = '', asked = ASKED, before }: Order = {}) => {
  const { value, calls } = stage.run<Told>(
    `const edited = book.edited('Cases', 2, 4, ${JSON.stringify(FORESEEN)}); ${between};
     const found = book.find(${JSON.stringify(asked)}); ({ edited, found })`,
    before,
  );
  const ids = (rows: readonly Row[] | undefined) => (rows ?? []).map(({ values }) => String(values['id']));
  return {
    edited: ids(value.edited.rows),
    found: value.found.map(rows => ids(rows).sort()),
    calls: calls.filter(({ remote }) => remote).map(({ name }) => name.replace(/^.*\./, '')),
  };
};
interface Order {
  /** What the run does between. */
  readonly between?: string;
  readonly asked?: readonly Query[];
  readonly before?: Before;
}

const ODD = ['C-1', 'C-3', 'C-5', 'C-7'];
/** The book is opened, which an edit's event spares, and searched; one read. */
const FORETOLD = ['openById', 'findAll', 'getByDataFilter'];
const LOOK = ['findAll', 'batchGetByDataFilter'];

describe('what was foreseen', () => {
  const stage = withCases();

  it('comes with the edited rows, and is asked at no further call', () => {
    expect(read(stage)).toEqual({ edited: ['C-1', 'C-2'], found: [ODD, ['C-6'], []], calls: FORETOLD });
  });

  it.each<[string, Query]>([
    ['key', { table: 'Cases', column: 'contactId', keys: ['P-odd', 'P-even'] }],
    ['column', { table: 'Cases', column: 'subject', keys: ['Subject 5'] }],
    ['table', { table: 'Contacts', column: 'id', keys: ['P-odd'] }],
    ['number of rows', { table: 'Cases', column: 'id', keys: ['C-6'] }],
  ])('is not all: another %s is looked up', (_, query) => {
    const found = stage.find([query]).map(rows => rows.map(({ values }) => values['id']).sort());
    expect(read(stage, { asked: [query] })).toEqual({
      edited: ['C-1', 'C-2'],
      found,
      calls: [...FORETOLD, ...LOOK],
    });
  });

  it('has what the run has written since laid over it', () => {
    const between = `book.commit([{ kind: 'update', table: 'Cases', id: 'C-2', values: { contactId: 'P-odd' } }])`;
    expect(read(stage, { between }).found[0]).toEqual(['C-1', 'C-2', 'C-3', 'C-5', 'C-7']);
  });
});

it.each<[string, (stage: Stage) => void, readonly string[]]>([
  [
    'turn the rows round',
    stage => stage.person('Cases').sortBy(stage.column('Cases', 'createdAt'), true),
    ['C-6', 'C-5'],
  ],
  ['insert a column', stage => stage.person('Cases').insert('columns', 0), ['C-1', 'C-2']],
  ['delete rows', stage => stage.person('Cases').remove('rows', 1, 1), ['C-2', 'C-3']],
])('where people %s between the search and the read, it is looked up again', (_, act, edited) => {
  const stage = withCases();
  let acted = false;
  const before: Before = (_index, { name }) => {
    if (acted || !name.endsWith('getByDataFilter')) return;
    acted = true;
    act(stage);
  };
  const told = read(stage, { before });
  expect(acted).toBe(true);
  expect({ edited: told.edited, found: told.found }).toEqual({ edited, found: [ODD, ['C-6'], []] });
});

/** People sort, filter, insert, move and rename, before a run and between any two of its calls. */
import type { Change, Row } from '../../../src/book/book';
import { idOf } from '../../../src/book/row';
import { openStage, type Stage } from './stage';

const CASES = 12;

const caseRow = (n: number): Change => ({
  kind: 'insert',
  table: 'Cases',
  values: {
    id: `C-${n}`,
    // Another order than that of the ids, so that sorting by it moves every row.
    subject: `Subject ${String((n * 7) % CASES).padStart(2, '0')}`,
    status: 'new',
    contactId: n % 2 === 0 ? 'P-even' : 'P-odd',
    createdAt: new Date(Date.UTC(2026, 0, 1, n)).toISOString(),
    messages: n,
  },
});

const withCases = (): Stage => {
  const stage = openStage();
  stage.commit(Array.from({ length: CASES }, (_, n) => caseRow(n)));
  return stage;
};

const statusById = (stage: Stage): Record<string, unknown> =>
  Object.fromEntries(
    stage.rows('Cases').map(row => [row[stage.header('Cases', 'id')], row[stage.header('Cases', 'status')]]),
  );

const messagesById = (stage: Stage): Record<string, unknown> =>
  Object.fromEntries(
    stage
      .rows('Cases')
      .map(row => [row[stage.header('Cases', 'id')], row[stage.header('Cases', 'messages')]]),
  );

const expected = (value: (n: number) => unknown): Record<string, unknown> =>
  Object.fromEntries(Array.from({ length: CASES }, (_, n) => [`C-${n}`, value(n)]));

/** What people do while Casebook does not look. */
const HABITS: Readonly<Record<string, (stage: Stage) => void>> = {
  'sort by another column': stage => stage.person('Cases').sortBy(stage.column('Cases', 'subject'), true),
  'insert a column on the left': stage => stage.person('Cases').insert('columns', 0),
  'insert a column in the middle': stage => stage.person('Cases').insert('columns', 4, 2),
  'move columns': stage => stage.person('Cases').move('columns', 0, 1, 8),
  'insert blank rows': stage => {
    stage.person('Cases').insert('rows', 4, 2);
    stage.person('Cases').insert('rows', 1);
  },
  'rename the tab': stage => stage.person('Cases').renameTab("Ana's cases"),
  'translate headers': stage => {
    stage.person('Cases').type(0, stage.column('Cases', 'status'), 'Situação');
    stage.person('Cases').type(0, stage.column('Cases', 'id'), '案件番号');
  },
  'write a header in other letter case and with spaces': stage =>
    stage.person('Cases').type(0, stage.column('Cases', 'id'), '  CASE id '),
  'add a column': stage => stage.person('Cases').addColumn('Region'),
};

describe.each(Object.entries(HABITS))('after people %s', (_habit, act) => {
  it('rows are found with all their cells', () => {
    const stage = withCases();
    act(stage);
    const [byId, byContact] = stage.find([
      { table: 'Cases', column: 'id', keys: ['C-3', 'C-11'] },
      { table: 'Cases', column: 'contactId', keys: ['P-even'] },
    ]);
    const known = (rows: readonly Row[] | undefined): unknown =>
      (rows ?? []).map(({ values }) => [values['id'], values['messages'], values['status']]).sort();
    expect(known(byId)).toEqual([
      ['C-11', 11, 'new'],
      ['C-3', 3, 'new'],
    ]);
    expect(byContact?.map(row => row.values['messages']).sort()).toEqual([0, 10, 2, 4, 6, 8]);
  });

  it('an update reaches its row and no other', () => {
    const stage = withCases();
    act(stage);
    stage.commit([{ kind: 'update', table: 'Cases', id: 'C-5', values: { messages: 99 } }]);
    const [rows] = stage.find([{ table: 'Cases', column: 'contactId', keys: ['P-odd', 'P-even'] }]);
    const messages = Object.fromEntries((rows ?? []).map(({ values }) => [values['id'], values['messages']]));
    expect(messages).toEqual(expected(n => (n === 5 ? 99 : n)));
  });

  it('an added row is complete', () => {
    const stage = withCases();
    act(stage);
    stage.commit([{ ...caseRow(40), table: 'Cases', kind: 'insert' }]);
    const [rows] = stage.find([{ table: 'Cases', column: 'id', keys: ['C-40'] }]);
    expect(rows?.map(row => row.values)).toMatchObject([
      { id: 'C-40', status: 'new', messages: 40, contactId: 'P-even' },
    ]);
    expect(rows?.[0]?.extra).toEqual(
      stage.column('Cases', 'id') >= 0 && rows?.[0]?.extra['Region'] === null ? { Region: null } : {},
    );
  });
});

const COMMIT: readonly Change[] = [
  { kind: 'update', table: 'Cases', id: 'C-2', values: { status: 'open', messages: 102 } },
  { kind: 'update', table: 'Cases', id: 'C-9', values: { status: 'solved', messages: 109 } },
  { kind: 'update', table: 'Cases', id: 'C-11', values: { status: 'closed', messages: 111 } },
  { ...caseRow(20), kind: 'insert', table: 'Cases' },
];

const afterCommit = {
  status: { ...expected(() => 'new'), 'C-2': 'open', 'C-9': 'solved', 'C-11': 'closed', 'C-20': 'new' },
  messages: { ...expected(n => n), 'C-2': 102, 'C-9': 109, 'C-11': 111, 'C-20': 20 },
};

const remoteCalls = (stage: Stage, changes: readonly Change[] = COMMIT): number => {
  let count = 0;
  stage.commit(changes, index => (count = index + 1));
  return count;
};

/** What somebody does once, just before the call with this number. */
const once = (at: number, act: () => void) => {
  let done = false;
  return (index: number): void => {
    if (index !== at || done) return;
    done = true;
    act();
  };
};

describe('when people change the sheet between two calls of a commit', () => {
  const calls = remoteCalls(withCases());
  const moments = Array.from({ length: calls }, (_, index) => index);

  const cases: Readonly<Record<string, (stage: Stage) => void>> = {
    'sort the rows': stage => stage.person('Cases').sortBy(stage.column('Cases', 'subject')),
    'turn the rows round': stage => stage.person('Cases').sortBy(stage.column('Cases', 'createdAt'), true),
    'insert a blank row above': stage => stage.person('Cases').insert('rows', 1),
    'insert a blank row where one is to be written': stage => stage.person('Cases').insert('rows', 3),
    'insert a column on the left': stage => stage.person('Cases').insert('columns', 0),
    'move a column': stage =>
      stage
        .person('Cases')
        .move('columns', stage.column('Cases', 'status'), stage.column('Cases', 'status') + 1, 0),
    'sort the rows and insert a column': stage => {
      stage.person('Cases').sortBy(stage.column('Cases', 'subject'));
      stage.person('Cases').insert('columns', 2);
    },
    'delete another row': stage => {
      const column = stage.column('Cases', 'id');
      const row = Array.from({ length: CASES + 1 }, (_, i) => i).find(
        i => stage.tab('Cases').value(i, column) === 'C-0',
      );
      stage.person('Cases').remove('rows', row ?? 1);
    },
  };

  describe.each(Object.entries(cases))('they %s', (name, act) => {
    it.each(moments)('before call %i, and every cell is where it belongs', at => {
      const stage = withCases();
      stage.person('Cases').addColumn('Region');
      const region = stage.column('Cases', 'people');
      expect(region).toBeGreaterThan(0);
      stage.commit(
        COMMIT,
        once(at, () => act(stage)),
      );
      const drop = (all: Record<string, unknown>): Record<string, unknown> =>
        name === 'delete another row'
          ? Object.fromEntries(Object.entries(all).filter(([id]) => id !== 'C-0'))
          : all;
      expect(statusById(stage)).toEqual(drop(afterCommit.status));
      expect(messagesById(stage)).toEqual(drop(afterCommit.messages));
      const subjects = stage.rows('Cases').map(row => row[stage.header('Cases', 'subject')]);
      expect(subjects.every(subject => /^Subject \d\d$/.test(String(subject)))).toBe(true);
      expect(new Set(stage.rows('Cases').flatMap(row => Object.keys(row))).size).toBe(
        stage.tab('Cases').lastColumn(),
      );
    });
  });

  it('a row that is sorted at every call is still written once and rightly, or nothing is', () => {
    const stage = withCases();
    let turn = false;
    const script = `let said = 'stored'; try { book.commit(${JSON.stringify(COMMIT)}) } catch (error) { said = error.name } said`;
    const { value } = stage.run<string>(script, () => {
      turn = !turn;
      stage.person('Cases').sortBy(stage.column('Cases', turn ? 'subject' : 'id'));
    });
    expect(value).toBe('BookError');
    expect(statusById(stage)).toEqual(expected(() => 'new'));
  });
});

describe('when people change the sheet between two calls of a look', () => {
  it.each([0, 1, 2, 3])('before call %i, the rows are found all the same', at => {
    const stage = withCases();
    const rows = stage.find(
      [{ table: 'Cases', column: 'contactId', keys: ['P-even'] }],
      once(at, () => {
        stage.person('Cases').sortBy(stage.column('Cases', 'subject'));
        stage.person('Cases').insert('columns', 3);
      }),
    )[0];
    expect(rows?.map(row => row.values['messages']).sort()).toEqual([0, 10, 2, 4, 6, 8]);
  });

  it('a row that was not there is not invented when columns change places', () => {
    const stage = withCases();
    const [rows] = stage.find(
      [{ table: 'Cases', column: 'companyId', keys: ['P-even'] }],
      once(2, () => {
        const from = stage.column('Cases', 'contactId');
        stage.person('Cases').move('columns', from, from + 1, from + 3);
      }),
    );
    expect(rows).toEqual([]);
  });
});

describe('a template in several languages', () => {
  const TEXTS = { en: 'Hello', ja: 'こんにちは', '': 'Hi', 'pt-BR': 'Olá' } as const;
  const withTemplates = (): Stage => {
    const stage = openStage();
    stage.commit(
      Object.entries(TEXTS).map(([language, text]) => ({
        kind: 'insert',
        table: 'Templates',
        values: { name: 'Offer', language: language === '' ? null : language, text },
      })),
    );
    return stage;
  };
  const texts = (stage: Stage): Record<string, unknown> =>
    Object.fromEntries(
      stage
        .rows('Templates')
        .map(row => [
          row[stage.header('Templates', 'language')] ?? '',
          row[stage.header('Templates', 'text')],
        ]),
    );
  const change: Change = {
    kind: 'update',
    table: 'Templates',
    id: idOf('Templates', { name: 'Offer', language: 'pt-BR' }),
    values: { text: 'Bom dia' },
  };
  const german: Change = {
    kind: 'insert',
    table: 'Templates',
    values: { name: 'Offer', language: 'de', text: 'Hallo' },
  };

  it('is changed in one of them, whatever people do to the tab between two calls', () => {
    const calls = remoteCalls(withTemplates(), [change, german]);
    expect(calls).toBeGreaterThan(1);
    for (let at = 0; at < calls; at++) {
      const stage = withTemplates();
      const act = once(at, () => {
        stage.person('Templates').sortBy(stage.column('Templates', 'language'), true);
        const from = stage.column('Templates', 'language');
        stage.person('Templates').move('columns', from, from + 1, from + 2);
      });
      stage.commit([change, german], act);
      expect(texts(stage)).toEqual({ ...TEXTS, 'pt-BR': 'Bom dia', de: 'Hallo' });
    }
  });

  it('is changed where it has no language, and each row shows once in the run that wrote it', () => {
    const stage = withTemplates();
    const bare: Change = { ...change, id: 'Offer', values: { text: 'Hey' } };
    const { value } = stage.run<readonly Row[]>(
      `book.whole('Templates'); book.commit(${JSON.stringify([bare, german])}); book.whole('Templates')`,
    );
    const after = { ...TEXTS, '': 'Hey', de: 'Hallo' };
    expect(texts(stage)).toEqual(after);
    expect(value.map(({ values }) => values['text']).sort()).toEqual(Object.values(after).sort());
  });
});

describe('a filter', () => {
  it('hides no row from Casebook', () => {
    const stage = withCases();
    const column = stage.column('Cases', 'status');
    const basicFilter = stage.tab('Cases').properties.basicFilter;
    if (basicFilter === null) throw new Error('the tab has no filter');
    const filterSpecs = [{ columnIndex: column, filterCriteria: { hiddenValues: ['new'] } }];
    stage.tab('Cases').setProperties({ basicFilter: { ...basicFilter, value: { filterSpecs } } });
    stage.commit([{ kind: 'update', table: 'Cases', id: 'C-5', values: { status: 'open' } }]);
    expect(statusById(stage)['C-5']).toBe('open');
  });
});

/** What goes wrong is named, with what to do; and nothing is half written. */
import type { Change } from '../../../src/book/book';
import { openStage, type Stage } from './stage';

const CHANGES: readonly Change[] = [
  { kind: 'update', table: 'Cases', id: 'C-1', values: { status: 'open' } },
  { kind: 'insert', table: 'Messages', values: { id: 'M-1', caseId: 'C-1' } },
];
const COMMIT = `book.commit(${JSON.stringify(CHANGES)});`;
const FIND = `book.find([{ table: 'Cases', column: 'contactId', keys: ['P-1'] }]);`;

const withCase = (locale: 'en' | 'pt-BR' = 'en'): Stage => {
  const stage = openStage({ locale });
  stage.commit([{ kind: 'insert', table: 'Cases', values: { id: 'C-1', status: 'new', contactId: 'P-1' } }]);
  return stage;
};

const nothingWritten = (stage: Stage): void => {
  expect(stage.rows('Messages')).toEqual([]);
  expect(stage.tab('Cases').value(1, stage.column('Cases', 'status'))).toBe('new');
};

test('a renamed header is named in the language of the book, with the tab as it is called now', () => {
  const stage = withCase('pt-BR');
  stage.person('Messages').renameTab('E-mails');
  stage.person('Messages').type(0, stage.column('Messages', 'subject'), 'Titulo novo');
  const problem = stage.failure(COMMIT);
  expect(problem.problem).toEqual({ kind: 'no_header', table: 'Messages', headers: ['Assunto'] });
  expect(problem.message).toMatch(/"E-mails" lacks the header "Assunto"/);
  expect(problem.message).toMatch(/Nothing was written/);
  nothingWritten(stage);
});

test('a deleted column is named by a find as well', () => {
  const stage = withCase();
  stage.person('Cases').remove('columns', stage.column('Cases', 'priority'));
  expect(stage.failure(FIND).problem).toEqual({ kind: 'no_header', table: 'Cases', headers: ['Priority'] });
});

test('a header that stands twice is named', () => {
  const stage = withCase();
  stage.person('Cases').addColumn('Status');
  const { message, problem } = stage.failure(COMMIT);
  expect(problem).toEqual({ kind: 'no_header', table: 'Cases', headers: ['Status'] });
  expect(message).toMatch(/more than one column/);
  nothingWritten(stage);
});

test('a header row that is no longer the first is told as such', () => {
  const stage = withCase();
  stage.person('Cases').insert('rows', 0);
  const { message, problem } = stage.failure(FIND);
  expect(problem.kind).toBe('no_header');
  expect(message).toMatch(/first row of the tab "Cases" does not hold its headers/);
});

test('a deleted tab is named', () => {
  const stage = withCase();
  stage.person('Cases').deleteTab();
  const problem = stage.failure(COMMIT);
  expect(problem.problem).toEqual({ kind: 'no_tab', table: 'Cases' });
  expect(problem.message).toMatch(/"Cases"/);
  expect(stage.rows('Messages')).toEqual([]);
});

test('a deleted journal is made again', () => {
  const stage = withCase();
  const journals = () => stage.sheet.tabs.filter(tab => tab.properties.title === 'Casebook journal');
  stage.sheet.removeTab(journals()[0] ?? stage.tab('Cases'));
  stage.commit(CHANGES);
  expect(stage.rows('Messages')).toHaveLength(1);
  expect(journals()).toHaveLength(1);
});

test('a renamed journal serves all the same', () => {
  const stage = withCase();
  const journal = stage.sheet.tabs.find(tab => tab.properties.hidden);
  journal?.setProperties({ title: 'What is this?' });
  stage.commit(CHANGES);
  expect(stage.rows('Messages')).toHaveLength(1);
  expect(journal?.properties.title).toBe('Casebook journal');
});

describe('a commit that is cut off', () => {
  const calls = withCase()
    .commit(CHANGES)
    .filter(call => call.remote).length;
  const moments = Array.from({ length: calls }, (_, index) => index);

  it.each(moments)('before call %i has written everything or nothing', at => {
    const stage = withCase();
    expect(() =>
      stage.commit(CHANGES, index => {
        if (index === at) throw new Error('cut off');
      }),
    ).toThrow();
    const messages = stage.rows('Messages').length;
    expect(messages).toBeLessThanOrEqual(1);
    expect(stage.tab('Cases').value(1, stage.column('Cases', 'status'))).toBe(
      messages === 1 ? 'open' : 'new',
    );
  });
});

test('a row that is deleted between the look and the write is no half commit', () => {
  const stage = withCase();
  stage.commit([{ kind: 'insert', table: 'Cases', values: { id: 'C-2', status: 'new' } }]);
  stage.commit(CHANGES, (_index, call) => {
    if (call.name === 'Sheets.Spreadsheets.batchUpdate' && stage.rows('Cases').length === 2) {
      stage.person('Cases').remove('rows', 1);
    }
  });
  expect(stage.rows('Cases')).toMatchObject([{ 'Case ID': 'C-2', Status: 'new' }]);
  expect(stage.rows('Messages')).toHaveLength(1);
});

test('when rows move before every write, the failure does not claim that nothing was written', () => {
  const stage = openStage();
  stage.commit(
    [1, 2, 3, 4].map(n => ({
      kind: 'insert' as const,
      table: 'Cases' as const,
      values: { id: `C-${n}`, status: 'new', subject: `Subject ${(n * 3) % 5}` },
    })),
  );
  let turn = false;
  const script = `let said = null; try { ${COMMIT} } catch (error) { said = error.name + ': ' + error.message } said`;
  const { value } = stage.run<string | null>(script, (_index, call) => {
    if (call.name !== 'Sheets.Spreadsheets.batchUpdate') return;
    turn = !turn;
    stage.person('Cases').sortBy(stage.column('Cases', turn ? 'subject' : 'id'));
  });
  expect(value).toMatch(/^Error: The changes were stored/);
});

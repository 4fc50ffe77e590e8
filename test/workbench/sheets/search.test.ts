/** TextFinder, and the index that answers its whole-cell searches. */
import fc from 'fast-check';
import { findCells, wholeCellLiterals, type SearchOptions } from '../../../workbench/services/sheets/search';
import { storable } from '../../../workbench/services/sheets/cells';
import { Row } from '../../../workbench/services/sheets/row';
import type { Tab } from '../../../workbench/services/sheets/tab';
import { batch, office, rowData, type Office } from './office';

const plain: SearchOptions = {
  pattern: '',
  regularExpression: false,
  entireCell: false,
  matchCase: false,
  formulas: false,
  ignoreDiacritics: false,
};
const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
const oneOf = (...texts: readonly string[]): SearchOptions => ({
  ...plain,
  pattern: `^(?:${texts.map(escaped).join('|')})$`,
  regularExpression: true,
  entireCell: true,
});

const places = (tab: Tab, options: SearchOptions): string[] =>
  findCells([tab], options).map(({ row, column }) => `${row},${column}`);

/** The same search in a way that no index answers. */
const scanned = (tab: Tab, options: SearchOptions): string[] =>
  places(tab, {
    ...options,
    regularExpression: true,
    pattern: `(?:${options.regularExpression ? options.pattern : escaped(options.pattern)}){1}`,
  });

function tabOf(setup: Office): Tab {
  const tab = setup.book.tabs[0];
  if (!tab) throw new Error('no tab');
  return tab;
}

test('a list of escaped literals is recognised, whatever is escaped in them', () => {
  const texts = [
    'a@b.example',
    'C-1042',
    '<id|x@mail.example>',
    'under_score',
    'back\\slash',
    '(?:x)',
    '^$',
    'ação',
  ];
  expect(wholeCellLiterals(oneOf(...texts))).toEqual(texts);
  expect(wholeCellLiterals({ ...plain, pattern: 'a.b', entireCell: true })).toEqual(['a.b']);
});

test.each(['a.c', '^(?:a|b.)$', 'a|b)', '\\d', '^a|b$', '^(?:a|)$', '[ab]', '(?:a)|(?:b)', 'a\\'])(
  '%j is no list of literals',
  pattern => {
    expect(wholeCellLiterals({ ...plain, pattern, regularExpression: true, entireCell: true })).toBeNull();
  },
);

const TEXTS = [
  'a@b.example',
  'A@B.EXAMPLE',
  'C-1',
  'c-10',
  'straße',
  'STRASSE',
  'Σίσυφος',
  'σίσυφοσ',
  'ſ',
  's',
  'K',
  'k',
  'İ',
  'i',
  'ı',
  'µ',
  'μ',
  'TRUE',
  '42',
  '0.5',
  '2026-01-05 12:00',
  // Of one length, and different only behind what the index hashes.
  `${'long '.repeat(60)}a`,
  `${'LONG '.repeat(60)}A`,
  `${'long '.repeat(60)}b`,
  '',
];

test('the index finds just what reading every cell finds, while rows are written, sorted, moved, deleted and taken back', () => {
  const text = fc.constantFrom(...TEXTS);
  const value = fc.oneof(text, fc.constantFrom(42, 0.5, 46027.5, true, null));
  const small = fc.nat(6);
  const step = fc.oneof(
    fc.record({ kind: fc.constant('set' as const), row: small, column: small, value }),
    fc.record({
      kind: fc.constant('insert' as const),
      at: small,
      axis: fc.constantFrom('rows' as const, 'columns' as const),
    }),
    fc.record({
      kind: fc.constant('remove' as const),
      at: small,
      axis: fc.constantFrom('rows' as const, 'columns' as const),
    }),
    fc.record({ kind: fc.constant('reverse' as const), from: small }),
    fc.record({ kind: fc.constant('format' as const), column: small }),
    fc.record({
      kind: fc.constant('append' as const),
      below: fc.nat(2),
      values: fc.array(value, { maxLength: 5 }),
    }),
    fc.record({
      kind: fc.constant('search' as const),
      texts: fc.array(text.filter(Boolean), { minLength: 1, maxLength: 4 }),
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ step, undone: fc.boolean() }), { maxLength: 40 }), steps => {
      const setup = office();
      const tab = tabOf(setup);
      const apply = (now: (typeof steps)[number]['step']): void => {
        if (now.kind === 'set') tab.setValue(now.row, now.column, now.value);
        else if (now.kind === 'insert') tab.insert(now.axis, now.at, 2);
        else if (now.kind === 'remove') tab.remove(now.axis, now.at, 1);
        else if (now.kind === 'reverse')
          tab.reorderRows(
            now.from,
            [2, 1, 0].map(offset => now.from + offset),
          );
        else if (now.kind === 'append')
          tab.append(tab.rows.length + now.below, new Row(now.values.map(storable)));
        else if (now.kind === 'format')
          tab.setStyle(
            { startRow: 0, endRow: Infinity, startColumn: now.column, endColumn: now.column + 1 },
            { numberFormat: { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' } },
          );
      };
      for (const { step: now, undone } of steps) {
        if (undone) {
          try {
            setup.book.journal.atomically(() => {
              apply(now);
              throw new Error('take back');
            });
          } catch {
            // as it was
          }
        } else apply(now);
        if (now.kind === 'search')
          expect(places(tab, oneOf(...now.texts))).toEqual(scanned(tab, oneOf(...now.texts)));
      }
      for (const wanted of TEXTS.filter(Boolean))
        expect(places(tab, oneOf(wanted))).toEqual(scanned(tab, oneOf(wanted)));
    }),
    { numRuns: 60 },
  );
});

test('a whole-cell search looks at no cell of the tab but those that were rewritten', () => {
  const tab = tabOf(office());
  for (let row = 0; row < 3_000; row++)
    for (let column = 0; column < 5; column++) tab.setValue(row, column, `r${row}c${column}`);
  places(tab, oneOf('warm'));
  const [text, row] = [jest.spyOn(tab, 'text'), jest.spyOn(tab.rows, 'get')];
  const looked = (): number => text.mock.calls.length + row.mock.calls.length;
  for (let at = 0; at < 3_000; at += 100) expect(places(tab, oneOf(`R${at}C3`))).toEqual([`${at},3`]);
  expect(looked()).toBe(0);
  tab.setValue(300, 3, 'new');
  const before = looked();
  expect(places(tab, oneOf('r300c3', 'NEW'))).toEqual(['300,3']);
  // Of a row that was rewritten, the cells that show one of the texts, or did.
  expect(looked() - before).toBeLessThanOrEqual(4);
  expect(scanned(tab, oneOf('r300c4'))).toEqual(['300,4']);
  expect(looked() - before).toBeGreaterThan(15_000);
  // Of long texts that begin alike the index tells only these.
  for (const end of ['a', 'b', 'c']) tab.setValue(3_000, end.charCodeAt(0), `${'x'.repeat(400)}${end}`);
  const atLongTexts = looked();
  expect(places(tab, oneOf(`${'X'.repeat(400)}B`, 'r1c1'))).toEqual(['1,1', '3000,98']);
  expect(looked() - atLongTexts).toBeLessThanOrEqual(8);
});

const seed = (setup: Office): void =>
  void setup.value(
    batch(
      { addSheet: { properties: { sheetId: 5, title: 'Two' } } },
      {
        appendCells: {
          sheetId: 0,
          rows: rowData(['Ana', 'ana@x.example'], ['Joana', 'São Paulo'], ['ANA', 'a.b']),
          fields: 'userEnteredValue',
        },
      },
      { appendCells: { sheetId: 5, rows: rowData(['ana']), fields: 'userEnteredValue' } },
    ),
  );

const find = (options: string, on = 'SpreadsheetApp.openById(id)'): string =>
  `${on}.${options}.findAll().map(r => r.getSheet().getName() + '!' + r.getA1Notation())`;

test('a search is partial and ignores letter case unless told otherwise', () => {
  const setup = office();
  seed(setup);
  const { value } = setup;
  expect(value(find(`createTextFinder('ana')`))).toEqual([
    'Sheet1!A1',
    'Sheet1!B1',
    'Sheet1!A2',
    'Sheet1!A3',
    'Two!A1',
  ]);
  expect(value(find(`createTextFinder('ana').matchEntireCell(true)`))).toEqual([
    'Sheet1!A1',
    'Sheet1!A3',
    'Two!A1',
  ]);
  expect(value(find(`createTextFinder('ANA').matchEntireCell(true).matchCase(true)`))).toEqual(['Sheet1!A3']);
  expect(value(find(`createTextFinder('a.b')`))).toEqual(['Sheet1!B3']);
  expect(value(find(`createTextFinder('^j.*a$').useRegularExpression(true)`))).toEqual(['Sheet1!A2']);
  expect(value(find(`createTextFinder('sao').ignoreDiacritics(true)`))).toEqual(['Sheet1!B2']);
  expect(
    setup.error(`SpreadsheetApp.openById(id).createTextFinder('(').useRegularExpression(true).findAll()`),
  ).toContain('Invalid regular expression');
});

test('a search of one tab or one range stays there', () => {
  const setup = office();
  seed(setup);
  expect(
    setup.value(
      find(
        `createTextFinder('ana').matchEntireCell(true)`,
        `SpreadsheetApp.openById(id).getSheetByName('Two')`,
      ),
    ),
  ).toEqual(['Two!A1']);
  expect(
    setup.value(
      find(
        `createTextFinder('ana').matchEntireCell(true)`,
        `SpreadsheetApp.openById(id).getSheetByName('Sheet1').getRange('A2:A9')`,
      ),
    ),
  ).toEqual(['Sheet1!A3']);
});

test('what a formula shows is searched, or its text when asked', () => {
  const { value } = office();
  value(
    `Sheets.Spreadsheets.Values.update({ values: [['=HYPERLINK("https://e.example","Open")']] }, id, 'A1', { valueInputOption: 'USER_ENTERED' })`,
  );
  expect(value(find(`createTextFinder('open').matchEntireCell(true)`))).toEqual(['Sheet1!A1']);
  expect(value(find(`createTextFinder('e.example')`))).toEqual([]);
  expect(value(find(`createTextFinder('e.example').matchFormulaText(true)`))).toEqual(['Sheet1!A1']);
});

test('findNext and findPrevious walk from match to match and end with null', () => {
  const setup = office();
  seed(setup);
  expect(
    setup.value(`(() => { const f = SpreadsheetApp.openById(id).createTextFinder('ana').matchEntireCell(true);
      const steps = [f.findNext(), f.findNext(), f.findPrevious(), f.findPrevious()];
      return steps.map(r => r && r.getA1Notation()); })()`),
  ).toEqual(['A1', 'A3', 'A1', null]);
  expect(
    setup.value(`(() => { const s = SpreadsheetApp.openById(id).getSheetByName('Sheet1');
      return s.createTextFinder('ana').matchEntireCell(true).startFrom(s.getRange('A1')).findNext().getA1Notation(); })()`),
  ).toBe('A3');
});

test('replaceAllWith counts what it replaced', () => {
  const setup = office();
  seed(setup);
  expect(
    setup.value(
      `SpreadsheetApp.openById(id).createTextFinder('ana').matchEntireCell(true).replaceAllWith('Anna')`,
    ),
  ).toBe(3);
  expect(setup.value(find(`createTextFinder('Anna')`))).toEqual(['Sheet1!A1', 'Sheet1!A3', 'Two!A1']);
});

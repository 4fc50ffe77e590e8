/** The store beneath: taking back, keeping on disk, and what people do by hand. */
import fc from 'fast-check';
import { deleteBlock, moveLines, sortRange } from '../../../workbench/services/sheets/arrange';
import { addTab, isSingleCell, PersonAtTab } from '../../../workbench/services/sheets/people';
import { RowShelf } from '../../../workbench/services/sheets/row-shelf';
import { findCells } from '../../../workbench/services/sheets/search';
import { snapshotOf, spreadsheetFrom } from '../../../workbench/services/sheets/snapshot';
import type { Spreadsheet } from '../../../workbench/services/sheets/spreadsheet';
import { sheetsStore } from '../../../workbench/services/sheets/store';
import type { Tab } from '../../../workbench/services/sheets/tab';
import { heldBytes } from '../held-memory';
import { ANA, batch, BEN, EVE, NOW, office, valuesOf } from './office';

const firstTab = (book: Spreadsheet): Tab => {
  const tab = book.tabs[0];
  if (!tab) throw new Error('no tab');
  return tab;
};

const seen = (book: Spreadsheet): string => JSON.stringify(snapshotOf(book));

/** Anything that may be done to a spreadsheet, by a few numbers. */
const small = fc.nat(5);
const STEP = fc.tuple(
  fc.nat(9),
  small,
  fc.constantFrom('rows' as const, 'columns' as const),
  fc.record({
    startRow: small,
    startColumn: small,
    height: fc.integer({ min: 1, max: 4 }),
    width: fc.integer({ min: 1, max: 4 }),
  }),
  small,
);
type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never;

function apply(
  book: Spreadsheet,
  [kind, at, along, { startRow, startColumn, height, width }, to]: Step,
): void {
  const tab = firstTab(book);
  const where = { startRow, endRow: startRow + height, startColumn, endColumn: startColumn + width };
  if (kind === 0) tab.set(at, to, `v${at}${to}`, { note: 'n' });
  else if (kind === 1) book.insertLines(tab, along, at, 2);
  else if (kind === 2) book.removeLines(tab, along, at, 2);
  else if (kind === 3) moveLines(tab, along, at, at + 2, to);
  else if (kind === 4) sortRange(tab, where, [{ column: startColumn, descending: to % 2 === 0 }]);
  else if (kind === 5) deleteBlock(tab, where, along);
  else if (kind === 6) tab.setStyle(where, { 'textFormat.bold': true }, to % 2 === 0);
  else if (kind === 7)
    tab.setValidation(
      where,
      to % 2 === 0 ? null : { condition: { type: 'BOOLEAN', values: [] }, strict: true, showCustomUi: true },
    );
  else if (kind === 8) book.addTab({});
  else book.setFacts({ title: `t${at}`, locale: 'pt_BR' });
}

test('whatever a batch does, taking it back leaves the spreadsheet as it was', () => {
  fc.assert(
    fc.property(fc.array(STEP, { maxLength: 15 }), fc.array(STEP, { maxLength: 15 }), (kept, undone) => {
      const { book } = office();
      for (const step of kept) apply(book, step);
      const before = seen(book);
      expect(() =>
        book.journal.atomically(() => {
          for (const step of undone) apply(book, step);
          throw new Error('no');
        }),
      ).toThrow('no');
      expect(seen(book)).toBe(before);
    }),
    { numRuns: 150 },
  );
});

test('whatever is done, it does not show that rows lay on disk in between', () => {
  fc.assert(
    fc.property(fc.array(STEP, { maxLength: 15 }), steps => {
      const plain = office().book;
      const { book, bench } = office();
      const store = sheetsStore(bench.cloud);
      for (const step of steps) {
        apply(plain, step);
        store.shelve();
        apply(book, step);
      }
      store.shelve();
      expect(firstTab(book).rows.awake).toBe(0);
      expect(seen(book)).toBe(seen(plain).replaceAll(plain.id, book.id));
      store.close();
    }),
    { numRuns: 50 },
  );
});

test('more rows than stay in memory are found and read back from disk', () => {
  const { book, bench } = office();
  const tab = firstTab(book);
  const last = 9_000;
  for (let row = 0; row <= last; row++) tab.set(row, 0, `key-${row}`, { note: `\ud800 ${row}` });
  const store = sheetsStore(bench.cloud);
  store.shelve();
  for (let row = 0; row <= last; row += 2) tab.set(row, 1, row, undefined);
  store.shelve();
  expect(tab.value(2, 1)).toBe(2);
  expect(tab.extra(last, 0)?.note).toBe(`\ud800 ${last}`);
  const pattern = 'key-4711';
  expect(findCells([tab], { ...SEARCH, pattern }).map(({ row, column }) => [row, column])).toEqual([
    [4711, 0],
  ]);
  store.close();
});

test('rows on disk that were looked at are laid away again, but for those that somebody has changed', () => {
  const { book, bench } = office();
  const tab = firstTab(book);
  const many = 3_000;
  for (let row = 0; row < many; row++) tab.set(row, 0, row, undefined);
  const store = sheetsStore(bench.cloud);
  store.shelve();
  const held = tab.rows.get(0);
  for (let row = 0; row < many; row++) {
    expect(tab.value(row, 0)).toBe(row);
    if (row % 1_000 === 500) tab.set(row, 0, -row, undefined);
  }
  expect(tab.rows.awake).toBeLessThanOrEqual(1_003);
  expect([tab.value(500, 0), tab.value(1_500, 0)]).toEqual([-500, -1_500]);
  // A row that was laid away while somebody held it is the tab's own again as soon as he changes it.
  held?.put(0, 'changed', undefined);
  expect(tab.value(0, 0)).toBe('changed');
  store.shelve();
  expect(tab.rows.awake).toBe(0);
  expect([tab.value(0, 0), tab.value(500, 0), tab.value(2_999, 0)]).toEqual(['changed', -500, 2_999]);
  store.close();
});

test('a search reads from disk only rows that somebody has changed and that may be hits, whatever has been cleared', () => {
  const { book, bench } = office();
  const tab = firstTab(book);
  for (let row = 0; row < 100; row++) tab.set(row, 0, `key-${row}`, undefined);
  tab.set(0, 7, 'widest', undefined);
  const find = (pattern: string) => findCells([tab], { ...SEARCH, pattern }).map(({ row }) => row);
  expect(find('key-1')).toEqual([1]);
  const store = sheetsStore(bench.cloud);
  for (const row of [41, 42]) tab.set(row, 0, `old-${row}`, undefined);
  tab.set(42, 0, 'key-42', undefined);
  store.shelve();
  tab.set(0, 7, null, undefined);
  const read = jest.spyOn(RowShelf.prototype, 'read');
  expect(find('key-43')).toEqual([43]);
  expect(tab.lastColumn()).toBe(1);
  expect(read).toHaveBeenCalledTimes(0);
  expect(find('key-41')).toEqual([]);
  expect(find('KEY-42')).toEqual([42]);
  expect(read).toHaveBeenCalledTimes(2);
  read.mockRestore();
  store.close();
});

const SEARCH = {
  regularExpression: false,
  entireCell: true,
  matchCase: false,
  formulas: false,
  ignoreDiacritics: false,
};

test('a spreadsheet read back from its snapshot is the same, after JSON too', () => {
  const { book } = office();
  const tab = firstTab(book);
  tab.set(3, 2, 'x', { note: 'n', style: { 'textFormat.bold': true } });
  tab.setStyle(
    { startRow: 1, endRow: Infinity, startColumn: 0, endColumn: 1 },
    { numberFormat: { type: 'DATE', pattern: '' } },
  );
  tab.setProperties({ columnWidths: [undefined, 50], frozenRows: 1 });
  const read = spreadsheetFrom(JSON.parse(JSON.stringify(snapshotOf(book))), () => 1);
  expect(seen(read)).toBe(seen(book));
  expect(firstTab(read).numberFormat(500, 0)?.type).toBe('DATE');
  expect(firstTab(read).extra(3, 2)).toEqual({ note: 'n', style: { 'textFormat.bold': true } });
});

test('the store as a part of the cloud comes back whole', () => {
  const { book, bench } = office();
  firstTab(book).setValue(0, 0, 'kept');
  const store = sheetsStore(bench.cloud);
  const snapshot: unknown = JSON.parse(JSON.stringify(store.snapshot()));
  store.restore(snapshot);
  const again = store.get(book.id);
  expect(again && valuesOf(again, 1, 1)).toEqual([['kept']]);
  expect(again?.facts.editors).toEqual([BEN]);
});

const person = (book: Spreadsheet, user = ANA): PersonAtTab =>
  new PersonAtTab(book, firstTab(book), user, NOW);

test('typing is parsed in the spreadsheet’s locale and tells what was there before', () => {
  const { book } = office({ locale: 'pt_BR' });
  person(book).type(1, 1, '1,5');
  const facts = person(book).type(1, 1, '2/3/2026');
  expect(facts).toMatchObject({
    changeType: 'EDIT',
    sheetId: 0,
    user: ANA,
    range: { startRow: 1, endRow: 2, startColumn: 1, endColumn: 2 },
    before: [[1.5]],
  });
  expect(facts.after).toEqual([[46083]]);
  expect(isSingleCell(facts)).toBe(true);
  expect(firstTab(book).text(1, 1)).toBe('02/03/2026');
});

test('a pasted block may make the grid larger', () => {
  const { book } = office();
  const facts = person(book).paste(999, 25, [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(firstTab(book).properties).toMatchObject({ rowCount: 1001, columnCount: 27 });
  expect(facts.before).toEqual([[null]]);
  expect(isSingleCell(facts)).toBe(false);
});

test('a strict rule refuses what people type, and nothing of a paste is kept then', () => {
  const { book } = office();
  firstTab(book).setValidation(
    { startRow: 0, endRow: Infinity, startColumn: 0, endColumn: 1 },
    {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'open' }] },
      strict: true,
      showCustomUi: true,
    },
  );
  expect(() => person(book).paste(0, 0, [['open'], ['shut']])).toThrow('violates the data validation rules');
  expect(valuesOf(book, 1, 1)).toEqual([[null]]);
});

test('people sort, move, insert and delete; columns take their widths along', () => {
  const { book } = office();
  const tab = firstTab(book);
  person(book).paste(0, 0, [
    ['id', 'n'],
    ['b', '1'],
    ['a', '2'],
  ]);
  tab.setProperties({ frozenRows: 1, columnWidths: [50, 90] });
  expect(person(book).sortBy(0).changeType).toBe('OTHER');
  expect(person(book).move('columns', 1, 2, 0).changeType).toBe('OTHER');
  expect(person(book).insert('columns', 1).changeType).toBe('INSERT_COLUMN');
  expect(person(book).remove('rows', 1).changeType).toBe('REMOVE_ROW');
  expect(valuesOf(book, 2, 3)).toEqual([
    ['n', null, 'id'],
    [1, null, 'b'],
  ]);
  expect([0, 1, 2].map(column => tab.properties.columnWidths[column])).toEqual([90, undefined, 50]);
});

test('a column of their own, another name for a tab, another tab, and a tab gone', () => {
  const { book } = office();
  person(book).type(0, 0, 'id');
  expect(person(book).addColumn('Mine').range).toMatchObject({ startRow: 0, startColumn: 1 });
  person(book).renameTab('Cases');
  expect(addTab(book, ANA, 'Other').changeType).toBe('INSERT_GRID');
  expect(() => person(book).renameTab('other')).toThrow('already exists');
  expect(person(book).deleteTab().changeType).toBe('REMOVE_GRID');
  expect(book.tabs.map(tab => tab.properties.title)).toEqual(['Other']);
});

test('rows that a filter hides are searched and read all the same, and passed over by copying', () => {
  const { book, value } = office();
  person(book).paste(0, 0, [
    ['id', 'status'],
    ['C-1', 'open'],
    ['C-2', 'closed'],
    ['C-3', 'open'],
  ]);
  expect(() => person(book).hideByFilter(1, ['closed'])).toThrow('no filter');
  const range = { sheetId: 0, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: 2 };
  value(batch({ setBasicFilter: { filter: { range } } }));
  person(book).hideByFilter(1, ['closed']);
  expect(value(`SpreadsheetApp.openById(id).createTextFinder('C-2').findAll().length`)).toBe(1);
  expect(value(`Sheets.Spreadsheets.Values.get(id, 'A3').values`)).toEqual([['C-2']]);
  const copy = (start: number, end: number, to: number): object => ({
    copyPaste: {
      source: { ...range, startRowIndex: start, endRowIndex: end },
      destination: { ...range, startRowIndex: to, endRowIndex: to + 1 },
      pasteType: 'PASTE_VALUES',
    },
  });
  value(batch(copy(1, 4, 10), copy(2, 3, 20)));
  expect(valuesOf(book, 21, 1).slice(10)).toEqual([['C-1'], ['C-3'], ...Array<null[]>(9).fill([null])]);
});

test('who may not edit cannot, and a protected range keeps editors out', () => {
  const { book } = office();
  expect(() => person(book, EVE)).toThrow('You need permission');
  firstTab(book).setProperties({
    protections: [
      {
        range: { startRow: 0, endRow: 1, startColumn: 0, endColumn: Infinity },
        value: { id: 1, description: '', warningOnly: false, editors: [] },
      },
    ],
  });
  expect(() => person(book, BEN).type(0, 0, 'x')).toThrow('protected cell');
  person(book, BEN).type(1, 0, 'x');
  person(book, ANA).type(0, 0, 'y');
  expect(valuesOf(book, 2, 1)).toEqual([['y'], ['x']]);
});

test('half a million rows of 19 columns fit below the limit of cells, and no more', () => {
  const { book } = office();
  const tab = book.addTab({ title: 'Big', rowCount: 1, columnCount: 19 });
  book.appendLines(tab, 'rows', 500_000);
  for (let row = 0; row < 500_000; row++) {
    for (let column = 0; column < 19; column++)
      tab.set(row, column, column === 0 ? `M-${row}` : column, undefined);
  }
  expect(tab.lastRow()).toBe(500_000);
  expect(() => book.appendLines(tab, 'rows', 30_000)).toThrow('above the limit of 10000000 cells');
});

test('rows that lie on disk, and what finds them, take no memory however many they are', () => {
  const held = (rows: number): number => {
    const { book, bench } = office();
    const tab = firstTab(book);
    const store = sheetsStore(bench.cloud);
    tab.set(0, 0, 'id', undefined);
    expect(findCells([tab], { ...SEARCH, pattern: 'id' })).toHaveLength(1);
    book.appendLines(tab, 'rows', rows);
    for (let row = 1; row <= rows; row++) {
      for (let column = 0; column < 2; column++) tab.set(row, column, `cell ${row} ${column}`, undefined);
      if (row % 5_000 === 0) store.shelve();
    }
    for (const row of [rows / 2, rows]) {
      const pattern = `cell ${row} 1`;
      expect(findCells([tab], { ...SEARCH, pattern }).map(found => found.row)).toEqual([row]);
    }
    store.close();
    return heldBytes(tab.rows) + heldBytes(tab.textIndex());
  };
  const [few, many] = [held(10_000), held(30_000)];
  // The filters, up to their bound, and where each page and block lies; a pointer for each row would be twice as much.
  expect(many - few).toBeLessThan(20_000 * 4);
});

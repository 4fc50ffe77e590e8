/** SpreadsheetApp: what scripts read and write, and when others see it. */
import type { CallRecord } from '../../../workbench/runtime/contract';
import { batch, BEN, EVE, NOW, office, rowData, valuesOf, type Office } from './office';

const sheet = `SpreadsheetApp.openById(id).getSheetByName('Sheet1')`;

const fill = (setup: Office, ...rows: readonly (readonly (string | number | boolean | null)[])[]): void =>
  void setup.value(
    batch({ appendCells: { sheetId: 0, rows: rowData(...rows), fields: 'userEnteredValue' } }),
  );

test('setValues parses texts as if typed, and getValues gives them back typed', () => {
  const { value } = office();
  const texts = ['007', '=1+1', "'007", 'TRUE', '50%', '1/2/2026', '', 'text'];
  value(`${sheet}.getRange(1, 1, 1, ${texts.length}).setValues([${JSON.stringify(texts)}])`);
  const read = value(`(() => { const v = ${sheet}.getRange(1, 1, 1, ${texts.length}).getValues()[0];
    return [v.map(x => x instanceof Date ? 'Date ' + x.toISOString() : x), Array.isArray(v), v instanceof Array]; })()`);
  expect(read).toEqual([
    [7, '=1+1', '007', true, 0.5, 'Date 2026-01-02T00:00:00.000Z', '', 'text'],
    true,
    true,
  ]);
  expect(value(`${sheet}.getRange('A1:H1').getDisplayValues()[0]`)).toEqual([
    '7',
    '=1+1',
    '007',
    'TRUE',
    '50%',
    '1/2/2026',
    '',
    'text',
  ]);
  expect(value(`${sheet}.getRange('B1').getFormula()`)).toBe('=1+1');
});

test('a cell formatted as plain text takes what is typed as it is', () => {
  const { value } = office();
  value(`${sheet}.getRange('A1').setNumberFormat('@').setValue('007')`);
  expect(value(`${sheet}.getRange('A1').getValue()`)).toBe('007');
});

test('a Date is written and read in the spreadsheet’s time zone', () => {
  const { value, book } = office();
  book.setFacts({ timeZone: 'America/Sao_Paulo' });
  value(`${sheet}.getRange('A1').setValue(new Date(${NOW}))`);
  expect(value(`${sheet}.getRange('A1').getValue().getTime()`)).toBe(NOW);
  expect(value(`${sheet}.getRange('A1').getDisplayValue()`)).toBe('1/5/2026 9:00:00 AM');
});

test('data of another shape than the range is refused in Google’s words', () => {
  const { error } = office();
  expect(error(`${sheet}.getRange(1, 1, 1, 2).setValues([['a', 'b', 'c']])`)).toBe(
    'Exception: The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
  );
  expect(error(`${sheet}.getRange(1, 1, 2, 1).setValues([['a']])`)).toContain(
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  );
  expect(error(`${sheet}.getRange(1, 1).setValues('a')`)).toContain(
    "don't match the method signature for SpreadsheetApp.Range.setValues",
  );
});

test('ranges outside the grid and upside-down numbers are refused', () => {
  const { error } = office();
  expect(error(`${sheet}.getRange(1001, 1)`)).toContain(
    'The coordinates of the range are outside the dimensions of the sheet.',
  );
  expect(error(`${sheet}.getRange(0, 1)`)).toContain('The starting row of the range is too small.');
  expect(error(`${sheet}.getRange(1, 1, 0, 1)`)).toContain(
    'The number of rows in the range must be at least 1.',
  );
  expect(error(`${sheet}.getRange('nonsense')`)).toContain('Range not found');
});

test('too long a text is refused', () => {
  const { error } = office();
  expect(error(`${sheet}.getRange('A1').setValue('x'.repeat(50001))`)).toContain(
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  );
});

test('positions and sizes', () => {
  const setup = office();
  fill(setup, ['h', 'i', 'j'], ['a']);
  const { value } = setup;
  expect(
    value(
      `[${sheet}.getLastRow(), ${sheet}.getLastColumn(), ${sheet}.getMaxRows(), ${sheet}.getMaxColumns(), ${sheet}.getSheetId()]`,
    ),
  ).toEqual([2, 3, 1000, 26, 0]);
  expect(
    value(
      `(() => { const r = ${sheet}.getRange('B2:C4'); return [r.getRow(), r.getColumn(), r.getNumRows(), r.getNumColumns(), r.getLastRow(), r.getGridId(), r.getA1Notation(), r.getSheet().getName(), r.offset(1, 1, 1, 1).getA1Notation()]; })()`,
    ),
  ).toEqual([2, 2, 3, 2, 4, 0, 'B2:C4', 'Sheet1', 'C3']);
  expect(value(`${sheet}.getDataRange().getValues()`)).toEqual([
    ['h', 'i', 'j'],
    ['a', '', ''],
  ]);
});

test('there is no active spreadsheet, and tabs are found by name or number', () => {
  const { value } = office();
  expect(
    value(`[SpreadsheetApp.getActiveSpreadsheet(), SpreadsheetApp.openById(id).getSheetByName('Nope')]`),
  ).toEqual([null, null]);
  expect(value(`SpreadsheetApp.openById(id).getSheetById(0).getName()`)).toBe('Sheet1');
  expect(value(`SpreadsheetApp.openById(id).insertSheet('Two').getIndex()`)).toBe(2);
});

/** Runs `expression` and, at its nth remote call, lets Ben read A1. */
function readBetween(setup: Office, expression: string, nth: number): unknown {
  const seen: unknown[] = [];
  let count = 0;
  setup.run(expression, undefined, {
    before(_, call) {
      if (call.remote && ++count === nth) seen.push(valuesOf(setup.book, 1, 1)[0]?.[0]);
      return undefined;
    },
  });
  return seen[0];
}

test('others see a write only after the run’s next read, flush or end', () => {
  const lock = `LockService.getScriptLock()`;
  const write = `${sheet}.getRange('A1').setValue('x');`;
  // Calls: openById, getSheetByName, setValue, then the lock's own or flush.
  const setup = office();
  expect(
    readBetween(setup, `${write} ${lock}.tryLock(1); ${lock}.releaseLock(); Sheets.Spreadsheets.get(id)`, 5),
  ).toBeNull();
  expect(valuesOf(setup.book, 1, 1)).toEqual([['x']]);
  const flushed = office();
  expect(readBetween(flushed, `${write} SpreadsheetApp.flush(); Sheets.Spreadsheets.get(id)`, 5)).toBe('x');
});

test('a run sees its own writes, and a killed run loses what it had not flushed', () => {
  const setup = office();
  expect(
    setup.value(
      `(() => { const r = ${sheet}.getRange('A1'); r.setValue(1); r.setValue(2); return r.getValue(); })()`,
    ),
  ).toBe(2);
  const result = setup.run(`${sheet}.getRange('A1').setValue('lost'); Session.getActiveUser()`, undefined, {
    before: (_, call) => (call.name.startsWith('Session') ? 'kill' : undefined),
  });
  expect(result.how).toBe('killed');
  expect(valuesOf(setup.book, 1, 1)).toEqual([[2]]);
});

test('two runs that append to the same last row that they had read before overwrite each other', () => {
  const setup = office();
  fill(setup, ['head']);
  let inside = false;
  const code = `(() => { const s = ${sheet}; const row = s.getLastRow() + 1; s.getRange(row, 1).setValue(Session.getEffectiveUser().getEmail()); })()`;
  setup.run(code, undefined, {
    before(_, call) {
      if (call.name === 'Range.setValue' && !inside) {
        inside = true;
        setup.run(code, BEN);
      }
      return undefined;
    },
  });
  expect(valuesOf(setup.book, 3, 1)).toEqual([['head'], ['ana@example.org'], [null]]);
});

test('appendRow goes below the data as it is when the write is carried out', () => {
  const setup = office();
  fill(setup, ['a'], ['b']);
  setup.value(`${sheet}.appendRow(['c', '1']).appendRow(['d'])`);
  expect(valuesOf(setup.book, 4, 2).slice(2)).toEqual([
    ['c', 1],
    ['d', null],
  ]);
});

test('a strict rule throws on a script’s write and is passed over by the API', () => {
  const { value, error, book } = office();
  const rule = {
    condition: {
      type: 'ONE_OF_LIST',
      values: [{ userEnteredValue: 'open' }, { userEnteredValue: 'closed' }],
    },
    strict: true,
  };
  value(
    batch({ setDataValidation: { range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 }, rule } }),
  );
  expect(error(`${sheet}.getRange('A1').setValue('opne')`)).toContain(
    'The data you entered in cell A1 violates the data validation rules set on this cell. Please enter one of the following values: open, closed.',
  );
  expect(valuesOf(book, 1, 1)).toEqual([[null]]);
  expect(error(`${sheet}.getRange('A1').setValue('open')`)).toBeNull();
  expect(
    error(`Sheets.Spreadsheets.Values.update({ values: [['opne']] }, id, 'A1', { valueInputOption: 'RAW' })`),
  ).toBeNull();
});

test('a protected range throws for editors and not for the owner', () => {
  const { value, error } = office();
  value(batch({ addProtectedRange: { protectedRange: { range: { sheetId: 0, endRowIndex: 1 } } } }));
  expect(error(`${sheet}.getRange('A1').setValue('x')`, BEN)).toContain(
    'You are trying to edit a protected cell or object.',
  );
  expect(error(`${sheet}.deleteRow(1)`, BEN)).toContain('protected');
  expect(error(`${sheet}.getRange('A1').setValue('x')`)).toBeNull();
});

test('rows and columns are inserted, deleted and sorted', () => {
  const setup = office();
  fill(setup, ['h', 'n'], ['b', 1], ['a', 2]);
  setup.value(`${sheet}.setFrozenRows(1)`);
  setup.value(`${sheet}.sort(1)`);
  setup.value(
    `(() => { const s = ${sheet}; s.insertRowAfter(1); s.insertColumnBefore(1); s.deleteColumn(1); s.deleteRow(2); })()`,
  );
  expect(valuesOf(setup.book, 3, 2)).toEqual([
    ['h', 'n'],
    ['a', 2],
    ['b', 1],
  ]);
  expect(setup.error(`${sheet}.deleteRows(1, 1000)`)).toContain("You can't delete all the");
});

test('who may not open the spreadsheet is told so, and a viewer may not write', () => {
  const { error, book } = office();
  expect(error(sheet, EVE)).toBe('Exception: You do not have permission to access the requested document.');
  book.share(EVE, 'viewer');
  expect(error(`${sheet}.getRange('A1').getValue()`, EVE)).toBeNull();
  expect(error(`${sheet}.getRange('A1').setValue(1)`, EVE)).toContain(
    'You do not have permission to perform that action.',
  );
  expect(error(`SpreadsheetApp.openById('x')`)).toContain(
    'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
  );
});

test('the meter counts round trips, cells and bytes; positions are local', () => {
  const setup = office();
  fill(setup, ['a', 'b'], ['c', 'a']);
  const { calls } =
    setup.run(`(() => { const found = SpreadsheetApp.openById(id).createTextFinder('a').matchEntireCell(true).findAll();
    found.map(r => [r.getRow(), r.getColumn(), r.getGridId()]); ${sheet}.getRange('A1:B2').getValues(); ${sheet}.getRange('A1').setValue('xy'); })()`);
  const named = (name: string): readonly CallRecord[] => calls.filter(call => call.name === name);
  expect(calls.filter(call => call.remote).map(call => call.name)).toEqual([
    'SpreadsheetApp.openById',
    'TextFinder.findAll',
    'SpreadsheetApp.openById',
    'Spreadsheet.getSheetByName',
    'Range.getValues',
    'SpreadsheetApp.openById',
    'Spreadsheet.getSheetByName',
    'Range.setValue',
  ]);
  expect(named('TextFinder.findAll')[0]).toMatchObject({ cellsRead: 0, bytes: 48 });
  expect(named('Range.getValues')[0]).toMatchObject({ cellsRead: 4, bytes: 4 });
  expect(named('Range.setValue')[0]).toMatchObject({ cellsWritten: 1 });
  expect(named('Range.getRow')).toHaveLength(2);
});

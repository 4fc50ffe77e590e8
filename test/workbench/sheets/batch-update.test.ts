/** spreadsheets.batchUpdate: what each kind of request does, and that a batch is applied whole or not at all. */
import { snapshotOf } from '../../../workbench/services/sheets/snapshot';
import { PersonAtTab } from '../../../workbench/services/sheets/people';
import { ANA, batch, BEN, EVE, NOW, office, rowData, valuesOf } from './office';

const append = (...rows: readonly (readonly (string | number | boolean | null)[])[]): object => ({
  appendCells: { sheetId: 0, rows: rowData(...rows), fields: 'userEnteredValue' },
});

test('appendCells writes below the last row with data, whatever was deleted or left blank above', () => {
  const { value, book } = office();
  value(batch(append(['a', 1]), append([null, true])));
  value(batch(append(['b'])));
  expect(valuesOf(book, 4, 2)).toEqual([
    ['a', 1],
    [null, true],
    ['b', null],
    [null, null],
  ]);
});

test('appendCells stores a string as that very string', () => {
  const { value, book } = office();
  const texts = ['=IMPORTXML("x")', '007', '1-2', "'quoted", 'TRUE', ' +49 170 ', '50%'];
  value(batch(append(texts)));
  expect(valuesOf(book, 1, texts.length)).toEqual([texts]);
});

test('cells of an appended row say just what cells say that are written where others have been', () => {
  const bold = { textFormat: { bold: true } };
  const money = { numberFormat: { type: 'CURRENCY', pattern: '0.00' } };
  const link = { textFormat: { link: { uri: 'https://x.example/' } } };
  const cells = [
    {},
    { userEnteredValue: { stringValue: 'text' }, userEnteredFormat: bold },
    { userEnteredValue: { stringValue: '' }, note: 'a note' },
    { userEnteredValue: { numberValue: 1.5 }, userEnteredFormat: money },
    { userEnteredValue: { numberValue: 2.5 }, userEnteredFormat: { ...money, ...link } },
    { userEnteredValue: { boolValue: false } },
    { userEnteredValue: { formulaValue: '=1+1' }, userEnteredFormat: bold },
    { userEnteredValue: { stringValue: 'a' }, dataValidation: { condition: { type: 'BOOLEAN' } } },
    {},
  ];
  const rows = [{ values: cells }, { values: [...cells].reverse() }, { values: cells }];
  const layer = (from: number, format: object): object => ({
    repeatCell: {
      range: { sheetId: 0, startColumnIndex: from, endColumnIndex: from + 3 },
      cell: { userEnteredFormat: format },
      fields: 'userEnteredFormat',
    },
  });
  const shown = (touch: boolean, fields: string): unknown => {
    const { value } = office();
    value(batch(layer(0, bold), layer(3, money)));
    const written = (rowIndex: number, row: object): object => ({
      updateCells: { start: { sheetId: 0, rowIndex }, rows: [row], fields },
    });
    if (touch) value(batch(append(['x'], ['x'], ['x']), ...rows.map((row, at) => written(at, row))));
    else value(batch({ appendCells: { sheetId: 0, rows, fields } }));
    return value(`Sheets.Spreadsheets.get(id, { ranges: ['A1:J6'], includeGridData: true }).sheets[0].data`);
  };
  for (const fields of [
    '*',
    'userEnteredValue',
    'userEnteredValue,note',
    'userEnteredValue,userEnteredFormat',
    'userEnteredValue,userEnteredFormat.numberFormat,userEnteredFormat.textFormat.link',
  ])
    expect(shown(false, fields)).toEqual(shown(true, fields));
});

test('appendCells makes rows and columns when the grid is full', () => {
  const { value, book } = office();
  value(
    batch({
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: 1, columnCount: 1 } },
        fields: 'gridProperties(rowCount,columnCount)',
      },
    }),
  );
  value(batch(append(['a', 'b'], ['c', 'd'])));
  expect(book.tabs[0]?.properties).toMatchObject({ rowCount: 2, columnCount: 2 });
});

test('one bad request leaves everything as it was and is named by place and kind', () => {
  const { value, error, book } = office();
  value(batch(append(['kept'])));
  const before = JSON.stringify(snapshotOf(book));
  const failed = error(
    batch(
      append(['lost']),
      { addSheet: { properties: { sheetId: 7, title: 'New' } } },
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 0 },
          rows: rowData(['changed']),
          fields: 'userEnteredValue',
        },
      },
      { insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 } } },
      { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
      { appendCells: { sheetId: 99, rows: [], fields: '*' } },
    ),
  );
  expect(failed).toBe(
    'GoogleJsonResponseException: API call to sheets.spreadsheets.batchUpdate failed with error: ' +
      'Invalid requests[5].appendCells: No grid with id: 99',
  );
  expect(JSON.stringify(snapshotOf(book))).toBe(before);
});

test('a later request sees what an earlier one of the same batch did', () => {
  const { value, book } = office();
  const reply = value(
    batch(
      {
        addSheet: {
          properties: {
            sheetId: 7,
            title: 'New',
            gridProperties: { rowCount: 5, columnCount: 2, frozenRowCount: 1 },
          },
        },
      },
      { appendCells: { sheetId: 7, rows: rowData(['x']), fields: 'userEnteredValue' } },
    ),
  );
  expect(reply.spreadsheetId).toBe(book.id);
  expect(reply.replies).toEqual([
    {
      addSheet: {
        properties: {
          sheetId: 7,
          title: 'New',
          index: 1,
          sheetType: 'GRID',
          gridProperties: { rowCount: 5, columnCount: 2, frozenRowCount: 1 },
        },
      },
    },
    {},
  ]);
  expect(valuesOf(book, 1, 1, 'New')).toEqual([['x']]);
});

test('the error is an Error of the bundle with the name and details that Apps Script gives', () => {
  const { value } = office();
  expect(
    value(`(() => { try { ${batch(append(['x']), { deleteSheet: { sheetId: 5 } })} } catch (e) {
      return [e instanceof Error, e.name, e.details.code, e.details.message]; } })()`),
  ).toEqual([
    true,
    'GoogleJsonResponseException',
    400,
    'Invalid requests[1].deleteSheet: No grid with id: 5',
  ]);
});

test('unknown fields, wrong types and unknown kinds are refused as by Google’s front end', () => {
  const { error } = office();
  expect(error(batch({ appendCells: { sheetId: 0, row: [] } }))).toContain(
    'Invalid JSON payload received. Unknown name "row" at \'requests[0].append_cells\': Cannot find field.',
  );
  expect(error(batch({ appendRows: {} }))).toContain('Unknown name "appendRows" at \'requests[0]\'');
  expect(error(batch({ deleteSheet: { sheetId: '1' } }))).toContain(
    'Invalid value at \'requests[0].delete_sheet.sheet_id\' (TYPE_INT32), "1"',
  );
  expect(error(batch({ addSlicer: {} }))).toContain(
    'Invalid requests[0].addSlicer: this kind of request is not emulated',
  );
  expect(error(batch())).toContain('Must specify at least one request.');
});

test('updateCells sets only the fields of its mask, and unsets those that a cell does not give', () => {
  const { value, book } = office();
  const cell = {
    userEnteredValue: { stringValue: 'a' },
    note: 'n',
    userEnteredFormat: { textFormat: { bold: true } },
  };
  const start = { sheetId: 0, rowIndex: 1, columnIndex: 1 };
  value(batch({ updateCells: { start, rows: [{ values: [cell] }], fields: '*' } }));
  value(
    batch({
      updateCells: {
        start,
        rows: [{ values: [{ userEnteredValue: { numberValue: 2 } }] }],
        fields: 'userEnteredValue,note',
      },
    }),
  );
  const tab = book.tabs[0];
  expect(tab?.value(1, 1)).toBe(2);
  expect(tab?.extra(1, 1)).toEqual({ style: { 'textFormat.bold': true } });
});

test('updateCells with a range empties the rest of the range', () => {
  const { value, book } = office();
  value(batch(append(['a', 'b'], ['c', 'd'])));
  value(
    batch({
      updateCells: {
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 },
        rows: rowData(['x']),
        fields: 'userEnteredValue',
      },
    }),
  );
  expect(valuesOf(book, 2, 2)).toEqual([
    ['x', null],
    [null, null],
  ]);
});

test('updateCells outside the grid is refused', () => {
  const { error } = office();
  const start = { sheetId: 0, rowIndex: 1000, columnIndex: 0 };
  expect(error(batch({ updateCells: { start, rows: rowData(['x']), fields: '*' } }))).toContain(
    'Attempting to write row: 1000, beyond the last requested row of: 999',
  );
});

test('a column’s format and rule hold for rows that come later and move with the column', () => {
  const { value, book } = office();
  value(
    batch(
      {
        repeatCell: {
          range: { sheetId: 0, startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 },
          cell: { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' } } },
          fields: 'userEnteredFormat.numberFormat',
        },
      },
      {
        setDataValidation: {
          range: { sheetId: 0, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
          rule: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'open' }] }, strict: true },
        },
      },
    ),
  );
  value(batch({ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 5 } }));
  value(
    batch({
      moveDimension: {
        source: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
        destinationIndex: 0,
      },
    }),
  );
  const tab = book.tabs[0];
  expect(tab?.numberFormat(1003, 0)?.pattern).toBe('yyyy-mm-dd');
  expect(tab?.numberFormat(1003, 1)).toBeNull();
  expect(tab?.validation(1003, 1)?.condition.type).toBe('ONE_OF_LIST');
  expect(tab?.validation(1003, 0)).toBeNull();
  expect(tab?.numberFormat(0, 0)).toBeNull();
});

test('inserted and deleted lines move cells, filters, rules and protections along', () => {
  const { value, book } = office();
  const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 2 };
  value(
    batch(
      append(['h1', 'h2'], ['a', 1], ['b', 2], ['c', 3]),
      { setBasicFilter: { filter: { range: { ...range, startRowIndex: 0 } } } },
      { addProtectedRange: { protectedRange: { range, description: 'rows' } } },
    ),
  );
  value(
    batch(
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 4 } } },
      { insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
      { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } },
    ),
  );
  expect(valuesOf(book, 5, 3)).toEqual([
    [null, 'h1', 'h2'],
    [null, null, null],
    [null, null, null],
    [null, 'b', 2],
    [null, 'c', 3],
  ]);
  const properties = book.tabs[0]?.properties;
  expect(properties?.basicFilter?.range).toEqual({ startRow: 0, endRow: 5, startColumn: 1, endColumn: 3 });
  expect(properties?.protections[0]?.range).toEqual({ startRow: 1, endRow: 5, startColumn: 1, endColumn: 3 });
});

test('sortRange orders numbers, texts and truth values and leaves blanks last, keeping equal rows in order', () => {
  const { value, book } = office();
  value(batch(append(['h', 'n'], ['b', 1], [null, 2], [true, 3], ['A', 4], [10, 5], [9, 6], ['a', 7])));
  const sort = (sortOrder: string): string =>
    batch({
      sortRange: { range: { sheetId: 0, startRowIndex: 1 }, sortSpecs: [{ dimensionIndex: 0, sortOrder }] },
    });
  value(sort('ASCENDING'));
  expect(valuesOf(book, 8, 2).map(row => row[1])).toEqual(['n', 6, 5, 4, 7, 1, 3, 2]);
  value(sort('DESCENDING'));
  expect(valuesOf(book, 8, 2).map(row => row[1])).toEqual(['n', 3, 1, 4, 7, 5, 6, 2]);
});

test('sortRange of some columns leaves the others where they are', () => {
  const { value, book } = office();
  value(batch(append(['b', 1], ['a', 2])));
  value(
    batch({
      sortRange: {
        range: { sheetId: 0, endRowIndex: 2, endColumnIndex: 1 },
        sortSpecs: [{ dimensionIndex: 0 }],
      },
    }),
  );
  expect(valuesOf(book, 2, 2)).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

test('deleteRange pulls up what is below, in its columns only', () => {
  const { value, book } = office();
  value(batch(append(['a', 1], ['b', 2], ['c', 3])));
  value(
    batch({
      deleteRange: {
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
        shiftDimension: 'ROWS',
      },
    }),
  );
  expect(valuesOf(book, 3, 2)).toEqual([
    ['b', 1],
    ['c', 2],
    [null, 3],
  ]);
});

test('copyPaste repeats its source over a destination that is a multiple of it', () => {
  const { value, book } = office();
  value(batch(append(['a', 'b'])));
  value(
    batch({
      copyPaste: {
        source: { sheetId: 0, endRowIndex: 1, endColumnIndex: 2 },
        destination: { sheetId: 0, startRowIndex: 1, endRowIndex: 3, endColumnIndex: 2 },
        pasteType: 'PASTE_VALUES',
      },
    }),
  );
  expect(valuesOf(book, 3, 2)).toEqual([
    ['a', 'b'],
    ['a', 'b'],
    ['a', 'b'],
  ]);
});

test('findReplace counts values, rows and occurrences', () => {
  const { value, book } = office();
  value(batch(append(['Lisboa, lisboa', 'Porto'], ['LISBOA', 'Faro'])));
  const reply = value(batch({ findReplace: { find: 'lisboa', replacement: 'Lisbon', allSheets: true } }));
  expect(reply.replies[0].findReplace).toEqual({
    valuesChanged: 2,
    rowsChanged: 2,
    sheetsChanged: 1,
    occurrencesChanged: 3,
  });
  expect(valuesOf(book, 2, 1)).toEqual([['Lisbon, Lisbon'], ['Lisbon']]);
});

test('rules, filters and colours come back as they were set', () => {
  const { value } = office();
  const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 10, startColumnIndex: 0, endColumnIndex: 3 };
  const rule = {
    booleanRule: {
      condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'open' }] },
      format: { backgroundColor: { red: 1 } },
    },
  };
  value(
    batch(
      { setBasicFilter: { filter: { range } } },
      { addFilterView: { filter: { filterViewId: 5, title: 'Mine', range } } },
      {
        addBanding: {
          bandedRange: { bandedRangeId: 6, range, rowProperties: { firstBandColor: { green: 1 } } },
        },
      },
      { addConditionalFormatRule: { rule: { ...rule, ranges: [range] }, index: 0 } },
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
          properties: { pixelSize: 240 },
          fields: 'pixelSize',
        },
      },
    ),
  );
  const [sheet] = value(
    `Sheets.Spreadsheets.get(id, { fields: 'sheets(basicFilter,filterViews,bandedRanges,conditionalFormats)' })`,
  ).sheets;
  expect(sheet).toEqual({
    basicFilter: { range },
    filterViews: [{ filterViewId: 5, title: 'Mine', range }],
    bandedRanges: [{ bandedRangeId: 6, range, rowProperties: { firstBandColor: { green: 1 } } }],
    conditionalFormats: [{ ...rule, ranges: [range] }],
  });
  const [widths] = value(
    `Sheets.Spreadsheets.get(id, { ranges: ['A1:C1'], fields: 'sheets.data.columnMetadata.pixelSize' })`,
  ).sheets;
  expect(widths.data[0].columnMetadata.map((column: { pixelSize: number }) => column.pixelSize)).toEqual([
    100, 240, 100,
  ]);
});

test('a protected range binds editors but not the owner, and sorting or deleting through it too', () => {
  const { value, error, book } = office();
  value(
    batch(append(['a'], ['b']), {
      addProtectedRange: { protectedRange: { range: { sheetId: 0, endRowIndex: 1 } } },
    }),
  );
  const write = batch({
    updateCells: { start: { sheetId: 0 }, rows: rowData(['x']), fields: 'userEnteredValue' },
  });
  expect(error(write, BEN)).toContain(
    'Invalid requests[0].updateCells: You are trying to edit a protected cell or object.',
  );
  expect(error(batch({ sortRange: { range: { sheetId: 0 }, sortSpecs: [{}] } }), BEN)).toContain(
    'protected cell',
  );
  expect(error(batch(append(['c'])), BEN)).toBeNull();
  expect(error(write, ANA)).toBeNull();
  expect(valuesOf(book, 3, 1)).toEqual([['x'], ['b'], ['c']]);
});

test('the cell, column and text ceilings have Google’s words', () => {
  const { error } = office();
  const grow = (rows: number, columns: number): string =>
    batch({
      addSheet: { properties: { title: 'Big', gridProperties: { rowCount: rows, columnCount: columns } } },
    });
  expect(error(grow(100, 18_279))).toContain('above the limit of 18278 columns.');
  expect(error(grow(1_000_000, 10))).toContain(
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  );
  expect(error(grow(997_400, 10))).toBeNull();
  expect(error(batch(append(['x'.repeat(50_001)])))).toContain(
    'Invalid requests[0].appendCells: Your input contains more than the maximum of 50000 characters in a single cell.',
  );
  expect(error(batch(append(['x'.repeat(50_000)])))).toBeNull();
});

test('the last visible tab cannot be deleted, and a title or number not used twice', () => {
  const { error } = office();
  expect(error(batch({ deleteSheet: { sheetId: 0 } }))).toContain(
    "You can't remove all the visible sheets in a document.",
  );
  expect(error(batch({ addSheet: { properties: { title: 'SHEET1' } } }))).toContain(
    'A sheet with the name "SHEET1" already exists.',
  );
  expect(error(batch({ addSheet: { properties: { title: 'Other', sheetId: 0 } } }))).toContain(
    'already exists',
  );
});

test('the reply can bring the spreadsheet with cells of the ranges asked for', () => {
  const { value } = office();
  const resource = {
    requests: [append(['a', 'b'])],
    includeSpreadsheetInResponse: true,
    responseRanges: ['Sheet1!B1'],
    responseIncludeGridData: true,
  };
  const reply = value(`Sheets.Spreadsheets.batchUpdate(${JSON.stringify(resource)}, id)`);
  expect(reply.updatedSpreadsheet.sheets[0].data[0].rowData).toEqual([
    {
      values: [
        { userEnteredValue: { stringValue: 'b' }, effectiveValue: { stringValue: 'b' }, formattedValue: 'b' },
      ],
    },
  ]);
});

test('a person may sort and insert rows between two runs; ids stay with their rows', () => {
  const { value, book } = office();
  value(batch(append(['id', 'n'], ['C-2', 1], ['C-1', 2])));
  const tab = book.tabs[0];
  if (!tab) throw new Error('no tab');
  tab.setProperties({ frozenRows: 1 });
  const ana = new PersonAtTab(book, tab, ANA, NOW);
  ana.sortBy(0);
  ana.insert('rows', 1);
  expect(valuesOf(book, 4, 2)).toEqual([
    ['id', 'n'],
    [null, null],
    ['C-1', 2],
    ['C-2', 1],
  ]);
  expect(
    value(
      `SpreadsheetApp.openById(id).createTextFinder('C-2').matchEntireCell(true).findAll().map(r => r.getRow())`,
    ),
  ).toEqual([4]);
});

test('who has no rights is refused, and a viewer may only read', () => {
  const { error, book } = office();
  expect(error(batch(append(['x'])), EVE)).toContain('The caller does not have permission');
  book.share(EVE, 'viewer');
  expect(error(batch(append(['x'])), EVE)).toContain('The caller does not have permission');
  expect(error(`Sheets.Spreadsheets.get(id)`, EVE)).toBeNull();
  expect(error(`Sheets.Spreadsheets.get('nonsense')`)).toContain('Requested entity was not found.');
});

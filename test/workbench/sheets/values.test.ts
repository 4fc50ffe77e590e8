/** spreadsheets.values: how blocks of values are read, written, appended and cleared. */
import { batch, BEN, office, rowData, valuesOf } from './office';

const append = (...rows: readonly (readonly (string | number | boolean | null)[])[]): string =>
  batch({ appendCells: { sheetId: 0, rows: rowData(...rows), fields: 'userEnteredValue' } });

const update = (range: string, values: unknown, valueInputOption = 'RAW'): string =>
  `Sheets.Spreadsheets.Values.update(${JSON.stringify({ values })}, id, '${range}', { valueInputOption: '${valueInputOption}' })`;

test('a read leaves out empty rows and cells at the end, and fills holes with empty texts', () => {
  const { value } = office();
  value(append(['a', null, 'c', null], [null, null], ['x'], [null]));
  const get = value(`Sheets.Spreadsheets.Values.get(id, 'Sheet1!A1:Z10')`);
  expect(get).toEqual({
    range: 'Sheet1!A1:Z10',
    majorDimension: 'ROWS',
    values: [['a', '', 'c'], [], ['x']],
  });
  expect(value(`Sheets.Spreadsheets.Values.get(id, 'D:D')`)).toEqual({
    range: 'Sheet1!D1:D1000',
    majorDimension: 'ROWS',
  });
});

test('values are shown formatted unless they are asked for as they are', () => {
  const { value, book } = office();
  value(append([46027.5, 0.5, true, 'text']));
  const tab = book.tabs[0];
  tab?.setStyle(
    { startRow: 0, endRow: Infinity, startColumn: 0, endColumn: 1 },
    { numberFormat: { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' } },
  );
  tab?.setStyle(
    { startRow: 0, endRow: Infinity, startColumn: 1, endColumn: 2 },
    { numberFormat: { type: 'PERCENT', pattern: '0%' } },
  );
  const get = (options: object): unknown =>
    value(`Sheets.Spreadsheets.Values.get(id, 'A1:D1', ${JSON.stringify(options)})`).values[0];
  expect(get({})).toEqual(['2026-01-05 12:00', '50%', 'TRUE', 'text']);
  expect(get({ valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([46027.5, 0.5, true, 'text']);
  expect(get({ valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'FORMATTED_STRING' })).toEqual([
    '2026-01-05 12:00',
    0.5,
    true,
    'text',
  ]);
});

test('a formula is read as its text only when formulas are asked for; a link shows its label', () => {
  const { value } = office();
  value(update('A1', [['=HYPERLINK("https://example.org","Open")']], 'USER_ENTERED'));
  expect(value(`Sheets.Spreadsheets.Values.get(id, 'A1').values`)).toEqual([['Open']]);
  expect(value(`Sheets.Spreadsheets.Values.get(id, 'A1', { valueRenderOption: 'FORMULA' }).values`)).toEqual([
    ['=HYPERLINK("https://example.org","Open")'],
  ]);
});

test('batchGetByDataFilter answers grid and A1 ranges in one call, in order', () => {
  const { value } = office();
  value(append(['a', 'b'], ['c', 'd']));
  const filters = [
    { gridRange: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 } },
    { a1Range: "'Sheet1'!B1" },
  ];
  const reply = value(
    `Sheets.Spreadsheets.Values.batchGetByDataFilter({ dataFilters: ${JSON.stringify(filters)}, valueRenderOption: 'UNFORMATTED_VALUE' }, id)`,
  );
  expect(reply.valueRanges).toEqual([
    {
      valueRange: { range: 'Sheet1!A2:Z2', majorDimension: 'ROWS', values: [['c', 'd']] },
      dataFilters: [filters[0]],
    },
    {
      valueRange: { range: 'Sheet1!B1', majorDimension: 'ROWS', values: [['b']] },
      dataFilters: [filters[1]],
    },
  ]);
});

test('getByDataFilter brings cells and notes of the ranges, and only of their tabs', () => {
  const { value } = office();
  value(append(['a', 'b'], ['c', 7], ['e']));
  const note = {
    repeatCell: {
      range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 },
      cell: { note: 'ask Kenji' },
      fields: 'note',
    },
  };
  value(
    `Sheets.Spreadsheets.batchUpdate(${JSON.stringify({ requests: [note, { addSheet: { properties: { sheetId: 5 } } }] })}, id)`,
  );
  const rows = (startRowIndex: number, endRowIndex: number): unknown => ({
    gridRange: { sheetId: 0, startRowIndex, endRowIndex },
  });
  const reply = value(
    `Sheets.Spreadsheets.getByDataFilter(${JSON.stringify({ dataFilters: [rows(0, 1), rows(1, 2)] })}, id,
      { fields: 'sheets(properties(sheetId),data(startRow,rowData(values(effectiveValue,note))))' })`,
  );
  const cell = (effectiveValue: unknown, more: object = {}): unknown => ({ effectiveValue, ...more });
  expect(reply).toEqual({
    sheets: [
      {
        properties: { sheetId: 0 },
        data: [
          { rowData: [{ values: [cell({ stringValue: 'a' }), cell({ stringValue: 'b' })] }] },
          {
            startRow: 1,
            rowData: [
              { values: [cell({ stringValue: 'c' }), cell({ numberValue: 7 }, { note: 'ask Kenji' })] },
            ],
          },
        ],
      },
    ],
  });
  expect(
    value(`Sheets.Spreadsheets.getByDataFilter({ dataFilters: [{ a1Range: 'A1' }] }, id).sheets[0].data`),
  ).toBeUndefined();
});

test('batchGet reads several ranges, by columns when asked', () => {
  const { value } = office();
  value(append(['a', 'b'], ['c']));
  const reply = value(
    `Sheets.Spreadsheets.Values.batchGet(id, { ranges: ['A1:B2', 'B1'], majorDimension: 'COLUMNS' })`,
  );
  expect(reply.valueRanges.map((range: { values: unknown }) => range.values)).toEqual([
    [['a', 'c'], ['b']],
    [['b']],
  ]);
});

test('a range that is none, names no tab or lies outside the grid is refused', () => {
  const { error } = office();
  expect(error(`Sheets.Spreadsheets.Values.get(id, 'Nowhere!A1')`)).toContain(
    'Unable to parse range: Nowhere!A1',
  );
  expect(error(`Sheets.Spreadsheets.Values.get(id, 'A0')`)).toContain('Unable to parse range: A0');
  expect(error(`Sheets.Spreadsheets.Values.get(id, 'AB1')`)).toContain(
    'exceeds grid limits. Max rows: 1000, max columns: 26',
  );
});

test('RAW stores texts as they are, USER_ENTERED reads them as typed, null leaves a cell alone', () => {
  const { value, book } = office();
  value(update('A1:D1', [['007', '=1+1', 'TRUE', 'old']]));
  expect(valuesOf(book, 1, 4)).toEqual([['007', '=1+1', 'TRUE', 'old']]);
  value(update('A1:D1', [['007', '50%', 'TRUE', null]], 'USER_ENTERED'));
  expect(valuesOf(book, 1, 4)).toEqual([[7, 0.5, true, 'old']]);
});

test('numbers and truth values keep their type in both ways of input', () => {
  const { value, book } = office();
  value(
    update(
      'A1',
      [[1.5, true]].map(row => row.slice(0, 1)),
    ),
  );
  value(update('B1', [[false]], 'USER_ENTERED'));
  expect(valuesOf(book, 1, 2)).toEqual([[1.5, false]]);
});

test('a write beyond its range, or without the way of input, is refused', () => {
  const { error } = office();
  expect(error(update('A1:B1', [['a', 'b', 'c']]))).toContain(
    'Requested writing within range [Sheet1!A1:B1], but tried writing to column [3]',
  );
  expect(error(`Sheets.Spreadsheets.Values.update({ values: [['a']] }, id, 'A1')`)).toContain(
    "'valueInputOption' is required but not specified",
  );
});

test('batchUpdate of values writes all blocks or none', () => {
  const { value, error, book } = office();
  const send = (data: readonly object[]): string =>
    `Sheets.Spreadsheets.Values.batchUpdate(${JSON.stringify({ valueInputOption: 'RAW', data })}, id)`;
  expect(
    error(
      send([
        { range: 'A1', values: [['x']] },
        { range: 'B1', values: [['y', 'z']] },
      ]),
    ),
  ).toContain('tried writing');
  expect(valuesOf(book, 1, 1)).toEqual([[null]]);
  const reply = value(
    send([
      { range: 'A1', values: [['x']] },
      { range: 'B1:B2', values: [['y'], ['z']] },
    ]),
  );
  expect(reply).toMatchObject({ totalUpdatedCells: 3, totalUpdatedRows: 3, totalUpdatedSheets: 1 });
});

test('batchUpdateByDataFilter writes what is given and answers with the whole of each range', () => {
  const { value, error, book } = office();
  value(append(['a', 'b'], ['c', 7]));
  const rows = (startRowIndex: number, endRowIndex: number): object => ({
    gridRange: { sheetId: 0, startRowIndex, endRowIndex },
  });
  const send = (data: readonly object[]): string =>
    `Sheets.Spreadsheets.Values.batchUpdateByDataFilter(${JSON.stringify({
      valueInputOption: 'RAW',
      includeValuesInResponse: true,
      responseValueRenderOption: 'UNFORMATTED_VALUE',
      data,
    })}, id)`;
  const reply = value(
    send([
      { dataFilter: rows(4, 5), values: [['=1']] },
      { dataFilter: rows(0, 2), values: [[]] },
    ]),
  );
  expect(reply).toMatchObject({
    totalUpdatedCells: 1,
    responses: [
      { dataFilter: rows(4, 5), updatedData: { values: [['=1']] } },
      {
        dataFilter: rows(0, 2),
        updatedData: {
          values: [
            ['a', 'b'],
            ['c', 7],
          ],
        },
      },
    ],
  });
  const before = valuesOf(book, 5, 2);
  expect(
    error(
      send([
        { dataFilter: rows(2, 3), values: [['x']] },
        { dataFilter: { gridRange: { sheetId: 9 } }, values: [[]] },
      ]),
    ),
  ).toContain('No grid with id');
  expect(valuesOf(book, 5, 2)).toEqual(before);
});

const appendValues = (range: string, values: unknown, how = 'OVERWRITE'): string =>
  `Sheets.Spreadsheets.Values.append(${JSON.stringify({ values })}, id, '${range}', { valueInputOption: 'RAW', insertDataOption: '${how}' })`;

test('append writes below the table that it finds in the range, at the table’s first column', () => {
  const { value, book } = office();
  value(
    update('B2:C3', [
      ['h1', 'h2'],
      ['a', 'b'],
    ]),
  );
  const reply = value(appendValues('B2', [['c', 'd']]));
  expect(reply).toMatchObject({
    tableRange: 'Sheet1!B2:C3',
    updates: { updatedRange: 'Sheet1!B4:C4', updatedCells: 2 },
  });
  expect(valuesOf(book, 4, 3)[3]).toEqual([null, 'c', 'd']);
});

test('append takes the last of several tables, so a blank row or a value far off shifts it', () => {
  const { value } = office();
  value(
    update('A1:B2', [
      ['h1', 'h2'],
      ['a', 'b'],
    ]),
  );
  value(update('D5', [['stray']]));
  const place = (range: string): string => value(appendValues(range, [['x']])).updates.updatedRange;
  expect(place('A1:B10')).toBe('Sheet1!A3');
  expect(place('Sheet1')).toBe('Sheet1!D6');
});

test('append over what stands below, or with rows put in', () => {
  const { value, book } = office();
  value(update('A1', [['table']]));
  value(update('C2', [['beside']]));
  value(appendValues('A1', [['x']], 'INSERT_ROWS'));
  expect(valuesOf(book, 3, 3)).toEqual([
    ['table', null, null],
    ['x', null, null],
    [null, null, 'beside'],
  ]);
  value(appendValues('A1', [['y', 'z', 'over']]));
  expect(valuesOf(book, 3, 3)[2]).toEqual(['y', 'z', 'over']);
});

test('append to an empty range begins at its first cell', () => {
  const { value } = office();
  expect(value(appendValues('B2:C9', [['x']]))).toEqual({
    spreadsheetId: expect.any(String),
    updates: {
      spreadsheetId: expect.any(String),
      updatedRange: 'Sheet1!B2',
      updatedRows: 1,
      updatedColumns: 1,
      updatedCells: 1,
    },
  });
});

test('clear empties values and leaves formats', () => {
  const { value, book } = office();
  value(update('A1:B1', [['a', 'b']]));
  book.tabs[0]?.setStyle(
    { startRow: 0, endRow: 1, startColumn: 0, endColumn: 2 },
    { 'textFormat.bold': true },
  );
  expect(value(`Sheets.Spreadsheets.Values.clear({}, id, 'A1')`).clearedRange).toBe('Sheet1!A1');
  expect(valuesOf(book, 1, 2)).toEqual([[null, 'b']]);
  expect(book.tabs[0]?.style(0, 0)).toEqual({ 'textFormat.bold': true });
});

test('a protected range refuses a write of values by an editor', () => {
  const { value, error } = office();
  value(batch({ addProtectedRange: { protectedRange: { range: { sheetId: 0, endColumnIndex: 1 } } } }));
  expect(error(update('A1', [['x']]), BEN)).toContain('protected cell');
  expect(error(update('B1', [['x']]), BEN)).toBeNull();
});

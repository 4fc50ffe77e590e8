/** Every reply of the Sheets API keeps Google's own description of it. */
import { checkSchema } from '../../../workbench/schema/discovery';
import sheets from '../../../workbench/schema/sheets.v4.json';
import { batch, office, rowData } from './office';

const problems = (schema: string, value: unknown): readonly string[] =>
  checkSchema(sheets, schema, value).problems;

const grid = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };

test('batchUpdate, with every kind of reply and the spreadsheet in it', () => {
  const { value } = office();
  const requests = [
    { appendCells: { sheetId: 0, rows: rowData(['a', 1, true], ['b']), fields: 'userEnteredValue' } },
    { addSheet: { properties: { title: 'New' } } },
    { addFilterView: { filter: { title: 'Mine', range: grid } } },
    { addBanding: { bandedRange: { range: grid, rowProperties: { firstBandColor: { red: 1 } } } } },
    { addProtectedRange: { protectedRange: { range: grid, description: 'why', warningOnly: true } } },
    { addProtectedRange: { protectedRange: { range: grid } } },
    {
      addConditionalFormatRule: {
        rule: { ranges: [grid], booleanRule: { condition: { type: 'NOT_BLANK' }, format: {} } },
      },
    },
    { setBasicFilter: { filter: { range: grid } } },
    {
      repeatCell: {
        range: grid,
        cell: { userEnteredFormat: { textFormat: { bold: true } }, note: 'n' },
        fields: 'userEnteredFormat,note',
      },
    },
    { setDataValidation: { range: grid, rule: { condition: { type: 'BOOLEAN' }, strict: true } } },
    { findReplace: { find: 'a', replacement: 'c', allSheets: true } },
  ];
  const reply = value(
    `Sheets.Spreadsheets.batchUpdate(${JSON.stringify({ requests, includeSpreadsheetInResponse: true, responseIncludeGridData: true })}, id)`,
  );
  expect(problems('BatchUpdateSpreadsheetResponse', reply)).toEqual([]);
  expect(reply.replies).toHaveLength(requests.length);
  expect(problems('Spreadsheet', value(`Sheets.Spreadsheets.get(id, { includeGridData: true })`))).toEqual(
    [],
  );
});

test('the methods of values', () => {
  const { value } = office();
  value(batch({ appendCells: { sheetId: 0, rows: rowData(['a', 1]), fields: 'userEnteredValue' } }));
  const values = 'Sheets.Spreadsheets.Values';
  const raw = `{ valueInputOption: 'RAW', includeValuesInResponse: true }`;
  expect(problems('ValueRange', value(`${values}.get(id, 'A1:B2')`))).toEqual([]);
  expect(problems('BatchGetValuesResponse', value(`${values}.batchGet(id, { ranges: ['A1'] })`))).toEqual([]);
  expect(
    problems(
      'BatchGetValuesByDataFilterResponse',
      value(`${values}.batchGetByDataFilter({ dataFilters: [{ a1Range: 'A1' }] }, id)`),
    ),
  ).toEqual([]);
  expect(
    problems('UpdateValuesResponse', value(`${values}.update({ values: [['x']] }, id, 'A1', ${raw})`)),
  ).toEqual([]);
  expect(
    problems('AppendValuesResponse', value(`${values}.append({ values: [['x']] }, id, 'A1', ${raw})`)),
  ).toEqual([]);
  expect(
    problems(
      'BatchUpdateValuesResponse',
      value(
        `${values}.batchUpdate({ valueInputOption: 'RAW', data: [{ range: 'A1', values: [['x']] }] }, id)`,
      ),
    ),
  ).toEqual([]);
  const filters = `[{ dataFilter: { a1Range: 'A1' }, values: [['x']] }]`;
  expect(
    problems(
      'BatchUpdateValuesByDataFilterResponse',
      value(
        `${values}.batchUpdateByDataFilter({ valueInputOption: 'RAW', includeValuesInResponse: true, data: ${filters} }, id)`,
      ),
    ),
  ).toEqual([]);
  expect(problems('ClearValuesResponse', value(`${values}.clear({}, id, 'A1')`))).toEqual([]);
});

test('the check itself names unknown fields, wrong types and wrong words, wherever they are', () => {
  expect(
    problems('BatchUpdateSpreadsheetRequest', {
      requests: [{ appendCells: { rows: [{ values: [{ userEnteredValue: { text: 'x' } }] }] } }],
    }),
  ).toEqual([
    'Invalid JSON payload received. Unknown name "text" at \'requests[0].append_cells.rows[0].values[0].user_entered_value\': Cannot find field.',
  ]);
  expect(problems('GridRange', { sheetId: 1.5 })).toEqual(["Invalid value at 'sheet_id' (TYPE_INT32), 1.5"]);
  expect(problems('SortSpec', { sortOrder: 'UP' })).toEqual([
    'Invalid value at \'sort_order\' (TYPE_ENUM), "UP"',
  ]);
  expect(problems('ValueRange', { values: 'x' })).toEqual(['Invalid value at \'values\' (list), "x"']);
  expect(problems('GridRange', { sheetId: null, startRowIndex: undefined })).toEqual([]);
  expect(problems('RowData', { values: [null, { note: 1 }, { note: 'right', toString: 'x' }] })).toEqual([
    "Invalid value at 'values[1].note' (TYPE_STRING), 1",
    'Invalid JSON payload received. Unknown name "toString" at \'values[2]\': Cannot find field.',
  ]);
  expect(problems('GridRange', [])).toEqual(["Invalid value at '' (message), []"]);
  expect(() => problems('NoSuchSchema', {})).toThrow('no schema NoSuchSchema');
});

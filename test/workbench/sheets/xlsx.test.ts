/** The .xlsx that the workbench writes, opened again by ExcelJS and by LibreOffice. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { GridRange } from '../../../workbench/services/sheets/grid';
import { enter, formulaEntry } from '../../../workbench/services/sheets/entry';
import { RowShelf } from '../../../workbench/services/sheets/row-shelf';
import { Spreadsheet } from '../../../workbench/services/sheets/spreadsheet';
import type { Tab } from '../../../workbench/services/sheets/tab';
import { writeXlsx } from '../../../workbench/xlsx';
import { CUT_MARK, EXCEL_TEXT_LIMIT } from '../../../workbench/xlsx/cell-text';
import { stylesPart } from '../../../workbench/xlsx/styles-part';
import { readArchive } from '../../../workbench/xlsx/zip';
import { convertToCsv, inLibreOffice } from '../../libreoffice';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'casebook-xlsx-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
const newFile = (): string => join(folder, `${++made}.xlsx`);

function newBook(title = 'Cases'): { readonly book: Spreadsheet; readonly tab: Tab } {
  let id = 100;
  const facts = {
    title: 'Book',
    locale: 'en_US',
    timeZone: 'Etc/GMT',
    owner: 'ana@example.org',
    editors: [],
    viewers: [],
    appUsers: [],
  };
  const book = new Spreadsheet('1', facts, () => ++id);
  return { book, tab: book.addTab({ title, sheetId: 1 }) };
}

function fill(tab: Tab, rows: readonly (readonly (string | number | boolean | null)[])[]): void {
  rows.forEach((row, r) => row.forEach((value, c) => tab.set(r, c, value, undefined)));
}

async function reopened(
  book: Spreadsheet,
): Promise<{ readonly workbook: ExcelJS.Workbook; readonly file: string }> {
  const file = newFile();
  await writeXlsx(book, file);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return { workbook, file };
}

/** The first sheet as text, opened by ExcelJS. */
async function sheetOf(book: Spreadsheet): Promise<ExcelJS.Worksheet> {
  const { workbook } = await reopened(book);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const column = (index: number, from = 1): GridRange => ({
  startRow: from,
  endRow: Infinity,
  startColumn: index,
  endColumn: index + 1,
});

test('text, numbers and truth values come back as they were, also text that looks like code', async () => {
  const { book, tab } = newBook();
  const texts = [
    '=1+1',
    '+49 170 1',
    '007',
    '  two  spaces ',
    'a\nb',
    'Åß漢字 👩‍💻',
    '<b>&amp;"',
    'TRUE',
    '#N/A',
    '_x0041_',
    'x_x000D_y',
  ];
  fill(tab, [texts, [1.5, 1e21, true, false, -0.25]]);
  const sheet = await sheetOf(book);
  expect(texts.map((_, c) => sheet.getCell(1, c + 1).value)).toEqual(texts);
  expect([1, 2, 3, 4, 5].map(c => sheet.getCell(2, c).value)).toEqual([1.5, 1e21, true, false, -0.25]);
});

test('control characters and halves of pairs are left out, and line ends are one character', async () => {
  const { book, tab } = newBook();
  fill(tab, [['a\u0000b\u0007c\ud83dd\ufffee\r\nf\rg']]);
  expect((await sheetOf(book)).getCell('A1').value).toBe('abcde\nf\ng');
});

test('a text too long for Excel is cut with a mark, never inside a character', async () => {
  const { book, tab } = newBook();
  fill(tab, [['x'.repeat(EXCEL_TEXT_LIMIT), '😀'.repeat(20_000)]]);
  const sheet = await sheetOf(book);
  expect(String(sheet.getCell('A1').value)).toHaveLength(EXCEL_TEXT_LIMIT);
  const cut = String(sheet.getCell('B1').value);
  expect(cut.length).toBeLessThanOrEqual(EXCEL_TEXT_LIMIT);
  expect(cut.endsWith(`😀${CUT_MARK}`)).toBe(true);
});

test('headers are bold, frozen and filtered, columns have their widths and formats, also below the data', async () => {
  const { book, tab } = newBook();
  fill(tab, [
    ['id', 'at'],
    ['C-1', 46027.5],
  ]);
  tab.setStyle(
    { startRow: 0, endRow: 1, startColumn: 0, endColumn: 2 },
    { 'textFormat.bold': true, backgroundColor: { red: 1, green: 0.9 } },
  );
  tab.setStyle(column(1), { numberFormat: { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' } });
  tab.setProperties({
    frozenRows: 1,
    columnWidths: [75, 145],
    basicFilter: { range: { startRow: 0, endRow: Infinity, startColumn: 0, endColumn: 2 }, value: {} },
  });
  const sheet = await sheetOf(book);
  expect(sheet.getCell('A1').font).toMatchObject({ bold: true, name: 'Arial', size: 10 });
  expect(sheet.getCell('A1').fill).toMatchObject({ fgColor: { argb: expect.stringMatching(/FFE600$/) } });
  expect(sheet.getCell('A2').font?.bold).toBeFalsy();
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet.autoFilter).toBe('A1:B2');
  expect(sheet.getColumn(1).width).toBeCloseTo(10);
  expect(sheet.getColumn(2).width).toBeCloseTo(20);
  expect(sheet.getCell('B2').value).toEqual(new Date(Date.UTC(2026, 0, 5, 12)));
  expect(sheet.getColumn(2).numFmt).toBe('yyyy-mm-dd hh:mm');
});

test('dropdowns hold for a whole column and a thousand rows to come, from a list or from another tab; a later rule takes its part', async () => {
  const { book, tab } = newBook();
  const users = book.addTab({ title: "Users: it's", sheetId: 2 });
  fill(users, [['email'], ['ana@example.org']]);
  fill(tab, [['status', 'who']]);
  tab.setValidation(column(0), {
    condition: {
      type: 'ONE_OF_LIST',
      values: ['open', 'closed'].map(userEnteredValue => ({ userEnteredValue })),
    },
    strict: true,
    showCustomUi: true,
  });
  tab.setValidation(column(1), {
    condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='Users: it''s'!$A$2:$A" }] },
    strict: false,
    showCustomUi: true,
  });
  tab.setValidation({ startRow: 1, endRow: 2, startColumn: 0, endColumn: 1 }, null);
  const file = newFile();
  await writeXlsx(book, file);
  const xml = readArchive(readFileSync(file)).get('xl/worksheets/sheet1.xml')?.toString() ?? '';
  const rules = [...xml.matchAll(/<dataValidation ([^>]*)><formula1>([^<]*)</g)].map(
    ([, attributes = '', formula]) => [/sqref="([^"]*)"/.exec(attributes)?.[1], formula],
  );
  expect(rules).toEqual([
    ['A3:A2000', '"open,closed"'],
    ['B2:B2000', "'Users_ it''s'!$A$2:$A$1048576"],
  ]);
});

test('links lead on, from a formula or from the format, and show their label', async () => {
  const { book, tab } = newBook();
  enter(tab, 0, 0, formulaEntry('=HYPERLINK("https://mail.google.com/#inbox/1?a=1&b=2","Open ""it""")'));
  tab.set(1, 0, 'site', { style: { 'textFormat.link': { uri: 'https://example.org/' } } });
  tab.set(2, 0, 'bad', { style: { 'textFormat.link': { uri: 'javascript:alert(1)' } } });
  const sheet = await sheetOf(book);
  expect(sheet.getCell('A1').value).toMatchObject({
    text: 'Open "it"',
    hyperlink: 'https://mail.google.com/#inbox/1?a=1&b=2',
  });
  expect(sheet.getCell('A1').font).toMatchObject({ underline: true });
  expect(sheet.getCell('A2').value).toMatchObject({ text: 'site', hyperlink: 'https://example.org/' });
  expect(sheet.getCell('A3').value).toBe('bad');
});

test('a formula that Excel shares stays one, with closed ranges; any other shows its text', async () => {
  const { book, tab } = newBook();
  enter(tab, 0, 0, formulaEntry('=COUNTIF(Cases!B2:B,"a(b:")'));
  enter(tab, 1, 0, formulaEntry('=QUERY(A:B,"select A")'));
  enter(tab, 2, 0, formulaEntry('=SUM(A1'));
  const sheet = await sheetOf(book);
  expect(sheet.getCell('A1').formula).toBe('COUNTIF(Cases!B2:B1048576,"a(b:")');
  expect(sheet.getCell('A2').value).toBe('=QUERY(A:B,"select A")');
  expect(sheet.getCell('A3').value).toBe('=SUM(A1');
});

test('tab names that Excel refuses are changed, and stay apart; hidden tabs stay hidden', async () => {
  const { book, tab } = newBook('A/B');
  book.addTab({ title: 'A:B' });
  book.addTab({ title: 'History' });
  book.addTab({ title: 'x'.repeat(40) }).setProperties({ hidden: true });
  fill(tab, [['x']]);
  const { workbook } = await reopened(book);
  expect(workbook.worksheets.map(sheet => [sheet.name, sheet.state])).toEqual([
    ['A_B', 'visible'],
    ['A_B (2)', 'visible'],
    ['History (2)', 'visible'],
    ['x'.repeat(31), 'hidden'],
  ]);
});

test('notes, colours by condition and bands are kept', async () => {
  const { book, tab } = newBook();
  tab.set(0, 0, 'a', { note: 'why' });
  const format = { backgroundColor: { red: 1 } };
  tab.setProperties({
    conditionalFormats: [
      {
        ranges: [column(0)],
        rule: {
          booleanRule: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'open' }] }, format },
        },
      },
    ],
    bandings: [
      {
        range: { startRow: 0, endRow: Infinity, startColumn: 0, endColumn: 2 },
        value: { id: 1, spec: { rowProperties: { secondBandColor: { blue: 1 } } } },
      },
    ],
  });
  const file = newFile();
  await writeXlsx(book, file);
  const parts = readArchive(readFileSync(file));
  const xml = parts.get('xl/worksheets/sheet1.xml')?.toString() ?? '';
  expect(
    [...xml.matchAll(/<conditionalFormatting sqref="([^"]*)"><cfRule type="(\w+)"/g)].map(match =>
      match.slice(1),
    ),
  ).toEqual([
    ['A2:A1048576', 'cellIs'],
    ['A1:B1048576', 'expression'],
  ]);
  expect([...parts].find(([name]) => name.includes('comments'))?.[1].toString()).toContain('why');
});

test('what stands still on the screen is printed on each page, by the quoted name of the tab', async () => {
  const { book, tab } = newBook("Ana's held mail");
  tab.setProperties({ frozenRows: 1, frozenColumns: 2 });
  fill(tab, [['id', 'subject']]);
  const file = newFile();
  await writeXlsx(book, file);
  const xml = readArchive(readFileSync(file)).get('xl/workbook.xml')?.toString() ?? '';
  expect(/_xlnm\.Print_Titles" localSheetId="0">([^<]*)</.exec(xml)?.[1]?.replace(/&apos;/g, "'")).toBe(
    "'Ana''s held mail'!$A:$B,'Ana''s held mail'!$1:$1",
  );
});

test('of a clipped text of several lines the first is shown, of a wrapped one all', async () => {
  const { book, tab } = newBook();
  tab.set(0, 0, 'one\ntwo', { style: { wrapStrategy: 'CLIP', verticalAlignment: 'TOP' } });
  const clipped = await sheetOf(book);
  expect(clipped.getCell('A1').alignment).toEqual({ vertical: 'top' });
  expect(clipped.getRow(1).height).toBe(12.75);
  tab.set(1, 0, `three\n${'four '.repeat(8)}`, { style: { wrapStrategy: 'WRAP' } });
  expect((await sheetOf(book)).getRow(2).height).toBe(4 * 12.75);
});

inLibreOffice(
  'LibreOffice turns the file into the same rows',
  async () => {
    const { book, tab } = newBook();
    fill(tab, [
      ['id', 'text', 'n'],
      ['C-1', '=not a formula', 1.5],
      ['C-2', 'quote " and, comma', 2],
      ['C-3', '_x0041_ line\nbreak', -3],
    ]);
    enter(tab, 4, 2, formulaEntry('=SUM(C2:C4)'));
    const file = newFile();
    await writeXlsx(book, file);
    expect(readFileSync(convertToCsv(file, folder), 'utf8')).toBe(
      'id,text,n\nC-1,=not a formula,1.5\nC-2,"quote "" and, comma",2\nC-3,"_x0041_ line\nbreak",-3\n,,0.5\n',
    );
  },
  120_000,
);

test('a file that cannot be written is an error that names it', async () => {
  const { book } = newBook();
  writeFileSync(join(folder, 'plain'), '');
  await expect(writeXlsx(book, join(folder, 'plain', 'book.xlsx'))).rejects.toThrow(/plain/);
});

test('an id leads to the row that it names, and an address that is a link shows what its column is called', async () => {
  const { book, tab } = newBook();
  fill(tab, [['Case ID', 'Open in Gmail'], ['C-1'], ['C-2']]);
  const url = 'https://mail.google.com/mail/u/0/#all/1';
  tab.set(1, 1, url, { style: { 'textFormat.link': { uri: url } } });
  const mails = book.addTab({ title: "Ana's mails", sheetId: 2 });
  fill(mails, [
    ['Message', 'Case ID'],
    ['M-a1', 'C-2'],
    ['M-a2', 'C-9'],
    ['M-a3', 'no id'],
  ]);
  const { workbook, file } = await reopened(book);
  const [cases, sheet] = workbook.worksheets;
  const xml = readArchive(readFileSync(file)).get('xl/worksheets/sheet2.xml')?.toString('utf8') ?? '';
  // ExcelJS knows no links within the file.
  expect(xml.match(/<hyperlink [^>]*>/g)?.map(link => link.replace(/&apos;/g, "'"))).toEqual([
    expect.stringMatching(/ref="B2".* location="'Cases'!A3"/),
  ]);
  expect(sheet?.getCell('B2').value).toBe('C-2');
  expect(sheet?.getCell('B3').value).toBe('C-9');
  expect(cases?.getCell('B2').value).toMatchObject({ text: 'Open in Gmail', hyperlink: url });
});

test('a book of more text and links than are held in memory is written whole', async () => {
  const { book, tab } = newBook();
  const last = 2_000;
  const urlOf = (row: number): string => `https://mail.google.com/mail/u/0/#all/${row}?a=1&b='2'`;
  for (let row = 0; row <= last; row++) {
    tab.set(row, 0, `${'long text & '.repeat(12)}${row}`, undefined);
    tab.set(row, 1, 'open', {
      style: { 'textFormat.link': { uri: urlOf(row) } },
      ...(row === 1 ? { note: 'n' } : {}),
    });
  }
  const sheet = await sheetOf(book);
  for (const row of [1, 2, 1_000, last]) {
    expect(sheet.getCell(`A${row + 1}`).value).toBe(`${'long text & '.repeat(12)}${row}`);
    expect(sheet.getCell(`B${row + 1}`).value).toMatchObject({ text: 'open', hyperlink: urlOf(row) });
  }
  expect(sheet.getCell('B2').note).toBe('n');
});

/** The parts of the workbook; the hour at which it was written is left out. */
async function partsOf(book: Spreadsheet): Promise<Record<string, string>> {
  const file = newFile();
  await writeXlsx(book, file);
  const parts = [...readArchive(readFileSync(file))].filter(([name]) => name !== 'docProps/core.xml');
  return Object.fromEntries(parts.map(([name, content]) => [name, content.toString('utf8')]));
}

test('of rows on the shelf the same workbook is made, each read once, and none stays in memory', async () => {
  const { book, tab } = newBook();
  const mails = book.addTab({ title: 'Mails', sheetId: 2 });
  const rows = 3_000;
  fill(tab, [['Case ID', 'Subject', 'Mail']]);
  fill(mails, [['Mail ID', 'Case ID']]);
  for (let row = 1; row <= rows; row++) {
    const link = { style: { 'textFormat.link': { uri: `https://mail.example/${row}` } } };
    tab.set(row, 0, `C-${row}`, undefined);
    tab.set(row, 1, `"漢字" & ${row}`, row % 500 === 0 ? { ...link, note: `note ${row}` } : link);
    tab.set(
      row,
      2,
      `M-${rows - row + 1}`,
      row % 7 === 0 ? { style: { 'textFormat.bold': true } } : undefined,
    );
    // One without an id, and one whose id JSON does not write as it is.
    mails.set(row, 0, row === 5 ? 7 : row === 6 ? 'a "name"' : `M-${row}`, undefined);
    mails.set(row, 1, `C-${row}`, undefined);
  }
  const inMemory = await partsOf(book);
  const shelf = new RowShelf();
  for (const each of [tab, mails]) each.shelve(shelf);
  const read = jest.spyOn(shelf, 'read');
  const kept = jest.spyOn(shelf, 'keepWarm');
  expect(await partsOf(book)).toEqual(inMemory);
  // Ids are found without reading their rows, but for the few that are none.
  expect(read.mock.calls.length).toBeLessThan(2 * rows + 20);
  expect(kept.mock.calls.length).toBeLessThan(10);
  expect(inMemory['xl/comments1.xml']).toContain('note 500');
  expect(inMemory['xl/worksheets/sheet1.xml']).toContain(
    `<hyperlink ref="C2" location="'Mails'!A${rows + 1}"/>`,
  );
  shelf.close();
});

test('cells name looks by our numbers, also where hucre takes two for one', async () => {
  const bold = { font: { bold: true } };
  const looks = [bold, { ...bold, alignment: { wrapText: false } }, { font: { italic: true } }];
  const styles = (await stylesPart(looks, [])).toString('utf8');
  const fonts = styles.match(/<font>.*?<\/font>/gs) ?? [];
  const formats = /<cellXfs count="4">(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  const shown = [...formats.matchAll(/fontId="(\d+)"/g)].map(([, id]) => fonts[Number(id)]);
  expect(shown.map(font => /<[bi]\/>/.exec(font ?? '')?.[0])).toEqual([undefined, '<b/>', '<b/>', '<i/>']);
});

/** Scopes, sharing and the minute's quota of the Sheets API. */
import { API_PER_PROJECT_MINUTE, API_PER_USER_MINUTE } from '../../../workbench/services/sheets/limits';
import { sheetsStore } from '../../../workbench/services/sheets/store';
import { openWorkbench } from '../../../workbench/workbench';
import { ANA, BEN, DRIVE_FILE, office, SPREADSHEETS } from './office';

const get = `Sheets.Spreadsheets.get(id)`;

test('drive.file opens only what this user made with the app, and nothing through SpreadsheetApp', () => {
  const { value, error, book } = office({ scopes: [DRIVE_FILE] });
  expect(error(get)).toContain(
    'API call to sheets.spreadsheets.get failed with error: Requested entity was not found.',
  );
  const own = value(`Sheets.Spreadsheets.create({ properties: { title: 'Mine' } })`);
  expect(value(`Sheets.Spreadsheets.get('${own.spreadsheetId}').properties.title`)).toBe('Mine');
  expect(error(`SpreadsheetApp.openById('${own.spreadsheetId}')`)).toBe(
    `Exception: You do not have permission to call SpreadsheetApp.openById. Required permissions: ${SPREADSHEETS}`,
  );
  expect(book.facts.appUsers).toEqual([]);
});

test('a file that its maker shared stays out of reach of another user’s drive.file', () => {
  const { value, error, bench } = office({ scopes: [DRIVE_FILE] });
  const { spreadsheetId } = value(`Sheets.Spreadsheets.create({})`);
  sheetsStore(bench.cloud).get(spreadsheetId)?.share(BEN, 'editor');
  expect(error(`Sheets.Spreadsheets.get('${spreadsheetId}')`, BEN)).toContain(
    'Requested entity was not found.',
  );
});

test('a read-only scope reads and does not write', () => {
  const { error } = office({ scopes: [`${SPREADSHEETS}.readonly`] });
  expect(error(get)).toBeNull();
  expect(
    error(`Sheets.Spreadsheets.Values.update({ values: [['x']] }, id, 'A1', { valueInputOption: 'RAW' })`),
  ).toContain('You do not have permission to call Sheets.Spreadsheets.Values.update');
});

test('without any scope the call is refused before Google sees it', () => {
  const { error } = office({ scopes: ['https://www.googleapis.com/auth/script.locale'] });
  expect(error(get)).toContain(
    'You do not have permission to call Sheets.Spreadsheets.get. Required permissions:',
  );
});

const exhaust = (count: number): string => `(() => { for (let i = 0; i < ${count}; i++) ${get}; })()`;

test('a user has 60 reads a minute, and writes apart from them', () => {
  // Each takes 150 virtual ms, so 60 of them stay within a minute.
  const { error, bench } = office();
  expect(error(exhaust(API_PER_USER_MINUTE))).toBeNull();
  expect(error(get)).toContain(
    "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com'",
  );
  expect(error(`Sheets.Spreadsheets.Values.clear({}, id, 'A1')`)).toBeNull();
  expect(error(get, BEN)).toBeNull();
  bench.cloud.clock.advance(60_000);
  expect(error(get)).toBeNull();
});

test('the whole project has 300 reads a minute', () => {
  const accounts = Array.from({ length: 6 }, (_, i) => `user${i}@example.org`);
  const bench = openWorkbench({
    code: 'function main(text, id) { return eval(text); }',
    accounts: [ANA, ...accounts],
    now: 0,
  });
  const book = sheetsStore(bench.cloud).create({ title: 'Book', owner: ANA });
  book.addTab({});
  for (const user of accounts) book.share(user, 'editor');
  const run = (text: string, as: string): string | null => {
    // Runs of different users at the same time: the virtual clock stands still for the count.
    bench.cloud.clock.set(1000);
    return bench.run('main', [text, book.id], { as, kind: 'editor' }).error;
  };
  for (const user of accounts.slice(0, API_PER_PROJECT_MINUTE / API_PER_USER_MINUTE))
    expect(run(exhaust(API_PER_USER_MINUTE), user)).toBeNull();
  expect(run(get, accounts[5] ?? '')).toContain("limit 'Read requests per minute' of service");
});

test('a new spreadsheet has the tabs, locale and time zone asked for', () => {
  const { value } = office();
  const resource = {
    properties: { title: 'Livro', locale: 'pt_BR', timeZone: 'America/Sao_Paulo' },
    sheets: [
      {
        properties: {
          sheetId: 7,
          title: 'Casos',
          gridProperties: { rowCount: 10, columnCount: 3, frozenRowCount: 1 },
        },
      },
      {},
    ],
  };
  expect(value(`Sheets.Spreadsheets.create(${JSON.stringify(resource)})`)).toEqual({
    spreadsheetId: expect.stringMatching(/^[\w-]{44}$/),
    spreadsheetUrl: expect.stringMatching(/^https:\/\/docs\.google\.com\/spreadsheets\/d\/[\w-]{44}\/edit$/),
    properties: { title: 'Livro', locale: 'pt_BR', timeZone: 'America/Sao_Paulo', autoRecalc: 'ON_CHANGE' },
    sheets: [
      {
        properties: {
          sheetId: 7,
          title: 'Casos',
          index: 0,
          sheetType: 'GRID',
          gridProperties: { rowCount: 10, columnCount: 3, frozenRowCount: 1 },
        },
      },
      {
        properties: {
          sheetId: expect.any(Number),
          title: 'Sheet2',
          index: 1,
          sheetType: 'GRID',
          gridProperties: { rowCount: 1000, columnCount: 26 },
        },
      },
    ],
  });
});

test('a spreadsheet that cannot be made leaves nothing behind', () => {
  const { error, bench } = office();
  const before = sheetsStore(bench.cloud).spreadsheets.length;
  expect(
    error(
      `Sheets.Spreadsheets.create({ sheets: [{ properties: { title: 'A' } }, { properties: { title: 'a' } }] })`,
    ),
  ).toContain('already exists');
  expect(error(`Sheets.Spreadsheets.create({ properties: { timeZone: 'Mars/Base' } })`)).toContain(
    'Invalid time zone',
  );
  expect(sheetsStore(bench.cloud).spreadsheets).toHaveLength(before);
});

test('fields of a get show the named parts only', () => {
  const { value } = office();
  expect(
    value(`Sheets.Spreadsheets.get(id, { fields: 'sheets.properties(sheetId,title),spreadsheetId' })`),
  ).toEqual({
    sheets: [{ properties: { sheetId: 0, title: 'Sheet1' } }],
    spreadsheetId: expect.any(String),
  });
});

/** The Workbook tab in a real browser as a reviewer works in it: views, edits, blocks, taking back, links, the dashboard. */
import type { Browser, Locator, Page } from 'playwright-core';
import { bookOf } from '../../workbench/server/live/workbook';
import type { Tab } from '../../workbench/services/sheets/tab';
import { launchBrowser, openPage } from '../browser';
import { until } from '../until';
import { openPageStage, type PageStage } from './page-stage';

/** Starting Chromium, the sample mailbox and the first runs on a slow machine. */
let stage: PageStage;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  stage = await openPageStage();
  browser = await launchBrowser();
  page = await openPage(browser, { viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  page.on('console', message => {
    if (message.type() === 'error' && !/409/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  await page.goto(`${stage.url}/#/workbook/${CASES}`);
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});
beforeEach(() => {
  complaints.length = 0;
});
afterEach(() => expect(complaints).toEqual([]));

const CASES = 1001;
const CONTACTS = 1002;
const MESSAGES = 1005;

const grid = (): Locator => page.getByRole('grid');
const tab = (id: number): Tab => {
  const found = bookOf(stage.workbench)?.tabById(id);
  if (!found) throw new Error(`There is no tab ${id}.`);
  return found;
};
const columnOf = (id: number, header: string): number => {
  for (let column = 0; column < tab(id).lastColumn(); column++)
    if (tab(id).value(0, column) === header) return column;
  throw new Error(`There is no column ${header}.`);
};
const columnIn = (id: number, header: string): readonly unknown[] =>
  Array.from({ length: tab(id).lastRow() - 1 }, (_, n) => tab(id).value(n + 1, columnOf(id, header)));
const cell = (id: number, row: number, header: string): Locator =>
  grid().locator(`#cell-${row}-${columnOf(id, header)}`);
const open = async (id: number): Promise<void> => {
  const sheet = page.locator(`#sheet-tab-${id}`);
  await sheet.click();
  await sheet.and(page.getByRole('tab', { selected: true })).waitFor();
  await cell(id, 1, String(tab(id).value(0, 1))).waitFor();
};
const view = async (title: string): Promise<void> => {
  await page.getByLabel('Saved view').selectOption({ label: title });
};
/** Texts of a column as they are shown now. */
const shown = async (id: number, header: string): Promise<readonly string[]> => {
  const column = columnOf(id, header);
  const texts = await grid().locator(`.grid-body [id$="-${column}"]`).allInnerTexts();
  return texts.filter(text => text.trim() !== '');
};
/** Ctrl+V with this in the clipboard; written as text, since these types know no page. */
const paste = (text: string): Promise<void> =>
  page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    const event = { clipboardData: data, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', event));
  }`);
/** Waits until the book is so, and says what it is if it never is. */
const becomes = async <T>(ask: () => T, wanted: T): Promise<void> => {
  expect(await until(ask, value => JSON.stringify(value) === JSON.stringify(wanted))).toEqual(wanted);
};

test('a saved view shows its rows alone, with their own numbers, and an edit there reaches the right row', async () => {
  await open(CASES);
  const statuses = columnIn(CASES, 'Status');
  const first = statuses.indexOf('waiting') < 0 ? 0 : statuses.indexOf('waiting');
  if (statuses[first] !== 'waiting') {
    await cell(CASES, first + 1, 'Status').dblclick();
    await cell(CASES, first + 1, 'Status')
      .locator('select')
      .selectOption('waiting');
    await becomes(() => columnIn(CASES, 'Status')[first], 'waiting');
  }
  const waiting = columnIn(CASES, 'Status').filter(status => status === 'waiting').length;
  await view('Waiting for the customer');
  await until(
    () => shown(CASES, 'Status'),
    found => found.every(status => status === 'waiting'),
  );
  const row = await grid().locator('.grid-body [role=rowheader]').first().innerText();
  expect(Number(row)).toBe(columnIn(CASES, 'Status').indexOf('waiting') + 2);
  expect(await shown(CASES, 'Status')).toHaveLength(waiting);

  const place = Number(row) - 2;
  await cell(CASES, 1, 'Status').dblclick();
  await cell(CASES, 1, 'Status').locator('select').selectOption('solved');
  await becomes(() => columnIn(CASES, 'Status')[place], 'solved');
  expect(columnIn(CASES, 'Closed')[place]).not.toBeNull();
  await view('All rows');
});

test('owner and due date are edited by typing, and what is wrong is put back with a note', async () => {
  await open(CASES);
  const assignee = cell(CASES, 1, 'Assignee');
  const other = columnIn(CASES, 'Assignee')[0] === 'ana@solarmora.example' ? 'kenji' : 'ana';
  await assignee.dblclick();
  await assignee.locator('select').selectOption(`${other}@solarmora.example`);
  await becomes(() => columnIn(CASES, 'Assignee')[0], `${other}@solarmora.example`);

  const due = columnIn(CASES, 'Due')[0];
  await cell(CASES, 1, 'Due').click();
  await page.keyboard.type('2030-01-02 10:00');
  await page.keyboard.press('Enter');
  await until(
    () => columnIn(CASES, 'Due')[0],
    value => value !== due && typeof value === 'number',
  );
  const typed = columnIn(CASES, 'Due')[0];
  await cell(CASES, 1, 'Due').click();
  await page.keyboard.type('some day');
  await page.keyboard.press('Enter');
  await cell(CASES, 1, 'Due').and(page.locator('.noted')).waitFor();
  expect(await cell(CASES, 1, 'Due').getAttribute('title')).toContain('“some day” was put back');
  expect(columnIn(CASES, 'Due')[0]).toBeCloseTo(Number(typed), 4);

  // A strict dropdown refuses at once, as Sheets does.
  await cell(CASES, 1, 'Priority').click();
  const before = columnIn(CASES, 'Priority')[0];
  await cell(CASES, 1, 'Priority').press('Control+c');
  await paste('tomorrow');
  await page.getByText('violates the data validation rules').waitFor();
  expect(columnIn(CASES, 'Priority')[0]).toBe(before);
});

test('a block of 200 rows is pasted, becomes contacts, and is taken back', async () => {
  await open(CONTACTS);
  const count = tab(CONTACTS).lastRow();
  await cell(CONTACTS, count, 'Name').click();
  const people = Array.from({ length: 200 }, (_, n) => `Person ${n}\tperson${n}@pasted.example`);
  await paste(people.join('\n'));
  await until(
    () => columnIn(CONTACTS, 'Contact ID').filter(id => /^P-/.test(String(id))).length,
    found => found === count - 1 + 200,
  );
  expect(new Set(columnIn(CONTACTS, 'Contact ID')).size).toBe(count - 1 + 200);

  await cell(CONTACTS, count, 'Name').focus();
  await page.keyboard.press('Control+z');
  await becomes(() => columnIn(CONTACTS, 'Name').filter(name => String(name).startsWith('Person ')), []);
});

test('a cell is drawn down over others by its corner, and that is taken back', async () => {
  await open(CASES);
  const before = columnIn(CASES, 'Tags').slice(0, 4);
  await cell(CASES, 1, 'Tags').click();
  await page.keyboard.type('roof');
  await page.keyboard.press('Enter');
  await becomes(() => columnIn(CASES, 'Tags')[0], 'roof');
  await cell(CASES, 1, 'Tags').click();
  const handle = await cell(CASES, 1, 'Tags').locator('.fill-handle').boundingBox();
  const last = await cell(CASES, 4, 'Tags').boundingBox();
  if (!handle || !last) throw new Error('There is nothing to draw.');
  await page.mouse.move(handle.x + 4, handle.y + 4);
  await page.mouse.down();
  await page.mouse.move(last.x + 10, last.y + 10, { steps: 4 });
  await page.mouse.up();
  await becomes(() => columnIn(CASES, 'Tags').slice(0, 4), ['roof', 'roof', 'roof', 'roof']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await becomes(() => columnIn(CASES, 'Tags').slice(0, 4), ['roof', ...before.slice(1)]);
});

test('a sheet is sorted, and a row deleted and brought back', async () => {
  await open(CASES);
  const subject = cell(CASES, 0, 'Subject');
  await subject.hover();
  await subject.getByRole('button', { name: 'Sort by Subject' }).click();
  await page.getByRole('menuitem', { name: 'Sort Z to A' }).click();
  const sorted = [...columnIn(CASES, 'Subject')].map(String);
  await becomes(
    () => columnIn(CASES, 'Subject').map(String),
    sorted.sort((a, b) => b.localeCompare(a, 'en', { sensitivity: 'base' })),
  );
  const ids = columnIn(CASES, 'Case ID');
  await cell(CASES, 2, 'Subject').click();
  await page.getByRole('button', { name: 'Delete row' }).click();
  await becomes(
    () => columnIn(CASES, 'Case ID'),
    ids.filter((_, n) => n !== 1),
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await becomes(() => columnIn(CASES, 'Case ID'), ids);
});

test('the number of a case leads from its mail to its row, wherever that stands now', async () => {
  await open(MESSAGES);
  const ids = columnIn(MESSAGES, 'Case ID');
  const at = ids.findIndex(id => /^C-/.test(String(id)));
  await cell(MESSAGES, at + 1, 'Case ID')
    .getByRole('link')
    .click();
  await page.getByRole('tab', { name: /^Cases/, selected: true }).waitFor();
  const row = columnIn(CASES, 'Case ID').indexOf(ids[at]) + 1;
  await grid().locator(`#cell-${row}-0[aria-selected=true]`).waitFor();
});

test('the dashboard shows its figures and a chart for each block, told in words too', async () => {
  await page.getByRole('tab', { name: /^Dashboard/ }).click();
  await grid().getByText('Open cases and leads').waitFor();
  const charts = grid().getByRole('img');
  expect(await charts.count()).toBe(8);
  expect(await charts.first().getAttribute('aria-label')).toMatch(/^New and closed per week\. New: /);
  expect(
    await grid()
      .getByText(/#(REF|N\/A|VALUE|NAME|DIV)/)
      .count(),
  ).toBe(0);
});

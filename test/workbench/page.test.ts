/** The page in a real browser, on the built bundle: what a newcomer does in the first five minutes. */
import type { Browser, Locator, Page } from 'playwright-core';
import { bookOf } from '../../workbench/server/live/workbook';
import { launchBrowser, openPage } from '../browser';
import { until } from '../until';
import { openPageStage, type PageStage } from './page-stage';

/** Starting Chromium, the sample mailbox and the first runs on a slow machine. */
let stage: PageStage;
let browser: Browser;
let page: Page;
let complaints: string[];
let asked: string[];

beforeAll(async () => {
  stage = await openPageStage();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

beforeEach(async () => {
  complaints = [];
  asked = [];
  page = await openPage(browser, { viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  page.on('dialog', dialog => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', request => asked.push(request.url()));
  await page.goto(stage.url);
  await list().locator('button').first().waitFor();
});
afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
  expect(
    asked.filter(url => !url.startsWith(stage.url) && !url.startsWith('data:') && !url.startsWith('about:')),
  ).toEqual([]);
});

const list = (): Locator => page.getByRole('list', { name: 'Conversations' });
const panel = (): Locator => page.getByRole('complementary', { name: 'Casebook side panel' });
const reader = (): Locator => page.locator('.mail-reader');
const thread = (subject: string): Locator => list().getByRole('button').filter({ hasText: subject }).first();
const grid = (): Locator => page.getByRole('grid');

/** Texts of a column of the book, by its header. */
function column(tab: string, header: string): readonly string[] {
  const sheet = bookOf(stage.workbench)?.tabByTitle(tab);
  if (!sheet) return [];
  const at = Array.from({ length: sheet.lastColumn() }, (_, index) => sheet.text(0, index)).indexOf(header);
  return Array.from({ length: sheet.lastRow() - 1 }, (_, index) => sheet.text(index + 1, at));
}

test('opening a mail shows its text and a card about its sender', async () => {
  await thread('Site visit next week').click();
  await reader().getByRole('heading', { name: 'Site visit next week' }).waitFor();
  await panel().getByText('Hannah Price').first().waitFor();
  expect(await panel().getByRole('button', { name: 'New case' }).isVisible()).toBe(true);
});

test('a button of the card makes a case, the toast says so and the sheet has it', async () => {
  const before = column('Cases', 'Subject').length;
  await thread('Invoice for the spare board').click();
  await panel().getByRole('button', { name: 'New case' }).click();
  await page.getByRole('status').getByText('New case made').waitFor();
  expect(column('Cases', 'Subject')).toHaveLength(before + 1);
  await page.getByRole('navigation').getByRole('button', { name: 'Workbook' }).click();
  await page.getByRole('tab', { name: /^Cases/ }).click();
  await grid().getByRole('gridcell', { name: 'Invoice for the spare board?' }).first().waitFor();
});

test('everything up to a logged mail can be done with the keyboard alone', async () => {
  const before = column('Messages', 'Subject').length;
  const focusOn = async (wanted: Locator): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await wanted.and(page.locator(':focus-within')).count()) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('The keyboard does not get there.');
  };
  await focusOn(list());
  for (let steps = 0; steps < 30; steps += 1) {
    if ((await page.locator(':focus').textContent())?.includes('Site visit next week')) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await reader().getByRole('heading', { name: 'Site visit next week' }).waitFor();
  const log = panel().getByRole('button', { name: 'Log', exact: true });
  await log.waitFor();
  await focusOn(log);
  await page.keyboard.press('Enter');
  expect(
    await until(
      () => column('Messages', 'Subject').length,
      value => value === before + 1,
    ),
  ).toBe(before + 1);
});

test('a cell is edited by typing, a dropdown by choosing, and the book has both', async () => {
  await page.goto(`${stage.url}/#/workbook/1002`);
  await grid().getByRole('gridcell').first().waitFor();
  const name = grid().locator('#cell-1-1');
  await name.click();
  await page.keyboard.type('Thomas Hughes');
  await page.keyboard.press('Enter');
  await grid().getByText('Thomas Hughes').waitFor();
  expect(column('Contacts', 'Name')[0]).toBe('Thomas Hughes');

  await page.getByRole('tab', { name: /^Cases/ }).click();
  const status = grid().locator('#cell-1-3');
  await status.dblclick();
  await status.locator('select').selectOption('waiting');
  expect(
    await until(
      () => column('Cases', 'Status')[0],
      value => value === 'waiting',
    ),
  ).toBe('waiting');
});

test('a mail brought in through the dialog becomes a case after the poll', async () => {
  await page.getByRole('button', { name: 'Deliver mail' }).click();
  const dialog = page.getByRole('dialog', { name: 'Deliver mail' });
  await dialog.getByLabel('Subject').fill('Roof tile came loose');
  await dialog.getByLabel('Text', { exact: true }).fill('One tile above the panels is loose. Can you come?');
  await dialog.getByRole('button', { name: 'Deliver', exact: true }).click();
  expect(
    await until(
      () => column('Cases', 'Subject'),
      value => value.includes('Roof tile came loose'),
    ),
  ).toContain('Roof tile came loose');
  await page.getByRole('navigation').getByRole('button', { name: 'Runs' }).click();
  await page
    .getByRole('cell', { name: /pollMailbox/ })
    .first()
    .waitFor();
});

test('an HTML mail can neither run a script, nor submit, nor call home', async () => {
  const html =
    '<script>alert(1)</script><img src="https://tracker.example/a.gif" onerror="alert(2)"><form action="https://evil.example"><button>go</button></form>' +
    '<style>@import url(https://tracker.example/b.css);p{background:url(https://tracker.example/c.png)}</style><svg onload="alert(3)"></svg>' +
    '<p style="background:url(//tracker.example/d.png)">harmless words</p><iframe src="https://evil.example"></iframe><a href="javascript:alert(4)">click</a>';
  const raw = `From: Mallory <mallory@evil.example>\r\nTo: ana@solarmora.example\r\nSubject: Look at this\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
  await page.request.post(`${stage.url}/api/deliveries?to=ana@solarmora.example`, {
    data: Buffer.from(raw),
    headers: { 'Content-Type': 'message/rfc822', Origin: stage.url },
  });
  await thread('Look at this').click();
  const frame = reader().frameLocator('iframe');
  await frame.getByText('harmless words').waitFor();
  expect(await frame.locator('script, form, svg, iframe, img').count()).toBe(0);
  expect(await frame.getByText('click').getAttribute('href')).toBeNull();
  expect(await reader().locator('iframe').getAttribute('sandbox')).not.toMatch(/allow-(scripts|forms|top)/);
  // While the mail is cleaned, the browser says of each handler in it that the page's policy would block it.
  complaints = complaints.filter(text => !/inline event handler.*has been blocked/.test(text));
});

test('what a mail brings in its name, subject and files is text on the page, on the card and in the sheet', async () => {
  const subject =
    '<svg onload=alert(1)>=HYPERLINK("https://evil.example","{{7*7}}")</title><script>alert(2)</script>';
  const raw = [
    'From: "<img src=x onerror=alert(3)> </b>" <mallory@hostile.example>',
    'To: ana@solarmora.example',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    '<a href="javascript:alert(4)">javascript:alert(5)</a>',
    '--b',
    'Content-Type: text/html; name="x.html"',
    'Content-Disposition: attachment; filename="\'onmouseover=alert(6) <script>alert(7)</script>.html"',
    '',
    '<script>alert(8)</script>',
    '--b--',
    '',
  ].join('\r\n');
  await page.request.post(`${stage.url}/api/deliveries?to=ana@solarmora.example`, {
    data: Buffer.from(raw),
    headers: { 'Content-Type': 'message/rfc822', Origin: stage.url },
  });
  await thread('alert(1)').click();
  await reader().getByText('javascript:alert(5)').waitFor();
  await panel().getByRole('button', { name: 'New case' }).click();
  await page.getByRole('status').getByText('New case made').waitFor();
  const active =
    'script:not([src]), svg[onload], img[onerror], [onmouseover], a[href^="javascript:"], a[href*="evil.example"]';
  expect(await page.locator('body').locator(active).count()).toBe(0);
  for (const tab of ['Cases', 'Contacts', 'Messages']) {
    await page.getByRole('navigation').getByRole('button', { name: 'Workbook' }).click();
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    const words = tab === 'Contacts' ? '<img src=x onerror=alert(3)>' : '<svg onload=alert(1)>';
    await grid().hover();
    await page.mouse.wheel(0, 10_000);
    await grid().getByText(words).first().waitFor();
    expect(await page.locator('body').locator(active).count()).toBe(0);
  }
});

test('the page and the cards speak the language that is chosen', async () => {
  await thread('Site visit next week').click();
  await panel().getByText('Hannah Price').first().waitFor();
  await page.getByLabel('Language').selectOption('ja');
  await page.getByRole('navigation').getByRole('button', { name: 'ブック' }).waitFor();
  await page
    .getByRole('complementary')
    .getByText('新しい案件')
    .or(page.getByRole('complementary').getByText(/[ぁ-んァ-ン]/))
    .first()
    .waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
});

test('a draft gets the logging address from the compose card', async () => {
  await page.getByRole('button', { name: 'Compose' }).click();
  const compose = page.getByRole('dialog', { name: 'Compose' });
  await compose.getByRole('button', { name: 'Casebook for this draft' }).click();
  await compose
    .getByRole('complementary')
    .getByRole('button')
    .filter({ hasText: /log@|Bcc/i })
    .first()
    .click();
  expect(
    await until(
      () => compose.getByLabel('Bcc').inputValue(),
      value => value.includes('log@solarmora.example'),
    ),
  ).toContain('log@solarmora.example');
});

test('on a narrow screen nothing is cut off sideways and the list gives way to the mail', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = (): Promise<number> =>
    page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(await overflow()).toBeLessThanOrEqual(0);
  await thread('Site visit next week').click();
  await reader().getByRole('heading', { name: 'Site visit next week' }).waitFor();
  expect(await list().isVisible()).toBe(false);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await list().waitFor();
});

test('what happens elsewhere shows at once', async () => {
  await page.getByRole('navigation').getByRole('button', { name: 'Runs' }).click();
  const rows = page.locator('.runs-table tbody tr');
  await rows.first().waitFor();
  const before = await rows.count();
  await page.request.post(`${stage.url}/api/poll`, { data: {}, headers: { Origin: stage.url } });
  expect(
    await until(
      () => rows.count(),
      value => value > before,
    ),
  ).toBeGreaterThan(before);
});

/** Every widget of a card in a real browser: what it shows, what a click sends, what the answer does. */
import type { Browser, Locator, Page } from 'playwright-core';
import { PAGE } from '../../workbench/paths';
import type { NavigationStep, PanelAct, PanelAnswer } from '../../workbench/server/api';
import type { Card, Widget } from '../../workbench/web/panel/card';
import { launchBrowser } from '../browser';
import { until } from '../until';
import { openTiny, type Tiny } from './server/tiny';

const PATIENCE_MS = 120_000;
jest.setTimeout(PATIENCE_MS);

const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let tiny: Tiny;
let browser: Browser;
let page: Page;
let sent: PanelAct[];
let answer: Partial<PanelAnswer>;

beforeAll(async () => {
  tiny = await openTiny(PAGE);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await tiny?.close();
});
afterEach(() => page.close());

const full = (part: Partial<PanelAnswer>): PanelAnswer => ({
  run: {
    id: 'r',
    functionName: 'f',
    kind: 'card',
    user: '',
    startedAt: 0,
    ms: 0,
    how: 'done',
    error: null,
    roundTrips: 0,
    calls: 0,
    cellsRead: 0,
    cellsWritten: 0,
  },
  navigations: [],
  notification: null,
  link: null,
  stateChanged: false,
  draft: null,
  openDraft: null,
  suggestions: [],
  error: null,
  ...part,
});

/** Opens the page with these cards as the homepage; clicks are answered by `answer` and kept in `sent`. */
async function show(...cards: readonly Card[]): Promise<Locator> {
  sent = [];
  answer = {};
  page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'America/Sao_Paulo',
  });
  const navigations: readonly NavigationStep[] = cards.map(pushCard => ({ pushCard }));
  await page.route('**/api/panel/open', route => route.fulfill({ json: full({ navigations }) }));
  await page.route('**/api/panel/act', route => {
    sent.push(route.request().postDataJSON() as PanelAct);
    return route.fulfill({ json: full(answer) });
  });
  await page.goto(tiny.url);
  const panel = page.getByRole('complementary', { name: 'Casebook side panel' });
  await panel.locator('.card, .card-choice, .panel-error').first().waitFor();
  return panel;
}

const widgets = (...list: readonly Widget[]): Card => ({
  name: 'test',
  header: { title: 'Test' },
  sections: [{ widgets: list }],
});
const click = (action: string) => ({
  action: { function: 'onCardAction', parameters: [{ key: 'action', value: action }] },
});

test('a header, labels, marked text and links are shown as such', async () => {
  const panel = await show({
    header: { title: 'Elena Duarte', subtitle: 'Brisa Mar' },
    sections: [
      {
        header: 'Contact',
        widgets: [
          {
            decoratedText: {
              topLabel: 'Phone',
              text: '<b>+55</b> 21',
              bottomLabel: 'mobile',
              startIcon: { knownIcon: 'PHONE', altText: 'Phone number' },
            },
          },
          { textParagraph: { text: 'See <a href="https://docs.google.com/x">the book</a> &lt;now&gt;' } },
          { divider: {} },
        ],
      },
    ],
  });
  await panel.getByRole('heading', { name: 'Elena Duarte' }).waitFor();
  expect(await panel.getByText('Brisa Mar').isVisible()).toBe(true);
  expect(await panel.locator('b', { hasText: '+55' }).count()).toBe(1);
  expect(await panel.getByRole('img', { name: 'Phone number' }).count()).toBe(1);
  expect(await panel.getByRole('link', { name: 'the book' }).getAttribute('rel')).toContain('noopener');
  expect(await panel.getByText('<now>').isVisible()).toBe(true);
  expect(await panel.getByRole('separator').count()).toBe(1);
});

test('a folded section shows its first widgets until it is opened', async () => {
  const text = (value: string): Widget => ({ textParagraph: { text: value } });
  const panel = await show({
    sections: [{ collapsible: true, uncollapsibleWidgetsCount: 1, widgets: [text('always'), text('later')] }],
  });
  expect(await panel.getByText('later').count()).toBe(0);
  await panel.getByRole('button', { name: 'Show more' }).click();
  expect(await panel.getByText('later').isVisible()).toBe(true);
});

test('a click sends its parameters and every filled field', async () => {
  const items = [
    { text: 'Low', value: 'low' },
    { text: 'High', value: 'high' },
  ];
  const panel = await show(
    widgets(
      { textInput: { name: 'note', label: 'Note', type: 'MULTIPLE_LINE' } },
      { textInput: { name: 'empty', label: 'Empty' } },
      { selectionInput: { name: 'priority', label: 'Priority', type: 'DROPDOWN', items } },
      { selectionInput: { name: 'kind', label: 'Kind', type: 'RADIO_BUTTON', items } },
      { selectionInput: { name: 'tags', label: 'Tags', type: 'CHECK_BOX', items } },
      { decoratedText: { text: 'Away', switchControl: { name: 'away', value: 'yes' } } },
      { dateTimePicker: { name: 'due', label: 'Due', type: 'DATE_ONLY' } },
      { buttonList: { buttons: [{ text: 'Save', onClick: click('save') }] } },
    ),
  );
  await panel.getByLabel('Note').fill('Call back');
  await panel.getByLabel('Priority').selectOption('high');
  await panel.getByRole('group', { name: 'Kind' }).getByLabel('Low').check();
  await panel.getByRole('group', { name: 'Tags' }).getByLabel('Low').check();
  await panel.getByRole('group', { name: 'Tags' }).getByLabel('High').check();
  await panel.getByRole('switch', { name: 'Away' }).check();
  await panel.getByLabel('Due').fill('2026-12-24');
  await panel.getByRole('button', { name: 'Save' }).click();
  await until(
    () => sent.length,
    length => length > 0,
  );
  const texts = (...value: readonly string[]) => ({ stringInputs: { value } });
  expect(sent[0]).toMatchObject({ function: 'onCardAction', parameters: { action: 'save' }, locale: 'en' });
  expect(sent[0]?.formInputs).toEqual({
    note: texts('Call back'),
    priority: texts('high'),
    kind: texts('low'),
    tags: texts('low', 'high'),
    away: texts('yes'),
    due: { dateInput: { msSinceEpoch: String(Date.UTC(2026, 11, 24)) } },
  });
});

test('a required field that is empty keeps the click back and is named', async () => {
  const panel = await show(
    widgets(
      { textInput: { name: 'note', label: 'Note' } },
      {
        buttonList: {
          buttons: [{ text: 'Save', onClick: { action: { function: 'f', requiredWidgets: ['note'] } } }],
        },
      },
    ),
  );
  await panel.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('status').getByText('Fill in first: Note').waitFor();
  expect(sent).toEqual([]);
});

test('a pushed card lies on top and the arrow leads back to the fields as they were', async () => {
  const panel = await show(
    widgets(
      { textInput: { name: 'note', label: 'Note' } },
      { buttonList: { buttons: [{ text: 'Deeper', onClick: click('push') }] } },
    ),
  );
  answer = { navigations: [{ pushCard: widgets({ textParagraph: { text: 'deep' } }) }] };
  await panel.getByLabel('Note').fill('half a thought');
  await panel.getByRole('button', { name: 'Deeper' }).click();
  await panel.getByText('deep').waitFor();
  expect(await panel.getByLabel('Note').count()).toBe(0);
  await panel.getByRole('button', { name: 'Back' }).click();
  expect(await panel.getByLabel('Note').inputValue()).toBe('half a thought');
  expect(await panel.getByRole('button', { name: 'Back' }).count()).toBe(0);
});

test('several cards in one answer are offered by their headers', async () => {
  const panel = await show(
    { header: { title: 'First' }, sections: [] },
    { header: { title: 'Second' }, sections: [{ widgets: [{ textParagraph: { text: 'inside' } }] }] },
  );
  await panel.getByRole('button', { name: 'Second' }).click();
  await panel.getByText('inside').waitFor();
});

test('columns, grids, images and the footer are drawn, and a grid item says which it is', async () => {
  const panel = await show({
    sections: [
      {
        widgets: [
          {
            columns: {
              columnItems: [
                { widgets: [{ textParagraph: { text: 'left' } }] },
                { widgets: [{ textParagraph: { text: 'right' } }] },
              ],
            },
          },
          { image: { imageUrl: PICTURE, altText: 'A dot' } },
          { image: { imageUrl: 'https://tracker.example/x.png', altText: 'From elsewhere' } },
          {
            grid: {
              title: 'Pick',
              columnCount: 2,
              items: [
                { id: 'one', title: 'One' },
                { id: 'two', title: 'Two' },
              ],
              onClick: click('pick'),
            },
          },
        ],
      },
    ],
    fixedFooter: {
      primaryButton: { text: 'Done', onClick: click('done') },
      secondaryButton: { text: 'Later', onClick: click('later') },
    },
  });
  const left = await panel.getByText('left').boundingBox();
  const right = await panel.getByText('right').boundingBox();
  expect(right?.x).toBeGreaterThan(left?.x ?? Infinity);
  expect(await panel.getByRole('img', { name: 'A dot' }).count()).toBe(1);
  expect(await panel.getByText('From elsewhere').isVisible()).toBe(true);
  await panel.getByRole('button', { name: 'Two' }).click();
  await panel.getByRole('button', { name: 'Done' }).click();
  await until(
    () => sent.length,
    length => length === 2,
  );
  expect(sent.map(one => one.parameters)).toEqual([
    { action: 'pick', grid_item_identifier: 'two' },
    { action: 'done' },
  ]);
});

test('the menu of a card opens and is walked with the keyboard', async () => {
  const panel = await show({
    ...widgets(),
    cardActions: [
      { actionLabel: 'First', onClick: click('first') },
      { actionLabel: 'Second', onClick: click('second') },
    ],
  });
  await panel.getByRole('button', { name: 'More actions' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await until(
    () => sent.length,
    length => length > 0,
  );
  expect(sent.map(one => one.parameters.action)).toEqual(['second']);
});

test('what the bundle could not do is shown with the way to its run', async () => {
  const panel = await show(widgets());
  await page.unroute('**/api/panel/open');
  await page.route('**/api/panel/open', route => route.fulfill({ json: full({ error: 'Error: it broke' }) }));
  await panel.getByRole('button', { name: 'Refresh' }).click();
  await panel.getByRole('alert').getByText('it broke').waitFor();
  expect(await panel.getByRole('button', { name: 'Show the run' }).isVisible()).toBe(true);
});

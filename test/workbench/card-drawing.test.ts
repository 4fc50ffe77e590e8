/** Every widget of a card in a real browser: what it shows, what a click sends, what the answer does. */
import type { Browser, Locator, Page } from 'playwright-core';
import { PAGE } from '../../workbench/paths';
import type { NavigationStep, PanelAct, PanelAnswer } from '../../workbench/server/api';
import type { Card, Widget } from '../../workbench/web/panel/card';
import { launchBrowser, openPage } from '../browser';
import { until } from '../until';
import { barriersOn } from './accessible';
import { openTiny, type Tiny } from './server/tiny';

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
  page = await openPage(browser, {
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

const answered = async (count: number): Promise<readonly PanelAct[]> => {
  await until(
    () => sent.length,
    length => length >= count,
  );
  return sent;
};

test('a text field offers what begins with the typed text, and what the bundle answers', async () => {
  const panel = await show(
    widgets(
      {
        textInput: {
          name: 'stage',
          label: 'Stage',
          initialSuggestions: { items: [{ text: 'Won' }, { text: 'Lost' }, { text: 'Waiting' }] },
        },
      },
      { textInput: { name: 'who', label: 'Who', autoCompleteAction: { function: 'find' } } },
    ),
  );
  answer = { suggestions: ['Ana Mora', 'Anton'] };
  await panel.getByLabel('Stage').fill('w');
  expect(await panel.getByRole('option').allTextContents()).toEqual(['Won', 'Waiting']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await panel.getByLabel('Stage').inputValue()).toBe('Waiting');
  await panel.getByLabel('Who').fill('an');
  await panel.getByRole('option', { name: 'Ana Mora' }).click();
  expect(await panel.getByLabel('Who').inputValue()).toBe('Ana Mora');
  const [first] = await answered(1);
  expect(first).toMatchObject({
    function: 'find',
    expects: 'suggestions',
    formInputs: { who: { stringInputs: { value: ['an'] } } },
  });
});

test('a multi-select holds what is chosen as chips, up to its limit', async () => {
  const items = ['Ana', 'Bob', 'Cid'].map(text => ({ text, value: text.toLowerCase() }));
  const input = { name: 'people', label: 'People', type: 'MULTI_SELECT', items } as const;
  const panel = await show(
    widgets(
      { selectionInput: { ...input, multiSelectMaxSelectedItems: 2, multiSelectMinQueryLength: 0 } },
      { buttonList: { buttons: [{ text: 'Save', onClick: click('save') }] } },
    ),
  );
  const field = panel.getByRole('combobox', { name: 'People' });
  await field.click();
  await panel.getByRole('option', { name: 'Bob' }).click();
  await field.fill('an');
  await panel.getByRole('option', { name: 'Ana' }).click();
  await field.click();
  expect(await panel.getByRole('option').count()).toBe(0);
  await panel.getByRole('button', { name: 'Remove Bob' }).click();
  await panel.getByRole('button', { name: 'Save' }).click();
  expect((await answered(1))[0]?.formInputs).toEqual({ people: { stringInputs: { value: ['ana'] } } });
});

test('fields keep what was typed when the card comes anew, if the click says so', async () => {
  const form = (persistValues: boolean): Card =>
    widgets(
      { textInput: { name: 'note', label: 'Note' } },
      { buttonList: { buttons: [{ text: 'Check', onClick: { action: { function: 'f', persistValues } } }] } },
    );
  for (const [keeps, left] of [
    [true, 'typed'],
    [false, ''],
  ] as const) {
    const panel = await show(form(keeps));
    answer = { navigations: [{ updateCard: form(keeps) }], notification: 'Checked' };
    await panel.getByLabel('Note').fill('typed');
    await panel.getByRole('button', { name: 'Check' }).click();
    await page.getByRole('status').getByText('Checked').waitFor();
    expect(await panel.getByLabel('Note').inputValue()).toBe(left);
    if (keeps) await page.close();
  }
});

test('a switch runs its action with its new value, and a change in a text when it is left', async () => {
  const on = (action: string) => click(action).action;
  const panel = await show(
    widgets(
      {
        decoratedText: {
          text: 'Away',
          switchControl: { name: 'away', value: 'yes', onChangeAction: on('switched') },
        },
      },
      { textInput: { name: 'note', label: 'Note', onChangeAction: on('typed') } },
    ),
  );
  await panel.getByRole('switch', { name: 'Away' }).check();
  await answered(1);
  await panel.getByLabel('Note').fill('x');
  await panel.getByRole('switch', { name: 'Away' }).focus();
  await answered(2);
  const away = { stringInputs: { value: ['yes'] } };
  expect(sent.map(one => [one.parameters.action, one.formInputs])).toEqual([
    ['switched', { away }],
    ['typed', { away, note: { stringInputs: { value: ['x'] } } }],
  ]);
});

test('a menu on a button and the add-on’s own menu lead where they say', async () => {
  const items = [
    { text: 'Archive', startIcon: { materialIcon: { name: 'archive' } }, onClick: click('archive') },
    { text: 'Gone', disabled: true, onClick: click('gone') },
  ];
  const panel = await show(
    widgets({
      buttonList: {
        buttons: [
          {
            icon: { materialIcon: { name: 'more_vert' } },
            altText: 'Choices',
            onClick: { overflowMenu: { items } },
          },
        ],
      },
    }),
  );
  await panel.getByRole('button', { name: 'Choices' }).click();
  expect(await panel.getByRole('menuitem', { name: 'Gone' }).isDisabled()).toBe(true);
  await panel.getByRole('menuitem', { name: 'Archive' }).click();
  await answered(1);
  answer = { navigations: [{ pushCard: widgets({ textParagraph: { text: 'my settings' } }) }] };
  await panel.getByRole('button', { name: 'Menu of the add-on' }).click();
  await panel.getByRole('menuitem', { name: 'Settings' }).click();
  await panel.getByText('my settings').waitFor();
  expect(sent.map(one => [one.expects, one.function])).toEqual([
    ['click', 'onCardAction'],
    ['universal', 'onSettings'],
  ]);
});

test('a click that composes opens the draft in its window', async () => {
  const action = { function: 'reply', parameters: [] };
  const panel = await show(
    widgets({
      buttonList: { buttons: [{ text: 'Reply', onClick: { action, composedEmailType: 'REPLY_AS_DRAFT' } }] },
    }),
  );
  answer = {
    openDraft: {
      id: 'r1',
      threadId: 't',
      from: 'ana@solarmora.example',
      to: 'Mia <mia@x.example>',
      cc: '',
      bcc: 'log@x.example',
      subject: 'Re: Roof',
      text: 'Hi',
      html: '<p>Hi <b>Mia</b><img src="x" onerror="alert(1)"></p><script>alert(2)</script>',
    },
  };
  await panel.getByRole('button', { name: 'Reply' }).click();
  const compose = page.getByRole('dialog', { name: 'Compose' });
  expect(await compose.getByLabel('To', { exact: true }).inputValue()).toBe('Mia <mia@x.example>');
  expect(await compose.getByLabel('Bcc').inputValue()).toBe('log@x.example');
  const body = compose.getByRole('textbox', { name: 'Text' });
  expect(await body.locator('b').textContent()).toBe('Mia');
  expect(await body.locator('script, [onerror]').count()).toBe(0);
  expect(sent.map(one => one.expects)).toEqual(['compose']);
});

test('a card over a draft puts recipients, subject and text where it says', async () => {
  await show(widgets({ buttonList: { buttons: [{ text: 'Insert', onClick: click('insert') }] } }));
  await page.getByRole('button', { name: 'Compose' }).click();
  const compose = page.getByRole('dialog', { name: 'Compose' });
  const body = compose.getByRole('textbox', { name: 'Text' });
  await compose.getByLabel('To', { exact: true }).fill('Mia <mia@x.example>');
  await body.click();
  await page.keyboard.type('one two');
  for (let back = 0; back < 'two'.length; back += 1) await page.keyboard.press('ArrowLeft');
  await compose.getByRole('button', { name: 'Casebook for this draft' }).click();
  const change = { subject: null, to: null, cc: null, bcc: null };
  const inserts = [
    {
      ...change,
      insert: [{ content: '<b>and</b> ', contentType: 'MUTABLE_HTML' }],
      where: 'IN_PLACE_INSERT',
    },
    { ...change, insert: [{ content: 'Dear <Mia>, ', contentType: 'TEXT' }], where: 'INSERT_AT_START' },
    {
      subject: 'Roof',
      to: ['mia@y.example'],
      cc: [],
      bcc: ['log@x.example'],
      insert: [{ content: ' Bye', contentType: 'TEXT' }],
      where: 'INSERT_AT_END',
    },
  ];
  for (const [index, draft] of inserts.entries()) {
    answer = { draft, notification: `Inserted ${index}` };
    await compose.getByRole('button', { name: 'Insert' }).click();
    await page.getByRole('status').getByText(`Inserted ${index}`).waitFor();
  }
  expect((await body.innerText()).trim()).toBe('Dear <Mia>, one and two Bye');
  expect(await body.locator('b').textContent()).toBe('and');
  expect(await compose.getByLabel('To', { exact: true }).inputValue()).toBe('mia@y.example');
  expect(await compose.getByLabel('Bcc').inputValue()).toBe('log@x.example');
  expect(await compose.getByLabel('Subject').inputValue()).toBe('Roof');
  expect(sent[0]).toMatchObject({
    surface: 'compose',
    recipients: { to: ['mia@x.example'], cc: [], bcc: [] },
  });
});

test('a card that peeks shows its header until it is pressed', async () => {
  const panel = await show({
    ...widgets({ textParagraph: { text: 'whole card' } }),
    displayStyle: 'PEEK',
    peekCardHeader: { title: 'Have a look' },
  });
  expect(await panel.getByText('whole card').count()).toBe(0);
  await panel.getByRole('button', { name: 'Have a look' }).click();
  await panel.getByText('whole card').waitFor();
});

test('after a click that brings another card the focus is on that card', async () => {
  const panel = await show(widgets({ buttonList: { buttons: [{ text: 'Go', onClick: click('go') }] } }));
  answer = { navigations: [{ updateCard: widgets({ textParagraph: { text: 'next' } }) }] };
  await panel.getByRole('button', { name: 'Go' }).click();
  await panel.getByText('next').waitFor();
  await panel.locator('.card:focus').waitFor();
});

test('the events carry the time zone that is chosen', async () => {
  const panel = await show(widgets({ buttonList: { buttons: [{ text: 'Go', onClick: click('go') }] } }));
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await panel.getByRole('button', { name: 'Go' }).click();
  expect((await answered(1))[0]?.timeZone).toEqual({ id: 'Asia/Tokyo', offset: 32_400_000 });
});

test('no widget keeps anybody out, in light and in dark', async () => {
  const items = [
    { text: 'A', value: 'a', selected: true },
    { text: 'B', value: 'b' },
  ];
  const end = click('x');
  await show({
    header: { title: 'All', subtitle: 'of them', imageUrl: PICTURE, imageAltText: 'dot' },
    cardActions: [{ actionLabel: 'Menu', onClick: end }],
    sections: [
      {
        header: 'First',
        collapsible: true,
        uncollapsibleWidgetsCount: 3,
        widgets: [
          { decoratedText: { topLabel: 'Top', text: '<font color="#5f6368">grey</font>', onClick: end } },
          { decoratedText: { text: 'Button', button: { text: 'Go', onClick: end, type: 'FILLED_TONAL' } } },
          { decoratedText: { text: 'Switch', switchControl: { name: 'on', value: '1' } } },
          { textParagraph: { text: 'folded' } },
        ],
      },
      {
        header: 'Second',
        widgets: [
          { textInput: { name: 'a', label: 'A', hintText: 'hint', validation: { characterLimit: 9 } } },
          { textInput: { name: 'b', label: 'B', initialSuggestions: { items: [{ text: 'x' }] } } },
          { selectionInput: { name: 'c', label: 'C', type: 'DROPDOWN', items } },
          { selectionInput: { name: 'd', label: 'D', type: 'RADIO_BUTTON', items } },
          { selectionInput: { name: 'e', label: 'E', type: 'SWITCH', items } },
          { selectionInput: { name: 'f', label: 'F', type: 'MULTI_SELECT', items } },
          { dateTimePicker: { name: 'g', label: 'G', type: 'DATE_AND_TIME' } },
          {
            buttonList: {
              buttons: [
                { text: 'Out', onClick: end },
                { text: 'In', type: 'FILLED', onClick: end },
              ],
            },
          },
          { grid: { title: 'Grid', columnCount: 2, onClick: end, items: [{ id: '1', title: 'One' }] } },
          { image: { imageUrl: PICTURE, altText: 'dot', onClick: end } },
        ],
      },
    ],
    fixedFooter: { primaryButton: { text: 'Save', onClick: end } },
  });
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Switch to dark' }).click();
  expect(await barriersOn(page)).toEqual([]);
});

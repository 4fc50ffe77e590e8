/** Nobody is kept out: every view of the page in light and dark, on a desk and on a phone, in three languages. */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from '../browser';
import { barriersOn } from './accessible';
import { openPageStage, type PageStage } from './page-stage';

let stage: PageStage;
let browser: Browser;
beforeAll(async () => {
  stage = await openPageStage();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

const openMail = async (page: Page): Promise<void> => {
  await page.locator('.thread').first().click();
  await page.locator('.mail-reader h1').waitFor();
};
const card = (page: Page): Promise<void> => page.locator('.panel .card').first().waitFor();

interface View {
  readonly hash?: string;
  readonly size?: typeof DESK;
  reach(page: Page): Promise<void>;
}

const VIEWS: Readonly<Record<string, View>> = {
  'the list of mail and the homepage': { reach: card },
  'an open mail and its card': {
    async reach(page) {
      await card(page);
      await openMail(page);
      await card(page);
    },
  },
  'the window to write in, with the card over the draft': {
    async reach(page) {
      await page.locator('.list-tools button').click();
      await page.locator('.compose-bottom .icon-button').first().click();
      await page.locator('.compose .card').waitFor();
    },
  },
  'the dialog that delivers mail': {
    async reach(page) {
      await page.locator('.top-tools .card-button').first().click();
      await page.locator('dialog').waitFor();
    },
  },
  'an open menu': {
    async reach(page) {
      await page.locator('.top-right .popup-button').click();
      await page.locator('[role=menu]').waitFor();
    },
  },
  'the workbook': { hash: '#/workbook/1001', reach: page => page.getByRole('gridcell').first().waitFor() },
  'a run': {
    hash: '#/runs',
    async reach(page) {
      await page.locator('.runs-table tbody tr').first().click();
      await page.locator('.timeline').waitFor();
    },
  },
  'what was sent': { hash: '#/sent', reach: page => page.locator('.thread').first().waitFor() },
  'a mail on a phone': { size: PHONE, reach: openMail },
  'its card on a phone': {
    size: PHONE,
    async reach(page) {
      await openMail(page);
      await page.locator('.add-on-bar button').click();
      await card(page);
    },
  },
};

const visit = async (page: Page, hash: string, reach: View['reach']): Promise<readonly string[]> => {
  await page.goto('about:blank');
  await page.goto(`${stage.url}/${hash}`);
  await reach(page);
  return barriersOn(page);
};

test.each(Object.entries(VIEWS))('%s', async (_name, { hash = '', size = DESK, reach }) => {
  const page = await openPage(browser, { viewport: size, locale: 'en-US' });
  try {
    expect(await visit(page, hash, reach)).toEqual([]);
  } finally {
    await page.close();
  }
});

/** Colours differ in the dark, lines break elsewhere in other languages: the views with most on them once more. */
test.each([
  { locale: 'pt-BR', colorScheme: 'dark', names: ['an open mail and its card', 'the workbook', 'a run'] },
  { locale: 'ja', colorScheme: 'dark', names: ['its card on a phone'] },
] as const)('$names, in $locale and the dark', async ({ names, ...look }) => {
  const page = await openPage(browser, look);
  try {
    for (const name of names) {
      const { hash = '', size = DESK, reach } = VIEWS[name] ?? { reach: card };
      await page.setViewportSize(size);
      expect([name, await visit(page, hash, reach)]).toEqual([name, []]);
    }
  } finally {
    await page.close();
  }
});

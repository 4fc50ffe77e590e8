/** Takes the pictures of the documentation from the real page: `node tools/screenshots.mjs`. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { openPageStage } from './workbench/page-stage';

const FOLDER = 'docs/images';
const SIZE = { width: 1440, height: 900 };
/** Lets pictures, fonts and the last animation settle. */
const SETTLE_MS = 700;

interface Shot {
  readonly name: string;
  readonly dark?: boolean;
  readonly locale?: string;
  readonly hash: string;
  act(page: Page): Promise<void>;
}

const open =
  (subject: string) =>
  async (page: Page): Promise<void> => {
    await page.locator('.thread', { hasText: subject }).first().click();
    await page.locator('.card-section').first().waitFor();
  };

const SHOTS: readonly Shot[] = [
  {
    name: 'workbench',
    hash: '',
    async act(page) {
      await open('Invoice for the spare board')(page);
      await page.locator('.panel').getByRole('button', { name: 'New case' }).click();
      await page.locator('.toast').waitFor();
    },
  },
  {
    name: 'workbench-ja',
    dark: true,
    locale: 'ja',
    hash: '#/mail/casebook%40solarmora.example',
    act: open('発電量が画面に表示されません'),
  },
  { name: 'workbook', hash: '#/workbook/1001', act: page => page.locator('.pill').first().waitFor() },
  {
    name: 'runs',
    hash: '#/runs',
    async act(page) {
      await page.locator('.runs-table tr', { hasText: 'onCardAction' }).first().click();
      await page.locator('.timeline').waitFor();
    },
  },
];

const stage = await openPageStage();
const browser = await launchBrowser();
mkdirSync(FOLDER, { recursive: true });
for (const { name, dark = false, locale = 'en-US', hash, act } of SHOTS) {
  const page = await browser.newPage({ viewport: SIZE, locale, colorScheme: dark ? 'dark' : 'light' });
  await page.goto(`${stage.url}/${hash}`);
  await act(page);
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.close();
  console.log(`${FOLDER}/${name}.png`);
}
await browser.close();
await stage.close();

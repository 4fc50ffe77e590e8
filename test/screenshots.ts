/**
 * Takes the pictures of the documentation from the real page, so that they stay true: `node tools/screenshots.mjs`.
 * With names (`node tools/screenshots.mjs mail-ja`) it takes these alone.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { TEXTS, type Locale, type Texts } from '../src/locales';
import { launchBrowser } from './browser';
import { openPageStage } from './workbench/page-stage';

const FOLDER = 'docs/images';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** The languages that the guide shows, and the browser that has each. */
const READERS = [
  { locale: 'en', browser: 'en-US', timezoneId: 'Europe/London' },
  { locale: 'pt-BR', browser: 'pt-BR', timezoneId: 'America/Sao_Paulo' },
  { locale: 'ja', browser: 'ja-JP', timezoneId: 'Asia/Tokyo' },
] as const satisfies readonly { locale: Locale; browser: string; timezoneId: string }[];

interface Shot {
  readonly name: string;
  readonly size?: typeof DESK;
  readonly hash?: string;
  /** One part of the page instead of the whole. */
  readonly part?: string;
  readonly dark?: boolean;
  act(page: Page, texts: Texts): Promise<void>;
}

const settled = async (page: Page): Promise<void> => {
  await page.locator('.panel .card[aria-busy=false]').first().waitFor();
};

const openMail = async (page: Page, subject: string): Promise<void> => {
  await page.locator('.thread', { hasText: subject }).first().click();
  await page.locator('.panel .card', { hasText: subject }).first().waitFor();
  await settled(page);
};

/** In every language. */
const EVERYWHERE: readonly Shot[] = [
  {
    name: 'mail',
    act: page => openMail(page, 'Site visit next week'),
  },
  {
    name: 'compose',
    part: '.compose',
    async act(page) {
      await openMail(page, 'Site visit next week');
      await page.locator('.reader-actions button').first().click();
      await page.locator('.compose-bottom .icon-button').first().click();
      await page.locator('.compose .card[aria-busy=false]').waitFor();
    },
  },
  {
    name: 'case',
    part: '.mail > .panel',
    async act(page) {
      await openMail(page, 'Site visit next week');
      await page.locator('.decorated.clickable', { hasText: 'C-2' }).first().click();
      await page.locator('.card-header h2', { hasText: 'Quote for a 40 kWp' }).waitFor();
      await settled(page);
    },
  },
  { name: 'home', part: '.mail > .panel', act: settled },
];

/** Where one language will do. */
const ONCE: readonly Shot[] = [
  { name: 'dark', dark: true, act: page => openMail(page, 'Site visit next week') },
  { name: 'workbook', hash: '#/workbook/1001', act: page => page.locator('.pill').first().waitFor() },
  {
    name: 'runs',
    hash: '#/runs',
    async act(page) {
      await page.locator('.runs-table tr', { hasText: 'onGmailMessageOpen' }).first().click();
      await page.locator('.timeline').waitFor();
    },
  },
  {
    name: 'phone',
    size: PHONE,
    async act(page) {
      await page.locator('.thread', { hasText: 'Site visit next week' }).first().click();
      await page.locator('.add-on-bar button').click();
      await settled(page);
    },
  },
];

const wanted = process.argv.slice(2);
const stage = await openPageStage();
const browser = await launchBrowser();
mkdirSync(FOLDER, { recursive: true });
for (const { locale, browser: tag, timezoneId } of READERS) {
  for (const shot of locale === 'en' ? [...EVERYWHERE, ...ONCE] : EVERYWHERE) {
    const name = ONCE.includes(shot) ? shot.name : `${shot.name}-${locale}`;
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await browser.newPage({
      viewport: shot.size ?? DESK,
      locale: tag,
      timezoneId,
      colorScheme: shot.dark === true ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    await page.goto(`${stage.url}/${shot.hash ?? ''}`);
    await shot.act(page, TEXTS[locale]);
    await page.mouse.move(0, 0);
    const path = `${FOLDER}/${name}.png`;
    await (shot.part === undefined ? page : page.locator(shot.part)).screenshot({
      path,
      animations: 'disabled',
    });
    await page.close();
    console.log(path);
  }
}
await browser.close();
await stage.close();

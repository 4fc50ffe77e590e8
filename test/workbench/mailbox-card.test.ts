/** The mailbox card at the page, in a build that has it: the main path in three languages, with the mouse. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { TEXTS, type Locale } from '../../src/locales';
import { gmailStore } from '../../workbench/services/gmail/store';
import { en } from '../../workbench/web/texts/en';
import { ja } from '../../workbench/web/texts/ja';
import { ptBR } from '../../workbench/web/texts/pt-BR';
import { launchBrowser, openPage } from '../browser';
import { openPageStage, type PageStage } from './page-stage';

const PAGE_TEXTS = { en, 'pt-BR': ptBR, ja };
const ANA = 'ana@solarmora.example';
const SUBJECT = 'Site visit next week';
const dist = mkdtempSync(join(tmpdir(), 'casebook-page-'));

let stage: PageStage;
let browser: Browser;
beforeAll(async () => {
  const built = spawnSync(process.execPath, ['build.mjs', '--quiet', '--with', 'mailbox', '--script', dist], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(built.stderr);
  stage = await openPageStage(dist);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
  rmSync(dist, { recursive: true, force: true });
});

test.each(['en', 'pt-BR', 'ja'] as const satisfies readonly Locale[])(
  'in %s: a mail with a contact is starred, trashed, put back, and answered with a draft',
  async locale => {
    const { mailbox, done } = TEXTS[locale];
    const page = await openPage(browser, { viewport: { width: 1440, height: 1000 }, locale });
    await page.goto(`${stage.url}/#/mail/${encodeURIComponent(ANA)}`);
    const panel = page.locator('.mail > .panel');
    const settled = (): Promise<void> => panel.locator('.card[aria-busy=false]').waitFor();
    const line = (): Locator => panel.locator('.decorated-row', { hasText: SUBJECT });
    const choose = async (entry: string): Promise<void> => {
      await line().getByRole('button', { name: mailbox.actions }).click();
      await page.getByRole('menuitem', { name: entry, exact: true }).click();
      await settled();
    };
    const box = gmailStore(stage.workbench.cloud).mailbox(ANA);
    const labels = (): readonly string[] => {
      const mail = box.list().find(({ id }) => box.header(id, 'Subject') === SUBJECT);
      return [...(mail?.labelIds ?? [])];
    };
    await settled();
    await panel.getByRole('button', { name: PAGE_TEXTS[locale].menu }).first().click();
    await page.getByRole('menuitem', { name: mailbox.title }).click();
    await line().waitFor();
    await choose(mailbox.star);
    await page.getByRole('status').getByText(done.mail_change).last().waitFor();
    expect(labels()).toContain('STARRED');
    await choose(mailbox.trash);
    await line().waitFor({ state: 'detached' });
    await panel.getByLabel(mailbox.folderLabel).selectOption('trash');
    await line().waitFor();
    await choose(mailbox.recover);
    await line().waitFor({ state: 'detached' });
    expect(labels()).toContain('INBOX');
    await panel.getByLabel(mailbox.folderLabel).selectOption('starred');
    await line().waitFor();
    await choose(mailbox.unstar);
    await panel.getByLabel(mailbox.folderLabel).selectOption('inbox');
    await line().waitFor();
    const drafts = box.drafts.size;
    await choose(mailbox.reply);
    await page.locator('.mail-reader h1', { hasText: SUBJECT }).waitFor();
    expect(box.drafts.size).toBe(drafts + 1);
    await page.close();
  },
);

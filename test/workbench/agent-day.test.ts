/**
 * An agent's day at the page, in three languages, as they would spend it: with the mouse and the words on the screen.
 * The words come from the locale that is tested, so that a card in the wrong language is found too.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { TEXTS } from '../../src/locales';
import { REASONS } from '../../src/locales/reasons';
import { bookOf } from '../../workbench/server/live/workbook';
import { gmailStore } from '../../workbench/services/gmail/store';
import { en } from '../../workbench/web/texts/en';
import { ja } from '../../workbench/web/texts/ja';
import { ptBR } from '../../workbench/web/texts/pt-BR';
import { launchBrowser, openPage } from '../browser';
import { until } from '../until';
import { barriersOn } from './accessible';
import { openPageStage, type PageStage } from './page-stage';

const ANA = 'ana@solarmora.example';
const KENJI = 'kenji@solarmora.example';

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

/** The cells of a column of the book, below its header. */
function column(tab: string, header: string): readonly string[] {
  const sheet = bookOf(stage.workbench)?.tabByTitle(tab);
  if (!sheet) return [];
  const at = Array.from({ length: sheet.lastColumn() }, (_, index) => sheet.text(0, index)).indexOf(header);
  return Array.from({ length: sheet.lastRow() - 1 }, (_, index) => sheet.text(index + 1, at));
}

/** The cell of one column in the first row whose other column has this text. */
const cell = (tab: string, key: string, value: string, header: string): string =>
  column(tab, header)[column(tab, key).indexOf(value)] ?? '';

class Seat {
  private constructor(
    readonly page: Page,
    readonly account: string,
  ) {}

  static async take(account: string, locale: string): Promise<Seat> {
    const page = await openPage(browser, { viewport: { width: 1440, height: 1000 }, locale });
    await page.goto(`${stage.url}/#/mail/${encodeURIComponent(account)}`);
    const seat = new Seat(page, account);
    await seat.card();
    return seat;
  }

  get panel(): Locator {
    return this.page.locator('.mail > .panel');
  }

  /** Waits until a card lies in the panel and nothing is under way. */
  async card(): Promise<void> {
    await this.panel.locator('.card[aria-busy=false]').waitFor();
  }

  /** Waits for a card with this title. */
  async shows(title: string): Promise<void> {
    await this.panel
      .locator('.card[aria-busy=false]')
      .getByRole('heading', { name: title, level: 2 })
      .waitFor();
  }

  async home(): Promise<void> {
    await this.page.goto(`${stage.url}/#/mail/${encodeURIComponent(this.account)}`);
    await this.card();
  }

  async open(subject: string): Promise<void> {
    await this.page.locator('.thread', { hasText: subject }).first().click();
    await this.page.locator('.mail-reader h1', { hasText: subject }).waitFor();
    await this.panel.locator('.card[aria-busy=false]', { hasText: subject }).waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
  }

  /** Opens what a section hides. */
  async unfold(section: string): Promise<void> {
    const heading = this.panel.locator('.card-section', {
      has: this.page.getByRole('heading', { name: section }),
    });
    await heading.locator('.fold').click();
  }

  async told(words: string): Promise<void> {
    const news = this.page.getByRole('status').getByText(words).last();
    await news.waitFor();
  }

  /** What keeps people with assistive technology out of the card that is shown. */
  barriers(): Promise<readonly string[]> {
    return barriersOn(this.page, '.mail > .panel');
  }

  async away(): Promise<void> {
    await this.page.close();
  }
}

let letters = 0;
/** A mail from outside into Ana's and Kenji's inboxes. */
async function deliver(from: string, subject: string, to = `${ANA}, ${KENJI}`): Promise<void> {
  letters += 1;
  const raw = `From: ${from}\r\nTo: ${to}\r\nSubject: =?UTF-8?B?${Buffer.from(subject).toString('base64')}?=\r\nMessage-ID: <day-${letters}@mail.example>\r\nDate: Wed, 18 Nov 2026 12:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHello\r\n`;
  const response = await fetch(`${stage.url}/api/deliveries`, {
    method: 'POST',
    headers: { 'Content-Type': 'message/rfc822' },
    body: raw,
  });
  expect(response.status).toBe(200);
}

const PAGE_TEXTS = { en, 'pt-BR': ptBR, ja };

const PLACES: readonly {
  readonly locale: keyof typeof PAGE_TEXTS;
  readonly name: string;
  readonly domain: string;
}[] = [
  { locale: 'en', name: 'Rose Field', domain: 'rosefield.example' },
  { locale: 'pt-BR', name: 'Rosa Campos', domain: 'rosacampos.example' },
  { locale: 'ja', name: '野原 桜', domain: 'nohara.example' },
];

describe.each(PLACES)('in $locale', ({ locale, name, domain }) => {
  const texts = { ...TEXTS[locale], page: PAGE_TEXTS[locale] };
  const address = `rose@${domain}`;
  const from = `=?UTF-8?B?${Buffer.from(name).toString('base64')}?= <${address}>`;
  const first = `${name}: 1`;
  const second = `${name}: 2`;
  let ana: Seat;
  const merged = PLACES.findIndex(place => place.locale === locale);

  beforeAll(async () => {
    await deliver(from, first);
    await deliver(from, second);
    ana = await Seat.take(ANA, locale);
  });
  afterAll(() => ana.away());

  test('a stranger’s mail is logged with one click, which makes the contact', async () => {
    await ana.open(first);
    await ana.panel.getByText(texts.message.notInBook).first().waitFor();
    await ana.press(texts.message.log);
    await ana.told(texts.done.log);
    await ana.panel.getByText(texts.message.logged).first().waitFor();
    await ana.panel.getByText(REASONS[locale].inPanel).waitFor();
    expect(column('Contacts', 'Name')).toContain(name);
  });

  test('the next mail becomes a case', async () => {
    await ana.open(second);
    await ana.press(texts.message.newCase);
    await ana.told(texts.done.new_case);
    expect(cell('Cases', 'Subject', second, 'Contact')).toBe(name);
  });

  test('the answer is written from a template, looked at, and sent from its window', async () => {
    const [template = ''] = column('Templates', 'Name');
    const { reply, mailCard } = texts;
    await ana.press(mailCard.reply);
    await ana.panel.getByLabel(reply.template).selectOption(template);
    await ana.press(reply.preview);
    await ana.press(reply.make);
    const compose = ana.page.locator('.compose');
    await compose.waitFor();
    const written = await compose.locator('.editor').innerText();
    expect(written.trim()).not.toBe('');
    expect(written).not.toContain('{{');
    expect(await compose.locator('.compose-line input').first().inputValue()).toContain(address);
    await compose.locator('button[type=submit]').click();
    await compose.waitFor({ state: 'detached' });
    const box = gmailStore(stage.workbench.cloud).mailbox(ANA);
    const [sent] = box.list('SENT');
    expect(box.thread(sent?.threadId ?? '').map(message => box.header(message.id, 'From'))).toEqual([
      from,
      expect.stringContaining(ANA),
    ]);
    expect(box.drafts.size).toBe(0);
  });

  test('a task, tags and a note are put on the mail’s case, and the last step is taken back', async () => {
    const { task, note, form, field, save, done, undo } = texts.records;
    const id = cell('Cases', 'Subject', second, 'Case ID');
    const notes = column('Notes', 'Note').filter(text => text !== '').length;
    await ana.home();
    await ana.open(second);
    await ana.press(task.add);
    await ana.panel.getByLabel(`${field.task} *`).fill(`${name}: call`);
    await ana.press(save);
    await ana.told(done.record_save);
    await ana.press(texts.message.tags);
    await ana.shows(form.tags);
    await ana.panel.getByLabel(field.tags).fill('vip');
    await ana.press(save);
    await ana.told(done.record_save);
    const tagged = (): string => cell('Cases', 'Case ID', id, 'Tags');
    expect(await until(tagged, tags => tags === 'vip')).toBe('vip');
    await ana.unfold(texts.mailCard.workOn(id));
    await ana.panel.getByLabel(note.add).fill('Likes tea');
    await ana.press(note.save);
    await ana.told(done.add_note);
    expect(cell('Tasks', 'Task', `${name}: call`, 'Case ID')).toBe(id);
    expect(column('Notes', 'Note').filter(text => text === 'Likes tea')).toHaveLength(1);
    await ana.press(undo);
    await ana.told(done.undo_event);
    expect(column('Notes', 'Note').filter(text => text !== '')).toHaveLength(notes);
  });

  test('two agents at one case: what the other has changed is shown and stays', async () => {
    const id = cell('Cases', 'Subject', second, 'Case ID');
    const kenji = await Seat.take(KENJI, locale);
    try {
      await ana.page.bringToFront();
      await ana.home();
      await ana.open(second);
      await kenji.open(second);
      const menu = texts.caseMenu.title(id);
      for (const seat of [ana, kenji]) await seat.button(menu).first().waitFor();
      await kenji.press(menu);
      await kenji.page
        .getByRole('menuitem', { name: texts.caseMenu.setPriority(texts.priority.low) })
        .click();
      await kenji.told(texts.done.set_case);
      await ana.press(menu);
      await ana.page
        .getByRole('menuitem', { name: texts.caseMenu.setPriority(texts.priority.urgent) })
        .click();
      await ana.told(texts.refusal.changedMeanwhile(texts.priority.low));
      expect(cell('Cases', 'Case ID', id, 'Priority')).toBe('low');
    } finally {
      await kenji.away();
    }
  });

  test('a search finds the contact while its name is typed', async () => {
    const { find } = texts.records;
    await ana.home();
    await ana.panel.getByLabel(find.label).fill(name.slice(0, -1));
    await ana.panel.getByRole('option', { name }).first().click();
    await ana.press(texts.records.search);
    await ana.panel.getByRole('heading', { name: find.results }).waitFor();
    await ana.press(new RegExp(address));
    await ana.shows(name);
  });

  test('two agents at one form: the slower one is shown both values and decides', async () => {
    const { edit, save, form, field, done } = texts.records;
    const kenji = await Seat.take(KENJI, locale);
    try {
      await kenji.open(first);
      await kenji.press(new RegExp(name));
      await kenji.shows(name);
      for (const seat of [ana, kenji]) {
        await seat.press(edit);
        await seat.shows(form.contact);
      }
      await kenji.panel.getByLabel(field.phone).fill('+44 20 1111');
      await kenji.press(save);
      await kenji.told(done.record_save);
      await ana.panel.getByLabel(field.phone).fill('+44 20 2222');
      await ana.press(save);
      await ana.panel.getByRole('heading', { name: form.clash }).waitFor();
      expect(await ana.panel.getByText('+44 20 1111').first().isVisible()).toBe(true);
      expect(await ana.panel.getByLabel(field.phone).inputValue()).toBe('+44 20 2222');
      expect(cell('Contacts', 'Name', name, 'Phone')).toBe('+44 20 1111');
      await ana.press(save);
      await ana.told(done.record_save);
      expect(cell('Contacts', 'Name', name, 'Phone')).toBe('+44 20 2222');
    } finally {
      await kenji.away();
    }
  });

  test('a form that is wrong says which field, and keeps what was typed', async () => {
    const { edit, save, form, field, fault } = texts.records;
    await ana.press(edit);
    await ana.shows(form.contact);
    await ana.panel.getByLabel(field.owner).waitFor();
    await ana.panel.getByLabel(`${field.name} *`).fill('');
    await ana.panel.getByLabel(field.phone).fill('+44 20 3333');
    await ana.press(save);
    await ana.panel.getByText(fault.about(field.name, fault.missing)).first().waitFor();
    expect(await ana.panel.getByLabel(field.phone).inputValue()).toBe('+44 20 3333');
    expect(await ana.barriers()).toEqual([]);
    await ana.press(texts.page.back);
  });

  test('a second contact of the same person is merged into the first', async () => {
    const { merge, done } = texts.records;
    const twin = `${name}: twin`;
    await deliver(from.replace(domain, `mail.${domain}`), twin);
    await ana.open(twin);
    await ana.press(texts.message.log);
    await ana.told(texts.done.log);
    await ana.press(new RegExp(`rose@mail.${domain}`));
    await ana.shows(name);
    await ana.press(merge.title);
    await ana.press(merge.preview);
    await ana.panel.getByRole('heading', { name: merge.previewTitle }).waitFor();
    await ana.press(merge.do);
    await ana.told(done.merge_do);
    expect(column('Contacts', 'Merged into').filter(id => id !== '')).toHaveLength(merged + 1);
  });

  test('a domain is put on the never-log list', async () => {
    await ana.open(second);
    await ana.unfold(texts.message.neverLog);
    await ana.press(texts.message.neverLogDomain(domain));
    await ana.told(texts.done.never_log_domain);
    expect(column('Never log', 'Address or domain').some(pattern => pattern.includes(domain))).toBe(true);
  });

  test('a held mail is released from the queue', async () => {
    const before = column('Held', 'Decided by').filter(decision => decision !== '').length;
    await ana.home();
    await ana.press(texts.home.review);
    await ana.button(texts.held.release).first().waitFor();
    expect(await ana.barriers()).toEqual([]);
    await ana.press(texts.held.release);
    await ana.told(texts.done.release);
    expect(
      await until(
        () => column('Held', 'Decided by').filter(decision => decision !== '').length,
        count => count > before,
      ),
    ).toBe(before + 1);
  });

  test('the mail is forwarded with a template from an alias, looked at, and sent from its window', async () => {
    const [template = ''] = column('Templates', 'Name');
    const { reply, draft } = texts;
    await ana.home();
    await ana.open(second);
    // The card of Ana's own answer, which nobody has logged: what is rarer is in the menu of its section.
    const section = ana.panel.locator('.card-section');
    await section.getByRole('button', { name: texts.mailCard.moreActions }).first().click();
    await ana.page.getByRole('menuitem', { name: draft.forwardButton }).click();
    await ana.shows(draft.forward);
    await ana.panel.getByLabel(reply.from, { exact: true }).selectOption('ana.mora@solarmora.example');
    await ana.panel.getByLabel(draft.to, { exact: true }).fill(KENJI);
    await ana.panel.getByLabel(reply.template).selectOption(template);
    await ana.press(reply.preview);
    await ana.press(reply.make);
    const compose = ana.page.locator('.compose');
    await compose.waitFor();
    const written = await compose.locator('.editor').innerText();
    expect(written).toContain('---------- Forwarded message ---------');
    expect(written).not.toContain('{{');
    await compose.locator('button[type=submit]').click();
    await compose.waitFor({ state: 'detached' });
    const box = gmailStore(stage.workbench.cloud).mailbox(KENJI);
    const came = box.list('INBOX')[0]?.id ?? '';
    expect(box.header(came, 'From')).toContain('ana.mora@solarmora.example');
  });
});

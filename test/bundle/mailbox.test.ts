/** The mailbox card on the built bundle, without its option and with it: what it shows, what it does, and what it costs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST } from '../../workbench/paths';
import type { RunResult } from '../../workbench/runtime/contract';
import { MAILS } from './mails';
import { ANA, clearStages, Stage } from './stage';

const root = join(__dirname, '../..');
const wide = mkdtempSync(join(tmpdir(), 'casebook-mailbox-'));
let kept = '';

beforeAll(() => {
  const built = spawnSync(process.execPath, ['build.mjs', '--quiet', '--with', 'mailbox', '--script', wide], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(built.stderr);
  const stage = new Stage({ dist: wide });
  stage.install();
  stage.deliver(...MAILS);
  stage.poll();
  stage.deliverTo(ANA, {
    id: 'a1@acme.example',
    from: 'Ann Lee <ann@acme.example>',
    to: ANA,
    subject: 'Roof plan',
  });
  stage.deliverTo(ANA, {
    id: 'n1@news.example',
    from: 'News <news@news.example>',
    to: ANA,
    subject: 'Today',
  });
  stage.deliverTo(ANA, {
    id: 'a2@acme.example',
    from: 'Ann Lee <ann@acme.example>',
    to: `${ANA}, Bo <bo@acme.example>`,
    cc: 'Cy <cy@acme.example>',
    subject: 'Colour of the roof',
    text: 'Red or blue?',
  });
  kept = stage.keep();
});
afterAll(() => {
  clearStages();
  rmSync(wide, { recursive: true, force: true });
});

const remote = (result: RunResult): number => result.calls.filter(call => call.remote).length;
const LIMIT = 8;
const CONTACTS_ONLY = ['Roof plan', 'Colour of the roof'];

/** The card, opened from the homepage's menu. */
const opened = (stage: Stage) => {
  const panel = stage.panel(ANA).open();
  const { result } = panel.click('mailbox');
  return { panel, result };
};

test('the plain build asks for nothing more, reaches no web address, and says who can switch the card on', () => {
  expect(readFileSync(join(DIST, 'Code.js'), 'utf8')).not.toContain('UrlFetchApp');
  expect(readFileSync(join(DIST, 'appsscript.json'), 'utf8')).not.toContain('external_request');
  const { panel, result } = opened(Stage.from(kept));
  expect(panel.text).toContain('switched off');
  expect(panel.text).toContain('Your administrator can switch it on');
  expect(result.calls.some(({ name }) => /Messages.list|UrlFetch/.test(name))).toBe(false);
});

test('the option adds one permission, which its list of addresses holds to Gmail, and nothing else', () => {
  const manifest = (folder: string) =>
    JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')) as Record<string, unknown>;
  const { oauthScopes: scopes, urlFetchWhitelist, ...rest } = manifest(wide);
  const { oauthScopes: plain, ...plainRest } = manifest(DIST);
  expect(rest).toEqual(plainRest);
  expect(scopes).toEqual([...(plain as string[]), 'https://www.googleapis.com/auth/script.external_request']);
  expect(urlFetchWhitelist).toEqual(['https://gmail.googleapis.com/']);
});

test('the inbox shows mail with known contacts alone, says how many it left out, and takes at most eight calls', () => {
  const { panel, result } = opened(Stage.from(kept, undefined, wide));
  expect(remote(result)).toBeLessThanOrEqual(LIMIT);
  for (const subject of CONTACTS_ONLY) expect(panel.text).toContain(subject);
  expect(panel.text).not.toContain('Today');
  expect(panel.text).toContain('1 mail of people without a contact is left out');
});

test('read, star, trash and recover change the mail in Gmail, once each, within eight calls', () => {
  const stage = Stage.from(kept, undefined, wide);
  const { panel } = opened(stage);
  const box = stage.mail.mailbox(ANA);
  const mail = box.list('INBOX').find(each => box.header(each.id, 'Subject') === 'Colour of the roof');
  const labels = (): readonly string[] => [...(box.get(mail?.id ?? '')?.labelIds ?? [])].sort();
  const id = mail?.id ?? '';
  const change = (name: string): void => {
    const made = panel.press(panel.find('mail_change', { id, change: name }));
    expect([name, made.notification, remote(made.result) <= LIMIT]).toEqual([name, 'Done in Gmail.', true]);
  };
  change('read');
  change('star');
  expect(labels()).toEqual(['INBOX', 'STARRED']);
  panel.click('mailbox', { folder: 'starred' });
  expect(panel.text).toContain('Colour of the roof');
  expect(panel.text).not.toContain('Roof plan');
  change('trash');
  expect(labels()).toContain('TRASH');
  panel.click('mailbox', { folder: 'trash' });
  change('recover');
  expect(labels()).toEqual(['INBOX', 'STARRED']);
  expect(panel.text).not.toContain('Colour of the roof');
});

test.each([
  ['reply', 'ann@acme.example', '', 'Re: Colour of the roof'],
  ['reply_all', 'ann@acme.example', 'bo@acme.example, cy@acme.example', 'Re: Colour of the roof'],
  ['forward', '', '', 'Fwd: Colour of the roof'],
])('%s makes a draft in the conversation and opens it; nothing is sent', (value, to, cc, subject) => {
  const stage = Stage.from(kept, undefined, wide);
  const { panel } = opened(stage);
  const box = stage.mail.mailbox(ANA);
  const mail = box.list('INBOX').find(each => box.header(each.id, 'Subject') === 'Colour of the roof');
  const made = panel.press(panel.find('mail_answer', { id: mail?.id ?? '', value }));
  expect([made.result.how, remote(made.result) <= LIMIT]).toEqual(['done', true]);
  const [draft] = box.list('DRAFT');
  const addresses = (name: string): string =>
    (box.header(draft?.id ?? '', name)?.match(/[^\s<>,"]+@[^\s<>,"]+/g) ?? []).join(', ');
  expect([addresses('To'), addresses('Cc'), box.header(draft?.id ?? '', 'Subject')]).toEqual([
    to,
    cc,
    subject,
  ]);
  expect(draft?.threadId).toBe(mail?.threadId);
  expect(box.list('SENT')).toHaveLength(0);
});

test('a reader who did not allow it is told so', () => {
  const stage = Stage.from(kept, undefined, wide);
  stage.workbench.revoke(ANA, ['https://www.googleapis.com/auth/script.external_request']);
  const { panel } = opened(stage);
  expect(panel.name).toBe('problem');
  expect(panel.text).toContain('permission');
});

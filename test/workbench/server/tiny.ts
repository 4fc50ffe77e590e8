/**
 * A workbench with a bundle of a few lines, behind a real server: enough to see what the server does with requests,
 * without the product's own bundle.
 */
import { resolve } from 'node:path';
import { companyOf, leadRoutes, type Company } from '../../../workbench/company';
import { liveOffice, type LiveOffice } from '../../../workbench/server/live/office';
import { startServer } from '../../../workbench/server/server';
import { gmailStore } from '../../../workbench/services/gmail/store';
import { bookOf } from '../../../workbench/server/live/workbook';
import { openWorkbench, type Workbench } from '../../../workbench/workbench';

export const ANA = 'ana@solarmora.example';
export const NOW = Date.parse('2026-11-20T09:00:00Z');

const CODE = `
function card(title) {
  return CardService.newCardBuilder().setName(title).setHeader(CardService.newCardHeader().setTitle(title)).build();
}
function onHomepage(e) { return card('Home ' + (e.commonEventObject.userLocale || 'unknown')); }
function onGmailMessageOpen(e) {
  GmailApp.setCurrentMessageAccessToken(e.gmail.accessToken);
  return card(GmailApp.getMessageById(e.gmail.messageId).getSubject());
}
function onGmailCompose() { return [card('Draft')]; }
function onCardAction(e) {
  var common = e.commonEventObject;
  switch (common.parameters.action) {
    case 'fail': throw new Error('the bundle failed');
    case 'wrong': return card('not an answer');
    case 'nothing': return;
    case 'suggest':
      return CardService.newSuggestionsResponseBuilder().setSuggestions(
        CardService.newSuggestions().addSuggestions(['Ana', 'Anton'])).build();
    case 'echo':
      return CardService.newActionResponseBuilder().setNotification(CardService.newNotification().setText(JSON.stringify({
        platform: common.platform, to: e.gmail.toRecipients, bcc: e.draftMetadata.bccRecipients,
        message: e.messageMetadata || null }))).build();
    case 'reply':
      GmailApp.setCurrentMessageAccessToken(e.gmail.accessToken);
      return CardService.newComposeActionResponseBuilder().setGmailDraft(
        GmailApp.getMessageById(e.gmail.messageId).createDraftReply('Thank you', { htmlBody: '<b>Thank you</b>' })).build();
    case 'bcc':
      return CardService.newUpdateDraftActionResponseBuilder().setUpdateDraftBccRecipientsAction(
        CardService.newUpdateDraftBccRecipientsAction().addUpdateBccRecipients(['log@solarmora.example'])).build();
    default:
      return CardService.newActionResponseBuilder()
        .setNavigation(CardService.newNavigation().pushCard(card('Pushed')))
        .setNotification(CardService.newNotification().setText(JSON.stringify(common.formInputs || {})))
        .setStateChanged(true).build();
  }
}
function install() {
  var book = SpreadsheetApp.create('Tiny book');
  var sheet = book.getSheets()[0];
  sheet.getRange(1, 1, 3, 2).setValues([['Case', 'Status'], ['C-2', 'open'], ['C-1', 'new']]);
  sheet.setFrozenRows(1);
  ScriptApp.newTrigger('onSheetEdit').forSpreadsheet(book.getId()).onEdit().create();
}
function onSheetEdit(e) { console.log(e.range.getA1Notation() + '=' + e.value); }
function pollMailbox() { console.log('polled'); }
`;

const MANIFEST = {
  timeZone: 'Etc/UTC',
  runtimeVersion: 'V8',
  oauthScopes: [
    'https://www.googleapis.com/auth/gmail.addons.current.message.readonly',
    'https://www.googleapis.com/auth/gmail.addons.current.action.compose',
    'https://www.googleapis.com/auth/spreadsheets',
    'https://www.googleapis.com/auth/script.scriptapp',
    'https://www.googleapis.com/auth/script.locale',
  ],
  addOns: {
    common: {
      name: 'Tiny',
      useLocaleFromApp: true,
      homepageTrigger: { runFunction: 'onHomepage' },
      universalActions: [
        { label: 'Settings', runFunction: 'onSettings' },
        { label: 'Help', openLink: 'https://help.example/' },
      ],
    },
    gmail: {
      contextualTriggers: [{ unconditional: {}, onTriggerFunction: 'onGmailMessageOpen' }],
      composeTrigger: {
        draftAccess: 'METADATA',
        selectActions: [{ text: 'Tiny', runFunction: 'onGmailCompose' }],
      },
    },
  },
};

export interface Tiny {
  readonly workbench: Workbench;
  readonly company: Company;
  readonly office: LiveOffice;
  readonly url: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

/** @param page folder of the page; the sources' own has its index.html, which is enough without a browser */
export async function openTiny(page = resolve('workbench/web')): Promise<Tiny> {
  const usual = companyOf('solarmora.example');
  const company: Company = {
    ...usual,
    users: [...usual.users, { email: ANA, name: 'Ana Mora', role: 'agent' }],
  };
  const accounts = company.users.map(user => user.email);
  const workbench = openWorkbench({ code: CODE, manifest: MANIFEST, accounts, now: NOW });
  leadRoutes(gmailStore(workbench.cloud), company);
  const installed = workbench.run('install', [], { as: company.routing, kind: 'editor' });
  if (installed.how !== 'done') throw new Error(installed.error ?? 'install failed');
  bookOf(workbench)?.share(ANA, 'editor');
  const office = liveOffice({ workbench, company, version: '0', smtp: null, changed: () => undefined });
  const server = await startServer({ office, page, port: 0 });
  const url = `http://localhost:${server.port}`;
  return {
    workbench,
    company,
    office,
    url,
    get: (path, headers = {}) => fetch(url + path, { headers }),
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    close: () => server.close(),
  };
}

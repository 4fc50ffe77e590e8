/** A small office for the tests of the side panel: people, cases, held mail, and a desk that really changes them. */
import type { DraftHandle } from '../../src/addon/answer';
import type { CaseModel, Excerpt, MessageModel, PersonModel } from '../../src/addon/lines';
import type {
  ComposeModel,
  DraftDesk,
  DraftModel,
  FilledText,
  MadeDraft,
  ReplyChoice,
  ReadyReply,
  ReplyModel,
  ShownDraft,
} from '../../src/addon/drafts';
import type { Refusal, Done } from '../../src/addon/done';
import type { Desk } from '../../src/addon/desk';
import type { HeldModel, HomeModel } from '../../src/addon/homepage';
import type { MessageCardModel, SenderGuess } from '../../src/addon/mail-card';
import type { MailLine, MailPage, MailboxDesk } from '../../src/addon/mailbox';
import type { RecordDesk } from '../../src/addon/records';
import type {
  RouteText,
  RoutingModel,
  SettingLine,
  SettingsDesk,
  SettingsModel,
  LeavingModel,
} from '../../src/addon/settings';
import type { RulesModel } from '../../src/addon/rules';
import type { RuleFault } from '../../src/crm/rules/rule';
import type { Trial, TrialState } from '../../src/intake/rule-trial';
import { ownLists } from '../../src/crm/own-lists';
import { SETTINGS, type Settings } from '../../src/crm/settings';
import { CASE_STATUSES } from '../../src/book/choices';
import type { Scene } from '../../src/addon/scene';
import type { CardEvent } from '../../src/addon/event';
import { textsFor } from '../../src/locales';
import { TestOffice } from '../intake/office';
import { seated } from './desk/seat';

export const NOW = Date.parse('2026-03-12T15:30:00Z');

export const scene = (locale = 'en', more: Partial<Scene> = {}): Scene => ({
  texts: textsFor(locale),
  now: NOW,
  offsetMinutes: 60,
  reference: 'run-7f3a',
  report: () => undefined,
  ...more,
});

/** A list as the desk gives it: complete unless said otherwise. */
export const all = <T>(items: readonly T[], complete = true): Excerpt<T> => ({ items, complete });

export const person = (more: Partial<PersonModel> = {}): PersonModel => ({
  address: 'mei@tanaka-glass.example',
  name: 'Mei Tanaka',
  contactId: 'P-1',
  company: 'Tanaka Glass',
  phone: '+81 3 5555 0100',
  title: 'Buyer',
  owner: 'ana@solarmora.example',
  tags: ['vip', 'asia'],
  extra: { 'Favourite panel': 'SM-400' },
  messages: 3,
  lastMessageAt: '2026-03-11T08:00:00Z',
  never: null,
  ...more,
});

export const caseModel = (id: string, more: Partial<CaseModel> = {}): CaseModel => ({
  id,
  kind: 'case',
  subject: `Inverter stops (${id})`,
  status: 'open',
  priority: 'normal',
  assignee: 'ana@solarmora.example',
  createdAt: '2026-03-10T08:00:00Z',
  lastMessageAt: '2026-03-12T15:10:00Z',
  messages: 2,
  ...more,
});

export const messageModel = (more: Partial<MessageModel> = {}): MessageModel => ({
  at: '2026-03-12T13:05:00Z',
  direction: 'in',
  subject: 'Inverter stops at noon',
  caseId: 'C-1042',
  snippet: 'It stops every day at noon.',
  gmailLink: 'https://mail.google.com/mail/u/0/#all/18f2',
  ...more,
});

export const heldModel = (id: string, more: Partial<HeldModel> = {}): HeldModel => ({
  id,
  cause: 'unknown_user',
  reason: 'eve@evil.example is no user of Casebook, and this address takes mail of users alone',
  from: 'Stranger <stranger@elsewhere.example>',
  subject: 'Please log this',
  at: '2026-03-12T12:00:00Z',
  gmailLink: 'https://mail.google.com/mail/u/0/#all/18f3',
  ...more,
});

/** An office that has added no status and no priority. */
export const NO_LISTS = ownLists({ moreStatuses: '', morePriorities: '' });

export const messageCardModel = (more: Partial<MessageCardModel> = {}): MessageCardModel => ({
  subject: 'Inverter stops at noon',
  user: 'ana@solarmora.example',
  lists: NO_LISTS,
  person: person(),
  others: all([
    person({ address: 'ken@tanaka-glass.example', name: 'Ken', contactId: null }),
    person({ address: 'kenji@solarmora.example', name: '', contactId: null, never: 'own' }),
  ]),
  logged: { outcome: null, caseId: '', contact: '', loggedBy: '', at: null, reason: '', heldId: '' },
  mailCase: null,
  deals: [
    {
      id: 'D-1',
      name: 'Roof',
      stage: 'new',
      amount: 12000,
      currency: 'EUR',
      closeAt: '2026-04-01T12:00:00Z',
    },
    { id: 'D-2', name: '', stage: 'on hold', amount: null, currency: '', closeAt: null },
  ],
  tasks: [
    { id: 'T-1', title: 'Call back', assignee: 'ana@solarmora.example', dueAt: '2026-03-10T12:00:00Z' },
    { id: 'T-2', title: 'Send offer', assignee: '', dueAt: '2026-03-20T12:00:00Z' },
  ],
  openCases: all([
    caseModel('C-1042'),
    caseModel('C-1050', { priority: 'urgent' }),
    caseModel('L-7', { kind: 'lead' }),
  ]),
  lastMessages: [messageModel(), messageModel({ direction: 'out' }), messageModel({ subject: '' })],
  bookUrl: 'https://docs.google.com/spreadsheets/d/book/edit',
  forwardedFrom: null,
  senderUnread: false,
  ownStep: { eventId: 'E-1', action: 'mail', outcome: 'logged', at: '2026-03-12T15:00:00Z', touched: '' },
  work: { ref: { kind: 'contact', id: 'P-1' }, name: 'Mei Tanaka', tags: ['vip'] },
  unread: null,
  longWork: { what: 'log', done: 25, total: 62, failed: 0, state: 'running', at: '2026-03-12T15:20:00Z' },
  ...more,
});

export const composeModel = (more: Partial<ComposeModel> = {}): ComposeModel => ({
  logAddresses: [
    { kind: 'bcc', address: 'log@solarmora.example' },
    { kind: 'forward', address: 'forward@solarmora.example' },
  ],
  recipients: [person(), person({ address: 'ken@tanaka-glass.example', name: 'Ken', contactId: null })],
  templates: ['Offer', 'Thanks'],
  hasSignature: true,
  ...more,
});

export const replyModel = (more: Partial<ReplyModel> = {}): ReplyModel => ({
  to: 'Mei Tanaka',
  templates: ['Offer', 'Thanks'],
  aliases: ['ana@solarmora.example', 'sales@solarmora.example'],
  ...more,
});

export const mailLine = (id: string, more: Partial<MailLine> = {}): MailLine => ({
  id,
  who: 'Mei Tanaka',
  contactId: 'P-1',
  subject: 'Inverter stops at noon',
  snippet: 'It stops every day.',
  at: '2026-03-12T13:05:00Z',
  unread: true,
  starred: false,
  link: 'https://mail.google.com/mail/u/0/#all/18f2',
  ...more,
});

export const mailPage = (more: Partial<MailPage> = {}): MailPage => ({
  folder: 'inbox',
  items: [mailLine('m1'), mailLine('m2', { unread: false, starred: true, subject: '' })],
  looked: 5,
  next: 'token',
  ...more,
});

export const draftModel = (more: Partial<DraftModel> = {}): DraftModel => ({
  origin: { kind: 'new', ref: { kind: 'contact', id: 'P-1' } },
  name: 'Mei Tanaka',
  start: {
    from: '',
    to: 'Mei Tanaka <mei@tanaka-glass.example>',
    cc: '',
    log: true,
    subject: '',
    template: '',
    message: '',
    link: '',
  },
  templates: ['Offer', 'Thanks'],
  senders: ['ana@solarmora.example', 'sales@solarmora.example'],
  people: [],
  logAddress: 'log@solarmora.example',
  ...more,
});

export const draftText = (more: Partial<ShownDraft> = {}): ShownDraft => ({
  from: 'sales@solarmora.example',
  to: ['Mei Tanaka <mei@tanaka-glass.example>'],
  cc: ['ken@tanaka-glass.example'],
  bcc: ['log@solarmora.example'],
  subject: 'Your roof',
  text: 'Dear Mei,\n\nthank you.',
  ready: {
    from: 'sales@solarmora.example',
    to: 'Mei Tanaka <mei@tanaka-glass.example>',
    cc: 'ken@tanaka-glass.example',
    bcc: 'log@solarmora.example',
    subject: 'Your roof',
    text: 'Dear Mei,\n\nthank you.',
    files: '',
  },
  leftOut: ['plan.pdf'],
  ...more,
});

export const settingLine = (key: keyof Settings, value: string): SettingLine => {
  const { name, description, expects } = SETTINGS[key];
  return { key, name, description, expects, value };
};

export const routeText = (more: Partial<RouteText> = {}): RouteText => ({
  name: 'support',
  kind: 'support',
  address: 's@solarmora.example',
  assignment: 'none',
  assignees: '',
  acknowledge: true,
  template: 'Offer',
  active: true,
  ...more,
});

export const settingsModel = (more: Partial<SettingsModel> = {}): SettingsModel => ({
  user: 'ana@solarmora.example',
  mine: {
    aliases: 'a@solarmora.example',
    signature: 'Ana\nSolar',
    away: false,
    language: '',
    autoLog: 'known',
    visibility: 'snippet',
  },
  logAddresses: [{ kind: 'bcc', address: 'log@solarmora.example' }],
  step: null,
  mark: 'm1',
  admin: {
    settings: [settingLine('reopenDays', '30'), settingLine('companyName', '')],
    neverLog: [{ pattern: 'lawyers.example', addedBy: 'ana@solarmora.example' }],
    templates: [{ name: 'Offer', languages: ['en', ''] }],
    routes: [routeText({ name: 'support' }), routeText({ name: 'old', active: false })],
    targets: [
      { priority: 'urgent', firstResponse: 1, resolution: 8.5 },
      { priority: 'low', firstResponse: null, resolution: null },
    ],
    statuses: CASE_STATUSES,
    users: [
      { email: 'kenji@solarmora.example', name: 'Kenji' },
      { email: 'rosa@solarmora.example', name: '' },
    ],
  },
  bookUrl: 'https://docs.google.com/spreadsheets/d/book/edit',
  ...more,
});

export const leavingModel = (more: Partial<LeavingModel> = {}): LeavingModel => ({
  user: { email: 'kenji@solarmora.example', name: 'Kenji' },
  cases: 12,
  deals: 1,
  tasks: 3,
  records: 2,
  successors: [{ email: 'rosa@solarmora.example', name: '' }],
  ...more,
});

export const routingModel = (): RoutingModel => ({
  receiving: 'casebook@solarmora.example',
  addresses: [
    {
      name: 'support',
      address: 'support@solarmora.example',
      needsRule: true,
      tested: true,
      test: {
        sender: 'ana@solarmora.example',
        reason: '',
        hops: [
          { hop: 'sent', state: 'done', at: 1_772_700_000_000, fault: null },
          { hop: 'arrived', state: 'done', at: 1_772_700_004_000, fault: null },
          { hop: 'labelled', state: 'failed', at: null, fault: 'no_label' },
        ],
      },
    },
    { name: 'log', address: 'casebook+log@solarmora.example', needsRule: false, tested: false, test: null },
  ],
  daily: 'ana@solarmora.example',
});

/** A rule that is right, one of which everything is wrong, one that is off; and a trial that has found something. */
export const rulesModel = (more: Partial<RulesModel> = {}): RulesModel => {
  const fault = (cell: RuleFault['cell'], kind: RuleFault['kind']): RuleFault => ({
    cell,
    kind,
    line: 2,
    typed: 'subjct contains',
    choices: ['from', 'to'],
  });
  return {
    rules: [
      { name: 'Invoices', active: true, faults: [], tried: { all: 2, wrong: [] } },
      {
        name: 'Legal',
        active: true,
        faults: [fault('id', 'same_name'), fault('condition', 'no_field'), fault('action', 'no_such_action')],
        tried: { all: 1, wrong: [{ line: 1, why: 'shouldFit' }] },
      },
      { name: 'Old', active: false, faults: [], tried: { all: 0, wrong: [] } },
    ],
    trial: trialModel('finished'),
    bookUrl: 'https://docs.google.com/spreadsheets/d/book/edit',
    ...more,
  };
};

export const trialModel = (state: TrialState, more: Partial<Trial> = {}): RulesModel['trial'] => ({
  state,
  found: {
    by: 'ana@solarmora.example',
    at: '2026-03-12T15:20:00Z',
    touchedAt: state === 'waiting' ? '' : '2026-03-12T15:28:00Z',
    looked: state === 'waiting' ? 0 : 120,
    left: state === 'waiting' ? null : state === 'finished' ? 0 : 80,
    next: '',
    different: state === 'waiting' ? 0 : 3,
    told:
      state === 'waiting'
        ? []
        : [
            {
              subject: 'Invoice 12',
              from: 'ann@acme.example',
              changed: [
                ['outcome', 'case_new', 'held:rule'],
                ['case', '', 'new'],
                ['priority', 'normal', 'high'],
                ['tags', '', 'money'],
              ],
              reason: 'new case',
            },
          ],
    failures: 0,
    ...more,
  },
});

export const homeModel = (more: Partial<HomeModel> = {}): HomeModel => ({
  user: 'ana@solarmora.example',
  work: (['running', 'stopped', 'finished'] as const).flatMap(state =>
    (['log', 'merge', 'hand_over'] as const).map(what => ({
      what,
      done: 40,
      total: what === 'merge' ? null : 200,
      failed: what !== 'log' ? 0 : state === 'running' ? 1 : 2,
      state,
      at: '2026-03-12T15:28:00Z',
    })),
  ),
  myCases: all([caseModel('C-1042')]),
  unassigned: all([caseModel('C-1060', { assignee: '' })]),
  due: [
    { kind: 'case', id: 'C-1042', title: 'Roof', dueAt: '2026-03-11T12:00:00Z' },
    { kind: 'task', id: 'T-1', title: '', dueAt: '2026-03-12T20:00:00Z' },
    { kind: 'task', id: 'T-2', title: 'Tomorrow', dueAt: '2026-03-13T12:00:00Z' },
  ],
  leftOut: [
    {
      from: 'Eva <eva@x.example>',
      subject: '',
      outcome: 'too_large',
      reason: 'the text has 2.4 MB and the limit is 2 MB; the mail stays in Gmail',
      at: '2026-03-12T12:00:00Z',
    },
  ],
  held: all([heldModel('H-1'), heldModel('H-2')]),
  health: {
    level: 'good',
    findings: [],
    account: 'casebook@solarmora.example',
    lastPollAt: '2026-03-12T15:28:00Z',
    lastPollMs: 2300,
    lastPollMails: 4,
    waiting: 2,
    oldestWaiting: '2026-03-12T15:26:00Z',
    gap: 0,
    lastUpkeepAt: '2026-03-12T03:10:00Z',
    trigger: 'minutes',
    cells: 1_200_000,
    archives: ['2025'],
    today: {
      since: '2026-11-02T00:00:00.000Z',
      polls: 120,
      ms: 240_000,
      mails: 60,
      answers: 12,
      failures: { quota: 1 },
    },
    held: { spam: 2 },
    heldComplete: true,
    version: '0.1.0',
  },
  bookUrl: 'https://docs.google.com/spreadsheets/d/book/edit',
  logAddresses: [
    { kind: 'bcc', address: 'log@solarmora.example' },
    { kind: 'forward', address: 'forward@solarmora.example' },
  ],
  ...more,
});

/** A desk with a state: what is logged is shown as logged, what is released is gone from the queue. */
export class OfficeDesk implements Desk {
  readonly calls: string[] = [];
  /** What logging a conversation comes to. */
  conversation: { readonly count: number; readonly left: number; readonly later?: true } = {
    count: 1,
    left: 1,
  };
  readonly records: RecordDesk = seated(new TestOffice()).desk.records;
  readonly besideMail: RecordDesk = seated(new TestOffice()).desk.besideMail;
  private readonly cards = seated(new TestOffice()).desk;
  private logged: MessageCardModel['logged'];
  private queue: readonly HeldModel[];

  constructor(
    private readonly model: MessageCardModel = messageCardModel(),
    private readonly start: HomeModel = homeModel(),
  ) {
    this.logged = model.logged;
    this.queue = start.held.items;
  }

  language(): string {
    return '';
  }

  opened(): MessageCardModel {
    return this.message();
  }

  onCard(...asked: Parameters<Desk['onCard']>): RecordDesk {
    return this.cards.onCard(...asked);
  }

  continueWork(): Done {
    return this.did('continueWork');
  }

  home(): HomeModel {
    return { ...this.start, held: this.held() };
  }

  message(): MessageCardModel {
    return { ...this.model, logged: this.logged };
  }

  log(): Done {
    return this.put('log', 'case_reply', 'C-1042');
  }

  logToCase(caseId: string): Done {
    if (!/^[CL]-\d+$/.test(caseId)) return { changed: false, why: { kind: 'no_case', typed: caseId } };
    return this.put(`logToCase ${caseId}`, 'logged', caseId);
  }

  logToDeal(dealId: string): Done {
    return this.did(`logToDeal ${dealId}`);
  }

  logThread(): Done {
    this.put('logThread', 'logged', '');
    return { changed: true, ...this.conversation };
  }

  guessSender(): SenderGuess {
    this.calls.push('guessSender');
    return { name: 'Bob Ray', address: 'bob@globex.example' };
  }

  logAsSentBy({ address }: SenderGuess): Done {
    if (!address.includes('@')) return { changed: false, why: { kind: 'bad_address', typed: address } };
    return this.put(`logAsSentBy ${address}`, 'logged', '');
  }

  setCase(caseId: string, field: string, value: string, was: string): Done {
    this.calls.push(`setCase ${caseId} ${field} ${value} ${was}`);
    return { changed: true };
  }

  readonly settings: SettingsDesk = {
    show: () => settingsModel(),
    routing: () => routingModel(),
    testRoute: address => this.did(`testRoute ${address}`),
    lookAtTests: () => routingModel(),
    testDaily: on => this.did(`testDaily ${on}`),
    rules: () => rulesModel(),
    tryRules: () => this.did('tryRules'),
    saveMine: ({ aliases }) => this.did(`saveMine ${aliases}`),
    saveSetting: (name, value, was) => this.did(`saveSetting ${name} ${value} ${was}`),
    neverLog: pattern => this.did(`neverLog ${pattern}`),
    leaving: () => leavingModel(),
    takeOut: (email, successor) => this.did(`takeOut ${email} ${successor}`),
    askAboutPerson: (what, address, again) => this.did(`askAboutPerson ${what} ${address} ${again}`),
    logAgain: pattern => this.did(`logAgain ${pattern}`),
    route: name => ({ values: routeText({ name }), mark: name === '' ? '' : 'r1' }),
    saveRoute: ({ name, address }) =>
      address === ''
        ? { changed: false, why: { kind: 'bad_route_address', typed: address } }
        : this.did(`saveRoute ${name} ${address}`),
    target: priority => ({ values: { priority, firstResponse: 4, resolution: null }, mark: 't1' }),
    saveTarget: (priority, { firstResponse }) => this.did(`saveTarget ${priority} ${firstResponse}`),
    templateLanguages: name => [{ id: name, language: 'en', text: 'Dear all' }],
    template: name => ({ values: { name, language: 'en', subject: '', text: 'Dear all' }, mark: 'x1' }),
    saveTemplate: (name, { text }) => this.did(`saveTemplate ${name} ${text}`),
    deleteTemplate: name => this.did(`deleteTemplate ${name}`),
    previewTemplate: ({ text }) =>
      text.includes('{{') ? { kind: 'unknown_fields', fields: [text] } : { subject: 'Your roof', text },
    undo: eventId => this.did(`undo ${eventId}`),
    addTemplate: ({ name }) =>
      name === '' ? { changed: false, why: { kind: 'template_empty' } } : this.did(`addTemplate ${name}`),
  };

  private did(call: string): Done {
    this.calls.push(call);
    return { changed: true };
  }

  composing(recipients: readonly string[]): ComposeModel {
    this.calls.push(`composing ${recipients.join(' ')}`);
    return composeModel();
  }

  fillTemplate(name: string): FilledText | Refusal {
    this.calls.push(`fillTemplate ${name}`);
    return name === ''
      ? { kind: 'unresolved', fields: ['contact.first'] }
      : { subject: 'Your roof', text: 'Dear <Mei>,\n\nthank you.' };
  }

  signature(): string | Refusal {
    return 'Ana Prado';
  }

  linkRecipient({ address }: SenderGuess): Done {
    this.calls.push(`linkRecipient ${address}`);
    return { changed: true };
  }

  readonly mailbox: MailboxDesk = {
    page: folder => mailPage({ folder }),
    change: (id, change) => this.did(`mailChange ${id} ${change}`),
    answer: (id, kind, attribution, key) => {
      this.calls.push(`answer ${id} ${kind} ${attribution('2026-03-11T08:00:00Z', 'Mei')} ${key}`);
      return { url: 'https://mail.google.com/mail/u/0/#all/18f2' };
    },
  };

  readonly drafts: DraftDesk = {
    open: origin => draftModel({ origin }),
    text: (_origin, { to }) => (to === '' ? { kind: 'no_recipient' } : draftText({ to: [to] })),
    make: (_origin, { to }) => {
      if (to === '') return { kind: 'no_recipient' };
      this.calls.push('makeDraft');
      return { draft: {} as DraftHandle };
    },
  };

  replying(): ReplyModel {
    return replyModel();
  }

  replyText({ link, toAll, from }: ReplyChoice): ReadyReply | Refusal {
    return link === '' ? { text: 'Dear Mei', toAll, from } : { kind: 'bad_link', typed: link };
  }

  makeReply(): MadeDraft {
    this.calls.push('makeReply');
    return { draft: {} as DraftHandle };
  }

  newCase(kind: 'case' | 'lead'): Done {
    return this.put(`newCase ${kind}`, kind === 'case' ? 'case_new' : 'lead_new', 'C-2000');
  }

  neverLog(what: 'address' | 'domain'): Done {
    return this.put(`neverLog ${what}`, 'never_log', '');
  }

  held(): Excerpt<HeldModel> {
    return all(this.queue);
  }

  releaseHeld(id: string): Done {
    return this.take(`release ${id}`, id);
  }

  dismissHeld(id: string): Done {
    return this.take(`dismiss ${id}`, id);
  }

  private put(
    call: string,
    outcome: 'case_reply' | 'logged' | 'case_new' | 'lead_new' | 'never_log',
    caseId: string,
  ): Done {
    this.calls.push(call);
    this.logged = {
      outcome,
      caseId,
      contact: '',
      loggedBy: 'ana@solarmora.example',
      at: '2026-03-12T15:30:00Z',
      reason: '',
      heldId: '',
    };
    return { changed: true };
  }

  private take(call: string, id: string): Done {
    this.calls.push(call);
    const left = this.queue.filter(item => item.id !== id);
    const changed = left.length < this.queue.length;
    this.queue = left;
    return changed ? { changed } : { changed: false, why: { kind: 'held_gone' } };
  }
}

export const click = (
  action: string,
  parameters: Readonly<Record<string, string>> = {},
  more: Partial<CardEvent> = {},
): CardEvent => ({
  action,
  parameters: { ...parameters, action },
  formInputs: {},
  locale: 'en',
  offsetMinutes: 60,
  draftRecipients: [],
  draftBcc: null,
  ...more,
});

/** Every card in every state that a person can meet, for rules that hold for all of them. */
import type { Card } from '../../src/addon/card';
import type { Scene } from '../../src/addon/scene';
import { chooseCaseCard } from '../../src/addon/views/choose-case';
import { composeCard } from '../../src/addon/views/compose';
import { heldCard } from '../../src/addon/views/held';
import { homeCard } from '../../src/addon/views/home';
import { messageCard } from '../../src/addon/views/message';
import { notReadyCard } from '../../src/addon/views/not-ready';
import { routingCard } from '../../src/addon/views/routing';
import { rulesCard } from '../../src/addon/views/rules';
import { draftCard, draftPreviewCard } from '../../src/addon/views/new-draft';
import { leavingCard } from '../../src/addon/views/settings/leaving';
import { personCard } from '../../src/addon/views/settings/person';
import { routeCard } from '../../src/addon/views/settings/route';
import { noteCard, settingCard, settingsCard } from '../../src/addon/views/settings/settings';
import { targetCard } from '../../src/addon/views/settings/target';
import {
  templateCard,
  templateLanguagesCard,
  templatePreviewCard,
  templateRemovalCard,
} from '../../src/addon/views/settings/template';
import { replyCard, replyPreviewCard } from '../../src/addon/views/reply';
import { mailboxCard } from '../../src/addon/views/mailbox';
import { whoSentCard } from '../../src/addon/views/who-sent';
import { problemCard } from '../../src/addon/views/problem';
import { act } from '../../src/addon/card';
import type { CaseModel } from '../../src/addon/lines';
import type { HealthModel } from '../../src/addon/homepage';
import { FOLDERS } from '../../src/addon/mailbox';
import type { RulesModel } from '../../src/addon/rules';
import type { RoutingModel, SettingLine } from '../../src/addon/settings';
import type { Finding } from '../../src/intake/health';
import { Unavailable } from '../../src/intake/ports';
import { BookError, type BookProblem } from '../../src/book/book';
import { MOST_PRIORITIES, MOST_STATUSES } from '../../src/crm/own-lists';
import { SETTINGS, type Settings } from '../../src/crm/settings';
import { ASSIGNMENTS, CASE_STATUSES, LEAD_STATUSES, PRIORITIES, ROUTE_KINDS } from '../../src/book/choices';
import { HELD_CAUSES, type Outcome } from '../../src/intake/outcome';
import { recordCards } from './record-cards';
import { found } from './record-models';
import {
  all,
  caseModel,
  composeModel,
  draftModel,
  draftText,
  routingModel,
  rulesModel,
  trialModel,
  routeText,
  settingLine,
  leavingModel,
  settingsModel,
  replyModel,
  heldModel,
  homeModel,
  mailLine,
  mailPage,
  messageCardModel,
  messageModel,
  person,
} from './office';

export const OUTCOMES: readonly Outcome[] = [
  'case_new',
  'case_reply',
  'lead_new',
  'logged',
  'duplicate',
  'never_log',
  'not_logged',
  'bounce',
  'auto_reply',
  'list',
  'read_receipt',
  'own_loop',
  'route_test',
  'too_large',
  ...HELD_CAUSES.map(cause => `held:${cause}` as const),
  'error:quota',
];

const HOP_FAULTS = [
  'bounced',
  'not_arrived',
  'own_copy',
  'spam',
  'no_label',
  'not_polled',
  'wrong_route',
  'no_case',
  null,
] as const;

/** More rules than the card shows, each with every cell wrong, and as much of a trial as its property holds. */
const fullRules = (said: string): RulesModel => {
  const wrong = rulesModel().rules.filter(({ faults }) => faults.length > 0);
  const told = trialModel('finished')?.found.told ?? [];
  return rulesModel({
    rules: many(200, n => wrong.map(rule => ({ ...rule, name: `${said} ${n}` }))).flat(),
    trial: trialModel('finished', {
      different: 400,
      told: many(40, () => told.map(line => ({ ...line, subject: said.slice(0, 60) }))).flat(),
    }),
  });
};

/** The routing guide beside a test that failed so; null: one that is not through yet. */
const routingWith = (fault: (typeof HOP_FAULTS)[number], said: string): RoutingModel => ({
  ...routingModel(),
  daily: null,
  addresses: routingModel().addresses.map(each => ({
    ...each,
    test: each.test && {
      ...each.test,
      reason: said,
      hops: [
        ...each.test.hops.slice(0, 2),
        { hop: 'made', state: fault === null ? 'waiting' : 'failed', at: null, fault },
      ],
    },
  })),
});

const PROBLEMS: readonly BookProblem[] = [
  { kind: 'no_tab', table: 'Cases' },
  { kind: 'no_header', table: 'Cases', headers: ['Status'] },
  { kind: 'no_row', table: 'Cases', id: 'C-1' },
  { kind: 'busy', detail: 'x' },
  { kind: 'refused', detail: 'x' },
];

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const nothing = { openCases: all<CaseModel>([]), lastMessages: [] };
const none = all<never>([]);

/** Everything that can be wrong at once. */
export const FINDINGS: readonly Finding[] = [
  { kind: 'never_polled', level: 'watch' },
  { kind: 'silent', level: 'bad', minutes: 1500 },
  { kind: 'failing', level: 'bad', cause: 'permission', runs: 3, detail: 'Authorization is required' },
  ...(['quota', 'google', 'book', 'unknown'] as const).map(
    cause => ({ kind: 'failing', level: 'watch', cause, runs: 1, detail: '' }) as const,
  ),
  { kind: 'paused', level: 'watch', minutes: 39 },
  { kind: 'unauthorised', level: 'bad', url: 'https://script.google.com/x' },
  { kind: 'triggers_gone', level: 'bad', functions: ['pollMailbox'] },
  { kind: 'hourly', level: 'watch' },
  { kind: 'backlog', level: 'bad', mails: 1200, minutes: 300 },
  { kind: 'gap', level: 'bad', mails: 3 },
  { kind: 'no_upkeep', level: 'watch', hours: 60 },
  { kind: 'cells', level: 'bad', percent: 93 },
  { kind: 'trigger_time', level: 'watch', percent: 75 },
  { kind: 'errors', level: 'watch', mails: 25, complete: false },
  { kind: 'meter', level: 'bad', step: 'pause', scarce: 'gmail', percent: 96 },
  { kind: 'meter', level: 'watch', step: 'snippet', scarce: 'cells', percent: 91 },
  { kind: 'meter', level: 'watch', step: 'metadata', scarce: 'trigger_time', percent: 89 },
  { kind: 'setting', level: 'watch', name: 'Reopen days', value: 'soon', expects: 'a whole number' },
];
const unwell = (health: HealthModel, from = 0): HealthModel => ({
  ...health,
  level: 'bad',
  findings: FINDINGS.slice(from),
  trigger: 'hourly',
  today: { ...health.today, answers: 1, failures: { quota: 2 } },
});

const minutesBefore = (scene: Scene, minutes: number) => new Date(scene.now - minutes * 60_000).toISOString();

const settingLines = (): readonly SettingLine[] =>
  (Object.keys(SETTINGS) as (keyof Settings)[])
    .filter(key => key !== 'nextCaseNumber')
    .map(key => settingLine(key, ''));

/** The form of each setting, with all its words. */
const settingCards = (scene: Scene): Readonly<Record<string, Card>> =>
  Object.fromEntries(
    settingLines().map(line => [`setting ${line.key}`, settingCard(line, null, '', scene)] as const),
  );

/** @param text put into every field that comes from mail or from the sheet */
export const allCards = (scene: Scene, text?: string): Readonly<Record<string, Card>> => {
  const words = <T extends object>(model: T): T => {
    if (text === undefined) return model;
    const kept = new Set([
      'direction',
      'kind',
      'never',
      'contactId',
      'outcome',
      'lastMessageAt',
      'createdAt',
      'at',
      'lastPollAt',
      'level',
      'step',
      'scarce',
      'oldestWaiting',
      'lastUpkeepAt',
      'trigger',
      'dueAt',
      'closeAt',
      'heldId',
    ]);
    return Object.fromEntries(
      Object.entries(model).map(([key, value]) => [
        key,
        typeof value === 'string' && !kept.has(key) ? text : value,
      ]),
    ) as T;
  };
  const somebody = words(
    person({ ...(text === undefined ? {} : { extra: { [text]: text }, tags: [text, text] }) }),
  );
  const statuses = [...CASE_STATUSES, ...LEAD_STATUSES, ...PRIORITIES];
  const cases = statuses.map((status, index) =>
    words(
      caseModel(`C-${index}`, {
        status,
        priority: PRIORITIES[index % PRIORITIES.length] ?? 'normal',
        lastMessageAt: minutesBefore(scene, [0, 5, 300, 3000, 900_000][index % 5] ?? 0),
        kind: index % 2 === 0 ? 'case' : 'lead',
      }),
    ),
  );
  const messages = [messageModel(), messageModel({ direction: 'out', subject: '' })].map(words);
  const said = text ?? 'Boom';
  const base = words(messageCardModel({ person: somebody, openCases: all(cases), lastMessages: messages }));
  const logged = (outcome: Outcome | null) =>
    words({
      ...base.logged,
      outcome,
      reason: said,
      heldId: outcome?.startsWith('held') ? 'H-1' : '',
      at: minutesBefore(scene, 1),
      loggedBy: 'ana',
    });
  const held = [...HELD_CAUSES, 'error'].map((cause, index) => words(heldModel(`H-${index}`, { cause })));
  const home = words(
    homeModel({ myCases: all(cases.slice(0, 4)), unassigned: all(cases.slice(4)), held: all(held) }),
  );
  const more = {
    others: all(base.others.items.map(words), false),
    deals: ['new', 'qualified', 'proposal', 'won', 'lost'].map(stage =>
      words({ id: stage, name: '', stage, amount: 1200, currency: 'EUR', closeAt: '2026-04-01T12:00:00Z' }),
    ),
    tasks: base.tasks.map(words),
  };
  const addresses = home.logAddresses.map(words);
  const drafting = {
    ...composeModel(),
    logAddresses: addresses,
    recipients: composeModel().recipients.map(words),
    templates: [said],
  };
  const templateText = { name: said, language: said, subject: said, text: said };
  const templateForm = { typed: templateText, id: said, mark: 'm', isNamed: true, now: null };
  const choice = { template: 'Offer', toAll: true, from: '', link: '' };
  const line = { key: said, name: said, value: said, description: said, expects: said };
  const lists = {
    settings: [line],
    neverLog: [{ pattern: said, addedBy: said }],
    templates: [{ name: said, languages: [said] }],
    routes: [routeText({ name: said, address: said })],
    targets: [{ priority: said, firstResponse: 1, resolution: null }],
    statuses: [...CASE_STATUSES, said],
    users: [{ email: said, name: said }],
  };
  const manyLists = {
    settings: settingLines(),
    neverLog: many(400, i => ({ pattern: `x${i}.example`, addedBy: 'ana' })),
    templates: many(40, i => ({ name: `T${i}`, languages: ['en'] })),
    routes: many(40, i =>
      routeText({
        name: `R${i}`,
        kind: ROUTE_KINDS[i % 4] ?? 'bcc',
        address: `r${i}@x.example`,
        assignment: ASSIGNMENTS[i % 3] ?? 'none',
        active: i % 2 === 0,
      }),
    ),
    targets: [...PRIORITIES, ...many(MOST_PRIORITIES, i => `priority ${i}`)].map(priority => ({
      priority,
      firstResponse: null,
      resolution: 1.5,
    })),
    statuses: [...CASE_STATUSES, ...many(MOST_STATUSES, i => `status ${i}`)],
    users: many(40, i => ({ email: `u${i}@x.example`, name: i % 2 === 0 ? '' : `User ${i}` })),
  };
  const problem = (error: unknown, done: string | null, writes: boolean) =>
    problemCard({ error, done, writes, again: act('log') }, scene);
  return {
    home: homeCard(
      { ...home, logAddresses: addresses, health: unwell(words({ ...home.health, gap: 3 })) },
      scene,
    ),
    'home of an unwell Casebook': homeCard(
      {
        ...home,
        health: unwell(home.health, 8),
        work: home.work.map(line => ({ ...line, what: 'never_log', total: null, failed: 0 })),
      },
      scene,
    ),
    'home with archives to be closed': homeCard(
      {
        ...home,
        work: (['running', 'finished', 'stopped'] as const).flatMap(state =>
          home.work.slice(0, 1).map(line => ({ ...line, what: 'close_archives' as const, total: 3, state })),
        ),
      },
      scene,
    ),
    'home of a Casebook near its limits': homeCard({ ...home, health: unwell(home.health, 14) }, scene),
    'home of a newcomer': homeCard(
      {
        ...home,
        myCases: none,
        unassigned: none,
        held: none,
        logAddresses: [],
        health: {
          ...home.health,
          level: 'watch',
          findings: [{ kind: 'never_polled', level: 'watch' }],
          lastPollAt: null,
          lastPollMs: null,
          oldestWaiting: null,
          gap: null,
          trigger: null,
          cells: null,
          held: {},
          today: { ...home.health.today, polls: 0, failures: {} },
        },
      },
      scene,
    ),
    'home when all is well': homeCard(
      { ...home, held: all(held.slice(0, 1)), health: { ...home.health, gap: 0, waiting: 0 } },
      scene,
    ),
    'home of a big office': homeCard(
      {
        ...home,
        myCases: all(many(900, i => caseModel(`C-${i}`))),
        unassigned: all(
          many(5000, i => caseModel(`C-${i}`)),
          false,
        ),
      },
      scene,
    ),
    message: messageCard(base, scene),
    'message without anybody': messageCard({ ...base, ...nothing, person: null, subject: '' }, scene),
    'message of a stranger': messageCard(
      { ...base, ...nothing, person: { ...somebody, contactId: null, name: '' } },
      scene,
    ),
    ...Object.fromEntries(
      (['own', 'route', 'role', 'never_log'] as const).map(never => [
        `message of somebody who is ${never}`,
        messageCard({ ...base, person: { ...somebody, never } }, scene),
      ]),
    ),
    'message forwarded by one of us': messageCard({ ...base, forwardedFrom: somebody }, scene),
    ...Object.fromEntries(
      OUTCOMES.map(outcome => [
        `message with outcome ${outcome}`,
        messageCard({ ...base, logged: logged(outcome) }, scene),
      ]),
    ),
    'message with much of everything': messageCard(
      {
        ...base,
        person: { ...somebody, extra: Object.fromEntries(many(80, i => [`Column ${i}`, `${text ?? i}`])) },
        openCases: all(
          many(200, i => caseModel(`C-${i}`)),
          false,
        ),
        lastMessages: many(200, () => messageModel()),
      },
      scene,
    ),
    'message of somebody who wrote for the first time today': messageCard(
      { ...base, person: { ...somebody, messages: 1, lastMessageAt: minutesBefore(scene, 30) } },
      scene,
    ),
    'message of a contact and a case that were not read': messageCard(
      {
        ...base,
        ...nothing,
        unread: { contact: { id: 'P-1', name: said }, caseId: 'C-1042' },
        person: { ...somebody, contactId: 'P-1' },
        deals: [],
        tasks: [],
        work: null,
      },
      scene,
    ),
    'message of a contact whose name no row tells': messageCard(
      { ...base, ...nothing, unread: { contact: { id: 'P-1', name: '' }, caseId: '' } },
      scene,
    ),
    'choice of a case': chooseCaseCard(base, scene),
    'choice without a case': chooseCaseCard({ ...base, openCases: none, subject: '' }, scene),
    'choice among the deals of everybody': chooseCaseCard(base, scene, {
      asked: 'roof',
      found: many(30, () => found({ ref: { kind: 'deal', id: 'D-1' } })),
    }),
    'choice without such a deal': chooseCaseCard(base, scene, { asked: 'roof', found: [] }),
    'message of a case of another person': messageCard(
      { ...base, ...more, mailCase: cases[0] ?? null },
      scene,
    ),
    'message with a sender that could not be read': messageCard({ ...base, senderUnread: true }, scene),
    'who sent': whoSentCard({ name: said, address: said }, '', scene),
    'who sent, refused': whoSentCard({ name: '', address: said }, said, scene),
    held: heldCard(all(held), scene),
    'held queue of one': heldCard(all(held.slice(0, 1)), scene),
    'held queue that is empty': heldCard(none, scene),
    'held queue that is long': heldCard(all(many(300, i => words(heldModel(`H-${i}`)))), scene),
    problem: problem(new Error(said), null, false),
    'problem that passes': problem(new Unavailable(said), null, true),
    'problem of a missing permission': problem(
      new Unavailable(`Specified permissions are not sufficient to call ${said}`),
      null,
      false,
    ),
    'problem after the work was done': problem(new Error(said), said, true),
    'problem while writing': problem(said, null, true),
    ...Object.fromEntries(
      PROBLEMS.map(each => [
        `problem of the workbook: ${each.kind}`,
        problem(new BookError(each, said), null, true),
      ]),
    ),
    'not installed': notReadyCard({ why: 'not_installed', detail: '' }, 'home', scene),
    'no access': notReadyCard({ why: 'no_access', detail: said }, 'message', scene),
    'not installed, in a draft': notReadyCard({ why: 'not_installed', detail: said }, null, scene),
    ...recordCards(scene, words),
    draft: composeCard({ ...drafting, knowsBcc: false }, scene),
    'draft whose recipient was refused': composeCard(
      { ...drafting, knowsBcc: true, refused: { name: said, company: said, wrong: said } },
      scene,
    ),
    'draft with known recipients': composeCard({ ...drafting, knowsBcc: true }, scene),
    'draft without an address': composeCard(
      { logAddresses: [], recipients: [], templates: [], hasSignature: false, knowsBcc: true },
      scene,
    ),
    routing: routingCard(routingModel(), scene),
    rules: rulesCard(rulesModel(), scene),
    'rules, none': rulesCard(rulesModel({ rules: [], trial: null }), scene),
    ...Object.fromEntries(
      (['waiting', 'running', 'stopped'] as const).map(state => [
        `rules, a trial that is ${state}`,
        rulesCard(rulesModel({ trial: trialModel(state) }), scene),
      ]),
    ),
    'rules, a trial that is counted': rulesCard(
      rulesModel({
        rules: [],
        trial: trialModel('running', { left: null, looked: 0, told: [], different: 0 }),
      }),
      scene,
    ),
    'rules, one that is right and a trial that found one': rulesCard(
      rulesModel({
        rules: rulesModel().rules.slice(0, 1),
        trial: trialModel('finished', { looked: 1, different: 1 }),
      }),
      scene,
    ),
    'rules, a trial without differences': rulesCard(
      rulesModel({ trial: trialModel('finished', { told: [], different: 0 }) }),
      scene,
    ),
    'rules, as many as can be': rulesCard(fullRules(said), scene),
    ...Object.fromEntries(
      HOP_FAULTS.map(fault => [`routing, ${fault}`, routingCard(routingWith(fault, said), scene)]),
    ),
    settings: settingsCard(settingsModel({ user: said, admin: lists }), null, scene),
    'settings, refused': settingsCard(
      settingsModel(),
      {
        form: 'mine',
        mine: { ...settingsModel().mine, aliases: said, signature: said, away: true },
        pattern: said,
        wrong: said,
      },
      scene,
    ),
    'settings, a pattern refused': settingsCard(
      settingsModel(),
      { form: 'pattern', mine: settingsModel().mine, pattern: said, wrong: said },
      scene,
    ),
    'settings of an agent': settingsCard(settingsModel({ admin: null }), null, scene),
    'settings of a big office': settingsCard(settingsModel({ admin: manyLists }), null, scene),
    setting: settingCard(line, null, '', scene),
    'setting, refused': settingCard(line, said, said, scene),
    'setting of the administrator': settingCard(null, null, '', scene),
    ...settingCards(scene),
    'settings after a change': settingsCard(settingsModel({ step: 'E-1' }), null, scene),
    'settings that are gone': noteCard(said, scene),
    'a user leaves': leavingCard(
      leavingModel({ user: { email: said, name: said }, successors: [{ email: said, name: said }] }),
      '',
      said,
      scene,
    ),
    'a user without work leaves': leavingCard(
      leavingModel({ cases: 0, deals: 0, tasks: 0, successors: [] }),
      '',
      '',
      scene,
    ),
    'data of a person': personCard({ address: said, again: said }, said, scene),
    address: routeCard(routeText({ name: said, address: said, assignees: said }), 'm', [said], said, scene),
    'new address': routeCard(routeText({ name: '' }), '', [], '', scene),
    target: targetCard('urgent', { firstResponse: said, resolution: '' }, 'm', said, scene),
    template: templateCard({ ...templateForm, id: '', mark: '', isNamed: false }, said, scene),
    'template in a further language': templateCard({ ...templateForm, id: '', mark: '' }, '', scene),
    'template that is there': templateCard(templateForm, '', scene),
    'template that somebody else has changed': templateCard(
      { ...templateForm, now: templateText },
      said,
      scene,
    ),
    'languages of a template': templateLanguagesCard(
      said,
      [
        { id: said, language: said, text: said },
        { id: 'Offer', language: '', text: '' },
      ],
      scene,
    ),
    'many languages of a template': templateLanguagesCard(
      'Offer',
      many(200, i => ({ id: `Offer ${i}`, language: `x-${i}`, text: 'Dear Ann' })),
      scene,
    ),
    'template to be deleted': templateRemovalCard(said, { values: templateText, mark: 'm' }, said, scene),
    'template as it would read': templatePreviewCard({ subject: said, text: said }, scene),
    reply: replyCard(replyModel({ to: said, aliases: [said] }), choice, '', scene),
    'reply, refused': replyCard(replyModel({ templates: [said] }), { ...choice, link: said }, said, scene),
    'text of a reply': replyPreviewCard({ text: said, toAll: true, from: said }, scene),
    ...Object.fromEntries(
      FOLDERS.map(folder => [
        `mailbox: ${folder}`,
        mailboxCard(
          folder,
          mailPage({
            folder,
            items: many(25, i => words(mailLine(`m${i}`, { unread: i % 2 === 0, starred: i % 3 === 0 }))),
            looked: 26,
          }),
          scene,
          'token',
        ),
      ]),
    ),
    'mailbox without a known person': mailboxCard('sent', mailPage({ items: [], next: '' }), scene),
    'mailbox that is not built in': mailboxCard('inbox', null, scene),
    'new mail': draftCard(draftModel({ name: said, senders: [said] }), draftModel().start, '', scene),
    'new mail, refused': draftCard(
      draftModel({ people: [said], logAddress: '' }),
      { ...draftModel().start, to: said, message: said, link: said },
      said,
      scene,
    ),
    'forward of the open mail': draftCard(
      draftModel({ origin: { kind: 'forward' }, name: said }),
      draftModel().start,
      '',
      scene,
    ),
    'text of a new mail': draftPreviewCard(
      { kind: 'new', ref: null },
      draftText({ to: [said], cc: [said], subject: said, text: said, leftOut: [said] }),
      scene,
    ),
    'text of a forward': draftPreviewCard(
      { kind: 'forward' },
      draftText({ from: '', cc: [], bcc: [], subject: '', text: '', leftOut: [] }),
      scene,
    ),
    'reply without a text': replyPreviewCard({ text: '', toAll: false, from: '' }, scene),
  };
};

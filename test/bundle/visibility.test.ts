/**
 * Each tier of visibility, over every way by which a mail gets into the book: what the tier leaves out is looked for in
 * everything that the runs wrote, and what it keeps has to be there.
 */
import type { Visibility } from '../../src/crm/visibility';
import type { Letter } from './letter';
import { ANA, clearStages, COMPANY, KENJI, Stage } from './stage';

afterAll(clearStages);

const SUPPORT = 'support@solarmora.example';
const LATE = 'The numbat clause stands at the very end.';
const FIRST_WORDS = 'The quagga settlement is confidential.';
const TEXT = `${FIRST_WORDS} ${'Nothing of note is said here. '.repeat(12)}${LATE}`;

/** Words that stand in one part of the mails each, and the least tier that keeps the part. */
const PARTS: readonly { readonly what: string; readonly word: RegExp; readonly from: Visibility }[] = [
  { what: 'subject', word: /zebra/i, from: 'metadata' },
  { what: 'a further recipient', word: /copied\.cat/i, from: 'metadata' },
  { what: 'name of a file', word: /okapi/i, from: 'metadata' },
  { what: 'Message-ID', word: /gnu-5512/i, from: 'metadata' },
  { what: 'first words', word: /quagga/i, from: 'snippet' },
  { what: 'the text to its end', word: /numbat/i, from: 'full' },
  { what: 'content of a file', word: /wombat|d29tYmF0/i, from: 'full' },
];

const TIERS: readonly Visibility[] = ['link', 'metadata', 'snippet', 'full'];
const keeps = (tier: Visibility, from: Visibility): boolean => TIERS.indexOf(tier) >= TIERS.indexOf(from);

const file = { name: 'okapi.pdf', type: 'application/pdf', content: 'wombat contract' };

const byBcc: Letter = {
  id: 'gnu-5512-bcc@solarmora.example',
  from: `Ana Mora <${ANA}>`,
  to: 'Sam Quill <sam@customer.example>',
  via: 'log@solarmora.example',
  subject: 'Zebra 9131',
  text: TEXT,
  files: [file],
};
const byForward: Letter = {
  id: 'gnu-5512-forward@solarmora.example',
  from: `Ana Mora <${ANA}>`,
  to: 'forward@solarmora.example',
  subject: 'Fwd: Zebra 9132',
  text: [
    `${FIRST_WORDS} What do you say?`,
    '',
    '---------- Forwarded message ---------',
    'From: Sam Quill <sam@customer.example>',
    'Date: Sun, Nov 1, 2026 at 4:12 PM',
    'Subject: Zebra 9132',
    `To: <${ANA}>`,
    'Cc: <copied.cat@customer.example>',
    '',
    TEXT,
  ].join('\r\n'),
};
const unreadableForward: Letter = {
  id: 'gnu-5512-held@solarmora.example',
  from: `Ana Mora <${ANA}>`,
  to: 'forward@solarmora.example',
  subject: 'Fwd: Zebra 9133',
  text: TEXT,
};
const toSupport: Letter = {
  id: 'gnu-5512-support@customer.example',
  from: 'Sam Quill <sam@customer.example>',
  to: SUPPORT,
  cc: 'copied.cat@customer.example',
  subject: 'Zebra 9134',
  text: TEXT,
  files: [file],
};
const answer: Letter = {
  ...toSupport,
  id: 'gnu-5512-answer@customer.example',
  answers: [toSupport.id],
  subject: 'Re: Zebra 9134',
};
const inPanel: Letter = {
  ...toSupport,
  id: 'gnu-5512-panel@customer.example',
  to: ANA,
  subject: 'Zebra 9135',
};
const asCase: Letter = { ...inPanel, id: 'gnu-5512-case@customer.example', subject: 'Zebra 9136' };

/** All that is stored but the mailboxes, and all that runs have said. */
function written(stage: Stage): string {
  const [, ...others] = JSON.parse(stage.everything) as readonly unknown[];
  const said = stage.workbench.runs.map(({ error, log }) => [error, log]);
  return JSON.stringify([others, said]);
}

/** A part that a tier leaves out must be nowhere; one that it keeps must be somewhere. */
function expectParts(stage: Stage, tier: Visibility): void {
  const all = written(stage);
  for (const { what, word, from } of PARTS)
    expect([tier, what, word.test(all)]).toEqual([tier, what, keeps(tier, from)]);
}

function stageFor(store: Visibility, ana: Visibility | ''): Stage {
  const stage = Stage.installed({
    ...COMPANY,
    neverLog: [],
    settings: { 'Visibility of mail': store, 'Who becomes a contact': 'everyone' },
  });
  if (ana !== '') stage.types('Users', ANA, 'visibility', ana);
  return stage;
}

describe.each([
  { tier: 'link', store: 'full' },
  { tier: 'snippet', store: 'link' },
] as const)('a user whose tier is $tier in a store of $store', ({ tier, store }) => {
  it('logs that much by Bcc, by forward and in the panel, and no more', () => {
    const stage = stageFor(store, tier);
    stage.deliver(byBcc, byForward, unreadableForward);
    stage.poll();
    const logged = stage.panel(ANA, stage.deliverTo(ANA, inPanel)).open();
    logged.click('log');
    const opened = stage.panel(ANA, stage.deliverTo(ANA, asCase)).open();
    opened.click('new_case');
    stage.trigger('runDailyUpkeep');
    const outcomes = stage.rows('Messages').map(({ outcome }) => outcome);
    expect([...outcomes].sort()).toEqual(['case_new', 'logged', 'logged', 'logged']);
    expectParts(stage, tier);
    expect(stage.rows('Messages').every(({ gmailLink }) => String(gmailLink).includes('http'))).toBe(true);
  });
});

describe.each(['link', 'metadata', 'full'] as const)('a store whose tier is %s', tier => {
  it('keeps no more of what comes by a route, knows a mail that comes twice, and finds an answer’s case', () => {
    const stage = stageFor(tier, '');
    stage.deliver(toSupport);
    stage.poll();
    stage.deliver(answer, { ...toSupport, via: 'sales@solarmora.example', to: 'sales@solarmora.example' });
    expect(stage.poll().processed.map(({ outcome, caseId }) => [outcome, caseId])).toEqual([
      ['case_reply', 'C-1'],
      ['duplicate', 'C-1'],
    ]);
    expectParts(stage, tier);
    const again = stage.panel(ANA, stage.deliverTo(ANA, { ...toSupport, to: ANA })).open();
    expect(again.text).toContain('C-1');
    expect(again.clicks.map(({ text }) => text)).not.toContain('Log');
  });
});

it('a mail that a colleague logged as a link is told as logged to the next who opens it', () => {
  const stage = stageFor('full', 'link');
  stage.panel(ANA, stage.deliverTo(ANA, inPanel)).open().click('log');
  const other = stage.panel(KENJI, stage.deliverTo(KENJI, { ...inPanel, to: KENJI })).open();
  expect(other.text).toMatch(/logged/i);
  expect(other.clicks.map(({ text }) => text)).not.toContain('Log');
  expect(stage.rows('Messages')).toHaveLength(1);
});

/** Mail that logs itself when its reader opens it, by the mode that the reader has chosen. */
import type { CardStack } from './card-stack';
import { beforeEach as beforeCall, failAt, TEXT } from './faults';
import type { Letter } from './letter';
import { ANA, clearStages, KENJI, Stage } from './stage';

let kept: string;

beforeAll(() => {
  kept = Stage.atWork().keep();
});
afterAll(clearStages);

const ANN = 'Ann Lee <ann@acme.example>';
const OWN = `Ana Mora <${ANA}>`;
const letter = (id: string, more: Partial<Letter> = {}): Letter => ({
  id,
  from: ANN,
  to: ANA,
  subject: 'Something else',
  ...more,
});
const MAIL = {
  contact: letter('contact@acme.example'),
  answer: letter('answer@acme.example', {
    subject: 'Re: The inverter blinks red',
    answers: ['m2@acme.example'],
  }),
  renamed: letter('renamed@acme.example', { subject: 'Invoice 7', answers: ['m2@acme.example'] }),
  own: letter('own@solarmora.example', { from: OWN, to: 'ann@acme.example' }),
  stranger: letter('stranger@river.example', { from: 'Rita River <rita@river.example>' }),
  colleague: letter('colleague@solarmora.example', { from: 'Kenji Sato <kenji@solarmora.example>' }),
  robot: letter('robot@acme.example', { headers: ['Auto-Submitted: auto-replied'] }),
} as const;

const working = (mode: string): Stage => {
  const stage = Stage.from(kept);
  const panel = stage.panel(ANA).open();
  panel.click('settings');
  if (mode !== 'ask') panel.click('save_mine', { autoLog: mode });
  return stage;
};
const open = (stage: Stage, mail: Letter): CardStack => stage.panel(ANA, stage.deliverTo(ANA, mail)).open();
const isLogged = (stage: Stage, { id }: Letter): boolean =>
  stage.rows('Messages').some(({ messageId }) => messageId === id);

test.each([
  ['ask', []],
  ['replies', ['answer']],
  ['known', ['contact', 'answer', 'renamed', 'own']],
  ['oneway', ['own']],
])('in the mode %s, these mails log themselves: %p', (mode, wanted) => {
  const stage = working(mode);
  const opened = Object.entries(MAIL).filter(([, mail]) => {
    open(stage, mail);
    return isLogged(stage, mail);
  });
  expect(opened.map(([name]) => name)).toEqual(wanted);
  expect(stage.rows('Contacts').map(({ address }) => address)).not.toContain('rita@river.example');
});

const cost = ({ opened }: CardStack): number => opened?.calls.filter(({ remote }) => remote).length ?? 0;

test.each(['replies', 'known', 'oneway'])(
  'in the mode %s an opening that logs takes nine calls, and any other six',
  mode => {
    const stage = working(mode);
    for (const mail of Object.values(MAIL)) {
      const panel = open(stage, mail);
      expect([mail.id, cost(panel)]).toEqual([mail.id, isLogged(stage, mail) ? 9 : 6]);
    }
  },
);

describe('a mail from a further address that nobody has noted', () => {
  const AT_HOME = 'Ann <ann@home.example>';
  const withAddress = (mode: string): Stage => {
    const stage = working(mode);
    const ann = stage.rows('Contacts').find(({ address }) => address === 'ann@acme.example');
    const column = stage.column('Addresses', 'address');
    stage
      .at('Addresses')
      .paste(stage.tab('Addresses').lastRow(), column, [['ann@home.example', String(ann?.['id'])]]);
    return stage;
  };

  test('logs itself when it is first opened, and its card tells everything', () => {
    const stage = withAddress('known');
    const mail = { ...MAIL.contact, from: AT_HOME };
    const panel = open(stage, mail);
    const { text } = panel;
    expect([cost(panel), isLogged(stage, mail)]).toEqual([11, true]);
    expect([text.includes('By itself, as you have chosen.'), text.includes('Ann Lee')]).toEqual([true, true]);
    expect(text).not.toContain('Show everything');
  });

  test.each<[string, string, Letter]>([
    ['whose kind the mode leaves to a click', 'oneway', { ...MAIL.contact, from: AT_HOME }],
    ['that answers nothing', 'replies', { ...MAIL.contact, from: AT_HOME }],
    ['that nobody wrote', 'known', { ...MAIL.robot, from: AT_HOME }],
  ])('%s opens with six calls, and leaves the rest to a click too', (_what, mode, mail) => {
    const stage = withAddress(mode);
    const panel = open(stage, mail);
    expect([cost(panel), isLogged(stage, mail), panel.text.includes('Show everything')]).toEqual([
      6,
      false,
      true,
    ]);
  });
});

test('a mode that was typed into the sheet holds at once, and what it takes is known from then on', () => {
  const stage = Stage.from(kept);
  stage.types('Users', ANA, 'autoLog', 'known', stage.company.routing);
  open(stage, MAIL.contact);
  expect(isLogged(stage, MAIL.contact)).toBe(true);
  expect([cost(open(stage, MAIL.own)), isLogged(stage, MAIL.own)]).toEqual([9, true]);
});

test('a mail that somebody logs between the look and the lock is logged once, and the next time its reader opens it shows so', () => {
  const stage = working('known');
  const message = stage.deliverTo(ANA, MAIL.contact);
  const kenji = stage.panel(KENJI, stage.deliverTo(KENJI, { ...MAIL.contact, to: KENJI })).open();
  let done = false;
  const panel = stage.panel(ANA, message).open(
    beforeCall(({ name }) => {
      if (done || !name.includes('tryLock')) return;
      done = true;
      kenji.click('log');
    }),
  );
  expect([done, panel.name]).toEqual([true, 'message']);
  const rows = () => stage.rows('Messages').filter(({ messageId }) => messageId === MAIL.contact.id);
  expect(rows()).toHaveLength(1);
  expect(stage.panel(ANA, message).open().text).toContain('Logged');
  expect(rows()).toHaveLength(1);
});

test('the card says that the mail logged itself, once, and its step can be taken back for good', () => {
  const stage = working('known');
  const message = stage.deliverTo(ANA, MAIL.contact);
  const panel = stage.panel(ANA, message).open();
  expect(panel.text).toContain('By itself, as you have chosen.');
  expect(panel.text).toContain('Logged');
  stage.panel(ANA, message).open();
  expect(stage.rows('Messages').filter(({ messageId }) => messageId === MAIL.contact.id)).toHaveLength(1);
  expect(panel.click('undo_event').stateChanged).toBe(true);
  expect(isLogged(stage, MAIL.contact)).toBe(false);
  stage.panel(ANA, message).open();
  expect(isLogged(stage, MAIL.contact)).toBe(false);
});

test('whoever is on the never-log list stays out of the book in every mode', () => {
  const stage = working('known');
  const admin = stage.panel(stage.company.routing).open();
  admin.click('settings');
  admin.click('never_log_add', { pattern: 'acme.example' });
  open(stage, MAIL.contact);
  expect(isLogged(stage, MAIL.contact)).toBe(false);
});

test('a failure while it logs itself leaves the card as it is without it, and the next opening logs the mail', () => {
  const stage = working('known');
  const message = stage.deliverTo(ANA, MAIL.contact);
  const calls = stage
    .panel(ANA, stage.deliverTo(ANA, { ...MAIL.contact, id: 'first@acme.example' }))
    .open()
    .opened?.calls.filter(({ remote }) => remote);
  const write = (calls ?? []).findIndex(({ name }) => name.endsWith('batchUpdate'));
  expect(write).toBeGreaterThan(0);
  const panel = stage.panel(ANA, message).open(failAt(write, 'before', TEXT.dailyQuota));
  expect(panel.name).toBe('message');
  expect(isLogged(stage, MAIL.contact)).toBe(false);
  stage.panel(ANA, message).open();
  expect(isLogged(stage, MAIL.contact)).toBe(true);
});

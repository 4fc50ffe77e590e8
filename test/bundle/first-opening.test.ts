/** What the first opening of a mail costs, whoever wrote it and whatever it belongs to. */
import { PropertyStore } from '../../workbench/services/properties';
import type { RunResult } from '../../workbench/runtime/contract';
import type { CardStack } from './card-stack';
import type { Letter } from './letter';
import { ANA, clearStages, KENJI, Stage } from './stage';

const ANN = 'Ann Lee <ann@acme.example>';
const AT_HOME = 'Ann <ann@home.example>';
const ZOE = 'Zoe Zahn <zoe@zahn.example>';
const RITA = 'Rita River <rita@river.example>';
/** Became a contact before somebody saw that it is Ann. */
const DOUBLE = 'Ann Lee <ann.lee@private.example>';
const SUPPORT = 'support@solarmora.example';
const RED = { subject: 'Re: The inverter blinks red', answers: ['m2@acme.example'] } as const;
const THIRD = { subject: 'Re: Third matter', answers: ['zoe2@x'] } as const;

let kept: string;

const letter = (id: string, more: Partial<Letter> = {}): Letter => ({
  id,
  from: ANN,
  to: ANA,
  subject: 'Something else',
  ...more,
});

/** Ann has a second address; a case of Zoe's was merged into another, and a double of Ann into her. */
beforeAll(() => {
  const stage = Stage.atWork();
  const panel = stage.panel(ANA, stage.deliverTo(ANA, letter('ann@x'))).open();
  panel.click('record');
  panel.click('addresses');
  panel.click('address_add', { address: 'ann@home.example' });
  stage.deliver(
    { id: 'zoe1@x', from: ZOE, to: SUPPORT, subject: 'Another matter' },
    { id: 'double1@x', from: DOUBLE, to: SUPPORT, subject: 'From home' },
    { id: 'zoe2@x', from: ZOE, to: SUPPORT, subject: 'Third matter' },
  );
  stage.poll();
  const row = (table: 'Cases' | 'Contacts', column: string, value: string): string =>
    String(stage.rows(table).find(each => each[column] === value)?.['id']);
  stage.types(
    'Cases',
    row('Cases', 'subject', 'Third matter'),
    'relatedTo',
    row('Cases', 'subject', 'Another matter'),
    ANA,
  );
  const double = stage.panel(ANA, stage.deliverTo(ANA, letter('double@x', { from: DOUBLE }))).open();
  double.click('record');
  double.click('merge');
  double.press(double.find('merge_preview', { into: row('Contacts', 'address', 'ann@acme.example') }));
  double.press(double.find('merge_do'));
  kept = stage.keep();
});
afterAll(clearStages);

function forget(stage: Stage): void {
  const bag = stage.workbench.cloud.part('properties', () => new PropertyStore()).bag('script');
  for (const name of Object.keys(stage.properties))
    if (name.startsWith('opened.') || name.startsWith('leads.')) bag.delete(name);
}
/** As if nobody had noted anything. */
function unnoted(): Stage {
  const stage = Stage.from(kept);
  forget(stage);
  return stage;
}
const open = (stage: Stage, mail: Letter, by = ANA): CardStack =>
  stage.panel(by, stage.deliverTo(by, { ...mail, to: mail.to === ANA ? by : (mail.to ?? by) })).open();
const remote = (result: RunResult | null): number => result?.calls.filter(call => call.remote).length ?? 0;
const searches = (result: RunResult): number =>
  result.calls.filter(call => call.remote && call.name.includes('TextFinder')).length;
const cost = ({ opened }: CardStack): number => remote(opened);

test.each<[string, Letter, string]>([
  ['a contact, from the first address', letter('a@x'), 'Ann Lee'],
  ['a stranger', letter('b@x', { from: RITA }), 'Rita River'],
  ['somebody of whose company somebody is known', letter('c@x', { from: 'Tom <tom@acme.example>' }), 'Tom'],
  [
    'a stranger, in answer to a mail of a case',
    letter('d@x', { from: RITA, ...RED }),
    'The inverter blinks red',
  ],
  ['a contact, on a case', letter('m2@acme.example', RED), 'The inverter blinks red'],
  [
    'a contact, in answer to a mail of a case that was merged',
    letter('e@x', { from: ZOE, ...THIRD }),
    'Another matter',
  ],
  [
    'several people',
    letter('f@x', { from: RITA, to: `${ANA}, ann@acme.example`, cc: 'zoe@zahn.example, q@q.example' }),
    'Rita River',
  ],
])('a mail of %s opens with six calls where nothing is noted', (_who, mail, shown) => {
  const panel = open(unnoted(), mail);
  expect([cost(panel) <= 6, panel.text.includes(shown)]).toEqual([true, true]);
});

const CONTACT = 'Another address of a contact';
/** What no card may say of somebody, or of a case, whose rows it has not read. */
const UNTRUE = /No open case|Not in the workbook yet|becomes a contact|New lead|Add as contact/;
const SHOW = 'Show everything';

describe.each<[string, Letter, Letter, readonly string[], string]>([
  [
    'from a further address',
    letter('a@x', { from: AT_HOME }),
    letter('b@x', { from: AT_HOME }),
    [CONTACT],
    'Ann Lee',
  ],
  [
    'from a further address, in answer to a mail of its contact under the same subject',
    letter('a@x', { from: AT_HOME, ...RED }),
    letter('b@x', { from: AT_HOME, ...RED }),
    ['Another address of Ann Lee', 'The inverter blinks red'],
    'Last messages',
  ],
  [
    'from an address of a contact that was merged',
    letter('a@x', { from: DOUBLE }),
    letter('b@x', { from: DOUBLE }),
    [CONTACT],
    'The inverter blinks red',
  ],
  [
    'that answers a mail of a case under another subject',
    letter('a@x', { from: RITA, ...RED, subject: 'Tuesday' }),
    letter('b@x', { from: RITA, ...RED, subject: 'Wednesday' }),
    ['Belongs to C-1'],
    'The inverter blinks red',
  ],
  [
    'that leads to a merged case',
    letter('a@x', { from: RITA, ...THIRD }),
    letter('b@x', { from: RITA, ...THIRD }),
    ['Belongs to C-5'],
    'Another matter',
  ],
  [
    'from a further address that leads to a merged case',
    letter('a@x', { from: AT_HOME, ...THIRD }),
    letter('b@x', { from: AT_HOME, ...THIRD }),
    [CONTACT, 'Belongs to C-5'],
    'Another matter',
  ],
])('a mail %s, where nobody has noted what that leads to', (_what, first, next, told, shown) => {
  it('opens with six calls, and says what it leads to and nothing that it has not read', () => {
    const panel = open(unnoted(), first);
    expect(cost(panel)).toBe(6);
    for (const words of [...told, SHOW]) expect(panel.text).toContain(words);
    expect(panel.text).not.toContain(shown);
    if (told.includes(CONTACT)) expect(panel.text).not.toMatch(UNTRUE);
  });

  it('shows all of it by one click, with one search', () => {
    const panel = open(unnoted(), first);
    const { result } = panel.click('refresh');
    expect(searches(result)).toBe(1);
    expect(remote(result)).toBeLessThanOrEqual(6);
    expect(panel.text).toContain(shown);
    expect(panel.text).not.toContain(SHOW);
  });

  it('opens whole with six calls from then on, for everybody, and with three when it was opened before', () => {
    const stage = unnoted();
    const mail = stage.deliverTo(ANA, { ...first, to: ANA });
    const again = (): CardStack => stage.panel(ANA, mail).open();
    again();
    const others = open(stage, next, KENJI);
    const [second, third] = [again(), again()];
    expect([others, second, third].map(cost)).toEqual([6, 6, 3]);
    for (const { text } of [others, second, third]) {
      expect(text).toContain(shown);
      expect(text).not.toContain(SHOW);
    }
  });
});

describe('a click on a card that does not tell everything yet', () => {
  const mail = letter('a@x', { from: AT_HOME });
  const contactOf = (stage: Stage, id: string) => {
    const row = stage.rows('Messages').find(({ messageId }) => messageId === id);
    return stage.rows('Contacts').find(contact => contact['id'] === row?.['contactId'])?.['name'];
  };

  it('logs the mail on its contact, whole card and all', () => {
    const stage = unnoted();
    const panel = open(stage, mail);
    expect(panel.click('log').stateChanged).toBe(true);
    expect(contactOf(stage, 'a@x')).toBe('Ann Lee');
    expect(panel.text).toContain('Ann Lee');
    expect(panel.text).not.toContain(SHOW);
    expect(stage.rows('Contacts').filter(({ address }) => address === 'ann@home.example')).toEqual([]);
  });

  it('makes a case of its contact', () => {
    const stage = unnoted();
    expect(open(stage, mail).click('new_case').stateChanged).toBe(true);
    expect(contactOf(stage, 'a@x')).toBe('Ann Lee');
    const [made, ann] = [
      stage.rows('Cases').slice(-1)[0],
      stage.rows('Contacts').find(({ name }) => name === 'Ann Lee'),
    ];
    expect([made?.['subject'], made?.['contactId']]).toEqual([mail.subject, ann?.['id']]);
  });

  it('puts the sender on the never-log list, and takes that back', () => {
    const stage = unnoted();
    const panel = open(stage, mail);
    expect(panel.click('never_log_address').stateChanged).toBe(true);
    expect(panel.text).toContain('Ann Lee');
    expect(stage.rows('NeverLog').map(row => row['pattern'])).toContain('ann@home.example');
    const again = stage.panel(ANA, stage.deliverTo(ANA, { ...mail, to: ANA, id: 'c@x' })).open();
    expect(again.text).toContain('On the never-log list');
    expect(panel.click('undo_event').stateChanged).toBe(true);
    expect(stage.rows('NeverLog').map(row => row['pattern'])).not.toContain('ann@home.example');
  });

  it('undoes what was done with the mail before its notes were lost', () => {
    const stage = Stage.from(kept);
    const message = stage.deliverTo(ANA, mail);
    stage.panel(ANA, message).open().click('log');
    forget(stage);
    const panel = stage.panel(ANA, message).open();
    expect([cost(panel), panel.text.includes(CONTACT), panel.text.includes(SHOW)]).toEqual([6, true, true]);
    expect(panel.text).toContain('In the workbook');
    expect(panel.click('undo_event').stateChanged).toBe(true);
    expect(contactOf(stage, 'a@x')).toBeUndefined();
    expect(panel.text).not.toContain(SHOW);
  });
});

it('an answer under another subject to a mail that a click put on a case opens with six calls, and whole the next time', () => {
  const stage = unnoted();
  expect(open(stage, letter('put@x', { from: ZOE, subject: 'By hand' })).click('new_case').stateChanged).toBe(
    true,
  );
  const id = String(stage.rows('Cases').slice(-1)[0]?.['id']);
  const answer = letter('c@x', { from: RITA, subject: 'Tuesday', answers: ['put@x'] });
  const panel = open(stage, answer);
  expect([cost(panel), panel.text.includes(`Belongs to ${id}`)]).toEqual([6, true]);
  const after = open(stage, { ...answer, id: 'd@x' }, KENJI);
  expect([cost(after), after.text.includes('By hand')]).toEqual([6, true]);
});

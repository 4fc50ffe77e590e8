/** What the first opening of a mail costs, whoever wrote it and whatever it belongs to. */
import { PropertyStore } from '../../workbench/services/properties';
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

/** As if nobody had noted anything. */
function unnoted(): Stage {
  const stage = Stage.from(kept);
  const bag = stage.workbench.cloud.part('properties', () => new PropertyStore()).bag('script');
  for (const name of Object.keys(stage.properties))
    if (name.startsWith('opened.') || name.startsWith('leads.')) bag.delete(name);
  return stage;
}
const open = (stage: Stage, mail: Letter, by = ANA): CardStack =>
  stage.panel(by, stage.deliverTo(by, { ...mail, to: mail.to === ANA ? by : (mail.to ?? by) })).open();
const cost = ({ opened }: CardStack): number => opened?.calls.filter(call => call.remote).length ?? 0;

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

test.each<[string, Letter, Letter, string]>([
  ['from a further address', letter('a@x', { from: AT_HOME }), letter('b@x', { from: AT_HOME }), 'Ann Lee'],
  [
    'from an address of a contact that was merged',
    letter('a@x', { from: DOUBLE }),
    letter('b@x', { from: DOUBLE }),
    'The inverter blinks red',
  ],
  [
    'that answers a mail of a case under another subject',
    letter('a@x', { from: RITA, ...RED, subject: 'Tuesday' }),
    letter('b@x', { from: RITA, ...RED, subject: 'Wednesday' }),
    'The inverter blinks red',
  ],
  [
    'that leads to a merged case',
    letter('a@x', { from: RITA, ...THIRD }),
    letter('b@x', { from: RITA, ...THIRD }),
    'Another matter',
  ],
  [
    'from a further address that leads to a merged case',
    letter('a@x', { from: AT_HOME, ...THIRD }),
    letter('b@x', { from: AT_HOME, ...THIRD }),
    'Another matter',
  ],
])('a mail %s takes eight calls once, and six from then on, for everybody', (_what, first, next, shown) => {
  const stage = unnoted();
  const before = open(stage, first);
  expect([cost(before), before.text.includes(shown)]).toEqual([8, true]);
  const after = open(stage, next, KENJI);
  expect([cost(after), after.text.includes(shown)]).toEqual([6, true]);
});

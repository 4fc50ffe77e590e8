/** Opening a mail that was opened before: three calls, always with what stands in the book now. */
import type { RunResult } from '../../workbench/runtime/contract';
import type { MailboxMessage } from '../../workbench/services/gmail/mailbox';
import { PropertyStore } from '../../workbench/services/properties';
import type { CardStack } from './card-stack';
import { beforeEach as beforeCall, failAt, TEXT } from './faults';
import type { Letter } from './letter';
import { ANA, clearStages, KENJI, Stage } from './stage';

let kept: string;

beforeAll(() => {
  kept = Stage.atWork().keep();
});
afterAll(clearStages);

const remote = (result: RunResult | null): number => (result?.calls ?? []).filter(call => call.remote).length;
const letter = (from: string, more: Partial<Letter> = {}): Letter => ({
  id: `x@${from}`,
  from,
  to: ANA,
  subject: 'A question',
  ...more,
});
const ANN = 'Ann Lee <ann@acme.example>';

const open = (stage: Stage, mail: MailboxMessage): CardStack => stage.panel(ANA, mail).open();
/** Opened until its rows are remembered: the first opening after a change only learns the ledger's newest seal. */
const known = (stage: Stage, mail: MailboxMessage): CardStack => {
  open(stage, mail);
  return open(stage, mail);
};

test.each([
  ['a known contact', letter(ANN)],
  ['a stranger', letter('Rita River <rita@river.example>')],
  [
    'a stranger who answers a mail of a case',
    letter('Rita River <rita@river.example>', { answers: ['m2@acme.example'] }),
  ],
])('a mail of %s opens with six calls at most, and with three when it was opened before', (_who, from) => {
  const stage = Stage.from(kept);
  const mail = stage.deliverTo(ANA, from);
  const first = open(stage, mail);
  expect(remote(first.opened)).toBeLessThanOrEqual(6);
  expect(remote(open(stage, mail).opened)).toBeLessThanOrEqual(6);
  const again = open(stage, mail);
  expect([remote(again.opened), again.text]).toEqual([3, first.text]);
});

test("a mail from a contact's further address opens with six calls at most, and with three later", () => {
  const stage = Stage.from(kept);
  const ann = stage.deliverTo(ANA, letter(ANN));
  const panel = open(stage, ann);
  panel.click('record');
  panel.click('addresses');
  expect(panel.click('address_add', { address: 'ann@home.example' }).stateChanged).toBe(true);
  stage.poll();
  const mail = stage.deliverTo(ANA, letter('Ann <ann@home.example>'));
  const first = open(stage, mail);
  expect(first.text).toContain('Ann Lee');
  expect(remote(first.opened)).toBeLessThanOrEqual(6);
  open(stage, mail);
  expect(remote(open(stage, mail).opened)).toBe(3);
});

test('what a colleague, the sheet or the poller has changed since shows, with six calls at most', () => {
  const stage = Stage.from(kept);
  const mail = stage.deliverTo(ANA, letter(ANN));
  known(stage, mail);
  const kenji = stage.panel(KENJI, stage.deliverTo(KENJI, letter(ANN, { id: 'kenji@x' }))).open();
  expect(kenji.click('new_case').stateChanged).toBe(true);
  const afterKenji = open(stage, mail);
  expect(remote(afterKenji.opened)).toBeLessThanOrEqual(6);
  expect(afterKenji.text).toContain(String(stage.rows('Cases').slice(-1)[0]?.['id']));

  known(stage, mail);
  const contact = stage.rows('Contacts').find(({ address }) => address === 'ann@acme.example');
  stage.types('Contacts', String(contact?.['id']), 'phone', '+1 555 0100', KENJI);
  expect(open(stage, mail).text).toContain('+1 555 0100');

  known(stage, mail);
  stage.deliver({
    id: 'late@acme.example',
    from: ANN,
    to: 'support@solarmora.example',
    subject: 'A late one',
  });
  stage.poll();
  expect(open(stage, mail).text).toContain('A late one');
});

test('rows that were sorted or deleted by hand are found again', () => {
  const stage = Stage.from(kept);
  const mail = stage.deliverTo(ANA, letter(ANN));
  const before = known(stage, mail).text;
  stage.at('Contacts').sortBy(stage.column('Contacts', 'id'), true);
  stage.at('Messages').sortBy(stage.column('Messages', 'id'), true);
  stage.at('Cases').sortBy(stage.column('Cases', 'id'), true);
  expect(open(stage, mail).text).toBe(before);
});

test('a row that comes between the search and the read is not missed the next time', () => {
  const stage = Stage.from(kept);
  const mail = stage.deliverTo(ANA, letter(ANN));
  const kenji = stage.panel(KENJI, stage.deliverTo(KENJI, letter(ANN, { id: 'kenji@x' }))).open();
  open(stage, mail);
  let done = false;
  stage.panel(ANA, mail).open(
    beforeCall(({ name }) => {
      if (done || !name.includes('batchGet')) return;
      done = true;
      kenji.click('new_case');
    }),
  );
  expect(done).toBe(true);
  const id = String(stage.rows('Cases').slice(-1)[0]?.['id']);
  expect(open(stage, mail).text).toContain(id);
  expect(open(stage, mail).text).toContain(id);
});

/** The script properties in which opened mails are remembered. */
const shelves = (stage: Stage): readonly (readonly [name: string, value: string])[] =>
  Object.entries(stage.properties).filter(([name]) => name.startsWith('opened.'));

test('recollections that are lost, or hold nonsense, change nothing that is shown', () => {
  const stage = Stage.from(kept);
  const mail = stage.deliverTo(ANA, letter(ANN));
  const before = known(stage, mail).text;
  const bag = stage.workbench.cloud.part('properties', () => new PropertyStore()).bag('script');
  expect(shelves(stage)).not.toEqual([]);
  for (const nonsense of ['{"texts":1', '{"texts":1}', '[null,1,"x",{"key":1}]', '']) {
    for (const [name] of shelves(stage)) bag.set(name, nonsense);
    const last = open(stage, mail);
    expect([last.text, remote(last.opened) <= 6]).toEqual([before, true]);
  }
});

test('a property that cannot be written costs the card nothing but speed', () => {
  const stage = Stage.from(kept);
  const mail = stage.deliverTo(ANA, letter(ANN));
  const panel = stage.panel(ANA, mail);
  panel.open(failAt(5, 'before', TEXT.outage));
  expect(
    panel.opened?.calls
      .filter(call => call.remote)
      .map(({ name }) => name)
      .pop(),
  ).toBe('PropertiesService.Properties.setProperties');
  expect([panel.name, panel.text]).toEqual(['message', open(stage, mail).text]);
});

const SHELVES = 24;

/** Fills all the room with what other agents have opened a moment ago. */
function crowd(stage: Stage): void {
  const [, , ...rest] =
    (JSON.parse(shelves(stage)[0]?.[1] ?? '[[]]') as readonly (readonly unknown[])[])[0] ?? [];
  const bag = stage.workbench.cloud.part('properties', () => new PropertyStore()).bag('script');
  const now = Math.round(stage.workbench.cloud.clock.now() / 1000);
  const item = (n: number): unknown => [`other${String(n).padStart(7, '0')}`, now, ...rest];
  const many = Math.floor(8_000 / (JSON.stringify(item(0)).length + 1));
  const full = JSON.stringify(Array.from({ length: many }, (_, n) => item(n)));
  for (let n = 0; n < SHELVES; n++) bag.set(`opened.${n}`, full);
}

test('what is remembered takes its room and no more, however many mails are opened', () => {
  const stage = Stage.from(kept);
  const mail = stage.deliverTo(ANA, letter(ANN));
  known(stage, mail);
  crowd(stage);
  open(stage, mail);
  expect(remote(open(stage, mail).opened)).toBe(3);
  for (const [, value] of shelves(stage)) expect(value.length).toBeLessThanOrEqual(9 * 1024 - 1_000);
  expect(shelves(stage)).toHaveLength(SHELVES);
});

test('agents open their mails again with three calls each, among many others and while colleagues work on other mail', () => {
  const stage = Stage.from(kept);
  known(stage, stage.deliverTo(ANA, letter(ANN, { id: 'first@x' })));
  crowd(stage);
  const opened = [ANA, KENJI].flatMap(agent =>
    [ANN, 'Bora Aydin <bora@bora.example>', 'Rita River <rita@river.example>'].map(from => {
      const mail = stage.deliverTo(agent, letter(from, { id: `${agent}${from.length}@x`, to: agent }));
      const look = () => stage.panel(agent, mail).open();
      look();
      return { look, text: look().text };
    }),
  );
  const other = letter('Zoe Zahn <zoe@zahn.example>');
  expect(stage.panel(KENJI, stage.deliverTo(KENJI, other)).open().click('new_case').stateChanged).toBe(true);
  stage.deliver({ ...other, id: 'y@zahn.example', to: 'sales@solarmora.example', subject: 'Twelve panels' });
  stage.poll();
  const again = opened.map(({ look }) => look());
  expect(again.map(panel => remote(panel.opened))).toEqual(opened.map(() => 3));
  expect(again.map(panel => panel.text)).toEqual(opened.map(({ text }) => text));
});

test('positions and ids are remembered, and nothing that a mail or a contact says', () => {
  const stage = Stage.from(kept);
  const mail = stage.deliverTo(ANA, letter(ANN, { subject: 'A very private matter' }));
  known(stage, mail);
  const held = JSON.stringify(shelves(stage));
  expect(held).toContain('rt:8:0');
  for (const text of ['private', 'ann', 'acme', 'lee', ANA])
    expect(held.toLowerCase()).not.toContain(text.toLowerCase());
});

/** What the side panel's cards cost in calls that leave the runtime, each of which a person waits for. */
import { cardEvent } from '../../workbench/events';
import type { RunResult } from '../../workbench/runtime/contract';
import { beforeEach as beforeCall } from './faults';
import type { Letter } from './letter';
import { ANA, clearStages, Stage } from './stage';

let kept: string;

beforeAll(() => {
  kept = Stage.atWork().keep();
});
afterAll(clearStages);

const remote = (result: RunResult | null): readonly string[] =>
  (result?.calls ?? []).filter(call => call.remote).map(({ name }) => name);
const searches = (calls: readonly string[]): number =>
  calls.filter(name => name.includes('TextFinder')).length;
const reads = (calls: readonly string[]): number => calls.filter(name => name.includes('batchGet')).length;

const letter = (from: string): Letter => ({ id: `x@${from}`, from, to: ANA, subject: 'A question' });

test.each([
  ['a known contact', 'Ann Lee <ann@acme.example>'],
  ['an unknown sender', 'Rita River <rita@river.example>'],
])('a mail of %s opens with six calls: one search and one read of the book among them', (_who, from) => {
  const stage = Stage.from(kept);
  const calls = remote(stage.panel(ANA, stage.deliverTo(ANA, letter(from))).open().opened);
  expect(calls).toHaveLength(6);
  expect([searches(calls), reads(calls)]).toEqual([1, 1]);
});

test('a mail whose case only the mails answered tell opens with six calls as well', () => {
  const stage = Stage.from(kept);
  const answer: Letter = { ...letter('Rita River <rita@river.example>'), answers: ['m2@acme.example'] };
  const panel = stage.panel(ANA, stage.deliverTo(ANA, answer)).open();
  expect(panel.text).toContain('The inverter blinks red');
  const calls = remote(panel.opened);
  expect(calls).toHaveLength(6);
  expect([searches(calls), reads(calls)]).toEqual([1, 1]);
});

test('the homepage opens with one search and one read', () => {
  const calls = remote(Stage.from(kept).panel(ANA).open().opened);
  expect([searches(calls), reads(calls)]).toEqual([1, 1]);
});

test("a draft's card opens with one read and no search", () => {
  const stage = Stage.from(kept);
  const result = stage.workbench.run('onGmailCompose', [cardEvent({})], { as: ANA, kind: 'card' });
  expect(result.how).toBe('done');
  const calls = remote(result);
  expect([searches(calls), reads(calls)]).toEqual([0, 1]);
});

test('a mail is logged with eight calls: the lock, the mail, one search, one read and one write among them', () => {
  const stage = Stage.from(kept);
  const panel = stage.panel(ANA, stage.deliverTo(ANA, letter('Ann Lee <ann@acme.example>'))).open();
  const click = panel.click('log');
  expect(click.stateChanged).toBe(true);
  const calls = remote(click.result);
  expect(calls).toHaveLength(8);
  expect([searches(calls), reads(calls)]).toEqual([1, 1]);
});

test.each(['new_case', 'new_lead', 'never_log_address'])('%s takes at most eight calls', action => {
  const stage = Stage.from(kept);
  const panel = stage.panel(ANA, stage.deliverTo(ANA, letter('Rita River <rita@river.example>'))).open();
  const click = panel.click(action);
  expect(click.stateChanged).toBe(true);
  expect(remote(click.result).length).toBeLessThanOrEqual(8);
});

test('putting a sender on the never-log list takes eight calls where held mail of theirs is dismissed with it', () => {
  const stage = Stage.from(kept);
  const fox = letter('Lucky Fox <fox@spam.example>');
  const click = stage.panel(ANA, stage.deliverTo(ANA, fox)).open().click('never_log_address');
  expect(click.notification).toBe('This sender is no longer logged. 1 held mail from there was dismissed.');
  expect(remote(click.result).length).toBeLessThanOrEqual(8);
});

test.each(['release', 'dismiss'])('%s takes at most eight calls', action => {
  const panel = Stage.from(kept).panel(ANA).open();
  panel.click('held');
  const click = panel.click(action);
  expect(click.stateChanged).toBe(true);
  expect(remote(click.result).length).toBeLessThanOrEqual(8);
});

test('a log whose rows were sorted between its look and its write still lands where it belongs', () => {
  const stage = Stage.from(kept);
  const panel = stage.panel(ANA, stage.deliverTo(ANA, letter('Ann Lee <ann@acme.example>'))).open();
  const before = stage.rows('Contacts');
  const sort = (): unknown => stage.at('Contacts').sortBy(stage.column('Contacts', 'id'), true);
  const click = panel.click(
    'log',
    {},
    beforeCall(({ name }) => {
      if (name.endsWith('batchUpdate')) sort();
    }),
  );
  expect(click.stateChanged).toBe(true);
  const changed = stage
    .rows('Contacts')
    .filter(row => before.find(b => b['id'] === row['id'])?.['messages'] !== row['messages']);
  expect(changed.map(row => row['address'])).toEqual(['ann@acme.example']);
});

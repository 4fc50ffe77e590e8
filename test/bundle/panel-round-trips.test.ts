/** What the side panel's cards cost in calls that leave the runtime, each of which a person waits for. */
import { cardEvent } from '../../workbench/events';
import type { RunResult } from '../../workbench/runtime/contract';
import type { Letter } from './letter';
import { MAILS } from './mails';
import { ANA, clearStages, Stage } from './stage';

let kept: string;

beforeAll(() => {
  const stage = Stage.onDisk();
  stage.install();
  stage.deliver(...MAILS);
  stage.poll();
  kept = stage.keep();
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
])('a mail of %s opens with five calls: one search and one read of the book among them', (_who, from) => {
  const stage = Stage.from(kept);
  const calls = remote(stage.panel(ANA, stage.deliverTo(ANA, letter(from))).open().opened);
  expect(calls).toHaveLength(5);
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

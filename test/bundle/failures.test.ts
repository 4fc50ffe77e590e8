/** Whatever fails in the side panel, a card of ours tells of it, under a reference that log and ledger know. */
import { cardEvent } from '../../workbench/events';
import type { Faults, RunResult } from '../../workbench/runtime/contract';
import { checkReturn } from '../../workbench/services/card-service/returns';
import { failAt, TEXT } from './faults';
import { MAILS } from './mails';
import { ANA, clearStages, KENJI, Stage } from './stage';
import { MANIFEST_FUNCTIONS } from './manifest-functions';

let kept: string;

beforeAll(() => {
  kept = Stage.atWork().keep();
});
afterAll(clearStages);

const REFERENCE = /CB-[0-9A-Z]{3}-[0-9A-Z]{3}/;
/** A bug that nobody foresaw, in whatever service. */
const BUG = 'Cannot read properties of undefined (reading "roof")';

/** Every call to a service, the cheap ones too: the nth throws. */
const failing = (n: number): Faults => {
  let seen = -1;
  return {
    before: () => {
      seen += 1;
      return seen === n ? new Error(BUG) : undefined;
    },
  };
};

const KINDS = {
  onHomepage: 'card',
  onGmailMessageOpen: 'card',
  onGmailCompose: 'compose',
  onCardAction: 'click',
} as const;
type Entry = keyof typeof KINDS;

function run(stage: Stage, entry: Entry, faults?: Faults): RunResult {
  const message = stage.mail.mailbox(ANA).list()[0] ?? stage.deliverTo(ANA, MAILS[0] as never);
  return stage.workbench.run(
    entry,
    [
      cardEvent({
        locale: { tag: 'en', zone: 'Etc/UTC', offsetMs: 0 },
        message: { account: ANA, messageId: message.id, threadId: message.threadId },
        ...(entry === 'onCardAction' ? { parameters: { action: 'held' } } : {}),
      }),
    ],
    { as: ANA, kind: 'card', ...(faults ? { faults } : {}) },
  );
}

test('the manifest and the cards call no other function than those that are tried here', () => {
  expect([...MANIFEST_FUNCTIONS].sort()).toEqual(Object.keys(KINDS).sort());
});

test.each(Object.keys(KINDS) as Entry[])('%s shows a card of ours wherever a service fails', entry => {
  const stage = Stage.from(kept);
  const whole = run(stage, entry);
  const step = Math.max(1, Math.floor(whole.calls.length / 25));
  for (let n = 0; n < whole.calls.length; n += step) {
    const result = run(stage, entry, failing(n));
    expect({ n, how: result.how, error: result.error }).toEqual({ n, how: 'done', error: null });
    const kind = KINDS[entry] === 'click' ? 'click' : KINDS[entry] === 'card' ? 'card' : 'compose';
    expect(checkReturn(kind, result.value).ok).toBe(true);
  }
});

test('a reference that is read out is found in the log and, after the next poll, once in the ledger', () => {
  const stage = Stage.from(kept);
  const panel = stage.panel(KENJI).open();
  const { result } = panel.click('held', {}, failAt(2, 'before', TEXT.dailyQuota, false));
  const reference = REFERENCE.exec(panel.text)?.[0] ?? '';
  expect(reference).not.toBe('');
  expect(JSON.stringify(result.log)).toContain(reference);
  stage.poll();
  stage.poll();
  const found = stage.rows('Events').filter(({ recordId }) => recordId === reference);
  expect(found).toMatchObject([{ actor: KENJI, action: 'problem' }]);
  expect(String(found[0]?.['reason'])).toContain('the click held failed');
  expect(Object.keys(stage.properties).filter(name => name.includes('problem'))).toEqual([]);
});

test('a long outage notes no endless row of failures', () => {
  const stage = Stage.from(kept);
  for (let n = 0; n < 60; n++) {
    stage.panel(KENJI).open(failAt(2, 'before', TEXT.dailyQuota, false));
  }
  expect(Object.keys(stage.properties).filter(name => name.includes('problem')).length).toBeLessThanOrEqual(
    40,
  );
  stage.poll();
  expect(stage.rows('Events').filter(({ action }) => action === 'problem').length).toBeLessThanOrEqual(40);
});

/** What the card of an open mail knows of a case, its people and its conversation, and what its clicks do. */
import type { RunResult } from '../../workbench/runtime/contract';
import type { Letter } from './letter';
import { differencesOf, pictureOf } from './picture';
import { ANA, clearStages, KENJI, Stage } from './stage';

let kept: string;

beforeAll(() => {
  kept = Stage.atWork().keep();
});
afterAll(clearStages);

const remote = (result: RunResult | null): number => (result?.calls ?? []).filter(call => call.remote).length;

const opened = (letter: Letter, who = ANA) => {
  const stage = Stage.from(kept);
  return { stage, panel: stage.panel(who, stage.deliverTo(who, letter)).open() };
};
const ANN: Letter = {
  id: 'ann-5@acme.example',
  from: 'Ann Lee <ann@acme.example>',
  to: ANA,
  cc: 'Rita River <rita@river.example>',
  subject: 'Friday',
};
const caseOne = (stage: Stage) => stage.rows('Cases').find(({ id }) => id === 'C-1');

test("a colleague's mail that answers a case shows that case", () => {
  const { panel } = opened({
    id: 'k@solarmora.example',
    from: `Kenji Sato <${KENJI}>`,
    to: ANA,
    subject: 'Can you take this one?',
    answers: ['m1@acme.example'],
  });
  expect(panel.text).toContain('C-1');
  expect(panel.text).toContain('The inverter blinks red');
});

test('a number that a stranger writes into a subject shows no case', () => {
  const { panel } = opened({ ...ANN, from: 'Eve <eve@evil.example>', subject: 'Re: [#1] Friday' });
  expect(panel.text).not.toContain('The inverter blinks red');
});

test('everybody in the mail is named, known or not', () => {
  const { panel } = opened(ANN);
  expect(panel.text).toContain('Rita River');
  expect(panel.text).toContain('Not in the workbook yet');
  expect(remote(panel.opened)).toBeLessThanOrEqual(6);
});

test('one click sets the status of a case, in at most eight calls, and the ledger says from what to what', () => {
  const { stage, panel } = opened(ANN);
  const solved = panel.find('set_case', { caseId: 'C-1', value: 'solved' });
  const click = panel.press(solved);
  expect([click.stateChanged, remote(click.result) <= 8]).toEqual([true, true]);
  expect(caseOne(stage)).toMatchObject({ status: 'solved' });
  expect(caseOne(stage)?.['closedAt']).not.toBeNull();
  expect(stage.rows('Events')).toContainEqual(
    expect.objectContaining({ action: 'edit', caseId: 'C-1', actor: ANA, after: 'solved' }),
  );
  const once = pictureOf(stage);
  const again = panel.press(solved);
  expect(again.stateChanged).toBe(false);
  expect(again.notification).toMatch(/already/);
  expect(differencesOf(once, pictureOf(stage))).toEqual([]);
});

test('what a colleague has set meanwhile is shown and not overwritten', () => {
  const { stage, panel } = opened(ANN);
  const urgent = panel.find('set_case', { caseId: 'C-1', value: 'urgent' });
  stage.types('Cases', 'C-1', 'priority', 'low', KENJI);
  const { stateChanged, notification } = panel.press(urgent);
  expect([stateChanged, notification]).toEqual([false, expect.stringContaining('low')]);
  expect(caseOne(stage)).toMatchObject({ priority: 'low' });
});

test('a whole conversation is logged by one click, each mail once', () => {
  const stage = Stage.from(kept);
  const first = { ...ANN, id: 't1@river.example', from: 'Rita River <rita@river.example>', subject: 'Fair' };
  stage.deliverTo(ANA, first);
  stage.deliverTo(ANA, {
    ...first,
    id: 't2@river.example',
    subject: 'Re: Fair',
    answers: ['t1@river.example'],
  });
  const last = {
    ...first,
    id: 't3@river.example',
    subject: 'Re: Fair',
    answers: ['t1@river.example', 't2@river.example'],
  };
  const panel = stage.panel(ANA, stage.deliverTo(ANA, last)).open();
  const { notification } = panel.click('log_thread');
  expect(notification).toBe('3 mails logged.');
  const logged = () => stage.rows('Messages').filter(({ messageId }) => /^t\d@river/.test(String(messageId)));
  expect(logged().map(({ messageId }) => messageId)).toEqual([
    't1@river.example',
    't2@river.example',
    't3@river.example',
  ]);
  expect(stage.rows('Contacts').filter(({ address }) => address === 'rita@river.example')).toMatchObject([
    { messages: 3 },
  ]);
  expect(panel.click('log_thread').stateChanged).toBe(false);
  expect(logged()).toHaveLength(3);
});

describe('a forward whose sender could not be read', () => {
  const FORWARD: Letter = {
    id: 'fwd@solarmora.example',
    from: `Kenji Sato <${KENJI}>`,
    to: ANA,
    subject: 'Fwd: Offer',
    text: 'See below.\n\nBob Ray, bob@globex.example, wrote to me that he wants two roofs.',
  };

  it('asks who sent it, with what was found, and logs it on the one who is named', () => {
    const { stage, panel } = opened(FORWARD);
    expect(panel.actions).not.toContain('log');
    panel.click('who_sent');
    expect(panel.name).toBe('who-sent');
    expect(panel.values).toMatchObject({ senderAddress: 'bob@globex.example' });
    const { stateChanged, result } = panel.click('log_as_sent_by', {
      senderAddress: 'bob@globex.example',
      senderName: 'Bob Ray',
    });
    expect([stateChanged, remote(result) <= 8]).toEqual([true, true]);
    expect(panel.depth).toBe(1);
    const contact = stage.rows('Contacts').find(({ address }) => address === 'bob@globex.example');
    expect(contact).toMatchObject({ name: 'Bob Ray' });
    expect(stage.rows('Messages')).toContainEqual(
      expect.objectContaining({ messageId: FORWARD.id, contactId: contact?.['id'], direction: 'in' }),
    );
  });

  it('keeps what was typed when it is no address, and says so', () => {
    const { panel } = opened(FORWARD);
    panel.click('who_sent');
    const { stateChanged } = panel.click('log_as_sent_by', {
      senderAddress: 'bob at globex',
      senderName: 'Bob',
    });
    expect(stateChanged).toBe(false);
    expect(panel.name).toBe('who-sent');
    expect(panel.values).toMatchObject({ senderAddress: 'bob at globex', senderName: 'Bob' });
    expect(panel.text).toContain('bob at globex');
  });
});

/** Deadlines as the routing mailbox and the assignees see them: labels that come and go, one reminder for each. */
import { clearStages, KENJI, ROUTING, Stage, ANA } from './stage';
import { afterEachCut, wholeOf, type Act } from './sweep';

const MAILS = [1, 2, 3].map(n => ({
  id: `due-${n}@acme`,
  from: `Maria Silva <maria${n}@acme${n}.example>`,
  to: 'support@solarmora.example',
  subject: `Inverter ${n}`,
  text: 'It shows E-7.',
}));

const marked = (stage: Stage) => ({ due: stage.under('due'), overdue: stage.under('overdue') });
const goTo = (stage: Stage, iso: string): void => stage.clock.set(Date.parse(iso));
const reminders = (stage: Stage): readonly string[] => stage.sent().filter(mail => !/Re: /.test(mail));
const textOfLast = (stage: Stage): string => {
  const box = stage.mail.mailbox(ROUTING);
  const [last] = box.list('SENT');
  const raw = Buffer.from(box.raw(last?.id ?? '') ?? []).toString();
  return Buffer.from(raw.slice(raw.indexOf('\r\n\r\n')), 'base64').toString();
};
const headerOfLast = (stage: Stage, name: string): string | null => {
  const box = stage.mail.mailbox(ROUTING);
  return box.header(box.list('SENT')[0]?.id ?? '', name);
};

const switchOff = (stage: Stage, name: string): void => {
  stage.types('Settings', name, 'value', 'no');
};

let kept: string;
beforeAll(() => {
  const stage = Stage.atWork(MAILS);
  // Ana has the first and the third, Kenji the second: each is due on Monday at five.
  stage.types('Cases', 'C-3', 'dueAt', '2026-11-05 12:00');
  kept = stage.keep();
});
afterAll(clearStages);

describe('the labels of deadlines', () => {
  it('come when a deadline is near, turn when it has passed, and go with the answer', () => {
    const stage = Stage.from(kept);
    stage.poll();
    expect(marked(stage)).toEqual({ due: [], overdue: [] });

    goTo(stage, '2026-11-02T16:30:00Z');
    stage.poll();
    expect(marked(stage)).toEqual({ due: ['Inverter 1', 'Inverter 2'], overdue: [] });
    expect(stage.mail.mailbox(ROUTING).labels.named('Casebook/Due')?.color?.backgroundColor).toBe('#fbe983');

    goTo(stage, '2026-11-03T10:30:00Z');
    stage.types('Cases', 'C-2', 'status', 'solved');
    stage.poll();
    expect(marked(stage)).toEqual({ due: [], overdue: ['Inverter 1'] });

    stage.deliver({
      id: 'answer@solarmora',
      from: `Ana Mora <${ANA}>`,
      to: 'maria1@acme1.example',
      via: 'support@solarmora.example',
      subject: 'Re: Inverter 1',
      answers: ['due-1@acme'],
    });
    // Ten minutes have not passed, but an answer came in.
    stage.poll();
    expect(marked(stage)).toEqual({ due: [], overdue: [] });
  });

  it('cost seven round trips while nothing is due, and none between two rounds', () => {
    const stage = Stage.from(kept);
    // The note of the edit that set the deadline goes with the next poll.
    stage.clock.advance(600_000);
    stage.poll();
    const calls = (): readonly string[] =>
      stage.runPoll().calls.flatMap(({ name, remote }) => (remote ? [name] : []));
    const idle = calls();
    const looked = calls();
    expect(looked.length - idle.length).toBeLessThanOrEqual(7);
    expect(looked.filter(name => /batchUpdate|batchModify/.test(name))).toEqual([]);
  });

  it('are put right where somebody has taken them off, put them elsewhere or deleted them', () => {
    const stage = Stage.from(kept);
    goTo(stage, '2026-11-03T10:30:00Z');
    stage.poll();
    const box = stage.mail.mailbox(ROUTING);
    const id = (name: string): string => box.labels.named(name)?.id ?? '';
    const [other] = box
      .list(id('Casebook/Done'))
      .filter(mail => box.header(mail.id, 'Subject') === 'Inverter 3');
    box.relabel(other?.id ?? '', [id('Casebook/Due')], []);
    box.removeLabel(id('Casebook/Overdue'));
    stage.clock.advance(600_000);
    stage.poll();
    expect(marked(stage)).toEqual({ due: [], overdue: ['Inverter 1', 'Inverter 2'] });
  });

  it('are taken off when the setting is switched off', () => {
    const stage = Stage.from(kept);
    goTo(stage, '2026-11-03T10:30:00Z');
    stage.poll();
    switchOff(stage, 'Deadline labels');
    stage.clock.advance(600_000);
    stage.poll();
    expect(marked(stage)).toEqual({ due: [], overdue: [] });
  });
});

describe('reminders', () => {
  it('go to each assignee once when a deadline is near and once when it has passed', () => {
    const stage = Stage.from(kept);
    goTo(stage, '2026-11-02T16:30:00Z');
    stage.poll();
    const near = [`<${ANA}> | Due soon: #1 Inverter 1`, `<${KENJI}> | Due soon: #2 Inverter 2`];
    expect(reminders(stage)).toEqual(expect.arrayContaining(near));
    expect(headerOfLast(stage, 'Auto-Submitted')).toBe('auto-generated');
    expect(headerOfLast(stage, 'X-Casebook-Loop')).not.toBeNull();
    expect(headerOfLast(stage, 'References')).toBeNull();
    const text = textOfLast(stage);
    expect(text).toContain('the first answer is due on 2 Nov 2026, 17:00');
    expect(text).toContain('Due soon:');

    stage.clock.advance(600_000);
    stage.poll();
    expect(reminders(stage)).toHaveLength(2);

    goTo(stage, '2026-11-03T10:30:00Z');
    stage.poll();
    stage.clock.advance(600_000);
    stage.poll();
    expect(reminders(stage)).toHaveLength(4);
    const told = stage.rows('Events').filter(({ action, caseId }) => action === 'remind' && caseId !== null);
    expect(told.map(({ caseId, outcome }) => `${String(caseId)} ${String(outcome)}`).sort()).toEqual([
      'C-1 late',
      'C-1 soon',
      'C-2 late',
      'C-2 soon',
    ]);
  });

  it('wait for working hours, name all cases of a person in one mail, and follow a deadline that was moved', () => {
    const stage = Stage.from(kept);
    stage.types('Cases', 'C-2', 'assignee', ANA);
    goTo(stage, '2026-11-03T22:00:00Z');
    stage.poll();
    expect(marked(stage).overdue).toHaveLength(2);
    expect(reminders(stage)).toEqual([]);
    goTo(stage, '2026-11-04T09:00:00Z');
    stage.poll();
    expect(reminders(stage)).toEqual([`<${ANA}> | 2 of your cases: 2 overdue, 0 due soon`]);
    stage.types('Cases', 'C-2', 'dueAt', '2026-11-04 11:00');
    stage.clock.advance(600_000);
    stage.poll();
    expect(reminders(stage)).toContain(`<${ANA}> | Due soon: #2 Inverter 2`);
  });

  it('go to nobody who is gone, is not assigned, or would answer to us', () => {
    const stage = Stage.from(kept);
    stage.types('Cases', 'C-1', 'assignee', '');
    stage.types('Cases', 'C-2', 'assignee', ROUTING);
    goTo(stage, '2026-11-03T10:30:00Z');
    stage.poll();
    expect(reminders(stage)).toEqual([]);
  });

  it('are off when the setting is off', () => {
    const stage = Stage.from(kept);
    switchOff(stage, 'Remind assignees');
    goTo(stage, '2026-11-03T10:30:00Z');
    stage.poll();
    expect(reminders(stage)).toEqual([]);
  });
});

describe('a round of deadlines', () => {
  it('that is cut off at any call leaves nothing undone and nothing doubled', () => {
    const stage = Stage.from(kept);
    goTo(stage, '2026-11-03T10:30:00Z');
    const act: Act = { kept: stage.keep(), run: (again, faults) => again.runPoll(faults) };
    const whole = wholeOf(act);
    expect(whole.picture.labels.overdue).toHaveLength(2);
    expect(whole.picture.sent).toHaveLength(5);
    const { faults, states } = afterEachCut(act, whole);
    expect(faults).toEqual([]);
    expect(states).toBeGreaterThan(5);
  });

  it('that fails leaves the mail of its poll as it is, and is tried again', () => {
    const stage = Stage.from(kept);
    goTo(stage, '2026-11-03T10:30:00Z');
    stage.deliver({
      ...MAILS[0],
      id: 'later@acme',
      from: 'Joe <joe@other.example>',
      to: 'support@solarmora.example',
    });
    const down = {
      before: (_run: unknown, { name }: { readonly name: string }) =>
        /labels\.list/i.test(name)
          ? new Error('Service invoked too many times for one day: gmail.')
          : undefined,
    };
    const { how, value } = stage.runPoll(down);
    expect([how, (value as { processed: unknown[] }).processed.length]).toEqual(['done', 1]);
    expect(marked(stage).overdue).toEqual([]);
    stage.poll();
    expect(marked(stage).overdue).toHaveLength(3);
  });
});

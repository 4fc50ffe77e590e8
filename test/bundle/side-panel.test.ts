import type { RunResult } from '../../workbench/runtime/contract';
import { failAt, TEXT } from './faults';
import type { Letter } from './letter';
import { pictureOf, differencesOf } from './picture';
import { ANA, clearStages, COMPANY, KENJI, ROUTING, Stage } from './stage';

let kept: string;

beforeAll(() => {
  kept = Stage.atWork().keep();
});
afterAll(clearStages);

const KNOWN: Letter = {
  id: 'direct@acme.example',
  from: 'Ann Lee <ann@acme.example>',
  to: ANA,
  subject: 'One more thing',
  text: 'Who will come on Friday?',
};
const UNKNOWN: Letter = {
  id: 'hello@river.example',
  from: 'Rita River <rita@river.example>',
  to: ANA,
  subject: 'We met at the fair',
};

const remote = (result: RunResult | null): readonly string[] =>
  (result?.calls ?? []).filter(call => call.remote).map(({ name }) => name);

const opened = (letter: Letter) => {
  const stage = Stage.from(kept);
  const panel = stage.panel(ANA, stage.deliverTo(ANA, letter)).open();
  return { stage, panel };
};

describe('an opened mail', () => {
  it('of a known contact shows who it is, the company, the open case and the last messages', () => {
    const { panel } = opened(KNOWN);
    for (const text of ['Ann Lee', 'Acme', 'The inverter blinks red', 'C-1', 'It has stopped blinking'])
      expect(panel.text).toContain(text);
    expect(panel.actions).toEqual(
      expect.arrayContaining(['log', 'choose_case', 'new_case', 'never_log_address']),
    );
  });

  it('of an unknown sender says so and offers to log', () => {
    const { panel } = opened(UNKNOWN);
    expect(panel.text).toContain('Rita River');
    expect(panel.text).toContain('Not in the workbook');
    expect(panel.actions).toContain('log');
  });

  it('that the poller has logged says where and by whom, and offers no second logging', () => {
    const { panel } = opened({ ...KNOWN, id: 'm1@acme.example' });
    expect(panel.text).toContain('C-1');
    expect(panel.text).toContain('by poller');
    expect(panel.actions).not.toContain('log');
  });

  it('of somebody on the never-log list says so, and logging it changes nothing', () => {
    const { stage, panel } = opened({ ...UNKNOWN, from: 'Jo Law <jo@lawyers.example>' });
    expect(panel.text).toContain('never-log list');
    const before = pictureOf(stage);
    expect(panel.click('new_case').stateChanged).toBe(false);
    expect(differencesOf(before, pictureOf(stage))).toEqual([]);
  });

  it('of a colleague is nothing to log', () => {
    const { panel } = opened({ ...UNKNOWN, from: `Kenji Sato <${KENJI}>` });
    expect(panel.text).toContain('Kenji Sato');
    expect(panel.actions).not.toContain('never_log_address');
  });

  it.each([
    ['a known contact', KNOWN],
    ['an unknown sender', UNKNOWN],
  ])('of %s costs at most 6 remote calls and reads no text', (_who, letter) => {
    const { panel } = opened(letter);
    const calls = remote(panel.opened);
    expect(calls.length).toBeLessThanOrEqual(6);
    expect(calls.filter(name => /getPlainBody|getBody|getRawContent|getAttachments/.test(name))).toEqual([]);
  });
});

describe('a click', () => {
  it('on Log puts the mail on its contact, and the card says so', () => {
    const { stage, panel } = opened(KNOWN);
    const { notification, stateChanged, result } = panel.click('log');
    expect(stateChanged).toBe(true);
    expect(notification).toMatch(/logged/i);
    expect(result.ms).toBeLessThan(30_000);
    expect(stage.rows('Messages')).toContainEqual(
      expect.objectContaining({ messageId: KNOWN.id, loggedBy: ANA, text: KNOWN.text }),
    );
    expect(panel.actions).not.toContain('log');
  });

  it('on Log to case and on one of the open cases makes the mail an answer of that case', () => {
    const { stage, panel } = opened(KNOWN);
    panel.click('choose_case');
    expect(panel.depth).toBe(2);
    const pick = panel.find('log_to_case', { caseId: 'C-1' });
    expect(panel.press(pick).stateChanged).toBe(true);
    expect(panel.depth).toBe(1);
    expect(stage.rows('Messages')).toContainEqual(
      expect.objectContaining({ messageId: KNOWN.id, caseId: 'C-1' }),
    );
    expect(stage.rows('Cases').find(({ id }) => id === 'C-1')).toMatchObject({ messages: 3 });
  });

  it('on Log to case with a number that does not exist leaves the card and says so', () => {
    const { stage, panel } = opened(KNOWN);
    panel.click('choose_case');
    const typed = panel.clicks.find(
      ({ parameters }) => parameters['action'] === 'log_to_case' && parameters['caseId'] === undefined,
    );
    if (!typed) throw new Error('There is no field to type a number in.');
    const before = pictureOf(stage);
    const { notification, stateChanged } = panel.press(typed, { caseId: '4711' });
    expect(notification).toContain('4711');
    expect(stateChanged).toBe(false);
    expect(panel.depth).toBe(2);
    expect(differencesOf(before, pictureOf(stage))).toEqual([]);
  });

  it('on New case opens one in the hands of the person who asked for it', () => {
    const { stage, panel } = opened(UNKNOWN);
    panel.click('new_case');
    expect(stage.rows('Cases')).toContainEqual(
      expect.objectContaining({ subject: UNKNOWN.subject, assignee: ANA, contactName: 'Rita River' }),
    );
    expect(stage.sent()).toHaveLength(3);
    expect(panel.text).toContain('In the workbook');
  });

  it('on Never log keeps later mail of that sender out', () => {
    const { stage, panel } = opened(UNKNOWN);
    panel.click('never_log_address');
    expect(panel.text).toContain('never-log list');
    stage.deliver({ ...UNKNOWN, id: 'later@river.example', to: 'support@solarmora.example' });
    expect(stage.poll().processed).toMatchObject([{ outcome: 'never_log' }]);
  });

  it.each(['log', 'new_case', 'new_lead', 'never_log_address'])('twice on %s does it once', name => {
    const { stage, panel } = opened(UNKNOWN);
    const click = panel.find(name);
    expect(panel.press(click).stateChanged).toBe(true);
    const once = pictureOf(stage);
    const { stateChanged, notification } = panel.press(click);
    expect(stateChanged).toBe(false);
    expect(notification).toMatch(/already/i);
    expect(differencesOf(once, pictureOf(stage))).toEqual([]);
  });
});

describe('the queue of held mail', () => {
  it('is reached from the homepage; what is released there becomes a case with the next run', () => {
    const stage = Stage.from(kept);
    const panel = stage.panel(ANA).open();
    panel.click('held');
    expect(panel.name).toBe('held');
    expect(panel.text).toContain('You have won');
    expect(panel.click('release').stateChanged).toBe(true);
    const released = stage.rows('Held').filter(({ state }) => state === 'released');
    expect(released).toHaveLength(1);
    const { processed } = stage.poll();
    expect(processed).toHaveLength(1);
    expect(stage.rows('Held').filter(({ state }) => state === 'done')).toHaveLength(1);
    expect(stage.under('held')).toHaveLength(1);
    expect(stage.poll().processed).toEqual([]);
  });

  it('loses a mail that is dismissed there, which stays in Gmail', () => {
    const stage = Stage.from(kept);
    const panel = stage.panel(ANA).open();
    panel.click('held');
    panel.click('dismiss');
    expect(stage.poll().processed).toEqual([]);
    expect(stage.under('held')).toHaveLength(2);
  });
});

describe('when something is wrong', () => {
  it('a failure shows our own card with what happened and a reference, and nothing is thrown at Gmail', () => {
    const stage = Stage.from(kept);
    const message = stage.deliverTo(ANA, KNOWN);
    const count = remote(stage.panel(ANA, message).open().opened).length;
    // The last call only keeps what the next opening may use.
    for (let n = 0; n < count - 1; n++) {
      // One that was not opened before, which takes as many calls.
      const next = stage.deliverTo(ANA, { ...KNOWN, id: `next-${n}@acme.example` });
      const panel = stage.panel(ANA, next).open(failAt(n, 'before', TEXT.dailyQuota));
      expect({ n, name: panel.name }).toEqual({ n, name: 'problem' });
      expect(panel.text).toContain('too many times for one day');
      expect(panel.text).toMatch(/CB-[0-9A-Z]{3}-[0-9A-Z]{3}/);
    }
  });

  it('a click that fails says what was kept, and Try again does it', () => {
    const { stage, panel } = opened(UNKNOWN);
    const { stateChanged } = panel.click('log', {}, failAt(3, 'before', TEXT.dailyQuota));
    expect(stateChanged).toBe(false);
    expect(panel.name).toBe('problem');
    panel.click('log');
    expect(panel.name).toBe('message');
    expect(stage.rows('Messages')).toContainEqual(expect.objectContaining({ messageId: UNKNOWN.id }));
  });

  it('before the installation the card says who has to do what', () => {
    const stage = new Stage();
    const panel = stage.panel(ANA).open();
    expect(panel.name).toBe('not-ready');
    const message = stage.panel(ANA, stage.deliverTo(ANA, KNOWN)).open();
    expect(message.name).toBe('not-ready');
  });

  it('an agent whom nobody has let into the book is told so', () => {
    const stage = Stage.from(kept);
    const { book } = stage;
    book.setFacts({ editors: book.facts.editors.filter(editor => editor !== KENJI) });
    const panel = stage.panel(KENJI, stage.deliverTo(KENJI, { ...KNOWN, to: KENJI })).open();
    expect(panel.name).toBe('not-ready');
    expect(panel.text.toLowerCase()).toContain('access');
    expect(stage.panel(KENJI).open().name).toBe('not-ready');
  });

  it('the installation lets every user into the book', () => {
    const stage = Stage.from(kept);
    expect(COMPANY.users.map(({ email }) => stage.book.access(email))).toEqual(['owner', 'editor', 'editor']);
    expect(stage.book.facts.owner).toBe(ROUTING);
  });
});

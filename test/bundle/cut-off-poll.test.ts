import { BATCH } from '../../src/intake/poll';
import type { Faults } from '../../workbench/runtime/contract';
import { failAt, TEXT } from './faults';
import { MAILS } from './mails';
import { differencesOf, pictureOf } from './picture';
import { clearStages, Stage } from './stage';
import { afterEachCut, afterEachLostAnswer, wholeOf, type Act, type Whole } from './sweep';

let act: Act;
let whole: Whole;

beforeAll(() => {
  const stage = Stage.installed();
  stage.deliver(...MAILS);
  act = { kept: stage.keep(), run: (again, faults) => again.runPoll(faults) };
  whole = wholeOf(act);
});
afterAll(clearStages);

describe('a poll of mail of every kind', () => {
  it('settles each mail and answers those that may be answered', () => {
    const { labels, sent, files, tables } = whole.picture;
    expect(labels.in).toEqual([]);
    expect(labels.held).toEqual(['You have won', 'A question']);
    expect(labels.done).toHaveLength(MAILS.length - 2);
    expect(sent).toHaveLength(3);
    expect(files).toHaveLength(2);
    const counts = new Map<string, number>();
    for (const { outcome, action } of tables['Events'] ?? [])
      if (action === 'mail') counts.set(String(outcome), (counts.get(String(outcome)) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      case_new: 3,
      case_reply: 1,
      lead_new: 1,
      logged: 2,
      duplicate: 1,
      never_log: 1,
      bounce: 1,
      auto_reply: 1,
      'held:spam': 1,
      'held:unknown_user': 1,
    });
  });

  it('that is cut off at any call is completed by the next run, with nothing lost and nothing doubled', () => {
    const { faults, states } = afterEachCut(act, whole);
    expect(faults).toEqual([]);
    expect(states).toBeGreaterThan(10);
  });

  it('whose write was carried out but answered by an error is completed by the next run', () => {
    expect(afterEachLostAnswer(act, whole)).toEqual([]);
  });

  it('that finds Google out of reach from some call on leaves the rest to the next run', () => {
    const { calls, picture } = whole;
    calls.forEach((name, n) => {
      if (calls.indexOf(name) !== n) return;
      const stage = Stage.from(act.kept);
      stage.runPoll(failAt(n, 'before', TEXT.dailyQuota));
      stage.poll();
      const differences = differencesOf(picture, pictureOf(stage));
      expect({ from: `${n} ${name}`, differences }).toEqual({ from: `${n} ${name}`, differences: [] });
      stage.close();
    });
  });
});

it('a poll whose first batch was stored, though the answer was in words that nobody knows, goes on from what was stored', () => {
  const stage = Stage.installed();
  const letters = Array.from({ length: BATCH + 10 }, (_, n) => ({
    id: `ask-${n}@green.example`,
    from: `Person ${n} <person-${n}@green-${n}.example>`,
    to: 'support@solarmora.example',
    subject: `Question ${n}`,
  }));
  stage.deliver(...letters);
  let isFirst = true;
  const lostOnce: Faults = {
    before: () => undefined,
    after: (_run, { name }) => {
      if (name !== 'Sheets.Spreadsheets.batchUpdate' || !isFirst) return undefined;
      isFirst = false;
      return new Error('Widget flux is out of balance.');
    },
  };
  expect(stage.runPoll(lostOnce).how).toBe('done');
  expect(isFirst).toBe(false);
  const ids = stage.rows('Cases').map(({ id }) => id);
  expect(ids).toEqual(letters.map((_, n) => `C-${n + 1}`));
});

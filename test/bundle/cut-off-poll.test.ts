import { killAt, failAt, TEXT } from './faults';
import { MAILS } from './mails';
import { differencesOf, pictureOf, type Picture } from './picture';
import { clearStages, Stage } from './stage';

let kept: string;
let whole: Picture;
let calls: readonly string[];

beforeAll(() => {
  const stage = Stage.onDisk();
  stage.install();
  stage.deliver(...MAILS);
  kept = stage.keep();
  const result = stage.runPoll();
  expect(result.error).toBeNull();
  calls = result.calls.filter(({ remote }) => remote).map(({ name }) => name);
  stage.poll();
  whole = pictureOf(stage);
});
afterAll(clearStages);

const writes = (name: string): boolean =>
  /batchUpdate|batchModify|send|create|setProperties|deleteProperty/.test(name);

describe('a poll of mail of every kind', () => {
  it('settles each mail and answers those that may be answered', () => {
    expect(whole.labels.in).toEqual([]);
    expect(whole.labels.held).toEqual(['You have won', 'A question']);
    expect(whole.labels.done).toHaveLength(MAILS.length - 2);
    expect(whole.sent).toHaveLength(3);
    expect(whole.files).toHaveLength(2);
    const counts = new Map<string, number>();
    for (const { outcome, action } of whole.tables['Events'] ?? [])
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
    for (let n = 0; n < calls.length; n++) {
      for (const when of n === 0 ? (['before', 'after'] as const) : (['after'] as const)) {
        const stage = Stage.from(kept);
        const cut = stage.runPoll(killAt(n, when));
        stage.poll();
        expect({
          cut: `${when} ${n} ${calls[n]}`,
          how: cut.how,
          differences: differencesOf(whole, pictureOf(stage)),
        }).toEqual({
          cut: `${when} ${n} ${calls[n]}`,
          how: n === calls.length - 1 && when === 'after' ? 'killed' : 'killed',
          differences: [],
        });
        stage.close();
      }
    }
  });

  it('whose write was carried out but answered by an error is completed by the next run', () => {
    calls.forEach((name, n) => {
      if (!writes(name)) return;
      const stage = Stage.from(kept);
      stage.runPoll(failAt(n, 'after', TEXT.outage, false));
      stage.poll();
      expect({ lost: `${n} ${name}`, differences: differencesOf(whole, pictureOf(stage)) }).toEqual({
        lost: `${n} ${name}`,
        differences: [],
      });
      stage.close();
    });
  });

  it('that finds Google out of reach from some call on leaves the rest to the next run', () => {
    const firsts = calls.flatMap((name, n) => (calls.indexOf(name) === n || n % 7 === 0 ? [n] : []));
    for (const n of firsts) {
      const stage = Stage.from(kept);
      stage.runPoll(failAt(n, 'before', TEXT.dailyQuota));
      stage.poll();
      expect({ from: `${n} ${calls[n]}`, differences: differencesOf(whole, pictureOf(stage)) }).toEqual({
        from: `${n} ${calls[n]}`,
        differences: [],
      });
      stage.close();
    }
  });
});

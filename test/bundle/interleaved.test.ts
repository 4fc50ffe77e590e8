import { beforeEach as beforeEachCall, killAt } from './faults';
import { MAILS } from './mails';
import { differencesOf, pictureOf, type Picture } from './picture';
import { ANA, clearStages, ROUTING, Stage } from './stage';

const FIRST = MAILS.slice(0, 5);

let kept: string;
let whole: Picture;
let calls: readonly string[];

beforeAll(() => {
  const stage = Stage.installed();
  stage.deliver(...FIRST);
  kept = stage.keep();
  calls = stage
    .runPoll()
    .calls.filter(({ remote }) => remote)
    .map(({ name }) => name);
  whole = pictureOf(stage);
});
afterAll(clearStages);

const nth = (end: string, n: number): number =>
  calls.flatMap((name, at) => (name.endsWith(end) ? [at] : []))[n] ?? -1;
/** The first call for which a run keeps other pollers out, and the one with which it lets them in again. */
const underLock = (): number => nth('tryLock', 0) + 1;
const release = (): number => calls.map(name => name.endsWith('releaseLock')).lastIndexOf(true);
const isPolling = (n: number): boolean => n >= underLock() && n <= release();
/** While it holds the lock that clicks take too: not when it sends. */
const hasLock = (n: number): boolean => n > nth('tryLock', 1) && n <= nth('releaseLock', 0);

describe('a second poller', () => {
  const poller = (stage: Stage) => () =>
    stage.workbench.run('pollMailbox', [{}], { as: ROUTING, kind: 'trigger' });

  it('that comes at any call of a run under the lock goes away again and changes nothing', () => {
    const stage = Stage.from(kept);
    const said: unknown[] = [];
    stage.runPoll(
      beforeEachCall((_call, n) => {
        if (!isPolling(n)) return;
        const { value, calls: made } = poller(stage)();
        said.push((value as { skipped?: unknown } | undefined)?.skipped);
        expect(made.filter(({ remote }) => remote).map(({ name }) => name)).toEqual([
          'PropertiesService.Properties.getProperties',
          'LockService.Lock.tryLock',
        ]);
      }),
    );
    expect(said).toHaveLength(release() - underLock() + 1);
    expect(new Set(said)).toEqual(new Set(['another run is at work']));
    expect(differencesOf(whole, pictureOf(stage))).toEqual([]);
    stage.close();
  });

  it('that does all the work before the first has the lock leaves nothing to do', () => {
    for (let n = 0; n < underLock(); n++) {
      const stage = Stage.from(kept);
      const { value } = stage.runPoll(
        beforeEachCall((_call, at) => {
          if (at === n) poller(stage)();
        }),
      );
      expect(value).toMatchObject({ processed: [], skipped: null });
      expect(differencesOf(whole, pictureOf(stage))).toEqual([]);
      stage.close();
    }
  });

  it('that was cut off while sending, just before the first takes the lock, has nobody answered twice', () => {
    const sends = calls.flatMap((name, n) => (name.endsWith('Messages.send') ? [n] : []));
    expect(sends.length).toBeGreaterThan(1);
    for (const send of sends) {
      const stage = Stage.from(kept);
      stage.runPoll(
        beforeEachCall((_call, n) => {
          if (n !== underLock() - 1) return;
          stage.workbench.run('pollMailbox', [{}], {
            as: ROUTING,
            kind: 'trigger',
            faults: killAt(send, 'after'),
          });
          // Meanwhile a further mail came, so that the first run has somebody to answer as well.
          stage.deliver({
            id: 'late@late.example',
            from: 'Lea <lea@late.example>',
            to: 'support@solarmora.example',
          });
        }),
      );
      stage.poll();
      expect(new Set(stage.sent()).size).toBe(stage.sent().length);
      expect(stage.sent()).toHaveLength(whole.sent.length + 1);
      stage.close();
    }
  });
});

describe('an agent at the side panel', () => {
  const letter = {
    id: 'direct@acme.example',
    from: 'Ann Lee <ann@acme.example>',
    to: ANA,
    subject: 'To you alone',
  };

  /** The same in order: the poll, then the click. */
  const inOrder = (): Picture => {
    const stage = Stage.from(kept);
    const message = stage.deliverTo(ANA, letter);
    stage.poll();
    expect(stage.panel(ANA, message).open().click('new_case').stateChanged).toBe(true);
    const picture = pictureOf(stage);
    stage.close();
    return picture;
  };

  it('who clicks at any call of a poller under the lock is asked to wait, and then gets one case', () => {
    const wanted = inOrder();
    const stage = Stage.from(kept);
    const message = stage.deliverTo(ANA, letter);
    const panel = stage.panel(ANA, message).open();
    const click = panel.find('new_case');
    const said = new Set<string | null>();
    const result = stage.runPoll(
      beforeEachCall((_call, n) => {
        if (hasLock(n) && n % 3 === 0) said.add(panel.press(click).notification);
      }),
    );
    expect(result.how).toBe('done');
    expect([...said]).toEqual([expect.stringContaining('busy')]);
    expect(panel.press(click).stateChanged).toBe(true);
    expect(differencesOf(wanted, pictureOf(stage))).toEqual([]);
    stage.close();
  });

  it('who clicks while a poller sends answers need not wait', () => {
    const stage = Stage.from(kept);
    const message = stage.deliverTo(ANA, letter);
    const panel = stage.panel(ANA, message).open();
    let made = 0;
    const { how } = stage.runPoll(
      beforeEachCall(({ name }) => {
        if (name.endsWith('Messages.send') && made === 0 && ++made)
          expect(panel.click('new_case').stateChanged).toBe(true);
      }),
    );
    expect([how, made]).toEqual(['done', 1]);
    const ids = stage.rows('Cases').map(row => row['id']);
    expect(new Set(ids).size).toBe((whole.tables['Cases'] ?? []).length + 1);
    expect(stage.rows('Outbox').map(row => row['state'])).toEqual(stage.sent().map(() => 'sent'));
    stage.close();
  });

  it('keeps a poller out for as long as the click works', () => {
    const wanted = inOrder();
    const stage = Stage.from(kept);
    const message = stage.deliverTo(ANA, letter);
    stage.poll();
    const panel = stage.panel(ANA, message).open();
    const seen: unknown[] = [];
    const { result, stateChanged } = panel.click(
      'new_case',
      {},
      beforeEachCall(() => {
        const { value } = stage.workbench.run('pollMailbox', [{}], { as: ROUTING, kind: 'trigger' });
        seen.push((value as { skipped?: unknown } | undefined)?.skipped ?? 'ran');
      }),
    );
    expect(result.error).toBeNull();
    expect(stateChanged).toBe(true);
    expect(seen.filter(each => each === 'another run is at work').length).toBeGreaterThan(3);
    expect(differencesOf(wanted, pictureOf(stage))).toEqual([]);
    stage.close();
  });

  it('and a poller that take the next case number at the same moment get two numbers', () => {
    for (const n of [0, 1]) {
      const stage = Stage.from(kept);
      const message = stage.deliverTo(ANA, letter);
      const panel = stage.panel(ANA, message).open();
      const { stateChanged } = panel.click(
        'new_case',
        {},
        beforeEachCall((_call, at) => {
          if (at === n) stage.workbench.run('pollMailbox', [{}], { as: ROUTING, kind: 'trigger' });
        }),
      );
      expect(stateChanged).toBe(true);
      const ids = stage.rows('Cases').map(row => row['id']);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength((whole.tables['Cases'] ?? []).length + 1);
      stage.close();
    }
  });
});

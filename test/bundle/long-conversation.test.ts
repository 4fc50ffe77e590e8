/** A conversation too long for one click goes on by itself, as the person who clicked, and is told of on the homepage. */
import { failAt, killAt, TEXT } from './faults';
import type { CardStack } from './card-stack';
import type { Faults, RunResult } from '../../workbench/runtime/contract';
import { PropertyStore } from '../../workbench/services/properties';
import { triggerStore, type StoredTrigger } from '../../workbench/services/script-app/store';
import { ANA, clearStages, KENJI, ROUTING, Stage, type Row } from './stage';

const LENGTH = 62;
const id = (n: number): string => `long-${n}@acme.example`;

const LETTER = { from: 'Ann Lee <ann@acme.example>', to: ANA, subject: 'A long story' } as const;
/** A trigger that is not Casebook's. */
const OTHER: StoredTrigger = {
  id: 'other',
  owner: ANA,
  handler: 'other',
  event: 'CLOCK',
  sourceId: null,
  schedule: null,
  next: null,
};

/** Ana has the last mail of a long conversation open. */
function before(): { readonly stage: Stage; readonly panel: CardStack } {
  const stage = Stage.atWork();
  const mails = Array.from({ length: LENGTH }, (_, n) =>
    stage.deliverTo(ANA, {
      ...LETTER,
      id: id(n),
      ...(n === 0 ? {} : { subject: `Re: ${LETTER.subject}`, answers: [id(0), id(n - 1)] }),
    }),
  );
  const last = mails[LENGTH - 1];
  if (!last) throw new Error('No mail.');
  return { stage, panel: stage.panel(ANA, last).open() };
}

/** And clicks beside it. */
function clicked(): ReturnType<typeof before> & {
  readonly said: string;
  readonly calls: RunResult['calls'];
} {
  const made = before();
  const { notification, result } = made.panel.click('log_thread');
  return { ...made, said: notification ?? '', calls: result.calls };
}
const logged = (stage: Stage): readonly Row[] =>
  stage.rows('Messages').filter(({ messageId }) => String(messageId).startsWith('long-'));
const goOn = (stage: Stage, faults?: Faults, as = ANA): RunResult => {
  stage.clock.advance(60_000);
  return stage.workbench.run('continueWork', [{}], {
    as,
    kind: 'trigger',
    ...(faults ? { faults } : {}),
  });
};

afterAll(clearStages);

test('what a click cannot take is logged by a trigger of the same person, and the homepage tells how far it is', () => {
  const { stage, panel, said } = clicked();
  expect(logged(stage)).toEqual([]);
  expect(said).toBe(`${LENGTH} mails are being logged in the background.`);
  const beside = `Logging a conversation: 0 of ${LENGTH}`;
  expect(stage.panel(ANA).open().text).toContain(beside);
  expect(stage.panel(KENJI).open().text).not.toContain('Logging a conversation');
  expect(panel.text).toContain(beside);
  expect(panel.open().text).toContain(beside);
  const run = goOn(stage);
  expect([run.how, run.error]).toEqual(['done', null]);
  expect(logged(stage)).toHaveLength(LENGTH);
  expect(stage.panel(ANA).open().text).toContain(`Conversation logged: ${LENGTH} of ${LENGTH}`);
  expect(panel.open().text).toContain(`Conversation logged: ${LENGTH} of ${LENGTH}`);
});

test('the click costs eight calls in all, whatever the length of the conversation', () => {
  const { calls } = clicked();
  expect(calls.filter(({ remote }) => remote).map(({ name }) => name)).toHaveLength(8);
});

test('a further click hands over what has come since beside what a run is at, and nothing where all is logged', () => {
  const { stage, panel } = clicked();
  stage.deliverTo(ANA, { ...LETTER, id: id(LENGTH), subject: 'Re: A long story', answers: [id(0)] });
  expect(panel.click('log_thread').notification).toBe(
    `${LENGTH + 1} mails are being logged in the background.`,
  );
  expect(Object.keys(stage.properties).filter(name => name.startsWith('casebook.job.'))).toHaveLength(2);
  goOn(stage);
  const ids = logged(stage).map(({ messageId }) => messageId);
  expect([ids.length, new Set(ids).size]).toEqual([LENGTH + 1, LENGTH + 1]);
  expect(panel.click('log_thread').stateChanged).toBe(false);
});

test('where Google makes no trigger nothing is left behind', () => {
  const { stage, panel } = before();
  const trigger = 6;
  const { result } = panel.click('log_thread', {}, failAt(trigger, 'before', TEXT.dailyQuota));
  expect(result.calls.filter(({ remote }) => remote)[trigger]?.name).toBe('ScriptApp.TriggerBuilder.create');
  expect(panel.name).toBe('problem');
  expect(Object.keys(stage.properties).filter(name => name.startsWith('casebook.job.'))).toEqual([]);
});

test('a run that is cut off anywhere is gone on with from the homepage, and logs nothing twice', () => {
  const { stage } = clicked();
  for (const n of [2, 12, 29]) {
    goOn(stage, killAt(n, 'after'));
  }
  stage.clock.advance(20 * 60_000);
  const home = stage.panel(ANA).open();
  expect(home.text).toContain('Stopped at');
  expect(home.click('continue_work').stateChanged).toBe(true);
  goOn(stage);
  const ids = stage.rows('Messages').map(({ messageId }) => String(messageId));
  const own = ids.filter(each => each.startsWith('long-'));
  expect([own.length, new Set(own).size]).toEqual([LENGTH, LENGTH]);
});

test('a trigger that has fired and is still listed among all that Google allows gives its place to one that goes on', () => {
  const { stage } = clicked();
  const store = triggerStore(stage.workbench.cloud);
  const mine = (): readonly StoredTrigger[] =>
    store.of(ANA).filter(({ handler }) => handler === 'continueWork');
  const [spent] = mine();
  store.fired(spent?.id ?? '', stage.clock.now() + 60_000);
  expect(goOn(stage, killAt(0, 'before')).how).toBe('killed');
  for (let n = store.of(ANA).length; n < 20; n++) store.add({ ...OTHER, id: `other ${n}` });
  stage.clock.advance(20 * 60_000);
  const home = stage.panel(ANA).open();
  expect(home.click('continue_work').stateChanged).toBe(true);
  expect(mine().map(({ id, next }) => [id === spent?.id, next !== null])).toEqual([[false, true]]);
});

test('work in the book that a run was cut off from is taken over by the routing mailbox, also after a cut of its own', () => {
  const { stage } = clicked();
  const job = {
    id: 'h',
    what: 'hand_over',
    user: ANA,
    from: KENJI,
    successor: ANA,
    done: 0,
    total: 1,
    failed: 0,
    touchedAt: new Date(stage.clock.now()).toISOString(),
    finished: false,
  };
  const { cloud } = stage.workbench;
  const bag = cloud.part('properties', () => new PropertyStore()).bag('script');
  bag.set('casebook.job.h', JSON.stringify(job));
  const theirs = (): readonly StoredTrigger[] =>
    triggerStore(cloud)
      .of(ROUTING)
      .filter(({ handler }) => handler === 'continueWork');
  stage.poll();
  expect(theirs()).toEqual([]);
  stage.clock.advance(20 * 60_000);
  stage.poll();
  const [first] = theirs();
  triggerStore(cloud).fired(first?.id ?? '', stage.clock.now());
  expect(goOn(stage, killAt(0, 'before'), ROUTING).how).toBe('killed');
  stage.poll();
  expect([theirs().length, theirs()[0]?.id === first?.id]).toEqual([1, false]);
  expect(goOn(stage, undefined, ROUTING).how).toBe('done');
  expect(JSON.parse(stage.properties['casebook.job.h'] ?? '{}')).toMatchObject({ user: ANA, finished: true });
  // A conversation lies in Ana's own mailbox.
  expect(logged(stage).length).toBeLessThan(LENGTH);
});

test('a mail that was deleted meanwhile holds up none of the others, and is counted', () => {
  const { stage } = clicked();
  const box = stage.mail.mailbox(ANA);
  const left = JSON.parse(
    Object.entries(stage.properties).find(([name]) => name.startsWith('casebook.job.'))?.[1] ?? '{}',
  ) as { readonly left: readonly string[] };
  const gone = left.left[3] ?? '';
  box.drop(gone);
  goOn(stage);
  expect(logged(stage)).toHaveLength(LENGTH - 1);
  expect(stage.panel(ANA).open().text).toContain('1 mail was gone');
});

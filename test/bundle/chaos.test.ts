/** A bounded part of what `npm run bench:faults` tries in full: faults at single calls of acts, and random plans. */
import { episodesOf, tryOut, type Episode } from '../../bench/faults/chaos/episodes';
import { flawsIn } from '../../bench/faults/chaos/invariants';
import { COMPANY, mailboxOf, ROUND } from '../../bench/faults/chaos/mailbox';
import { randomPlan } from '../../bench/faults/chaos/schedules';
import { readSchedule, writeSchedule } from '../../workbench/runtime/fault-schedule';
import { clearStages, Stage } from './stage';

/** Two rounds of mail: all kinds, and people who write again. */
const MAILS = 2 * ROUND;

let episodes: ReadonlyMap<string, Episode>;
beforeAll(() => {
  const wanted = ['poll', 'log', 'add_note', 'edit_release', 'archive'];
  episodes = new Map(episodesOf(MAILS, name => wanted.includes(name)).map(each => [each.name, each]));
});
afterAll(clearStages);

const flawsAfter = (name: string, plan: string): readonly string[] => {
  const episode = episodes.get(name);
  if (!episode) throw new Error(`There is no act ${name}.`);
  return tryOut(episode, readSchedule(plan)).flaws.map(({ kind, what }) => `${kind}: ${what}`);
};
const callOf = (name: string, call: RegExp, nth = 0): number => {
  const found = (episodes.get(name)?.calls ?? []).flatMap((each, n) => (call.test(each) ? [n] : []))[nth];
  if (found === undefined) throw new Error(`${name} makes no such call.`);
  return found;
};

it.each([
  [
    'an outage in words that nobody knows, while mails are read',
    () => `${callOf('poll', /Messages.get/, 3)}<new x30`,
  ],
  ['an outage while mails are read', () => `${callOf('poll', /Messages.get/, 3)}<server.4x30`],
  ['a mail that went although its answer was an error', () => `${callOf('poll', /Messages.send/)}>server`],
  ['the end of the run right after a mail went', () => `${callOf('poll', /Messages.send/)}>kill`],
  [
    'a commit that was stored although its answer came too late',
    () => `${callOf('poll', /batchUpdate/)}>slow`,
  ],
  ['labels that cannot be moved', () => `${callOf('poll', /batchModify/)}<new x3`],
  ['the minute’s quota used up', () => `${callOf('poll', /Messages.get/)}<rate x5`],
])('a poll of mail of every kind survives %s', (_, plan) => {
  expect(flawsAfter('poll', plan().replace(' ', ''))).toEqual([]);
});

it.each([
  ['log', 'before anything is written', () => `${callOf('log', /batchUpdate/)}<kill`],
  ['log', 'right after it was written', () => `${callOf('log', /batchUpdate/)}>kill`],
  ['add_note', 'right after it was written', () => `${callOf('add_note', /batchUpdate/)}>kill`],
  ['add_note', 'with a lost answer', () => `${callOf('add_note', /batchUpdate/)}>server`],
  ['edit_release', 'once it is noted', () => '0>kill'],
  ['edit_release', 'right after it was answered', () => `${callOf('edit_release', /batchUpdate/)}>kill`],
])('%s that is cut off %s ends as if nothing had happened', (name, _, plan) => {
  expect(flawsAfter(name, plan())).toEqual([]);
});

it('a move of old rows to an archive that is cut off right after any write ends with each row in one place', () => {
  const calls = episodes.get('archive')?.calls ?? [];
  const plans = calls.flatMap((name, n) => (name.includes('batchUpdate') ? [`${n}>kill`] : []));
  expect(plans.length).toBeGreaterThan(4);
  expect(plans.flatMap(plan => flawsAfter('archive', plan).map(flaw => `${plan} ${flaw}`))).toEqual([]);
});

it.each([11, 12, 14])('the random plan of the seed %d leaves nothing behind', seed => {
  const poll = episodes.get('poll');
  if (!poll) throw new Error('no poll');
  expect(tryOut(poll, randomPlan(seed, poll.calls.length)).flaws).toEqual([]);
});

it('a plan is written as a short text and read back', () => {
  const plan = randomPlan(5, 400);
  expect(readSchedule(writeSchedule(plan))).toEqual(plan);
  expect(() => readSchedule('12<fire')).toThrow('Not a fault');
});

describe('what is looked for is found', () => {
  const spoilt = (spoil: (stage: Stage) => void): readonly string[] => {
    const stage = Stage.installed(COMPANY);
    stage.deliver(...mailboxOf(ROUND));
    stage.runPoll();
    expect(flawsIn(stage)).toEqual([]);
    spoil(stage);
    return [...new Set(flawsIn(stage).map(({ kind }) => kind))];
  };
  const id = (stage: Stage): string => stage.mail.mailbox(COMPANY.routing).list('INBOX')[0]?.id ?? '';

  it('a lost mail, a mislabelled one, a row twice, an answer twice, a counter that is wrong', () => {
    expect(
      spoilt(stage =>
        stage.deliver({ id: 'new@x.example', from: 'X <x@x.example>', to: 'support@solarmora.example' }),
      ),
    ).toContain('lost');
    expect(spoilt(stage => stage.moveByHand(id(stage), 'done', 'error'))).toContain('mislabelled');
    expect(
      spoilt(stage => {
        const tab = stage.tab('Messages');
        for (let column = 0; column < tab.lastColumn(); column++)
          tab.set(tab.lastRow() - (column === 0 ? 0 : 1), column, tab.value(1, column), undefined);
      }),
    ).toContain('doubled');
    expect(
      spoilt(stage => {
        const box = stage.mail.mailbox(COMPANY.routing);
        const [sent] = box.list('SENT');
        const raw = sent ? box.raw(sent.id) : null;
        if (raw) stage.mail.send(COMPANY.routing, raw);
      }),
    ).toContain('doubled');
    expect(
      spoilt(stage => stage.tab('Cases').set(1, stage.column('Cases', 'messages'), 7, undefined)),
    ).toContain('wrong');
  });
});

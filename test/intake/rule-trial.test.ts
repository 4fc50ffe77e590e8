/** The trial of the rules that goes on from run to run, in one property. */
import type { DryDifference, DryRun, Fate } from '../../src/intake/dry-run';
import {
  forgetOldTrial,
  goOnWithTrial,
  isOver,
  needsRun,
  startTrial,
  stateOf,
  trialIn,
  type Trial,
} from '../../src/intake/rule-trial';

const NOW = Date.parse('2026-11-02T10:00:00Z');
const FATE: Fate = {
  outcome: 'case_new',
  route: '',
  case: '',
  assignee: '',
  priority: '',
  tags: '',
  reason: 'r',
};
const differs = (n: number, more: Partial<Fate> = {}): DryDifference => ({
  gmailId: String(n),
  subject: `Mail ${n}`,
  from: 'ann@acme.example',
  changed: ['outcome', 'tags'],
  before: FATE,
  after: { ...FATE, outcome: 'held:rule', ...more },
});

/** Runs that find what they are given, one after the other. */
class Runs {
  now = NOW;
  again = 0;
  readonly asked: string[] = [];
  private readonly stored: Record<string, string> = {};
  readonly properties = {
    all: () => this.stored,
    set: (values: Readonly<Record<string, string>>) => void Object.assign(this.stored, values),
    remove: (name: string) => void delete this.stored[name],
  };

  get trial(): Trial {
    const trial = trialIn(this.stored);
    if (trial === null) throw new Error('There is no trial.');
    return trial;
  }

  run(found: DryRun | Error, meanwhile: () => void = () => undefined): void {
    this.now += 240_000;
    goOnWithTrial({
      properties: this.properties,
      clock: { now: () => this.now },
      dryRun: before => {
        this.asked.push(before);
        meanwhile();
        if (found instanceof Error) throw found;
        return found;
      },
      again: () => (this.again += 1),
    });
  }
}

const begun = (): Runs => {
  const runs = new Runs();
  startTrial(runs.properties, 'ana@solarmora.example', runs.now);
  return runs;
};

test('goes on where the run before has stopped, and adds up what the runs have found', () => {
  const runs = begun();
  expect(stateOf(runs.trial, runs.now)).toBe('waiting');
  runs.run({ looked: 50, left: 30, differences: [differs(1)], next: 'm50' });
  expect(stateOf(runs.trial, runs.now)).toBe('running');
  runs.run({ looked: 30, left: 0, differences: [differs(2)], next: null });
  expect(runs.asked).toEqual(['', 'm50']);
  expect(runs.again).toBe(1);
  expect(runs.trial).toMatchObject({ looked: 80, left: 0, different: 2 });
  expect(runs.trial.told).toEqual(
    ['Mail 1', 'Mail 2'].map(subject => ({
      subject,
      from: 'ann@acme.example',
      changed: [
        ['outcome', 'case_new', 'held:rule'],
        ['tags', '', ''],
      ],
      reason: 'r',
    })),
  );
  expect(stateOf(runs.trial, runs.now + 86_400_000)).toBe('finished');
  runs.run({ looked: 9, left: 0, differences: [], next: null });
  expect(runs.trial.looked).toBe(80);
});

test('tells of the first differences, as many as a property of 9 KB holds, and counts the others', () => {
  const runs = begun();
  const long = '長い'.repeat(200);
  const many = Array.from({ length: 60 }, (_, n) => differs(n, { tags: long, reason: long }));
  runs.run({ looked: 60, left: 20, differences: many, next: 'm' });
  const { told } = runs.trial;
  expect(told.length).toBeGreaterThan(5);
  expect(told.map(({ subject }) => subject)).toEqual(told.map((_, n) => `Mail ${n}`));
  runs.run({ looked: 20, left: 0, differences: [differs(99)], next: null });
  expect(runs.trial.different).toBe(61);
  expect(runs.trial.told).toEqual(told);
  const bytes = Object.values(runs.properties.all()).map(text => Buffer.byteLength(text));
  expect(Math.max(...bytes)).toBeLessThan(9 * 1024);
});

test('is tried again when a run fails, three times in a row at most, and says then that it has stopped', () => {
  const runs = begun();
  runs.run({ looked: 10, left: 30, differences: [], next: 'm10' });
  for (const left of [2, 1, 0]) {
    const before = runs.again;
    expect(() => runs.run(new Error('Service unavailable'))).toThrow('Service unavailable');
    expect(runs.again - before).toBe(left > 0 ? 1 : 0);
  }
  expect(runs.trial).toMatchObject({ looked: 10, next: 'm10' });
  expect(stateOf(runs.trial, runs.now)).toBe('stopped');
  expect(needsRun(runs.trial, runs.now + 86_400_000)).toBe(false);
  runs.run({ looked: 30, left: 0, differences: [], next: null });
  expect(isOver(runs.trial)).toBe(false);
});

test('a poll begins it, and goes on with one whose run was cut off', () => {
  const runs = begun();
  expect(needsRun(null, runs.now)).toBe(false);
  expect(needsRun(runs.trial, runs.now)).toBe(true);
  runs.run({ looked: 10, left: 30, differences: [], next: 'm10' });
  expect(needsRun(runs.trial, runs.now + 5 * 60_000)).toBe(false);
  expect(needsRun(runs.trial, runs.now + 20 * 60_000)).toBe(true);
  runs.run({ looked: 30, left: 0, differences: [], next: null });
  expect(needsRun(runs.trial, runs.now + 86_400_000)).toBe(false);
});

test('what a run has found for a trial that somebody began anew meanwhile is left out of the new one', () => {
  const runs = begun();
  runs.run({ looked: 10, left: 0, differences: [differs(1)], next: null }, () =>
    startTrial(runs.properties, 'kenji@solarmora.example', runs.now),
  );
  expect(runs.trial).toMatchObject({ by: 'kenji@solarmora.example', looked: 0, left: null, different: 0 });
});

test('a property that somebody has spoilt is no trial', () => {
  expect(trialIn({ 'casebook.ruleTrial': '{"told"' })).toBeNull();
  expect(trialIn({ 'casebook.ruleTrial': '{}' })).toBeNull();
});

test('names nobody of a mail that was not logged because its writer is never logged', () => {
  const runs = begun();
  const hidden: DryDifference = { ...differs(1), before: { ...FATE, outcome: 'never_log' } };
  runs.run({ looked: 1, left: 0, differences: [hidden], next: null });
  expect(runs.trial.told).toMatchObject([
    {
      subject: '',
      from: '',
      changed: [
        ['outcome', 'never_log', 'held:rule'],
        ['tags', '', ''],
      ],
    },
  ]);
  expect(JSON.stringify(runs.properties.all())).not.toContain('ann@acme.example');
});

test('is forgotten by the daily run after a week', () => {
  const runs = begun();
  forgetOldTrial(runs.properties, NOW + 6 * 86_400_000);
  expect(runs.trial.at).toBe(new Date(NOW).toISOString());
  forgetOldTrial(runs.properties, NOW + 8 * 86_400_000);
  expect(runs.properties.all()).toEqual({});
});

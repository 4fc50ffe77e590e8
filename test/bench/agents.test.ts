import { linesOf } from '../../bench/faults/agents';
import { Events } from '../../bench/faults/agents/events';
import type { ActionKind, Profile } from '../../bench/faults/agents/profile';
import { simulateDay } from '../../bench/faults/agents/simulate';
import { Chance } from '../../bench/chance';

const KINDS: readonly ActionKind[] = [
  'open a mail',
  'open a mail again',
  'open a stranger’s mail',
  'homepage',
  'open a case',
  'log a mail',
  'new case',
  'note',
  'solve a case',
  'edit in the sheet',
  'poll',
  'daily run',
];
const calls = (...kinds: readonly Profile['calls'][number]['kind'][]): Profile => ({
  script: 400,
  calls: kinds.map(kind => ({ kind, name: `a.${kind}` })),
});
const all = (profile: Profile): Readonly<Record<ActionKind, Profile>> =>
  Object.fromEntries(KINDS.map(kind => [kind, profile])) as Record<ActionKind, Profile>;

describe('the simulated day of 500 agents', () => {
  it('is the same for the same seed', () => {
    const day = () => linesOf(simulateDay(all(calls('lock', 'read', 'write', 'unlock')), new Chance(7)));
    expect(day()).toEqual(day());
  });

  it('tells of reads that a minute does not have, and of what comes to nothing by them', () => {
    const four = simulateDay(all(calls('read', 'read', 'read', 'read')), new Chance(1));
    expect(four.peakReads).toBe(300);
    const opened = four.tallies.get('open a mail');
    expect(opened?.retried).toBeGreaterThan(0);
    expect(opened?.refused.get('reads of the minute used up')).toBeGreaterThan(0);
    expect(linesOf(four).some(({ well }) => well === false)).toBe(true);
  });

  it('tells of runs that wait for one another, and of those that wait too long', () => {
    const long = simulateDay(all(calls('lock', ...Array<'other'>(60).fill('other'))), new Chance(1));
    expect(long.tallies.get('note')?.refused.get('another run is at work')).toBeGreaterThan(100);
    expect(long.tallies.get('note')?.givenUp).toBeGreaterThan(0);
  });

  it('finds nothing wrong where calls are few', () => {
    expect(linesOf(simulateDay(all(calls('other')), new Chance(1))).every(({ well }) => well !== false)).toBe(
      true,
    );
  });
});

test('happenings come in the order of their times, and of one time in the order in which they were planned', () => {
  const events = new Events();
  const chance = new Chance(3);
  const seen: number[] = [];
  const wanted = Array.from({ length: 500 }, (_, n) => ({ n, at: chance.below(50) }));
  for (const { n, at } of wanted) events.at(at, () => void seen.push(n));
  events.run();
  expect(seen).toEqual([...wanted].sort((a, b) => a.at - b.at || a.n - b.n).map(({ n }) => n));
});

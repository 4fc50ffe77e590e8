/** 500 agents of one domain for a day within Google's quotas: what was refused, what waited, and how long at most. */
import { TRIGGER_TIME_PER_DAY_MS } from '../../../workbench/runtime/limits';
import { Chance } from '../../chance';
import { API_PER_PROJECT_MINUTE } from '../../../workbench/services/sheets/limits';
import type { Line, Section } from '../section';
import { AGENTS, MAILS } from './day';
import { measureProfiles } from './profile';
import { simulateDay, type Simulated, type Tally } from './simulate';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const longest = (all: readonly number[]): number => all.reduce((most, each) => Math.max(most, each), 0);
const middle = (all: readonly number[], share: number): number =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((total, count) => total + count, 0);

const lineOf = (kind: string, tally: Tally): Line => {
  const refused = [...tally.refused].map(([why, count]) => `${count} ${why}`).join(', ');
  return {
    what: kind,
    figure: [
      `${tally.runs} runs, half within ${seconds(middle(tally.lengths, 0.5))}, 99 % within ${seconds(middle(tally.lengths, 0.99))}, longest ${seconds(longest(tally.lengths))}`,
      `${tally.locked.length} waited for another run, longest ${seconds(longest(tally.locked))}`,
      `${tally.retried} requests repeated`,
      `${sum(tally.refused)} told to try again${refused === '' ? '' : ` (${refused})`}, ${tally.givenUp} in vain`,
    ].join('; '),
  };
};

const IN_VAIN = 'actions that did not come about in three tries';

export function linesOf(day: Simulated): readonly Line[] {
  const inVain = [...day.tallies.values()].reduce((total, { givenUp }) => total + givenUp, 0);
  return [
    { what: 'agents, mails of the day', figure: `${AGENTS}, ${MAILS}` },
    ...[...day.tallies].map(([kind, tally]) => lineOf(kind, tally)),
    { what: IN_VAIN, figure: String(inVain), well: inVain === 0 },
    {
      what: `Sheets requests in the busiest minute, of ${API_PER_PROJECT_MINUTE}`,
      figure: `${day.peakReads} reads, ${day.peakWrites} writes`,
    },
    {
      what: 'runs at once, of one user, in all',
      figure: `${day.mostOfOneUser}, ${day.mostAtOnce}`,
    },
    {
      what: 'trigger time of the day, of 6 h',
      figure: `${(day.triggerTime / 3_600_000).toFixed(2)} h`,
      well: day.triggerTime < TRIGGER_TIME_PER_DAY_MS,
    },
    {
      what: 'mails taken; from arrival to the book',
      figure: `${day.mailWaits.length}; half within ${seconds(middle(day.mailWaits, 0.5))}, longest ${seconds(longest(day.mailWaits))}`,
      well: day.mailWaits.length > MAILS * 0.99,
    },
  ];
}

export const agents: Section = {
  name: 'agents',
  title: '500 agents for a day',
  tried({ seed, share }, say) {
    if (share.part !== 0) return { counts: {}, lines: [], failures: [] };
    say('Measuring what each action calls ...');
    const profiles = measureProfiles();
    say('Simulating the day ...');
    const lines = linesOf(simulateDay(profiles, new Chance(seed)));
    const failures = lines
      .filter(({ well }) => well === false)
      .map(
        ({ what, figure }) => `npm run bench:faults -- --only agents --seed ${seed}\n  ${what}: ${figure}`,
      );
    return { counts: {}, lines, failures };
  },
  lines: () => [],
};

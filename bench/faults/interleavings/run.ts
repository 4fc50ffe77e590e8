/** Many schedules, each by its seed: `npm run bench:faults -- --only interleavings --seed N --interleavings 1` repeats one. */
import { zero, type Section } from '../section';
import { beginning } from './company';
import { runSchedule } from './schedule';

const again = (seed: number): string =>
  `npm run bench:faults -- --only interleavings --seed ${seed} --interleavings 1`;

export const interleavings: Section = {
  name: 'interleavings',
  title: 'Two pollers, ten agents and people in the sheet at once',
  tried({ seed, interleavings: schedules, share }, say) {
    const { stage, kept } = beginning(true);
    let [ran, cutIn, deeds] = [0, 0, 0];
    const failures: string[] = [];
    for (let n = share.part; n < schedules; n += share.of) {
      const made = runSchedule(stage, kept, seed + n);
      ran += 1;
      cutIn += made.cutIn;
      deeds += made.deeds;
      if (made.faults.length === 0) continue;
      failures.push(`${again(seed + n)}\n  ${made.faults.join('\n  ')}`);
      say(`schedule ${seed + n}: ${made.faults.join(' | ')}`);
    }
    return { counts: { ran, cutIn, deeds, flawed: failures.length }, lines: [], failures };
  },
  lines: ({ ran, cutIn, deeds, flawed }) => [
    { what: 'schedules', figure: String(ran) },
    { what: 'runs that came in while another stood at a call', figure: String(cutIn) },
    { what: 'sorts, moves, pastes, deletions and renames at a call', figure: String(deeds) },
    zero('schedules after which an update was lost, a row doubled, misplaced or half-written', flawed),
  ],
};

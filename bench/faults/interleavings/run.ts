/** Many schedules, each by its seed: `npm run bench:faults -- --only interleavings --seed N --schedules 1` repeats one. */
import type { Section, SectionReport } from '../section';
import { checkpoint } from './company';
import { runSchedule } from './schedule';

export const interleavings: Section = {
  name: 'interleavings',
  run: ({ seed, schedules, share }, say): SectionReport => {
    const kept = checkpoint();
    let [ran, cutIn, deeds] = [0, 0, 0];
    const failures: string[] = [];
    for (let n = share.part; n < schedules; n += share.of) {
      const made = runSchedule(kept, seed + n);
      ran += 1;
      cutIn += made.cutIn;
      deeds += made.deeds;
      if (made.faults.length > 0)
        failures.push(
          `${made.faults.join('; ')} (npm run bench:faults -- --only interleavings --seed ${seed + n} --schedules 1)`,
        );
      say(`schedule ${seed + n}: ${made.faults.length === 0 ? 'well' : made.faults.join(' | ')}`);
    }
    return {
      title: 'Two pollers, ten agents and people in the sheet at once',
      lines: [
        { what: 'schedules', figure: String(ran) },
        { what: 'runs that came in while another stood at a call', figure: String(cutIn) },
        { what: 'sorts, moves, pastes, deletions and renames at a call', figure: String(deeds) },
        {
          what: 'schedules after which an update was lost, a row doubled, misplaced or half-written',
          figure: String(failures.length),
          well: failures.length === 0,
        },
      ],
      failures,
    };
  },
};

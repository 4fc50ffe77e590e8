/** Many schedules, each by its seed, until they are done or one has gone wrong too often to go on. */
import { checkpoint } from './company';
import { runSchedule } from './schedule';

export interface Interleaved {
  readonly schedules: number;
  /** Runs that came in while another stood at a boundary. */
  readonly cutIn: number;
  /** What people did in the sheet meanwhile. */
  readonly deeds: number;
  readonly failures: readonly { readonly seed: number; readonly faults: readonly string[] }[];
}

export function runInterleavings(seeds: readonly number[], say: (line: string) => void): Interleaved {
  const kept = checkpoint();
  let [cutIn, deeds] = [0, 0];
  const failures: { readonly seed: number; readonly faults: readonly string[] }[] = [];
  for (const seed of seeds) {
    const ran = runSchedule(kept, seed);
    cutIn += ran.cutIn;
    deeds += ran.deeds;
    if (ran.faults.length > 0) failures.push({ seed, faults: ran.faults });
    say(`schedule ${seed}: ${ran.faults.length === 0 ? 'well' : ran.faults.join(' | ')}`);
  }
  return { schedules: seeds.length, cutIn, deeds, failures };
}

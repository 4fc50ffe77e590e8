/** Runs the poller as the clock trigger of the routing mailbox does. */
import type { Company } from '../../company';
import type { RunResult } from '../../runtime/contract';
import type { Workbench } from '../../workbench';
import { mailVersion } from './mail-version';

/** A poll that leaves mail waiting is repeated; a queue that long is better left to the clock. */
const MOST_POLLS = 20;
/** The function that the trigger calls. */
const POLLER = 'pollMailbox';

/** Runs the poller again while it still finds work: a run stops at its batch, not at the end of the queue. */
export function pollUntilEmpty(
  { cloud, run }: Pick<Workbench, 'cloud' | 'run'>,
  company: Company,
): readonly RunResult[] {
  const runs: RunResult[] = [];
  for (let polls = 0; polls < MOST_POLLS; polls += 1) {
    const before = mailVersion(cloud);
    const result = run(POLLER, [], { as: company.routing, kind: 'trigger' });
    runs.push(result);
    if (result.how !== 'done' || mailVersion(cloud) === before) break;
  }
  return runs;
}

/** Changes are made under the script lock, so that no poller or colleague comes in between reading and writing. */
import type { Done } from '../done';
import type { DeskPorts } from './ports';

/** How long a click waits for another run's commit, ms; a card has 30 seconds in all. */
export const LOCK_WAIT = 12_000;

export function locked({ lock }: DeskPorts, work: () => Done): Done {
  if (!lock.tryLock(LOCK_WAIT)) return { changed: false, why: { kind: 'busy' } };
  try {
    return work();
  } finally {
    lock.release();
  }
}

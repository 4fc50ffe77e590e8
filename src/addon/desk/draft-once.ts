/** Makes one draft of one click: a second click on the same button finds that it was made, and makes no other. */
import { shortHash } from '../../crm/hash';
import type { NotDrafted } from '../drafts';
import { LOCK_WAIT } from './locked';
import type { DeskPorts } from './ports';

/** Seconds that a button's draft is remembered: longer than anybody waits before pressing once more. */
const LIFE = 21_600;

/**
 * @param key from the button
 * @param make makes the draft; not called where the same click has made it
 */
export function draftOnce<T>(ports: DeskPorts, key: string, make: () => T): T | NotDrafted {
  const { lock, memory, user } = ports;
  if (memory === undefined) return make();
  if (!lock.tryLock(LOCK_WAIT)) return { kind: 'busy' };
  try {
    const name = `casebook.draft.${shortHash([user.toLowerCase(), key].join('|'))}`;
    if (memory.get([name])[name] !== undefined) return { kind: 'drafted' };
    const made = make();
    memory.put({ [name]: 'made' }, LIFE);
    return made;
  } finally {
    lock.release();
  }
}

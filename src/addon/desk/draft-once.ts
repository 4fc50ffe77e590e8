/** What a button does to drafts is done once for each press: a second one of the same button finds that it was done. */
import { shortHash } from '../../crm/hash';
import type { NotDrafted, NotInserted } from '../drafts';
import { LOCK_WAIT } from './locked';
import type { DeskPorts } from './ports';

/** Seconds that a button's draft is remembered: longer than anybody waits before pressing once more. */
const DRAFT_LIFE = 21_600;
/** Seconds in which a text that was put in is not put in again: a double click or a retry, and nobody's second thought. */
const INSERTED_LIFE = 30;

/** @returns what `make` has made; `again` where the same name was made within its life */
function once<T>(
  { lock, memory, user }: DeskPorts,
  name: string,
  life: number,
  make: () => T,
): { readonly made: T } | 'again' | 'busy' {
  if (memory === undefined) return { made: make() };
  if (!lock.tryLock(LOCK_WAIT)) return 'busy';
  try {
    const key = `casebook.draft.${shortHash([user.toLowerCase(), name].join('|'))}`;
    if (memory.get([key])[key] !== undefined) return 'again';
    const made = make();
    memory.put({ [key]: 'made' }, life);
    return { made };
  } finally {
    lock.release();
  }
}

/**
 * @param key from the button
 * @param make makes the draft; not called where the same click has made it
 */
export function draftOnce<T>(ports: DeskPorts, key: string, make: () => T): T | NotDrafted {
  const done = once(ports, key, DRAFT_LIFE, make);
  if (done === 'busy') return { kind: 'busy' };
  return done === 'again' ? { kind: 'drafted' } : done.made;
}

/** @param key from the button, with what it puts in; '' for a button that has none @returns what goes into the draft */
export function insertOnce<T>(ports: DeskPorts, key: string, insert: T): T | NotInserted {
  const done = key === '' ? { made: insert } : once(ports, key, INSERTED_LIFE, () => insert);
  if (done === 'busy') return { kind: 'busy' };
  return done === 'again' ? { kind: 'inserted' } : done.made;
}

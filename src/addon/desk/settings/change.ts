/** How settings are changed: by whom, under the lock, and with an entry in the ledger for each. */
import type { Change } from '../../../book/book';
import { insert } from '../../../book/row';
import { eventIdFor, shortHash } from '../../../crm/hash';
import type { Done, Refusal } from '../../done';
import { locked } from '../locked';
import { officeOf, type DeskPorts } from '../ports';

/** Characters of a signature or template: far below the 50,000 of a cell. */
export const TEXT = 10_000;
export const ADDRESS = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,190}\.[^\s@,;<>".]{2,63}$/;

/** The ledger's action of each. */
export const SETTINGS_ACTION = 'settings';

export const refused = (why: Refusal): Done => ({ changed: false, why });

/** Tells values from others. */
export const markOf = (values: object): string => shortHash(JSON.stringify(values));

export const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

export const isAdmin = (ports: DeskPorts): boolean =>
  officeOf(ports).users.some(
    user => user.email === ports.user.toLowerCase() && user.active && user.role === 'admin',
  );

/** Brings the small tables, where the rows stand, and the ledger's header: one read, no search. */
export const asAdmin = (ports: DeskPorts, work: () => Done): Done =>
  locked(ports, () => (isAdmin(ports) ? work() : refused({ kind: 'not_admin' })));

/** The id of the entry that `commit` makes. */
export const entryId = (what: string, at: string): string => eventIdFor(SETTINGS_ACTION, what, at);

/** @param what named in the ledger; texts themselves stay out of it @param at ISO 8601 */
export function commit(
  ports: DeskPorts,
  what: string,
  changes: readonly Change[],
  before = '',
  after = '',
  at = new Date(ports.clock.now()).toISOString(),
): Done {
  ports.book.commit([
    ...changes,
    insert('Events', {
      id: entryId(what, at),
      at,
      actor: ports.user,
      action: SETTINGS_ACTION,
      outcome: 'edited',
      reason: what,
      before,
      after,
    }),
  ]);
  return { changed: true };
}

/**
 * Sets a form's values: nothing when they stand there already, and nothing when somebody else has changed them since.
 * @param now what stands there @param mark of what stood there when the form was opened
 */
export function replace<T extends object>(
  now: T,
  wanted: T,
  mark: string,
  named: string,
  set: () => Done,
): Done {
  if (markOf(now) === markOf(wanted)) return refused({ kind: 'is_so', now: named });
  if (markOf(now) !== mark) return refused({ kind: 'settings_changed' });
  return set();
}

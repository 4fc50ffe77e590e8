/** The never-log list as administrators keep it. */
import { update } from '../../../book/row';
import { isListed } from '../../../intake/never-log-list';
import type { Done } from '../../done';
import { HELD_QUERY } from '../held';
import { LISTED, listPattern } from '../list-pattern';
import { locked } from '../locked';
import { officeOf, type DeskPorts } from '../ports';
import { asAdmin, commit, entryId, isAdmin, refused } from './change';

/** An address, a domain (with or without `@`), or what lies below a domain. */
const PATTERN = /^(?:\*\.|@)?(?:[^\s@,;<>"*]{1,64}@)?(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$/;

export const listNever = (ports: DeskPorts, typed: string): Done =>
  locked(ports, () => {
    // Asked first: it brings the small tables along, which say who may.
    const [held = []] = ports.book.find([HELD_QUERY]);
    if (!isAdmin(ports)) return refused({ kind: 'not_admin' });
    const pattern = typed.trim().toLowerCase();
    if (!PATTERN.test(pattern)) return refused({ kind: 'bad_pattern', typed });
    if (isListed(officeOf(ports), pattern)) return refused({ kind: 'listed', pattern });
    const at = new Date(ports.clock.now()).toISOString();
    return listPattern(ports, { held, pattern, entry: entryId(LISTED, at), at }, changes =>
      commit(ports, LISTED, changes, '', '', at),
    );
  });

export const logAgain = (ports: DeskPorts, pattern: string): Done =>
  asAdmin(ports, () => {
    if (!officeOf(ports).neverLog.some(entry => entry.pattern === pattern))
      return refused({ kind: 'not_listed', pattern });
    const empty = { pattern: null, reason: null, addedBy: null, addedAt: null };
    return commit(ports, 'a pattern was taken off the never-log list', [update('NeverLog', pattern, empty)]);
  });

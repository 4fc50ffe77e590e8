/** Puts a pattern on the never-log list by a click; held mail of those whom it means is dismissed in the same commit. */
import type { Change, Row } from '../../book/book';
import { insert } from '../../book/row';
import { dismissals } from '../../intake/held-never-logged';
import type { NewJob } from '../../intake/jobs';
import { listedPattern } from '../../intake/never-log-list';
import { PROPERTY } from '../../intake/state';
import type { Done } from '../done';
import { HELD_READ } from './held';
import { officeOf, type DeskPorts } from './ports';
import { beginLater, noteWork } from './work';

/** Of the entry in the ledger, which names no pattern: nothing is kept of whom it means. */
export const LISTED = 'a pattern was put on the never-log list';

interface Listed {
  /** The newest that waits, by `HELD_QUERY`. */
  readonly held: readonly Row[];
  readonly pattern: string;
  /** Id of the entry in the ledger that tells of the pattern. */
  readonly entry: string;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * @param commit stores what it is given, and then the entry
 * @throws BookError as the book does
 */
export function listPattern(
  ports: DeskPorts,
  { held, pattern, entry, at }: Listed,
  commit: (changes: readonly Change[]) => void,
): Done {
  const office = officeOf(ports);
  const listing = { neverLog: [...office.neverLog, { pattern, reason: '' }], key: office.key };
  const order = { actor: ports.user, now: ports.clock.now(), entry };
  const row = { pattern: listedPattern(office, pattern), reason: '', addedBy: ports.user, addedAt: at };
  const { mails, changes } = dismissals(held, listing, order);
  // Set first: a mark without such a mail costs the poller one look, the other way round nobody would look.
  const mark: Readonly<Record<string, string>> = mails > 0 ? { [PROPERTY.releases]: 'yes' } : {};
  const rest: NewJob = { what: 'never_log', entry, done: mails, total: null, finished: false };
  const noted = held.length >= HELD_READ ? noteWork(ports, `never log ${entry}`, rest, mark) : null;
  if (noted === null && mails > 0) ports.properties.set(mark);
  commit([...changes, insert('NeverLog', row)]);
  const later = noted !== null && beginLater(ports, noted);
  return {
    changed: true,
    ...(mails > 0 ? { dismissed: mails } : {}),
    ...(later ? { later } : {}),
  };
}

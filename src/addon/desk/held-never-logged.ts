/** Held mail of somebody who is put on the never-log list by a click: dismissed in the commit that adds the pattern. */
import type { Change, Row } from '../../book/book';
import { dismissals } from '../../intake/held-never-logged';
import type { NewJob } from '../../intake/jobs';
import { PROPERTY } from '../../intake/state';
import type { Done } from '../done';
import { HELD_READ } from './held';
import { officeOf, type DeskPorts } from './ports';
import { beginLater, noteWork } from './work';

interface Listed {
  /** The newest that waits, by `HELD_QUERY`. */
  readonly held: readonly Row[];
  readonly pattern: string;
  /** Id of the entry in the ledger that tells of the pattern. */
  readonly entry: string;
}

/**
 * @param commit stores the pattern with its entry, after the changes that it is given
 * @throws BookError as the book does
 */
export function withHeld(
  ports: DeskPorts,
  { held, pattern, entry }: Listed,
  commit: (theirs: readonly Change[]) => void,
): Done {
  const { neverLog, key } = officeOf(ports);
  const listing = { neverLog: [...neverLog, { pattern, reason: '' }], key };
  const order = { actor: ports.user, now: ports.clock.now(), entry };
  const { mails, changes } = dismissals(held, listing, order);
  // Set first: a mark without such a mail costs the poller one look, the other way round nobody would look.
  const mark: Readonly<Record<string, string>> = mails > 0 ? { [PROPERTY.releases]: 'yes' } : {};
  const rest: NewJob = { what: 'never_log', entry, done: mails, total: null, finished: false };
  const noted = held.length >= HELD_READ ? noteWork(ports, `never log ${entry}`, rest, mark) : null;
  if (noted === null && mails > 0) ports.properties.set(mark);
  commit(changes);
  const later = noted !== null && beginLater(ports, noted);
  return {
    changed: true,
    ...(mails > 0 ? { dismissed: mails } : {}),
    ...(later ? { later } : {}),
  };
}

/**
 * A change that a person makes to a record: under the lock, once for each key, in one commit with its ledger entry.
 * The key travels in the button; the ledger entry's id is made from it, so a second click finds that it was done.
 */
import type { Change, Query } from '../../../book/book';
import { insert, mergeChanges } from '../../../book/row';
import { eventIdFor } from '../../../crm/hash';
import { Known } from '../../../intake/known';
import type { Office } from '../../../intake/office';
import type { Done, Refusal } from '../../done';
import { locked } from '../locked';
import { officeOf, type DeskPorts } from '../ports';

/** What the ledger calls it. */
export type DeedName =
  | 'edit'
  | 'note'
  | 'task'
  | 'task_done'
  | 'task_reopened'
  | 'address_added'
  | 'address_removed'
  | 'address_first'
  | 'contact_added'
  | 'deal_new'
  | 'lead_converted'
  | 'merge_contacts';

/** The rows that the entry is found by later. */
export interface About {
  readonly caseId?: string;
  readonly contactId?: string;
  readonly recordId?: string;
}

export interface Deed extends About {
  readonly changes: readonly Change[];
  /** For the ledger, in its language (English). */
  readonly reason: string;
  readonly subject?: string;
  readonly before?: string;
  readonly after?: string;
}

export type Verdict = Deed | { readonly why: Refusal };

export interface Moment {
  /** ISO. */
  readonly at: string;
  readonly office: Office;
  /** The same for the same key: new rows are named after it. */
  readonly eventId: string;
}

/** Characters of a ledger cell. */
const CELL = 2_000;

export const refused = (why: Refusal): Verdict => ({ why });

/**
 * @param key from the button; names the deed together with the user and the subject
 * @param queries what `work` has to know; those that depend on the entry's id as a function of it
 * @param on what it is done to, so that two buttons of one card have keys of their own
 */
export const perform = (
  ports: DeskPorts,
  name: DeedName,
  on: string,
  key: string,
  queries: readonly Query[] | ((eventId: string) => readonly Query[]),
  work: (known: Known, moment: Moment) => Verdict,
): Done =>
  locked(ports, () => {
    const { book, user } = ports;
    const eventId = eventIdFor('panel', user, name, on, key);
    const asked = typeof queries === 'function' ? queries(eventId) : queries;
    const found = book.find([
      ...asked,
      { table: 'Events', column: 'id', keys: [eventId] },
      ...(ports.shown?.() ?? []),
    ]);
    if ((found[asked.length] ?? []).length > 0) return { changed: true, repeated: true };
    const known = new Known();
    known.add(found.flat());
    const at = new Date(ports.clock.now()).toISOString();
    const deed = work(known, { at, office: officeOf(ports), eventId });
    if ('why' in deed) return { changed: false, why: deed.why };
    const entry = insert('Events', {
      id: eventId,
      at,
      actor: user,
      action: name,
      outcome: 'done',
      reason: deed.reason.slice(0, CELL),
      subject: (deed.subject ?? '').slice(0, CELL),
      caseId: deed.caseId ?? '',
      contactId: deed.contactId ?? '',
      recordId: deed.recordId ?? '',
      messageId: ports.beside?.messageId() ?? '',
      before: (deed.before ?? '').slice(0, CELL),
      after: (deed.after ?? '').slice(0, CELL),
    });
    book.commit(mergeChanges([...deed.changes, entry]));
    return { changed: true };
  });

/**
 * Imports the contacts of a file: a preview that writes nothing, and the same again with its changes committed. A file
 * that cannot be read as a whole writes nothing; ids are made from addresses, so a run that was cut off is simply repeated.
 */
import type { Book, Change } from '../../book/book';
import { insert } from '../../book/row';
import type { FileContact } from '../../crm/contact-files/contact';
import { eventIdFor } from '../../crm/hash';
import { LOOKED_UP, lookUp } from './look-up';
import { idOf, planContact, type PlanOptions } from './plan';
import type { Planned } from './verdict';

/** Contacts of one commit: some 600 rows, all or none of them. */
const COMMITTED = 150;

export interface ImportOptions extends PlanOptions {
  /** Who imports. */
  readonly actor: string;
  /** Of the file, for the ledger. */
  readonly name: string;
  readonly apply: boolean;
}

/** @throws BookError; what was committed before stays, and the next run finds it the same */
export function importContacts(
  book: Book,
  contacts: readonly FileContact[],
  options: ImportOptions,
): readonly Planned[] {
  const seen = new Map<string, number>();
  const planned: Planned[] = [];
  for (let start = 0; start < contacts.length; start += LOOKED_UP) {
    const part = contacts.slice(start, start + LOOKED_UP);
    const known = lookUp(book, part);
    const done = part.map(contact => planContact(contact, known, seen, options));
    planned.push(...done);
    if (!options.apply) continue;
    const writing = done.filter(({ changes }) => changes.length > 0);
    for (let at = 0; at < writing.length; at += COMMITTED)
      book.commit(
        writing.slice(at, at + COMMITTED).flatMap(each => [...each.changes, entryOf(each, options)]),
      );
  }
  return planned;
}

/** The ledger's entry stands behind the changes that it tells of. */
export function entryOf({ contact, verdict }: Planned, { actor, at, name }: ImportOptions): Change {
  const id = idOf(verdict);
  const what =
    verdict.kind === 'change'
      ? `${verdict.gains.map(({ column }) => column).join(', ')} of ${id} from`
      : `${id} from`;
  return insert('Events', {
    id: eventIdFor('import', id, at, String(contact.line)),
    at,
    actor,
    action: 'import',
    outcome: verdict.kind === 'change' ? 'changed' : 'created',
    reason: `imported ${what} ${name}, line ${contact.line}`,
    contactId: id,
  });
}

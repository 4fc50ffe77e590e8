/**
 * Rows of the tab Import: each says what importing it would do, and a ticked one is imported. The columns with the data count
 * by their headers, so that what an address book has exported can be pasted as it is.
 */
import type { Change, Query } from '../../book/book';
import type { Correction, EditedRow, SheetBook } from '../../book/edited';
import type { FileContact } from '../../crm/contact-files/contact';
import { tableReader, type OwnHeaders } from '../../crm/contact-files/from-table';
import { entryOf } from '../contact-import/import-contacts';
import { contactQueries, lookUp } from '../contact-import/look-up';
import { idOf, planContact } from '../contact-import/plan';
import type { Office } from '../office';
import { actorOf, isoNow, type EditDesk } from './desk';

/** How the ledger names where it came from. */
const NAME = 'the tab Import';

const textOf = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell));

interface Waiting {
  readonly row: EditedRow;
  readonly contact: FileContact;
}

/** Rows that are no contact yet; null where the tab has no column that tells of one. */
function waitingIn(read: readonly EditedRow[], own: OwnHeaders): readonly Waiting[] | null {
  const rows = read.filter(row => textOf(row.values['contactId']) === '');
  const [first] = rows;
  if (!first) return [];
  const headers = Object.keys(first.extra);
  const reader = tableReader(headers, own);
  if (reader === null) return null;
  return rows.map(row => ({
    row,
    contact: reader(
      row.place + 1,
      headers.map(header => textOf(row.extra[header])),
    ),
  }));
}

/** What the answer asks of the book first. */
export const importQueries = (rows: readonly EditedRow[], own: OwnHeaders): readonly Query[] =>
  contactQueries((waitingIn(rows, own) ?? []).map(({ contact }) => contact));

/** @returns true when something was written */
export function importRows(
  rows: readonly EditedRow[],
  desk: Pick<EditDesk, 'user' | 'words' | 'now'> & { readonly office: Office },
  book: SheetBook,
): boolean {
  const waiting = waitingIn(rows, desk.words.contactHeaders) ?? [];
  if (waiting.length === 0) {
    book.settle([], []);
    return false;
  }
  const known = lookUp(
    book,
    waiting.map(({ contact }) => contact),
  );
  const at = isoNow({ ...desk, before: null, known });
  const options = {
    office: desk.office,
    at,
    replace: false,
    actor: actorOf({ ...desk, before: null, known }),
    name: NAME,
    apply: true,
  };
  const seen = new Map<string, number>();
  const changes: Change[] = [];
  const corrections: Correction[] = [];
  for (const { row, contact } of waiting) {
    if (contact.name + contact.company + contact.phone + contact.addresses.join('') === '') continue;
    const planned = planContact(contact, known, seen, options);
    const ticked = row.values['apply'] === true && planned.verdict.kind !== 'left_out';
    if (ticked && planned.changes.length > 0) changes.push(...planned.changes, entryOf(planned, options));
    const preview = desk.words.importVerdict(planned.verdict, ticked);
    const values = ticked ? { preview, contactId: idOf(planned.verdict) } : { preview };
    if (ticked || preview !== textOf(row.values['preview'])) corrections.push({ row, values, notes: {} });
  }
  book.settle(changes, corrections);
  return changes.length + corrections.length > 0;
}

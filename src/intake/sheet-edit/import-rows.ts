/**
 * Rows of the tab Import: each says what importing it would do, and a ticked one is imported. The columns with the data count
 * by their headers, so that what an address book has exported can be pasted as it is.
 */
import type { Change } from '../../book/book';
import type { Correction, EditedRow, SheetBook } from '../../book/edited';
import { tableReader } from '../../crm/contact-files/from-table';
import { entryOf } from '../contact-import/import-contacts';
import { lookUp } from '../contact-import/look-up';
import { idOf, planContact } from '../contact-import/plan';
import type { Office } from '../office';
import { actorOf, isoNow, type EditDesk } from './desk';

/** How the ledger names where it came from. */
const NAME = 'the tab Import';

const textOf = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell));

/** @returns true when something was written */
export function importRows(
  rows: readonly EditedRow[],
  desk: Pick<EditDesk, 'user' | 'words' | 'now'> & { readonly office: Office },
  book: SheetBook,
): boolean {
  const waiting = rows.filter(row => textOf(row.values['contactId']) === '');
  const [first] = waiting;
  if (!first) return false;
  const { contactHeaders } = desk.words;
  const headers = Object.keys(first.extra);
  const read = tableReader(headers, contactHeaders);
  if (read === null) return false;
  const contacts = waiting.map(row =>
    read(
      row.place + 1,
      headers.map(header => textOf(row.extra[header])),
    ),
  );
  const known = lookUp(book, contacts);
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
  waiting.forEach((row, n) => {
    const contact = contacts[n];
    if (!contact || contact.name + contact.company + contact.phone + contact.addresses.join('') === '')
      return;
    const planned = planContact(contact, known, seen, options);
    const ticked = row.values['apply'] === true && planned.verdict.kind !== 'left_out';
    if (ticked && planned.changes.length > 0) changes.push(...planned.changes, entryOf(planned, options));
    const preview = desk.words.importVerdict(planned.verdict, ticked);
    const values = ticked ? { preview, contactId: idOf(planned.verdict) } : { preview };
    if (ticked || preview !== textOf(row.values['preview'])) corrections.push({ row, values, notes: {} });
  });
  if (changes.length + corrections.length === 0) return false;
  book.settle(changes, corrections);
  return true;
}

/** A pattern that somebody types into the tab Never log: held mail of those whom it means is dismissed before the edit is answered. */
import type { Book, Change } from '../../book/book';
import { dismissMost } from '../held-never-logged';
import { actorOf, type EditDesk, type RowAnswer } from './desk';
import { firstEntryId } from './edit-entry';
import type { EditedBlock } from './sheet-edit';

/**
 * The edit's note has the next poll look at what was dismissed (left-edits.ts). Can be done again: what is dismissed does not wait any more.
 * @returns what follows in the commit that answers the edit
 */
export function neverLogEdited(
  edit: EditedBlock,
  answers: readonly RowAnswer[],
  columns: readonly string[],
  desk: EditDesk,
  book: Book,
): readonly Change[] {
  const typed = columns.includes('pattern') ? answers.map(answer => answer.text('pattern').trim()) : [];
  const patterns = typed.filter(pattern => pattern !== '');
  if (patterns.length === 0) return [];
  const { neverLog, key } = desk.office;
  const listing = { neverLog: [...neverLog, ...patterns.map(pattern => ({ pattern, reason: '' }))], key };
  const order = { actor: actorOf(desk), now: desk.now, entry: firstEntryId(edit) };
  const waiting = desk.known.where('Held', 'state', 'held').map(values => ({ values }));
  return dismissMost(book, waiting, listing, order);
}

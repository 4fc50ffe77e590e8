/** A pattern that somebody types into the tab Never log: held mail of those whom it means is dismissed before the edit is answered. */
import type { Book } from '../../book/book';
import { dismissNeverLogged } from '../held-never-logged';
import { actorOf, type EditDesk, type RowAnswer } from './desk';
import { firstEntryId } from './edit-entry';
import type { EditedBlock } from './sheet-edit';

export interface NeverLogPorts {
  readonly book: Book;
  /** Has the next poll look at held mail that was decided about. */
  readonly lookAtHeld: () => void;
}

/** Can be done again: what is dismissed does not wait any more. */
export function neverLogEdited(
  edit: EditedBlock,
  answers: readonly RowAnswer[],
  columns: readonly string[],
  desk: EditDesk,
  { book, lookAtHeld }: NeverLogPorts,
): void {
  const typed = columns.includes('pattern') ? answers.map(answer => answer.text('pattern').trim()) : [];
  const patterns = typed.filter(pattern => pattern !== '');
  if (patterns.length === 0) return;
  const { neverLog, key } = desk.office;
  const listing = { neverLog: [...neverLog, ...patterns.map(pattern => ({ pattern, reason: '' }))], key };
  const order = { actor: actorOf(desk), now: desk.now, entry: firstEntryId(edit) };
  while (dismissNeverLogged(book, listing, order, lookAtHeld).left > 0);
}

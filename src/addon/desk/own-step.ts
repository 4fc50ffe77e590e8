/** The reader's own last step with the open mail: what the card offers to take back. */
import type { Change } from '../../book/book';
import { textOf } from '../../book/row';
import type { Values } from '../../intake/known';
import type { OwnStep } from '../mail-card';
import { canUndo, touchedIn } from './undoable';

const newestFirst = (a: Values, b: Values): number => textOf(b, 'at').localeCompare(textOf(a, 'at'));

/** Entries of the ledger that nobody has taken back since. */
export const standing = (events: readonly Values[]): readonly Values[] => {
  const undone = new Set(
    events.filter(event => textOf(event, 'action') === 'undo').map(event => textOf(event, 'before')),
  );
  return events.filter(event => textOf(event, 'action') !== 'undo' && !undone.has(textOf(event, 'id')));
};

/**
 * @param events all entries that name the mail
 * @param made the changes of this run
 * @param user the person at the keyboard: what others did is taken back on the record's own card
 */
export const ownStep = (
  events: readonly Values[],
  made: readonly Change[],
  user: string,
  now: number,
): OwnStep | null => {
  const last = [...standing(events)]
    .sort(newestFirst)
    .find(event => textOf(event, 'actor').toLowerCase() === user.toLowerCase());
  if (last === undefined || !canUndo(last, now)) return null;
  return {
    eventId: textOf(last, 'id'),
    action: textOf(last, 'action'),
    outcome: textOf(last, 'outcome'),
    at: textOf(last, 'at') || null,
    touched: touchedIn(last, made),
  };
};

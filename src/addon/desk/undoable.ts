/** Which entries of the ledger a card offers to take back, and what the button for it carries. */
import type { Change } from '../../book/book';
import { textOf, timeOf } from '../../book/row';
import type { Values } from '../../intake/known';
import { showTouched, touchedBy } from '../../intake/touched';
import { isUndoable, touchedText } from '../../intake/undo';

/** A card's run: the entry that it has just made shows its record of changes to later runs only. */
const JUST_MADE = 30_000;

/** What Casebook did by itself is not undone from a card: mail that was sent stays sent. */
export const canUndo = (event: Values, now: number): boolean =>
  textOf(event, 'actor') !== 'poller' &&
  (isUndoable(event, now) || (textOf(event, 'changes') === '' && now - timeOf(event, 'at') < JUST_MADE));

/**
 * What the entry touched: by its record, or, of one that this run has just made and nobody has read since, by the run's changes.
 * @param made the changes of this run
 */
export const touchedIn = (event: Values, made: readonly Change[]): string => {
  const isOwn = made.some(
    change => change.kind === 'insert' && change.table === 'Events' && change.values['id'] === event['id'],
  );
  return isOwn ? showTouched(touchedBy(made)) : touchedText(event);
};

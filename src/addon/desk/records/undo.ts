/** Takes an action back from a record's timeline (src/intake/undo.ts). */
import { ledgerOf } from '../../../intake/ledger';
import { undoInBook, undoQueries } from '../../../intake/undo';
import type { UndoRefusal } from '../../../intake/undo-steps';
import type { Done, Refusal } from '../../desk';
import { locked } from '../locked';
import type { DeskPorts } from '../ports';

export const undoRefusal = (why: UndoRefusal): Refusal => {
  switch (why.kind) {
    case 'changed_since':
      return { kind: 'not_undone', why: 'changed', now: String(why.now ?? '') };
    case 'row_changed':
    case 'row_gone':
      return { kind: 'not_undone', why: 'row', now: why.id };
    case 'too_old':
      return { kind: 'not_undone', why: 'old', now: '' };
    default:
      return { kind: 'not_undone', why: 'untold', now: '' };
  }
};

/** Undone again it changes nothing. @param touched see `touchedText`; '' costs one look-up more */
export const undo = (ports: DeskPorts, eventId: string, touched: string): Done =>
  locked(ports, () => {
    const { book, installation, user, clock, beside } = ports;
    if (beside) book.find([...undoQueries(eventId, touched, beside.messageIds()), ...beside.queries()]);
    const made = undoInBook(book, ledgerOf(installation.key), eventId, user, clock.now());
    if (made.kind === 'undone') return { changed: true };
    if (made.why.kind === 'already_undone') return { changed: true, repeated: true };
    return { changed: false, why: undoRefusal(made.why) };
  });

/** Takes an action back by its entry in the ledger (src/intake/undo.ts): of the records, or of the settings by who may. */
import { isKeptAsPrint } from '../../book/ledger/recorded-cells';
import { textOf } from '../../book/row';
import { ledgerOf } from '../../intake/ledger';
import { PROPERTY } from '../../intake/state';
import { undoInBook, undoQueries } from '../../intake/undo';
import type { UndoRefusal } from '../../intake/undo-steps';
import type { Done, Refusal } from '../done';
import { locked } from './locked';
import type { DeskPorts } from './ports';
import { isAdmin, refused, SETTINGS_ACTION } from './settings/change';

const undoRefusal = (why: UndoRefusal): Refusal => {
  switch (why.kind) {
    case 'changed_since':
      return { kind: 'not_undone', why: 'changed', now: String(why.now ?? '') };
    case 'row_changed':
    case 'row_gone':
      // A fingerprint names no row to a person.
      return isKeptAsPrint(why.id)
        ? { kind: 'not_undone', why: 'untold', now: '' }
        : { kind: 'not_undone', why: 'row', now: why.id };
    case 'too_old':
      return { kind: 'not_undone', why: 'old', now: '' };
    default:
      return { kind: 'not_undone', why: 'untold', now: '' };
  }
};

/**
 * Undone again it changes nothing.
 * @param of settings are taken back by whoever set them and by administrators, and never from the card of a record
 * @param touched see `touchedText`; '' costs one look-up more
 */
export const undo = (ports: DeskPorts, of: 'records' | 'settings', eventId: string, touched = ''): Done =>
  locked(ports, () => {
    const { book, installation, user, clock, beside, shown } = ports;
    const [found = []] = book.find([
      ...undoQueries(eventId, touched, beside?.messageIds() ?? []),
      ...(shown?.() ?? []),
    ]);
    const event = found.find(({ values }) => textOf(values, 'id') === eventId)?.values ?? {};
    if ((textOf(event, 'action') === SETTINGS_ACTION) !== (of === 'settings'))
      return refused({ kind: 'no_record' });
    const isOwn = textOf(event, 'actor').toLowerCase() === user.toLowerCase();
    if (of === 'settings' && !isOwn && !isAdmin(ports)) return refused({ kind: 'not_admin' });
    const mark = (): void => ports.properties.set({ [PROPERTY.releases]: 'yes' });
    const made = undoInBook(book, ledgerOf(installation.key), eventId, user, clock.now(), mark);
    if (made.kind === 'undone')
      return { changed: true, ...(made.released > 0 ? { reread: made.released } : {}) };
    if (made.why.kind === 'already_undone') return { changed: true, repeated: true };
    return refused(undoRefusal(made.why));
  });

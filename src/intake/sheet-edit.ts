/** A person edits the sheet: what the edit means for the rest of the book, and its entry in the ledger. */
import type { Book, Change } from '../book/book';
import { insert, update } from '../book/row';
import type { TableName } from '../book/schema';
import { isClosed } from '../crm/case-status';
import { eventIdFor } from '../crm/hash';
import type { Clock, Lock, Properties } from './ports';
import { PROPERTY } from './state';

/** One edited cell, named by table, row id and column key. */
export interface SheetEdit {
  readonly table: TableName;
  readonly column: string;
  readonly rowId: string;
  readonly before: string;
  readonly after: string;
  /** '' when Google does not tell. */
  readonly user: string;
}

/** Tables whose edits are history that people ask for. */
const AUDITED: readonly TableName[] = [
  'Cases',
  'Contacts',
  'Companies',
  'Deals',
  'Held',
  'Routes',
  'Users',
  'Settings',
  'NeverLog',
];
const LOCK_WAIT = 20_000;

/** What follows from the edit besides its own cell, which stays as the person typed it. */
function consequences(edit: SheetEdit, at: string): readonly Change[] {
  if (edit.table === 'Cases' && edit.column === 'status') {
    return [update('Cases', edit.rowId, { closedAt: isClosed(edit.after) ? at : null })];
  }
  if (edit.table === 'Held' && edit.column === 'state')
    return [update('Held', edit.rowId, { decidedBy: edit.user })];
  return [];
}

/** @returns true when something was written */
export function takeEdit(
  edit: SheetEdit,
  ports: { readonly book: Book; readonly lock: Lock; readonly clock: Clock; readonly properties: Properties },
): boolean {
  if (!AUDITED.includes(edit.table) || edit.rowId === '' || edit.before === edit.after) return false;
  if (edit.table === 'Held' && edit.column === 'state' && edit.after === 'released')
    ports.properties.set({ [PROPERTY.releases]: 'yes' });
  if (!ports.lock.tryLock(LOCK_WAIT)) return false;
  try {
    const at = new Date(ports.clock.now()).toISOString();
    const isCase = edit.table === 'Cases';
    const secret = edit.table === 'NeverLog';
    const entry = insert('Events', {
      id: eventIdFor('edit', edit.table, edit.rowId, edit.column, at),
      at,
      actor: edit.user || 'someone in the sheet',
      action: 'edit',
      outcome: 'edited',
      reason: secret ? 'the never-log list was edited' : `${edit.table}, ${edit.rowId}, ${edit.column}`,
      caseId: isCase ? edit.rowId : '',
      contactId: edit.table === 'Contacts' ? edit.rowId : '',
      before: secret ? '' : edit.before,
      after: secret ? '' : edit.after,
    });
    ports.book.commit([...consequences(edit, at), entry]);
    return true;
  } finally {
    ports.lock.release();
  }
}

/** What the ledger says of an edit. */
import type { Change } from '../../book/book';
import { ENTRY_TEXT } from '../../book/ledger/record-text';
import { insert } from '../../book/row';
import type { TableName } from '../../book/schema';
import { eventIdFor } from '../../crm/hash';
import { actorOf, isoNow, type EditDesk, type RowAnswer } from './desk';
import { editRecord } from './edit-record';
import type { EditedBlock } from './sheet-edit';

/**
 * The id of the first entry that an edit writes. It is in the commit that answers the edit, which is the last that is done
 * about it: who finds the entry knows that nothing is left to do.
 */
export const firstEntryId = ({ table, startRow, startColumn, at }: EditedBlock): string =>
  entryId(table, startRow, startColumn, at);

const entryId = (table: TableName, row: number, column: number, at: number): string =>
  eventIdFor('edit', table, String(row), String(column), String(at));

/** Somebody has typed what stood there. */
export const isUnchanged = (answer: RowAnswer, columns: readonly string[], { before }: EditDesk): boolean => {
  const [one = ''] = columns;
  return before !== null && columns.length === 1 && answer.typed(one) === before;
};

/**
 * The entry of one edited row; never-logged patterns stay out of it.
 * @param first whether it is the edit's first
 */
export function entryFor(
  edit: EditedBlock,
  answer: RowAnswer,
  columns: readonly string[],
  desk: EditDesk,
  first: boolean,
): Change {
  const { table, id } = answer;
  const secret = table === 'NeverLog';
  const one = columns.length === 1 ? (columns[0] ?? '') : '';
  const at = isoNow(desk);
  const after =
    one === '' ? columns.map(column => `${column}: ${answer.typed(column)}`).join('; ') : answer.typed(one);
  return insert('Events', {
    id: first ? firstEntryId(edit) : entryId(table, answer.row.place, edit.startColumn, edit.at),
    at,
    actor: actorOf(desk),
    action: 'edit',
    outcome: answer.created ? 'created' : answer.refused.length > 0 ? 'put_back' : 'edited',
    reason: secret ? 'the never-log list was edited' : `${table}, ${id}, ${columns.join(' ')}`,
    caseId: table === 'Cases' ? id : '',
    contactId: table === 'Contacts' ? id : '',
    before: secret ? '' : (desk.before ?? ''),
    after: secret ? '' : after.slice(0, ENTRY_TEXT),
    changes: editRecord(answer, columns, desk),
  });
}

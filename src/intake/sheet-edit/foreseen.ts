/**
 * What an edit will ask of the book, told before its rows are read under the lock: so one search and one read bring all
 * that its answer depends on. Where the rows say otherwise by then, what they ask is looked up after them.
 */
import type { Query } from '../../book/book';
import type { Edited, EditedRow } from '../../book/edited';
import { takenOff } from '../../crm/own-lists';
import type { OwnHeaders } from '../../crm/contact-files/from-table';
import { ownedQueries } from '../hand-over';
import { WAITING } from '../held-never-logged';
import { casesHaving } from '../own-choices';
import { addressIn } from './cells';
import { importQueries } from './import-rows';
import { questionsOf } from './learn-edit';
import { editedColumns, type SheetEdit } from './sheet-edit';

/** Whose work is handed over, where the row is of a user who has left. */
const leavers = ({ values, typed }: EditedRow): readonly string[] =>
  values['active'] === true || typed['successor'] === '' ? [] : [addressIn(String(typed['email'] ?? ''))];

/**
 * @param glance the rows as they stood when the edit was noted in the book; null where it was noted elsewhere, since what
 * edits of such a tab ask is told by what was typed alone
 */
export function foreseen(edit: SheetEdit, glance: Edited | null, headers: OwnHeaders): readonly Query[] {
  const { table, before, value } = edit;
  if (table === 'NeverLog') return value === '' ? [] : [WAITING];
  if (table === 'Settings') return before === null ? [] : casesHaving(takenOff(before, value ?? ''));
  if (glance === null) return [];
  if (table === 'Import') return importQueries(glance.rows, headers);
  if (table === 'Users') return glance.rows.flatMap(leavers).flatMap(ownedQueries);
  const { into, queries } = questionsOf(edit, editedColumns(edit, glance.columns), glance.rows);
  return into.length === 0 ? queries : [...queries, { table: 'Cases', column: 'id', keys: into }];
}

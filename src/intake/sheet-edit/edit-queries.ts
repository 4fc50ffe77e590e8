/** What the answer to an edit depends on beside the edited rows themselves. */
import type { Query } from '../../book/book';
import type { EditedRow } from '../../book/edited';
import { textOf } from '../../book/row';
import { schemaOf, type TableName } from '../../book/schema';
import { companyDomainOf } from '../../crm/domains';
import { companyIdFor } from '../../crm/hash';
import { takenOff } from '../../crm/own-lists';
import { SETTINGS } from '../../crm/settings';
import { WAITING } from '../held-never-logged';
import { casesHaving } from '../own-choices';
import { exampleQueries } from '../rule-check';
import { addressIn } from './cells';
import { STARTED_BY_HAND } from './new-row';

/** Rows of other tabs that repeat a contact's or company's name and follow it, newest first. */
const FOLLOWING_ROWS = 100;

export const isNew = (row: EditedRow): boolean =>
  STARTED_BY_HAND.includes(row.table) && String(row.typed[schemaOf(row.table).id] ?? '').trim() === '';

export const typedIn = (rows: readonly EditedRow[], column: string): readonly string[] =>
  rows.map(row => String(row.typed[column] ?? '').trim()).filter(text => text !== '');

/** Of the row of Settings that lists statuses: those that the edit takes off; of all others none. */
export const statusesTakenOff = ({ values, typed }: EditedRow, before: string): readonly string[] =>
  textOf(values, 'name') === SETTINGS.moreStatuses.name ? takenOff(before, String(typed['value'] ?? '')) : [];

/** Rows that the answer depends on, in one look. @param before what a single edited cell held */
export function queriesFor(
  table: TableName,
  columns: readonly string[],
  rows: readonly EditedRow[],
  before: string | null,
): Query[] {
  const has = (column: string): boolean => columns.includes(column);
  const old = rows.filter(row => !isNew(row));
  const fresh = rows.filter(isNew);
  const ids = typedIn(old, schemaOf(table).id);
  const queries: Query[] = [];
  const ask = (of: TableName, column: string, keys: readonly string[], newest?: number): void => {
    if (keys.length > 0)
      queries.push({ table: of, column, keys, ...(newest === undefined ? {} : { newest }) });
  };
  const addresses = typedIn(
    table === 'Contacts' && has('address') ? rows : fresh,
    table === 'Cases' ? 'contactAddress' : 'address',
  )
    .map(addressIn)
    .filter(Boolean);
  if (table === 'Contacts' || table === 'Cases') {
    ask('Addresses', 'address', addresses);
    ask('Contacts', 'address', fresh.length > 0 || table === 'Contacts' ? addresses : []);
    ask(
      'Companies',
      'id',
      fresh.length > 0 ? addresses.map(companyDomainOf).filter(Boolean).map(companyIdFor) : [],
    );
  }
  if (table === 'Contacts') {
    // A row that somebody begins is no contact before it has its address.
    const begun = fresh.filter(({ typed }) => addressIn(String(typed['address'] ?? '')) !== '');
    ask('Companies', 'name', typedIn(has('company') ? [...old, ...begun] : begun, 'company'));
    if (has('name') || has('company')) ask('Cases', 'contactId', ids, FOLLOWING_ROWS);
  }
  if (table === 'Settings' && has('value') && before !== null)
    for (const row of rows) queries.push(...casesHaving(statusesTakenOff(row, before)));
  if (table === 'NeverLog' && has('pattern') && typedIn(rows, 'pattern').length > 0) queries.push(WAITING);
  if (table === 'Rules') queries.push(...exampleQueries(rows.map(({ values }) => values)));
  if (table === 'Companies' && has('name'))
    for (const of of ['Contacts', 'Cases'] as const) ask(of, 'companyId', ids, FOLLOWING_ROWS);
  return queries;
}

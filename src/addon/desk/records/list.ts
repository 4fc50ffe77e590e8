/** A page of a list that is too long for a record's card: its timeline, cases, deals or contacts, newest first. */
import type { Query, Row } from '../../../book/book';
import { textOf } from '../../../book/row';
import { listsIn } from '../../../intake/office';
import type { ListPage, Page, RecordList, RecordListPage, RecordRef } from '../../records';
import { caseModel } from '../models';
import type { DeskPorts } from '../ports';
import { contactModel, dealModel } from './models';
import { COLUMN_OF, rowQuery } from './page';
import { LAST_PAGE, PAGE_ENTRIES, standpointOf, timelineOf, timelineQueries } from './timeline';

const TABLES = { cases: 'Cases', deals: 'Deals', contacts: 'Contacts' } as const;

const pageOf = <T>(rows: readonly Row[], page: number, model: (row: Row) => T): Page<T> => {
  const start = page * PAGE_ENTRIES;
  return {
    items: rows.slice(start, start + PAGE_ENTRIES).map(model),
    page,
    more: page < LAST_PAGE && rows.length > start + PAGE_ENTRIES,
  };
};

const queriesOf = (ref: RecordRef, list: RecordList, page: number, about: string): readonly Query[] =>
  list === 'timeline'
    ? timelineQueries(ref, about, PAGE_ENTRIES, page)
    : [
        {
          table: TABLES[list],
          column: COLUMN_OF[ref.kind],
          keys: [ref.id],
          newest: (page + 1) * PAGE_ENTRIES + 1,
        },
      ];

const listOf = (
  list: RecordList,
  found: readonly (readonly Row[])[],
  page: number,
  ports: DeskPorts,
): ListPage => {
  const rows = found[0] ?? [];
  switch (list) {
    case 'timeline':
      return { list, entries: timelineOf(found, PAGE_ENTRIES, page, standpointOf(ports)) };
    case 'cases':
      return { list, entries: pageOf(rows, page, row => caseModel(row, listsIn(ports.book))) };
    case 'deals':
      return { list, entries: pageOf(rows, page, dealModel) };
    case 'contacts':
      return { list, entries: pageOf(rows, page, contactModel) };
  }
};

/** @param page from 0; beyond the last one the last is shown */
export const recordList = (
  ports: DeskPorts,
  ref: RecordRef,
  list: RecordList,
  page: number,
  about = '',
): RecordListPage | null => {
  const at = Math.min(Math.max(0, Math.trunc(page)), LAST_PAGE);
  const [rows = [], ...found] = ports.book.find([rowQuery(ref), ...queriesOf(ref, list, at, about)]);
  const row = rows[0];
  if (!row) return null;
  const contactId = ref.kind === 'deal' ? textOf(row.values, 'contactId') : '';
  if (list === 'timeline' && contactId !== '' && contactId !== about)
    return recordList(ports, ref, list, at, contactId);
  return {
    ref,
    name: textOf(row.values, ref.kind === 'case' ? 'subject' : 'name'),
    list: listOf(list, found, at, ports),
    isLast: at === LAST_PAGE,
  };
};

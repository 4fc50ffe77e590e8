/** Reads a record with all that its card shows: one search and one read of the book. */
import type { Query, Row } from '../../../book/book';
import { textOf } from '../../../book/row';
import type { TableName } from '../../../book/schema';
import { isClosed, isMerged } from '../../../crm/case-status';
import type { OwnLists } from '../../../crm/own-lists';
import { listsIn } from '../../../intake/office';
import { isOpenStage } from '../../deal-stage';
import type { Excerpt } from '../../lines';
import type { DealModel, RecordKind, RecordPage, RecordRef, TaskModel } from '../../records';
import { bookUrl, caseModel, newestFirst } from '../models';
import type { DeskPorts } from '../ports';
import {
  addressModel,
  caseDetails,
  companyModel,
  contactModel,
  dealModel,
  dueFirst,
  taskModel,
} from './models';
import { FIRST_ENTRIES, standpointOf, timelineOf, timelineQueries } from './timeline';

/** Rows of each kind that are read to find the open ones among them. */
export const RELATED_READ = 20;
/** Open deals that a contact's card shows; newest by their creation. */
export const RECENT_DEALS = 5;
/** Addresses that a contact's card shows; one who has more is a mailing list. */
const ADDRESSES_READ = 20;

export const TABLE_OF: Readonly<Record<RecordKind, TableName>> = {
  contact: 'Contacts',
  company: 'Companies',
  case: 'Cases',
  deal: 'Deals',
};

/** The column by which other tables name a record of this kind. */
export const COLUMN_OF: Readonly<Record<RecordKind, string>> = {
  contact: 'contactId',
  company: 'companyId',
  case: 'caseId',
  deal: 'dealId',
};

export const rowQuery = (ref: RecordRef): Query => ({
  table: TABLE_OF[ref.kind],
  column: 'id',
  keys: [ref.id],
});

const related = (table: TableName, ref: RecordRef, newest = RELATED_READ): Query => ({
  table,
  column: COLUMN_OF[ref.kind],
  keys: [ref.id],
  newest,
});

const relatedQueries = (ref: RecordRef): readonly Query[] => {
  switch (ref.kind) {
    case 'contact':
      return [
        related('Addresses', ref, ADDRESSES_READ),
        related('Cases', ref),
        related('Deals', ref),
        related('Tasks', ref),
      ];
    case 'company':
      return [related('Contacts', ref), related('Cases', ref), related('Deals', ref)];
    case 'case':
      return [
        related('Tasks', ref),
        { table: 'Cases', column: 'relatedTo', keys: [ref.id], newest: RELATED_READ },
      ];
    case 'deal':
      return [related('Tasks', ref)];
  }
};

/**
 * Everything that a record's card asks for. A click that asks for the same before it changes something draws its result
 * without asking again.
 */
export const pageQueries = (ref: RecordRef, about = ''): readonly Query[] => [
  rowQuery(ref),
  ...relatedQueries(ref),
  ...timelineQueries(ref, about, FIRST_ENTRIES, 0),
];

const openTasks = (rows: readonly Row[]): Excerpt<TaskModel> => ({
  items: rows
    .map(taskModel)
    .filter(task => !task.done)
    .sort(dueFirst),
  complete: rows.length < RELATED_READ,
});

const openCases = (rows: readonly Row[], lists: OwnLists) => ({
  items: rows
    .map(row => caseModel(row, lists))
    .filter(each => !isClosed(each.status, lists))
    .sort(newestFirst),
  complete: rows.length < RELATED_READ,
});

const recentDeals = (rows: readonly Row[]): Excerpt<DealModel> => {
  const open = rows.map(dealModel).filter(({ stage }) => isOpenStage(stage));
  return {
    items: open.slice(0, RECENT_DEALS),
    complete: rows.length < RELATED_READ && open.length <= RECENT_DEALS,
  };
};

/** @param about the contact of a deal, as far as it is known */
export const recordPage = (ports: DeskPorts, ref: RecordRef, about = ''): RecordPage | null => {
  const { book } = ports;
  const queries = pageQueries(ref, about);
  const found = book.find(queries);
  const row = found[0]?.[0];
  if (!row) return null;
  const contactId = ref.kind === 'deal' ? textOf(row.values, 'contactId') : '';
  if (contactId !== about && contactId !== '') return recordPage(ports, ref, contactId);
  const rows = (table: TableName, column?: string): readonly Row[] => {
    const index = queries.findIndex(
      (query, place) =>
        place > 0 && query.table === table && (column === undefined || query.column === column),
    );
    return found[index] ?? [];
  };
  const lists = listsIn(book);
  const tell = timelineQueries(ref, about, FIRST_ENTRIES, 0);
  const common = {
    tasks: openTasks(rows('Tasks')),
    timeline: timelineOf(found.slice(queries.length - tell.length), FIRST_ENTRIES, 0, standpointOf(ports)),
    bookUrl: bookUrl(ports.installation.bookId),
    user: ports.user,
  };
  switch (ref.kind) {
    case 'contact': {
      const contact = contactModel(row);
      return {
        ...common,
        kind: 'contact',
        contact,
        addresses: rows('Addresses')
          .map(addressModel(contact.address))
          .sort((a, b) => Number(b.first) - Number(a.first)),
        openCases: openCases(rows('Cases'), lists),
        deals: recentDeals(rows('Deals')),
      };
    }
    case 'company':
      return {
        ...common,
        kind: 'company',
        company: companyModel(row),
        contacts: {
          items: rows('Contacts')
            .map(contactModel)
            .filter(({ mergedInto }) => mergedInto === ''),
          complete: rows('Contacts').length < RELATED_READ,
        },
        openCases: openCases(rows('Cases'), lists),
        deals: recentDeals(rows('Deals')),
      };
    case 'case':
      return {
        ...common,
        kind: 'case',
        case: caseModel(row, lists),
        closed: isClosed(textOf(row.values, 'status'), lists),
        details: caseDetails(row),
        mergedHere: rows('Cases', 'relatedTo')
          .filter(({ values }) => isMerged(textOf(values, 'status')))
          .map(({ values }) => textOf(values, 'id')),
      };
    case 'deal':
      return { ...common, kind: 'deal', deal: dealModel(row) };
  }
};

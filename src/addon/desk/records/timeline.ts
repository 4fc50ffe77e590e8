/** What happened with a record, newest first: messages, notes, tasks and the ledger's entries in one list of pages. */
import type { Change, Query, Row } from '../../../book/book';
import { textOf } from '../../../book/row';
import { isInBook, type Outcome } from '../../../intake/outcome';
import type { DeskPorts } from '../ports';
import { canUndo, touchedIn } from '../undoable';
import type { Page, RecordKind, RecordRef, TimelineEntry } from '../../records';

/** Entries on a record's own card, and on a page of its timeline. */
export const FIRST_ENTRIES = 6;
export const PAGE_ENTRIES = 20;
/** Pages back that a card goes; each one reads all newer ones again. What is older stands in the workbook. */
export const LAST_PAGE = 9;

/** Characters of a mail or note: two lines of the panel. */
const SNIPPET = 160;

type Source = 'Messages' | 'Notes' | 'Tasks' | 'Events';

/** By which column each table names a record of this kind; a table that is not named holds none. */
const COLUMNS: Readonly<Record<RecordKind, Partial<Readonly<Record<Source, string>>>>> = {
  contact: { Messages: 'contactId', Notes: 'contactId', Tasks: 'contactId', Events: 'contactId' },
  company: { Messages: 'companyId', Notes: 'companyId', Events: 'recordId' },
  case: { Messages: 'caseId', Notes: 'caseId', Tasks: 'caseId', Events: 'caseId' },
  deal: { Messages: 'contactId', Notes: 'dealId', Tasks: 'dealId', Events: 'recordId' },
};
const SOURCES: readonly Source[] = ['Messages', 'Notes', 'Tasks', 'Events'];

/** Of a table with the record's id in `column`; the mails of a deal are those of its contact. */
const keyFor = (source: Source, ref: RecordRef, contactId: string): string =>
  ref.kind === 'deal' && source === 'Messages' ? contactId : ref.id;

/** One more than is shown tells whether there are more. */
const newestFor = (size: number, page: number): number => size * (page + 1) + 1;

/** @param contactId of a deal's contact; '' where it is not known, or there is none */
export const timelineQueries = (
  ref: RecordRef,
  contactId: string,
  size: number,
  page: number,
): readonly Query[] =>
  SOURCES.flatMap((table): readonly Query[] => {
    const column = COLUMNS[ref.kind][table];
    const key = keyFor(table, ref, contactId);
    return column === undefined || key === ''
      ? []
      : [{ table, column, keys: [key], newest: newestFor(size, page) }];
  });

interface Standpoint {
  /** Epoch ms. */
  readonly now: number;
  /** The changes of this run. */
  readonly made: readonly Change[];
}

export const standpointOf = ({ clock, made }: DeskPorts): Standpoint => ({
  now: clock.now(),
  made: made?.() ?? [],
});

const snippet = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, SNIPPET);

/** Notes and tasks stand in the list themselves, and so does a mail that is in the book. */
const isTold = (row: Row): boolean => {
  const action = textOf(row.values, 'action');
  const outcome = textOf(row.values, 'outcome') as Outcome;
  return action === 'note' || action === 'task' || (action === 'mail' && isInBook(outcome));
};

const entryOf = (row: Row, { now, made }: Standpoint): readonly TimelineEntry[] => {
  const { values } = row;
  const text = (key: string): string => textOf(values, key);
  const entry = {
    detail: '',
    who: '',
    caseId: text('caseId'),
    link: '',
    before: '',
    after: '',
    undo: '',
    touched: '',
  };
  switch (row.table) {
    case 'Messages':
      return [
        {
          ...entry,
          kind: text('direction') === 'out' ? 'sent' : 'received',
          at: text('at') || null,
          title: text('subject'),
          detail: snippet(text('text')),
          who: text('direction') === 'out' ? text('loggedBy') : text('from').replace(/\s*<[^>]*>$/, ''),
          link: text('gmailLink'),
        },
      ];
    case 'Notes':
      return [
        {
          ...entry,
          kind: 'note',
          at: text('at') || null,
          title: snippet(text('text')),
          who: text('author'),
        },
      ];
    case 'Tasks':
      return [
        {
          ...entry,
          kind: 'task',
          at: text('createdAt') || null,
          title: text('title'),
          who: text('createdBy'),
          after: text('state'),
        },
      ];
    case 'Events':
      return isTold(row)
        ? []
        : [
            {
              ...entry,
              kind: 'event',
              at: text('at') || null,
              title: text('action'),
              detail: text('reason'),
              who: text('actor'),
              before: text('before'),
              after: text('after'),
              ...(canUndo(values, now) ? { undo: text('id'), touched: touchedIn(values, made) } : {}),
            },
          ];
    default:
      return [];
  }
};

/** A mail that is logged on several people of a company has a row for each of them. */
const eachMailOnce = (rows: readonly Row[]): readonly Row[] => {
  const seen = new Set<string>();
  return rows.filter(({ table, values }) => {
    const id = table === 'Messages' ? textOf(values, 'messageId') : '';
    if (id === '') return true;
    const isFirst = !seen.has(id);
    seen.add(id);
    return isFirst;
  });
};

/** @param found the answers to `timelineQueries`, in their order */
export const timelineOf = (
  found: readonly (readonly Row[])[],
  size: number,
  page: number,
  standpoint: Standpoint,
): Page<TimelineEntry> => {
  const full = found.some(rows => rows.length >= newestFor(size, page));
  const entries = eachMailOnce(found.flat())
    .flatMap(row => entryOf(row, standpoint))
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  const end = size * (page + 1);
  return {
    items: entries.slice(size * page, end),
    page,
    more: page < LAST_PAGE && (entries.length > end || full),
  };
};

/**
 * The tables of the book: which columns each has, of which type, and how they look.
 * A column is found by its header text in any of our languages (src/locales), a tab by its sheet id, a row by its id:
 * never by a letter, a tab name or a row number, because people sort, insert, rename and re-order.
 */
import {
  CASE_STATUSES,
  DEAL_STAGES,
  PRIORITIES,
  ROUTE_KINDS,
  ASSIGNMENTS,
  HELD_STATES,
  VISIBILITIES,
  AUTO_LOG,
  OUTBOX_STATES,
} from './choices';
import {
  choice,
  date,
  flag,
  link,
  machine,
  number,
  ownChoice,
  prose,
  strictChoice,
  text,
  type Column,
} from './column';

export type { Column, ColumnType } from './column';

export interface TableSchema {
  /** Given at creation and never changed, so that a renamed tab is still found. */
  readonly sheetId: number;
  /** The column that names a row (in Templates together with the language: row-id.ts). */
  readonly id: string;
  /** Read whole with every run: small by nature. */
  readonly small?: true;
  readonly columns: readonly Column[];
}

const users = { table: 'Users', column: 'email' } as const;
const routes = { table: 'Routes', column: 'name' } as const;

export const SCHEMA = {
  Dashboard: {
    sheetId: 1000,
    id: 'name',
    columns: [text('name', 290), number('value', 96), text('note', 96)],
  },
  Cases: {
    sheetId: 1001,
    id: 'id',
    columns: [
      machine('id', 90), // C-1042
      strictChoice('kind', ['case', 'lead'], 70),
      text('subject', 320),
      ownChoice('status', [...CASE_STATUSES, 'qualified', 'converted', 'lost'], 'statuses', 100),
      ownChoice('priority', PRIORITIES, 'priorities', 90),
      choice('assignee', users, 180),
      text('contactName', 180),
      text('contactAddress', 220),
      machine('contactId', 130),
      text('company', 160),
      machine('companyId', 130),
      choice('route', routes, 110),
      text('tags'),
      date('createdAt'),
      date('lastMessageAt'),
      machine('lastDirection', 90), // in | out
      number('messages', 90),
      date('dueAt'),
      date('firstResponseAt'),
      number('responseHours', 100, 'tenths'),
      date('closedAt'),
      machine('people', 240), // comma-separated addresses that have taken part; at most PEOPLE_LIMIT
      machine('subjectKey', 120), // hash of the bare subject, for mail that lost its thread headers
      machine('relatedTo', 120), // case this one continues or was merged into
      text('language', 90),
      link('gmailLink'),
    ],
  },
  Contacts: {
    sheetId: 1002,
    id: 'id',
    columns: [
      machine('id', 130), // P-<hash of first address>
      text('name', 180),
      text('address', 220),
      text('phone', 130),
      text('title'),
      text('company', 160),
      machine('companyId', 130),
      choice('owner', users, 180),
      text('tags'),
      text('language', 90),
      machine('source', 120), // how it came: support, bcc, forward, card
      date('createdAt'),
      date('lastMessageAt'),
      number('messages', 90),
      text('notes', 260),
      machine('mergedInto', 130), // the contact that this one was merged into
    ],
  },
  Companies: {
    sheetId: 1003,
    id: 'id',
    columns: [
      machine('id', 130),
      text('name', 180),
      text('domain', 180),
      choice('owner', users, 180),
      text('tags'),
      date('createdAt'),
      text('notes', 260),
    ],
  },
  Deals: {
    sheetId: 1004,
    id: 'id',
    columns: [
      machine('id', 90),
      text('name', 240),
      choice('stage', DEAL_STAGES, 100),
      number('amount', 100, 'money'),
      text('currency', 80),
      text('contactName', 180),
      machine('contactId', 130),
      text('company', 160),
      machine('companyId', 130),
      choice('owner', users, 180),
      date('createdAt'),
      date('closeAt'),
      text('notes', 260),
    ],
  },
  Messages: {
    sheetId: 1005,
    id: 'id',
    columns: [
      machine('id', 130), // M-<hash of dedupe key>
      date('at'),
      choice('direction', ['in', 'out'], 80),
      text('from', 220), // Name <address>, never a bare address: bare ones stand in Addresses only
      text('to', 220),
      text('cc', 160),
      text('subject', 300),
      text('text', 420), // what the sender wrote; longer than a cell: its beginning and a link to the whole
      machine('outcome', 110),
      machine('caseId', 90),
      machine('contactId', 130),
      machine('companyId', 130),
      choice('route', routes, 110),
      text('loggedBy', 180),
      text('attachments', 240), // one line each: name, size, link or the reason why it is not kept
      text('note', 240), // what the forwarder wrote above
      text('language', 90),
      number('size', 90),
      machine('messageId', 220), // normalised Message-ID or h:<hash>
      machine('gmailId', 130),
      machine('threadId', 130),
      link('gmailLink'),
      date('loggedAt'),
    ],
  },
  Held: {
    sheetId: 1006,
    id: 'id',
    columns: [
      machine('id', 130),
      date('at'),
      strictChoice('state', HELD_STATES, 100),
      text('cause', 160),
      text('reason', 420),
      text('from', 220),
      text('subject', 300),
      choice('route', routes, 110),
      machine('messageId', 220),
      machine('gmailId', 130),
      link('gmailLink'),
      date('heldAt'),
      text('decidedBy', 180),
    ],
  },
  Tasks: {
    sheetId: 1007,
    id: 'id',
    columns: [
      machine('id', 130),
      text('title', 260),
      choice('state', ['open', 'done'], 90),
      choice('assignee', users, 180),
      date('dueAt'),
      machine('caseId', 90),
      machine('contactId', 130),
      machine('dealId', 130),
      date('createdAt'),
      text('createdBy', 180),
    ],
  },
  Notes: {
    sheetId: 1008,
    id: 'id',
    columns: [
      machine('id', 130),
      date('at'),
      text('author', 180),
      text('text', 420),
      machine('caseId', 90),
      machine('contactId', 130),
      machine('companyId', 130),
      machine('dealId', 130),
    ],
  },
  Addresses: {
    sheetId: 1009,
    id: 'address',
    columns: [
      text('address', 240),
      machine('contactId', 130),
      choice('state', ['ok', 'bounced'], 90),
      date('createdAt'),
      text('note', 200),
    ],
  },
  References: {
    sheetId: 1010,
    id: 'messageId',
    columns: [machine('messageId', 320), machine('caseId', 90), date('at')],
  },
  Attachments: {
    sheetId: 1011,
    id: 'id',
    columns: [
      machine('id', 150),
      text('name', 240),
      text('type', 160),
      number('size', 90),
      number('seen', 70),
      machine('fileId', 180),
      link('fileLink', 240),
      date('createdAt'),
    ],
  },
  Outbox: {
    sheetId: 1012,
    id: 'id',
    columns: [
      machine('id', 130),
      choice('state', OUTBOX_STATES, 90),
      text('kind', 130),
      text('to', 240), // <address>, in angle brackets like Messages.from
      text('subject', 300),
      text('text', 360), // as sent
      machine('caseId', 90),
      machine('inReplyTo', 220),
      machine('threadId', 130),
      machine('sentMessageId', 220),
      text('reason', 260),
      date('createdAt'),
      date('sentAt'),
    ],
  },
  Users: {
    sheetId: 1013,
    id: 'email',
    small: true,
    columns: [
      text('email', 220), // the Workspace account
      text('name', 160),
      choice('role', ['agent', 'admin'], 90),
      flag('active'),
      text('connected', 220), // connected personal e-mail
      date('connectedAt'), // since when
      text('aliases', 260), // comma-separated
      text('teamAddresses', 260), // comma-separated addresses this user connected for a team
      flag('away', 80), // skipped by round robin
      text('signature', 260), // put into drafts; may hold merge fields of the user
      text('language', 90),
      strictChoice('visibility', VISIBILITIES, 110), // how much of the mail that this user logs is kept; empty: as the setting says
      choice('successor', users, 180), // takes over what is to be done when the user leaves
      strictChoice('autoLog', AUTO_LOG, 110), // which mail logs itself when this user opens it; empty: ask
    ],
  },
  Routes: {
    sheetId: 1014,
    id: 'name',
    small: true,
    columns: [
      text('name', 130),
      strictChoice('kind', ROUTE_KINDS, 100),
      text('address', 240),
      strictChoice('assignment', ASSIGNMENTS, 110),
      text('assignees', 300), // comma-separated user e-mails; empty = every active user
      machine('lastAssignee', 200),
      flag('acknowledge', 110),
      text('template', 130),
      text('language', 90),
      flag('active'),
    ],
  },
  Rules: {
    sheetId: 1015,
    id: 'id',
    small: true,
    columns: [
      text('id', 150), // its name, which the ledger's reasons use
      number('order', 80),
      text('condition', 340), // one comparison in a line (src/crm/rules)
      text('action', 260),
      flag('stop', 90), // where it applies, no later rule is looked at
      flag('active'),
      text('examples', 340), // mails that it should fit and should not, one in a line
      machine('result', 300), // what reading and trying it has shown
    ],
  },
  NeverLog: {
    sheetId: 1016,
    id: 'pattern',
    small: true,
    columns: [text('pattern', 260), text('reason', 300), text('addedBy', 180), date('addedAt')],
  },
  Templates: {
    sheetId: 1017,
    id: 'name',
    small: true,
    columns: [text('name', 160), text('language', 90), text('subject', 300), text('text', 520)],
  },
  Targets: {
    sheetId: 1020,
    id: 'priority',
    small: true,
    columns: [
      ownChoice('priority', PRIORITIES, 'priorities', 110),
      number('firstResponse', 150, 'tenths'), // working hours
      number('resolution', 150, 'tenths'),
    ],
  },
  /**
   * Contacts that somebody pastes. The columns with their data are the people's own and count by their headers, so that an
   * export can be pasted with its headers as it is.
   */
  Import: {
    sheetId: 1021,
    id: 'contactId',
    columns: [flag('apply', 90), machine('preview', 360), machine('contactId', 130)],
  },
  Settings: {
    sheetId: 1018,
    id: 'name',
    small: true,
    columns: [text('name', 260), text('value', 260), prose('description', 520)],
  },
  Events: {
    sheetId: 1019,
    id: 'id',
    columns: [
      machine('id', 130),
      date('at'),
      text('actor', 180), // who: a user's e-mail, or `poller`
      text('action', 120), // mail, edit, release, acknowledge, reconcile ...
      text('outcome', 130),
      text('reason', 520),
      text('subject', 260),
      text('from', 220), // Name <address>
      machine('caseId', 90),
      machine('contactId', 130),
      machine('recordId', 130), // the row it is about, when that is neither a case nor a contact
      choice('route', routes, 110),
      machine('messageId', 220),
      machine('gmailId', 130),
      text('before', 200),
      text('after', 200),
      machine('changes', 200), // each cell from -> to (src/book/ledger/record.ts)
      machine('seal', 160), // its number and what chains it to the entry before (src/book/ledger/seal.ts)
    ],
  },
  /** What leads to mail whose rows stand in an archive (src/intake/archive/). */
  Archived: {
    sheetId: 1022,
    id: 'id',
    columns: [
      machine('id', 130), // that of the row of Messages
      date('at'),
      machine('direction', 80),
      machine('subject', 300),
      machine('outcome', 110),
      machine('messageId', 220),
      machine('threadId', 130),
      machine('caseId', 90),
      machine('contactId', 130),
      machine('route', 110),
      link('gmailLink'),
      machine('archive', 90), // its name: a year
    ],
  },
} as const satisfies Record<string, TableSchema>;

export type TableName = keyof typeof SCHEMA;

export const TABLES = Object.keys(SCHEMA) as TableName[];

/** The tables that every run reads whole; the admin's, a few dozen rows each. */
export const SMALL_TABLES = TABLES.filter(name => 'small' in SCHEMA[name]);

export const schemaOf = (table: TableName): TableSchema => SCHEMA[table];

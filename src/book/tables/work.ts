/** Tables where people work: the dashboard, cases, contacts, companies, deals, their mail, tasks and notes. */
import { CASE_STATUSES, DEAL_STAGES, HELD_STATES, PRIORITIES, ROUTE_NAMES, USER_EMAILS } from '../choices';
import { choice, date, link, machine, number, ownChoice, strictChoice, text } from '../column';
import type { TableSchema } from '../table';

export const WORK = {
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
      choice('assignee', USER_EMAILS, 180),
      text('contactName', 180),
      text('contactAddress', 220),
      machine('contactId', 130),
      text('company', 160),
      machine('companyId', 130),
      choice('route', ROUTE_NAMES, 110),
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
      choice('owner', USER_EMAILS, 180),
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
      choice('owner', USER_EMAILS, 180),
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
      choice('owner', USER_EMAILS, 180),
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
      choice('route', ROUTE_NAMES, 110),
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
      choice('route', ROUTE_NAMES, 110),
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
      choice('assignee', USER_EMAILS, 180),
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
} as const satisfies Record<string, TableSchema>;

/** Tables by which Casebook finds its way: whose an address is, to which case a mail belongs, which files it keeps, what it sends. */
import { OUTBOX_STATES } from '../choices';
import { choice, date, link, machine, number, text } from '../column';
import type { TableSchema } from '../table';

export const TRACES = {
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
} as const satisfies Record<string, TableSchema>;

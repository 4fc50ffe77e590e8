/** Tables of what was: the ledger, and what leads to mail that stands in an archive. */
import { ROUTE_NAMES } from '../choices';
import { choice, date, link, machine, text } from '../column';
import type { TableSchema } from '../table';

export const HISTORY = {
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
      choice('route', ROUTE_NAMES, 110),
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

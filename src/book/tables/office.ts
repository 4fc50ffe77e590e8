/** Tables that an administrator fills: who works here, where mail comes in, and by which rules it is treated. */
import { ASSIGNMENTS, AUTO_LOG, PRIORITIES, ROUTE_KINDS, USER_EMAILS, VISIBILITIES } from '../choices';
import { choice, date, flag, machine, number, ownChoice, prose, strictChoice, text } from '../column';
import type { TableSchema } from '../table';

export const OFFICE = {
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
      choice('successor', USER_EMAILS, 180), // takes over what is to be done when the user leaves
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
} as const satisfies Record<string, TableSchema>;

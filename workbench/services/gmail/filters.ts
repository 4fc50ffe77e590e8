/** Filters of a mailbox: which message each applies to when it arrives (Gmail's Settings.Filters resource). */
import type { Mailbox, MailboxMessage } from './mailbox';
import { matchesQuery } from './query';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A filter's criteria as one search. */
const queryOf = (criteria: Readonly<Record<string, unknown>>): string =>
  [
    text(criteria.from) && `from:(${text(criteria.from)})`,
    text(criteria.to) && `{to:(${text(criteria.to)}) deliveredto:(${text(criteria.to)})}`,
    text(criteria.subject) && `subject:"${text(criteria.subject).replace(/"/g, '')}"`,
    text(criteria.query) && `(${text(criteria.query)})`,
    text(criteria.negatedQuery) && `-(${text(criteria.negatedQuery)})`,
    criteria.hasAttachment === true && 'has:attachment',
  ]
    .filter(Boolean)
    .join(' ');

export const matchesFilter = (
  mailbox: Mailbox,
  message: MailboxMessage,
  criteria: Readonly<Record<string, unknown>>,
  now: number,
): boolean => matchesQuery(mailbox, message, queryOf(criteria), now);

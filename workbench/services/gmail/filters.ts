/** Filters of a mailbox: which message each applies to when it arrives (Gmail's Settings.Filters resource). */
import type { Filter, Mailbox, MailboxMessage } from './mailbox';
import { matchesQuery } from './query';
import { parseQuery, type QueryNode } from './query-syntax';

type Criteria = Filter['criteria'];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A filter's criteria as one search. */
const queryOf = (criteria: Criteria): string =>
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

/** Parsed once: each is put to every mail that arrives. */
const queries = new WeakMap<Criteria, QueryNode>();

export const matchesFilter = (
  mailbox: Mailbox,
  message: MailboxMessage,
  criteria: Criteria,
  now: number,
): boolean => {
  const query = queries.get(criteria) ?? parseQuery(queryOf(criteria));
  queries.set(criteria, query);
  return matchesQuery(mailbox, message, query, now);
};

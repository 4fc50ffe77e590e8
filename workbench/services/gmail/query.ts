/** Which messages a search finds: the operators of Gmail's search box that scripts use. */
import { namesAddress } from './address-headers';
import { decodeWords } from './encoded-words';
import { isNamed } from './header-block';
import type { Mailbox, MailboxMessage } from './mailbox';
import { readMimeTree } from './mime-tree';
import { attachmentsOf, bodyTextOf } from './text-view';
import { parseQuery, type QueryNode } from './query-syntax';
import { ownMessageId } from './threading';

const DAY = 86_400_000;
const UNITS: Readonly<Record<string, number>> = { d: DAY, m: 30 * DAY, y: 365 * DAY, h: 3_600_000 };
const SIZES: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 * 1024 };

/** Labels as the search box writes them: lower case, blanks and slashes as hyphens. */
const labelSlug = (name: string): string => name.toLowerCase().replace(/[\s/&|()[\]{}"]+/g, '-');

/** `2026/11/21`, `2026-11-21` or epoch seconds, as epoch ms; NaN when it is none. */
const dateOf = (value: string): number => {
  if (/^\d{9,}$/.test(value)) return Number(value) * 1000;
  const match = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(value);
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : NaN;
};

const ageOf = (value: string): number => {
  const match = /^(\d+)([dmyh])$/.exec(value.toLowerCase());
  return match ? Number(match[1]) * (UNITS[match[2] ?? ''] ?? NaN) : NaN;
};

const sizeOf = (value: string): number => {
  const match = /^(\d+)([km]?)b?$/.exec(value.toLowerCase());
  return match ? Number(match[1]) * (SIZES[match[2] ?? ''] ?? 1) : NaN;
};

interface Search {
  readonly mailbox: Mailbox;
  readonly message: MailboxMessage;
  readonly now: number;
}

const headerHas = ({ mailbox, message }: Search, names: readonly string[], value: string): boolean =>
  mailbox
    .fields(message.id)
    .some(
      field =>
        names.some(name => isNamed(field, name)) &&
        decodeWords(field.value).toLowerCase().includes(value.toLowerCase()),
    );

const hasLabel = ({ mailbox, message }: Search, value: string): boolean => {
  const wanted = labelSlug(value);
  return [...message.labelIds].some(id => {
    const label = mailbox.labels.get(id);
    return label !== null && (labelSlug(label.name) === wanted || label.id.toLowerCase() === wanted);
  });
};

const PLACES: Readonly<Record<string, string>> = {
  drafts: 'DRAFT',
  draft: 'DRAFT',
  sent: 'SENT',
  inbox: 'INBOX',
  spam: 'SPAM',
  trash: 'TRASH',
};
const PLACES_OUTSIDE = ['spam', 'trash', 'anywhere'];

const inPlace = (search: Search, value: string): boolean => {
  const place = value.toLowerCase();
  const label = PLACES[place];
  if (label !== undefined) return search.message.labelIds.has(label);
  return place === 'anywhere' || hasLabel(search, value);
};

const isState = ({ message }: Search, value: string): boolean => {
  if (value === 'read') return !message.labelIds.has('UNREAD');
  return message.labelIds.has(value.toUpperCase());
};

const has = ({ mailbox, message }: Search, value: string): boolean => {
  if (value === 'userlabels')
    return [...message.labelIds].some(id => mailbox.labels.get(id)?.type === 'user');
  const raw = mailbox.raw(message.id);
  return value === 'attachment' && raw !== null && attachmentsOf(readMimeTree(raw)).length > 0;
};

const textHas = (search: Search, value: string): boolean => {
  if (headerHas(search, ['subject', 'from', 'to', 'cc'], value)) return true;
  const raw = search.mailbox.raw(search.message.id);
  return raw !== null && bodyTextOf(readMimeTree(raw)).toLowerCase().includes(value.toLowerCase());
};

const OPERATORS: Readonly<Record<string, (search: Search, value: string) => boolean>> = {
  '': textHas,
  label: hasLabel,
  in: inPlace,
  is: (search, value) => isState(search, value.toLowerCase()),
  from: (search, value) => headerHas(search, ['from'], value),
  to: (search, value) => headerHas(search, ['to', 'cc', 'bcc'], value),
  cc: (search, value) => headerHas(search, ['cc'], value),
  bcc: (search, value) => headerHas(search, ['bcc'], value),
  subject: (search, value) => headerHas(search, ['subject'], value),
  list: (search, value) => headerHas(search, ['list-id'], value),
  deliveredto: ({ mailbox, message }, value) =>
    ['Delivered-To', 'X-Gm-Original-To'].some(name =>
      namesAddress(mailbox.header(message.id, name), value.toLowerCase()),
    ),
  rfc822msgid: ({ mailbox, message }, value) =>
    ownMessageId(mailbox.fields(message.id)) === value.replace(/^<|>$/g, ''),
  after: ({ message }, value) => message.internalDate >= dateOf(value),
  before: ({ message }, value) => message.internalDate < dateOf(value),
  newer: ({ message }, value) => message.internalDate >= dateOf(value),
  older: ({ message }, value) => message.internalDate < dateOf(value),
  newer_than: ({ message, now }, value) => message.internalDate >= now - ageOf(value),
  older_than: ({ message, now }, value) => message.internalDate < now - ageOf(value),
  has: (search, value) => has(search, value.toLowerCase()),
  larger: ({ message }, value) => message.size > sizeOf(value),
  smaller: ({ message }, value) => message.size < sizeOf(value),
};

const found = (search: Search, node: QueryNode): boolean => {
  switch (node.kind) {
    case 'and':
      return node.of.every(part => found(search, part));
    case 'or':
      return node.of.some(part => found(search, part));
    case 'not':
      return !found(search, node.of);
    case 'term': {
      const operator = OPERATORS[node.operator];
      return operator ? operator(search, node.value) : textHas(search, `${node.operator}:${node.value}`);
    }
  }
};

const namesPlace = (node: QueryNode): boolean => {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.of.some(namesPlace);
    case 'not':
      return false;
    case 'term':
      return ['in', 'label'].includes(node.operator) && PLACES_OUTSIDE.includes(node.value.toLowerCase());
  }
};

export interface ListOptions {
  readonly q?: string;
  readonly labelIds?: readonly string[];
  readonly includeSpamTrash?: boolean;
}

/** Messages that match, newest first; spam and trash only when they are asked for. */
export const searchMessages = (
  mailbox: Mailbox,
  options: ListOptions,
  now: number,
): readonly MailboxMessage[] => {
  const { q = '', labelIds = [], includeSpamTrash = false } = options;
  const query = parseQuery(q);
  const outside =
    includeSpamTrash || namesPlace(query) || labelIds.some(id => id === 'SPAM' || id === 'TRASH');
  const [first = null] = labelIds;
  return mailbox
    .list(first)
    .filter(
      message =>
        labelIds.every(id => message.labelIds.has(id)) &&
        (outside || (!message.labelIds.has('SPAM') && !message.labelIds.has('TRASH'))) &&
        found({ mailbox, message, now }, query),
    );
};

/** Whether one message matches a search. */
export const matchesQuery = (
  mailbox: Mailbox,
  message: MailboxMessage,
  query: QueryNode,
  now: number,
): boolean => found({ mailbox, message, now }, query);

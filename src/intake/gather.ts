/**
 * Everything that deciding about a batch of mails needs from the book, in two look-ups whatever the number of mails:
 * first by what the mails themselves say, then by the cases and contacts that those rows name. Cases that were merged,
 * and cases that these mails may merge, each cost one more.
 */
import type { Book, Query, Row } from '../book/book';
import { textOf } from '../book/row';
import type { TokenKey } from '../crm/case-token';
import { neverContact } from '../crm/contacts';
import { companyDomainOf } from '../crm/domains';
import { companyIdFor, contactIdFor, heldIdFor, subjectKeyFor } from '../crm/hash';
import type { Mail } from '../mail/message';
import { olderFirst, survivor } from '../crm/threading';
import { learnCases } from './case-rows';
import { Known } from './known';
import { claimsOf, messageKey, pointerOf, referencesOf } from './matter';
import { movedQueries } from './merge-cases';
import type { Office } from './office';
import { bothIds, unveiled } from './veil';

/** Addresses of a mail that are looked up: Zendesk takes 48 copies at most, and more is no conversation. */
const ADDRESSES_READ = 50;
/** Ids that a mail answers, newest first, which are looked for as hidden ones too: the mail itself and the one before. */
const HIDDEN_READ = 2;
/** Rows of one Gmail conversation, of one subject and of one address's acknowledgements that can still decide. */
export const NEWEST = { thread: 3, subject: 5, outbox: 12 } as const;

export interface MailFacts {
  readonly mail: Mail;
  readonly gmailId: string;
  readonly threadId: string;
}

const addressesOf = (mail: Mail): readonly string[] =>
  [mail.from, mail.originalSender, mail.forwarded?.from ?? null, ...mail.replyTo, ...mail.to, ...mail.cc]
    .flatMap(person => (person && person.address !== '' ? [person.address.toLowerCase()] : []))
    .slice(0, ADDRESSES_READ);

/** The mail that a delivery report brings back; '' of any other mail. */
const returnedId = (mail: Mail): string => mail.classification.bounce?.originalMessageId ?? '';

/** Ids that a mail names and that may stand hidden in the book, where the mail was kept as a link. */
const hideable = (mail: Mail): readonly string[] => [
  messageKey(mail),
  ...referencesOf(mail).slice(0, HIDDEN_READ),
  returnedId(mail),
];

/** Keys of References that a mail asks for: its own id and those of the mails that it answers. */
export const referenceKeys = (mail: Mail, key: TokenKey): readonly string[] => [
  ...bothIds(key, hideable(mail)),
  ...referencesOf(mail).slice(HIDDEN_READ),
];

/** Rows as they were read, with the Message-IDs of these mails where they stand hidden. */
export const unveiledFor = (rows: readonly Row[], key: TokenKey, mails: readonly Mail[]): readonly Row[] =>
  unveiled(rows, key, mails.flatMap(hideable));

const unique = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter(value => value !== '')),
];

/** What the first look-up has to know before the book has been asked. */
export interface Outlook {
  readonly isOutside: (address: string) => boolean;
  readonly bySubject: boolean;
  readonly key: TokenKey;
}

// Our own people and routes are no contacts, and stand in so many cells that a search for them would find the book.
const outlookOf = (office: Office): Outlook => ({
  isOutside: address => !['own', 'route'].includes(neverContact(address, office) ?? ''),
  bySubject: office.settings.subjectThreadDays !== 0,
  key: office.key,
});

/** First look-up: by ids, addresses, references and subjects that stand in the mails. */
export function firstQueries(facts: readonly MailFacts[], outlook: Outlook): readonly Query[] {
  const mails = facts.map(({ mail }) => mail);
  const { isOutside } = outlook;
  const addresses = unique(mails.flatMap(addressesOf)).filter(isOutside);
  const subjects = outlook.bySubject
    ? mails.flatMap(mail => [mail.subject, mail.forwarded?.subject ?? ''])
    : [];
  return [
    { table: 'Events', column: 'gmailId', keys: unique(facts.map(({ gmailId }) => gmailId)) },
    { table: 'Held', column: 'id', keys: unique(facts.map(({ gmailId }) => heldIdFor(gmailId))) },
    {
      table: 'Messages',
      column: 'messageId',
      keys: unique([
        ...bothIds(outlook.key, [...mails.map(messageKey), ...mails.map(returnedId)]),
        ...mails.map(mail => mail.forwarded?.messageId ?? ''),
      ]),
    },
    {
      table: 'Messages',
      column: 'threadId',
      keys: unique(facts.map(({ threadId }) => threadId)),
      newest: NEWEST.thread,
    },
    {
      table: 'References',
      column: 'messageId',
      keys: unique(mails.flatMap(mail => referenceKeys(mail, outlook.key))),
    },
    {
      table: 'Addresses',
      column: 'address',
      keys: unique([...addresses, ...mails.flatMap(mail => mail.classification.bounce?.recipients ?? [])]),
    },
    { table: 'Contacts', column: 'id', keys: addresses.map(contactIdFor) },
    { table: 'Companies', column: 'id', keys: unique(addresses.map(companyDomainOf)).map(companyIdFor) },
    {
      table: 'Cases',
      column: 'id',
      keys: unique(mails.flatMap(mail => claimsOf(mail, outlook.key).map(claim => claim.caseId))),
    },
    {
      table: 'Cases',
      column: 'subjectKey',
      keys: unique(unique(subjects).map(subjectKeyFor)),
      newest: NEWEST.subject,
    },
    { table: 'Outbox', column: 'sentMessageId', keys: unique(mails.map(returnedId)) },
    { table: 'Outbox', column: 'to', keys: addresses.map(address => `<${address}>`), newest: NEWEST.outbox },
  ];
}

type Found = readonly { readonly table: string; readonly values: Parameters<typeof textOf>[0] }[];

/** Cases that the found rows name: of what we have sent, those whose mail came back. */
function casesNamed(found: Found, facts: readonly MailFacts[]): readonly string[] {
  const returned = unique(facts.map(({ mail }) => returnedId(mail)));
  return unique(
    found.flatMap(({ table, values }) =>
      table === 'References' ||
      table === 'Messages' ||
      (table === 'Outbox' && returned.includes(textOf(values, 'sentMessageId')))
        ? [textOf(values, 'caseId')]
        : table === 'Cases'
          ? [textOf(values, 'id')]
          : [],
    ),
  );
}

/** Contacts that the found rows name, as an address's or as the one they were merged into, and that are not known yet. */
const contactQuery = (known: Known, found: Found): Query => ({
  table: 'Contacts',
  column: 'id',
  keys: unique(
    found.flatMap(({ table, values }) =>
      table === 'Addresses'
        ? [textOf(values, 'contactId')]
        : table === 'Contacts'
          ? [textOf(values, 'mergedInto')]
          : [],
    ),
  ).filter(id => known.get('Contacts', id) === null),
});

/**
 * Cases that these mails may show to be one, but for the oldest of each group: those that one mail's ids lead to, and
 * that mails of the batch tie together by the ids they share. Their rows would have to move.
 */
function casesThatMayMerge(known: Known, office: Office, facts: readonly MailFacts[]): readonly string[] {
  const living = (id: string): readonly string[] => {
    const found = survivor(id, each => pointerOf(known, each));
    return found ? [found.id] : [];
  };
  /** Ids and cases that belong together, each group by its first member. */
  const groups = new Map<string, Set<string>>();
  for (const { mail } of facts) {
    const ids = [messageKey(mail), ...referencesOf(mail)].map(id => `id ${id}`);
    const cases = ids.flatMap(id => {
      const row = known.get('References', id.slice(3));
      return row ? living(textOf(row, 'caseId')) : [];
    });
    const tokens = claimsOf(mail, office.key).flatMap(({ caseId, proven }) => (proven ? living(caseId) : []));
    const members = new Set([...ids, ...cases, ...tokens]);
    for (const member of [...members]) for (const other of groups.get(member) ?? []) members.add(other);
    members.forEach(member => groups.set(member, members));
  }
  return [...new Set(groups.values())].flatMap(members => {
    const cases = [...members].filter(member => known.get('Cases', member) !== null);
    return [...cases].sort(olderFirst).slice(1);
  });
}

const asked = (queries: readonly Query[]): readonly Query[] => queries.filter(query => query.keys.length > 0);

/** @throws BookError as `find` does */
export function gather(book: Book, office: Office, facts: readonly MailFacts[]): Known {
  const known = new Known();
  const first = unveiledFor(
    book.find(asked(firstQueries(facts, outlookOf(office)))).flat(),
    office.key,
    facts.map(({ mail }) => mail),
  );
  known.add(first);
  known.add(book.whole('Settings'));
  known.add(book.whole('Routes'));
  learnCases(book, known, casesNamed(first, facts), asked([contactQuery(known, first)]));
  const moving = movedQueries(casesThatMayMerge(known, office, facts));
  if (moving.length > 0) known.add(book.find(moving).flat());
  return known;
}

/** The one look-up of an open mail's card: a contact's id follows from its first address, so all is asked for at once. */
import type { Query, Row } from '../../book/book';
import { textOf } from '../../book/row';
import { domainOf, isFreeMail, isWithin } from '../../crm/domains';
import type { TokenKey } from '../../crm/case-token';
import { contactIdFor, heldIdFor, subjectKeyFor } from '../../crm/hash';
import { survivor } from '../../crm/threading';
import { endOf, learnCases } from '../../intake/case-rows';
import { Known } from '../../intake/known';
import { NEWEST, referenceKeys, unveiledFor } from '../../intake/gather';
import { leadsMet, type Lead } from '../../intake/leads';
import { claimsOf, messageKey, pointerOf, referencesOf } from '../../intake/matter';
import type { Office } from '../../intake/office';
import { bothIds } from '../../intake/veil';
import type { Mail } from '../../mail/message';
import type { Unread } from '../mail-card';
import { officeOf, type DeskPorts, type OpenMail } from './ports';
import { originalOf, subjectOf, type Subject } from './subject';

/** People of one mail that are looked up, sender first: a mass mailing's recipients would cost more than they tell. */
const PEOPLE = 10;
/** Cases of a contact that are read to find the open ones. */
export const CASES_READ = 20;
const MESSAGES_READ = 5;
/** Deals and tasks of a contact that are read to find the open ones. */
const DEALS_READ = 20;
const TASKS_READ = 20;

/** Ids that a mail answers, newest first, which are noted for the case they have led to: other answers name them too. */
const ANSWERED_NOTED = 2;

export interface Found {
  readonly office: Office;
  readonly subject: Subject;
  /** All rows that the look-up brought, of the other people too. */
  readonly known: Known;
  /** Rows of the subject alone; cases and messages newest first. */
  readonly contact: Row | null;
  readonly cases: readonly Row[];
  readonly messages: readonly Row[];
  readonly deals: readonly Row[];
  readonly tasks: readonly Row[];
  /** The case that the mail belongs to, with all that was read. */
  readonly mailCase: Row | null;
  readonly unread: Unread | null;
}

const aboutContacts = (ids: readonly string[]): readonly Query[] => [
  { table: 'Contacts', column: 'id', keys: ids },
  { table: 'Cases', column: 'contactId', keys: ids, newest: CASES_READ },
  { table: 'Messages', column: 'contactId', keys: ids, newest: MESSAGES_READ },
  { table: 'Deals', column: 'contactId', keys: ids, newest: DEALS_READ },
  { table: 'Tasks', column: 'contactId', keys: ids, newest: TASKS_READ },
];

/**
 * True for the reader himself and for people and routes of the same organisation: no contacts, but a search for one of
 * them would find each case that is assigned to him, the more the larger the book is.
 */
export const isInside = (address: string, { user, installation }: DeskPorts): boolean => {
  const domain = domainOf(installation.account);
  return address === user.toLowerCase() || (isWithin(domainOf(address), domain) && !isFreeMail(domain));
};

/** Outside people of the mail, the original sender of a forward first. */
const peopleOf = (ports: DeskPorts, open: OpenMail): readonly string[] => {
  const { head } = open;
  return [originalOf(open), head.originalSender ?? head.from, ...head.to, ...head.cc]
    .flatMap(each => (each && each.address !== '' ? [each.address.toLowerCase()] : []))
    .filter(address => !isInside(address, ports))
    .slice(0, PEOPLE);
};

const provenCases = (head: Mail, key: TokenKey): readonly string[] =>
  claimsOf(head, key).flatMap(({ caseId, proven }) => (proven ? [caseId] : []));

/**
 * The case of the mail: by its own row, else by the mails that it answers, its token, its conversation. Only ids that
 * strangers cannot make up count, since the card shows the case to whoever opens the mail.
 */
function caseIdOf(known: Known, open: OpenMail, key: TokenKey): string {
  const ids = [messageKey(open.head), ...referencesOf(open.head)];
  const named = [
    ...known.where('Messages', 'messageId', ids[0] ?? '').map(row => textOf(row, 'caseId')),
    ...ids.map(id => textOf(known.get('References', id) ?? {}, 'caseId')),
    ...provenCases(open.head, key),
    ...known.where('Messages', 'threadId', open.threadId).map(row => textOf(row, 'caseId')),
  ];
  return named.find(id => id !== '') ?? '';
}

/** Contacts of these people: by their own addresses, and by what those are noted to lead to. */
const contactIds = ({ leads }: DeskPorts, people: readonly string[]): readonly string[] => [
  ...people.map(contactIdFor),
  ...people.flatMap(address => leads?.to('address', address) ?? []),
];

/** The case that the mail is noted to be on, else that of the first mail it answers, of which one is noted. */
function ledCases({ leads, installation }: DeskPorts, { head }: OpenMail): readonly string[] {
  for (const id of referenceKeys(head, installation.key)) {
    const noted = leads?.to('mail', id) ?? [];
    if (noted.length > 0) return noted;
  }
  return [];
}

/** With those that live on for them, as far as it is noted. */
function withLiving({ leads }: DeskPorts, caseIds: readonly string[]): readonly string[] {
  const all = new Set(caseIds);
  for (const id of all) leads?.to('mail', id).forEach(next => all.add(next));
  return [...all];
}

/** By its subject the case of an answer is found at once; whether it is the case, the mails that it answers tell. */
const casesOfSubject = ({ head }: OpenMail): Query => ({
  table: 'Cases',
  column: 'subjectKey',
  keys: referencesOf(head).length === 0 ? [] : [subjectKeyFor(head.subject)],
  newest: NEWEST.subject,
});

/** The cases that the mail is known to belong to before the book has been asked. */
const foreseenCases = (ports: DeskPorts, open: OpenMail): readonly string[] =>
  withLiving(ports, [...provenCases(open.head, ports.installation.key), ...ledCases(ports, open)]);

/** What the card of a mail asks of the book. */
export function cardQueries(ports: DeskPorts, open: OpenMail): readonly Query[] {
  const people = peopleOf(ports, open);
  const both = bothIds(ports.installation.key, [messageKey(open.head)]);
  return [
    ...aboutContacts(contactIds(ports, people)),
    { table: 'Addresses', column: 'address', keys: people },
    { table: 'Messages', column: 'messageId', keys: both },
    { table: 'Events', column: 'messageId', keys: both },
    { table: 'Held', column: 'id', keys: [heldIdFor(open.gmailId)] },
    { table: 'References', column: 'messageId', keys: referenceKeys(open.head, ports.installation.key) },
    { table: 'Messages', column: 'threadId', keys: [open.threadId], newest: NEWEST.thread },
    { table: 'Cases', column: 'id', keys: foreseenCases(ports, open) },
    casesOfSubject(open),
  ];
}

/** From the mail and those that it answers to their case, and from each case that was merged to the next. */
function leadsAlong(path: readonly string[], head: Mail): readonly Lead[] {
  const [first = '', ...further] = path;
  const lead = (from: string, id: string): Lead => ({ kind: 'mail', from, ids: [id] });
  return [
    ...[messageKey(head), ...referencesOf(head).slice(0, ANSWERED_NOTED)].map(from => lead(from, first)),
    ...further.map((into, n) => lead(path[n] ?? '', into)),
  ];
}

/** The contact's name as its cases have it. */
const nameInCases = (known: Known, contactId: string): string =>
  known
    .all('Cases')
    .filter(row => textOf(row, 'contactId') === contactId)
    .map(row => textOf(row, 'contactName'))
    .find(name => name !== '') ?? '';

/**
 * What the rows at hand lead to, and no search has asked for.
 * @param contactId '' where the contact's rows were asked for
 * @param caseId of the case that the mail belongs to; ''
 */
function unreadOf(
  known: Known,
  contactId: string,
  caseId: string,
  askedCases: readonly string[],
): Unread | null {
  const end = caseId === '' ? '' : endOf(known, caseId);
  const unreadCase = known.get('Cases', end) !== null || askedCases.includes(end) ? '' : end;
  if (contactId === '' && unreadCase === '') return null;
  const contact = contactId === '' ? null : { id: contactId, name: nameInCases(known, contactId) };
  return { contact, caseId: unreadCase };
}

/**
 * One search and one read. One more of each for a person who writes from a further address and for a case that only the
 * mails answered tell, a third where that case was merged; none of these where it is noted what they came to, or the case has
 * the mail's subject.
 * @param further how often it may be searched again, as long as it takes where that is absent; what is left out is `unread`, and
 * noted for the next time
 */
export function lookUp(ports: DeskPorts, open: OpenMail, further?: 0 | 1): Found {
  const ids = contactIds(ports, peopleOf(ports, open));
  const first = ports.book.find(cardQueries(ports, open));
  const known = new Known();
  known.add(unveiledFor(first.flat(), ports.installation.key, [open.head]));
  const office = officeOf(ports);
  const subject = subjectOf(open, office);
  const address = subject.person?.address.toLowerCase() ?? '';
  const id = textOf(known.get('Addresses', address) ?? {}, 'contactId') || contactIdFor(address);
  const isKnown = address === '' || ids.includes(id) || isInside(address, ports);
  const caseId = caseIdOf(known, open, ports.installation.key);
  const contactQueries = isKnown ? [] : aboutContacts([id]);
  const caseIds = caseId === '' ? [] : [caseId];
  const askedCases = [
    ...foreseenCases(ports, open),
    ...(further === 0 ? [] : caseIds.map(each => endOf(known, each))),
  ];
  const second = learnCases(ports.book, known, caseIds, contactQueries, further);
  const found = isKnown ? first : second;
  const path: string[] = [];
  const living =
    caseId === ''
      ? null
      : survivor(caseId, each => {
          path.push(each);
          return pointerOf(known, each);
        });
  ports.leads?.note(leadsMet(known));
  const inFirst = new Set(first.flat().map(row => (row.table === 'Cases' ? textOf(row.values, 'id') : '')));
  if (path.some(each => !inFirst.has(each))) ports.leads?.note(leadsAlong(path, open.head));
  else if (caseId !== '') ports.leads?.note([{ kind: 'mail', from: messageKey(open.head), ids: [caseId] }]);
  const [contacts = [], cases = [], messages = [], deals = [], tasks = []] = found;
  const own =
    (column: string) =>
    (row: Row): boolean =>
      textOf(row.values, column) === id;
  return {
    office,
    subject,
    known,
    contact: contacts.find(own('id')) ?? null,
    cases: cases.filter(own('contactId')),
    messages: messages.filter(own('contactId')),
    deals: deals.filter(own('contactId')),
    tasks: tasks.filter(own('contactId')),
    mailCase: living && { table: 'Cases', values: known.get('Cases', living.id) ?? {}, extra: {} },
    unread:
      further === undefined ? null : unreadOf(known, further === 0 && !isKnown ? id : '', caseId, askedCases),
  };
}

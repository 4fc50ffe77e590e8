/** One mail under consideration: the facts that several rules ask for, worked out once. */
import { textOf, timeOf, listOf } from '../book/row';
import { claimsIn, type Claim, type TokenKey } from '../crm/case-token';
import { isMerged } from '../crm/case-status';
import { contactIdFor, shortHash, subjectKeyFor } from '../crm/hash';
import { isNoReply } from '../crm/role-addresses';
import { NO_ORDERS, type Orders } from '../crm/rules/orders';
import { routeOf, type Routed, type RouteKind } from '../crm/routes';
import type { CaseFacts, Hint, Pointer, Writer } from '../crm/threading';
import { isOurs } from '../crm/users';
import { narrower, visibilityOf, type Visibility } from '../crm/visibility';
import { authenticationOf, type Authentication } from '../mail/authentication';
import { domainOf } from '../crm/domains';
import type { Address, Mail } from '../mail/message';
import type { Known } from './known';
import { forwardedAt, writtenAt } from './mail-time';
import { livingContact } from './merge-contacts';
import type { Office } from './office';

/** A mail as it came to Casebook. */
export interface Arrived {
  readonly mail: Mail;
  readonly gmailId: string;
  readonly threadId: string;
  readonly permalink: string;
  /** Epoch ms when the mailbox got it. */
  readonly receivedAt: number;
  readonly labelIds: readonly string[];
  /** A reviewer released it from the held queue: the doubt that held it is settled. */
  readonly released: boolean;
  /** The user who logs it in the side panel; absent: it came by a route. */
  readonly loggedBy?: string;
}

export interface Matter extends Arrived {
  readonly office: Office;
  readonly known: Known;
  /** Epoch ms. */
  readonly now: number;
  readonly routed: Routed | null;
  readonly kind: RouteKind;
  /** Names the mail in the book: its Message-ID, or a hash where it has none. */
  readonly key: string;
  /** Who sent it: the group's original sender, else From, else Reply-To of a no-reply; address in lower case. */
  readonly writer: Address | null;
  readonly writerIsOurs: boolean;
  /** From names one of our own, whether or not it is believed. */
  readonly claimsOurs: boolean;
  /**
   * Whose place on a case counts, lower case: From, or the sender that one of our own groups names. A Reply-To or a
   * group header of anybody else tells who the customer may be, and never what he may do.
   */
  readonly standing: string;
  readonly authentication: Authentication;
  /** ISO; when it was written, as far as that can be true. */
  readonly at: string;
  /** How much of it may be kept. */
  readonly visibility: Visibility;
  /** What the administrator's rules say; none before `decide` has asked them. */
  readonly orders: Orders;
}

/** Characters of the body that tell mails without a Message-ID apart. */
const KEY_TEXT = 2_000;

/** Names a mail in the book: its Message-ID, else a hash of what it says, never the empty string. */
export const messageKey = (mail: Mail): string =>
  mail.messageId !== ''
    ? mail.messageId
    : `h:${shortHash([mail.from?.address, mail.date, mail.subject, mail.text.slice(0, KEY_TEXT)].join('|'))}`;

const lower = (person: Address): Address => ({ ...person, address: person.address.toLowerCase() });

function writerOf(mail: Mail, useReplyTo: boolean): Address | null {
  const from = mail.originalSender ?? mail.from;
  const replyTo = mail.replyTo.find(person => person.address !== '');
  if (replyTo && (useReplyTo || (from !== null && isNoReply(from.address))))
    return lower({ ...replyTo, name: replyTo.name ?? from?.name ?? null });
  return from === null || from.address === '' ? null : lower(from);
}

/**
 * Who was erased after the mail was written is on the never-log list for it; what he writes later is new. Here the oldest
 * date that the mail bears counts, however long it was under way: it can only keep the mail out.
 */
function officeFor(office: Office, mail: Mail, at: string): Office {
  const forwarded = mail.forwarded ? forwardedAt(mail.forwarded.date, at, office.promises.zone) : at;
  const claimed = mail.date === null ? NaN : Date.parse(mail.date);
  const written = Math.min(Date.parse(at), Date.parse(forwarded), Number.isNaN(claimed) ? Infinity : claimed);
  const matches = (address: string): boolean => written < office.erasedAt(address);
  return { ...office, neverLog: [...office.neverLog, { pattern: '', reason: '', matches }] };
}

export function matterOf(arrived: Arrived, everyday: Office, known: Known, now: number): Matter {
  const { mail } = arrived;
  const at = writtenAt(mail.date, arrived.receivedAt, now);
  const office = officeFor(everyday, mail, at);
  const routed = routeOf(mail, office.routes) ?? onlyRoute(office);
  const writer = writerOf(mail, office.settings.useReplyTo);
  // Rights follow From alone: Reply-To and group headers can be written by anyone.
  const claimed = mail.from?.address.toLowerCase() ?? '';
  const authentication = authenticationOf(mail.headers, domainOf(claimed));
  // A user who has left acts no longer by his private address; one of our domains is the Workspace's to close.
  const active = office.users.filter(user => user.active);
  const claimsOurs = claimed !== '' && isOurs(claimed, active, office.settings.ownDomains);
  const byGroup = claimsOurs && authentication !== 'fail' && mail.originalSender !== null;
  return {
    ...arrived,
    office,
    known,
    now,
    routed,
    kind: routed?.route.kind ?? 'support',
    key: messageKey(mail),
    writer,
    writerIsOurs: claimsOurs && writer?.address === claimed,
    claimsOurs,
    standing: arrived.released || byGroup ? (writer?.address ?? '') : claimed,
    authentication,
    at,
    visibility: narrower(
      office.sparing?.atMost ?? 'full',
      visibilityOf(office, arrived.loggedBy ?? null, claimed),
    ),
    orders: NO_ORDERS,
  };
}

/** Mail that names none of our addresses (a Bcc without Gmail's header) goes to the only route of support, where there is one. */
function onlyRoute(office: Office): Routed | null {
  const support = office.routes.filter(route => route.kind === 'support');
  const only = support.length === 1 ? support[0] : office.routes.length === 1 ? office.routes[0] : undefined;
  return only ? { route: only, by: 'no other route', visible: false } : null;
}

/** References looked at, newest first: as many as Odoo takes. */
export const REFERENCES_READ = 32;

export const referencesOf = (mail: Pick<Mail, 'inReplyTo' | 'references'>): readonly string[] => {
  const newestFirst = [...mail.inReplyTo, ...[...mail.references].reverse()];
  return newestFirst
    .filter((id, index) => id !== '' && newestFirst.indexOf(id) === index)
    .slice(0, REFERENCES_READ);
};

/** Body text searched for case tokens: quoted text carries them, and the newest quote stands first. */
const TOKEN_TEXT = 20_000;

/** What mails of this run claim: it is asked for when they are looked up, tied to each other and decided. */
const claims = new WeakMap<Mail, { readonly key: TokenKey; readonly found: readonly Claim[] }>();

/** Cases that the mail names by number or token, proven ones first. */
export function claimsOf(mail: Mail, key: TokenKey): readonly Claim[] {
  const known = claims.get(mail);
  if (known?.key === key) return known.found;
  const found = claimsInMail(mail, key);
  claims.set(mail, { key, found });
  return found;
}

function claimsInMail(mail: Mail, key: TokenKey): readonly Claim[] {
  const text = [
    mail.subject,
    ...referencesOf(mail).map(id => `${id}@`.replace(/@@$/, '@')),
    mail.text.slice(0, TOKEN_TEXT),
  ].join('\n');
  const found = claimsIn(text, key);
  return [...found.filter(claim => claim.proven), ...found.filter(claim => !claim.proven)];
}

/** What leads to cases (src/crm/threading.ts): token, references newest first, Gmail's conversation, number, subject. */
export function hintsOf(matter: Matter, subject: string): readonly Hint[] {
  const { mail, known, office } = matter;
  const claimed = claimsOf(mail, office.key);
  const hints: Hint[] = claimed
    .filter(claim => claim.proven)
    .map(({ caseId }) => ({ kind: 'token', caseId, detail: `token of ${caseId}` }));
  for (const id of referencesOf(mail)) {
    const found = known.get('References', id);
    if (found) hints.push({ kind: 'reference', caseId: textOf(found, 'caseId'), detail: `answers ${id}` });
  }
  // An answer may arrive before the mail that it answers; a copy by a second route is no such mail.
  const awaited = known.get('References', matter.key);
  if (awaited && known.where('Messages', 'messageId', matter.key).length === 0)
    hints.push({
      kind: 'reference',
      caseId: textOf(awaited, 'caseId'),
      detail: 'an earlier mail answers it',
    });
  for (const row of known.where('Messages', 'threadId', matter.threadId)) {
    if (textOf(row, 'caseId') !== '')
      hints.push({ kind: 'gmail_thread', caseId: textOf(row, 'caseId'), detail: 'same Gmail conversation' });
  }
  for (const { caseId, proven } of claimed)
    if (!proven) hints.push({ kind: 'number', caseId, detail: `number ${caseId} in the mail` });
  const key = subjectKeyFor(subject);
  const alike = key === '' ? [] : known.where('Cases', 'subjectKey', key);
  for (const row of [...alike].sort((a, b) => timeOf(b, 'lastMessageAt') - timeOf(a, 'lastMessageAt'))) {
    hints.push({ kind: 'subject', caseId: textOf(row, 'id'), detail: 'same subject' });
  }
  return hints;
}

/** A case as far as following its pointer needs it; null when it is not in the book. */
export const pointerOf = (known: Known, id: string): Pointer | null => {
  const row = known.get('Cases', id);
  return row
    ? { id: textOf(row, 'id'), mergedInto: isMerged(textOf(row, 'status')) ? textOf(row, 'relatedTo') : '' }
    : null;
};

/** What is known of a case for threading; null when it is not in the book. */
export function caseFacts({ known, office }: Pick<Matter, 'known' | 'office'>, id: string): CaseFacts | null {
  const row = known.get('Cases', id);
  if (!row) return null;
  const route = textOf(row, 'route').toLowerCase();
  return {
    id: textOf(row, 'id'),
    status: textOf(row, 'status'),
    people: listOf(row, 'people'),
    subjectKey: textOf(row, 'subjectKey'),
    lastMessageAt: timeOf(row, 'lastMessageAt'),
    closedAt: timeOf(row, 'closedAt'),
    mergedInto: pointerOf(known, id)?.mergedInto ?? '',
    opener: textOf(row, 'contactAddress').replace(/^<|>$/g, '').toLowerCase(),
    kind: textOf(row, 'kind'),
    routeKind: office.routes.find(({ name }) => name.toLowerCase() === route)?.kind ?? '',
  };
}

/** The mail's writer as threading sees them; `person` is the original sender where a colleague forwarded. */
export function threadWriter(matter: Matter, person: Address, subject: string, isOurPerson: boolean): Writer {
  const { mail, office } = matter;
  const outside = [...mail.to, ...mail.cc]
    .map(each => each.address.toLowerCase())
    .filter(address => address !== '' && !isOurs(address, office.users, office.settings.ownDomains))
    .filter(address => !office.routes.some(route => route.address === address));
  const address = person.address.toLowerCase();
  // Whom a colleague's forward names stands for himself; whoever writes, only for what he can show.
  const isWriter = address === matter.writer?.address;
  return {
    address,
    standing: isWriter ? matter.standing : address,
    doubted: isWriter && !matter.released && matter.authentication === 'fail',
    isOurs: isOurPerson,
    audience: outside,
    subjectKey: subjectKeyFor(subject),
    saysReply: mail.subjectSays === 'reply',
  };
}

/** The contact that an address belongs to, else the id that a new contact of it would get. */
export function contactIdOf(
  known: Known,
  address: string,
): { readonly id: string; readonly exists: boolean } {
  const row = known.get('Addresses', address);
  const named = row ? textOf(row, 'contactId') : contactIdFor(address);
  const id = livingContact(known, named) ?? named;
  return { id, exists: known.get('Contacts', id) !== null };
}

/** The rows that a mail makes: messages, references, contacts, companies, cases, held mail and the ledger's entry. */
import type { Change } from '../book/book';
import { beginningOf } from '../book/cell-values';
import { insert, listOf, numberOf, textOf, timeOf, update } from '../book/row';
import { contactName } from '../crm/contacts';
import { caseIdFor, eventIdFor, heldIdFor, messageRowId } from '../crm/hash';
import { isNeverLogged } from '../crm/never-log';
import { nextDue } from '../crm/targets';
import { openly, shownAddress, shownName } from '../mail/deceptive';
import type { Address } from '../mail/message';
import { newestMail } from './mail-time';
import { contactIdOf, type Matter, referencesOf } from './matter';
import { newContactRows } from './new-contact';
import type { HeldCause, Outcome } from './outcome';
import {
  hiddenId,
  keepsEnvelope,
  veiledId,
  veiledPeople,
  veiledReason,
  veiledSubject,
  veiledSubjectKey,
  veiledText,
  veiledTitle,
} from './veil';
import type { Verdict } from './verdict';

/** Addresses kept per case for the people check; later ones still find the case by their domain or the token. */
export const PEOPLE_LIMIT = 50;
/** Addresses shown in a To or Cc cell. */
const ADDRESSES_SHOWN = 100;

/**
 * Always with angle brackets, so that a bare address stands in Addresses alone and is found there. What is made to be
 * taken for another address or name is shown for what it is.
 */
export const showAddress = (person: Address): string => {
  const name = shownName(person);
  return `${name === '' ? '' : `${name} `}<${shownAddress(person.address)}>`;
};

/** Who is on the never-log list leaves no trace in mail of others either. */
const kept = (people: readonly Address[], { office }: Matter): readonly Address[] =>
  people.filter(({ address }) => !isNeverLogged(address, office.neverLog));

/** A subject as it may be shown. */
const showSubject = (subject: string, limit: number): string => cutText(openly(subject), limit);

const showAddresses = (people: readonly Address[]): string => {
  const shown = people.slice(0, ADDRESSES_SHOWN).map(showAddress).join(', ');
  return people.length > ADDRESSES_SHOWN ? `${shown}, and ${people.length - ADDRESSES_SHOWN} more` : shown;
};

const cutText = (text: string, limit: number): string =>
  text.length <= limit
    ? text
    : `${beginningOf(text, limit)}\n[cut after ${limit} characters; the whole text is in Gmail]`;

export interface Content {
  readonly person: Address;
  readonly subject: string;
  readonly text: string;
  /** What a forwarding colleague wrote above. */
  readonly note: string;
  readonly at: string;
  readonly direction: 'in' | 'out';
}

/**
 * One row for the mail on one record.
 * @param matter knows the contact, also where this mail makes it: the row carries the contact's company
 */
export function messageRow(
  matter: Matter,
  content: Content,
  row: { outcome: Outcome; caseId: string; contactId: string; loggedBy: string; perContact: boolean },
): { id: string; change: Change } {
  const { mail, routed, known } = matter;
  const route = routed?.route.name ?? '';
  const id = messageRowId(matter.key, route, row.perContact ? row.contactId : '');
  return {
    id,
    change: insert('Messages', {
      id,
      at: content.at,
      direction: content.direction,
      from: veiledPeople(matter, showAddress(content.person)),
      to: veiledPeople(matter, showAddresses(kept(mail.to, matter))),
      cc: veiledPeople(matter, showAddresses(kept(mail.cc, matter))),
      subject: veiledSubject(matter, showSubject(content.subject, 2_000)),
      text: veiledText(matter, content.text),
      outcome: row.outcome,
      caseId: row.caseId,
      contactId: row.contactId,
      companyId: textOf(known.get('Contacts', row.contactId) ?? {}, 'companyId'),
      route,
      loggedBy: row.loggedBy,
      attachments: '',
      note: veiledText(matter, content.note),
      language: mail.language ?? '',
      size: keepsEnvelope(matter) ? mail.bodySize : null,
      messageId: veiledId(matter),
      gmailId: matter.gmailId,
      threadId: matter.threadId,
      gmailLink: matter.permalink,
      loggedAt: new Date(matter.now).toISOString(),
    }),
  };
}

/** The mail's own id and those that it answers now lead to the case. Ids that lead elsewhere already keep doing so. */
export function referenceRows(matter: Matter, caseId: string): readonly Change[] {
  const ids = [matter.key, ...referencesOf(matter.mail)];
  const unknown = ids.filter(
    (id, index) => id !== '' && ids.indexOf(id) === index && matter.known.get('References', id) === null,
  );
  const told = keepsEnvelope(matter)
    ? unknown
    : unknown.filter(id => id === matter.key).map(id => hiddenId(matter.office.key, id));
  return told.map(id => insert('References', { messageId: id, caseId, at: matter.at }));
}

/**
 * The contact of a person: made where it is missing and `create` allows, else only its counters move.
 * @returns the contact's id, '' where there is none
 */
export function contactRows(
  matter: Matter,
  person: Address,
  create: boolean,
  source: string,
  at: string,
): { contactId: string; changes: readonly Change[] } {
  const { known } = matter;
  const address = person.address.toLowerCase();
  const { id, exists } = contactIdOf(known, address);
  if (exists) {
    const row = known.get('Contacts', id) ?? {};
    return {
      contactId: id,
      changes: [
        update('Contacts', id, {
          lastMessageAt: newestMail(timeOf(row, 'lastMessageAt'), at, matter.now),
          messages: numberOf(row, 'messages') + 1,
        }),
      ],
    };
  }
  if (!create) return { contactId: '', changes: [] };
  const ground = {
    known,
    freeMailDomains: matter.office.settings.freeMailDomains,
    madeAt: new Date(matter.now).toISOString(),
  };
  const language = matter.mail.language ?? '';
  return {
    contactId: id,
    changes: newContactRows(ground, { id, person, source, language, messageAt: at }),
  };
}

/** The next case number; the counter is a row of the book, so it moves in the same commit as the case. */
export function nextCase(matter: Matter): { caseId: string; counter: Change } {
  const row = matter.known.get('Settings', 'Next case number');
  const number = Math.max(1, row ? numberOf(row, 'value') : matter.office.settings.nextCaseNumber);
  const values = { name: 'Next case number', value: number + 1 };
  return {
    caseId: caseIdFor(number),
    counter: row ? update('Settings', values.name, { value: values.value }) : insert('Settings', values),
  };
}

/** Addresses of a case: those it has, then the newcomers, up to the limit. */
export function peopleOf(matter: Matter, caseId: string, newcomers: readonly string[]): string {
  const row = matter.known.get('Cases', caseId);
  // Of a mail that is kept as a link its main person alone, who has the case.
  const named = keepsEnvelope(matter) ? newcomers : newcomers.slice(0, 1);
  const all = [...(row ? listOf(row, 'people') : []), ...named.map(address => address.toLowerCase())];
  return all
    .filter((address, index) => address !== '' && all.indexOf(address) === index)
    .slice(0, PEOPLE_LIMIT)
    .join(', ');
}

export interface NewCase {
  readonly caseId: string;
  readonly kind: 'case' | 'lead';
  readonly person: Address;
  readonly contactId: string;
  readonly company: string;
  readonly companyId: string;
  readonly subject: string;
  readonly assignee: string;
  readonly priority: string;
  /** Separated by commas. */
  readonly tags: string;
  readonly people: readonly string[];
  readonly relatedTo: string;
  readonly direction: 'in' | 'out';
  readonly at: string;
}

export const caseRow = (matter: Matter, made: NewCase): Change =>
  insert('Cases', {
    id: made.caseId,
    kind: made.kind,
    subject: veiledTitle(matter, showSubject(made.subject, 2_000)),
    status: 'new',
    priority: made.priority,
    assignee: made.assignee,
    contactName: contactName(made.person),
    contactAddress: `<${made.person.address}>`,
    contactId: made.contactId,
    company: made.company,
    companyId: made.companyId,
    route: matter.routed?.route.name ?? '',
    ...(made.tags === '' ? {} : { tags: made.tags }),
    createdAt: made.at,
    lastMessageAt: made.at,
    lastDirection: made.direction,
    messages: 1,
    dueAt: nextDue(
      { priority: made.priority, createdAt: Date.parse(made.at), answered: false },
      matter.office.promises,
    ),
    people: peopleOf(matter, made.caseId, made.people),
    subjectKey: veiledSubjectKey(matter, made.subject),
    relatedTo: made.relatedTo,
    language: matter.mail.language ?? '',
    gmailLink: matter.permalink,
  });

export function heldRow(matter: Matter, cause: HeldCause | 'error', reason: string): Change {
  const id = heldIdFor(matter.gmailId);
  const values = {
    at: matter.at,
    state: 'held',
    cause,
    reason: veiledReason(matter, reason),
    from: veiledPeople(matter, matter.mail.from ? showAddress(matter.mail.from) : ''),
    subject: veiledSubject(matter, showSubject(matter.mail.subject, 2_000)),
    route: matter.routed?.route.name ?? '',
    messageId: veiledId(matter),
    gmailId: matter.gmailId,
    gmailLink: matter.permalink,
    heldAt: new Date(matter.now).toISOString(),
    decidedBy: '',
  };
  return matter.known.get('Held', id) ? update('Held', id, values) : insert('Held', { id, ...values });
}

/** The ledger's entry. Of never-logged mail, and of mail that is kept as a link, it keeps salted hashes only: no address, subject or Message-ID. */
export function ledgerRow(matter: Matter, made: Verdict, actor: string): Change {
  const secret = made.outcome === 'never_log' || !keepsEnvelope(matter);
  const { mail } = matter;
  return insert('Events', {
    id: eventIdFor('mail', matter.gmailId, matter.key, String(matter.now), made.outcome),
    at: new Date(matter.now).toISOString(),
    actor,
    action: made.outcome === 'route_test' ? 'route_test' : 'mail',
    outcome: made.outcome,
    reason: cutText(veiledReason(matter, made.reason), 5_000),
    subject: secret ? '' : showSubject(mail.subject, 500),
    from: secret || !mail.from ? '' : showAddress(mail.from),
    caseId: made.caseId,
    contactId: made.contactId,
    route: matter.routed?.route.name ?? '',
    messageId: secret ? hiddenId(matter.office.key, matter.key) : matter.key,
    gmailId: matter.gmailId,
    before: '',
    after: '',
  });
}

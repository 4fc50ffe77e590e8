/** Mail that colleagues log: by Bcc as they send it, or by forwarding what they got. */
import type { Change } from '../../book/book';
import { contactCandidates, neverContact } from '../../crm/contacts';
import { thread } from '../../crm/threading';
import { isNeverLogged } from '../../crm/never-log';
import { attribute } from '../../crm/users';
import type { Address } from '../../mail/message';
import { stripPrefixes } from '../../mail/subject';
import { numberOf, textOf, timeOf, update } from '../../book/row';
import { firstAnswer } from '../first-answer';
import { forwardedAt, newestMail } from '../mail-time';
import { caseFacts, hintsOf, threadWriter, type Matter } from '../matter';
import { contactRows, messageRow, peopleOf, referenceRows, type Content } from '../records';
import { verdict, type Verdict } from '../verdict';
import { hold } from './doubtful-mail';
import { neverLogVerdict } from './never-logged';

/** People that one mail is logged on: more is a mass mailing, where each record would drown. */
const RECORDS_PER_MAIL = 20;

export interface Credit {
  readonly user: string;
  readonly reason: string;
}

/** Who gets the credit in reports. */
const loggedBy = (matter: Matter): Credit => {
  const { user, reason } = attribute(matter.mail.from?.address ?? '', matter.office.users);
  return { user: user ?? (matter.writerIsOurs ? (matter.mail.from?.address ?? '') : 'unattributed'), reason };
};

/** Logs the mail on each contact, one row for each, and on the case that it belongs to. */
export function logOn(
  matter: Matter,
  people: readonly Address[],
  content: Content,
  source: string,
  what: string,
  by: Credit | null = null,
): Verdict {
  // Whoever logs by hand wants the contact, whatever the setting for mail that comes by itself.
  const create = by !== null || matter.office.settings.contactCreation !== 'known';
  const credit = by ?? loggedBy(matter);
  const changes: Change[] = [];
  const contacts: { readonly id: string; readonly person: Address }[] = [];
  for (const person of people.slice(0, RECORDS_PER_MAIL)) {
    // Later people of one company find it as the first one made it.
    const made = contactRows(
      { ...matter, known: matter.known.with(changes) },
      person,
      create,
      source,
      content.at,
    );
    changes.push(...made.changes);
    if (made.contactId !== '' && !contacts.some(each => each.id === made.contactId))
      contacts.push({ id: made.contactId, person });
  }
  const main = contacts[0];
  if (!main) {
    const names = people.map(person => person.address).join(', ');
    return verdict(
      'not_logged',
      names === ''
        ? `${what}: nobody in it can be a contact (colleagues, routes and role addresses never are)`
        : `${what}: ${names} is no known contact, and the settings make no new ones`,
    );
  }
  const joined = caseOf(matter, main.person, content);
  const withContacts = { ...matter, known: matter.known.with(changes) };
  const messages = contacts.map(contact =>
    messageRow(withContacts, content, {
      outcome: 'logged',
      caseId: joined.caseId,
      contactId: contact.id,
      loggedBy: credit.user,
      perContact: true,
    }),
  );
  changes.push(...messages.map(message => message.change), ...joined.changes);
  const on = contacts.map(contact => contact.person.address).join(', ');
  const more =
    people.length > RECORDS_PER_MAIL
      ? `; ${people.length - RECORDS_PER_MAIL} more recipients are left out`
      : '';
  return verdict(
    'logged',
    `${what}: logged on ${on}${joined.caseId ? ` and on ${joined.caseId} (${joined.reason})` : ''}, credited to ${credit.user} (${credit.reason})${more}`,
    {
      changes,
      caseId: joined.caseId,
      contactId: main.id,
      messageRows: messages.map(message => message.id),
    },
  );
}

/** The case that a logged mail belongs to, if any; logging never opens one. */
function caseOf(
  matter: Matter,
  person: Address,
  content: Content,
): { caseId: string; reason: string; changes: readonly Change[] } {
  const { settings } = matter.office;
  const found = thread(
    hintsOf(matter, content.subject),
    id => caseFacts(matter, id),
    threadWriter(matter, person, content.subject, content.direction === 'out'),
    {
      at: Date.parse(matter.at),
      reopenDays: settings.reopenDays,
      subjectThreadDays: 0,
      freeMailDomains: settings.freeMailDomains,
      lists: matter.office.lists,
    },
  );
  if (found.kind !== 'join') return { caseId: '', reason: '', changes: [] };
  const row = matter.known.get('Cases', found.case.id) ?? {};
  const values = {
    messages: numberOf(row, 'messages') + 1,
    lastMessageAt: newestMail(timeOf(row, 'lastMessageAt'), content.at, matter.now),
    lastDirection: content.direction,
    people: peopleOf(matter, found.case.id, [person.address]),
    ...(content.direction === 'out' ? firstAnswer(row, content.at, matter.office.promises) : {}),
  };
  return {
    caseId: textOf(row, 'id'),
    reason: found.reason,
    changes: [update('Cases', found.case.id, values), ...referenceRows(matter, found.case.id)],
  };
}

/** Outgoing mail that a colleague sent with our address in Bcc (or To, or Cc). */
function bccLog(matter: Matter): Verdict {
  const { mail, office } = matter;
  const people = contactCandidates('bcc_log', { sender: mail.from, to: mail.to, cc: mail.cc }, office);
  if (people.length === 0) {
    const listed = [...mail.to, ...mail.cc].find(person => isNeverLogged(person.address, office.neverLog));
    if (listed) return neverLogVerdict(matter, listed.address);
    return hold(
      matter,
      'no_recipient',
      'the mail has no recipient outside the organisation, so there is nobody to log it on',
    );
  }
  const content: Content = {
    person: mail.from ?? { address: '', name: null },
    subject: mail.subject,
    text: mail.newText,
    note: '',
    at: matter.at,
    direction: 'out',
  };
  return logOn(matter, people, content, 'bcc', 'sent with the logging address in copy');
}

/** A mail that a colleague got and forwarded to be logged on its original sender. */
function forwardLog(matter: Matter): Verdict {
  const { mail, office } = matter;
  const { forwarded } = mail;
  const person = forwarded?.from;
  if (!forwarded || !person || person.address === '') {
    return hold(
      matter,
      'no_forward_header',
      'it was forwarded to be logged, but the header of the original mail could not be read; open the mail and log it by hand',
    );
  }
  const never = neverContact(person.address, office);
  if (never === 'never_log') return neverLogVerdict(matter, person.address);
  const content: Content = {
    person,
    subject: stripPrefixes(forwarded.subject ?? mail.subject),
    text: forwarded.text,
    note: forwarded.note,
    at: forwardedAt(forwarded.date, matter.at, matter.office.promises.zone),
    direction: 'in',
  };
  return logOn(
    matter,
    contactCandidates('forward_log', { sender: person, to: [], cc: [] }, office),
    content,
    'forward',
    `forwarded by ${mail.from?.address ?? ''}`,
  );
}

/** A stranger's mail to a logging address that a reviewer released: logged on its sender. */
function releasedStranger(matter: Matter): Verdict {
  const person = matter.writer ?? { address: '', name: null };
  const content: Content = {
    person,
    subject: matter.mail.subject,
    text: matter.mail.newText,
    note: '',
    at: matter.at,
    direction: 'in',
  };
  return logOn(
    matter,
    contactCandidates('forward_log', { sender: person, to: [], cc: [] }, matter.office),
    content,
    'released',
    'released by a reviewer',
  );
}

export function logMail(matter: Matter): Verdict | null {
  if (matter.kind !== 'bcc' && matter.kind !== 'forward') return null;
  if (!matter.writerIsOurs) return releasedStranger(matter);
  const { forwarded, subjectSays } = matter.mail;
  const visible = matter.routed?.visible ?? false;
  const isForward = forwarded !== null && (visible || subjectSays === 'forward' || matter.kind === 'forward');
  if (matter.kind === 'forward') return forwardLog(matter);
  return isForward && visible ? forwardLog(matter) : bccLog(matter);
}

/** Whose case a mail is about: its sender, or the original sender where a colleague forwarded it; and that person's contact. */
import type { Change } from '../../book/book';
import { contactCandidates, neverContact } from '../../crm/contacts';
import { isOurs } from '../../crm/users';
import type { Address } from '../../mail/message';
import { stripPrefixes } from '../../mail/subject';
import { forwardedAt } from '../mail-time';
import type { Matter } from '../matter';
import { contactRows, type Content } from '../records';
import { keepsEnvelope } from '../veil';

export interface Customer {
  readonly person: Address;
  readonly content: Content;
  /** The original sender of a mail that a colleague forwarded. */
  readonly byForward: boolean;
  /** A colleague who writes for himself. */
  readonly isColleague: boolean;
}

/** Whose case it is: the sender, or the original sender where a colleague forwarded; the note stays apart. */
export function customerOf(matter: Matter): Customer {
  const { mail, office } = matter;
  const writer = matter.writer ?? { address: '', name: null };
  const original = matter.writerIsOurs ? mail.forwarded : null;
  const usable =
    original?.from &&
    original.from.address !== '' &&
    !isOurs(original.from.address, office.users, office.settings.ownDomains);
  if (original?.from && usable) {
    return {
      person: { ...original.from, address: original.from.address.toLowerCase() },
      content: {
        person: original.from,
        subject: stripPrefixes(original.subject ?? mail.subject),
        text: original.text,
        note: original.note,
        at: forwardedAt(original.date, matter.at, office.promises.zone),
        direction: 'in',
      },
      byForward: true,
      isColleague: false,
    };
  }
  return {
    person: writer,
    content: {
      person: writer,
      subject: stripPrefixes(mail.subject),
      text: mail.newText,
      note: '',
      at: matter.at,
      direction: 'in',
    },
    byForward: false,
    isColleague: matter.writerIsOurs,
  };
}

/** Outside people of To and Cc: they are on the case, so that their answers find it. Who is never logged is not. */
export const audienceOf = (matter: Matter): readonly string[] =>
  [...matter.mail.to, ...matter.mail.cc]
    .map(person => person.address.toLowerCase())
    .filter(
      address =>
        address !== '' && !['own', 'route', 'never_log'].includes(neverContact(address, matter.office) ?? ''),
    );

/** People of To and Cc who become contacts where everyone does. */
const OTHERS_PER_MAIL = 20;

/** The customer's contact, made where the settings allow; with `everyone`, those of the people in To and Cc too. */
export function contactFor(
  matter: Matter,
  { person, content, byForward }: Customer,
): { contactId: string; changes: readonly Change[] } {
  const create =
    matter.office.settings.contactCreation !== 'known' &&
    neverContact(person.address, matter.office) === null;
  const main = contactRows(matter, person, create, byForward ? 'forward' : matter.kind, content.at);
  if (byForward || matter.office.settings.contactCreation !== 'everyone' || !keepsEnvelope(matter))
    return main;
  const changes: Change[] = [...main.changes];
  const others = contactCandidates(
    'incoming',
    { sender: null, to: matter.mail.to, cc: matter.mail.cc },
    matter.office,
  );
  for (const other of others.slice(0, OTHERS_PER_MAIL)) {
    if (other.address.toLowerCase() === person.address) continue;
    changes.push(
      ...contactRows({ ...matter, known: matter.known.with(changes) }, other, true, matter.kind, content.at)
        .changes,
    );
  }
  return { contactId: main.contactId, changes };
}

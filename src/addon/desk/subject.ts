/** Whom the panel of a mail is about: the customer, also where a colleague wrote or forwarded the mail. */
import { neverContact } from '../../crm/contacts';
import type { Office } from '../../intake/office';
import type { Address, Mail } from '../../mail/message';
import type { OpenMail } from './ports';

export interface Subject {
  readonly person: Address | null;
  /** The colleague who forwarded the mail of `person`; null when nobody did. */
  readonly forwarder: Address | null;
}

/** The customer. Of a colleague's own mail that is its first outside recipient. */
function personOf(mail: Mail, office: Office): Address | null {
  const outside = (person: Address): boolean =>
    person.address !== '' && !['own', 'route'].includes(neverContact(person.address, office) ?? '');
  const from = mail.originalSender ?? mail.from;
  if (from && outside(from)) return from;
  return [...mail.to, ...mail.cc].find(outside) ?? from;
}

/** The writer of a forwarded mail. It stands in the text, so only mails whose subject says so are read whole for it. */
export function originalOf(open: OpenMail): Address | null {
  const original = open.head.subjectSays === 'forward' ? open.whole().forwarded?.from : null;
  return original && original.address !== '' ? original : null;
}

/** Forwards by colleagues are seen through; what an outsider says of a forwarded mail is not believed. */
export function subjectOf(open: OpenMail, office: Office): Subject {
  const { head } = open;
  const original = originalOf(open);
  const byUs = head.from !== null && neverContact(head.from.address, office) === 'own';
  return original && byUs
    ? { person: original, forwarder: head.from }
    : { person: personOf(head, office), forwarder: null };
}

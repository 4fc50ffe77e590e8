/** Of people on the never-log list nothing is kept but a salted hash in the ledger. */
import { textOf } from '../../book/row';
import type { TokenKey } from '../../crm/case-token';
import { isNeverLogged } from '../../crm/never-log';
import { keyedHash } from '../../crm/hash';
import type { Address } from '../../mail/message';
import type { Matter } from '../matter';
import { verdict, type Verdict } from '../verdict';

/** Why a mail is not kept, without naming anybody. */
export const neverLogReason = ({ secret }: TokenKey, address: string): string =>
  `the address (hash ${keyedHash(secret, address.toLowerCase(), 12)}) is on the never-log list`;

export const neverLogVerdict = (matter: Matter, address: string): Verdict =>
  verdict('never_log', neverLogReason(matter.office.key, address));

/** The mail was erased with its person: its Message-ID left a hash that leads to no case. */
export function erasedMail(matter: Matter): Verdict | null {
  const left = matter.known.get('References', matter.key);
  return left !== null && textOf(left, 'caseId') === ''
    ? verdict('never_log', 'the mail was erased on request, and is not logged again')
    : null;
}

/** `person` is whose mail it would be logged as. A colleague's own mail is judged by its recipients instead. */
export function neverLogged(matter: Matter, person: Address): Verdict | null {
  return (
    erasedMail(matter) ??
    (isNeverLogged(person.address, matter.office.neverLog) ? neverLogVerdict(matter, person.address) : null)
  );
}

/** HS-19: of people on the never-log list nothing is kept but a salted hash in the ledger. */
import { isNeverLogged } from '../../crm/never-log';
import { keyedHash } from '../../crm/hash';
import type { Address } from '../../mail/message';
import type { Matter } from '../matter';
import { verdict, type Verdict } from '../verdict';

export const neverLogVerdict = (matter: Matter, address: string): Verdict =>
  verdict(
    'never_log',
    `the address (hash ${keyedHash(matter.office.key.secret, address.toLowerCase(), 12)}) is on the never-log list`,
  );

/** `person` is whose mail it would be logged as. A colleague's own mail is judged by its recipients instead. */
export function neverLogged(matter: Matter, person: Address): Verdict | null {
  return isNeverLogged(person.address, matter.office.neverLog)
    ? neverLogVerdict(matter, person.address)
    : null;
}

/** Who becomes a contact, and who never does. */
import { shownName } from '../mail/deceptive';
import type { Address } from '../mail/message';
import { isNeverLogged, type NeverLogEntry } from './never-log';
import { isRoleAddress } from './role-addresses';
import type { Route } from './routes';
import type { Settings } from './settings';
import { isOurs, type User } from './users';

/** What decides about a person: the office's own people and lists. */
export interface Circle {
  readonly users: readonly User[];
  readonly routes: readonly Route[];
  readonly neverLog: readonly NeverLogEntry[];
  readonly settings: Settings;
}

export type Stranger = 'own' | 'route' | 'role' | 'never_log';

/** Why an address is no contact of ours ever, or null. A role address may write to us and get a case, yet is no person. */
export function neverContact(address: string, circle: Circle): Stranger | null {
  const lower = address.toLowerCase();
  const plain = lower.replace(/\+[^@]*@/, '@');
  if (circle.routes.some(route => route.address === lower || route.address === plain)) return 'route';
  if (isOurs(lower, circle.users, circle.settings.ownDomains)) return 'own';
  if (isNeverLogged(lower, circle.neverLog)) return 'never_log';
  return isRoleAddress(lower) ? 'role' : null;
}

export interface People {
  readonly sender: Address | null;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
}

export type Occasion = 'incoming' | 'bcc_log' | 'forward_log';

/**
 * The people of a mail who may be contacts, the main one first, each once.
 * - incoming: the sender; with `everyone` also those in To and Cc
 * - Bcc log (outgoing): those in To and Cc; Bcc'd recipients never
 * - forward log: the original sender alone
 */
export function contactCandidates(occasion: Occasion, people: People, circle: Circle): readonly Address[] {
  const all =
    occasion === 'bcc_log'
      ? [...people.to, ...people.cc]
      : [
          ...(people.sender ? [people.sender] : []),
          ...(occasion === 'incoming' && circle.settings.contactCreation === 'everyone'
            ? [...people.to, ...people.cc]
            : []),
        ];
  const seen = new Set<string>();
  return all.filter(person => {
    const address = person.address.toLowerCase();
    if (address === '' || seen.has(address)) return false;
    seen.add(address);
    return neverContact(address, circle) === null;
  });
}

/** A display name for a new contact: the mail's own, else the local part in words (`ana.souza` -> `Ana Souza`). */
export function contactName(person: Address): string {
  if (person.name && !person.name.includes('@')) return shownName(person);
  const local = person.address.slice(0, Math.max(0, person.address.lastIndexOf('@'))).replace(/\+.*$/, '');
  return local
    .split(/[._-]+/)
    .filter(Boolean)
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

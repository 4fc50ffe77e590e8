/** The people who work with Casebook, and whose work a logged mail counts as. */
import type { AutoLog } from './auto-log';
import { domainOf, isWithin } from './domains';
import type { Visibility } from './visibility';

export interface User {
  /** The Workspace account's address; names the user everywhere. */
  readonly email: string;
  readonly name: string;
  readonly role: 'agent' | 'admin';
  readonly active: boolean;
  /** Connected personal e-mail and since when (ISO), or ''. */
  readonly connected: string;
  readonly connectedAt: string;
  readonly aliases: readonly string[];
  /** Shared addresses that this user connected for a team. */
  readonly teamAddresses: readonly string[];
  readonly away: boolean;
  /** How much of the mail that this user logs is kept; null: as the setting says. */
  readonly visibility: Visibility | null;
  /** Which mail logs itself when this user opens it. */
  readonly autoLog: AutoLog;
  /** Of the side panel, as a language tag; '': as Gmail's. */
  readonly language: string;
}

export interface Attribution {
  /** The user's e-mail; null: several or none match, the mail is `unattributed`. */
  readonly user: string | null;
  readonly reason: string;
}

const same = (a: string, b: string): boolean => a !== '' && a.toLowerCase() === b.toLowerCase();

/**
 * Whose activity a mail from `address` is. In order: team address (its connector), one connected e-mail, one account,
 * one alias, and among several connected e-mails the oldest connection. Inactive users keep their past mail.
 */
export function attribute(address: string, users: readonly User[]): Attribution {
  const team = users.filter(user => user.teamAddresses.some(own => same(own, address)));
  if (team[0])
    return { user: team[0].email, reason: `team address ${address}, connected by ${team[0].email}` };
  const connected = users.filter(user => same(user.connected, address));
  if (connected.length === 1 && connected[0]) return { user: connected[0].email, reason: 'connected e-mail' };
  const account = users.filter(user => same(user.email, address));
  if (account.length === 1 && account[0]) return { user: account[0].email, reason: 'account e-mail' };
  const alias = users.filter(user => user.aliases.some(own => same(own, address)));
  if (alias.length === 1 && alias[0]) return { user: alias[0].email, reason: 'alias' };
  const oldest = [...connected]
    .filter(user => user.connectedAt)
    .sort((a, b) => (a.connectedAt < b.connectedAt ? -1 : 1))[0];
  if (oldest)
    return {
      user: oldest.email,
      reason: `connected e-mail of ${connected.length} users; ${oldest.email} connected it first`,
    };
  const claims = connected.length + account.length + alias.length;
  return {
    user: null,
    reason: claims > 1 ? `${address} belongs to ${claims} users` : `${address} belongs to no user`,
  };
}

/** Accounts of those who work here. */
export const activeUsers = (users: readonly User[]): readonly string[] =>
  users.filter(({ active }) => active).map(({ email }) => email);

/** Accounts of people who have left: whose rows all say that they are not active. */
export const formerUsers = (users: readonly User[]): readonly string[] =>
  users
    .filter(({ email, active }) => !active && !users.some(user => user.active && same(user.email, email)))
    .map(({ email }) => email);

const addressesOf = (user: User): readonly string[] => [
  user.email,
  user.connected,
  ...user.aliases,
  ...user.teamAddresses,
];

/** True when the address is a user's or of one of our own domains: a colleague, whom the domain-wide install covers. */
export const isOurs = (address: string, users: readonly User[], ownDomains: readonly string[]): boolean =>
  ownDomains.some(domain => isWithin(domainOf(address), domain)) ||
  users.some(user => addressesOf(user).some(own => same(own, address)));

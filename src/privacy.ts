/**
 * What an administrator may do with people's data, as functions for the script editor and the command line: each takes
 * the script lock, and enters into the ledger what it did and who wanted it.
 */
import { privacyPorts, receiptWords } from './google/privacy';
import { properties, scriptLock } from './google/state';
import { erasePerson, type Erasure } from './intake/privacy/erase';
import { csvOf, exportPerson, type PersonExport } from './intake/privacy/export';
import type { PrivacyPorts } from './intake/privacy/ports';
import { forgetByAge, retentionOf, type RetentionReport } from './intake/privacy/retention';
import { hashPatterns } from './intake/never-log-list';
import { PROPERTY, readInstallation, type Installation } from './intake/state';
import { forgetIdentity } from './intake/identity';
import { scriptMemory } from './google/short-memory';

/** A poll may hold the lock for four minutes. */
const LOCK_WAIT = 300_000;

export type Refused = { readonly kind: 'refused'; readonly why: 'not_admin' | 'busy' };

interface Desk {
  readonly ports: PrivacyPorts;
  readonly installation: Installation;
  /** Who is at the keyboard. */
  readonly user: string;
}

/** @throws Error when Casebook is not installed */
function asAdmin<T>(work: (desk: Desk) => T): T | Refused {
  const installation = readInstallation(properties);
  if (!installation) throw new Error('Casebook is not installed here.');
  const user = (Session.getActiveUser().getEmail() || installation.account).toLowerCase();
  if (!scriptLock.tryLock(LOCK_WAIT)) return { kind: 'refused', why: 'busy' };
  try {
    const ports = privacyPorts(installation);
    const isAdmin =
      user === installation.account ||
      ports.office().users.some(each => each.email === user && each.active && each.role === 'admin');
    return isAdmin ? work({ ports, installation, user }) : { kind: 'refused', why: 'not_admin' };
  } finally {
    scriptLock.release();
  }
}

export interface ExportedPerson extends PersonExport {
  readonly kind: 'exported';
  readonly csv: string;
}

export const exportHere = (address: string): ExportedPerson | Refused =>
  asAdmin(({ ports, installation, user }) => {
    const made = exportPerson(
      ports,
      address,
      user,
      receiptWords(installation),
      ports.office().settings.retention,
    );
    return { kind: 'exported', ...made, csv: csvOf(made) };
  });

/** Short ways of look-ups lead to contacts by their ids: they are found anew. */
export const eraseHere = (address: string): Erasure | Refused =>
  asAdmin(({ ports, user }) => {
    const done = erasePerson(ports, address, user);
    properties.remove(PROPERTY.leads);
    forgetIdentity(scriptMemory);
    return done;
  });

export const retentionHere = (dryRun: boolean): RetentionReport | Refused =>
  asAdmin(({ ports, user }) =>
    forgetByAge(ports, retentionOf(ports.office().settings.retention), user, dryRun),
  );

/** The daily run may wait for a poller, and goes without when that takes too long: tomorrow is another day. */
const DAILY_WAIT = 60_000;

/** What the daily run does for privacy: turns patterns into hashes, forgets a day's worth of what is too old. */
export function dailyPrivacy(installation: Installation): void {
  const ports = privacyPorts(installation);
  const office = ports.office();
  const retention = retentionOf(office.settings.retention);
  const hashed = hashPatterns(ports.book.whole('NeverLog'), office, ports.clock.now());
  if (hashed.length + retention.size === 0 || !scriptLock.tryLock(DAILY_WAIT)) return;
  try {
    if (hashed.length > 0) ports.book.commit(hashed);
    if (retention.size > 0) forgetByAge(ports, retention, 'upkeep', false);
  } finally {
    scriptLock.release();
  }
}

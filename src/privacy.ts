/**
 * What an administrator may do with people's data, as functions for the script editor and the command line: each takes
 * the script lock, and enters into the ledger what it did and who wanted it.
 */
import { privacyPorts, receiptWords } from './google/privacy';
import { clock, properties, scriptLock } from './google/state';
import { erasePerson, type Erasure } from './intake/privacy/erase';
import { csvOf, exportPerson, type PersonExport } from './intake/privacy/export';
import type { PrivacyPorts } from './intake/privacy/ports';
import { forgetByAge, retentionOf, type RetentionReport } from './intake/privacy/retention';
import { hashPatterns } from './intake/never-log-list';
import { aloneInBook, NOT_INSTALLED } from './installed';
import { PROPERTY, type Installation } from './intake/state';
import { emptyShelves } from './addon/recollection-shelf';
import { noneFilled } from './intake/fill-leads';
import { noLeads } from './intake/lead-notes';
import { insert } from './book/row';
import { inEachBook } from './each-book';
import { eventIdFor, keyedHash } from './crm/hash';
import { driveFiles } from './google/drive';
import { requestsIn } from './intake/privacy/requests';
import { forgetTrial } from './intake/rule-trial';
import { encodeUtf8 } from './mail/utf8';

export type Refused = { readonly kind: 'refused'; readonly why: 'not_admin' | 'busy' };

interface Desk {
  readonly ports: PrivacyPorts;
  readonly installation: Installation;
  /** Who is at the keyboard. */
  readonly user: string;
}

/** @throws as `aloneInBook` does */
const asAdmin = <T>(work: (desk: Desk) => T): T | Refused =>
  aloneInBook((installation): T | Refused => {
    const user = (Session.getActiveUser().getEmail() || installation.account).toLowerCase();
    const ports = privacyPorts(installation);
    const isAdmin =
      user === installation.account ||
      ports.office().users.some(each => each.email === user && each.active && each.role === 'admin');
    return isAdmin ? work({ ports, installation, user }) : { kind: 'refused', why: 'not_admin' };
  }) ?? { kind: 'refused', why: 'busy' };

/** Erases in the books of all teams. @returns what was done in all; what one refuses, where it does */
export function eraseEverywhere(address: string): Erasure | Refused {
  // Whatever time it takes: no later run would come to the books that this one leaves out.
  const done = inEachBook(() => eraseHere(address), Infinity);
  const [first] = done;
  if (!first) throw new Error(NOT_INSTALLED);
  return done.slice(1).reduce((all, each) => {
    if (all.kind === 'refused' || each.kind === 'refused') return all.kind === 'refused' ? all : each;
    const rows = { ...all.rows };
    for (const [table, count] of Object.entries(each.rows)) rows[table] = (rows[table] ?? 0) + count;
    return {
      ...all,
      rows,
      files: all.files + each.files,
      filesOutOfReach: [...all.filesOutOfReach, ...each.filesOutOfReach],
      left: [...all.left, ...each.left],
    };
  }, first);
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
const forgetShortWays = (): void => properties.set({ ...noLeads(), ...noneFilled(), ...emptyShelves() });

export const eraseHere = (address: string): Erasure | Refused =>
  asAdmin(({ ports, user }) => {
    const done = erasePerson(ports, address, user);
    forgetShortWays();
    forgetTrial(properties);
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
    if (retention.size > 0) {
      forgetByAge(ports, retention, 'upkeep', false);
      forgetShortWays();
    }
  } finally {
    scriptLock.release();
  }
}

/** Writes an export into the book's folder. @returns links of the files */
function keepExport(installation: Installation, made: PersonExport, at: string): readonly string[] {
  const files = driveFiles(() => installation.folderId);
  const day = at.slice(0, 10);
  const parts = [
    { name: `person ${day}.json`, type: 'application/json', text: JSON.stringify(made, null, 2) },
    { name: `person ${day}.csv`, type: 'text/csv', text: `\ufeff${csvOf(made)}` },
    { name: `person ${day}.txt`, type: 'text/plain', text: made.receipt },
  ];
  return parts.map(({ name, type, text }) => {
    const bytes = encodeUtf8(text);
    return files.save(files.hashOf(bytes), name, type, bytes).url;
  });
}

/** A poll that has worked waits no longer than this for another run. */
const REQUESTS_WAIT = 10_000;

/** What administrators have asked for on cards; each leaves the list when it is done, so that a run cut off repeats it. */
export function workOffRequests(installation: Installation, waiting: string | undefined): void {
  if (requestsIn(waiting).length === 0 || !scriptLock.tryLock(REQUESTS_WAIT)) return;
  try {
    for (
      let [request] = requestsIn(properties.all()[PROPERTY.personRequests]);
      request;
      [request] = requestsIn(properties.all()[PROPERTY.personRequests])
    ) {
      const ports = privacyPorts(installation);
      const at = new Date(clock.now()).toISOString();
      const { what, address, by } = request;
      if (what === 'erase') {
        erasePerson(ports, address, by);
        forgetShortWays();
        forgetTrial(properties);
      } else {
        const rule = ports.office().settings.retention;
        const made = exportPerson(ports, address, by, receiptWords(installation), rule);
        const links = keepExport(installation, made, at);
        ports.book.commit([
          insert('Events', {
            id: eventIdFor('export files', at),
            at,
            actor: by,
            action: 'export',
            outcome: 'kept',
            // By which an erasure finds the files.
            recordId: keyedHash(installation.key.secret, address, 12),
            reason: `the export is in Drive; delete it when it has been handed over: ${links.join(' ')}`,
          }),
        ]);
      }
      const rest = requestsIn(properties.all()[PROPERTY.personRequests]).slice(1);
      if (rest.length === 0) properties.remove(PROPERTY.personRequests);
      else properties.set({ [PROPERTY.personRequests]: JSON.stringify(rest) });
    }
  } finally {
    scriptLock.release();
  }
}

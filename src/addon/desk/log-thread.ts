/**
 * Logs the conversation of the open mail: every mail of it that is not in the book yet, as many as a click can take in one
 * commit, and the others by a trigger.
 */
import { firstQueries } from '../../intake/gather';
import { logMails } from '../../intake/log-mails';
import { messageKey } from '../../intake/matter';
import { LONGEST_JOB } from '../../intake/jobs';
import { bothIds, unveiled } from '../../intake/veil';
import type { Done } from '../done';
import { locked } from './locked';
import { outlookFrom } from './logging';
import { cardQueries } from './look-up';
import { officeOf, type DeskPorts, type OpenMail } from './ports';
import { handLater } from './work';

/** Mails of one click: each takes some tenths of a second to load, of the 30 seconds that a card has. */
export const THREAD_LIMIT = 25;
/** Mails are loaded until this much of the 30 seconds has gone, ms; the rest is handed over. */
const LOADING_TIME = 12_000;

/** Those that are in no row of Messages, oldest first, as many as one click can take. */
function missingOf(ports: DeskPorts): {
  readonly mails: readonly OpenMail[];
  readonly left: readonly OpenMail[];
} {
  const all = ports.mail().thread();
  const keys = all.map(({ head }) => messageKey(head));
  const facts = all.map(({ head, gmailId, threadId }) => ({ mail: head, gmailId, threadId }));
  // With all that deciding about them asks by their heads, and the card that shows the result.
  const [rows = []] = ports.book.find([
    { table: 'Messages', column: 'messageId', keys: bothIds(ports.installation.key, keys) },
    ...firstQueries(facts, outlookFrom(ports)),
    ...cardQueries(ports, ports.mail()),
  ]);
  const logged = new Set(
    unveiled(rows, ports.installation.key, keys).map(row => String(row.values['messageId']).toLowerCase()),
  );
  const missing = all.filter((_open, n) => !logged.has((keys[n] ?? '').toLowerCase()));
  const started = ports.clock.now();
  const mails: OpenMail[] = [];
  for (const open of missing.slice(0, THREAD_LIMIT)) {
    if (ports.clock.now() - started > LOADING_TIME) break;
    open.whole();
    mails.push(open);
  }
  return { mails, left: missing.slice(mails.length) };
}

/** @returns false where no trigger could be made: a further click goes on */
const handOver = (ports: DeskPorts, left: readonly OpenMail[], done: number): boolean =>
  left.length > 0 &&
  handLater(ports, ports.mail().threadId, {
    what: 'log',
    done,
    total: done + left.length,
    left: left.slice(0, LONGEST_JOB).map(({ gmailId }) => gmailId),
  });

export const logThread = (ports: DeskPorts): Done =>
  locked(ports, () => {
    const { mails, left } = missingOf(ports);
    if (mails.length === 0) return { changed: false, why: { kind: 'outcome', outcome: 'duplicate', on: '' } };
    const byId = new Map(mails.map(open => [open.gmailId, open]));
    const chosen = mails.map(open => ({ ...open, mail: open.whole() }));
    const count = logMails(ports, officeOf(ports), chosen, (gmailId, handle) => {
      return byId.get(gmailId)?.attachment(handle) ?? new Uint8Array();
    });
    if (count === 0) return { changed: false, why: { kind: 'outcome', outcome: 'not_logged', on: '' } };
    const later = handOver(ports, left, count);
    return { changed: true, count, left: left.length, ...(later ? { later } : {}) };
  });

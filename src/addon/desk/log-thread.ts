/**
 * Logs the conversation of the open mail: every mail of it that is not in the book yet. A click does so in one commit; what
 * is longer than a click can take it leaves to a trigger as a whole, so that neither costs what both do.
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
import { handWhole } from './work';

/** Mails of a conversation that a click logs: each takes some tenths of a second to load, of the 30 seconds that a card has. */
export const THREAD_LIMIT = 25;
/** Mails are loaded until this much of the 30 seconds has gone, ms; the rest takes a further click. */
const LOADING_TIME = 12_000;

/** Those that are in no row of Messages, oldest first. */
function missingOf(ports: DeskPorts): readonly OpenMail[] {
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
  return all.filter((_open, n) => !logged.has((keys[n] ?? '').toLowerCase()));
}

/** As many as the time of a click allows, with their texts. */
function loaded(ports: DeskPorts, missing: readonly OpenMail[]): readonly OpenMail[] {
  const started = ports.clock.now();
  const mails: OpenMail[] = [];
  for (const open of missing.slice(0, THREAD_LIMIT)) {
    if (ports.clock.now() - started > LOADING_TIME) break;
    open.whole();
    mails.push(open);
  }
  return mails;
}

const ALL_LOGGED: Done = { changed: false, why: { kind: 'outcome', outcome: 'duplicate', on: '' } };

/** The trigger looks again at what is in the book by then, so no lock is needed. */
function leaveToTrigger(ports: DeskPorts): Done {
  const missing = missingOf(ports);
  if (missing.length === 0) return ALL_LOGGED;
  handWhole(ports, ports.mail().threadId, {
    what: 'log',
    done: 0,
    total: missing.length,
    left: missing.slice(0, LONGEST_JOB).map(({ gmailId }) => gmailId),
  });
  return { changed: true, left: missing.length, later: true };
}

const logNow = (ports: DeskPorts): Done =>
  locked(ports, () => {
    const missing = missingOf(ports);
    if (missing.length === 0) return ALL_LOGGED;
    const mails = loaded(ports, missing);
    const byId = new Map(mails.map(open => [open.gmailId, open]));
    const chosen = mails.map(open => ({ ...open, mail: open.whole() }));
    const count = logMails(ports, officeOf(ports), chosen, (gmailId, handle) => {
      return byId.get(gmailId)?.attachment(handle) ?? new Uint8Array();
    });
    if (count === 0) return { changed: false, why: { kind: 'outcome', outcome: 'not_logged', on: '' } };
    return { changed: true, count, left: missing.length - mails.length };
  });

/** Where no trigger is possible, a long conversation takes several clicks. */
export const logThread = (ports: DeskPorts): Done =>
  ports.later !== undefined && ports.mail().thread().length > THREAD_LIMIT
    ? leaveToTrigger(ports)
    : logNow(ports);

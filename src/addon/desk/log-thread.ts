/** Logs the conversation of the open mail: every mail of it that is not in the book yet, in one commit. */
import { mergeChanges } from '../../book/row';
import { keepAttachments, withFiles } from '../../intake/attachments';
import { logOnContact } from '../../intake/by-hand';
import { gather } from '../../intake/gather';
import { matterOf, messageKey, type Matter } from '../../intake/matter';
import { isInBook } from '../../intake/outcome';
import { bothIds, unveiled } from '../../intake/veil';
import type { Verdict } from '../../intake/verdict';
import type { Done } from '../desk';
import { locked } from './locked';
import { cardQueries } from './look-up';
import { officeOf, type DeskPorts, type OpenMail } from './ports';

/** Mails of one click: each takes some tenths of a second to load, of the 30 seconds that a card has. */
export const THREAD_LIMIT = 25;
/** Mails are loaded until this much of the 30 seconds has gone, ms; the rest waits for the next click. */
const LOADING_TIME = 12_000;

const matterFor = (ports: DeskPorts, open: OpenMail, known: Matter['known']): Matter => {
  const { gmailId, threadId, permalink, receivedAt } = open;
  const arrived = {
    mail: open.whole(),
    gmailId,
    threadId,
    permalink,
    receivedAt,
    labelIds: [],
    released: true,
    loggedBy: ports.user,
  };
  return {
    ...matterOf(arrived, officeOf(ports), known, ports.clock.now()),
    routed: null,
    kind: 'support',
  };
};

/** Those that are in no row of Messages, oldest first, as many as one click can take. */
function missingOf(ports: DeskPorts): { readonly mails: readonly OpenMail[]; readonly left: number } {
  const all = ports.mail().thread();
  const keys = all.map(({ head }) => messageKey(head));
  const [rows = []] = ports.book.find([
    { table: 'Messages', column: 'messageId', keys: bothIds(ports.installation.key, keys) },
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
  return { mails, left: missing.length - mails.length };
}

export const logThread = (ports: DeskPorts): Done =>
  locked(ports, () => {
    const { mails, left } = missingOf(ports);
    if (mails.length === 0) return { changed: false, why: { kind: 'outcome', outcome: 'duplicate', on: '' } };
    const facts = mails.map(open => ({ mail: open.whole(), gmailId: open.gmailId, threadId: open.threadId }));
    const known = gather(ports.book, officeOf(ports), facts);
    const decided: { readonly matter: Matter; readonly verdict: Verdict; readonly open: OpenMail }[] = [];
    for (const open of mails) {
      const matter = matterFor(ports, open, known);
      const verdict = logOnContact(matter, ports.user);
      if (!isInBook(verdict.outcome)) continue;
      known.apply(verdict.changes);
      decided.push({ matter, verdict, open });
    }
    if (decided.length === 0)
      return { changed: false, why: { kind: 'outcome', outcome: 'not_logged', on: '' } };
    const byId = new Map(decided.map(({ open }) => [open.gmailId, open]));
    const files = keepAttachments(
      decided,
      (gmailId, handle) => byId.get(gmailId)?.attachment(handle) ?? new Uint8Array(),
      ports,
    );
    ports.book.commit(mergeChanges(withFiles(decided, files)));
    return { changed: true, count: decided.length, left };
  });

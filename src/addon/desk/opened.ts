/** The open mail's card when Gmail asks for it: a mail that its reader wants logged by itself is logged first. */
import { sealIn } from '../../book/ledger/seal-in';
import { textOf } from '../../book/row';
import { logsItself, type AutoLog } from '../../crm/auto-log';
import { attribute } from '../../crm/users';
import { firstQueries } from '../../intake/gather';
import { messageKey, referencesOf } from '../../intake/matter';
import type { Lock } from '../../intake/ports';
import { bareSubject } from '../../mail/subject';
import type { Mail } from '../../mail/message';
import type { MessageCardModel } from '../mail-card';
import { logByItself, outlookFrom } from './logging';
import { cardQueries, lookUp, type Found } from './look-up';
import { message } from './message';
import { noteAutoLog, officeOf, type DeskPorts } from './ports';

/**
 * How long the card waits for another run's commit, ms. Where it takes longer, or where that run has written since the card
 * was read, the mail is logged the next time it is opened.
 */
const LOCK_WAIT = 1_000;

const modeOf = (ports: DeskPorts): AutoLog =>
  officeOf(ports).users.find(user => user.active && user.email === ports.user.toLowerCase())?.autoLog ??
  'ask';

/** Some mail that it answers is in the book, and says the same in its subject as far as that was kept. */
function answersLogged({ book }: DeskPorts, head: Mail): boolean {
  const keys = referencesOf(head);
  if (keys.length === 0) return false;
  const [rows = []] = book.find([{ table: 'Messages', column: 'messageId', keys }]);
  return rows.some(({ values }) => {
    const subject = textOf(values, 'subject');
    return subject === '' || bareSubject(subject) === bareSubject(head.subject);
  });
}

/** Nobody has decided about it: it is in no row, and no entry of the ledger tells of it, not even one taken back. */
function isNew({ known }: Found, head: Mail): boolean {
  const key = messageKey(head);
  return ['Messages', 'Events', 'Held'].every(
    table => known.where(table as 'Messages' | 'Events' | 'Held', 'messageId', key).length === 0,
  );
}

/** What the mail tells by itself, whoever its person is. */
const factsOf = ({ user }: DeskPorts, head: Mail, { office }: Found) => ({
  byUser: attribute(head.from?.address ?? '', office.users).user === user.toLowerCase(),
  personal: head.classification.class === 'normal',
});

/** By what the first search tells: whether it would be logged, were it of a contact. */
function mayLogItself(ports: DeskPorts, mode: AutoLog): boolean {
  if (mode === 'ask') return false;
  const { head } = ports.mail();
  const found = lookUp(ports, ports.mail(), 0);
  if (found.subject.forwarder !== null || head.originalSender !== null || !isNew(found, head)) return false;
  return logsItself(mode, {
    ...factsOf(ports, head, found),
    ofContact: true,
    answersLogged: referencesOf(head).length > 0,
  });
}

function wantsLogging(ports: DeskPorts, mode: AutoLog): boolean {
  const { head } = ports.mail();
  const found = lookUp(ports, ports.mail(), 1);
  const { contact, subject } = found;
  const isContact = contact !== null && textOf(contact.values, 'mergedInto') === '';
  const isTheirs = subject.person?.address.toLowerCase() === head.from?.address.toLowerCase();
  const facts = factsOf(ports, head, found);
  const ofContact = isContact && (facts.byUser || isTheirs);
  // Whether it answers a logged mail costs a look-up, so it is asked only where it decides.
  return logsItself(mode, { ...facts, ofContact, answersLogged: true })
    ? mode !== 'replies' || answersLogged(ports, head)
    : false;
}

/** All that logging will ask, by the head of the mail, along with what its card asks. */
function askForBoth(ports: DeskPorts): void {
  const open = ports.mail();
  const { head, gmailId, threadId } = open;
  ports.book.find([
    ...firstQueries([{ mail: head, gmailId, threadId }], outlookFrom(ports)),
    ...cardQueries(ports, open),
    { table: 'Messages', column: 'messageId', keys: referencesOf(head) },
  ]);
}

/** What was read before the lock was taken holds as long as nothing has been entered in the ledger since. */
function lockIfCurrent({ lock, book, sealNow }: DeskPorts): Lock {
  const seen = sealIn(book);
  const isCurrent = (): boolean => sealNow === undefined || sealNow() === seen;
  return { ...lock, tryLock: () => lock.tryLock(LOCK_WAIT) && isCurrent() };
}

/**
 * One search shows what there is, and what it leads to is left to a click and to the next opening; only a mail that may log
 * itself is searched for again at once. What fails here leaves the mail to a click: the card is worth more than the row.
 */
export function opened(ports: DeskPorts): MessageCardModel {
  if (ports.installation.autoLoggers.includes(ports.user.toLowerCase())) askForBoth(ports);
  let model = message(ports, 0);
  const mode = modeOf(ports);
  noteAutoLog(ports, mode);
  try {
    if (!mayLogItself(ports, mode)) return model;
    if (model.unread !== null) model = message(ports);
    if (!wantsLogging(ports, mode)) return model;
    if (!logByItself({ ...ports, lock: lockIfCurrent(ports) }, mode).changed) return model;
    ports.wrote?.();
    return { ...message(ports), byItself: true };
  } catch (error) {
    ports.report?.(error);
    return model;
  }
}

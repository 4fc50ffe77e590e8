/** The desk at work: answers the side panel's questions and clicks from the book, for the mail that is open. */
import type { Desk } from '../desk';
import { composing, fillFor, linkRecipient } from './compose';
import { insertOnce } from './draft-once';
import { isRefusal, signature } from './filling';
import { draftText, makeDraft, openDraft } from './new-draft';
import { makeReply, replying, replyText } from './reply';
import { decideHeld, held } from './held';
import { home } from './home';
import { continueWork } from './work';
import { setCase } from './case-change';
import { log, logAsSentBy, logToCase, newCase } from './logging';
import { logToDeal } from './log-to-deal';
import { cardQueries } from './look-up';
import { messageKey } from '../../intake/matter';
import { bothIds } from '../../intake/veil';
import { logThread } from './log-thread';
import { guessSender } from './sender-guess';
import { message } from './message';
import { mailboxDesk } from './mailbox';
import { neverLog } from './never-log';
import { opened } from './opened';
import { notingBook } from './noting-book';
import { hiddenMailId, officeOf, type DeskPorts } from './ports';
import { settingsDesk } from './settings/settings-desk';
import { pageQueries } from './records/page';
import { recordDesk } from './records/record-desk';

/** One desk serves one run. Nothing is called until it is asked. */
export const deskAtWork = (given: DeskPorts): Desk => {
  const book = notingBook(given.book);
  const ports = { ...given, book, made: () => book.made, handed: [] };
  return { ...deskOn(ports), language: () => (book.isRead ? languageOf(ports) : '') };
};

const languageOf = (ports: DeskPorts): string =>
  officeOf(ports).users.find(({ email }) => email === ports.user.toLowerCase())?.language ?? '';

const deskOn = (ports: DeskPorts): Omit<Desk, 'language'> => ({
  settings: settingsDesk(ports),
  home: () => home(ports),
  continueWork: () => continueWork(ports),
  message: () => message(ports),
  opened: () => opened(ports),
  composing: recipients => composing(ports, recipients),
  fillTemplate: (name, recipient, key) => {
    const made = fillFor(ports, name, recipient);
    return isRefusal(made) ? made : insertOnce(ports, key, made);
  },
  signature: key => {
    const text = signature(ports);
    return typeof text === 'string' ? insertOnce(ports, key, text) : text;
  },
  linkRecipient: (person, company, recipients) => linkRecipient(ports, person, company, recipients),
  replying: () => replying(ports),
  replyText: choice => replyText(ports, choice),
  makeReply: (ready, key) => makeReply(ports, ready, key),
  drafts: {
    open: origin => openDraft(ports, origin),
    text: (origin, choice) => draftText(ports, origin, choice),
    make: (origin, ready, key) => makeDraft(ports, origin, ready, key),
  },
  mailbox: mailboxDesk(ports),
  held: () => held(ports),
  log: () => log(ports),
  logToCase: caseId => logToCase(ports, caseId),
  logToDeal: dealId => logToDeal(ports, dealId),
  logThread: () => logThread(ports),
  guessSender: () => guessSender(ports),
  logAsSentBy: sender => logAsSentBy(ports, sender),
  setCase: (caseId, field, value, was) => setCase(ports, caseId, field, value, was),
  newCase: kind => newCase(ports, kind),
  neverLog: what => neverLog(ports, what),
  releaseHeld: id => decideHeld(ports, id, 'released'),
  dismissHeld: id => decideHeld(ports, id, 'dismissed'),
  records: recordDesk(ports),
  onCard: (ref, about) => recordDesk({ ...ports, shown: () => pageQueries(ref, about) }),
  besideMail: recordDesk({
    ...ports,
    shown: () => cardQueries(ports, ports.mail()),
    beside: {
      messageId: () => hiddenMailId(ports),
      messageIds: () => bothIds(ports.installation.key, [messageKey(ports.mail().head)]),
    },
  }),
});

/** Logs the open mail as a person decides: on its contact, to a case, as a new case or lead. */
import type { AutoLog } from '../../crm/auto-log';
import type { Change, Query } from '../../book/book';
import { mergeChanges, textOf } from '../../book/row';
import { keepAttachments } from '../../intake/attachments';
import { logAsCase, logOnCase, logOnContact, typedCaseId } from '../../intake/by-hand';
import { firstQueries, gather, type Outlook } from '../../intake/gather';
import { matterOf, type Matter } from '../../intake/matter';
import { isInBook } from '../../intake/outcome';
import { customerOf } from '../../intake/rules/customer';
import type { Values } from '../../intake/known';
import type { Verdict } from '../../intake/verdict';
import type { Mail } from '../../mail/message';
import type { Done } from '../done';
import type { SenderGuess } from '../mail-card';
import { locked } from './locked';
import { nameOf } from './models';
import { cardQueries, isInside } from './look-up';
import { officeOf, type DeskPorts, type OpenMail } from './ports';

/** Characters of a name that is typed in: longer ones are no names. */
const SENDER_NAME = 120;

/** What a look-up goes by before the book has told of the office. */
export const outlookFrom = (ports: DeskPorts): Outlook => ({
  isOutside: address => !isInside(address, ports),
  bySubject: true,
  key: ports.installation.key,
});

/** One look-up for what is decided and for the card that shows it: the remembering book answers both from it. */
function askAtOnce(ports: DeskPorts, open: OpenMail, mail: Mail, more: readonly Query[]): void {
  const { gmailId, threadId } = open;
  const facts = [{ mail, gmailId, threadId }];
  ports.book.find([...firstQueries(facts, outlookFrom(ports)), ...cardQueries(ports, open), ...more]);
}

/**
 * The open mail as a matter of the pipeline.
 * @param read what the person says that it is, where reading it failed
 * @param more asked of the book at once
 */
export function matter(ports: DeskPorts, read: (mail: Mail) => Mail, more: readonly Query[] = []): Matter {
  const open = ports.mail();
  const { gmailId, threadId, permalink, receivedAt } = open;
  const mail = read(open.whole());
  askAtOnce(ports, open, mail, more);
  const known = gather(ports.book, officeOf(ports), [{ mail, gmailId, threadId }]);
  const arrived = {
    mail,
    gmailId,
    threadId,
    permalink,
    receivedAt,
    labelIds: [],
    released: true,
    loggedBy: ports.user,
  };
  // A mail logged from the panel came by no route: it is neither answered nor distributed.
  return {
    ...matterOf(arrived, officeOf(ports), known, ports.clock.now()),
    routed: null,
    kind: 'support',
  };
}

/** Keeps the mail's files in Drive. @returns the rows that name them */
export const keepFilesOf = (ports: DeskPorts, made: Matter, verdict: Verdict): readonly Change[] =>
  keepAttachments(
    [{ matter: made, verdict }],
    (_id, handle) => ports.mail().attachment(handle),
    ports,
  ).flatMap(file => file.changes);

/** Which logged mails a click may move to a case; `no_case`: one that a second click finds on its new case stays there. */
type Moves = 'never' | 'no_case' | 'any';

/** A mail that is in the book already, and on what. */
const duplicate = (made: Matter, row: Values): Done => {
  const contact = made.known.get('Contacts', textOf(row, 'contactId')) ?? {};
  const on = textOf(row, 'caseId') || textOf(contact, 'name');
  return { changed: false, why: { kind: 'outcome', outcome: 'duplicate', on } };
};

interface Logging {
  /** The case that was asked for, as typed. */
  readonly asked?: string;
  readonly moves?: Moves;
  readonly read?: (mail: Mail) => Mail;
}

/**
 * A second click changes nothing, and neither does one that logs nothing.
 * @param how null: there is nothing that the mail could be logged to
 */
function logging(
  ports: DeskPorts,
  how: (made: Matter) => Verdict | null,
  { asked = '', moves = 'never', read = mail => mail }: Logging = {},
): Done {
  return locked(ports, () => {
    const target: readonly Query[] =
      asked === '' ? [] : [{ table: 'Cases', column: 'id', keys: [typedCaseId(asked)] }];
    const made = matter(ports, read, target);
    const logged = made.known.where('Messages', 'messageId', made.key)[0];
    const stays = moves === 'never' || (moves === 'no_case' && textOf(logged ?? {}, 'caseId') !== '');
    if (logged && stays) return duplicate(made, logged);
    const verdict = how(made);
    if (verdict === null) return { changed: false, why: { kind: 'no_case', typed: asked } };
    if (verdict.outcome === 'duplicate') return duplicate(made, { caseId: verdict.caseId });
    if (!isInBook(verdict.outcome)) {
      const on = nameOf(customerOf(made).person, null);
      return { changed: false, why: { kind: 'outcome', outcome: verdict.outcome, on } };
    }
    ports.book.commit(mergeChanges([...verdict.changes, ...keepFilesOf(ports, made, verdict)]));
    return { changed: true };
  });
}

export const log = (ports: DeskPorts): Done => logging(ports, made => logOnContact(made, ports.user));

/**
 * Logs the open mail without a click, because its reader has chosen so. A mail that would make somebody a new contact
 * waits for a person.
 */
export const logByItself = (ports: DeskPorts, mode: AutoLog): Done =>
  logging(ports, made => {
    const verdict = logOnContact(made, ports.user, `logged when ${ports.user} opened it (${mode})`);
    const isNew = verdict.changes.some(({ table, kind }) => table === 'Contacts' && kind === 'insert');
    return isNew ? null : verdict;
  });

/** @param caseId as shown, or as typed: the digits count */
export const logToCase = (ports: DeskPorts, caseId: string): Done =>
  logging(ports, made => logOnCase(made, caseId, ports.user, ports.book), {
    asked: caseId,
    moves: 'any',
  });

export const newCase = (ports: DeskPorts, kind: 'case' | 'lead'): Done =>
  logging(ports, made => logAsCase(made, kind, ports.user), { moves: 'no_case' });

/** What a person says about a forward that could not be read: who wrote it. The text stays as it was forwarded. */
const sentBy =
  ({ name, address }: SenderGuess) =>
  (mail: Mail): Mail => ({
    ...mail,
    forwarded: {
      to: [],
      cc: [],
      replyTo: [],
      subject: null,
      date: null,
      text: mail.newText,
      note: '',
      messageId: null,
      ...mail.forwarded,
      from: { name: name === '' ? null : name, address },
    },
  });

/** One address, as people type it. */
const ADDRESS = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,190}\.[^\s@,;<>".]{2,63}$/;

export function logAsSentBy(ports: DeskPorts, sender: SenderGuess): Done {
  const address = sender.address.trim().toLowerCase();
  if (!ADDRESS.test(address) || isInside(address, ports))
    return { changed: false, why: { kind: 'bad_address', typed: sender.address.trim() } };
  const named = { name: sender.name.trim().slice(0, SENDER_NAME), address };
  return logging(ports, made => logOnContact(made, ports.user), { read: sentBy(named) });
}

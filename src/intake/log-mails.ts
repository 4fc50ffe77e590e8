/** Logs mails that one person has chosen on their contacts, all in one commit: a click's, or a trigger's that goes on. */
import { mergeChanges } from '../book/row';
import type { Book } from '../book/book';
import type { Mail } from '../mail/message';
import { keepAttachments, withFiles } from './attachments';
import { logOnContact } from './by-hand';
import { gather } from './gather';
import { matterOf, messageKey, type Matter } from './matter';
import type { Office } from './office';
import { isInBook } from './outcome';
import type { Clock, FileStore } from './ports';
import type { Verdict } from './verdict';

export interface ChosenMail {
  readonly gmailId: string;
  readonly threadId: string;
  readonly permalink: string;
  readonly receivedAt: number;
  readonly mail: Mail;
}

export interface LoggingPorts {
  readonly book: Book;
  readonly files: FileStore;
  readonly clock: Clock;
  /** Who has chosen them. */
  readonly user: string;
}

/**
 * Those that are in the book already, or that the rules leave out, are passed over. The caller holds the lock.
 * @param attachment loads one
 * @returns how many were logged
 */
export function logMails(
  ports: LoggingPorts,
  office: Office,
  mails: readonly ChosenMail[],
  attachment: (gmailId: string, handle: string) => Uint8Array,
): number {
  const known = gather(ports.book, office, mails);
  const decided: { readonly matter: Matter; readonly verdict: Verdict }[] = [];
  for (const chosen of mails) {
    const arrived = { ...chosen, labelIds: [], released: true, loggedBy: ports.user };
    const matter: Matter = {
      ...matterOf(arrived, office, known, ports.clock.now()),
      routed: null,
      kind: 'support',
    };
    if (known.where('Messages', 'messageId', messageKey(chosen.mail)).length > 0) continue;
    const verdict = logOnContact(matter, ports.user);
    if (!isInBook(verdict.outcome)) continue;
    known.apply(verdict.changes);
    decided.push({ matter, verdict });
  }
  if (decided.length === 0) return 0;
  const files = keepAttachments(decided, attachment, ports);
  ports.book.commit(mergeChanges(withFiles(decided, files)));
  return decided.length;
}

/** What the desk at work stands on: the book, the mail that is open, and the run's surroundings. */
import type { DraftHandle } from '../answer';
import type { DraftText } from '../drafts';
import type { Book, Change, Query } from '../../book/book';
import type { AutoLog } from '../../crm/auto-log';
import type { Zone } from '../../crm/working-time';
import { withAutoLogger } from '../../intake/auto-loggers';
import type { Lead, LeadKind } from '../../intake/leads';
import type { Clock, FileStore, Lock, Mailbox, Properties, ShortMemory } from '../../intake/ports';
import { messageKey } from '../../intake/matter';
import { hiddenId } from '../../intake/veil';
import { PROPERTY, type Installation } from '../../intake/state';
import type { Job } from '../../intake/jobs';
import { openOffice, type Office } from '../../intake/office';
import type { Mail } from '../../mail/message';
import type { OwnMailbox } from './mailbox';

/** The message that is open, as far as it has been read. */
export interface OpenMail {
  readonly gmailId: string;
  readonly threadId: string;
  readonly receivedAt: number;
  readonly permalink: string;
  /** From the headers alone: cheap, without text. */
  readonly head: Mail;
  /** With text and attachments; loaded once, when first asked for. */
  whole(): Mail;
  attachment(handle: string): Uint8Array;
  /** The whole conversation, oldest first, the open mail among them. */
  thread(): readonly OpenMail[];
  /** Makes a draft that answers it. @param options from: '' for the usual address */
  draftReply(text: string, options: { readonly toAll: boolean; readonly from: string }): DraftHandle;
}

export interface DeskPorts {
  readonly book: Book;
  readonly installation: Installation;
  readonly properties: Properties;
  readonly files: FileStore;
  readonly lock: Lock;
  readonly clock: Clock;
  /** Time zone of the book. */
  readonly zone: Zone;
  /** The person at the keyboard. */
  readonly user: string;
  readonly version: string;
  /** @throws Error when no message is open */
  readonly mail: () => OpenMail;
  /** The addresses that Gmail lets the person send as; null where they have not allowed Casebook to ask. */
  readonly sendAs?: () => readonly string[] | null;
  /** The person's own mailbox: sends and finds tests of routes. */
  readonly mailbox?: Pick<Mailbox, 'send' | 'find'>;
  /** Has the person's account test the routes every day, or no longer. */
  readonly switchDaily?: (on: boolean, user: string) => void;
  /** Makes a draft of a mail of its own. */
  readonly draft?: (text: DraftText) => DraftHandle;
  /** The person's own mailbox; null or absent where that option is not built in. */
  readonly ownMailbox?: OwnMailbox | null;
  /** The changes that this run has made so far. */
  readonly made?: () => readonly Change[];
  /** What drawing the card that answers the click asks of the book: asked together with what the click itself needs. */
  readonly shown?: () => readonly Query[];
  /** Present for clicks on the card of the open mail, which draw that card once more. */
  readonly beside?: BesideMail;
  /** Closes the workbook to people; its archives are left to a job. */
  readonly unshare?: (emails: readonly string[]) => void;
  /** Has what is noted as a job gone on with soon, by a trigger of this person's; absent where none is possible. */
  readonly later?: () => void;
  /** Has these properties set at the end of the run, where only speed depends on them. */
  readonly note?: (values: Readonly<Record<string, string>>) => void;
  /** The ledger's newest seal as the book has it at this moment: one call. */
  readonly sealNow?: () => string;
  /** The long work that this run has handed over so far; the run adds to it. */
  readonly handed?: Job[];
  /** Tells the execution log of an error that the card does without. */
  readonly report?: (error: unknown) => void;
  /** Remembers which button has made its draft; absent where nothing is remembered. */
  readonly memory?: ShortMemory;
  /** Absent where nothing is noted. */
  readonly leads?: Leads;
  /** Told when this run has changed the book: where it found rows before is not worth keeping. */
  readonly wrote?: () => void;
}

/** Where look-ups have come to in a second step: asked for at once, so that the second step falls away. */
export interface Leads {
  /** Ids that an address, a mail or a merged case is noted to lead to. */
  to(kind: LeadKind, from: string): readonly string[];
  note(leads: readonly Lead[]): boolean;
}

export interface BesideMail {
  /** Names the mail in the ledger's entry, so that its card can offer to take the step back. */
  readonly messageId: () => string;
  /** By all the names that it may have in the book. */
  readonly messageIds: () => readonly string[];
}

/** The open mail in entries of the ledger that only its card looks for: by a hash, whatever is kept of the mail. */
export const hiddenMailId = ({ installation, mail }: DeskPorts): string =>
  hiddenId(installation.key, messageKey(mail().head));

/** Where it is not what runs before have seen: whether this person's mail logs itself. */
export function noteAutoLog({ installation, user, note }: DeskPorts, mode: AutoLog): void {
  const { autoLoggers } = installation;
  const logsItself = mode !== 'ask';
  if (autoLoggers.includes(user.toLowerCase()) === logsItself) return;
  note?.({ [PROPERTY.autoLoggers]: withAutoLogger(autoLoggers, user, logsItself) });
}

/** The office as the book has it now. Costs one read where nothing was found in the book before it, else nothing. */
export const officeOf = ({ book, installation, zone }: DeskPorts): Office =>
  openOffice(table => book.whole(table), installation.key, installation.recentAcknowledgements, zone);

/** What the desk at work stands on: the book, the mail that is open, and the run's surroundings. */
import type { DraftHandle } from '../answer';
import type { Book } from '../../book/book';
import type { Zone } from '../../crm/working-time';
import type { Clock, FileStore, Lock, Properties } from '../../intake/ports';
import type { Installation } from '../../intake/state';
import { openOffice, type Office } from '../../intake/office';
import type { Mail } from '../../mail/message';

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
}

/** The office as the book has it now. Costs one read where nothing was found in the book before it, else nothing. */
export const officeOf = ({ book, installation, zone }: DeskPorts): Office =>
  openOffice(table => book.whole(table), installation.key, installation.recentAcknowledgements, zone);

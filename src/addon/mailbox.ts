/**
 * The reader's own mailbox in the panel: the mail of a folder that is with known contacts, and what can be done with it.
 * An option of the build (docs/scopes.md): without it the card leads to Gmail's own folders.
 */
import type { Done, Refusal } from './done';

export const FOLDERS = ['inbox', 'starred', 'drafts', 'sent', 'trash'] as const;
export type Folder = (typeof FOLDERS)[number];

export const MAIL_CHANGES = ['read', 'unread', 'star', 'unstar', 'trash', 'recover'] as const;
export type MailChange = (typeof MAIL_CHANGES)[number];

export const ANSWERS = ['reply', 'reply_all', 'forward'] as const;
export type AnswerKind = (typeof ANSWERS)[number];

/** One mail of a list. */
export interface MailLine {
  readonly id: string;
  /** The contact that it is with. */
  readonly who: string;
  readonly contactId: string;
  readonly subject: string;
  readonly snippet: string;
  readonly at: string | null;
  readonly unread: boolean;
  readonly starred: boolean;
  /** The conversation in Gmail. */
  readonly link: string;
}

export interface MailPage {
  readonly folder: Folder;
  readonly items: readonly MailLine[];
  /** Mails of the folder that were looked at; those that are with nobody known are left out. */
  readonly looked: number;
  /** Where the next page begins; '' where there is none. */
  readonly next: string;
}

/** How a quoted mail is introduced, in the writer's language. @param at ISO */
export type Attribution = (at: string, who: string) => string;

export interface MailboxDesk {
  /**
   * @param from '' for the newest
   * @returns null where the option is not built in
   */
  page(folder: Folder, from: string): MailPage | null;
  change(id: string, change: MailChange): Done;
  /** Makes a draft in the mail's conversation, which stands in Gmail under the `url`. @param key carried out once */
  answer(
    id: string,
    kind: AnswerKind,
    attribution: Attribution,
    key: string,
  ): { readonly url: string } | Refusal;
}

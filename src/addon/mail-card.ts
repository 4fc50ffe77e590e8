/** What the card of the open mail shows, and what a click on it can set. */
import type { OwnLists } from '../crm/own-lists';
import type { Outcome } from '../intake/outcome';
import type { RecordRef } from './records';
import type { CaseModel, DealLine, Excerpt, MessageModel, PersonModel, TaskLine, WorkLine } from './lines';

/** What a person can set on a case with one click. */
export const CASE_FIELDS = ['status', 'priority', 'assignee'] as const;
export type CaseField = (typeof CASE_FIELDS)[number];

/** Who is thought to have written a forwarded mail. */
export interface SenderGuess {
  readonly name: string;
  readonly address: string;
}

/** What Casebook made of the open mail. */
export interface LoggedModel {
  /** null: never seen, or seen and not logged. */
  readonly outcome: Outcome | null;
  readonly caseId: string;
  /** Name of the contact that it is logged on; '' when it is on none. */
  readonly contact: string;
  readonly loggedBy: string;
  readonly at: string | null;
  /** The ledger's reason, in English; '' when there is none. */
  readonly reason: string;
  /** Its row in the queue when it waits there for a decision; ''. */
  readonly heldId: string;
}

/** The reader's own last step with the open mail, as the ledger tells it. */
export interface OwnStep {
  readonly eventId: string;
  /** The ledger's names. */
  readonly action: string;
  readonly outcome: string;
  readonly at: string | null;
  /** Which rows it touched, for the button that takes it back; ''. */
  readonly touched: string;
}

/** The record that a note, a task or tags beside the open mail go to: its case, else its contact. */
export interface WorkPlace {
  readonly ref: RecordRef;
  readonly name: string;
  readonly tags: readonly string[];
}

/** What the rows at hand lead to, and that was not read: a mail that is opened gets one search and no second one. */
export interface Unread {
  /** Whom a further address of the mail's person belongs to, by the name that some row tells, else ''; null: all is read. */
  readonly contact: { readonly id: string; readonly name: string } | null;
  /** The case that the mail belongs to; ''. */
  readonly caseId: string;
}

export interface MessageCardModel {
  readonly subject: string;
  /** The person at the keyboard. */
  readonly user: string;
  readonly person: PersonModel | null;
  /** Everybody else in From, To and Cc, each once. */
  readonly others: Excerpt<PersonModel>;
  readonly logged: LoggedModel;
  /** The case that the mail belongs to by its row, its token or the mails it answers; null when it is on none. */
  readonly mailCase: CaseModel | null;
  readonly openCases: Excerpt<CaseModel>;
  /** The most recent open ones. */
  readonly deals: readonly DealLine[];
  readonly tasks: readonly TaskLine[];
  readonly lastMessages: readonly MessageModel[];
  readonly bookUrl: string;
  /** Statuses and priorities that were added to the built-in ones. */
  readonly lists: OwnLists;
  /** Present when the mail is a forward: who really wrote it, as found. */
  readonly forwardedFrom: PersonModel | null;
  /** A colleague forwarded it, and who wrote it could not be read. */
  readonly senderUnread: boolean;
  /** What the reader can take back; null: nothing. */
  readonly ownStep: OwnStep | null;
  /** null: nobody of this mail is in the book. */
  readonly work: WorkPlace | null;
  /** The reader's own long work with this conversation; null: there is none. */
  readonly longWork: WorkLine | null;
  /** null: the card tells all there is. Else nothing of these may be taken for absent. */
  readonly unread: Unread | null;
  /** Present when this opening has logged it. */
  readonly byItself?: true;
}

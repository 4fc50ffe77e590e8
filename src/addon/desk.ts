/**
 * What the side panel may ask of Casebook: the contract between the cards and the work behind them. src/addon/desk keeps
 * it, the views (src/addon/views) turn the plain models that it answers with into cards.
 */
import type { Done, Refusal } from './done';
import type {
  ComposeModel,
  DraftDesk,
  FilledText,
  MadeDraft,
  NotDrafted,
  ReadyReply,
  ReplyChoice,
  ReplyModel,
} from './drafts';
import type { HeldModel, HomeModel } from './homepage';
import type { Excerpt } from './lines';
import type { CaseField, MessageCardModel, SenderGuess } from './mail-card';
import type { MailboxDesk } from './mailbox';
import type { RecordDesk, RecordRef } from './records';
import type { SettingsDesk } from './settings';

/** Each question and each click is at most one search and one read of the book, unless it says otherwise. */
export interface Desk {
  /** The reader's own choice, as a language tag; '' for Gmail's, and before anything was read of the book. */
  language(): string;
  readonly settings: SettingsDesk;
  home(): HomeModel;
  /** The open message of this event; reads it through the event's access token. */
  message(): MessageCardModel;
  /** The same when Gmail opens it: logs the mail first where its reader has chosen so. */
  opened(): MessageCardModel;
  log(): Done;
  /** A mail that is logged already moves there. */
  logToCase(caseId: string): Done;
  /** Notes the mail on a deal, and logs it on its contact where nobody has. */
  logToDeal(dealId: string): Done;
  /** All mails of the conversation that are not logged yet, up to a limit; a further click takes the next. */
  logThread(): Done;
  /** Reads the whole mail. */
  guessSender(): SenderGuess;
  /** Logs the open mail, which somebody forwarded, as one of this sender. */
  logAsSentBy(sender: SenderGuess): Done;
  /** @param was what the card showed */
  setCase(caseId: string, field: CaseField, value: string, was: string): Done;
  newCase(kind: 'case' | 'lead'): Done;
  neverLog(what: 'address' | 'domain'): Done;
  /** @param recipients of the draft, as far as the platform tells */
  composing(recipients: readonly string[]): ComposeModel;
  /** @param recipient whom the fields are filled for; '' for nobody known */
  fillTemplate(name: string, recipient: string, key: string): FilledText | Refusal;
  /** @param key carried out once within half a minute, as in `fillTemplate` */
  signature(key: string): string | Refusal;
  /** Makes a contact of a recipient, with the company that is typed. @param recipients as `composing` has them */
  linkRecipient(person: SenderGuess, company: string, recipients: readonly string[]): Done;
  replying(): ReplyModel;
  /** The whole text of the reply as it would stand in the draft. */
  replyText(choice: ReplyChoice): ReadyReply | Refusal;
  /** Asks nothing of the book. @param ready what `replyText` has answered @param key carried out once */
  makeReply(ready: ReadyReply, key: string): MadeDraft | NotDrafted;
  readonly drafts: DraftDesk;
  readonly mailbox: MailboxDesk;
  held(): Excerpt<HeldModel>;
  /** Has the reader's own long work gone on with. */
  continueWork(): Done;
  releaseHeld(id: string): Done;
  dismissHeld(id: string): Done;
  readonly records: RecordDesk;
  /**
   * The same for clicks that this record's card answers: what that card shows is asked for together with what they need.
   * @param about as `RecordDesk.page` has it
   */
  onCard(ref: RecordRef, about: string): RecordDesk;
  /** The same for clicks on the open mail's card: what that card shows is asked for together with what they need. */
  readonly besideMail: RecordDesk;
}

/** The book is not there yet, or the user cannot reach it: shown as a card that says what to do. */
export interface NotReady {
  readonly why: 'not_installed' | 'no_access' | 'older_book' | 'newer_book';
  readonly detail: string;
}

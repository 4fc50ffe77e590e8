/**
 * What the side panel may ask of Casebook, and the plain models it shows. The desk does the work (src/intake),
 * the views (src/addon/views) turn these models into cards.
 */
import type { Health } from '../intake/health';
import type { Outcome } from '../intake/outcome';
import type { RecordDesk, RecordRef } from './records';
import type { Clash } from './records/marks';
import type { Fault } from './records/check-form';
import type { DraftDesk, MadeDraft } from './drafts';
import type { MailboxDesk } from './mailbox';
import type { SettingsDesk } from './settings';

/** The newest of a list that may be longer: a card never reads all of it. */
export interface Excerpt<T> {
  readonly items: readonly T[];
  /** False: there may be more than these. */
  readonly complete: boolean;
}

export interface PersonModel {
  readonly address: string;
  readonly name: string;
  /** null: not in the book. */
  readonly contactId: string | null;
  readonly company: string;
  readonly phone: string;
  readonly title: string;
  readonly owner: string;
  readonly tags: readonly string[];
  /** Columns that people added to Contacts, by header. */
  readonly extra: Readonly<Record<string, string>>;
  readonly messages: number;
  readonly lastMessageAt: string | null;
  /** Why this address will not become a contact (own domain, route, role address), or null. */
  readonly never: 'own' | 'route' | 'role' | 'never_log' | null;
}

export interface CaseModel {
  readonly id: string;
  readonly kind: 'case' | 'lead';
  readonly subject: string;
  readonly status: string;
  readonly priority: string;
  readonly assignee: string;
  readonly createdAt: string | null;
  readonly lastMessageAt: string | null;
  readonly messages: number;
}

export interface MessageModel {
  readonly at: string | null;
  readonly direction: 'in' | 'out';
  readonly subject: string;
  readonly caseId: string;
  readonly snippet: string;
  readonly gmailLink: string;
}

/** A deal as one line of the open mail's card. */
export interface DealLine {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  /** null: none was given. */
  readonly amount: number | null;
  readonly currency: string;
  readonly closeAt: string | null;
}

/** An open task as one line. */
export interface TaskLine {
  readonly id: string;
  readonly title: string;
  readonly assignee: string;
  readonly dueAt: string | null;
}

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
  /** The most recent open ones (HS-04). */
  readonly deals: readonly DealLine[];
  readonly tasks: readonly TaskLine[];
  readonly lastMessages: readonly MessageModel[];
  readonly bookUrl: string;
  /** Present when the mail is a forward: who really wrote it, as found. */
  readonly forwardedFrom: PersonModel | null;
  /** A colleague forwarded it, and who wrote it could not be read (HS-23). */
  readonly senderUnread: boolean;
  /** What the reader can take back; null: nothing. */
  readonly ownStep: OwnStep | null;
  /** null: nobody of this mail is in the book. */
  readonly work: WorkPlace | null;
  /** The reader's own long work with this conversation; null: there is none. */
  readonly longWork: WorkLine | null;
  /** Present when this opening has logged it. */
  readonly byItself?: true;
}

export interface HeldModel {
  readonly id: string;
  /** A HeldCause, or `error`. */
  readonly cause: string;
  /** The ledger's, in English. */
  readonly reason: string;
  readonly from: string;
  readonly subject: string;
  readonly at: string | null;
  readonly gmailLink: string;
}

/** A case or task of the reader that is due soon, or was due before. */
export interface DueLine {
  readonly kind: 'case' | 'task';
  readonly id: string;
  readonly title: string;
  readonly dueAt: string;
}

/** A mail of the routing mailbox that became no row, and why. */
export interface LeftOutLine {
  readonly from: string;
  readonly subject: string;
  readonly outcome: Outcome;
  /** The ledger's, in English. */
  readonly reason: string;
  readonly at: string | null;
}

export interface HealthModel extends Health {
  /** The routing mailbox's address. */
  readonly account: string;
}

/** An address that logs what is sent to it by Bcc or by forwarding. */
export interface LogAddress {
  readonly kind: 'bcc' | 'forward';
  readonly address: string;
}

/** Work that a trigger goes on with: a conversation is logged, or rows go to where they belong now. */
export interface WorkLine {
  readonly what: 'log' | 'merge' | 'hand_over';
  readonly done: number;
  /** null: not known yet. */
  readonly total: number | null;
  /** Mails that were gone when it came to them. */
  readonly failed: number;
  readonly state: 'running' | 'finished' | 'stopped';
  readonly at: string;
}

export interface HomeModel {
  /** The reader's own long work, and what it came to within the last day. */
  readonly work: readonly WorkLine[];
  readonly user: string;
  readonly myCases: Excerpt<CaseModel>;
  readonly unassigned: Excerpt<CaseModel>;
  /** Within the next day, what is due first first; the view knows where the reader's day ends. */
  readonly due: readonly DueLine[];
  /** Of the last days, newest first. */
  readonly leftOut: readonly LeftOutLine[];
  readonly held: Excerpt<HeldModel>;
  readonly health: HealthModel;
  readonly bookUrl: string;
  readonly logAddresses: readonly LogAddress[];
}

/** What the card of a draft shows. */
export interface ComposeModel {
  readonly logAddresses: readonly LogAddress[];
  /** Outside recipients of the draft, with what the book knows of them. */
  readonly recipients: readonly PersonModel[];
  /** Names of templates, each once. */
  readonly templates: readonly string[];
  readonly hasSignature: boolean;
}

/** A template with its fields filled, ready to be put into a draft. */
export interface FilledText {
  readonly subject: string;
  readonly text: string;
}

/** What a reply is made of. */
export interface ReplyChoice {
  readonly template: string;
  readonly toAll: boolean;
  /** One of the person's own addresses; '' for the usual one. */
  readonly from: string;
  /** Of a file in Drive; ''. */
  readonly link: string;
}

export interface ReplyModel {
  readonly to: string;
  readonly templates: readonly string[];
  readonly aliases: readonly string[];
}

/** Why a click changed nothing. The words are in src/locales (views/refusal.ts). */
export type Refusal =
  /** Another run is writing; the same click will do in a moment. */
  | { readonly kind: 'busy' }
  /** The mail is logged already, or the rules left it out. `on`: the case, else the person concerned, or ''. */
  | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly on: string }
  | { readonly kind: 'no_number' }
  | { readonly kind: 'no_case'; readonly typed: string }
  | { readonly kind: 'no_sender' }
  /** One of us is never logged, so there is nothing to leave out. */
  | { readonly kind: 'colleague' }
  /** Everybody can have a mailbox in this domain. */
  | { readonly kind: 'shared_domain'; readonly domain: string }
  | { readonly kind: 'listed'; readonly pattern: string }
  | { readonly kind: 'held_gone' }
  | { readonly kind: 'held_decided' }
  /** Somebody set it to something else since the card was drawn. */
  | { readonly kind: 'changed_meanwhile'; readonly now: string }
  | { readonly kind: 'is_so'; readonly now: string }
  | { readonly kind: 'merged'; readonly into: string }
  | { readonly kind: 'no_such_value'; readonly value: string }
  /** Not an address of somebody outside. */
  | { readonly kind: 'bad_address'; readonly typed: string }
  /** The record is not in the workbook (any more). */
  | { readonly kind: 'no_record' }
  | { readonly kind: 'nothing_changed' }
  /** What was typed cannot be stored, or somebody else has changed the same fields since the form was opened. */
  | { readonly kind: 'form'; readonly faults: readonly Fault[]; readonly clashes: readonly Clash[] }
  | { readonly kind: 'last_address' }
  | { readonly kind: 'nobody_chosen' }
  | { readonly kind: 'converted' }
  | { readonly kind: 'same_record' }
  /** `now`: the value that stands there, or the row that was changed since. */
  | {
      readonly kind: 'not_undone';
      readonly why: 'changed' | 'row' | 'old' | 'untold';
      readonly now: string;
    }
  /** Fields of a template that nothing fills. */
  | { readonly kind: 'unresolved'; readonly fields: readonly string[] }
  | { readonly kind: 'no_template'; readonly name: string }
  | { readonly kind: 'no_signature' }
  | { readonly kind: 'not_admin' }
  /** The person has no row in Users. */
  | { readonly kind: 'no_user' }
  | { readonly kind: 'too_long' }
  | { readonly kind: 'settings_changed' }
  /** `key` as src/crm/settings.ts has it, `name` as the tab. */
  | {
      readonly kind: 'bad_setting';
      readonly key: string;
      readonly name: string;
      readonly expects: string;
    }
  | { readonly kind: 'bad_pattern'; readonly typed: string }
  | { readonly kind: 'not_listed'; readonly pattern: string }
  /** Fields that no template can have. */
  | { readonly kind: 'unknown_fields'; readonly fields: readonly string[] }
  | { readonly kind: 'template_empty' }
  /** A route answers with it. */
  | { readonly kind: 'template_used'; readonly name: string; readonly route: string }
  /** What a form of the settings changes is no longer there, or cannot be told from another row. */
  | { readonly kind: 'settings_gone' }
  | { readonly kind: 'bad_route_name'; readonly typed: string }
  | { readonly kind: 'bad_route_address'; readonly typed: string }
  | { readonly kind: 'no_such_user'; readonly typed: string }
  | { readonly kind: 'route_taken'; readonly address: string; readonly name: string }
  | { readonly kind: 'route_exists'; readonly name: string }
  | { readonly kind: 'bad_hours'; readonly typed: string }
  | { readonly kind: 'template_exists'; readonly name: string }
  | { readonly kind: 'bad_link'; readonly typed: string }
  /** No address to write to. */
  | { readonly kind: 'bad_recipient'; readonly typed: string }
  | { readonly kind: 'no_recipient' }
  /** The same click has made the draft before. */
  | { readonly kind: 'drafted' }
  /** The option of the mailbox card is not built in. */
  | { readonly kind: 'no_mailbox' }
  | { readonly kind: 'too_many_recipients' };

/** The answer to a click. */
export type Done =
  /**
   * `count` things were done, and `left` wait for a further click, or, with `later`, are gone on with by a trigger; absent
   * where it is one thing.
   * `repeated`: the same click had been carried out before; nothing was done twice.
   */
  | {
      readonly changed: true;
      readonly count?: number;
      readonly left?: number;
      readonly later?: true;
      readonly repeated?: true;
    }
  | { readonly changed: false; readonly why: Refusal };

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
  fillTemplate(name: string, recipient: string): FilledText | Refusal;
  signature(): string | Refusal;
  /** Makes a contact of a recipient, with the company that is typed. */
  linkRecipient(person: SenderGuess, company: string): Done;
  replying(): ReplyModel;
  /** The whole text of the reply as it would stand in the draft. */
  replyText(choice: ReplyChoice): FilledText | Refusal;
  /** Refused as `replyText` is: a draft is never made of such a text. @param key carried out once */
  makeReply(choice: ReplyChoice, key: string): MadeDraft | Refusal;
  readonly drafts: DraftDesk;
  readonly mailbox: MailboxDesk;
  held(): Excerpt<HeldModel>;
  /** Has the reader's own long work gone on with. */
  continueWork(): Done;
  releaseHeld(id: string): Done;
  dismissHeld(id: string): Done;
  readonly records: RecordDesk;
  /** The same for clicks on the open mail's card: what that card shows is asked for together with what they need. */
  readonly besideMail: RecordDesk;
}

/** The book is not there yet, or the user cannot reach it: shown as a card that says what to do. */
export interface NotReady {
  readonly why: 'not_installed' | 'no_access' | 'older_book' | 'newer_book';
  readonly detail: string;
}

/** Mails that are to be written: new ones, forwards and replies; and what stands beside a draft in Gmail's own window. */
import type { DraftHandle } from './answer';
import type { Refusal } from './done';
import type { LogAddress } from './homepage';
import type { PersonModel } from './lines';
import type { RecordRef } from './records';

/** What the mail is made from: a record (null: nothing), or the open mail. */
export type DraftOrigin =
  { readonly kind: 'new'; readonly ref: RecordRef | null } | { readonly kind: 'forward' };

/** The form as it is filled in; all text as typed. */
export interface DraftChoice {
  /** One of the person's own addresses; '' for the usual one. */
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  /** Puts the logging address into Bcc. */
  readonly log: boolean;
  readonly subject: string;
  readonly template: string;
  readonly message: string;
  /** Of a file in Drive; ''. */
  readonly link: string;
}

export interface DraftModel {
  readonly origin: DraftOrigin;
  /** The record's or mail's name; ''. */
  readonly name: string;
  /** What the form begins with. */
  readonly start: DraftChoice;
  readonly templates: readonly string[];
  /** The person's own addresses, the usual one first. */
  readonly senders: readonly string[];
  /** People to write to, as a mail program shows them. */
  readonly people: readonly string[];
  /** The Bcc address that logs what is sent; ''. */
  readonly logAddress: string;
}

/** A mail as it would stand in the draft. */
export interface DraftText {
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** The mail as it is shown before a draft is made of it. */
export interface ShownDraft extends DraftText {
  readonly ready: ReadyDraft;
  /** Files of a forwarded mail that have no link, because they were not kept in Drive. */
  readonly leftOut: readonly string[];
}

/** A mail that was shown, as the button that makes the draft carries it: nothing of it is looked up once more. */
export interface ReadyDraft {
  readonly from: string;
  /** Separated by commas, as typed. */
  readonly to: string;
  readonly cc: string;
  /** The logging address; ''. */
  readonly bcc: string;
  readonly subject: string;
  /** Without the mail that is forwarded. */
  readonly text: string;
  /** Names and links of the forwarded mail's files, a line each. */
  readonly files: string;
}

/** A draft that stands in the reader's mailbox now. */
export interface MadeDraft {
  readonly draft: DraftHandle;
}

/** The same click has made it, or another run of ours takes long. */
export type NotDrafted = Extract<Refusal, { readonly kind: 'drafted' | 'busy' }>;

/** The same click has put it in a moment ago, or another run of ours takes long. */
export type NotInserted = Extract<Refusal, { readonly kind: 'inserted' | 'busy' }>;

export interface DraftDesk {
  /** null: the record is gone. */
  open(origin: DraftOrigin): DraftModel | null;
  /** The whole mail. Refused with the first thing that is wrong. */
  text(origin: DraftOrigin, choice: DraftChoice): ShownDraft | Refusal;
  /** Asks nothing of the book. @param ready what `text` has answered @param key carried out once */
  make(origin: DraftOrigin, ready: ReadyDraft, key: string): MadeDraft | Refusal;
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

/** A reply that was shown, as the button that makes the draft carries it. */
export interface ReadyReply {
  readonly text: string;
  readonly toAll: boolean;
  /** One of the person's own addresses; '' for the usual one. */
  readonly from: string;
}

export interface ReplyModel {
  readonly to: string;
  readonly templates: readonly string[];
  readonly aliases: readonly string[];
}

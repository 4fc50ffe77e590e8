/**
 * The shapes of one email: what a source hands in (`MailSource`) and what reading it yields (`Mail`).
 * Every source (Gmail API payload, open message in the card, raw MIME) is turned into a `MailSource` at the edge.
 */
import type { Verdict } from './classify/verdict';

export interface Address {
  /** Lower-cased domain, local part as written; '' when the header gives a name only. */
  readonly address: string;
  /** Decoded display name without quotes, or null. */
  readonly name: string | null;
}

export interface Header {
  readonly name: string;
  /** Raw value: unfolded, RFC 2047 words still encoded or already decoded (Gmail does either). */
  readonly value: string;
}

/** One attached file. `size` is in bytes after transfer decoding. */
export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** Shown inside the HTML by its Content-ID (an image of the text or of a signature), not a document. */
  readonly inline: boolean;
  readonly contentId: string | null;
  /** What the source needs to fetch the bytes: the Gmail attachment id, or a part index; null when not fetchable. */
  readonly handle: string | null;
}

/** A mail as its source gives it: decoded to text, nothing interpreted yet. */
export interface MailSource {
  /** In the order of the mail, repeated headers repeated. */
  readonly headers: readonly Header[];
  /** All shown text/plain parts, joined by a newline; null when there is none. */
  readonly text: string | null;
  /** All shown text/html parts, joined; null when there is none. */
  readonly html: string | null;
  readonly attachments: readonly Attachment[];
  /** Attached mails (message/rfc822 or .eml), outermost first. */
  readonly attached: readonly MailSource[];
  /** message/delivery-status and message/disposition-notification parts, as text. */
  readonly reports: readonly Report[];
  /** Content-Type of the whole mail, lower case, without parameters; and its report-type parameter. */
  readonly contentType: string;
  readonly reportType: string | null;
}

export interface Report {
  readonly type: string;
  readonly text: string;
}

/** `normal` is a person's mail; the others are machines'. */
export type MailClass = 'normal' | 'bounce' | 'auto_reply' | 'list' | 'own_loop' | 'read_receipt';

export interface Classification {
  readonly class: MailClass;
  /** In words, the header or text that decided, e.g. `Auto-Submitted: auto-replied`. Empty for normal. */
  readonly evidence: string;
  /** True when the mail forbids an automatic answer although a person may have written it (RFC 3834). */
  readonly doNotAnswer: boolean;
  readonly bounce: Bounce | null;
}

export interface Bounce {
  /** Addresses that could not be reached. */
  readonly recipients: readonly string[];
  readonly permanent: boolean;
  /** Enhanced status code such as 5.1.1, when given. */
  readonly status: string | null;
  /** Normalised Message-ID of the mail that came back. */
  readonly originalMessageId: string | null;
}

/** The mail inside a forward, as its own header block or attached message tells. */
export interface Forwarded {
  readonly from: Address | null;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly replyTo: readonly Address[];
  readonly subject: string | null;
  /** ISO 8601 wall-clock time as written, with the offset where the mail gives one; null when unreadable. */
  readonly date: string | null;
  readonly text: string;
  /** What the forwarder wrote above it; '' when nothing. */
  readonly note: string;
  /** Normalised Message-ID of the original where known (attached mails). */
  readonly messageId: string | null;
}

/** What Casebook makes of a mail. Pure data; JSON-safe. */
export interface Mail {
  /** Normalised (see ids.ts); '' when the mail has none. */
  readonly messageId: string;
  /** Normalised, oldest first, without duplicates. */
  readonly references: readonly string[];
  readonly inReplyTo: readonly string[];
  readonly from: Address | null;
  /** RFC 5322 Sender, and X-Original-Sender / X-Original-From that group software writes. */
  readonly sender: Address | null;
  readonly originalSender: Address | null;
  readonly replyTo: readonly Address[];
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly subject: string;
  /** Subject without reply and forward prefixes, for comparison. */
  readonly bareSubject: string;
  /** The subject's prefix says reply, forward, or nothing. */
  readonly subjectSays: 'reply' | 'forward' | null;
  /** ISO 8601 from the Date header, with its offset; null when unreadable. */
  readonly date: string | null;
  /** The whole body as text (from HTML where there is no plain part). */
  readonly text: string;
  /** What the sender wrote: `text` without quotes, signature and footer. Never '' when text is not. */
  readonly newText: string;
  readonly signature: string;
  readonly forwarded: Forwarded | null;
  readonly classification: Classification;
  readonly attachments: readonly Attachment[];
  /** BCP 47 language of the text ('en', 'pt', 'ja' ...), or null when too short to tell. */
  readonly language: string | null;
  /** Characters of decoded text plus HTML, for the 2 MB rule. */
  readonly bodySize: number;
  /** Every header for the rules that need another one. Names as written. */
  readonly headers: readonly Header[];
}

/** What follows from a mail's source alone, whoever gets the mail. JSON-safe. */
export interface Reading {
  /** Of a mail that came back, `forwarded` is what came back. */
  readonly mail: Omit<Mail, 'classification'>;
  /** What it is by what it says of itself; our own loops and our own groups' mail are told by who we are. null: a person's. */
  readonly verdict: Verdict | null;
}

/** Turns bytes into text; null when the charset is unknown to the platform. */
export type DecodeCharset = (bytes: Uint8Array, charset: string) => string | null;

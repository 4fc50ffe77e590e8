/** Of the mail: lists, conversations, messages, drafts, and what people write on the page. */

export interface PersonView {
  readonly name: string;
  readonly address: string;
}

export interface LabelView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'system' | 'user';
  readonly total: number;
  readonly unread: number;
}

/** One line of the mail list: a conversation, described by its newest message under the chosen label. */
export interface ThreadView {
  readonly id: string;
  /** Who wrote in it, and to whom its newest message goes: names, or addresses. */
  readonly people: readonly string[];
  readonly to: readonly string[];
  readonly subject: string;
  readonly snippet: string;
  readonly at: number;
  readonly unread: boolean;
  readonly count: number;
  /** Names of the user's labels on any message of the thread. */
  readonly labels: readonly string[];
  readonly attachments: number;
}

export interface ThreadPage {
  readonly threads: readonly ThreadView[];
  readonly total: number;
}

export interface AttachmentView {
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Path part for `/api/accounts/:account/messages/:id/attachments/:handle`. */
  readonly handle: string;
}

export interface MessageView {
  readonly id: string;
  readonly threadId: string;
  readonly from: PersonView;
  readonly to: readonly PersonView[];
  readonly cc: readonly PersonView[];
  readonly bcc: readonly PersonView[];
  readonly replyTo: readonly PersonView[];
  readonly subject: string;
  readonly at: number;
  readonly unread: boolean;
  /** The account's own. */
  readonly sent: boolean;
  readonly labels: readonly string[];
  readonly snippet: string;
  readonly text: string;
  /** As it came; the page cleans it and shows it in a frame without rights. */
  readonly html: string | null;
  /** Pictures of the HTML by Content-ID, as data URIs. */
  readonly inline: Readonly<Record<string, string>>;
  readonly attachments: readonly AttachmentView[];
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** What came of a delivery: where copies went, and what nobody here receives. */
export interface Delivered {
  readonly messages: number;
  readonly copies: readonly { readonly account: string; readonly id: string; readonly threadId: string }[];
  readonly undelivered: readonly string[];
}

/** A mail written on the page: by an outsider (deliver) or by the account (send). Address fields as typed. */
export interface WrittenMail {
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly text: string;
  /** The same with its formatting; absent for a plain mail. */
  readonly html?: string;
  /** The draft that this mail was; it is gone once the mail is sent. */
  readonly draftId?: string;
  /** The message answered or forwarded, in the sender's mailbox. */
  readonly about?: { readonly kind: 'reply' | 'reply_all' | 'forward'; readonly messageId: string };
}

/** A draft in a mailbox, as the compose window opens it. */
export interface DraftView {
  readonly id: string;
  readonly threadId: string;
  /** The address that it goes out from. */
  readonly from: string;
  /** Address fields as written. */
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

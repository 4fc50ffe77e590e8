/**
 * The JSON that the page and the server exchange, and the only thing that the page knows of the server.
 * All times are virtual epoch milliseconds of the workbench's clock.
 */

export interface PersonView {
  readonly name: string;
  readonly address: string;
}

export interface AccountView {
  readonly email: string;
  readonly name: string;
  readonly role: 'agent' | 'routing';
  readonly unread: number;
}

/** An address of the company that Casebook listens on. */
export interface RouteView {
  readonly kind: string;
  readonly address: string;
}

export interface StateView {
  readonly version: string;
  readonly now: number;
  readonly accounts: readonly AccountView[];
  readonly routes: readonly RouteView[];
  /** The company's own domain, to tell outsiders from colleagues. */
  readonly domain: string;
  readonly bookTitle: string | null;
  /** Port of the SMTP listener, when there is one. */
  readonly smtp: number | null;
  readonly addOn: AddOnView;
}

/** What the manifest says of the add-on in Gmail. */
export interface AddOnView {
  readonly name: string;
  /** Entries of the add-on's own menu, on every card: each runs a function or opens a link. */
  readonly universal: readonly {
    readonly text: string;
    readonly function: string | null;
    readonly url: string | null;
  }[];
  /** The name of the compose action; null without one. */
  readonly compose: string | null;
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
  /** Address fields as written. */
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

/** Who looks at which message: the ground of every event object. */
export interface PanelContext {
  readonly account: string;
  /** `compose`: over a draft. */
  readonly surface: 'home' | 'message' | 'compose';
  /** The Gmail app on a phone shows no homepage and tells so in events. */
  readonly platform: 'WEB' | 'ANDROID';
  /** null: the homepage. */
  readonly messageId: string | null;
  readonly threadId: string | null;
  /** BCP 47. */
  readonly locale: string;
  readonly timeZone: { readonly id: string; readonly offset: number };
  /** Recipients of the draft in the window; told to the bundle only if the manifest asks for them. */
  readonly recipients: DraftRecipients | null;
}

/** Bare addresses. */
export interface DraftRecipients {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
}

/** The values of a card's fields, in the shape of `commonEventObject.formInputs`. */
export type FormInputs = Readonly<Record<string, FormInput>>;
export type FormInput =
  | { readonly stringInputs: { readonly value: readonly string[] } }
  | {
      readonly dateTimeInput: {
        readonly hasDate: boolean;
        readonly hasTime: boolean;
        readonly msSinceEpoch: string;
      };
    }
  | { readonly dateInput: { readonly msSinceEpoch: string } }
  | { readonly timeInput: { readonly hours: number; readonly minutes: number } };

export type PanelOpen = PanelContext;

/** What the client does with the answer; the function must return what belongs to it. */
export const EXPECTED = ['click', 'compose', 'link', 'suggestions', 'universal'] as const;

export interface PanelAct extends PanelContext {
  readonly function: string;
  readonly expects: (typeof EXPECTED)[number];
  readonly parameters: Readonly<Record<string, string>>;
  readonly formInputs: FormInputs;
}

/** One step of a card stack, in the wire form of `renderActions.action.navigations`. */
export interface NavigationStep {
  readonly pushCard?: unknown;
  readonly updateCard?: unknown;
  readonly pop?: boolean;
  readonly popToRoot?: boolean;
  readonly popToCard?: string;
}

export interface DraftChange {
  readonly subject: string | null;
  readonly to: readonly string[] | null;
  readonly cc: readonly string[] | null;
  readonly bcc: readonly string[] | null;
  /** Text to put into the body, and where. */
  readonly insert: readonly { readonly content: string; readonly contentType: string }[];
  readonly where: string;
}

/** What a run of the bundle asks the client to do. */
export interface PanelAnswer {
  readonly run: RunHead;
  readonly navigations: readonly NavigationStep[];
  readonly notification: string | null;
  readonly link: { readonly url: string; readonly onClose: string | null } | null;
  readonly stateChanged: boolean;
  readonly draft: DraftChange | null;
  /** A draft that the run made and the client should open. */
  readonly openDraft: DraftView | null;
  readonly suggestions: readonly string[];
  /** Why there is nothing to show: the bundle threw, was stopped, or answered with what Google refuses. */
  readonly error: string | null;
}

export interface SheetView {
  readonly id: number;
  readonly title: string;
  /** Rows up to the last one with data, the header among them. */
  readonly filled: number;
  /** Rows that can be shown: the filled ones and some to type into. */
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels. */
  readonly widths: readonly number[];
  readonly charts: readonly ChartView[];
}

/** A chart as it lies over a sheet. */
export interface ChartView {
  readonly id: number;
  readonly title: string;
  readonly type: 'COLUMN' | 'BAR' | 'LINE';
  readonly stacked: boolean;
  /** The row that it hangs on, from 0. */
  readonly row: number;
  /** Pixels from the first column. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** A1 of the cell that it hangs on. */
  readonly anchor: string;
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    readonly values: readonly (number | null)[];
  }[];
}

export interface WorkbookView {
  readonly title: string;
  readonly sheets: readonly SheetView[];
}

/** A cell as people see it. Absent fields are the usual: text, nothing to link, no list. */
export interface CellView {
  /** As shown. */
  readonly text: string;
  /** As put into the editor, when it differs from the text. */
  readonly input?: string;
  readonly kind?: 'number' | 'date' | 'flag' | 'error';
  readonly href?: string;
  /** Index into `RowsView.lists`. */
  readonly list?: number;
  readonly note?: string;
  /** CSS colours. */
  readonly ink?: string;
  readonly paper?: string;
  readonly bold?: true;
}

export interface RowsView {
  readonly sheetId: number;
  readonly from: number;
  readonly total: number;
  /** Header row first when `from` is 0. Empty cells are null. */
  readonly rows: readonly (readonly (CellView | null)[])[];
  /** The dropdowns that these rows use. */
  readonly lists: readonly (readonly string[])[];
}

export interface CellEdit {
  readonly account: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SheetSort {
  readonly account: string;
  readonly column: number;
  readonly ascending: boolean;
}

export interface RunHead {
  readonly id: string;
  readonly functionName: string;
  readonly kind: string;
  readonly user: string;
  readonly startedAt: number;
  /** Virtual milliseconds. */
  readonly ms: number;
  readonly how: 'done' | 'thrown' | 'killed';
  readonly error: string | null;
  readonly roundTrips: number;
  readonly calls: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
}

export interface CallView {
  readonly name: string;
  readonly remote: boolean;
  /** Virtual milliseconds since the run's start. */
  readonly after: number;
  readonly ms: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly bytes: number;
  readonly error: string | null;
}

export interface RunView extends RunHead {
  readonly callList: readonly CallView[];
  readonly log: readonly { readonly after: number; readonly level: string; readonly text: string }[];
}

/** What a poll or a jump of the clock set off. */
export interface Progress {
  readonly now: number;
  readonly runs: readonly RunHead[];
}

/** Sent over `/api/events` when something changed; the page then asks for what it shows. */
export type Change =
  | { readonly kind: 'mail'; readonly accounts: readonly string[] }
  | { readonly kind: 'sheets' }
  | { readonly kind: 'run'; readonly run: RunHead }
  | { readonly kind: 'clock'; readonly now: number };

export interface ErrorView {
  readonly error: string;
}

/**
 * What the side panel may ask of Casebook, and the plain models it shows. The desk does the work (src/intake),
 * the views (src/addon/views) turn these models into cards.
 */
import type { Outcome } from '../intake/outcome';

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

/** What Casebook made of the open mail. */
export interface LoggedModel {
  /** null: never seen, or seen and not logged. */
  readonly outcome: Outcome | null;
  /** In words, from the ledger. */
  readonly reason: string;
  readonly caseId: string;
  readonly loggedBy: string;
  readonly at: string | null;
}

export interface MessageCardModel {
  readonly subject: string;
  readonly person: PersonModel | null;
  readonly logged: LoggedModel;
  readonly openCases: readonly CaseModel[];
  readonly lastMessages: readonly MessageModel[];
  readonly bookUrl: string;
  /** Present when the mail is a forward: who really wrote it, as found. */
  readonly forwardedFrom: PersonModel | null;
}

export interface HeldModel {
  readonly id: string;
  readonly cause: string;
  readonly reason: string;
  readonly from: string;
  readonly subject: string;
  readonly at: string | null;
  readonly gmailLink: string;
}

export interface HealthModel {
  readonly lastPollAt: string | null;
  readonly lastPollSummary: string;
  readonly waiting: number;
  /** Messages under the done label without a row, as the last daily run found; null before the first. */
  readonly gap: number | null;
  readonly version: string;
}

export interface HomeModel {
  readonly user: string;
  readonly myCases: readonly CaseModel[];
  readonly unassigned: readonly CaseModel[];
  readonly held: readonly HeldModel[];
  readonly health: HealthModel;
  readonly bookUrl: string;
  /** Addresses to log by Bcc and by forwarding. */
  readonly logAddresses: readonly { readonly kind: 'bcc' | 'forward'; readonly address: string }[];
}

/** The answer to a click: what to say, and whether anything changed. */
export interface Done {
  readonly say: string;
  readonly changed: boolean;
}

export interface Desk {
  home(): HomeModel;
  /** The open message of this event; reads it through the event's access token. */
  message(): MessageCardModel;
  log(): Done;
  logToCase(caseId: string): Done;
  newCase(kind: 'case' | 'lead'): Done;
  neverLog(what: 'address' | 'domain'): Done;
  held(): readonly HeldModel[];
  releaseHeld(id: string): Done;
  dismissHeld(id: string): Done;
}

/** The book is not there yet, or the user cannot reach it: shown as a card that says what to do. */
export interface NotReady {
  readonly why: 'not_installed' | 'no_access';
  readonly detail: string;
}

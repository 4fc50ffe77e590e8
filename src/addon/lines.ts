/** The plain lines that several cards show: people, cases, mails, deals, tasks, long work. */

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
  /** Its status left the list of those that may be chosen; it counts as open. */
  readonly unlisted?: true;
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

/** Work that a trigger goes on with: a conversation is logged, or rows go to where they belong now. */
export interface WorkLine {
  readonly what: 'log' | 'merge' | 'hand_over' | 'never_log' | 'close_archives';
  readonly done: number;
  /** null: not known yet. */
  readonly total: number | null;
  /** Mails that were gone when it came to them. */
  readonly failed: number;
  readonly state: 'running' | 'finished' | 'stopped';
  readonly at: string;
}

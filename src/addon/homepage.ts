/** What the homepage shows, and the queue of held mail. */
import type { Health } from '../intake/health';
import type { Outcome } from '../intake/outcome';
import type { CaseModel, Excerpt, WorkLine } from './lines';

/** A mail that waits for a decision. */
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

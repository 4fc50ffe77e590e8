/** What the pipeline says of a mail: an outcome with its reason, and the changes of the book that follow. */
import type { Change } from '../book/book';
import type { Outcome } from './outcome';
import type { TestArrival } from './route-tests';

export interface Verdict {
  readonly outcome: Outcome;
  /** In words, for the ledger: what was done and why. */
  readonly reason: string;
  readonly changes: readonly Change[];
  readonly caseId: string;
  readonly contactId: string;
  /** Rows of Messages that the mail's attachments are linked from; none: attachments are not kept. */
  readonly messageRows: readonly string[];
  /** Of a route test: what the poller is to note. */
  readonly routeTest?: TestArrival;
}

export const verdict = (
  outcome: Outcome,
  reason: string,
  more: Partial<Omit<Verdict, 'outcome' | 'reason'>> = {},
): Verdict => ({
  outcome,
  reason,
  changes: [],
  caseId: '',
  contactId: '',
  messageRows: [],
  ...more,
});

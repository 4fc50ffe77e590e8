/** What surrounds one answer of the side panel: words, time and the way to report a failure. Views get it, never globals. */
import type { Texts } from '../locales/en';

export interface Scene {
  readonly texts: Texts;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Minutes east of UTC where the reader sits, as the event says; 0 when unknown. */
  readonly offsetMinutes: number;
  /** Names this run in the execution log, so that a person can quote it. */
  readonly reference: string;
  /**
   * Writes a failure to the execution log under the reference, and sees to it that the ledger tells of it.
   * @param what the card or click that failed
   */
  readonly report: (reference: string, error: unknown, what: string) => void;
}

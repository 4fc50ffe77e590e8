/** How fast a mailbox may get mail: past the rate, Google suspends its reception for a day. */

/** https://support.google.com/a/answer/1366776 */
export const RECEIVED_PER_MINUTE = 60;
const MINUTE = 60_000;
const SUSPENSION = 86_400_000;

interface Reception {
  /** Times of the last minute's mails. */
  times: readonly number[];
  suspendedUntil: number;
}

export class ReceivingRate {
  readonly #receptions = new Map<string, Reception>();

  /** Counts a mail that comes in; false when the mailbox takes none. */
  accepts(account: string, now: number): boolean {
    const reception = this.#receptions.get(account) ?? { times: [], suspendedUntil: -Infinity };
    this.#receptions.set(account, reception);
    if (now < reception.suspendedUntil) return false;
    reception.times = [...reception.times.filter(time => now - time < MINUTE), now];
    if (reception.times.length <= RECEIVED_PER_MINUTE) return true;
    reception.suspendedUntil = now + SUSPENSION;
    return false;
  }
}

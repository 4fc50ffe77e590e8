/** When an automatic answer may go: counters are the only guard that always works against loops. */

export interface SentAcknowledgement {
  readonly to: string;
  readonly subject: string;
  /** Epoch ms. */
  readonly at: number;
}

const MINUTE = 60_000;

/** The limits, each with the system whose rule it is. */
export const LIMITS = {
  perAddress: [
    { count: 5, minutes: 120 }, // EspoCRM
    { count: 10, minutes: 24 * 60 }, // SuiteCRM
  ],
  sameSubject: { count: 1, minutes: 180 }, // FreeScout
  wholeStore: { count: 60, minutes: 30 }, // Zammad
} as const;

export interface AcknowledgementFacts {
  readonly to: string;
  readonly subject: string;
  readonly now: number;
  /** Acknowledgements already sent or waiting: to this address in the last 24 h, and store-wide in the last 30 min. */
  readonly toAddress: readonly SentAcknowledgement[];
  readonly wholeStore: readonly number[];
}

/** null: may go; else the reason why not, in words. */
export function acknowledgementRefused(facts: AcknowledgementFacts): string | null {
  const since = (minutes: number): readonly SentAcknowledgement[] =>
    facts.toAddress.filter(sent => facts.now - sent.at < minutes * MINUTE);
  for (const limit of LIMITS.perAddress) {
    if (since(limit.minutes).length >= limit.count)
      return `${limit.count} acknowledgements to ${facts.to} within ${limit.minutes / 60} hours are enough`;
  }
  const alike = since(LIMITS.sameSubject.minutes).filter(
    sent => sent.subject.toLowerCase() === facts.subject.toLowerCase(),
  );
  if (alike.length >= LIMITS.sameSubject.count)
    return `the same subject was acknowledged within ${LIMITS.sameSubject.minutes} minutes`;
  const recent = facts.wholeStore.filter(at => facts.now - at < LIMITS.wholeStore.minutes * MINUTE);
  if (recent.length >= LIMITS.wholeStore.count)
    return `${LIMITS.wholeStore.count} acknowledgements within ${LIMITS.wholeStore.minutes} minutes are the most`;
  return null;
}

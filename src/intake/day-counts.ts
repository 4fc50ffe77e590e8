/**
 * What the poller has used of Google's day, counted in script properties because Google tells no program what is left.
 * That day is nobody's calendar day: it begins with the first use and lasts 24 hours
 * (https://developers.google.com/apps-script/guides/services/quotas), whatever the clocks of the office do.
 */

export interface DayCounts {
  /** When the first run of this day began, ISO 8601. */
  readonly since: string;
  readonly polls: number;
  /** Time of all polls, ms. */
  readonly ms: number;
  readonly mails: number;
  /** Acknowledgements sent. */
  readonly answers: number;
  /** Runs that failed, by cause (failure.ts). */
  readonly failures: Readonly<Record<string, number>>;
}

const DAY = 86_400_000;

/** The counts of the day that runs at `now`; zeros where a new one begins. */
export function dayCounts(kept: DayCounts | null, now: number): DayCounts {
  const age = kept === null ? NaN : now - Date.parse(kept.since);
  if (kept !== null && age >= 0 && age < DAY) return kept;
  return { since: new Date(now).toISOString(), polls: 0, ms: 0, mails: 0, answers: 0, failures: {} };
}

/** What the poller has used today, counted in script properties because Google tells no program what is left. */

export interface DayCounts {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly polls: number;
  /** Time of all polls, ms. */
  readonly ms: number;
  readonly mails: number;
  /** Acknowledgements sent. */
  readonly answers: number;
  /** Runs that failed, by cause (failure.ts). */
  readonly failures: Readonly<Record<string, number>>;
}

/** The counts of today; zeros on a new day. */
export function dayCounts(kept: DayCounts | null, now: number): DayCounts {
  const day = new Date(now).toISOString().slice(0, 10);
  return kept?.day === day ? kept : { day, polls: 0, ms: 0, mails: 0, answers: 0, failures: {} };
}

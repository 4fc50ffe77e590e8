/** When the owners are written to that runs fail. Pure. */
import type { Trouble } from './failure';

const HOUR = 3_600_000;
/** Owners are written to at most once in this time. */
const QUIET = 24 * HOUR;
/** What passes by itself is worth a mail only when it does not. */
const PASSES_WITHIN = HOUR;

/** @param told ISO 8601; '' for never */
export function alarmDue(trouble: Trouble, told: string, now: number): boolean {
  // Runs that were not left out yet: the next one may go well.
  if (trouble.pausedUntil === undefined) return false;
  if (told !== '' && now - Date.parse(told) < QUIET) return false;
  const passes = trouble.cause === 'quota' || trouble.cause === 'google';
  return !passes || now - Date.parse(trouble.since) >= PASSES_WITHIN;
}

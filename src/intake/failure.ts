/**
 * Why a run of the poller failed, and the marks that it leaves: the next run, the side panel and the command line see from
 * them that mail waits for a person, which a failed run itself can tell nobody (FR-19).
 */
import { isBookError } from '../book/book';
import { isUnavailable, type Properties } from './ports';
import { PROPERTY, type Installation } from './state';
import { dayCounts } from './day-counts';

/** `permission`: somebody has to allow it again. `quota`, `google`: it passes. `book`: a place in the workbook to mend. */
export type FailureCause = 'permission' | 'quota' | 'google' | 'book' | 'unknown';

/** Runs that failed one after the other, up to now. */
export interface Trouble {
  /** ISO 8601. */
  readonly since: string;
  readonly last: string;
  readonly runs: number;
  /** Of the last one. */
  readonly cause: FailureCause;
  /** Google's or our own words about it. */
  readonly detail: string;
}

/** Google's texts for a missing permission. Observed, not documented. */
export const NOT_ALLOWED =
  /permission to call|specified permissions are not sufficient|insufficient (authentication|permission)|authori[sz]ation is required|login required|invalid credentials/i;
/** Google's texts for a used-up limit. Observed, not documented. */
const USED_UP =
  /too many times|quota exceeded|too much computer time|rate ?limit|user-rate|resource_exhausted/i;

/** Characters of an error's text that are kept: a script property holds 9 KB. */
const DETAIL = 500;

export function causeOf(error: unknown): FailureCause {
  const text = textOfError(error);
  // Also as the workbook's refusal: Google tells of the same loss through each of its services.
  if (NOT_ALLOWED.test(text)) return 'permission';
  if (isBookError(error)) return 'book';
  if (USED_UP.test(text)) return 'quota';
  return isUnavailable(error) ? 'google' : 'unknown';
}

const textOfError = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Notes a run that failed; nothing is thrown, because the run's own error is what has to be seen. */
export function noteFailure(
  properties: Properties,
  { trouble, today }: Installation,
  error: unknown,
  now: number,
): void {
  const at = new Date(now).toISOString();
  const cause = causeOf(error);
  const counts = dayCounts(today, now);
  const noted: Trouble = {
    since: trouble?.since ?? at,
    last: at,
    runs: (trouble?.runs ?? 0) + 1,
    cause,
    detail: textOfError(error).slice(0, DETAIL),
  };
  try {
    properties.set({
      [PROPERTY.trouble]: JSON.stringify(noted),
      [PROPERTY.today]: JSON.stringify({
        ...counts,
        failures: { ...counts.failures, [cause]: (counts.failures[cause] ?? 0) + 1 },
      }),
    });
  } catch {
    // The properties are out of reach as well: health then tells it by the silence.
  }
}

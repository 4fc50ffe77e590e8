/**
 * Why a run of the poller failed, and the marks that it leaves: the next run, the side panel and the command line see from
 * them that mail waits for a person, which a failed run itself can tell nobody.
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
  /** ISO 8601: no run tries before. Absent: the next one does. */
  readonly pausedUntil?: string;
}

const MINUTE = 60_000;
/** Failed runs in a row from which the next ones wait: an outage need not use up the day's trigger time. */
const BREAKS_AT = 3;
/** Pauses after the third, fourth ... failed run, minutes. The longest is below the hourly trigger's interval. */
const PAUSES = [9, 19, 39, 55];

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

/** The run after which nobody has to be told but by the marks: what was in the way before, and once more now. */
export function troubleAfter(before: Trouble | null, error: unknown, now: number): Trouble {
  const at = new Date(now).toISOString();
  return {
    since: before?.since ?? at,
    last: at,
    runs: (before?.runs ?? 0) + 1,
    cause: causeOf(error),
    detail: textOfError(error).slice(0, DETAIL),
  };
}

/** The same after a run that got nothing done: after some of them, the next ones are left out for a while. */
function brokenAfter(before: Trouble | null, error: unknown, now: number): Trouble {
  const trouble = troubleAfter(before, error, now);
  const step = trouble.runs - BREAKS_AT;
  const pause = step < 0 ? undefined : PAUSES[Math.min(step, PAUSES.length - 1)];
  return pause === undefined
    ? trouble
    : { ...trouble, pausedUntil: new Date(now + pause * MINUTE).toISOString() };
}

/** Until when runs are left out, epoch ms; null: this one may try. */
export function pausedUntil(trouble: Trouble | null, now: number): number | null {
  const until = Date.parse(trouble?.pausedUntil ?? '');
  return until > now ? until : null;
}

/**
 * Notes a run that failed; nothing is thrown, because the run's own error is what has to be seen.
 * @returns what it has noted
 */
export function noteFailure(
  properties: Properties,
  { trouble, today }: Installation,
  error: unknown,
  now: number,
): Trouble {
  const noted = brokenAfter(trouble, error, now);
  const counts = dayCounts(today, now);
  const { cause } = noted;
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
  return noted;
}

/** Calls to Google that may be tried again, and the errors that say so (quota texts in docs/architecture.md). */
import { Unavailable } from '../intake/ports';

/** Pauses between tries, ms; with jitter, so that many runs do not come back at once. */
export const PAUSES = [500, 1_500, 4_000];

const PASSING =
  /rate ?limit|too many times in a short time|quota exceeded for quota metric|user-rate|\b(429|500|502|503|504)\b|backend error|internal error|empty response|service unavailable|timed? ?out|try again/i;
/** Will not pass within this run, and is no mail's fault. */
const LASTING =
  /too many times for one day|too much computer time|specified permissions are not sufficient|do not have permission to call|authori[sz]ation is required|insufficient (authentication|permission)|login required|invalid credentials/i;

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String((error as { message?: unknown })?.message ?? error);

/**
 * Runs a call that may be repeated without harm. @throws Unavailable when Google stays out of reach;
 * the call's own error when it is about what was asked.
 */
export function withRetry<T>(call: () => T): T {
  for (let attempt = 0; ; attempt++) {
    try {
      return call();
    } catch (error) {
      const message = messageOf(error);
      if (LASTING.test(message)) throw new Unavailable(message);
      if (!PASSING.test(message)) throw error;
      const pause = PAUSES[attempt];
      if (pause === undefined) throw new Unavailable(message);
      Utilities.sleep(Math.round(pause * (0.75 + Math.random() / 2)));
    }
  }
}

/** For calls that must not be repeated blindly (sending): only the kind of the error is told. */
export function once<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    const message = messageOf(error);
    throw LASTING.test(message) || PASSING.test(message) ? new Unavailable(message) : error;
  }
}

/** Calls to Google that may be tried again: how often, after which pause, and when the run gives up. */
import { Unavailable, Unclear } from '../intake/ports';
import { kindOf, retryAfter, type ErrorKind } from './error-kinds';

/** Pauses between tries, ms, each longer than the one before. */
export const PAUSES = [500, 1_500, 4_000];
/** Of a trigger's run that was refused for the minute: together a little more than that minute. */
const MINUTE_PAUSES = [2_000, 4_000, 8_000, 16_000, 32_000];
/**
 * Pauses of one run taken together, ms. Behind them nobody waits longer than a click may take (30 s), and a run that meets
 * nothing but errors stops instead of using up the day's trigger time.
 */
const CLICK_PATIENCE = 8_000;
const TRIGGER_PATIENCE = 90_000;
/** Part of a pause that is left to chance, so that runs which were refused together do not come back together. */
const JITTER = 0.5;

/** Of this run: Google begins each run with a fresh scope. */
const patience = { left: CLICK_PATIENCE, refused: PAUSES };

/** Nobody waits for this run at a card: it may wait until a minute's quota is there again. */
export function takeTime(): void {
  patience.left = TRIGGER_PATIENCE;
  patience.refused = MINUTE_PAUSES;
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String((error as { message?: unknown })?.message ?? error);

/** ms to wait before the next try; null: no more. */
function pauseBefore(attempt: number, kind: ErrorKind, message: string): number | null {
  const usual = (kind === 'refused' ? patience.refused : PAUSES)[attempt];
  if (usual === undefined) return null;
  const jitter = 1 - JITTER / 2 + Math.random() * JITTER;
  const until = kind === 'refused' ? retryAfter(message) : null;
  const asked = until === null ? 0 : (until - Date.now()) * (1 + Math.random() * JITTER);
  // A time that this run cannot wait for is meant for the worst case: it tries as it would without one.
  const pause = Math.round(asked > usual && asked <= patience.left ? asked : usual * jitter);
  return pause <= patience.left ? pause : null;
}

/** @param repeatable whether a try that may have worked can be made again without harm */
function tried<T>(call: () => T, repeatable: boolean): T {
  for (let attempt = 0; ; attempt++) {
    try {
      return call();
    } catch (error) {
      const message = messageOf(error);
      const kind = kindOf(message);
      if (kind === 'request') throw error;
      if (kind === 'unclear') throw new Unclear(message);
      const again = kind === 'refused' || (kind === 'passing' && repeatable);
      const pause = again ? pauseBefore(attempt, kind, message) : null;
      if (pause === null) throw new Unavailable(message, kind !== 'passing');
      patience.left -= pause;
      Utilities.sleep(pause);
    }
  }
}

/**
 * Runs a call that may be repeated without harm. @throws Unavailable when Google stays out of reach, Unclear when nobody
 * knows what it says, and the call's own error when that is about what was asked.
 */
export const withRetry = <T>(call: () => T): T => tried(call, true);

/** For calls that must not be repeated when they may have worked (sending, writing): only a refusal is tried again. */
export const once = <T>(call: () => T): T => tried(call, false);

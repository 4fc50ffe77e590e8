/** The event objects that installable triggers hand to the bundle. */
import type { StoredTrigger } from './services/script-app/store';

const DAY_MS = 86_400_000;

/**
 * What a clock trigger passes: numbers, in UTC.
 * Source: developers.google.com/apps-script/guides/triggers/events, "Time-driven".
 */
export function clockEvent(trigger: StoredTrigger, epochMs: number): Readonly<Record<string, unknown>> {
  const at = new Date(epochMs);
  return {
    authMode: 'FULL',
    triggerUid: trigger.id,
    timezone: 'UTC',
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    'day-of-month': at.getUTCDate(),
    'day-of-week': at.getUTCDay() || 7,
    'week-of-year': isoWeek(at),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}

/** ISO 8601 week: the one whose Thursday lies in the year. */
function isoWeek(at: Date): number {
  const day = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
  const thursday = day + (4 - (at.getUTCDay() || 7)) * DAY_MS;
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - newYear) / (7 * DAY_MS)) + 1;
}

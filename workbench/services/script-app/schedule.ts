/** When a clock trigger fires: its first time, with the jitter that Google gives each trigger once, and the next ones. */
import { epochOf, zonedMoment } from '../../runtime/zoned-time';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** `nearMinute` is kept to this many minutes either way. Source: the ClockTriggerBuilder reference. */
const NEAR_MINUTES = 15;

export type Schedule =
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'interval'; readonly everyMs: number }
  | {
      readonly kind: 'calendar';
      /** Days between two firings; 7 n for every n weeks, null for once a month. */
      readonly everyDays: number | null;
      readonly monthDay: number | null;
      /** 0 is Sunday. */
      readonly weekday: number | null;
      readonly hour: number;
      readonly minute: number;
      readonly zone: string;
    };

/** The first firing after the trigger was made at `now`. `random` is in [0, 1). */
export function firstFiring(schedule: Schedule, now: number, random: number): number {
  if (schedule.kind === 'once') return Math.max(schedule.at, now);
  if (schedule.kind === 'interval') return now + Math.ceil(random * schedule.everyMs);
  return nextCalendarDay(schedule, now, 0);
}

/** The firing after one at `fired`, never in the past of `now`: what was missed is not made up. Null: that was all. */
export function nextFiring(schedule: Schedule, fired: number, now: number): number | null {
  if (schedule.kind === 'once') return null;
  if (schedule.kind === 'interval') {
    const missed = Math.max(0, Math.floor((now - fired) / schedule.everyMs));
    return fired + (missed + 1) * schedule.everyMs;
  }
  let next = fired;
  while (next <= now || next === fired) next = nextCalendarDay(schedule, next, schedule.everyDays ?? 1);
  return next;
}

/** A minute within the hour for a trigger made near `wanted`, or anywhere in the hour. */
export function jitteredMinute(wanted: number | null, random: number): number {
  if (wanted === null) return Math.floor(random * 60);
  return wanted + Math.floor(random * (2 * NEAR_MINUTES + 1)) - NEAR_MINUTES;
}

/** Milliseconds of `n` minutes or hours, the two units of an interval. */
export function interval(unit: 'minutes' | 'hours', n: number): Schedule {
  return { kind: 'interval', everyMs: n * (unit === 'minutes' ? MINUTE_MS : HOUR_MS) };
}

type Calendar = Extract<Schedule, { kind: 'calendar' }>;

/** Days that are looked through for a matching one; a year holds every weekday and every day of a month. */
const SEARCHED_DAYS = 366;

function nextCalendarDay(schedule: Calendar, after: number, skipDays: number): number {
  const from = zonedMoment(after, schedule.zone);
  for (let ahead = skipDays; ahead <= skipDays + SEARCHED_DAYS; ahead++) {
    const at = epochOf(
      from.year,
      from.month,
      from.day + ahead,
      schedule.hour,
      schedule.minute,
      schedule.zone,
    );
    if (at > after && matches(schedule, at)) return at;
  }
  throw new Error('A calendar trigger matches no day of a year.');
}

function matches(schedule: Calendar, at: number): boolean {
  const noon = zonedMoment(at - schedule.minute * MINUTE_MS, schedule.zone);
  if (schedule.weekday !== null && noon.weekday !== schedule.weekday) return false;
  return schedule.monthDay === null || noon.day === schedule.monthDay;
}

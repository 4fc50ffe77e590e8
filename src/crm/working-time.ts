/** Time as an office counts it: working hours of working days, without holidays, on the wall clock of its time zone. */
import { instantOfWall, type Zone } from '../wall-clock';

export type { Zone } from '../wall-clock';

export interface WorkingWeek {
  /** Monday first. */
  readonly days: readonly boolean[];
  /** Minutes after midnight; the end is later than the start and at most 24 hours. */
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
}

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;
/** 1 January 1970 was a Thursday, the fourth day from Monday. */
const EPOCH_WEEKDAY = 3;
/** Days walked: a target or an answer beyond some years says nothing any more, and holidays cannot make an endless walk. */
const DAYS_WALKED = 1_500;

const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `mon-fri`, `mon, wed, fri`, `1-5`; null when it is none. A span may go over the weekend (`sat-mon`). */
export function readDays(text: string): readonly boolean[] | null {
  const days = DAY_NAMES.map(() => false);
  const indexOf = (name: string): number =>
    /^[1-7]$/.test(name) ? Number(name) - 1 : DAY_NAMES.indexOf(name.slice(0, 3));
  for (const part of text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)) {
    const [first = '', last = first] = part.split(/[-–]/);
    const [from, to] = [indexOf(first), indexOf(last)];
    if (from < 0 || to < 0) return null;
    for (let day = from; ; day = (day + 1) % days.length) {
      days[day] = true;
      if (day === to) break;
    }
  }
  return days.some(Boolean) ? days : null;
}

/** As `readDays` takes it: neighbours as a span. */
export function showDays(days: readonly boolean[]): string {
  const runs: string[][] = [];
  DAY_NAMES.forEach((name, day) => {
    if (!days[day]) return;
    const last = days[day - 1] ? runs[runs.length - 1] : undefined;
    if (last) last.push(name);
    else runs.push([name]);
  });
  return runs.map(names => names.filter((_, n) => n === 0 || n === names.length - 1).join('-')).join(', ');
}

/** `09:00-17:30` as minutes after midnight; null when it is none. */
export function readHours(text: string): { readonly start: number; readonly end: number } | null {
  const match = /^(\d{1,2})(?::(\d{2}))?\s*[-–]\s*(\d{1,2})(?::(\d{2}))?$/.exec(text.trim());
  if (!match) return null;
  const minutes = (hour = '0', minute = '0'): number => Number(hour) * 60 + Number(minute);
  const start = minutes(match[1], match[2]);
  const end = minutes(match[3], match[4]);
  return start < end && end <= DAY_MINUTES ? { start, end } : null;
}

/** Whether a day counted from 1 January 1970 is worked. */
function isWorked(day: number, week: WorkingWeek): boolean {
  const weekday = (((day + EPOCH_WEEKDAY) % 7) + 7) % 7;
  const date = new Date(day * DAY_MINUTES * MINUTE).toISOString().slice(0, 10);
  return week.days[weekday] === true && !week.holidays.includes(date);
}

/** The working spans from an instant on (epoch ms), in order: as long as they really last, also where the clock is changed. */
function* spans(
  from: number,
  week: WorkingWeek,
  zone: Zone,
): Generator<readonly [start: number, end: number]> {
  const at = (day: number, minute: number): number =>
    instantOfWall((day * DAY_MINUTES + minute) * MINUTE, zone);
  const first = Math.floor((from / MINUTE + zone(from)) / DAY_MINUTES);
  for (let day = first; day < first + DAYS_WALKED; day++) {
    if (!isWorked(day, week)) continue;
    const start = Math.max(from, at(day, week.start));
    const end = at(day, week.end);
    if (start < end) yield [start, end];
  }
}

const toMinute = (epochMs: number): number => Math.floor(epochMs / MINUTE) * MINUTE;

/**
 * The instant at which so many working hours have passed, epoch ms to the minute.
 * @returns null when they never pass: no day is worked, or they are too many
 */
export function afterWorkingHours(
  epochMs: number,
  hours: number,
  week: WorkingWeek,
  zone: Zone,
): number | null {
  let left = Math.round(hours * 60) * MINUTE;
  for (const [start, end] of spans(toMinute(epochMs), week, zone)) {
    if (left <= end - start) return start + left;
    left -= end - start;
  }
  return null;
}

/** Working hours from one instant to a later one (epoch ms), in hundredths; 0 when it is not later. */
export function workingHoursBetween(from: number, to: number, week: WorkingWeek, zone: Zone): number {
  const last = toMinute(to);
  let ms = 0;
  for (const [start, end] of spans(toMinute(from), week, zone)) {
    if (start >= last) break;
    ms += Math.min(end, last) - start;
  }
  return Math.round((ms / MINUTE / 60) * 100) / 100;
}

/** Whether the office is open at an instant. */
export function isWorkingTime(epochMs: number, week: WorkingWeek, zone: Zone): boolean {
  const wall = Math.floor(epochMs / MINUTE) + zone(epochMs);
  const minute = ((wall % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return isWorked(Math.floor(wall / DAY_MINUTES), week) && minute >= week.start && minute < week.end;
}

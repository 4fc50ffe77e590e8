/**
 * Sheets keeps a date as the number of days since 30 December 1899, in the spreadsheet's own time zone. These turn that
 * number into an instant and back.
 */

const DAY_MS = 86_400_000;

/** 1899-12-30 as a day number of the Unix epoch. */
const SERIAL_EPOCH_DAY = -25_569;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

/** What the zone's clocks show at this instant, as if it were UTC; ms. */
function wallClock(epochMs: number, timeZone: string): number {
  if (timeZone === 'UTC' || timeZone === 'Etc/UTC' || timeZone === 'GMT') return epochMs;
  const part: Record<string, number> = {};
  for (const { type, value } of formatter(timeZone).formatToParts(epochMs)) part[type] = Number(value);
  const whole = Date.UTC(
    part['year'] ?? 1970,
    (part['month'] ?? 1) - 1,
    part['day'] ?? 1,
    part['hour'] ?? 0,
    part['minute'] ?? 0,
    part['second'] ?? 0,
  );
  return whole + (((epochMs % 1000) + 1000) % 1000);
}

export const wallToSerial = (wallMs: number): number => wallMs / DAY_MS - SERIAL_EPOCH_DAY;

/** Rounded to the millisecond, which is finer than the number can carry. */
export const serialToWall = (serial: number): number => Math.round((serial + SERIAL_EPOCH_DAY) * DAY_MS);

/** The instant (epoch ms) as a day number on the clocks of `timeZone`. */
export const serialOf = (epochMs: number, timeZone: string): number =>
  wallToSerial(wallClock(epochMs, timeZone));

/** The instant (epoch ms) at which the clocks of `timeZone` show this day number. */
export function instantOf(serial: number, timeZone: string): number {
  const wall = serialToWall(serial);
  const guess = wall - (wallClock(wall, timeZone) - wall);
  return guess - (wallClock(guess, timeZone) - wall);
}

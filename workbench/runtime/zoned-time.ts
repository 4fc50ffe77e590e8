/** The clock and the calendar of a time zone at a moment, and back; zones are named as Java takes them. */

const MINUTE_MS = 60_000;

/** Java's own zone ids, e.g. GMT+2 or GMT-03:30. */
const OFFSET_ZONE = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/;

/** The moment's fields in the zone. */
export interface ZonedMoment {
  readonly year: number;
  /** 0 to 11. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Minutes east of Greenwich. */
  readonly offset: number;
  readonly epochMs: number;
  readonly zone: string;
}

/** The clock and the calendar of the zone at the moment. */
export function zonedMoment(epochMs: number, zone: string): ZonedMoment {
  const offset = offsetMinutes(epochMs, zone);
  const local = new Date(epochMs + offset * MINUTE_MS);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth(),
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    ms: local.getUTCMilliseconds(),
    weekday: local.getUTCDay(),
    offset,
    epochMs,
    zone,
  };
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** The zone's formatter. It is dear to make, so each is made once; null for a zone that does not exist. */
export function zoneFormat(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = makeFormat(zone);
  formats.set(zone, made);
  return made;
}

function makeFormat(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    // Intl's way of saying that there is no such zone.
    return null;
  }
}

/** Minutes east of Greenwich; 0 for a zone that nobody knows, as in Java. */
function offsetMinutes(epochMs: number, zone: string): number {
  const [, sign, hours, minutes] = OFFSET_ZONE.exec(zone) ?? [];
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
  const format = zoneFormat(zone);
  if (format === null) return 0;
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(epochMs)) part[type] = Number(value);
  const local = Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'] ?? 1,
    part['hour'] ?? 0,
    part['minute'] ?? 0,
    part['second'] ?? 0,
  );
  return Math.round((local - epochMs) / MINUTE_MS);
}

/** Whether the zone is one of Java's plain offsets, such as GMT+5:30. */
export function isOffsetZone(zone: string): boolean {
  return OFFSET_ZONE.test(zone);
}

/** Epoch ms of a wall-clock time in the zone; a time that summer time skips counts as if it had not been. */
export function epochOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  zone: string,
): number {
  const asIfUtc = Date.UTC(year, month, day, hour, minute);
  const guess = asIfUtc - offsetMinutes(asIfUtc, zone) * MINUTE_MS;
  return asIfUtc - offsetMinutes(guess, zone) * MINUTE_MS;
}

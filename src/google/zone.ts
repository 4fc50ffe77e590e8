/**
 * The distance of a time zone from UTC at a moment, from Google's own tables: asked once at both ends of a week, and for a
 * quarter of an hour in a week in which it changes.
 */

/** Clocks change at a half hour of UTC in Adelaide and St. John's, and zones lie apart by quarters of an hour. */
const QUARTER = 900_000;
/** In quarters. No clock goes forth and back within a week. */
const WEEK = 7 * 24 * 4;

/** @returns minutes east of UTC at `epochMs` in `timeZone` */
export function zoneOffset(timeZone: string): (epochMs: number) => number {
  const known = new Map<number, number>();
  const at = (quarter: number): number => {
    let minutes = known.get(quarter);
    if (minutes === undefined) {
      const text = Utilities.formatDate(new Date(quarter * QUARTER), timeZone, 'Z');
      minutes = (text.startsWith('-') ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5)));
      known.set(quarter, minutes);
    }
    return minutes;
  };
  return epochMs => {
    const quarter = Math.floor(epochMs / QUARTER);
    const first = Math.floor(quarter / WEEK) * WEEK;
    const before = at(first);
    return before === at(first + WEEK) ? before : at(quarter);
  };
}

/** The distance of a time zone from UTC at a moment, from Google's own tables; asked once for each quarter of an hour. */

/** Clocks change at a half hour of UTC in Adelaide and St. John's, and zones lie apart by quarters of an hour. */
const QUARTER = 900_000;

/** @returns minutes east of UTC at `epochMs` in `timeZone` */
export function zoneOffset(timeZone: string): (epochMs: number) => number {
  const known = new Map<number, number>();
  return epochMs => {
    const quarter = Math.floor(epochMs / QUARTER);
    let minutes = known.get(quarter);
    if (minutes === undefined) {
      const text = Utilities.formatDate(new Date(quarter * QUARTER), timeZone, 'Z');
      minutes = (text.startsWith('-') ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5)));
      known.set(quarter, minutes);
    }
    return minutes;
  };
}

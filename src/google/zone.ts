/** The distance of a time zone from UTC at a moment, from Google's own tables; asked once for each hour of the clock. */

const HOUR = 3_600_000;

/** @returns minutes east of UTC at `epochMs` in `timeZone` */
export function zoneOffset(timeZone: string): (epochMs: number) => number {
  const known = new Map<number, number>();
  return epochMs => {
    const hour = Math.floor(epochMs / HOUR);
    let minutes = known.get(hour);
    if (minutes === undefined) {
      const text = Utilities.formatDate(new Date(hour * HOUR), timeZone, 'Z');
      minutes = (text.startsWith('-') ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5)));
      known.set(hour, minutes);
    }
    return minutes;
  };
}

/**
 * Instants as a spreadsheet keeps them: days since 30 December 1899 on the wall clock of the spreadsheet's time zone
 * (https://developers.google.com/workspace/sheets/api/guides/formats#about_date_time_values).
 */
import { instantOfWall } from '../../wall-clock';

/** Minutes east of UTC that the book's zone is at this instant (epoch ms). */
export type ZoneOffset = (epochMs: number) => number;

const DAY = 86_400_000;
const MINUTE = 60_000;
/** 1 January 1970 as a serial number. */
const UNIX_EPOCH = 25_569;

/** @param instant ISO 8601 with an offset or Z */
export const toSerial = (instant: string, offset: ZoneOffset): number => {
  const time = Date.parse(instant);
  return (time + offset(time) * MINUTE) / DAY + UNIX_EPOCH;
};

/**
 * The instant of a serial number, to the millisecond. Of the two instants that the hour repeated in autumn may mean,
 * the earlier; a time that was skipped in spring is read as if the clock had not been put forward yet.
 */
export const fromSerial = (serial: number, offset: ZoneOffset): string => {
  const wall = Math.round((serial - UNIX_EPOCH) * DAY);
  return new Date(instantOfWall(wall, offset)).toISOString();
};

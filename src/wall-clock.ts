/** The instant that a clock on the wall of a place means, over the changes between winter and summer time. Pure, and for all. */

/** Minutes east of UTC at an instant (epoch ms). */
export type Zone = (epochMs: number) => number;

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * @param wall ms since 1970 as the wall's clock counts them
 * @returns epoch ms. Of the two instants that the hour repeated in autumn may mean, the earlier; a time that was skipped
 *   in spring is read as if the clock had not been put forward yet
 */
export function instantOfWall(wall: number, zone: Zone): number {
  // A change of the clock lies at most a day away, so the offsets a day before and after are the only candidates.
  const before = zone(wall - DAY) * MINUTE;
  const after = zone(wall + DAY) * MINUTE;
  if (before === after) return wall - before;
  const isRight = (shift: number): boolean => zone(wall - shift) * MINUTE === shift;
  return wall - (isRight(before) || !isRight(after) ? before : after);
}

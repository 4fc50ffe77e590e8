/** How near a deadline is, in working time: far, soon, or passed. */
import { afterWorkingHours, type WorkingWeek, type Zone } from './working-time';

export type Standing = 'soon' | 'late';

/** What a deadline is for: until the first answer that, then the solution. */
export type Stage = 'answer' | 'solution';

export interface Watch {
  /** Epoch ms. */
  readonly now: number;
  /** Working hours before a deadline from which it counts as soon; 0: never soon. */
  readonly soonHours: number;
  readonly week: WorkingWeek;
  readonly zone: Zone;
}

/**
 * Tells deadlines apart (epoch ms; 0: there is none); made once for many.
 * @returns null while a deadline is far off
 */
export function standingAt({ now, soonHours, week, zone }: Watch): (dueAt: number) => Standing | null {
  const soonUntil = soonHours > 0 ? (afterWorkingHours(now, soonHours, week, zone) ?? now) : now;
  return dueAt => {
    if (dueAt === 0) return null;
    if (dueAt < now) return 'late';
    return soonHours > 0 && dueAt <= soonUntil ? 'soon' : null;
  };
}

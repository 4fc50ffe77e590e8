/** By when a case is to be answered and solved: the targets of its priority, in working hours. */
import { afterWorkingHours, workingHoursBetween, type WorkingWeek, type Zone } from './working-time';

export interface Target {
  readonly priority: string;
  /** Working hours; null: none. */
  readonly firstResponse: number | null;
  readonly resolution: number | null;
}

/** What deadlines are counted by. */
export interface Promises {
  readonly targets: readonly Target[];
  readonly week: WorkingWeek;
  readonly zone: Zone;
}

/** What a case's next deadline follows from. */
export interface Progress {
  readonly priority: string;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly answered: boolean;
}

/** A new book starts with these: an hour for what is urgent, a day for what is usual. */
export const FIRST_TARGETS: readonly Target[] = [
  { priority: 'urgent', firstResponse: 1, resolution: 8 },
  { priority: 'high', firstResponse: 4, resolution: 16 },
  { priority: 'normal', firstResponse: 8, resolution: 40 },
  { priority: 'low', firstResponse: 16, resolution: 80 },
];

/** The next deadline, ISO: of the first answer until there is one, then of the solution; null when there is no target. */
export function nextDue(
  { priority, createdAt, answered }: Progress,
  { targets, week, zone }: Promises,
): string | null {
  const target = targets.find(each => each.priority === priority.trim().toLowerCase());
  const hours = answered ? target?.resolution : (target?.firstResponse ?? target?.resolution);
  if (hours === null || hours === undefined || createdAt <= 0) return null;
  const due = afterWorkingHours(createdAt, hours, week, zone);
  return due === null ? null : new Date(due).toISOString();
}

/** Deadlines are kept to the minute, and sheets round: a cell that is this near to ours was not set by a person. */
const SAME = 90_000;

/** True when the cell holds what Casebook would enter (or nothing): a time that a person typed stays theirs. */
export function isOwnDue(cell: number, progress: Progress, promises: Promises): boolean {
  if (cell === 0) return true;
  const ours = nextDue(progress, promises);
  return ours !== null && Math.abs(Date.parse(ours) - cell) <= SAME;
}

export const responseHours = (createdAt: number, answeredAt: number, { week, zone }: Promises): number =>
  workingHoursBetween(createdAt, answeredAt, week, zone);

/** The first answer to a case stops one clock and starts the next: when it came, how long it took, when the solution is due. */
import type { Cell } from '../book/book';
import { textOf, timeOf } from '../book/row';
import { isOwnDue, nextDue, responseHours, type Promises } from '../crm/targets';
import type { Values } from './known';

/**
 * @param row the case before
 * @param at when our mail was written, ISO
 * @returns cells to be set; none when the case was answered before. A due time that a person typed stays
 */
export function firstAnswer(row: Values, at: string, promises: Promises): Readonly<Record<string, Cell>> {
  const createdAt = timeOf(row, 'createdAt');
  if (textOf(row, 'firstResponseAt') !== '' || createdAt === 0 || Date.parse(at) < createdAt) return {};
  const progress = { priority: textOf(row, 'priority'), createdAt, answered: false };
  return {
    firstResponseAt: at,
    responseHours: responseHours(createdAt, Date.parse(at), promises),
    ...(isOwnDue(timeOf(row, 'dueAt'), progress, promises)
      ? { dueAt: nextDue({ ...progress, answered: true }, promises) }
      : {}),
  };
}

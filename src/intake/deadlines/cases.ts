/** The open cases whose deadline is near or passed, as the round of deadlines goes by them. */
import type { Query, Row } from '../../book/book';
import { textOf, timeOf } from '../../book/row';
import { isClosed, openStatuses } from '../../crm/case-status';
import { standingAt, type Stage, type Standing } from '../../crm/deadline';
import type { Office } from '../office';

export interface DueCase {
  readonly id: string;
  readonly subject: string;
  readonly contact: string;
  /** Lower case; '' when nobody has it. */
  readonly assignee: string;
  readonly stage: Stage;
  readonly standing: Standing;
  /** Epoch ms. */
  readonly dueAt: number;
  readonly gmailLink: string;
}

/**
 * Cases read of each open status, those last written about first. A team with more open cases than that has its oldest
 * without a label; the sheet's own colours show them all.
 */
const CASES_READ = 1_000;

/** @param former statuses that stood on the list at some time */
export const openCases = ({ lists }: Office, former: readonly string[]): Query => ({
  table: 'Cases',
  column: 'status',
  keys: openStatuses(lists, former),
  newest: CASES_READ,
});

/** Those among the rows that are due, the latest deadline first. */
export function dueCases(
  rows: readonly Row[],
  { settings, promises, lists }: Office,
  now: number,
): readonly DueCase[] {
  const standingOf = standingAt({ now, soonHours: settings.dueSoonHours, ...promises });
  return rows
    .flatMap(({ values }): DueCase[] => {
      const dueAt = timeOf(values, 'dueAt');
      const standing = isClosed(textOf(values, 'status'), lists) ? null : standingOf(dueAt);
      if (standing === null) return [];
      return [
        {
          id: textOf(values, 'id'),
          subject: textOf(values, 'subject'),
          contact: textOf(values, 'contactName'),
          assignee: textOf(values, 'assignee').trim().toLowerCase(),
          stage: textOf(values, 'firstResponseAt') === '' ? 'answer' : 'solution',
          standing,
          dueAt,
          gmailLink: textOf(values, 'gmailLink'),
        },
      ];
    })
    .sort((a, b) => b.dueAt - a.dueAt);
}

/**
 * Tells why Google is out of reach, since each cause wants another remedy: this user has no right to the workbook, the
 * program has none to the service, or the limits are used up for now.
 */
import { isBookError } from '../book/book';
import { NOT_ALLOWED } from '../intake/failure';
import { isUnavailable } from '../intake/ports';

export type OutOfReach =
  /** The workbook is not shared with this user, or for reading only. */
  | 'no_access'
  /** The user, or the administrator for all, has not allowed Casebook a service. */
  | 'not_allowed'
  /** Quota, rate limit or outage: it passes. */
  | 'later';

/** Google's texts for a workbook that is not shared, or gone. Observed, not documented. */
const NO_ACCESS =
  /sheets\.\S+ failed with error: requested entity was not found|you do not have permission|caller does not have permission|permission to access the requested document/i;

/** null: the error is about something else. */
export const outOfReach = (error: unknown): OutOfReach | null => {
  const refused = isBookError(error) && error.problem.kind === 'refused';
  if (!refused && !isUnavailable(error)) return null;
  if (NOT_ALLOWED.test(error.message)) return 'not_allowed';
  if (NO_ACCESS.test(error.message)) return 'no_access';
  return refused ? null : 'later';
};

/** What the cards offer as the status of a case or lead. Their priorities are the ranks of the same lists. */
import { CASE_STATUSES, LEAD_STATUSES } from '../book/choices';
import type { OwnLists } from '../crm/own-lists';

/** The built-in ones in their order, then those that an administrator has added. */
export const statusesOf = (
  kind: 'case' | 'lead',
  { statuses }: Pick<OwnLists, 'statuses'>,
): readonly string[] => [...(kind === 'lead' ? LEAD_STATUSES : CASE_STATUSES), ...statuses];

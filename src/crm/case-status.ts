/**
 * Which statuses of cases and leads still ask for work and which do not: the one place that threading, logging, edits
 * in the sheet and the side panel go by.
 */
import type { OwnLists } from './own-lists';

/** At work. `qualified` is a lead's. */
export const OPEN_STATUSES = ['new', 'open', 'waiting', 'qualified'] as const;
/** Went on in the case that `relatedTo` names (src/intake/merge-cases.ts). */
export const MERGED = 'merged';
/** Done with. `converted` and `lost` are a lead's. */
export const CLOSED_STATUSES = ['solved', 'closed', 'converted', 'lost', MERGED] as const;

/** Statuses that an administrator has added, as far as they matter here (own-lists.ts). */
type Own = Pick<OwnLists, 'statuses' | 'closed'>;

/** A status that no list holds counts as open: what nobody has closed must not drop out of sight. */
export const isClosed = (status: string, own: Pick<Own, 'closed'>): boolean =>
  [...CLOSED_STATUSES, ...own.closed].includes(status.trim().toLowerCase());

/**
 * What cases and leads that ask for work say.
 * @param former statuses that stood on the list at some time: cases may have them still, and count as open
 */
export const openStatuses = ({ statuses, closed }: Own, former: readonly string[]): readonly string[] => [
  ...OPEN_STATUSES,
  ...statuses.filter(status => !closed.includes(status)),
  ...former.filter(status => isUnlisted(status, { statuses })),
];

/** Neither built in nor on the administrator's list, which it may have left while cases had it. */
export const isUnlisted = (status: string, { statuses }: Pick<Own, 'statuses'>): boolean => {
  const word = status.trim().toLowerCase();
  return word !== '' && ![...OPEN_STATUSES, ...CLOSED_STATUSES, ...statuses].includes(word);
};

/** It lives on as another case. */
export const isMerged = (status: string): boolean => status.trim().toLowerCase() === MERGED;

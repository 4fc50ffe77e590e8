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

/** What cases and leads that ask for work say. */
export const openStatuses = ({ statuses, closed }: Own): readonly string[] => [
  ...OPEN_STATUSES,
  ...statuses.filter(status => !closed.includes(status)),
];

/** It lives on as another case. */
export const isMerged = (status: string): boolean => status.trim().toLowerCase() === MERGED;

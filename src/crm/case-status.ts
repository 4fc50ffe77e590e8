/**
 * Which statuses of cases and leads still ask for work and which do not: the one place that threading, logging, edits
 * in the sheet and the side panel go by.
 */

/** At work. `qualified` is a lead's. */
export const OPEN_STATUSES = ['new', 'open', 'waiting', 'qualified'] as const;
/** Went on in the case that `relatedTo` names (src/intake/merge-cases.ts). */
export const MERGED = 'merged';
/** Done with. `converted` and `lost` are a lead's. */
export const CLOSED_STATUSES = ['solved', 'closed', 'converted', 'lost', MERGED] as const;

/** A status that people made up counts as open: what nobody has closed must not drop out of sight. */
export const isClosed = (status: string): boolean =>
  (CLOSED_STATUSES as readonly string[]).includes(status.trim().toLowerCase());

/** It lives on as another case. */
export const isMerged = (status: string): boolean => status.trim().toLowerCase() === MERGED;

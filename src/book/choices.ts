/** The values that columns of the book offer, or insist on, and that decisions go by. */

/** `merged` is set by a merge alone, together with the case that lives on (`relatedTo`). */
export const CASE_STATUSES = ['new', 'open', 'waiting', 'solved', 'closed', 'merged'] as const;
export const LEAD_STATUSES = ['new', 'qualified', 'converted', 'lost'] as const;
export const DEAL_STAGES = ['new', 'qualified', 'proposal', 'won', 'lost'] as const;
/** The end of a deal. A stage that people made up counts as open, like a status of a case. */
export const CLOSED_STAGES = ['won', 'lost'] as const;
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export const ROUTE_KINDS = ['support', 'sales', 'bcc', 'forward'] as const;
export const ASSIGNMENTS = ['none', 'direct', 'round_robin'] as const;
/** `released` waits for the poller, which makes it `done` when it has taken the mail up again. */
export const HELD_STATES = ['held', 'released', 'dismissed', 'done'] as const;
/** What they mean: src/crm/visibility.ts. */
export const VISIBILITIES = ['link', 'metadata', 'snippet', 'full'] as const;
/** What they mean: src/crm/auto-log.ts. */
export const AUTO_LOG = ['ask', 'replies', 'known', 'oneway'] as const;
export const OUTBOX_STATES = ['pending', 'sent', 'failed'] as const;

/** Values that stand in another table. */
export const USER_EMAILS = { table: 'Users', column: 'email' } as const;
export const ROUTE_NAMES = { table: 'Routes', column: 'name' } as const;

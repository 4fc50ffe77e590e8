/** The limits of an Apps Script execution that the runtime itself enforces; each service keeps its own. */
import type { RunKind } from './contract';

/**
 * Virtual milliseconds a run may take: card callbacks 30 s, triggers and editor runs 6 minutes.
 * Source: developers.google.com/apps-script/guides/services/quotas and /workspace/add-ons/concepts/actions.
 */
export const RUN_LIMIT_MS: Readonly<Record<RunKind, number>> = {
  card: 30_000,
  trigger: 6 * 60_000,
  editor: 6 * 60_000,
};

/** A call that leaves the runtime costs between 50 and 500 ms on Google; this stands for the usual one. */
export const REMOTE_LATENCY_MS = 150;

/** Executions of one user at the same moment. Source: the quotas page. */
export const PARALLEL_RUNS_PER_USER = 30;

/** All trigger runs of one user within 24 hours, Workspace accounts. Source: the quotas page. */
export const TRIGGER_TIME_PER_DAY_MS = 6 * 3_600_000;

/**
 * Real milliseconds after which a run is cut off: the virtual clock only moves with service calls, so a loop that
 * makes none would otherwise hang the workbench. Generous, because it must never cut an honest run.
 */
export const WALL_LIMIT_MS = 10 * 60_000;

/** Results that a workbench remembers for its Runs page. */
export const REMEMBERED_RUNS = 200;

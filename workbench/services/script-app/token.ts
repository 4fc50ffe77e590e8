/** The access token that ScriptApp gives a run, and whose it is. */
import type { Run } from '../../runtime/contract';

/** Stands for the user in this run alone. */
export const tokenOf = (run: Run): string => `ya29.workbench-${run.effectiveUser}`;

/** The user that a token stands for; null for a token of somebody else. */
export const holderOf = (run: Run, token: string): string | null =>
  token === tokenOf(run) ? run.effectiveUser : null;

/**
 * Opens a workbench for the page: the company's mailboxes and routes, Casebook installed by the routing mailbox, its
 * book shared with the agents as an administrator would do it, and the first mail read.
 */
import { accountsOf, installOptions, leadRoutes, type Company } from '../company';
import type { RunResult } from '../runtime/contract';
import type { Worlds } from '../runtime/worlds';
import { gmailStore } from '../services/gmail/store';
import { openWorkbench, type Workbench } from '../workbench';
import { pollUntilEmpty } from './live/polling';
import { bookOf } from './live/workbook';

export interface StartOptions {
  /** Folder of the built bundle. */
  readonly dist: string;
  /** null: in memory only. */
  readonly stateDir: string | null;
  readonly company: Company;
  /** Brings in the first mail of a fresh workbench, and leaves the clock after it. */
  readonly firstMail?: (workbench: Workbench) => unknown;
  /** Epoch ms of a fresh workbench's clock. */
  readonly now?: number;
  /** See `WorkbenchOptions`. */
  readonly worlds?: Worlds;
}

export interface Started {
  readonly workbench: Workbench;
  /** Casebook was installed just now; false when the state of an earlier start was found. */
  readonly fresh: boolean;
}

/** @throws Error saying which run failed and why */
function mustHaveWorked(result: RunResult): void {
  if (result.how === 'done') return;
  const log = result.log.map(line => line.text).join('\n');
  throw new Error(`${result.functionName} ${result.how}: ${result.error ?? ''}${log ? `\n${log}` : ''}`);
}

/** @throws Error when the bundle cannot be installed */
export function start({ dist, stateDir, company, firstMail, now, worlds }: StartOptions): Started {
  const accounts = accountsOf(company);
  const workbench = openWorkbench({ dist, stateDir, accounts, ...(worlds ? { worlds } : {}) });
  if (bookOf(workbench)) return { workbench, fresh: false };
  if (now !== undefined) workbench.cloud.clock.set(now);
  const as = company.routing;
  leadRoutes(gmailStore(workbench.cloud), company);
  mustHaveWorked(workbench.run('install', [installOptions(company)], { as, kind: 'editor' }));
  for (const account of accounts) bookOf(workbench)?.share(account, 'editor');
  firstMail?.(workbench);
  pollUntilEmpty(workbench, company).forEach(mustHaveWorked);
  workbench.save();
  return { workbench, fresh: true };
}

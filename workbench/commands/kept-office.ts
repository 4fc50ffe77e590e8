/** The Casebook that `serve` keeps, asked by an administrator's function; what changes it is kept too. */
import { resolve } from 'node:path';
import { accountsOf } from '../company';
import { DIST } from '../paths';
import { SAMPLE_COMPANY } from '../sample/company';
import { openWorkbench, type Workbench } from '../workbench';
import type { Terminal } from './command';
import { hasState } from './state-folder';

/** The workbench that `serve` has kept; null where there is none, which has been said. */
export function openKept(stateDir: string, terminal: Terminal): Workbench | null {
  const folder = resolve(stateDir);
  if (!hasState(folder)) {
    terminal.err(`No workbench has kept its state in ${folder}. Start one first: npm start\n`);
    return null;
  }
  return openWorkbench({ dist: DIST, stateDir: folder, accounts: accountsOf(SAMPLE_COMPANY) });
}

/** Runs a function of the bundle as the routing mailbox from the script editor. @returns its value; null: it has been said why not */
export function ask<T>(
  workbench: Workbench,
  functionName: string,
  args: readonly unknown[],
  terminal: Terminal,
): T | null {
  const result = workbench.run(functionName, args, { as: SAMPLE_COMPANY.routing, kind: 'editor' });
  if (result.how !== 'done' || result.value === null || result.value === undefined) {
    terminal.err(`Casebook could not be asked: ${result.error ?? 'another run is at work'}\n`);
    return null;
  }
  return JSON.parse(JSON.stringify(result.value)) as T;
}

/** Opens what is kept, asks one function, and keeps what that changed. */
export function askKept<T>(
  stateDir: string,
  functionName: string,
  args: readonly unknown[],
  terminal: Terminal,
  changes: boolean,
): T | null {
  const workbench = openKept(stateDir, terminal);
  const answer = workbench === null ? null : ask<T>(workbench, functionName, args, terminal);
  if (answer !== null && changes) workbench?.save();
  return answer;
}

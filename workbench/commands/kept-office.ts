/** The Casebook that `serve` keeps, asked by an administrator's function; what changes it is kept too. */
import { resolve } from 'node:path';
import { accountsOf } from '../company';
import { DIST } from '../paths';
import { SAMPLE_COMPANY } from '../sample/company';
import { openWorkbench } from '../workbench';
import type { Terminal } from './command';
import { hasState } from './state-folder';

/**
 * Runs a function of the bundle as the routing mailbox from the script editor.
 * @returns its value as plain data; null when it could not be run, which has been said
 */
export function askKept<T>(
  stateDir: string,
  functionName: string,
  args: readonly unknown[],
  terminal: Terminal,
  changes: boolean,
): T | null {
  const folder = resolve(stateDir);
  if (!hasState(folder)) {
    terminal.err(`No workbench has kept its state in ${folder}. Start one first: npm start\n`);
    return null;
  }
  const company = SAMPLE_COMPANY;
  const workbench = openWorkbench({ dist: DIST, stateDir: folder, accounts: accountsOf(company) });
  const result = workbench.run(functionName, args, { as: company.routing, kind: 'editor' });
  if (result.how !== 'done' || result.value === null || result.value === undefined) {
    terminal.err(`Casebook could not be asked: ${result.error ?? 'another run is at work'}\n`);
    return null;
  }
  if (changes) workbench.save();
  return JSON.parse(JSON.stringify(result.value)) as T;
}

/** Trials of the rules with the mail of the last days (src/intake/dry-run.ts): from the script editor, and on from a card. */
import { officeIn } from './google/open-book';
import { clock, properties } from './google/state';
import { continueSoon } from './google/triggers';
import { dryRun, type DryRun } from './intake/dry-run';
import { goOnWithTrial, needsRun, trialIn } from './intake/rule-trial';
import type { Installation } from './intake/state';
import { installed } from './installed';
import { pollPorts } from './poll-ports';

/** Google gives a run six minutes. ms */
export const TRIAL_BUDGET = 4 * 60_000;

const tryFrom = (installation: Installation, before: string, budget: number): DryRun => {
  const ports = pollPorts(installation);
  return dryRun(ports, installation, officeIn(installation, ports.book), before, budget);
};

/** @param before the `next` of an earlier run; '' to begin @returns a `DryRun` as JSON */
export function tryRulesFrom(before: string): string {
  const found = tryFrom(installed(), before, TRIAL_BUDGET);
  console.info(`${found.looked} mails looked at, ${found.differences.length} would fare differently`);
  return JSON.stringify(found);
}

/** Goes on with the trial that was asked for on a card. @param budget ms */
export const goOnWithTrialOf = (installation: Installation, budget: number): void =>
  goOnWithTrial({
    properties,
    clock,
    dryRun: before => tryFrom(installation, before, budget),
    again: continueSoon,
  });

/** A poll sees what an administrator has asked for, and has a run of its own account begin with it. */
export function beginTrial(all: Readonly<Record<string, string>>): void {
  if (needsRun(trialIn(all), clock.now())) continueSoon();
}

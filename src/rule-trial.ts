/** What today's rules would make of the mail of the last days, for the script editor (src/intake/dry-run.ts). */
import { officeIn } from './google/open-book';
import { dryRun } from './intake/dry-run';
import { installed } from './installed';
import { pollPorts } from './poll-ports';

/** Google gives a run six minutes. ms */
const BUDGET = 4 * 60_000;

/** @param before the `next` of an earlier run; '' to begin @returns a `DryRun` as JSON */
export function tryRulesFrom(before: string): string {
  const installation = installed();
  const ports = pollPorts(installation);
  const found = dryRun(ports, installation, officeIn(installation, ports.book), before, BUDGET);
  console.info(`${found.looked} mails looked at, ${found.differences.length} would fare differently`);
  return JSON.stringify(found);
}

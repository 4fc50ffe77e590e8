/** `retention`: what the setting Retention would forget in the workbench's book, or one step of forgetting it. */
import { parseArgs } from 'node:util';
import { EXIT_BAD_INPUT, type Command, type Terminal } from './command';
import { askKept } from './kept-office';
import { USUAL_STATE } from './state-folder';

const USAGE = `retention [--dry-run] [--state DIR] [--json]

  Forgets what is older than the setting Retention keeps (tab Settings: closed 730, logged 1095, held 30 ...), one step at a
  time, as the daily run does. Cases stay as figures without anybody in them; mail, notes, tasks and files go for good.

  --dry-run    only say what would be forgotten
  --state DIR  the state that serve keeps, instead of .casebook
  --json       print one JSON object: dryRun, steps, files, more`;

interface Report {
  readonly kind?: string;
  readonly why?: string;
  readonly steps: readonly {
    readonly what: string;
    readonly days: number;
    readonly rows: number;
    readonly first: readonly string[];
  }[];
  readonly files: number;
  readonly more: boolean;
}

const run = (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'dry-run': { type: 'boolean', default: false },
      state: { type: 'string', default: USUAL_STATE },
      json: { type: 'boolean', default: false },
    },
  });
  const dryRun = values['dry-run'];
  const report = askKept<Report>(values.state, 'runRetention', [dryRun], terminal, !dryRun);
  if (report === null) return Promise.resolve(EXIT_BAD_INPUT);
  if (report.kind === 'refused') {
    terminal.err(`Nothing was done: ${report.why}.\n`);
    return Promise.resolve(EXIT_BAD_INPUT);
  }
  if (values.json) {
    terminal.out(`${JSON.stringify(report)}\n`);
    return Promise.resolve(0);
  }
  if (report.steps.length === 0)
    terminal.out('The setting Retention is empty: everything is kept until somebody deletes it.\n');
  for (const { what, days, rows, first } of report.steps)
    terminal.out(
      `${what}, older than ${days} days: ${rows} ${dryRun ? 'would be forgotten' : 'forgotten'}${first.length > 0 ? ` (${first.join(', ')}${rows > first.length ? ' ...' : ''})` : ''}\n`,
    );
  if (!dryRun && report.files > 0) terminal.out(`${report.files} files removed\n`);
  if (report.more) terminal.out('There is more: run it again, or leave it to the daily run.\n');
  return Promise.resolve(0);
};

export const retentionCommand: Command = {
  summary: 'forget what is older than the setting Retention keeps, or say what that would be',
  usage: USAGE,
  run,
};

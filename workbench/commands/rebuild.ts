/** `rebuild`: makes the book of a workbench anew from its ledger and tells each difference. */
import { parseArgs } from 'node:util';
import { sheetsStore } from '../services/sheets/store';
import { writeXlsx } from '../xlsx';
import { EXIT_BAD_INPUT, type Command, type Terminal } from './command';
import { ask, openKept } from './kept-office';
import { USUAL_STATE } from './state-folder';

const USAGE = `rebuild [--out book.xlsx] [--state DIR] [--json]

  Plays the ledger (the tab Events) back into an empty book and names each difference from the book in use, which is only
  read. Exit code 1 when there are differences.

  --out FILE   write the rebuilt book as a workbook
  --state DIR  the state that serve keeps, instead of .casebook
  --json       print one JSON object: entries, forgotten, cut, rows, differences, moreDifferences`;

interface Difference {
  readonly kind: string;
  readonly table: string;
  readonly id: string;
  readonly column?: string;
  readonly told?: unknown;
  readonly found?: unknown;
}

interface Report {
  readonly entries: number;
  readonly forgotten: number;
  readonly cut: number;
  readonly rows: number;
  readonly differences: readonly Difference[];
  readonly moreDifferences: number;
  readonly bookId: string | null;
}

const shown = (value: unknown): string =>
  value === null || value === undefined ? 'nothing' : JSON.stringify(value);

/** A difference in words. */
const inWords = ({ kind, table, id, column, told, found }: Difference): string => {
  switch (kind) {
    case 'missing':
      return `${table} ${id}: in the ledger, not in the book`;
    case 'untold':
      return `${table} ${id}: in the book; the ledger does not tell how it was made`;
    case 'no_text':
      return `${table} ${id}, ${column}: the text is neither in the ledger nor in the book; the mail is in Gmail`;
    default:
      return `${table} ${id}, ${column}: the ledger says ${shown(told)}, the book ${shown(found)}`;
  }
};

const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      state: { type: 'string', default: USUAL_STATE },
      json: { type: 'boolean', default: false },
    },
  });
  const workbench = openKept(values.state, terminal);
  if (workbench === null) return EXIT_BAD_INPUT;
  // The state is not saved: the rebuilt spreadsheet lives in this run alone.
  const report = ask<Report>(workbench, 'rebuildBook', [values.out !== undefined], terminal);
  if (report === null) return EXIT_BAD_INPUT;
  if (values.out !== undefined) {
    const made = report.bookId === null ? undefined : sheetsStore(workbench.cloud).get(report.bookId);
    if (!made) {
      terminal.err('The book is too large to be written in one run; the differences are right.\n');
      return EXIT_BAD_INPUT;
    }
    await writeXlsx(made, values.out);
  }
  if (values.json) terminal.out(`${JSON.stringify(report)}\n`);
  else {
    for (const difference of report.differences) terminal.out(`${inWords(difference)}\n`);
    if (report.moreDifferences > 0) terminal.out(`... and ${report.moreDifferences} more\n`);
    const count = report.differences.length + report.moreDifferences;
    terminal.out(
      `${report.rows} rows from ${report.entries} entries (${report.forgotten} forgotten, ${report.cut} cut): ${count === 0 ? 'no difference' : `${count} differences`}.${values.out === undefined ? '' : ` Written to ${values.out}.`}\n`,
    );
  }
  return report.differences.length === 0 ? 0 : EXIT_BAD_INPUT;
};

export const rebuildCommand: Command = {
  summary: 'make the book anew from its ledger and tell each difference',
  usage: USAGE,
  run,
};

/** `export --out DIR`: the book of a workbench as files, one for each table, by the bundle's own functions. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Workbench } from '../workbench';
import { EXIT_BAD_INPUT, UsageError, type Command, type Terminal } from './command';
import { ask, openKept } from './kept-office';
import { USUAL_STATE } from './state-folder';

const USAGE = `export --out DIR [--format csv|json] [--state DIR]

  Writes every table of the workbench's book into a folder: Contacts.csv, Cases.csv and so on. Times are UTC. Text that a
  spreadsheet would take for a formula gets an apostrophe in front in CSV; in JSON it stands as it is.

  --out DIR        the folder; files of the same names are overwritten
  --format FORMAT  csv (default) or json
  --state DIR      where the workbench keeps its state; .casebook unless told otherwise`;

interface Part {
  readonly text: string;
  readonly rows: number;
  readonly next: number | null;
}

/** Excel takes a CSV file for UTF-8 only with this in front. */
const BYTE_ORDER_MARK = '\ufeff';

/** @throws Error where Casebook could not be asked; why has been said */
const askFor = (workbench: Workbench, functionName: string, args: readonly string[], terminal: Terminal) => {
  const answer = ask<string>(workbench, functionName, args, terminal);
  if (answer === null) throw new Error(`${functionName} gave no answer`);
  return answer;
};

const writeTable = (
  workbench: Workbench,
  table: string,
  format: string,
  folder: string,
  terminal: Terminal,
): number => {
  const path = join(folder, `${table}.${format}`);
  writeFileSync(path, format === 'csv' ? BYTE_ORDER_MARK : '[\n');
  let rows = 0;
  for (let start: number | null = 1; start !== null;) {
    const part = JSON.parse(
      askFor(workbench, 'exportTablePart', [JSON.stringify({ table, format, start })], terminal),
    ) as Part;
    const between = format === 'json' && rows > 0 && part.rows > 0 ? ',\n' : '';
    appendFileSync(path, between + part.text);
    rows += part.rows;
    start = part.next;
  }
  if (format === 'json') appendFileSync(path, '\n]\n');
  return rows;
};

const run = (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      format: { type: 'string', default: 'csv' },
      state: { type: 'string', default: USUAL_STATE },
    },
  });
  const { out, format } = values;
  if (out === undefined) throw new UsageError('export needs --out and the folder to write to');
  if (format !== 'csv' && format !== 'json')
    throw new UsageError(`there is no format ${format}; there are csv and json`);
  const workbench = openKept(values.state, terminal);
  if (workbench === null) return Promise.resolve(EXIT_BAD_INPUT);
  try {
    mkdirSync(out, { recursive: true });
    for (const table of JSON.parse(askFor(workbench, 'exportTables', [], terminal)) as readonly string[])
      terminal.out(
        `${join(out, `${table}.${format}`)}  ${writeTable(workbench, table, format, out, terminal)} rows\n`,
      );
  } catch (error) {
    terminal.err(`The export broke off: ${error instanceof Error ? error.message : String(error)}\n`);
    return Promise.resolve(EXIT_BAD_INPUT);
  }
  return Promise.resolve(0);
};

export const exportCommand: Command = {
  summary: 'write the workbench’s book as CSV or JSON files, one for each table',
  usage: USAGE,
  run,
};

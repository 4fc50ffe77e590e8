/** `verify`: holds the ledger of a workbench's book against its seals, by the bundle's own function. */
import { parseArgs } from 'node:util';
import { EXIT_BAD_INPUT, type Command, type Terminal } from './command';
import { askKept } from './kept-office';
import { USUAL_STATE } from './state-folder';

const USAGE = `verify [--state DIR] [--json]

  Tells which entries of the ledger (the tab Events) somebody has altered, removed or added. Every entry carries a
  number and a seal over its cells and the entry before; only the installation has the key. Nothing is changed.

  --state DIR  the state that serve keeps, instead of .casebook
  --json       print one JSON object: entries, forgotten, faults`;

interface Fault {
  readonly kind: string;
  readonly id?: string;
  readonly row?: number;
  readonly archive?: string;
  readonly number?: number;
  readonly from?: number;
  readonly to?: number;
}

interface Report {
  readonly entries: number;
  readonly forgotten: number;
  readonly faults: readonly Fault[];
}

const where = ({ id = '', row = 0, archive }: Fault): string =>
  `${id === '' ? 'an entry without id' : id} in row ${row}${archive === undefined ? '' : ` of the archive ${archive}`}`;

/** A fault in words: what, and where. */
const inWords = (fault: Fault): string => {
  switch (fault.kind) {
    case 'altered':
      return `entry ${fault.number} (${where(fault)}) was altered: its cells do not fit its seal`;
    case 'seal_altered':
      return `the seal of entry ${fault.number} (${where(fault)}) was altered; its cells are right`;
    case 'added':
      return `${where(fault)} was added by somebody: it is no entry of this ledger, or a copy of one`;
    case 'removed':
      return fault.from === fault.to
        ? `entry ${fault.from} was removed`
        : `entries ${fault.from} to ${fault.to} were removed`;
    default:
      return `the newest seal on the tab Settings is not that of entry ${fault.number}`;
  }
};

const run = (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { state: { type: 'string', default: USUAL_STATE }, json: { type: 'boolean', default: false } },
  });
  const report = askKept<Report>(values.state, 'verifyLedger', [], terminal, false);
  if (report === null) return Promise.resolve(EXIT_BAD_INPUT);
  if (values.json) terminal.out(`${JSON.stringify(report)}\n`);
  else {
    for (const fault of report.faults) terminal.out(`${inWords(fault)}\n`);
    const verdict = report.faults.length === 0 ? 'the chain is whole' : `${report.faults.length} faults`;
    const forgotten = report.forgotten === 0 ? '' : `, ${report.forgotten} forgotten by Casebook itself`;
    terminal.out(`${report.entries} entries${forgotten}: ${verdict}.\n`);
  }
  return Promise.resolve(report.faults.length === 0 ? 0 : EXIT_BAD_INPUT);
};

export const verifyCommand: Command = {
  summary: 'tell which entries of the ledger were altered, removed or added',
  usage: USAGE,
  run,
};

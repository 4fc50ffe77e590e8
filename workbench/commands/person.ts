/** `person`: what the workbench's book holds about a person, exported or erased, by the bundle's own functions. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EXIT_BAD_INPUT, UsageError, type Command, type Terminal } from './command';
import { askKept } from './kept-office';
import { USUAL_STATE } from './state-folder';

const USAGE = `person export ADDRESS --out DIR [--state DIR]
person erase ADDRESS --yes [--state DIR] [--json]

  export   writes person.json, person.csv (safe to open in a spreadsheet) and receipt.txt: what is kept, since when and why
  erase    takes the person out of every row, file and entry of the ledger for good. Hashes stay, by which mail from before
           is not logged again. What is in Gmail stays there

  --out DIR    where to write the export
  --yes        erase without asking: it cannot be undone
  --state DIR  the state that serve keeps, instead of .casebook
  --json       print what was done as one object`;

interface Exported {
  readonly kind: string;
  readonly why?: string;
  readonly csv: string;
  readonly receipt: string;
  readonly complete: boolean;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
}

interface Erased {
  readonly kind: string;
  readonly why?: string;
  readonly rows?: Readonly<Record<string, number>>;
  readonly files?: number;
  readonly filesOutOfReach?: readonly string[];
  readonly left?: readonly string[];
}

const WHY: Readonly<Record<string, string>> = {
  no_address: 'that is no e-mail address',
  colleague: 'the address is a colleague’s or a route’s; take it out of the tab Users or Routes first',
  too_many: 'there are too many rows for one run; run it again, it goes on where it stopped',
  not_admin: 'only an administrator may do that',
  busy: 'another run is at work; try again in some minutes',
};

const refused = (why: string | undefined, terminal: Terminal): number => {
  terminal.err(`Nothing was finished: ${WHY[why ?? ''] ?? why}.\n`);
  return EXIT_BAD_INPUT;
};

function exportPerson(address: string, out: string, state: string, terminal: Terminal): number {
  const made = askKept<Exported>(state, 'exportPerson', [address], terminal, true);
  if (made === null) return EXIT_BAD_INPUT;
  if (made.kind === 'refused') return refused(made.why, terminal);
  const { csv, receipt, ...data } = made;
  mkdirSync(out, { recursive: true });
  // A mark of the byte order, without which Excel reads a CSV in the code page of its country.
  writeFileSync(join(out, 'person.csv'), `\ufeff${csv}`);
  writeFileSync(join(out, 'person.json'), `${JSON.stringify({ ...data, receipt }, null, 2)}\n`);
  writeFileSync(join(out, 'receipt.txt'), `${receipt}\n`);
  terminal.out(`${receipt}\n\nWritten to ${out}: person.json, person.csv, receipt.txt\n`);
  if (!made.complete) terminal.err('There is more than one export holds; the files hold the first rows.\n');
  return 0;
}

function erasePerson(address: string, state: string, json: boolean, terminal: Terminal): number {
  const made = askKept<Erased>(state, 'erasePerson', [address], terminal, true);
  if (made === null) return EXIT_BAD_INPUT;
  if (json) terminal.out(`${JSON.stringify(made)}\n`);
  if (made.kind === 'refused') return refused(made.why, terminal);
  if (json) return 0;
  const rows = Object.entries(made.rows ?? {}).map(([table, count]) => `  ${table}: ${count}`);
  terminal.out(
    [
      `Erased. Rows changed by tab:`,
      ...(rows.length > 0 ? rows : ['  none']),
      `Files removed: ${made.files ?? 0}`,
      '',
    ].join('\n'),
  );
  for (const link of made.filesOutOfReach ?? [])
    terminal.out(`Another account keeps this file; remove it there: ${link}\n`);
  for (const row of made.left ?? [])
    terminal.out(`Still named in a row that people wrote; change it by hand: ${row}\n`);
  return 0;
}

const run = (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      yes: { type: 'boolean', default: false },
      state: { type: 'string', default: USUAL_STATE },
      json: { type: 'boolean', default: false },
    },
  });
  const [what, address, ...more] = positionals;
  if (address === undefined || more.length > 0) throw new UsageError('Say export or erase, and one address.');
  if (what === 'export') {
    if (values.out === undefined) throw new UsageError('Say by --out where to write the export.');
    return Promise.resolve(exportPerson(address, values.out, values.state, terminal));
  }
  if (what !== 'erase') throw new UsageError(`There is no person ${what ?? ''}: say export or erase.`);
  if (!values.yes)
    throw new UsageError(
      `Erasing ${address} cannot be undone, and the history of versions of the spreadsheet is not reached. Add --yes if you are sure; export first if in doubt.`,
    );
  return Promise.resolve(erasePerson(address, values.state, values.json, terminal));
};

export const personCommand: Command = {
  summary: 'export or erase what is kept about a person',
  usage: USAGE,
  run,
};

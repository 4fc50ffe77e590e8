/** `import FILE|DIR... --out book.xlsx`: real mail through the poller into a workbook, as if it had come by a route. */
import { closeSync, openSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Company } from '../company';
import { sizeOfPath } from '../mail-in/files';
import { readHere } from '../mail-in/reading';
import { DIST } from '../paths';
import { sheetsStore } from '../services/sheets/store';
import { writeXlsx } from '../xlsx';
import { AttachedFiles } from './attached-files';
import { Backfill, type Imported } from './backfill';
import { EXIT_BAD_INPUT, UsageError, type Command, type Terminal } from './command';
import { ImportLog } from './import-log';
import { readSettings } from './import-settings';
import { Progress } from './progress';

const USAGE = `import FILE|DIR... --out book.xlsx [--route support|sales|log|forward] [--settings settings.json]
       [--files DIR] [--log messages.jsonl] [--json]

  Brings every mail of .eml files, mbox files and folders through Casebook, as if it had just been sent to one of its
  addresses, and writes the book that comes of it. Nothing is sent to anybody.

  --out FILE       the workbook to write
  --route NAME     the address that the mail came by: support (default), sales, log or forward
  --settings FILE  JSON: {"domains": ["acme.example"], "users": [{"email": ...}], "neverLog": [...],
                   "settings": {"Who becomes a contact": "everyone"}}
  --files DIR      keep attached files here, each named by its File ID in the tab Attachments
  --log FILE       one JSON line per message: file, index, messageId, outcome, reason, caseId, contactId
  --json           print one JSON object: messages, outcomes, seconds`;

const OPTIONS = {
  out: { type: 'string' },
  route: { type: 'string', default: 'support' },
  settings: { type: 'string' },
  files: { type: 'string' },
  log: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const addressOf = (company: Company, name: string): string => {
  const route = company.routes.find(each => each.name === name);
  if (route) return route.address;
  const names = company.routes.map(each => each.name).join(', ');
  throw new UsageError(`there is no route ${name}; there are ${names}`);
};

/** `error:<text>` and its like count as one. */
const countedAs = (outcome: string): string => (outcome.startsWith('error:') ? 'error' : outcome);

/** Says of a file that cannot be written which one it is, before any work is done. @throws UsageError */
const writable = <T>(path: string, open: () => T): T => {
  try {
    return open();
  } catch (error) {
    throw new UsageError(
      `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};

const openLog = (path: string): ImportLog => writable(path, () => new ImportLog(path));

const table = (outcomes: ReadonlyMap<string, number>): string => {
  const width = Math.max(0, ...[...outcomes.keys()].map(name => name.length)) + 2;
  return [...outcomes]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `  ${name.padEnd(width)}${String(count).padStart(8)}\n`)
    .join('');
};

const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const { out } = values;
  const { readMails = readHere } = terminal;
  if (positionals.length === 0) throw new UsageError('import needs at least one file or folder');
  if (out === undefined) throw new UsageError('import needs --out and the name of the workbook to write');
  const company = readSettings(values.settings);
  const address = addressOf(company, values.route);
  // Found out now rather than after an hour's work; what is there stays until then.
  closeSync(writable(out, () => openSync(out, 'a')));
  const log = values.log === undefined ? null : openLog(values.log);

  const started = performance.now();
  const outcomes = new Map<string, number>();
  let messages = 0;
  let bad = 0;
  const progress = new Progress(
    terminal,
    positionals.reduce((sum, path) => sum + sizeOfPath(path), 0),
  );
  const imported = ({ file, index, messageId, outcome, reason, caseId, contactId }: Imported): void => {
    messages += 1;
    outcomes.set(countedAs(outcome), (outcomes.get(countedAs(outcome)) ?? 0) + 1);
    log?.write({ file, index, messageId, outcome, reason, caseId, contactId });
  };
  const merged = (from: string, into: string): void => log?.merged(from, into);
  const complain = (message: string): void => {
    bad += 1;
    progress.clear();
    terminal.err(`${message}\n`);
  };

  const backfill = new Backfill({ dist: DIST, company, imported, merged, complain });
  const files = new AttachedFiles(backfill.workbench.cloud, values.files ?? null);
  let bytes = 0;
  try {
    const mails = readMails({ paths: positionals, arrival: backfill.arrivalAt(address) });
    backfill.prepare();
    for await (const found of mails) {
      backfill.add(found);
      if (found.kind === 'arrived') bytes += found.size;
      progress.show(bytes, `${messages} messages`);
    }
    backfill.end();
  } finally {
    progress.clear();
    files.end();
    log?.close();
  }
  try {
    await log?.settle();
    const [book] = sheetsStore(backfill.workbench.cloud).spreadsheets;
    if (!book) throw new Error('The bundle made no book.');
    await writeXlsx(book, out);
  } finally {
    backfill.close();
  }

  const seconds = Math.round(performance.now() - started) / 1000;
  if (values.json) {
    terminal.out(`${JSON.stringify({ messages, outcomes: Object.fromEntries(outcomes), seconds })}\n`);
  } else {
    terminal.out(`${messages} messages in ${seconds.toFixed(1)} s\n${table(outcomes)}${out} is written.\n`);
  }
  return bad > 0 ? EXIT_BAD_INPUT : 0;
};

export const importCommand: Command = {
  summary: 'bring mail from files through Casebook into a workbook',
  usage: USAGE,
  run,
};

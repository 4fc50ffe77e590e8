/** `contacts import FILE`: an address book into the book of a workbench, by the bundle's own function; a preview first. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { EXIT_BAD_INPUT, UsageError, type Command, type Terminal } from './command';
import { askKept } from './kept-office';
import { USUAL_STATE } from './state-folder';

const USAGE = `contacts import FILE [--preview | --apply] [--replace] [--state DIR] [--json]

  Reads contacts from a CSV file, vCards (2.1, 3.0, 4.0) or the export of Google Contacts, and says for each whether it
  is new, the same, or what it would change: people are known by their addresses, then by name and company.

  --preview    write nothing (as without any option)
  --apply      write; what the book has already stays, and only gaps are filled
  --replace    what the file says goes over what the book has
  --state DIR  where the workbench keeps its state; .casebook unless told otherwise
  --json       print one JSON object: ok, applied, rows ({line, name, address, verdict})`;

interface Difference {
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

interface Verdict {
  readonly kind: 'new' | 'same' | 'change' | 'left_out';
  readonly id?: string;
  readonly gains?: readonly Difference[];
  readonly kept?: readonly Difference[];
  readonly why?: string;
  readonly text?: string;
}

interface Report {
  readonly ok: boolean;
  readonly applied?: boolean;
  readonly rows?: readonly {
    readonly line: number;
    readonly name: string;
    readonly address: string;
    readonly verdict: Verdict;
  }[];
  readonly fault?: { readonly line: number; readonly what: string; readonly text: string };
}

/** What is wrong with a file, and what to do; by the bundle's names. */
const FAULTS: Readonly<Record<string, string>> = {
  empty: 'it holds no contact',
  too_large: 'it holds more than one import takes (20,000 contacts, 40 MB): divide it',
  open_quote: 'a quotation mark is opened and never closed',
  after_quote: 'text follows a closing quotation mark; only a separator or the end of the line may',
  too_many_cells: 'the row has more cells than there are headers',
  no_header: 'the first row names no column for names or e-mail addresses',
  not_a_card: 'this is no part of a vCard (BEGIN:VCARD ... END:VCARD)',
  no_end: 'the vCard that begins here has no END:VCARD',
  no_colon: 'the line has no colon, so it is no property of a vCard',
};

const LEFT_OUT: Readonly<Record<string, string>> = {
  no_address: 'no e-mail address, and nobody in the book has this name and company',
  bad_address: 'is no e-mail address',
  own: 'belongs to this organisation',
  route: 'is an address of Casebook',
  never_log: 'is on the never-log list',
  twice: 'the same contact as in line',
};

const told = ({ column, from, to }: Difference): string =>
  from === '' ? `${column}: ${to}` : `${column}: ${from} -> ${to}`;

const inWords = ({ kind, gains = [], kept = [], why = '', text = '' }: Verdict): string => {
  const stays =
    kept.length === 0 ? '' : `; stays as it is (--replace would change it): ${kept.map(told).join(', ')}`;
  if (kind === 'left_out') {
    const reason = LEFT_OUT[why] ?? why;
    return `left out: ${why === 'twice' ? `${reason} ${text}` : [text, reason].filter(Boolean).join(' ')}`;
  }
  return kind === 'change' ? `change  ${gains.map(told).join(', ')}${stays}` : `${kind}${stays}`;
};

/** As Outlook, Excel and phones write them: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1252. */
export const textOfFile = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return japanese(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  }
};

/** Japanese Windows writes Shift_JIS. Western text may be valid in it too, but then holds no kana. */
const japanese = (bytes: Buffer): string | null => {
  try {
    const text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
    return /[\u3041-\u30fe]|氏名|電話/.test(text) ? text : null;
  } catch {
    return null;
  }
};

const read = (path: string): string => {
  try {
    return textOfFile(readFileSync(path));
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const print = (file: string, { applied, rows = [] }: Report, terminal: Terminal): void => {
  const counts = new Map<string, number>();
  for (const { line, name, address, verdict } of rows) {
    counts.set(verdict.kind, (counts.get(verdict.kind) ?? 0) + 1);
    terminal.out(`${file}:${line}  ${[name, address].filter(Boolean).join(' ')}  ${inWords(verdict)}\n`);
  }
  const sum = ['new', 'change', 'same', 'left_out']
    .map(kind => `${counts.get(kind) ?? 0} ${kind.replace('_', ' ')}`)
    .join(', ');
  terminal.out(
    applied === true ? `Imported: ${sum}.\n` : `Preview, nothing is written: ${sum}. Import with --apply.\n`,
  );
};

const run = (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      preview: { type: 'boolean', default: false },
      apply: { type: 'boolean', default: false },
      replace: { type: 'boolean', default: false },
      state: { type: 'string', default: USUAL_STATE },
      json: { type: 'boolean', default: false },
    },
  });
  const [what, file, ...more] = positionals;
  if (what !== 'import' || file === undefined || more.length > 0)
    throw new UsageError('contacts takes: import and one file');
  if (values.preview && values.apply) throw new UsageError('--preview and --apply exclude each other');
  const asked = JSON.stringify({
    text: read(file),
    name: basename(file),
    apply: values.apply,
    replace: values.replace,
  });
  const answer = askKept<string>(values.state, 'importContacts', [asked], terminal, values.apply);
  if (answer === null) return Promise.resolve(EXIT_BAD_INPUT);
  const report = JSON.parse(answer) as Report;
  if (values.json) terminal.out(`${JSON.stringify(report)}\n`);
  if (report.fault) {
    const { line, what: kind, text: part } = report.fault;
    terminal.err(
      `${file}:${line}: ${FAULTS[kind] ?? kind}${part === '' ? '' : `: ${part}`}. Nothing was imported.\n`,
    );
    return Promise.resolve(EXIT_BAD_INPUT);
  }
  if (!values.json) print(file, report, terminal);
  return Promise.resolve(0);
};

export const contactsCommand: Command = {
  summary: 'bring contacts from CSV, vCard or Google Contacts into the workbench’s book',
  usage: USAGE,
  run,
};

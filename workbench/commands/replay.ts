/** `replay FILE...`: the same mail under two sets of settings, and what would be different. Nothing is kept. */
import { parseArgs } from 'node:util';
import type { Company } from '../company';
import { arrivalsOf } from '../mail-in/arrivals';
import { sizeOfPath } from '../mail-in/files';
import { DIST } from '../paths';
import { fieldOf, headerBlockOf } from '../services/gmail/header-block';
import { addressesIn } from '../services/gmail/address-headers';
import { sheetsStore } from '../services/sheets/store';
import { Backfill, type Imported } from './backfill';
import { rowsOfTab } from './book-rows';
import { EXIT_BAD_INPUT, UsageError, type Command, type Terminal } from './command';
import { readSettings } from './import-settings';
import { Progress } from './progress';
import { differences, replayed, type Difference, type Replayed } from './replay-differences';

const USAGE = `replay FILE|DIR... --settings new.json [--against old.json] [--route support|sales] [--json]

  Brings the same mail through Casebook twice, each time into an empty book, and shows for which mails the new settings
  and rules make a difference: outcome, route, case, owner, priority, tags, reason. Nothing is written or sent.

  --settings FILE  JSON as for import, with "rules": [{"name": "Invoices", "condition": "subject contains invoice",
                   "action": ["route billing", "tag money"], "examples": [...], "stop": true, "active": true}]
  --against FILE   the settings of now; without it, the new ones without their rules
  --route NAME     the route of mails that name no address of a route; support unless told otherwise
  --json           print one object: messages, different, differences

  Exit code 0: done; 1: mail could not be read, or a rule cannot be and is skipped.`;

const OPTIONS = {
  settings: { type: 'string' },
  against: { type: 'string' },
  route: { type: 'string', default: 'support' },
  json: { type: 'boolean', default: false },
} as const;

/** As a new book has it: acknowledgements are part of what is compared, and go nowhere. */
const PRESETS = { 'Acknowledge new cases': 'yes', 'Deadline labels': 'no', 'Remind assignees': 'no' };

/** Headers that name the address a mail was sent to, most telling first. */
const SENT_TO = ['X-Gm-Original-To', 'Delivered-To', 'X-Original-To', 'To', 'Cc'];

/** The route's address that a mail names, else that of the route that was chosen. */
const addressFor =
  ({ routes }: Company, otherwise: string) =>
  (raw: Uint8Array): string => {
    const { fields } = headerBlockOf(raw);
    for (const name of SENT_TO) {
      const named = addressesIn(fieldOf(fields, name) ?? '').map(address => address.toLowerCase());
      const route = routes.find(({ address }) => named.includes(address.toLowerCase()));
      if (route) return route.address;
    }
    return otherwise;
  };

interface Side {
  readonly mails: readonly Replayed[];
  readonly bad: number;
  /** What the state of Casebook says about rules. */
  readonly skipped: readonly string[];
}

/** What `checkHealth` answers, as far as rules go. */
interface HealthReport {
  readonly findings: readonly { readonly kind: string; readonly what: string }[];
}

const skippedRules = ({ workbench }: Backfill, company: Company): readonly string[] => {
  const { value } = workbench.run('checkHealth', ['en'], { as: company.routing, kind: 'editor' });
  const { findings } = JSON.parse(typeof value === 'string' ? value : '{"findings":[]}') as HealthReport;
  return findings.filter(({ kind }) => kind === 'rule').map(({ what }) => what);
};

function replay(
  paths: readonly string[],
  company: Company,
  routeName: string,
  say: (message: string) => void,
  show: (bytes: number, messages: number) => void,
): Side {
  const route = company.routes.find(({ name }) => name === routeName);
  if (!route)
    throw new UsageError(
      `there is no route ${routeName}; there are ${company.routes.map(({ name }) => name).join(', ')}`,
    );
  const mails: Imported[] = [];
  const merged = new Map<string, string>();
  let bad = 0;
  let bytes = 0;
  const backfill = new Backfill({
    dist: DIST,
    company,
    imported: mail => void mails.push(mail),
    merged: (from, into) => void merged.set(from, into),
    complain: message => {
      bad += 1;
      say(message);
    },
  });
  const addressOf = addressFor(company, route.address);
  for (const found of arrivalsOf(paths, raw => backfill.arrivalAt(addressOf(raw)))) {
    backfill.add(found);
    if (found.kind === 'arrived') bytes += found.size;
    show(bytes, mails.length);
  }
  backfill.end();
  const [book] = sheetsStore(backfill.workbench.cloud).spreadsheets;
  if (!book) throw new Error('The bundle made no book.');
  const tabs = {
    cases: rowsOfTab(book, 'Cases'),
    messages: rowsOfTab(book, 'Messages'),
    events: rowsOfTab(book, 'Events'),
  };
  const living = (caseId: string): string => {
    let id = caseId;
    for (let next = merged.get(id); next !== undefined; next = merged.get(id)) id = next;
    return id;
  };
  const skipped = skippedRules(backfill, company);
  backfill.close();
  return { mails: replayed(mails, tabs, living), bad, skipped };
}

/** Characters of a subject and of a value in the table. */
const SUBJECT = 60;

const shown = (text: string): string => text.replace(/\s+/g, ' ').trim() || '-';

const describe = ({ file, index, from, subject, changed, before, after }: Difference): string => {
  const title = `${file}, message ${index}: ${shown(subject).slice(0, SUBJECT)}${from === '' ? '' : `, from ${from}`}`;
  const lines = changed.map(key =>
    key === 'reason'
      ? `  reason    ${shown(before.reason)}\n         -> ${shown(after.reason)}`
      : `  ${key.padEnd(10)}${shown(before[key])} -> ${shown(after[key])}`,
  );
  return [title, ...lines, ''].join('\n');
};

const run = (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (positionals.length === 0) throw new UsageError('replay needs at least one file or folder');
  if (values.settings === undefined)
    throw new UsageError('replay needs --settings and the file of the new settings');
  const after = readSettings(values.settings, PRESETS);
  const before =
    values.against === undefined ? { ...after, rules: [] } : readSettings(values.against, PRESETS);
  const total = positionals.reduce((sum, path) => sum + sizeOfPath(path), 0);
  const progress = new Progress(terminal, total * 2);
  const complaints = new Set<string>();
  const say = (message: string): void => {
    if (complaints.has(message)) return;
    complaints.add(message);
    progress.clear();
    terminal.err(`${message}\n`);
  };
  const show =
    (start: number) =>
    (bytes: number, messages: number): void =>
      progress.show(start + bytes, `${messages} messages`);
  let old: Side;
  let now: Side;
  try {
    old = replay(positionals, before, values.route, say, show(0));
    now = replay(positionals, after, values.route, say, show(total));
  } finally {
    progress.clear();
  }
  for (const what of [...old.skipped, ...now.skipped]) say(what);
  const found = differences(old.mails, now.mails);
  const messages = now.mails.length;
  if (values.json)
    terminal.out(`${JSON.stringify({ messages, different: found.length, differences: found })}\n`);
  else {
    for (const difference of found) terminal.out(`${describe(difference)}\n`);
    terminal.out(`${found.length} of ${messages} messages would fare differently. Nothing was kept.\n`);
  }
  return Promise.resolve(old.bad + now.bad + now.skipped.length > 0 ? EXIT_BAD_INPUT : 0);
};

export const replayCommand: Command = {
  summary: 'show what other settings and rules would make of mail from files',
  usage: USAGE,
  run,
};

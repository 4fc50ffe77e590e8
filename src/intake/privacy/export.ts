/** Everything that the book holds about a person, as JSON and as CSV, with a receipt in words. Nothing is changed but the ledger. */
import type { Cell, Row } from '../../book/book';
import { csvLine } from '../../book/export-text';
import { insert, textOf } from '../../book/row';
import type { TableName } from '../../book/schema';
import { eventIdFor, keyedHash } from '../../crm/hash';
import { filesIn } from './kept-files';
import { findPerson, searchPattern, wordsOf, type Person } from './person';
import type { PrivacyPorts } from './ports';

/** Rows of one export: some megabytes. */
const ROWS = 10_000;

/** Columns that say nothing of the person: marks of the ledger over entries of all. */
const LEFT_OUT: Readonly<Partial<Record<TableName, readonly string[]>>> = { Events: ['changes', 'seal'] };

type Cells = Readonly<Record<string, Cell>>;

/** Why something is kept. */
export type Reason = 'mail' | 'record' | 'work' | 'history' | 'files' | 'list';

/** In the language of the book (src/locales/book/receipt). */
export interface ReceiptWords {
  readonly title: string;
  readonly about: string;
  readonly nothing: string;
  readonly line: string;
  readonly why: Readonly<Record<Reason, string>>;
  readonly files: string;
  readonly retention: string;
  readonly forEver: string;
  readonly elsewhere: string;
  readonly tab: (table: TableName) => string;
}

export interface PersonExport {
  readonly made: string;
  readonly addresses: readonly string[];
  readonly names: readonly string[];
  /** False: there is more than an export holds. */
  readonly complete: boolean;
  readonly receipt: string;
  readonly tables: Readonly<Record<string, readonly Cells[]>>;
  /** Links of the files that the rows name. */
  readonly files: readonly string[];
}

const shown = ({ table, values, extra }: Row): Cells => {
  const out = LEFT_OUT[table] ?? [];
  return Object.fromEntries(
    [...Object.entries(values), ...Object.entries(extra)].filter(
      ([key, cell]) => cell !== null && cell !== '' && !out.includes(key),
    ),
  );
};

const WHY: Readonly<Partial<Record<TableName, Reason>>> = {
  Messages: 'mail',
  Held: 'mail',
  Outbox: 'mail',
  References: 'mail',
  Contacts: 'record',
  Addresses: 'record',
  Companies: 'record',
  Cases: 'work',
  Deals: 'work',
  Tasks: 'work',
  Notes: 'work',
  Events: 'history',
  Attachments: 'files',
  NeverLog: 'list',
};

const TIMES = ['at', 'createdAt', 'heldAt', 'addedAt', 'connectedAt'] as const;
const dayOf = ({ values }: Row): string =>
  TIMES.map(key => textOf(values, key))
    .find(text => text !== '')
    ?.slice(0, 10) ?? '';

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_field, name: string) => values[name] ?? '');

interface Facts {
  readonly person: Person;
  readonly rows: readonly Row[];
  readonly files: readonly string[];
  readonly at: string;
  /** Days by status, as the setting says; '' for none. */
  readonly retention: string;
}

/** What is kept, since when, and why: for the person to read. */
export function receiptOf({ person, rows, files, at, retention }: Facts, words: ReceiptWords): string {
  const head = [
    filled(words.title, { person: person.names[0] ?? person.addresses[0] ?? '' }),
    filled(words.about, { date: at.slice(0, 10), addresses: person.addresses.join(', ') }),
    '',
  ];
  if (rows.length === 0) return [...head, words.nothing, words.elsewhere].join('\n');
  const tables = [...new Set(rows.map(({ table }) => table))];
  const lines = tables.map(table => {
    const own = rows.filter(row => row.table === table);
    const days = own.map(dayOf).filter(Boolean).sort();
    return filled(words.line, {
      tab: words.tab(table),
      count: String(own.length),
      first: days[0] ?? '–',
      last: days[days.length - 1] ?? '–',
      why: words.why[WHY[table] ?? 'record'],
    });
  });
  return [
    ...head,
    ...lines,
    filled(words.files, { count: String(files.length) }),
    filled(words.retention, { rule: retention || words.forEver }),
    '',
    words.elsewhere,
  ].join('\n');
}

/** Reads, and enters into the ledger that somebody has. @param by who asked for it */
export function exportPerson(
  ports: PrivacyPorts,
  address: string,
  by: string,
  words: ReceiptWords,
  retention: string,
): PersonExport {
  const person = findPerson(ports.book, address);
  const { rows, complete } = ports.matching(searchPattern(wordsOf(person)), ROWS);
  const files = filesIn(rows.filter(({ table }) => table === 'Messages')).map(
    id => `https://drive.google.com/file/d/${id}/view`,
  );
  const at = new Date(ports.clock.now()).toISOString();
  const tables: Record<string, Cells[]> = {};
  for (const row of rows) (tables[row.table] ??= []).push(shown(row));
  const hash = keyedHash(ports.office().key.secret, person.addresses[0] ?? '', 12);
  ports.book.commit([
    insert('Events', {
      id: eventIdFor('export', hash, at),
      at,
      actor: by,
      action: 'export',
      outcome: 'exported',
      reason: `what is kept about a person (hash ${hash}) was exported: ${rows.length} rows`,
    }),
  ]);
  return {
    made: at,
    addresses: person.addresses,
    names: person.names,
    complete,
    receipt: receiptOf({ person, rows, files, at, retention }, words),
    tables,
    files,
  };
}

/** One line for each cell, so that tables of all kinds fit one file: table, row, column, value. */
export function csvOf({ tables }: Pick<PersonExport, 'tables'>): string {
  const lines = Object.entries(tables).flatMap(([table, rows]) =>
    rows.flatMap((cells, n) =>
      Object.entries(cells).map(([column, value]) => csvLine([table, n + 1, column, value])),
    ),
  );
  return [csvLine(['table', 'row', 'column', 'value']), ...lines].join('');
}

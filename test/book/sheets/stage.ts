/**
 * A book in the workbench's spreadsheet, driven by the product's own modules bundled as Google gets them: each `run`
 * is one execution with fresh globals, and people can do something to the sheet before any of its calls.
 */
import { buildSync } from 'esbuild';
import type { Change, Query, Row } from '../../../src/book/book';
import type { TableName } from '../../../src/book/schema';
import { schemaOf } from '../../../src/book/schema';
import { BOOK_WORDS, type Locale } from '../../../src/locales/book';
import type { CallRecord, CallSpec } from '../../../workbench/runtime/contract';
import type { CellValue } from '../../../workbench/services/sheets/cells';
import { PersonAtTab } from '../../../workbench/services/sheets/people';
import type { Spreadsheet } from '../../../workbench/services/sheets/spreadsheet';
import { sheetsStore } from '../../../workbench/services/sheets/store';
import type { Tab } from '../../../workbench/services/sheets/tab';
import { openWorkbench } from '../../../workbench/workbench';

export const ANA = 'ana@example.org';

/** 5 January 2026, 12:00 UTC. */
export const NOW = Date.UTC(2026, 0, 5, 12);

const ENTRY = `
  import { openSheetsBook } from './src/book/sheets/sheets-book';
  import { createBook, layViews, repairBook } from './src/google/make-book';
  import { spreadsheetAccess } from './src/google/spreadsheet';
  import { zoneOffset } from './src/google/zone';
  export const make = book => createBook(book, () => undefined);
  export const repair = repairBook;
  export const views = layViews;
  export const open = (id, locale, timeZone) =>
    openSheetsBook(spreadsheetAccess(id), { locale, zoneOffset: zoneOffset(timeZone) });
`;

let bundled: string | null = null;

const bundle = (): string => {
  bundled ??=
    buildSync({
      stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'casebook',
      target: 'es2019',
    }).outputFiles[0]?.text ?? '';
  return `${bundled}\nfunction main(text, id) { return JSON.stringify(eval(text)); }`;
};

/** A book as it is made, by language and time zone; making one takes longer than most tests. */
const newBooks = new Map<string, string>();

export interface Ran<T> {
  readonly value: T;
  readonly calls: readonly CallRecord[];
}

export interface BookFailure {
  readonly name: string;
  readonly message: string;
  readonly problem: { readonly kind: string } & Readonly<Record<string, unknown>>;
}

/** Something that happens to the sheet before the run's remote call with this number, from 0. */
export type Before = (index: number, call: CallSpec) => void;

export interface Stage {
  readonly sheet: Spreadsheet;
  /** A script in which `book` is the open book; its last expression is the value. @throws when the run failed */
  run<T>(script: string, before?: Before): Ran<T>;
  find(queries: readonly Query[], before?: Before): readonly (readonly Row[])[];
  commit(changes: readonly Change[], before?: Before): readonly CallRecord[];
  /** What the script throws, which must be an error of the book. */
  failure(script: string, before?: Before): BookFailure;
  /** Makes or completes; see src/google/make-book.ts. */
  repair(): unknown;
  /** Saved views for these people and for all. */
  views(people: readonly { readonly email: string; readonly name: string }[]): unknown;
  tab(table: TableName): Tab;
  /** Ana at this table's tab. */
  person(table: TableName): PersonAtTab;
  /** The filled rows below the header, each by header text. */
  rows(table: TableName): readonly Readonly<Record<string, CellValue>>[];
  /** The header of a column in the book's language. */
  header(table: TableName, column: string): string;
  /** Where the column with this header stands. */
  column(table: TableName, column: string): number;
}

export const openStage = (options: { readonly locale?: Locale; readonly timeZone?: string } = {}): Stage => {
  const { locale = 'en', timeZone = 'Etc/GMT' } = options;
  const bench = openWorkbench({ code: bundle(), accounts: [ANA], now: NOW });
  const execute = (text: string, id: string, before?: Before) => {
    let remote = -1;
    return bench.run('main', [text, id], {
      as: ANA,
      kind: 'editor',
      faults: {
        before(_run, call) {
          if (call.remote) before?.(++remote, call);
          return undefined;
        },
      },
    });
  };
  const store = sheetsStore(bench.cloud);
  const kind = `${locale} ${timeZone}`;
  const known = newBooks.get(kind);
  if (known === undefined) {
    const made = execute(`casebook.make(${JSON.stringify({ title: 'Casebook', locale, timeZone })})`, '');
    if (made.how !== 'done') throw new Error(made.error ?? made.how);
    newBooks.set(kind, JSON.stringify(store.snapshot()));
  } else store.restore(JSON.parse(known));
  const sheet = store.spreadsheets[0];
  if (sheet === undefined) throw new Error('no spreadsheet was made');
  const { id } = sheet;

  const run = <T>(script: string, before?: Before): Ran<T> => {
    // Each run stands in a minute of its own, so that the quota of a minute is no matter here.
    bench.cloud.clock.advance(60_000);
    const text = `const book = casebook.open(id, ${JSON.stringify(locale)}, ${JSON.stringify(timeZone)}); ${script}`;
    const result = execute(text, id, before);
    if (result.how !== 'done') throw new Error(result.error ?? result.how);
    const value = result.value === undefined ? undefined : JSON.parse(String(result.value));
    return { value: value as T, calls: result.calls };
  };
  const tab = (table: TableName): Tab => {
    const found = sheet.tabById(schemaOf(table).sheetId);
    if (found === undefined) throw new Error(`no tab ${table}`);
    return found;
  };
  const header = (table: TableName, column: string): string =>
    BOOK_WORDS[locale].headers[table][column] ?? '';
  const headers = (table: TableName): readonly CellValue[] =>
    Array.from({ length: tab(table).lastColumn() }, (_, index) => tab(table).value(0, index));

  return {
    sheet,
    run,
    find: (queries, before) => run<(readonly Row[])[]>(`book.find(${JSON.stringify(queries)})`, before).value,
    commit: (changes, before) => run(`book.commit(${JSON.stringify(changes)}); null`, before).calls,
    failure: (script, before) => {
      const caught = `let said = null; try { ${script} } catch (error) {
        said = { name: error.name, message: error.message, problem: error.problem };
      } said`;
      const { value } = run<BookFailure | null>(caught, before);
      if (value === null) throw new Error('nothing was thrown');
      return value;
    },
    repair: () => run(`casebook.repair(id, ${JSON.stringify(locale)})`).value,
    views: people => run(`casebook.views(id, ${JSON.stringify(people)}, ${JSON.stringify(locale)})`).value,
    tab,
    person: table => new PersonAtTab(sheet, tab(table), ANA, NOW),
    rows: table =>
      Array.from({ length: Math.max(0, tab(table).lastRow() - 1) }, (_, row) =>
        Object.fromEntries(
          headers(table).map((text, index) => [String(text), tab(table).value(row + 1, index)] as const),
        ),
      ).filter(row => Object.values(row).some(value => value !== null)),
    header,
    column: (table, column) => headers(table).indexOf(header(table, column)),
  };
};

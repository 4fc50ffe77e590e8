/** The book as files that other programs read: one for each table, as CSV or JSON. */
import { csvLine, csvOf, jsonOf, type ExportFormat } from './book/export-text';
import { schemaOf, TABLES, type TableName } from './book/schema';
import { headerText } from './book/sheets/table-layout';
import { eachRow } from './book/sheets/pages';
import { saveExport } from './google/export-files';
import { spreadsheetAccess } from './google/spreadsheet';
import { clock } from './google/state';
import { zoneOffset } from './google/zone';
import { isArchivedTable } from './intake/archive/archives';
import { installed, installedUpToDate } from './installed';
import type { Installation } from './intake/state';
import { localeFor } from './locales';

/** Rows of one part: with long mails some 20 MB of text. */
const PART_ROWS = 10_000;
/** Room for one more part below Google's 6 minutes a run. */
const TIME_BUDGET = 4 * 60_000;

/** The Dashboard only counts what the others hold, Import is a place to work in, and Archived leads to what is exported too. */
const EXPORTED: readonly TableName[] = TABLES.filter(
  table => !['Dashboard', 'Import', 'Archived'].includes(table),
);

/** What becomes one file, or several: a table of the book, or what of it stands in an archive. */
interface Source {
  readonly name: string;
  readonly table: TableName;
  readonly bookId: string;
}

const sourcesOf = ({ bookId, archives }: Installation): readonly Source[] =>
  EXPORTED.flatMap((table): readonly Source[] => [
    { name: table, table, bookId },
    ...(isArchivedTable(table) ? archives : []).map(archive => ({
      name: `${table} ${archive.name}`,
      table,
      bookId: archive.bookId,
    })),
  ]);

interface Part {
  /** CSV: whole lines, the headers among them in the first part. JSON: objects, one a line, with commas between. */
  readonly text: string;
  readonly rows: number;
  /** Where the next part starts; null at the end. */
  readonly next: number | null;
}

function exported(
  installation: Installation,
  { table, bookId }: Source,
  format: ExportFormat,
  start: number,
): Part {
  const locale = localeFor(installation.locale);
  const options = { locale, zoneOffset: zoneOffset(installation.timeZone) };
  const lines: string[] = [];
  let extra: readonly string[] = [];
  const next = eachRow(
    spreadsheetAccess(bookId),
    table,
    options,
    ({ row }) => {
      extra = Object.keys(row.extra);
      lines.push(format === 'csv' ? csvOf(row) : jsonOf(row));
    },
    { start, rows: PART_ROWS },
  );
  const rows = lines.length;
  if (format === 'json') return { text: lines.join(',\n'), rows, next };
  const headers = [...schemaOf(table).columns.map(({ key }) => headerText(table, key, locale)), ...extra];
  return { text: (start === 1 ? csvLine(headers) : '') + lines.join(''), rows, next };
}

/** One part of one table; JSON in ({table, format, start}, start from 1) and out ({text, rows, next}). */
export function exportPart(json: string): string {
  const { table, format, start } = JSON.parse(json) as { table: string; format: string; start: number };
  const installation = installedUpToDate();
  const sources = sourcesOf(installation);
  const found = sources.find(({ name }) => name === table);
  if (!found)
    throw new Error(`There is no table ${table}; there are ${sources.map(({ name }) => name).join(', ')}.`);
  return JSON.stringify(exported(installation, found, format === 'json' ? 'json' : 'csv', start));
}

/**
 * Writes every table into a new folder of the user's Drive, a long one in several files.
 * @param from the table to begin with, where an earlier run came to the end of its time
 * @returns what a person should know: the folder, and how to go on where time was short
 */
export function exportToDrive(format: ExportFormat, from: string): string {
  const installation = installedUpToDate();
  const started = clock.now();
  const sources = sourcesOf(installation);
  const first = Math.max(
    0,
    sources.findIndex(({ name }) => name === from),
  );
  const save = saveExport(`Casebook export ${new Date(started).toISOString().slice(0, 10)}`);
  let url = '';
  for (const source of sources.slice(first)) {
    if (clock.now() - started > TIME_BUDGET)
      return `Not everything is exported yet: run exportBook('${format}', '${source.name}') for the rest. So far: ${url}`;
    let start: number | null = 1;
    for (let part = 1; start !== null; part++) {
      const { text, next }: Part = exported(installation, source, format, start);
      const name = `${source.name}${part === 1 && next === null ? '' : `-${part}`}.${format}`;
      url = save(name, format === 'csv' ? `\ufeff${text}` : `[\n${text}\n]\n`, format);
      start = next;
    }
  }
  return `Exported: ${url}`;
}

/** Names of the tables that an export holds. */
export const tablesToExport = (): readonly string[] => sourcesOf(installed()).map(({ name }) => name);

/** Where each column of a table stands, told from the header row: people move, add and translate columns. */
import { headersOf } from '../../locales/book';
import { composedId, idColumns } from '../row-id';
import { foldCase } from '../same-cell';
import { schemaOf, type TableName } from '../schema';
import type { SheetRow } from './access';

export interface HeaderMap {
  /** Column index by column key. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that people added: index and header text, without those that have no header. */
  readonly extra: readonly { readonly index: number; readonly text: string }[];
  /** The header row as it is, without spaces at the ends of a text. */
  readonly texts: readonly string[];
}

export interface HeaderFault {
  /** Columns without a header, by key. */
  readonly missing: readonly string[];
  /** Columns whose header stands above more than one column, by key. */
  readonly doubled: readonly string[];
}

/** Made once for each column of a run: every look-up asks for them. */
const accepted = new Map<string, readonly string[]>();

/** Every header under which a column may stand: in each of our languages, and its key. */
export const acceptedHeaders = (table: TableName, column: string): readonly string[] => {
  const name = `${table}.${column}`;
  const known = accepted.get(name) ?? Array.from(new Set([...headersOf(table, column), column]));
  accepted.set(name, known);
  return known;
};

/** Column keys by folded header, of one table. */
const keysByHeader = new Map<TableName, ReadonlyMap<string, string>>();

const keysOf = (table: TableName): ReadonlyMap<string, string> => {
  const known =
    keysByHeader.get(table) ??
    new Map(
      schemaOf(table).columns.flatMap(({ key }) =>
        acceptedHeaders(table, key).map((header): [string, string] => [foldCase(header), key]),
      ),
    );
  keysByHeader.set(table, known);
  return known;
};

/** The key of the column that a header names, in any case of letters; undefined for a header that people added. */
export const keyOfHeader = (table: TableName, header: string): string | undefined =>
  keysOf(table).get(foldCase(header));

/** @param row the first row of the tab */
export const readHeaders = (table: TableName, row: SheetRow): HeaderMap | HeaderFault => {
  const texts = row.map(cell => String(cell).trim());
  const found = new Map<string, number>();
  const twice = new Set<string>();
  texts.forEach((text, index) => {
    const key = keyOfHeader(table, text);
    if (key === undefined) return;
    if (found.has(key)) twice.add(key);
    else found.set(key, index);
  });
  const columns = new Map<string, number>();
  const missing: string[] = [];
  const doubled: string[] = [];
  for (const { key } of schemaOf(table).columns) {
    const first = found.get(key);
    if (first === undefined) missing.push(key);
    else columns.set(key, first);
    if (twice.has(key)) doubled.push(key);
  }
  if (missing.length > 0 || doubled.length > 0) return { missing, doubled };
  const ours = new Set(columns.values());
  const extra = texts.flatMap((text, index) => (text !== '' && !ours.has(index) ? [{ index, text }] : []));
  return { columns, extra, texts };
};

export const isHeaderFault = (headers: HeaderMap | HeaderFault): headers is HeaderFault =>
  'missing' in headers;

/** Tells the id of a row as it was read. */
export const rawIds = (table: TableName, headers: HeaderMap): ((raw: SheetRow) => string) => {
  const places = new Map(idColumns(table).map(column => [column, indexIn(headers, column)]));
  return raw => composedId(table, column => String(raw[places.get(column) ?? -1] ?? ''));
};

/** The index of a column that the map is known to have. */
export const indexIn = (headers: HeaderMap, key: string): number => {
  const index = headers.columns.get(key);
  if (index === undefined) throw new Error(`No column ${key}`);
  return index;
};

/** Reads the rows that a search has found, and checks that they stand where the search saw them. */
import type { Locale } from '../../locales/book';
import type { Query } from '../book';
import { TIME_COLUMN } from '../newest';
import { foldCase } from '../same-cell';
import { schemaOf, type TableName } from '../schema';
import type { CellPosition, SheetRow, SpreadsheetAccess } from './access';
import { indexIn, isHeaderFault, readHeaders, type HeaderMap } from './headers';
import { allCandidates, firstCandidates, isSettled, rawTime, type Candidate } from './newest-candidates';
import { headerProblem } from './problems';
import { readTables, type Reading, type RowsOfTable } from './tab-reader';

/** A column with more hits than this is read at its ends first, until the headers tell whether it was asked for. */
const FEW_HITS = 64;

export interface TableView {
  readonly title: string;
  readonly headers: HeaderMap;
}

export interface LocatedRow {
  /** Row number at the time of the read. */
  readonly row: number;
  readonly raw: SheetRow;
}

/** An edited row, with what is noted on its cells. */
export interface NotedRow extends LocatedRow {
  readonly notes: readonly string[];
}

export interface Sight {
  readonly views: ReadonlyMap<TableName, TableView>;
  /** By query: the rows that hold one of its keys, top to bottom. With `newest` at least the newest of each key. */
  readonly found: readonly (readonly LocatedRow[])[];
  /** Every row of the tables asked for whole. */
  readonly whole: ReadonlyMap<TableName, readonly LocatedRow[]>;
  /** What the search hit: the rows came from there. */
  readonly hits: readonly CellPosition[];
  /** Rows of Events from `ledgerFrom` on. */
  readonly ledger: readonly LocatedRow[];
  /** Of `block`: those of its rows that the tab has. */
  readonly block: readonly NotedRow[];
}

export interface Look {
  readonly queries: readonly Query[];
  /** Further tables whose headers are needed. */
  readonly headersOf: readonly TableName[];
  readonly whole: readonly TableName[];
  /** Where this run has seen the columns of a table a moment ago; what has moved since shows in what is read. */
  readonly seen?: (table: TableName) => TableView | undefined;
  /** Texts that are searched for besides: where they stand is among the hits. */
  readonly besides?: readonly string[];
  /** Events is read from this row to its end as well. */
  readonly ledgerFrom?: number;
  /** Rows that are read besides by where they stand, with the notes on their cells. */
  readonly block?: { readonly table: TableName; readonly rows: readonly number[] };
}

export const unique = <T>(items: readonly T[]): readonly T[] => Array.from(new Set(items));

/** The query's keys as they are compared, each once. */
export const keysOf = (query: Query): readonly string[] =>
  unique(query.keys.filter(key => key !== '').map(foldCase));

/** Where the search has found something in one sheet. */
interface SheetHits {
  /** Columns with a hit in the header row. */
  readonly headers: Set<number>;
  /** By column the rows with a hit, ascending, without the header row. */
  readonly rows: Map<number, number[]>;
}

const NO_HITS: SheetHits = { headers: new Set(), rows: new Map() };

function hitsBySheet(hits: readonly CellPosition[]): ReadonlyMap<number, SheetHits> {
  const sheets = new Map<number, SheetHits>();
  for (const { sheetId, row, column } of hits) {
    const sheet = sheets.get(sheetId) ?? { headers: new Set(), rows: new Map<number, number[]>() };
    sheets.set(sheetId, sheet);
    const rows = sheet.rows.get(column);
    if (row === 0) sheet.headers.add(column);
    else if (rows === undefined) sheet.rows.set(column, [row]);
    else rows.push(row);
  }
  for (const { rows } of sheets.values())
    for (const [column, hit] of rows)
      rows.set(
        column,
        Array.from(new Set(hit)).sort((a, b) => a - b),
      );
  return sheets;
}

/** One look after one search: reads until every query is answered, and says whether something moved meanwhile. */
export class LookAtRows {
  private readonly readings = new Map<TableName, Reading>();
  private readonly views = new Map<TableName, TableView>();
  private readonly keys: ReadonlySet<string>;
  private readonly signs = new Set<string>();
  private readonly hitsBySheet: ReadonlyMap<number, SheetHits>;

  constructor(
    private readonly access: SpreadsheetAccess,
    private readonly look: Look,
    private readonly locale: Locale,
    private readonly hits: readonly CellPosition[],
  ) {
    this.keys = new Set(look.queries.flatMap(keysOf));
    this.hitsBySheet = hitsBySheet(hits);
  }

  run(): Sight {
    const { look } = this;
    const queried = unique(look.queries.map(query => query.table)).filter(
      table => !look.whole.includes(table),
    );
    const { ledgerFrom, block } = look;
    const others = unique([
      ...look.headersOf,
      ...(ledgerFrom === undefined ? [] : ['Events' as const]),
      ...(block === undefined ? [] : [block.table]),
    ]);
    const asked: readonly RowsOfTable[] = [
      ...look.whole.map(table => ({ table, rows: 'all' as const })),
      ...queried.map(table => ({ table, rows: this.firstRows(table) })),
      ...others
        .filter(table => !look.whole.includes(table) && !queried.includes(table))
        .map(table => ({ table, rows: [] })),
    ];
    this.read(
      asked.map(each => this.withPlaced(each)),
      block !== undefined,
    );
    this.readMissing(query => this.wantedRows(query));
    this.readMissing(query => (this.isAnswered(query) ? [] : allCandidates(this.rowsHit(query))));
    const found = look.queries.map(query => this.answer(query));
    const whole = new Map(look.whole.map(table => [table, this.allRows(table)]));
    const ledger =
      ledgerFrom === undefined ? [] : this.allRows('Events').filter(({ row }) => row >= ledgerFrom);
    return { views: this.views, found, whole, hits: this.hits, ledger, block: this.blockRows() };
  }

  /** What did not fit together; '' when nothing moved. Twice the same means that it is so and nothing moves. */
  get moved(): string {
    return Array.from(this.signs).join('\n');
  }

  /** With the rows of the table that are asked for by where they stand. */
  private withPlaced(asked: RowsOfTable): RowsOfTable {
    const { ledgerFrom, block } = this.look;
    const { table, rows } = asked;
    const placed = block?.table === table ? block.rows : [];
    return {
      ...asked,
      rows: rows === 'all' ? rows : [...rows, ...placed],
      ...(table === 'Events' && ledgerFrom !== undefined ? { from: ledgerFrom } : {}),
    };
  }

  private hitsIn(table: TableName): SheetHits {
    return this.hitsBySheet.get(schemaOf(table).sheetId) ?? NO_HITS;
  }

  private firstRows(table: TableName): readonly number[] {
    const { headers, rows: hit } = this.hitsIn(table);
    const queries = this.look.queries.filter(query => query.table === table);
    const newest = Math.max(0, ...queries.map(query => query.newest ?? 0));
    const keys = Math.max(
      1,
      ...queries.map(query => (query.newest === undefined ? 0 : keysOf(query).length)),
    );
    const whole = this.columnsAskedWhole(table, queries);
    return Array.from(headers).flatMap(column => {
      const rows = hit.get(column) ?? [];
      return rows.length <= FEW_HITS || whole.includes(column) ? rows : firstCandidates(rows, newest, keys);
    });
  }

  /** Columns known to be asked for all rows of a key, so that nothing of them is left for a second read. */
  private columnsAskedWhole(table: TableName, queries: readonly Query[]): readonly number[] {
    const view = this.look.seen?.(table);
    return view === undefined
      ? []
      : queries.flatMap(({ column, newest }) =>
          newest === undefined ? [indexIn(view.headers, column)] : [],
        );
  }

  private rowsHit(query: Query): readonly number[] {
    const view = this.view(query.table);
    return this.hitsIn(query.table).rows.get(indexIn(view.headers, query.column)) ?? [];
  }

  private wantedRows(query: Query): readonly number[] {
    const rows = this.rowsHit(query);
    return query.newest === undefined ? rows : firstCandidates(rows, query.newest, keysOf(query).length);
  }

  private isAnswered(query: Query): boolean {
    const { newest, table } = query;
    if (newest === undefined) return true;
    const time = TIME_COLUMN[table];
    const { headers } = this.view(table);
    const column = indexIn(headers, query.column);
    const rows = this.rowsHit(query);
    const read = this.answer(query);
    const candidates = new Map(keysOf(query).map((key): [string, Candidate[]] => [key, []]));
    for (const { row, raw } of read)
      candidates
        .get(foldCase(String(raw[column] ?? '')))
        ?.push({ row, time: time === null ? row : rawTime(raw[indexIn(headers, time)]) });
    return Array.from(candidates.values()).every(each => isSettled(rows, each, newest, candidates.size));
  }

  private readMissing(wanted: (query: Query) => readonly number[]): void {
    const missing = new Map<TableName, number[]>();
    for (const query of this.look.queries) {
      const known = this.reading(query.table).rows;
      const rows = wanted(query).filter(row => !known.has(row));
      if (rows.length > 0) missing.set(query.table, [...(missing.get(query.table) ?? []), ...rows]);
    }
    this.read(Array.from(missing, ([table, rows]) => ({ table, rows })));
  }

  private read(asked: readonly RowsOfTable[], withNotes = false): void {
    for (const [table, reading] of readTables(this.access, asked, withNotes)) {
      const headers = readHeaders(table, reading.header);
      if (isHeaderFault(headers)) throw headerProblem(table, reading.title, headers, this.locale);
      const before = this.readings.get(table);
      if (before !== undefined && before.header.join('\t') !== reading.header.join('\t')) {
        this.signs.add(`${reading.title}: ${reading.header.join(', ')}`);
      }
      this.readings.set(table, {
        ...reading,
        rows: new Map([...(before?.rows ?? []), ...reading.rows]),
        notes: new Map([...(before?.notes ?? []), ...reading.notes]),
      });
      this.views.set(table, { title: reading.title, headers });
    }
  }

  /** The rows read that hold one of the query's keys; notes what stood elsewhere when the search saw it. */
  private answer(query: Query): readonly LocatedRow[] {
    const keys = new Set(keysOf(query));
    if (keys.size === 0) return [];
    const { title, headers } = this.view(query.table);
    const column = indexIn(headers, query.column);
    if (!this.hitsIn(query.table).headers.has(column))
      this.signs.add(`${title}: ${query.column} at ${column}`);
    const { rows } = this.reading(query.table);
    return this.rowsHit(query).flatMap(row => {
      const raw = rows.get(row);
      if (raw === undefined) return [];
      const cell = foldCase(String(raw[column] ?? ''));
      if (!this.keys.has(cell)) this.signs.add(`${title}: row ${row + 1} is ${cell}`);
      return keys.has(cell) ? [{ row, raw }] : [];
    });
  }

  private allRows(table: TableName): readonly LocatedRow[] {
    return Array.from(this.reading(table).rows, ([row, raw]) => ({ row, raw }));
  }

  private blockRows(): readonly NotedRow[] {
    const { block } = this.look;
    if (block === undefined) return [];
    const { rows, notes } = this.reading(block.table);
    return block.rows.flatMap(row => {
      const raw = rows.get(row);
      return raw === undefined ? [] : [{ row, raw, notes: notes.get(row) ?? [] }];
    });
  }

  private view(table: TableName): TableView {
    const view = this.views.get(table);
    if (view === undefined) throw new Error(`The table ${table} was not read`);
    return view;
  }

  private reading(table: TableName): Reading {
    const reading = this.readings.get(table);
    if (reading === undefined) throw new Error(`The table ${table} was not read`);
    return reading;
  }
}

/** The book on a Google spreadsheet: answers queries, keeps the small tables, commits changes. */
import type { Locale } from '../../locales/book';
import type { Book, Change, FoundRows, Query, Row } from '../book';
import { newestRows } from '../newest';
import type { Ledger } from '../ledger/ledger';
import { columnOf } from '../row-values';
import { foldCase, matcher, sameCell } from '../same-cell';
import { schemaOf, SMALL_TABLES, type TableName } from '../schema';
import type { SpreadsheetAccess } from './access';
import { commitChanges } from './commit';
import type { LocatedRow, Sight, TableView } from './look';
import { lookUp } from './look-up';
import { Overlay } from './overlay';
import { isBlankRow, rowFrom } from './read-cells';
import { seekRows } from './seek';
import { holdsWords, type SearchedTable } from '../searched';
import type { ZoneOffset } from './serial-date';

export interface SheetsBookOptions {
  /** The language that problems name tabs and headers in: the one the book was made in. */
  readonly locale: Locale;
  /**
   * The time zone in which date cells are kept: the one the book was made in. It stays when somebody changes the
   * spreadsheet's setting, which moves neither the numbers in the cells nor the times they show.
   */
  readonly zoneOffset: ZoneOffset;
  /**
   * True for runs of some seconds, such as a click: a commit writes where the run has seen the rows, without looking
   * once more. It is checked and mended by the journal all the same.
   */
  readonly brief?: boolean;
  /** Records and seals what commits add to the ledger; without it entries are stored as they come. */
  readonly ledger?: Ledger;
}

/** Tables that clicks add rows to without asking for any: their headers come with each look of a brief run. */
const WRITTEN_BY_CLICKS: readonly TableName[] = ['Events', 'Notes', 'Tasks'];

const isSmall = (table: TableName): boolean => SMALL_TABLES.includes(table);

class SheetsBook implements Book {
  private readonly overlay = new Overlay();
  private readonly small = new Map<TableName, readonly Row[]>();
  /** Where the last looks saw rows, for the commits of a brief run. */
  private readonly views = new Map<TableName, TableView>();
  private readonly located = new Map<TableName, readonly LocatedRow[]>();

  constructor(
    private readonly access: SpreadsheetAccess,
    private readonly options: SheetsBookOptions,
  ) {}

  find(queries: readonly Query[]): readonly (readonly Row[])[] {
    for (const { table, column } of queries) columnOf(table, column);
    const large = queries.filter(query => !isSmall(query.table));
    const byId = large.map(query => this.idQuery(query));
    const sight = this.look([...large, ...byId]);
    return queries.map(query => {
      if (isSmall(query.table)) return this.select(query, this.whole(query.table));
      const index = large.indexOf(query);
      const located = [...(sight.found[index] ?? []), ...(sight.found[large.length + index] ?? [])];
      return this.select(query, this.rows(query.table, located, sight));
    });
  }

  latest(table: TableName, column: string, key: string, n: number): readonly Row[] {
    return this.find([{ table, column, keys: [key], newest: n }])[0] ?? [];
  }

  seek(text: string, tables: readonly SearchedTable[]): readonly FoundRows[] {
    const sought = seekRows(this.access, text, tables, this.options.locale);
    return tables.map(table => {
      const found = sought.get(table);
      if (!found) return { rows: [], complete: true };
      const rows = found.rows
        .filter(({ raw }) => !isBlankRow(raw))
        .sort((a, b) => a.row - b.row)
        .map(({ raw }) => rowFrom(table, found.headers, raw, this.options.zoneOffset));
      const laidOver = this.overlay.over(table, rows).filter(row => holdsWords(row, text));
      return { rows: [...laidOver].reverse(), complete: found.complete };
    });
  }

  whole(table: TableName): readonly Row[] {
    if (!isSmall(table)) throw new Error(`The table ${table} is too large to be read whole`);
    if (!this.small.has(table)) this.look([]);
    return this.overlay.over(table, this.small.get(table) ?? []);
  }

  commit(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    const { locale, zoneOffset, brief, ledger } = this.options;
    const seen = {
      view: (table: TableName) => this.views.get(table),
      rows: (table: TableName) => this.located.get(table) ?? [],
    };
    const stored = commitChanges(this.access, changes, {
      locale,
      zoneOffset,
      seen: brief === true ? seen : null,
      current: row => this.overlay.current(row),
      ...(ledger === undefined ? {} : { ledger }),
    });
    this.overlay.add(stored);
  }

  /** Looks, and reads the small tables along with it the first time. */
  private look(queries: readonly Query[]): Sight {
    const whole = this.small.size === 0 ? SMALL_TABLES : [];
    const asked = queries.filter(query => query.keys.some(key => key !== ''));
    if (asked.length === 0 && whole.length === 0) return { views: new Map(), found: [], whole: new Map() };
    const headersOf = this.options.brief === true ? WRITTEN_BY_CLICKS : [];
    const sight = lookUp(this.access, { queries, headersOf, whole }, this.options.locale);
    for (const [table, located] of sight.whole)
      this.small.set(table, this.rows(table, located, sight, false));
    if (this.options.brief === true) this.remember(queries, sight);
    return sight;
  }

  private remember(queries: readonly Query[], sight: Sight): void {
    for (const [table, view] of sight.views) this.views.set(table, view);
    for (const [table, located] of sight.whole) this.located.set(table, located);
    queries.forEach(({ table }, index) => {
      this.located.set(table, [...(sight.found[index] ?? []), ...(this.located.get(table) ?? [])]);
    });
  }

  private idQuery(query: Query): Query {
    return { table: query.table, column: schemaOf(query.table).id, keys: this.overlay.idsToRead(query) };
  }

  private rows(
    table: TableName,
    located: readonly LocatedRow[],
    sight: Sight,
    laidOver = true,
  ): readonly Row[] {
    const view = sight.views.get(table);
    if (view === undefined) return [];
    const once = new Map(located.map(item => [item.row, item.raw]));
    const rows = Array.from(once)
      .sort(([a], [b]) => a - b)
      .filter(([, raw]) => !isBlankRow(raw))
      .map(([, raw]) => rowFrom(table, view.headers, raw, this.options.zoneOffset));
    return laidOver ? this.overlay.over(table, rows) : rows;
  }

  private select({ table, column, keys, newest }: Query, rows: readonly Row[]): readonly Row[] {
    const matches = matcher({ keys });
    const matching = rows.filter(row => matches(row.values[column]));
    if (newest === undefined) return matching;
    const wanted = Array.from(new Set(keys.filter(key => key !== '').map(foldCase)));
    return wanted.flatMap(key =>
      newestRows(
        table,
        matching.filter(row => sameCell(row.values[column], key)),
        newest,
      ),
    );
  }
}

/**
 * Opens the book that a spreadsheet holds. Nothing is called until the first question; one object serves one run.
 * @param access the spreadsheet's four calls (src/google/spreadsheet.ts)
 */
export const openSheetsBook = (access: SpreadsheetAccess, options: SheetsBookOptions): Book =>
  new SheetsBook(access, options);

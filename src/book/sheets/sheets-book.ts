/** The book on a Google spreadsheet: answers queries, keeps the small tables, commits changes. */
import type { Locale } from '../../locales/book';
import type { Change, FoundRows, Query, Removal, Row, ShrinkingBook } from '../book';
import type { Correction, Edited, SheetBook } from '../edited';
import type { Ledger } from '../ledger/ledger';
import { columnOf } from '../row-values';
import { schemaOf, SMALL_TABLES, type TableName } from '../schema';
import { holdsWords, type SearchedTable } from '../searched';
import { covers, select } from '../select';
import { isAccessError, type CellPosition, type SpreadsheetAccess } from './access';
import { commitChanges } from './commit';
import { keysOf, type LocatedRow, type Look, type Sight, type TableView } from './look';
import { cellOf, leave, NOTES_TAB, takeAway } from './edit-notes';
import { noteAndRead, patchOfCorrection, readEdited } from './edited-rows';
import { addsNothing } from './entries-since';
import { lookAgain, lookUp, searchedTexts } from './look-up';
import type { Patch } from './patch';
import type { Whereabouts } from './plan';
import { Overlay } from './overlay';
import { isBlankRow, rowFrom } from './read-cells';
import type { SheetRequest } from './requests';
import { sealIn, searchedIn, type SearchMemory } from './search-memory';
import { seekRows } from './seek';
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
  /** The spreadsheet is an archive of the book: it has none of the small tables. */
  readonly archive?: true;
  /** What earlier runs have found; without it every look searches. */
  readonly memory?: SearchMemory;
}

/** Tables that clicks add rows to without asking for any: their headers come with each look of a brief run. */
const WRITTEN_BY_CLICKS: readonly TableName[] = ['Events', 'Notes', 'Tasks'];

const isSmall = (table: TableName): boolean => SMALL_TABLES.includes(table);

class SheetsBook implements SheetBook, ShrinkingBook {
  private readonly overlay = new Overlay();
  private readonly small = new Map<TableName, readonly Row[]>();
  /** Where the last looks saw rows, for the commits of a brief run. */
  private readonly views = new Map<TableName, TableView>();
  private readonly located = new Map<TableName, readonly LocatedRow[]>();
  /** What has come with edited rows. */
  private foreseen: { readonly queries: readonly Query[]; readonly sight: Sight } | null = null;
  /** Where the edit is noted that this run answers. */
  private noted: CellPosition | null = null;
  /** There is no tab for notes, as in a book from before there were any. */
  private lacksNotes = false;

  constructor(
    private readonly access: SpreadsheetAccess,
    private readonly options: SheetsBookOptions,
  ) {}

  find(queries: readonly Query[]): readonly (readonly Row[])[] {
    for (const { table, column } of queries) columnOf(table, column);
    const large = queries.filter(query => !isSmall(query.table));
    const byId = large.map(query => this.idQuery(query));
    const asked = [...large, ...byId];
    const sight = this.seenBefore(asked) ?? this.look(asked);
    return queries.map(query => {
      if (isSmall(query.table)) return select(query, this.whole(query.table));
      const index = large.indexOf(query);
      const located = [...(sight.found[index] ?? []), ...(sight.found[large.length + index] ?? [])];
      return select(query, this.rows(query.table, located, sight));
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
    this.store(changes, [], [], this.options.brief === true);
  }

  moveOut(removals: readonly Removal[], changes: readonly Change[]): void {
    this.store(changes, [], removals, false);
  }

  noteEdit(note: string, table: TableName, start: number, end: number): Edited | null {
    try {
      const edited = noteAndRead(this.access, note, table, { start, end }, this.options);
      this.noted = cellOf(note);
      return edited;
    } catch (error) {
      if (!isAccessError(error)) throw error;
      this.lacksNotes = error.problem === 'no_tab';
      return null;
    }
  }

  edited(table: TableName, start: number, end: number, foreseen: readonly Query[]): Edited {
    const large = foreseen.filter(query => !isSmall(query.table));
    const { edited, sight, answered } = readEdited(this.access, table, { start, end }, large, this.options);
    for (const [of, located] of sight.whole) this.small.set(of, this.rows(of, located, sight, false));
    this.remember(answered, sight);
    if (!isSmall(table)) this.located.set(table, [...sight.block, ...(this.located.get(table) ?? [])]);
    this.foreseen = { queries: answered, sight };
    return edited;
  }

  /** Where all of it has come with edited rows: no call. */
  private seenBefore(asked: readonly Query[]): Sight | null {
    if (this.foreseen === null) return null;
    const { queries, sight } = this.foreseen;
    const places = asked.map(query => queries.findIndex(each => covers(each, query)));
    const isSeen = asked.every((query, n) => keysOf(query).length === 0 || (places[n] ?? -1) >= 0);
    return isSeen ? { ...sight, found: places.map(place => sight.found[place] ?? []) } : null;
  }

  settle(changes: readonly Change[], corrections: readonly Correction[], noteStays = false, left = ''): void {
    const besides = [
      ...(this.lacksNotes ? [NOTES_TAB] : []),
      ...(this.noted === null || noteStays ? [] : [takeAway(this.noted)]),
      ...(this.noted === null || left === '' ? [] : [leave(left)]),
    ];
    this.lacksNotes = false;
    if (changes.length === 0 && corrections.length === 0) {
      if (besides.length > 0) this.access.write(besides, null);
      return;
    }
    const patches = corrections.map(correction =>
      patchOfCorrection(correction, this.views, this.options.zoneOffset),
    );
    this.store(changes, patches, [], true, besides);
  }

  /** @param asSeen write where the run has seen the rows, without another look */
  private store(
    changes: readonly Change[],
    corrections: readonly Patch[],
    removals: readonly Removal[],
    asSeen: boolean,
    besides: readonly SheetRequest[] = [],
  ): void {
    const { locale, zoneOffset, ledger } = this.options;
    const options = {
      locale,
      zoneOffset,
      seen: asSeen ? this.seen() : null,
      besides,
      current: (row: Row) => this.overlay.current(row),
      ...(ledger === undefined ? {} : { ledger }),
    };
    try {
      this.overlay.add(commitChanges(this.access, changes, options, corrections, removals));
    } catch (error) {
      // Google may have stored them all the same. A brief run ends with that; a longer one goes on, and reads again what they
      // are about, and the small tables.
      if (this.options.brief !== true) {
        this.overlay.forget(changes, SMALL_TABLES);
        this.small.clear();
      }
      throw error;
    }
  }

  private seen(): Whereabouts {
    return {
      view: table => this.views.get(table),
      rows: table => this.located.get(table) ?? [],
    };
  }

  /** Looks, and reads the small tables along with it the first time. */
  private look(queries: readonly Query[]): Sight {
    const whole = this.small.size === 0 && this.options.archive === undefined ? SMALL_TABLES : [];
    const asked = queries.filter(query => query.keys.some(key => key !== ''));
    if (asked.length === 0 && whole.length === 0)
      return { views: new Map(), found: [], whole: new Map(), hits: [], ledger: [], block: [] };
    const headersOf = this.options.brief === true ? WRITTEN_BY_CLICKS : [];
    const look = { queries, headersOf, whole, seen: (table: TableName) => this.views.get(table) };
    const { memory } = this.options;
    const isFirst = memory !== undefined && whole.length > 0;
    const known = isFirst ? this.lookAgain(look, memory) : null;
    const besides = isFirst && memory.anchor !== '' ? [memory.anchor] : [];
    const sight = known ?? lookUp(this.access, { ...look, besides }, this.options.locale);
    for (const [table, located] of sight.whole)
      this.small.set(table, this.rows(table, located, sight, false));
    if (this.options.brief === true) this.remember(queries, sight);
    if (known === null && memory !== undefined)
      memory.note(searchedTexts(queries), searchedIn(sight), isFirst ? sealIn(sight) : null);
    return sight;
  }

  /** Only while no entry of the ledger tells of a row that a search might find by now. */
  private lookAgain(look: Look, memory: SearchMemory): Sight | null {
    const kept = memory.recall(searchedTexts(look.queries));
    if (kept === null) return null;
    const { hits, seal, entry } = kept;
    const again = entry === null ? look : { ...look, ledgerFrom: entry };
    const sight = lookAgain(this.access, again, this.options.locale, hits);
    if (sight === null) return null;
    return sealIn(sight) === seal || addsNothing(sight, seal, look.queries.flatMap(keysOf)) ? sight : null;
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
}

/**
 * Opens the book that a spreadsheet holds. Nothing is called until the first question; one object serves one run.
 * @param access the spreadsheet's four calls (src/google/spreadsheet.ts)
 */
export const openSheetsBook = (
  access: SpreadsheetAccess,
  options: SheetsBookOptions,
): SheetBook & ShrinkingBook => new SheetsBook(access, options);

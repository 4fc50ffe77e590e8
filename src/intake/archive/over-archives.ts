/**
 * The book and its archives as one, for what has to know all that is kept of a person or a case: what is found says nothing of
 * where it stands, and a change goes to the row wherever that is. Each archive costs a search of its own, so that no card and
 * no poll uses this.
 */
import type { Book, Change, Query, Row } from '../../book/book';
import { idOf } from '../../book/row';
import { select } from '../../book/select';
import type { TableName } from '../../book/schema';
import { emptied } from '../privacy/forget-rows';
import type { PrivacyPorts } from '../privacy/ports';
import { isArchivedTable } from './archives';

/** A spreadsheet's side of the ports: its book, its rows by text, and its rows one by one. */
export type Place = Pick<PrivacyPorts, 'book' | 'matching' | 'eachRow'>;

export interface ArchivePlace extends Place {
  /** Epoch ms: none of its rows came into the book before. */
  readonly from: number;
  /** Takes away the copies of rows that a commit has left beside them. */
  readonly clearCopies: () => void;
}

const keyOf = (table: TableName, id: string): string => `${table}|${id.toLowerCase()}`;
const keyOfRow = ({ table, values }: Row): string => keyOf(table, idOf(table, values));

class Everywhere implements Pick<Book, 'find' | 'commit'> {
  /** Rows of archives that this run has seen, and those of the book itself. */
  private readonly inArchive = new Map<string, Set<Place>>();
  private readonly inBook = new Set<string>();
  /** Rows of Archived whose mail was taken away. */
  private readonly gone = new Set<string>();

  constructor(
    readonly home: Place,
    readonly archives: readonly ArchivePlace[],
  ) {}

  private seen(place: Place, rows: readonly Row[]): void {
    for (const row of rows.filter(({ table }) => isArchivedTable(table))) {
      const key = keyOfRow(row);
      if (place === this.home) this.inBook.add(key);
      else this.inArchive.set(key, (this.inArchive.get(key) ?? new Set<Place>()).add(place));
    }
  }

  /** A row that a cut-off move has left in both places counts once, as the book has it. */
  private together(
    home: readonly Row[],
    others: readonly (readonly [Place, readonly Row[]])[],
  ): readonly Row[] {
    this.seen(this.home, home);
    others.forEach(([place, rows]) => this.seen(place, rows));
    const own = new Set(home.map(keyOfRow));
    return [...others.flatMap(([, rows]) => rows.filter(row => !own.has(keyOfRow(row)))), ...home];
  }

  find(queries: readonly Query[]): readonly (readonly Row[])[] {
    const home = this.home.book.find(queries);
    const asked = queries.filter(({ table }) => isArchivedTable(table));
    if (asked.length === 0) return home;
    const found = this.archives.map(place => [place, place.book.find(asked)] as const);
    return queries.map((query, index) => {
      const at = asked.indexOf(query);
      if (at < 0) return home[index] ?? [];
      const others = found.map(([place, answers]) => [place, answers[at] ?? []] as const);
      return select(query, this.together(home[index] ?? [], others));
    });
  }

  /** Archives first: cut off before the book's own part, the next run still finds what is left to do. */
  commit(changes: readonly Change[]): void {
    const placesOf = (change: Change): ReadonlySet<Place> =>
      (change.kind === 'update' ? this.inArchive.get(keyOf(change.table, change.id)) : undefined) ??
      new Set();
    for (const place of this.archives) {
      const own = changes.filter(change => placesOf(change).has(place));
      if (own.length === 0) continue;
      place.book.commit(own);
      // No later commit may come there for years.
      place.clearCopies();
    }
    const atHome = changes.filter(
      change =>
        placesOf(change).size === 0 ||
        (change.kind === 'update' && this.inBook.has(keyOf(change.table, change.id))),
    );
    const led = this.leading(changes.filter(change => placesOf(change).size > 0));
    led.forEach(row => this.gone.add(keyOfRow(row)));
    const isLeft = (change: Change): boolean =>
      change.kind === 'insert' || !this.gone.has(keyOf(change.table, change.id));
    const own = [...atHome.filter(isLeft), ...led.map(emptied)];
    if (own.length > 0) this.home.book.commit(own);
  }

  /** What leads to archived mail that is taken away goes with it. */
  private leading(changes: readonly Change[]): readonly Row[] {
    const ids = changes.flatMap(change =>
      change.table === 'Messages' && change.kind === 'update' && change.forgets === 'row' ? [change.id] : [],
    );
    return ids.length === 0
      ? []
      : (this.home.book.find([{ table: 'Archived', column: 'id', keys: ids }])[0] ?? []);
  }

  matching(pattern: string, limit: number): ReturnType<Place['matching']> {
    const home = this.home.matching(pattern, limit);
    const rest = limit - home.rows.length;
    const others = this.archives.map(place => [place, place.matching(pattern, Math.max(0, rest))] as const);
    const rows = this.together(
      home.rows,
      others.map(([place, found]) => [place, found.rows] as const),
    );
    return {
      rows: rows.slice(0, limit),
      complete: home.complete && others.every(([, found]) => found.complete) && rows.length <= limit,
    };
  }

  /** The book first: a run whose time ends is to have seen that. */
  eachRow(table: TableName, take: (row: Row) => false | undefined, before = Infinity): void {
    let done = false;
    const archives = isArchivedTable(table) ? this.archives.filter(({ from }) => from < before) : [];
    for (const place of [this.home, ...archives]) {
      if (done) return;
      place.eachRow(table, row => {
        const isCopy = place !== this.home && this.inBook.has(keyOfRow(row));
        this.seen(place, [row]);
        done = !isCopy && take(row) === false;
        return done ? false : undefined;
      });
    }
  }
}

/** @param archives oldest first; without any it is the book's own */
export function overArchives(home: Place, archives: readonly ArchivePlace[]): Place {
  if (archives.length === 0) return home;
  const all = new Everywhere(home, archives);
  return {
    book: {
      find: queries => all.find(queries),
      latest: (table, column, key, newest) => all.find([{ table, column, keys: [key], newest }])[0] ?? [],
      seek: (...asked) => home.book.seek(...asked),
      whole: table => home.book.whole(table),
      commit: changes => all.commit(changes),
    },
    matching: (pattern, limit) => all.matching(pattern, limit),
    eachRow: (table, take, before) => all.eachRow(table, take, before),
  };
}

/**
 * Moves old rows of Messages and Events to the archive of their year, in batches under the script lock: copied, read back,
 * and only then taken out of the book, in one request with the rows that lead to them and an entry of the ledger. Cut off
 * anywhere, a row stands in the book or in both; the next run finds the copy by its id and goes on.
 */
import type { Book, Change, Row, ShrinkingBook } from '../../book/book';
import { idOf, insert, textOf, timeOf, update } from '../../book/row';
import { rowPrint } from '../../book/row-values';
import { schemaOf } from '../../book/schema';
import { isClosed } from '../../crm/case-status';
import { eventIdFor } from '../../crm/hash';
import { CELL_LIMIT } from '../limits';
import { listsIn } from '../office';
import type { Clock, Lock, Properties } from '../ports';
import { PROPERTY } from '../state';
import {
  addressOf,
  ARCHIVED_TABLES,
  nameOf,
  notedArchives,
  yearOf,
  type Archive,
  type ArchivedTable,
  type NotedArchive,
} from './archives';
import { archivedRow } from './archived-mail';
import { ARCHIVE_FULL, ROOM } from './due';

export interface ArchivePorts {
  /** Opened anew for each batch, since other runs write in between. */
  readonly book: () => ShrinkingBook;
  /** Rows from this place of the tab on until `take` says false; answers where to go on, null at the end. */
  readonly rowsFrom: (
    table: ArchivedTable,
    start: number,
    take: (row: Row) => false | undefined,
  ) => number | null;
  /** Cells of a spreadsheet, empty ones too. */
  readonly cells: (bookId: string) => number;
  /** Opened anew each time: it answers what the archive has, and not what this run has sent there. */
  readonly open: (archive: Archive) => Book;
  /** Makes an empty spreadsheet; answers its id. */
  readonly make: (name: string) => string;
  /** Gives it the tabs and columns that it lacks. */
  readonly complete: (archive: Archive) => void;
  /** Gives it columns that people added to the book. */
  readonly addColumns: (archive: Archive, table: ArchivedTable, headers: readonly string[]) => void;
  /** Lets those who read the book read the archive. */
  readonly share: (archive: Archive) => void;
  readonly lock: Lock;
  readonly clock: Clock;
  readonly properties: Properties;
}

export interface RollOver {
  readonly bookId: string;
  /** Rows older than this move. */
  readonly days: number;
  /** Epoch ms; no batch is begun after it. */
  readonly until: number;
  /** Who wants it, for the ledger. */
  readonly by: string;
  /** It goes on until nothing is old enough, however much room there is. */
  readonly all: boolean;
}

export interface RolledOver {
  readonly moved: Readonly<Record<ArchivedTable, number>>;
  /** There may be more to move: the next run goes on. */
  readonly more: boolean;
}

const DAY = 86_400_000;
/** Rows of one batch: with mails of the usual size far below 2 MB, the size that Google advises for a request. */
const BATCH = 200;
/** A poll that is at work gives the lock back within this time, or the next daily run goes on, ms. */
const LOCK_WAIT = 60_000;

/** When the row came into the book, by Casebook's own clock; 0 when the row does not tell. */
const cameAt = ({ table, values }: Row): number =>
  (table === 'Messages' ? timeOf(values, 'loggedAt') : 0) || timeOf(values, 'at');

const cellsOf = (table: ArchivedTable): number => schemaOf(table).columns.length;

const isSame = (a: Row, b: Row): boolean => rowPrint(a.table, a.values) === rowPrint(b.table, b.values);

const isEqual = (a: Row, b: Row): boolean =>
  isSame(a, b) && JSON.stringify(filled(a)) === JSON.stringify(filled(b));

const filled = ({ extra }: Row): Row['extra'] =>
  Object.fromEntries(Object.entries(extra).filter(([, cell]) => cell !== null && cell !== ''));

const byId = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map(row => [idOf(row.table, row.values).toLowerCase(), row]));

class Moving {
  /** By name, of those that have been looked at in this run. */
  private readonly full = new Map<string, boolean>();
  private readonly prepared = new Set<string>();

  constructor(
    private readonly ports: ArchivePorts,
    private readonly asked: RollOver,
  ) {}

  /** Up to a batch of rows that are old enough, each id once. */
  batch(
    table: ArchivedTable,
    start: number,
  ): { readonly rows: readonly Row[]; readonly next: number | null } {
    const { clock, rowsFrom } = this.ports;
    const before = clock.now() - this.asked.days * DAY;
    const rows = new Map<string, Row>();
    let lowest: Row | null = null;
    const next = rowsFrom(table, start, row => {
      lowest = row;
      const id = idOf(table, row.values).toLowerCase();
      const at = cameAt(row);
      if (id !== '' && at > 0 && at < before && !rows.has(id)) rows.set(id, row);
      return rows.size === BATCH || clock.now() > this.asked.until ? false : undefined;
    });
    // Google wants one row to stay below the header.
    const last: Row | null = lowest;
    if (next === null && last !== null) rows.delete(idOf(table, (last as Row).values).toLowerCase());
    return { rows: [...rows.values()], next };
  }

  /** Mail of no case, or of one that is done with. */
  private movable(book: Book, rows: readonly Row[]): readonly Row[] {
    const caseIds = rows.map(({ values }) => textOf(values, 'caseId')).filter(id => id !== '');
    const [cases = []] = book.find([{ table: 'Cases', column: 'id', keys: caseIds }]);
    const lists = listsIn(book);
    const open = new Set(
      cases.flatMap(({ values }) =>
        isClosed(textOf(values, 'status'), lists) ? [] : [textOf(values, 'id').toLowerCase()],
      ),
    );
    return rows.filter(({ values }) => !open.has(textOf(values, 'caseId').toLowerCase()));
  }

  /** The archive of a year that has room; made where there is none. */
  private archiveOf(year: string): Archive {
    const { ports } = this;
    const archives = this.noted();
    const known = archives.filter(archive => yearOf(archive) === year);
    const last = known[known.length - 1];
    if (last !== undefined && !this.isFull(last)) return last;
    const name = nameOf(year, known.length);
    const archive = { name, bookId: ports.make(name) };
    this.note([...archives, { ...archive, begun: true }]);
    this.full.set(name, false);
    return archive;
  }

  private noted(): readonly NotedArchive[] {
    return notedArchives(this.ports.properties.all()[PROPERTY.archives]);
  }

  private note(archives: readonly NotedArchive[]): void {
    this.ports.properties.set({ [PROPERTY.archives]: JSON.stringify(archives) });
  }

  private isFull({ name, bookId }: Archive): boolean {
    const known = this.full.get(name) ?? this.ports.cells(bookId) >= ARCHIVE_FULL * CELL_LIMIT;
    this.full.set(name, known);
    return known;
  }

  /** Once in a run: whatever an earlier one was cut off at is made up for. */
  private prepare(archive: Archive, table: ArchivedTable, headers: readonly string[]): void {
    const { ports, prepared } = this;
    if (!prepared.has(archive.name)) {
      ports.complete(archive);
      ports.share(archive);
      const noted = this.noted();
      if (noted.some(({ name, begun }) => name === archive.name && begun))
        this.note(noted.map(({ name, bookId }) => ({ name, bookId })));
    }
    const columns = [archive.name, table, ...headers].join('\t');
    if (headers.length > 0 && !prepared.has(columns)) ports.addColumns(archive, table, headers);
    prepared.add(archive.name).add(columns);
  }

  /** Copies what the archive lacks. @returns the rows that it has as they are, read back */
  private copied(table: ArchivedTable, rows: readonly Row[], archive: Archive): readonly Row[] {
    const { ports } = this;
    const query = { table, column: schemaOf(table).id, keys: rows.map(({ values }) => idOf(table, values)) };
    this.prepare(archive, table, [...new Set(rows.flatMap(row => Object.keys(filled(row))))]);
    const writing = ports.open(archive);
    const there = byId(writing.find([query])[0] ?? []);
    const changes = rows.flatMap((row): readonly Change[] => {
      const { values } = row;
      const extra = filled(row);
      const found = there.get(idOf(table, values).toLowerCase());
      if (found === undefined) return [{ ...insert(table, values), extra }];
      return isEqual(row, found) ? [] : [{ ...update(table, idOf(table, values), values), extra }];
    });
    if (changes.length > 0) writing.commit(changes);
    const kept = byId(ports.open(archive).find([query])[0] ?? []);
    return rows.filter(row => {
      const copy = kept.get(idOf(table, row.values).toLowerCase());
      return copy !== undefined && isSame(row, copy);
    });
  }

  /** @returns how many rows have left the book */
  move(table: ArchivedTable, rows: readonly Row[]): number {
    const { clock } = this.ports;
    const book = this.ports.book();
    const movable = table === 'Messages' ? this.movable(book, rows) : rows;
    const years = [...new Set(movable.map(row => new Date(cameAt(row)).toISOString().slice(0, 4)))];
    let moved = 0;
    for (const year of years) {
      const ofYear = movable.filter(row => new Date(cameAt(row)).toISOString().startsWith(year));
      const archive = this.archiveOf(year);
      const copies = this.copied(table, ofYear, archive);
      const [first] = copies;
      if (first === undefined) continue;
      const ids = copies.map(({ values }) => idOf(table, values));
      const [led = []] =
        table === 'Messages' ? book.find([{ table: 'Archived', column: 'id', keys: ids }]) : [];
      const leading = byId(led);
      const at = new Date(clock.now()).toISOString();
      book.moveOut(
        copies.map(({ values }) => ({ table, id: idOf(table, values), values })),
        [
          ...(table === 'Messages'
            ? copies
                .filter(({ values }) => !leading.has(idOf(table, values).toLowerCase()))
                .map(row => archivedRow(row, archive.name))
            : []),
          insert('Events', {
            id: eventIdFor('archive', table, idOf(table, first.values), at),
            at,
            actor: this.asked.by,
            action: 'archive',
            outcome: 'moved',
            reason: `${copies.length} rows of ${table} that are older than ${this.asked.days} days were moved to the archive ${archive.name}: ${addressOf(archive)}`,
          }),
        ],
      );
      moved += copies.length;
    }
    return moved;
  }
}

/** The caller does not hold the script lock: each batch takes it for itself, so that mail and clicks come in between. */
export function rollOver(ports: ArchivePorts, asked: RollOver): RolledOver {
  const { clock, lock } = ports;
  const moving = new Moving(ports, asked);
  const moved = { Messages: 0, Events: 0 };
  let cells = asked.all ? Infinity : ports.cells(asked.bookId);
  for (const table of ARCHIVED_TABLES) {
    for (let start: number | null = 1; start !== null && cells > ROOM * CELL_LIMIT;) {
      if (clock.now() > asked.until || !lock.tryLock(LOCK_WAIT)) return { moved, more: true };
      try {
        const { rows, next } = moving.batch(table, start);
        const gone = rows.length === 0 ? 0 : moving.move(table, rows);
        moved[table] += gone;
        cells -= gone * cellsOf(table);
        // What stood below has moved up.
        start = next === null ? null : Math.max(1, next - gone);
      } finally {
        lock.release();
      }
    }
  }
  return { moved, more: false };
}

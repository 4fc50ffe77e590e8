/**
 * A file that holds the cells of rows which nobody has looked at for a while, so that an import of any size keeps a few
 * thousand rows in memory instead of the whole book. What was laid there is read back row by row when somebody looks, and
 * given up again; a row that has changed since is laid at the end.
 */
import { TemporaryFile } from '../../temporary-file';
import { intern, type CellExtra, type CellValue } from './cells';
import type { Row, RowCells } from './row';

/** Bytes collected before they go to the file. */
const PIECE = 1 << 20;

/** A row whose first value is an id, and how many of its bytes are looked at to know. */
const BEGINS_WITH_ID = /^\[\["([\w-]+)"/;
const ID_BYTES = 64;

/** Bytes read at once where rows are asked for in the order in which they lie. */
const AHEAD = 1 << 16;

/** Rows read back that stay in memory until the next ones are too many: more than a poll looks at, some 5 MB of ordinary ones. */
const WARM_ROWS = 1_000;

/** What stands in the file: the values, and what a few cells have besides, each with its column. */
type Written = readonly [values: CellValue[], marks: readonly (readonly [number, CellExtra])[] | null];

/** Whose rows are read back: told when nobody has looked at one for a while. */
interface Releasing {
  release(row: Row): void;
}

export class RowShelf {
  readonly file = new TemporaryFile();
  /** What was read ahead, and from where to where it lies in the file. Cells that lie there stay as they are. */
  private readonly ahead = Buffer.allocUnsafe(AHEAD);
  private aheadFrom = 0;
  private aheadTo = 0;
  /** Where the row ends that was read last. */
  private lastEnd = -1;
  private warm: { readonly list: Releasing; readonly row: Row }[] = [];

  /**
   * Lays the cells of these rows down.
   * @param laid called for each, by its number in `rows`, when it lies there
   * @throws Error when the disk is full
   */
  shelve(rows: readonly RowCells[], laid: (nth: number, offset: number, length: number) => void): void {
    let pieces: Buffer[] = [];
    let first = 0;
    const write = (): void => {
      let offset = this.file.size;
      this.file.append(Buffer.concat(pieces));
      pieces.forEach(({ length }, nth) => {
        laid(first + nth, offset, length);
        offset += length;
      });
      first += pieces.length;
      pieces = [];
    };
    let waiting = 0;
    for (const cells of rows) {
      const bytes = Buffer.from(JSON.stringify(written(cells)));
      pieces.push(bytes);
      waiting += bytes.length;
      if (waiting < PIECE) continue;
      write();
      waiting = 0;
    }
    write();
  }

  /** The cells that lie there. */
  read(offset: number, length: number): RowCells {
    const [values, marks] = JSON.parse(this.text(offset, length)) as Written;
    if (marks === null) return { values, extras: null };
    const extras: (CellExtra | undefined)[] = [];
    for (const [column, extra] of marks) extras[column] = intern(extra);
    return { values, extras };
  }

  /** The first of the values that lie there, mostly without reading the others: an id. */
  first(offset: number, length: number): CellValue {
    const [, id] = BEGINS_WITH_ID.exec(this.text(offset, length, ID_BYTES)) ?? [];
    return id ?? this.read(offset, length).values[0] ?? null;
  }

  /** What is written of a row, or the first bytes of that. */
  private text(offset: number, length: number, most = length): string {
    const bytes = Math.min(length, most);
    const end = offset + bytes;
    const follows = offset === this.lastEnd;
    this.lastEnd = offset + length;
    if (offset < this.aheadFrom || end > this.aheadTo) {
      if (!follows || bytes > AHEAD) return this.file.read(offset, bytes).toString('utf8');
      this.aheadFrom = offset;
      this.aheadTo = offset + this.file.readInto(this.ahead, offset);
    }
    return this.ahead.toString('utf8', offset - this.aheadFrom, end - this.aheadFrom);
  }

  /** The row may keep the cells that it reads until the next ones are too many. */
  keepWarm(list: Releasing, row: Row): void {
    if (this.warm.length >= WARM_ROWS) this.coolDown();
    this.warm.push({ list, row });
  }

  /** Has all rows released that were read back. */
  coolDown(): void {
    const { warm } = this;
    this.warm = [];
    for (const { list, row } of warm) list.release(row);
  }

  /** Rows that lie there cannot be read any more. */
  close(): void {
    this.file.close();
  }
}

function written({ values, extras }: RowCells): Written {
  if (extras === null) return [values, null];
  const marks: [number, CellExtra][] = [];
  extras.forEach((extra, column) => {
    if (extra) marks.push([column, extra]);
  });
  return [values, marks];
}

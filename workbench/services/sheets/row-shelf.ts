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

/** Rows read back that stay in memory until the next ones are too many: more than a poll looks at, some 5 MB of ordinary ones. */
const WARM_ROWS = 1_000;

/** What stands in the file: the values, and what a few cells have besides, each with its column. */
type Written = readonly [values: CellValue[], marks: readonly (readonly [number, CellExtra])[] | null];

export class RowShelf {
  readonly file = new TemporaryFile();
  private warm: Row[] = [];

  /** Lays the cells of all these rows down. Nobody may be changing them. @throws Error when the disk is full */
  shelve(rows: Iterable<Row>): void {
    let pieces: Buffer[] = [];
    let waiting: { readonly row: Row; readonly offset: number; readonly length: number }[] = [];
    let at = this.file.size;
    const write = (): void => {
      this.file.append(Buffer.concat(pieces));
      for (const { row, offset, length } of waiting) row.shelve(this, offset, length);
      pieces = [];
      waiting = [];
    };
    for (const row of rows) {
      const cells = row.unshelved();
      if (cells === null) {
        row.release();
        continue;
      }
      const bytes = Buffer.from(JSON.stringify(written(cells)));
      pieces.push(bytes);
      waiting.push({ row, offset: at, length: bytes.length });
      at += bytes.length;
      if (at - this.file.size >= PIECE) write();
    }
    write();
    this.warm = [];
  }

  /** The cells that lie there for the row, which may keep them until it is told to release them. */
  read(row: Row, offset: number, length: number): RowCells {
    if (this.warm.length >= WARM_ROWS) {
      for (const old of this.warm) old.release();
      this.warm = [];
    }
    this.warm.push(row);
    const [values, marks] = JSON.parse(this.file.read(offset, length).toString('utf8')) as Written;
    if (marks === null) return { values, extras: null };
    const extras: (CellExtra | undefined)[] = [];
    for (const [column, extra] of marks) extras[column] = intern(extra);
    return { values, extras };
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

/**
 * The rows of a tab in their order. Each has a number of its own, its key, which it keeps while it moves, so that an index can
 * hold on to it. Of a row whose cells lie on a shelf nothing is in memory; a Row is made when somebody looks.
 */
import { RecordFile } from '../../record-file';
import type { TemporaryFile } from '../../temporary-file';
import type { CellValue } from './cells';
import { Row, type RowCells, type RowSource } from './row';
import { RowOrder } from './row-order';
import type { RowShelf } from './row-shelf';

/** A row, or the key of one that lies on the shelf. */
export type RowEntry = Row | number;

export class RowList implements Iterable<Row>, RowSource {
  private readonly order = new RowOrder();
  /** By key, with gaps; of those that lie on the shelf only such as somebody has looked at lately. */
  private inMemory: Row[] = [];
  private keys = 0;
  private shelf: RowShelf | null = null;
  private shelved: ShelvedFacts | null = null;

  constructor(rows: Iterable<Row> = []) {
    for (const row of rows) this.push(row);
  }

  get length(): number {
    return this.order.length;
  }

  /** The row at a place from 0. The same object as long as somebody changes it, else until it is laid away. */
  get(place: number): Row | undefined {
    const key = this.order.keyAt(place);
    return key === undefined ? undefined : (this.inMemory[key] ?? this.fetched(key));
  }

  /** Each row, to be looked at before the next one is asked for: what is read from the shelf for it does not stay in memory. */
  *[Symbol.iterator](): Iterator<Row> {
    for (let place = 0; place < this.length; place++) {
      const key = this.order.keyAt(place);
      if (key !== undefined) yield this.inMemory[key] ?? Row.shelved(this, key);
    }
  }

  /** The place of the row with this key now; -1 when it has been taken out. */
  placeOf(key: number): number {
    return this.order.placeOf(key);
  }

  /** What stands at a place, to be put in again by `splice`. */
  entry(place: number): RowEntry | undefined {
    const key = this.order.keyAt(place);
    return key === undefined ? undefined : (this.inMemory[key] ?? key);
  }

  /** Takes a row in that is in no list, or goes out of the one that it is in. */
  push(row: Row): void {
    const own = row.unshelved() ? row : new Row([...row.values], row.extras && [...row.extras]);
    own.key = this.keys++;
    this.order.push(own.key);
    this.inMemory[own.key] = own;
  }

  /** Takes `count` rows out, puts others of this list in, and answers those that are gone. */
  splice(at: number, count: number, put: readonly RowEntry[]): readonly RowEntry[] {
    const gone = this.order.splice(at, count, put.map(keyOf)).map(key => {
      const row = this.inMemory[key];
      if (row === undefined) return key;
      delete this.inMemory[key];
      return row;
    });
    for (const entry of put) if (typeof entry !== 'number') this.inMemory[entry.key] = entry;
    return gone;
  }

  /** Puts empty rows in. */
  insert(at: number, count: number): void {
    const end = this.length;
    for (let left = count; left > 0; left--) this.push(new Row());
    this.splice(at, 0, this.splice(end, count, []));
  }

  /** Lays all rows on the shelf, always the same one. Nobody may be changing them. @throws Error when the disk is full */
  shelve(shelf: RowShelf): void {
    this.shelf = shelf;
    const facts = (this.shelved ??= new ShelvedFacts(shelf.file));
    const rows: Row[] = [];
    const cells: RowCells[] = [];
    for (const row of this.awakeRows()) {
      const own = row.unshelved();
      if (own === null) continue;
      rows.push(row);
      cells.push(own);
    }
    shelf.shelve(cells, (nth, offset, length) => {
      const row = rows[nth];
      if (row) facts.put(row, offset, length);
    });
    this.inMemory = [];
  }

  /** How many rows are in memory with more than their numbers. */
  get awake(): number {
    return this.awakeRows().length;
  }

  // --- what its rows on the shelf ask for

  cells(key: number): RowCells {
    const { offset, length } = this.facts.place(key);
    return this.ownShelf.read(offset, length);
  }

  first(key: number): CellValue {
    const { offset, length } = this.facts.place(key);
    return this.ownShelf.first(offset, length);
  }

  width(key: number): number {
    return this.facts.width(key);
  }

  dataWidth(key: number): number {
    return this.facts.dataWidth(key);
  }

  isMarked(key: number): boolean {
    return this.facts.isMarked(key);
  }

  isNoted(key: number): boolean {
    return this.facts.isNoted(key);
  }

  /** The row is about to be changed: it must be the one that stands in the list. */
  taken(row: Row): void {
    if (this.placeOf(row.key) >= 0) this.inMemory[row.key] = row;
  }

  /** Nobody has looked at the row for a while. */
  release(row: Row): void {
    if (row.unshelved() !== null) return;
    if (this.inMemory[row.key] === row) delete this.inMemory[row.key];
    row.forget();
  }

  /** Takes no step for a gap, as forEach does. */
  private awakeRows(): readonly Row[] {
    return Object.values(this.inMemory);
  }

  private get ownShelf(): RowShelf {
    if (!this.shelf) throw new Error('a row that was shelved has no shelf');
    return this.shelf;
  }

  private get facts(): ShelvedFacts {
    if (!this.shelved) throw new Error('no row of this list was shelved');
    return this.shelved;
  }

  private fetched(key: number): Row {
    const row = Row.shelved(this, key);
    this.inMemory[key] = row;
    this.shelf?.keepWarm(this, row);
    return row;
  }
}

const keyOf = (entry: RowEntry): number => (typeof entry === 'number' ? entry : entry.key);

/** Where a row's cells lie, and what is asked of them most, as bytes: offset and length, how wide, how wide with data. */
const RECORD = 16;
const LENGTH_AT = 8;
const WIDTH_AT = 12;
const DATA_WIDTH_AT = 14;
/** A bit of the width that no grid is wide enough for: some cell may have more than a value. */
const MARKED = 0x8000;
/** The same bit of the width with data: some cell has a note. */
const NOTED = 0x8000;

class ShelvedFacts {
  private readonly records: RecordFile;

  constructor(file: TemporaryFile) {
    this.records = new RecordFile(file, RECORD);
  }

  put({ key, width, dataWidth, isMarked, isNoted }: Row, offset: number, length: number): void {
    const record = this.records.write(key);
    record.setFloat64(0, offset);
    record.setUint32(LENGTH_AT, length);
    record.setUint16(WIDTH_AT, isMarked ? width | MARKED : width);
    record.setUint16(DATA_WIDTH_AT, isNoted ? dataWidth | NOTED : dataWidth);
  }

  place(key: number): { readonly offset: number; readonly length: number } {
    const record = this.records.read(key);
    return { offset: record.getFloat64(0), length: record.getUint32(LENGTH_AT) };
  }

  width(key: number): number {
    return this.records.read(key).getUint16(WIDTH_AT) & ~MARKED;
  }

  dataWidth(key: number): number {
    return this.records.read(key).getUint16(DATA_WIDTH_AT) & ~NOTED;
  }

  isMarked(key: number): boolean {
    return (this.records.read(key).getUint16(WIDTH_AT) & MARKED) !== 0;
  }

  isNoted(key: number): boolean {
    return (this.records.read(key).getUint16(DATA_WIDTH_AT) & NOTED) !== 0;
  }
}

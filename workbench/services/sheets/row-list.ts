/**
 * The rows of a tab in their order. Each has a number of its own, its key, which it keeps while it moves, so that an index can
 * hold on to it. A row whose cells lie on a shelf is its key and a few numbers in typed arrays; a Row is made of them when
 * somebody looks: hundreds of thousands of rows take little memory.
 */
import { Row, type RowCells, type RowSource } from './row';
import type { RowShelf } from './row-shelf';

/** A row, or the key of one that lies on the shelf. */
export type RowEntry = Row | number;

const FIRST_CAPACITY = 64;

export class RowList implements Iterable<Row>, RowSource {
  private entries: RowEntry[];
  /** By key: the row's place in the order, or -1; right for the rows before `numbered`, and for those that are gone. */
  private places = new Int32Array(FIRST_CAPACITY);
  private keys = 0;
  private numbered = 0;
  private shelf: RowShelf | null = null;
  private shelved = new ShelvedFacts();

  constructor(rows: Iterable<Row> = []) {
    this.entries = [];
    for (const row of rows) this.push(row);
  }

  get length(): number {
    return this.entries.length;
  }

  /** The row at a place from 0. The same object as long as somebody changes it, else until it is laid away. */
  get(place: number): Row | undefined {
    const entry = this.entries[place];
    return typeof entry === 'number' ? this.fetched(place, entry) : entry;
  }

  *[Symbol.iterator](): Iterator<Row> {
    for (let place = 0; place < this.entries.length; place++) {
      const row = this.get(place);
      if (row) yield row;
    }
  }

  /** The place of the row with this key now; -1 when it has been taken out. */
  placeOf(key: number): number {
    for (; this.numbered < this.entries.length; this.numbered++) {
      const entry = this.entries[this.numbered];
      if (entry !== undefined) this.places[keyOf(entry)] = this.numbered;
    }
    return this.places[key] ?? -1;
  }

  /** What stands at a place, to be put in again by `splice`. */
  entry(place: number): RowEntry | undefined {
    return this.entries[place];
  }

  /** Takes a row in that is in no list, or goes out of the one that it is in. */
  push(row: Row): void {
    const own = row.unshelved() ? row : new Row([...row.values], row.extras && [...row.extras]);
    own.key = this.keys++;
    if (own.key >= this.places.length) this.widen();
    this.entries.push(own);
  }

  /** Takes `count` rows out, puts others of this list in, and answers those that are gone. */
  splice(at: number, count: number, put: readonly RowEntry[]): readonly RowEntry[] {
    this.numbered = Math.min(this.numbered, at);
    const end = at + count;
    const gone = this.entries.slice(at, end);
    for (const entry of gone) this.places[keyOf(entry)] = -1;
    // Array.splice takes its new items as arguments, which overflows the stack for very many.
    if (put.length < 1000) this.entries.splice(at, count, ...put);
    else this.entries = this.entries.slice(0, at).concat(put, this.entries.slice(end));
    return gone;
  }

  /** Puts empty rows in. */
  insert(at: number, count: number): void {
    const end = this.entries.length;
    for (let left = count; left > 0; left--) this.push(new Row());
    this.splice(at, 0, this.splice(end, count, []));
  }

  /** Lays all rows on the shelf, always the same one. Nobody may be changing them. @throws Error when the disk is full */
  shelve(shelf: RowShelf): void {
    this.shelf = shelf;
    this.shelved.reach(this.keys);
    const places: number[] = [];
    const cells: RowCells[] = [];
    this.entries.forEach((entry, place) => {
      if (typeof entry === 'number') return;
      const own = entry.unshelved();
      if (own === null) this.entries[place] = entry.key;
      else {
        places.push(place);
        cells.push(own);
      }
    });
    shelf.shelve(cells, (nth, offset, length) => {
      const place = places[nth] ?? -1;
      const row = this.entries[place];
      if (row === undefined || typeof row === 'number') return;
      this.shelved.put(row, offset, length);
      this.entries[place] = row.key;
    });
  }

  /** How many rows are in memory with more than their numbers. */
  get awake(): number {
    return this.entries.reduce<number>((sum, entry) => sum + (typeof entry === 'number' ? 0 : 1), 0);
  }

  // --- what its rows on the shelf ask for

  cells(key: number): RowCells {
    if (!this.shelf) throw new Error('a row that was shelved has no shelf');
    return this.shelf.read(this.shelved.offset(key), this.shelved.length(key));
  }

  width(key: number): number {
    return this.shelved.width(key);
  }

  dataWidth(key: number): number {
    return this.shelved.dataWidth(key);
  }

  isMarked(key: number): boolean {
    return this.shelved.isMarked(key);
  }

  /** The row is about to be changed: it must be the one that stands in the list. */
  taken(row: Row): void {
    const place = this.placeOf(row.key);
    if (place >= 0) this.entries[place] = row;
  }

  /** Nobody has looked at the row for a while. */
  release(row: Row): void {
    if (row.unshelved() !== null) return;
    const place = this.placeOf(row.key);
    if (this.entries[place] === row) this.entries[place] = row.key;
    row.forget();
  }

  private fetched(place: number, key: number): Row {
    const row = Row.shelved(this, key);
    this.entries[place] = row;
    this.shelf?.keepWarm(this, row);
    return row;
  }

  private widen(): void {
    const places = new Int32Array(this.places.length * 2);
    places.set(this.places);
    this.places = places;
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

class ShelvedFacts {
  private records = new DataView(new ArrayBuffer(0));

  /** Makes room for so many keys. */
  reach(keys: number): void {
    if (keys * RECORD <= this.records.byteLength) return;
    const wider = new Uint8Array(Math.ceil(keys * 1.5) * RECORD);
    wider.set(new Uint8Array(this.records.buffer));
    this.records = new DataView(wider.buffer);
  }

  put({ key, width, dataWidth, isMarked }: Row, offset: number, length: number): void {
    const at = key * RECORD;
    this.records.setFloat64(at, offset);
    this.records.setUint32(at + LENGTH_AT, length);
    this.records.setUint16(at + WIDTH_AT, isMarked ? width | MARKED : width);
    this.records.setUint16(at + DATA_WIDTH_AT, dataWidth);
  }

  offset(key: number): number {
    return this.records.getFloat64(key * RECORD);
  }

  length(key: number): number {
    return this.records.getUint32(key * RECORD + LENGTH_AT);
  }

  width(key: number): number {
    return this.records.getUint16(key * RECORD + WIDTH_AT) & ~MARKED;
  }

  dataWidth(key: number): number {
    return this.records.getUint16(key * RECORD + DATA_WIDTH_AT);
  }

  isMarked(key: number): boolean {
    return (this.records.getUint16(key * RECORD + WIDTH_AT) & MARKED) !== 0;
  }
}

/** Postings of a search index that are in memory: by the hash of a text the cells that have, or had, it. In typed arrays. */
import { NO_HASH } from './text-hash';

const FIRST_CAPACITY = 1024;

export class PostingTable {
  private hashes = new Float64Array(FIRST_CAPACITY).fill(NO_HASH);
  /** By place in the hash table: its newest posting. */
  private heads = new Int32Array(FIRST_CAPACITY);
  private distinct = 0;
  /** By posting: its row's key, its column, and the next older posting of the same text, or -1. */
  private rows = new Uint32Array(FIRST_CAPACITY);
  private columns = new Uint16Array(FIRST_CAPACITY);
  private nexts = new Int32Array(FIRST_CAPACITY);
  private postings = 0;

  get size(): number {
    return this.postings;
  }

  add(hash: number, row: number, column: number): void {
    let place = this.placeOf(hash);
    if (this.hashes[place] === NO_HASH) {
      if (this.distinct * 2 >= this.hashes.length) {
        this.growTable();
        place = this.placeOf(hash);
      }
      this.hashes[place] = hash;
      this.heads[place] = -1;
      this.distinct++;
    }
    const head = this.heads[place] ?? -1;
    if (head >= 0 && this.rows[head] === row && this.columns[head] === column) return;
    if (this.postings === this.rows.length) this.growPostings();
    this.rows[this.postings] = row;
    this.columns[this.postings] = column;
    this.nexts[this.postings] = head;
    this.heads[place] = this.postings++;
  }

  /** Forgets all postings and keeps their room: as many will come again. */
  clear(): void {
    this.hashes.fill(NO_HASH);
    this.distinct = 0;
    this.postings = 0;
  }

  /** Calls for each posting of the hash. */
  candidates(hash: number, found: (row: number, column: number) => void): void {
    const place = this.placeOf(hash);
    if (this.hashes[place] === NO_HASH) return;
    for (let posting = this.heads[place] ?? -1; posting >= 0; posting = this.nexts[posting] ?? -1)
      found(this.rows[posting] ?? 0, this.columns[posting] ?? 0);
  }

  /** Calls for all postings in the order of their hashes. */
  inOrder(take: (hash: number, row: number, column: number) => void): void {
    const present = new Float64Array(this.distinct);
    let count = 0;
    for (const hash of this.hashes) if (hash !== NO_HASH) present[count++] = hash;
    for (const hash of present.sort()) this.candidates(hash, (row, column) => take(hash, row, column));
  }

  private placeOf(hash: number): number {
    const mask = this.hashes.length - 1;
    let place = hash & mask;
    while (this.hashes[place] !== NO_HASH && this.hashes[place] !== hash) place = (place + 1) & mask;
    return place;
  }

  private growTable(): void {
    const { hashes, heads } = this;
    this.hashes = new Float64Array(hashes.length * 2).fill(NO_HASH);
    this.heads = new Int32Array(hashes.length * 2);
    hashes.forEach((hash, old) => {
      if (hash === NO_HASH) return;
      const place = this.placeOf(hash);
      this.hashes[place] = hash;
      this.heads[place] = heads[old] ?? -1;
    });
  }

  private growPostings(): void {
    const { rows, columns, nexts } = this;
    this.rows = new Uint32Array(rows.length * 2);
    this.rows.set(rows);
    this.columns = new Uint16Array(columns.length * 2);
    this.columns.set(columns);
    this.nexts = new Int32Array(nexts.length * 2);
    this.nexts.set(nexts);
  }
}

/**
 * Finds the cells of a tab that show a given whole text, letter case ignored, without reading the tab: a hash of every
 * short cell text leads to the cells that have, or had, it. What is found may be out of date, so the caller looks at
 * the cells again; nothing is ever missed. Rows may come and go; columns may not, or the index is built anew. Typed arrays, since 500,000 rows have more than 10 million cells.
 */
import type { Row } from './row';

/** Longer texts are not kept; a search for one has to read the tab. Longer than any id, address or Message-ID. */
export const INDEXED_LENGTH = 1024;

const EMPTY = 0xffffffff;
const FIRST_CAPACITY = 1024;

/** Case folding of an ES regular expression with the flag `i`: one UTF-16 unit at a time. 0: not yet known. */
const folds = new Uint16Array(0x10000);

function foldOf(unit: number): number {
  const known = folds[unit];
  if (known) return known;
  const upper = String.fromCharCode(unit).toUpperCase();
  const code = upper.charCodeAt(0);
  // ECMA-262, Canonicalize: only one-to-one mappings, and never from outside ASCII into it.
  const folded = upper.length === 1 && !(unit >= 128 && code < 128) ? code : unit;
  folds[unit] = folded;
  return folded;
}

/** Equal for two texts exactly when a regular expression with the flag `i` takes them for the same. */
export function foldText(text: string): string {
  if (/^[\u0000-\u007f]*$/.test(text)) return text.toUpperCase();
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(foldOf(text.charCodeAt(i)));
  return folded;
}

/** FNV-1a over the folded units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ foldOf(text.charCodeAt(i)), 0x01000193);
  // The table marks free places with EMPTY.
  return hash >>> 0 === EMPTY ? 0 : hash >>> 0;
}

export class TextIndex {
  private rows: Row[] = [];
  private hashes = new Uint32Array(FIRST_CAPACITY).fill(EMPTY);
  /** By place in the hash table: its newest posting. */
  private heads = new Int32Array(FIRST_CAPACITY);
  private distinct = 0;
  /** By posting: its row's slot, its column, and the next older posting of the same text, or -1. */
  private slots = new Uint32Array(FIRST_CAPACITY);
  private columns = new Uint16Array(FIRST_CAPACITY);
  private nexts = new Int32Array(FIRST_CAPACITY);
  private postings = 0;

  /** How many cell texts were added; compared with the cells of the tab it tells when to build anew. */
  get size(): number {
    return this.postings;
  }

  add(row: Row, column: number, text: string): void {
    if (text === '' || text.length > INDEXED_LENGTH) return;
    if (row.slot < 0 || this.rows[row.slot] !== row) {
      row.slot = this.rows.length;
      this.rows.push(row);
    }
    const hash = hashText(text);
    let place = this.placeOf(hash);
    if (this.hashes[place] === EMPTY) {
      if (this.distinct * 2 >= this.hashes.length) {
        this.growTable();
        place = this.placeOf(hash);
      }
      this.hashes[place] = hash;
      this.heads[place] = -1;
      this.distinct++;
    }
    const head = this.heads[place] ?? -1;
    if (head >= 0 && this.slots[head] === row.slot && this.columns[head] === column) return;
    if (this.postings === this.slots.length) this.growPostings();
    this.slots[this.postings] = row.slot;
    this.columns[this.postings] = column;
    this.nexts[this.postings] = head;
    this.heads[place] = this.postings++;
  }

  /** Calls for each cell that may show a text with this hash; the same cell may come more than once. */
  candidates(hash: number, found: (row: Row, column: number) => void): void {
    const place = this.placeOf(hash);
    if (this.hashes[place] === EMPTY) return;
    for (let posting = this.heads[place] ?? -1; posting >= 0; posting = this.nexts[posting] ?? -1) {
      const row = this.rows[this.slots[posting] ?? 0];
      if (row) found(row, this.columns[posting] ?? 0);
    }
  }

  private placeOf(hash: number): number {
    const mask = this.hashes.length - 1;
    let place = hash & mask;
    while (this.hashes[place] !== EMPTY && this.hashes[place] !== hash) place = (place + 1) & mask;
    return place;
  }

  private growTable(): void {
    const { hashes, heads } = this;
    this.hashes = new Uint32Array(hashes.length * 2).fill(EMPTY);
    this.heads = new Int32Array(hashes.length * 2);
    hashes.forEach((hash, old) => {
      if (hash === EMPTY) return;
      const place = this.placeOf(hash);
      this.hashes[place] = hash;
      this.heads[place] = heads[old] ?? -1;
    });
  }

  private growPostings(): void {
    const { slots, columns, nexts } = this;
    this.slots = new Uint32Array(slots.length * 2);
    this.slots.set(slots);
    this.columns = new Uint16Array(columns.length * 2);
    this.columns.set(columns);
    this.nexts = new Int32Array(nexts.length * 2);
    this.nexts.set(nexts);
  }
}

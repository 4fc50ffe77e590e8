/**
 * Finds the cells of a tab that show a given whole text, letter case ignored, without reading the tab: a hash of every
 * short cell text, or of the beginning of a longer one, leads to the cells that have, or had, it. What is found in a row that was rewritten may be out of date, so
 * that the caller looks at its cells again; nothing is ever missed. Rows may come and go; columns may not, or the index is built anew. 500,000 rows
 * have more than 10 million cells: what has been added up to a moment can be laid into a file.
 */
import type { TemporaryFile } from '../../temporary-file';
import { PostingRun, PostingWriter } from './posting-run';
import { PostingTable } from './posting-table';
import { hashText } from './text-hash';

/** Longer texts are not kept; a search for one has to read the tab. Longer than any id, address or Message-ID. */
export const INDEXED_LENGTH = 1024;

/** Fewer postings are not worth a run of their own. */
const LEAST_SHELVED = 4096;

/** A table that had more postings is given up with its room, some 30 bytes for each. */
const MOST_KEPT = 16 * LEAST_SHELVED;

export class TextIndex {
  private table = new PostingTable();
  /** What lies in the file: each run is longer than the next one twice over, so that they stay few. */
  private readonly runs: PostingRun[] = [];
  private readonly rewritten = new KeySet();

  /** How many cell texts were added; compared with the cells of the tab it tells when to build anew. */
  get size(): number {
    return this.runs.reduce((sum, run) => sum + run.size, this.table.size);
  }

  /** @param row its key */
  add(row: number, column: number, text: string): void {
    if (text === '' || text.length > INDEXED_LENGTH) return;
    this.table.add(hashText(text), row, column);
  }

  /** A cell of this row shows something else than was added. */
  rewrite(row: number): void {
    this.rewritten.add(row);
  }

  /** Whether a cell of this row may show something else than was added. */
  isRewritten(row: number): boolean {
    return this.rewritten.has(row);
  }

  /** Calls for each cell that shows a text with this hash, or did, by its row's key; the same cell may come more than once. */
  candidates(hash: number, found: (row: number, column: number) => void): void {
    this.table.candidates(hash, found);
    for (const run of this.runs) run.candidates(hash, found);
  }

  /** Lays what is in memory at the end of the file, unless it is little. @throws Error when the disk is full */
  shelve(file: TemporaryFile): void {
    if (this.table.size < LEAST_SHELVED) return;
    const writer = new PostingWriter(file, this.table.size);
    this.table.inOrder((hash, slot, column) => writer.add(hash, slot, column));
    if (this.table.size > MOST_KEPT) this.table = new PostingTable();
    else this.table.clear();
    let newest = writer.end();
    for (let older = this.runs.at(-1); older && older.size <= newest.size * 2; older = this.runs.at(-1)) {
      newest = PostingRun.merge(file, older, newest);
      this.runs.pop();
    }
    this.runs.push(newest);
  }
}

/** Keys of rows, a bit for each. */
class KeySet {
  private bits = new Uint8Array(64);

  add(key: number): void {
    const at = key >>> 3;
    if (at >= this.bits.length) {
      const more = new Uint8Array(Math.max(at + 1, this.bits.length * 2));
      more.set(this.bits);
      this.bits = more;
    }
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (key & 7));
  }

  has(key: number): boolean {
    return ((this.bits[key >>> 3] ?? 0) & (1 << (key & 7))) !== 0;
  }
}

/**
 * Postings of a search index that lie in a file, in the order of their hashes. In memory stay the first hash of each block
 * and a filter of bounded size (B. H. Bloom, 1970) that tells of most hashes that they are not there.
 */
import type { TemporaryFile } from '../../temporary-file';
import { NO_HASH } from './text-hash';

/** A posting: the hash of a text in eight bytes, its row's key and its column in four each. */
const BYTES = 16;
/** Postings read at once: what a look-up costs, against a number in memory for each block. */
const BLOCK = 256;
/** Bits of the filter for each posting, at least: one look in twenty reads the file for nothing. */
const FILTER_BITS = 8;
/** A filter has 128 KB at most: above some hundred thousand postings more and more looks read the file for nothing. */
const MAX_FILTER_WIDTH = 20;

export class PostingRun {
  constructor(
    private readonly file: TemporaryFile,
    private readonly offset: number,
    readonly size: number,
    private readonly firsts: Float64Array,
    private readonly filter: HashFilter,
  ) {}

  /** Two runs as one. What they took in the file is lost. @throws Error when the disk is full */
  static merge(file: TemporaryFile, one: PostingRun, other: PostingRun): PostingRun {
    const writer = new PostingWriter(file, one.size + other.size);
    const a = one.all();
    const b = other.all();
    while (a.hash !== NO_HASH || b.hash !== NO_HASH) {
      const next = a.hash <= b.hash ? a : b;
      writer.add(next.hash, next.row, next.column);
      next.step();
    }
    return writer.end();
  }

  /** Calls for each posting of the hash. */
  candidates(hash: number, found: (row: number, column: number) => void): void {
    if (!this.filter.mayHold(hash)) return;
    // The first of its postings may stand in the last block that begins before the hash, and others in those that follow.
    let block = Math.max(0, countBelow(hash, this.firsts.length, at => this.firsts[at]) - 1);
    const { hashes, numbers } = lookUp;
    for (let isAtEnd = true; isAtEnd; block++) {
      const count = this.read(block, lookUp);
      let at = countBelow(hash, count, posting => hashes[posting * 2]);
      for (; at < count && hashes[at * 2] === hash; at++)
        found(numbers[at * 4 + 2] ?? 0, numbers[at * 4 + 3] ?? 0);
      isAtEnd = count > 0 && at === count;
    }
  }

  private all(): PostingCursor {
    return new PostingCursor((block, into) => this.read(block, into));
  }

  /** Puts a block's postings into the room. @returns how many they are */
  private read(block: number, into: Block): number {
    const count = Math.max(0, Math.min(BLOCK, this.size - block * BLOCK));
    this.file.readInto(into.bytes.subarray(0, count * BYTES), this.offset + block * BLOCK * BYTES);
    return count;
  }
}

/** How many of `length` numbers, ascending, are below a hash. */
function countBelow(hash: number, length: number, numberAt: (at: number) => number | undefined): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numberAt(middle) ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Room for BLOCK postings one behind the other, as they lie in the file. */
class Block {
  readonly bytes = new Uint8Array(BLOCK * BYTES);
  /** Two for each posting: its hash, and the rest. */
  readonly hashes = new Float64Array(this.bytes.buffer);
  /** Four for each posting: of the hash, the row, the column. */
  readonly numbers = new Uint32Array(this.bytes.buffer);
}

/** The block that a look-up reads: one for all, since none begins within another. */
const lookUp = new Block();

/** Lays postings at the end of a file. */
export class PostingWriter {
  private readonly offset: number;
  private readonly firsts: number[] = [];
  private readonly filter: HashFilter;
  private readonly block = new Block();
  private size = 0;

  /** @param most postings that will come */
  constructor(
    private readonly file: TemporaryFile,
    most: number,
  ) {
    this.offset = file.size;
    this.filter = new HashFilter(most);
  }

  /** Takes a posting; they come in the order of their hashes. @throws Error when the disk is full */
  add(hash: number, row: number, column: number): void {
    const at = this.size % BLOCK;
    if (at === 0) this.firsts.push(hash);
    this.block.hashes[at * 2] = hash;
    this.block.numbers[at * 4 + 2] = row;
    this.block.numbers[at * 4 + 3] = column;
    this.filter.add(hash);
    this.size++;
    if (at === BLOCK - 1) this.write(BLOCK);
  }

  end(): PostingRun {
    this.write(this.size % BLOCK);
    return new PostingRun(this.file, this.offset, this.size, Float64Array.from(this.firsts), this.filter);
  }

  private write(count: number): void {
    this.file.append(this.block.bytes.subarray(0, count * BYTES));
  }
}

/** Goes through postings block by block; at their end its hash is NO_HASH. */
class PostingCursor {
  hash = NO_HASH;
  row = 0;
  column = 0;
  /** All blocks come into this one: two long runs that are joined would else leave their whole length to the garbage. */
  private readonly postings = new Block();
  private count: number;
  private block = 0;
  private at = 0;

  /** @param read puts a block's postings into the room and says how many they are */
  constructor(private readonly read: (block: number, into: Block) => number) {
    this.count = read(0, this.postings);
    this.take();
  }

  step(): void {
    this.at++;
    if (this.at >= this.count) {
      this.count = this.read(++this.block, this.postings);
      this.at = 0;
    }
    this.take();
  }

  private take(): void {
    const { hashes, numbers } = this.postings;
    this.hash = this.at < this.count ? (hashes[this.at * 2] ?? NO_HASH) : NO_HASH;
    this.row = numbers[this.at * 4 + 2] ?? 0;
    this.column = numbers[this.at * 4 + 3] ?? 0;
  }
}

class HashFilter {
  private readonly bits: Uint8Array;
  /** Bits of a number that are not taken for a place. */
  private readonly shift: number;

  constructor(most: number) {
    const width = Math.min(MAX_FILTER_WIDTH, Math.ceil(Math.log2(Math.max(most * FILTER_BITS, 8))));
    this.bits = new Uint8Array(2 ** width / 8);
    this.shift = 32 - width;
  }

  add(hash: number): void {
    this.set(this.one(hash));
    this.set(this.other(hash));
  }

  mayHold(hash: number): boolean {
    return this.isSet(this.one(hash)) && this.isSet(this.other(hash));
  }

  /** Knuth's multiplicative hashing, by two odd numbers that have nothing to do with each other. */
  private one(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> this.shift;
  }

  private other(hash: number): number {
    return Math.imul(hash, 0x85ebca6b) >>> this.shift;
  }

  private set(bit: number): void {
    this.bits[bit >>> 3] = (this.bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }

  private isSet(bit: number): boolean {
    return ((this.bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }
}

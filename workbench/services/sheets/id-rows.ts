/** Row numbers by id, in typed arrays: a book of hundreds of thousands of rows has too many ids for a table of texts. */
import { hashText } from './text-hash';

const FREE = 0xffffffff;

export class IdRows {
  private readonly mask: number;
  /** By place: 64 bits of hash, which no two ids of one book have in common, and the row. */
  private readonly ones: Uint32Array;
  private readonly others: Uint32Array;
  private readonly rows: Uint32Array;

  /** @param most ids that will come */
  constructor(most: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(most * 1.5, 8)));
    this.mask = places - 1;
    this.ones = new Uint32Array(places);
    this.others = new Uint32Array(places);
    this.rows = new Uint32Array(places).fill(FREE);
  }

  /** Of two rows with one id the last that came counts. */
  set(id: string, row: number): void {
    const [one, other] = [hashText(id), otherHash(id)];
    const place = this.placeOf(one, other);
    this.ones[place] = one;
    this.others[place] = other;
    this.rows[place] = row;
  }

  /** null: no row has the id. */
  get(id: string): number | null {
    const row = this.rows[this.placeOf(hashText(id), otherHash(id))] ?? FREE;
    return row === FREE ? null : row;
  }

  private placeOf(one: number, other: number): number {
    let place = other & this.mask;
    while (this.rows[place] !== FREE && !(this.ones[place] === one && this.others[place] === other))
      place = (place + 1) & this.mask;
    return place;
  }
}

/** Has nothing in common with hashText: another multiplication, and mixed at the end as MurmurHash3 does. */
function otherHash(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash + text.charCodeAt(i), 0x9e3779b1) ^ (hash >>> 15);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

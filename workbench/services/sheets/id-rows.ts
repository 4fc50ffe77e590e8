/** Row numbers by id, in typed arrays: a book of hundreds of thousands of rows has too many ids for a table of texts. */
import { hashText, NO_HASH } from './text-hash';

export class IdRows {
  private readonly mask: number;
  /** By place: the hash of an id, and its row. */
  private readonly hashes: Float64Array;
  private readonly rows: Uint32Array;

  /** @param most ids that will come */
  constructor(most: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(most * 1.5, 8)));
    this.mask = places - 1;
    this.hashes = new Float64Array(places).fill(NO_HASH);
    this.rows = new Uint32Array(places);
  }

  /** Of two rows with one id the first that came counts. */
  add(id: string, row: number): void {
    const hash = hashText(id);
    const place = this.placeOf(hash);
    if (this.hashes[place] === hash) return;
    this.hashes[place] = hash;
    this.rows[place] = row;
  }

  /** null: no row has the id. */
  get(id: string): number | null {
    const hash = hashText(id);
    const place = this.placeOf(hash);
    return this.hashes[place] === hash ? (this.rows[place] ?? null) : null;
  }

  private placeOf(hash: number): number {
    let place = hash & this.mask;
    while (this.hashes[place] !== NO_HASH && this.hashes[place] !== hash) place = (place + 1) & this.mask;
    return place;
  }
}

/**
 * What Casebook remembers of a mail that was opened before, between one opening and the next: where the rows stood that
 * its card is made of. Positions alone; every cell is read anew (book/sheets/search-memory.ts), and private text stays in
 * the book.
 */
import type { CellPosition } from '../book/sheets/access';
import { readSeal } from '../book/ledger/seal';
import type { RememberedHits, SearchedHits, SearchMemory } from '../book/sheets/search-memory';
import { shortHash } from '../crm/hash';
import { PROPERTY } from '../intake/state';
import { putOnShelf, takeFromShelf, type Recollected } from './recollection-shelf';

/** Entries of the ledger that are read to see whether they add a row: of more, a search costs less than they do. */
const ENTRIES_READ = 40;

const entriesBetween = (before: string, after: string): number =>
  readSeal(after).number - readSeal(before).number;

/** Of positions as they are written down. */
const BASE = 36;

/** One mail of one person, as this version looks it up. */
export const recollectionKey = (user: string, messageId: string, version: string): string =>
  shortHash([user.toLowerCase(), messageId, version].join('|'));

const textsHash = (texts: readonly string[]): string =>
  shortHash([...new Set(texts.map(text => text.toLowerCase()))].sort((a, b) => (a < b ? -1 : 1)).join('\n'));

/** Column by column: the tab, the column, and each row by its distance from the one above. `3:0:0.5.1` */
function packed(hits: readonly CellPosition[]): string {
  const columns = new Map<string, number[]>();
  for (const { sheetId, row, column } of hits) {
    const name = `${sheetId.toString(BASE)}:${column.toString(BASE)}`;
    columns.set(name, [...(columns.get(name) ?? []), row]);
  }
  return [...columns]
    .map(([name, rows]) => {
      const sorted = [...rows].sort((a, b) => a - b);
      return `${name}:${sorted.map((row, n) => (row - (sorted[n - 1] ?? 0)).toString(BASE)).join('.')}`;
    })
    .join(';');
}

function unpacked(text: string): readonly CellPosition[] {
  return text.split(';').flatMap(part => {
    const [sheetId = '', column = '', distances = ''] = part.split(':');
    let row = 0;
    return distances.split('.').map(distance => {
      row += parseInt(distance, BASE);
      return { sheetId: parseInt(sheetId, BASE), row, column: parseInt(column, BASE) };
    });
  });
}

/** What a run knows of the installation when it begins to remember. */
export interface Remembering {
  /** The script properties of all books. */
  readonly all: Readonly<Record<string, string>>;
  /** The newest seal of the book's ledger that any run has seen; '' for none. */
  readonly seal: string;
  /** Epoch ms. */
  readonly now: number;
}

export class Recollection implements SearchMemory {
  private readonly kept: Recollected | null;
  private searched: readonly string[] = [];
  private hits: readonly CellPosition[] = [];
  private entry: number | null = null;
  private sealAfter: string | null = null;
  private wasTried = false;

  constructor(
    private readonly key: string,
    private readonly before: Remembering,
  ) {
    this.kept = takeFromShelf(before.all, key, before.now);
  }

  get anchor(): string {
    return this.before.seal;
  }

  recall(texts: readonly string[]): RememberedHits | null {
    const { kept, before } = this;
    if (kept === null || kept.hits === '' || kept.texts !== textsHash(texts)) return null;
    // Somebody has seen a newer seal: reading the rows would only show that they are out of date.
    if (
      kept.entry === null ? before.seal !== kept.seal : entriesBetween(kept.seal, before.seal) > ENTRIES_READ
    )
      return null;
    this.wasTried = true;
    return { hits: unpacked(kept.hits), seal: kept.seal, entry: kept.entry };
  }

  note(texts: readonly string[], { hits, entry }: SearchedHits, seal: string | null): void {
    this.searched = [...this.searched, ...texts];
    this.hits = [...this.hits, ...hits];
    this.entry ??= entry;
    if (seal !== null) this.sealAfter = seal;
  }

  /** This run has changed the book: where it found rows before is not worth keeping. */
  wrote(): void {
    this.sealAfter = null;
  }

  /**
   * The properties to set, so that the next opening has what this run has found; none where it searched nothing. A row
   * that came between the search and the read of the seal would be missed for as long as the seal stays, so positions are
   * kept under the seal that was known before the search. Where that is no longer the newest, this waits for the second
   * opening: entries of before the first, which are often about this very mail, are then none of those that are looked at.
   */
  toKeep(): Readonly<Record<string, string>> {
    const { before, sealAfter } = this;
    // Having read in vain has cost a call; whatever mail is opened next will note the new seal.
    if (sealAfter === null || this.wasTried) return {};
    const isNear = this.entry !== null && entriesBetween(before.seal, sealAfter) <= ENTRIES_READ;
    const holds = before.seal === sealAfter || (this.kept !== null && isNear);
    const item: Recollected = {
      key: this.key,
      at: Math.round(before.now / 1000),
      texts: textsHash(this.searched),
      seal: holds ? before.seal : sealAfter,
      entry: holds ? this.entry : null,
      hits: holds ? packed(this.hits) : '',
    };
    return {
      ...(before.seal === sealAfter ? {} : { [PROPERTY.seal]: sealAfter }),
      ...putOnShelf(before.all, item, before.now),
    };
  }
}

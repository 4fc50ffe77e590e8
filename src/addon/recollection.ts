/**
 * What Casebook remembers of a mail that was opened before, between one opening and the next: where the rows stood that
 * its card is made of, and which further contacts and cases its look-up came to. Positions and ids alone; every cell is
 * read anew (book/sheets/search-memory.ts), and private text stays in the book.
 */
import type { CellPosition } from '../book/sheets/access';
import type { RememberedHits, SearchMemory } from '../book/sheets/search-memory';
import { shortHash } from '../crm/hash';
import { SEAL_KEY } from '../intake/identity';
import type { ShortMemory } from '../intake/ports';
import type { Leads } from './desk/ports';

/**
 * Seconds that positions are trusted at most. Changes that add no entry to the ledger (a row pasted while the edit
 * trigger is gone, another program's writes) are seen after that.
 */
const LIFE = 600;
/** Cells hit that are still worth remembering; a contact with more is searched for anew each time. */
const HITS = 1_500;

/** One mail of one person, as this version looks it up. */
export const recollectionKey = (user: string, messageId: string, version: string): string =>
  `casebook.mail.${shortHash([user.toLowerCase(), messageId, version].join('|'))}`;

const leadKey = (from: string): string => shortHash(`lead|${from.toLowerCase()}`);

interface Kept {
  /** Ids that a look-up came to, by a hash of the address, mail or case that led there. */
  readonly leads: Readonly<Record<string, readonly string[]>>;
  readonly texts: string;
  readonly seal: string;
  /** Flat: tab, row, column, tab, row, column ... */
  readonly hits: readonly number[];
}

const textsHash = (texts: readonly string[]): string =>
  shortHash([...new Set(texts.map(text => text.toLowerCase()))].sort((a, b) => (a < b ? -1 : 1)).join('\n'));

const packed = (hits: readonly CellPosition[]): readonly number[] =>
  hits.flatMap(({ sheetId, row, column }) => [sheetId, row, column]);

const unpacked = (flat: readonly number[]): readonly CellPosition[] =>
  flat.flatMap((sheetId, n) =>
    n % 3 === 0 ? [{ sheetId, row: flat[n + 1] ?? 0, column: flat[n + 2] ?? 0 }] : [],
  );

function parsed(text: string | undefined): Kept | null {
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return null;
  }
}

export class Recollection implements SearchMemory, Leads {
  private readonly kept: Kept | null;
  private readonly sealBefore: string | null;
  private readonly learned: Record<string, readonly string[]> = {};
  private searched: readonly string[] = [];
  private hits: readonly CellPosition[] = [];
  private sealAfter: string | null = null;
  private wasTried = false;

  /** @param values what the short memory held under `key` and SEAL_KEY when the run began */
  constructor(
    private readonly memory: ShortMemory,
    private readonly key: string,
    values: Readonly<Record<string, string>>,
  ) {
    this.kept = parsed(values[key]);
    this.sealBefore = values[SEAL_KEY] ?? null;
  }

  recall(texts: readonly string[]): RememberedHits | null {
    const { kept } = this;
    if (kept === null || kept.hits.length === 0 || kept.texts !== textsHash(texts)) return null;
    // Somebody has seen a newer seal: reading the rows would only show that they are out of date.
    if (this.sealBefore !== null && this.sealBefore !== kept.seal) return null;
    this.wasTried = true;
    return { hits: unpacked(kept.hits), seal: kept.seal };
  }

  note(texts: readonly string[], hits: readonly CellPosition[], seal: string | null): void {
    this.searched = [...this.searched, ...texts];
    this.hits = [...this.hits, ...hits];
    if (seal !== null) this.sealAfter = seal;
  }

  /** Where `from`, an address or the id of a mail or case, has led before. */
  leadsFrom(from: string): readonly string[] {
    return this.kept?.leads[leadKey(from)] ?? [];
  }

  learn(from: string, ids: readonly string[]): void {
    this.learned[leadKey(from)] = ids;
  }

  wrote(): void {
    this.sealAfter = null;
  }

  /**
   * Keeps what this run has found, in one call; nothing where it searched nothing. A row that came between the search and
   * the read of the seal would be missed for as long as the seal stays: positions are kept only if it was known before.
   */
  keep(): void {
    // Having read in vain has cost a call; whatever mail is opened next will note the new seal.
    if (this.sealAfter === null || this.wasTried) return;
    const isSure = this.sealBefore === this.sealAfter && this.hits.length <= HITS;
    const kept: Kept = {
      leads: { ...this.kept?.leads, ...this.learned },
      texts: textsHash(this.searched),
      seal: this.sealAfter,
      hits: isSure ? packed(this.hits) : [],
    };
    this.memory.put({ [SEAL_KEY]: this.sealAfter, [this.key]: JSON.stringify(kept) }, LIFE);
  }
}

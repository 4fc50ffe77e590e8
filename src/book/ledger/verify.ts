/**
 * Holds the ledger against its seals: which entries were altered, removed or added by somebody. Entries come in any order,
 * as people sort them; those that stand in order are checked as they pass, so that memory does not grow with the ledger.
 */
import type { Cell } from '../book';
import type { Ledger } from './ledger';
import { forgottenSeal, NO_SEAL, readSeal, sealOf, type Seal } from './seal';

type Values = Readonly<Record<string, Cell>>;

/** Where an entry stands. */
export interface EntryPlace {
  /** As people count rows, from 1. */
  readonly row: number;
  /** The archive of this name; absent: in the book itself. */
  readonly archive?: string;
}

export type LedgerFault =
  /** The cells do not fit the seal. */
  | ({ readonly kind: 'altered'; readonly number: number; readonly id: string } & EntryPlace)
  /** The seal itself was changed; the cells fit the chain. */
  | ({ readonly kind: 'seal_altered'; readonly number: number; readonly id: string } & EntryPlace)
  /** No entry of this book: it has no seal, or that of another entry. */
  | ({ readonly kind: 'added'; readonly id: string } & EntryPlace)
  /** Entries with these numbers are gone. */
  | { readonly kind: 'removed'; readonly from: number; readonly to: number }
  /** The newest seal on the tab Settings is not that of the newest entry. */
  | { readonly kind: 'head_altered'; readonly number: number };

export interface LedgerReport {
  readonly entries: number;
  /** Entries whose cells Casebook itself has forgotten: a person was erased, or their time was over. */
  readonly forgotten: number;
  readonly faults: readonly LedgerFault[];
}

interface Entry {
  readonly values: Values;
  readonly seal: Seal;
  readonly place: EntryPlace;
}

const idOf = ({ values }: Entry): string => String(values['id'] ?? '');
const isSame = (a: Seal, b: Seal): boolean => a.number === b.number && a.mac === b.mac;

export class LedgerCheck {
  private readonly faults: LedgerFault[] = [];
  /** Entries whose turn has not come. */
  private readonly waiting = new Map<number, Entry>();
  /** By number: the seal, and the archive that the entry stands in. */
  private readonly seen = new Map<number, { readonly mac: string; readonly archive: string | undefined }>();
  private entries = 0;
  private forgotten = 0;
  /** The seal that the next entry has to follow; what it would be where the entry's own seal was changed. */
  private last: Seal = NO_SEAL;
  private fitting: Seal | null = null;

  constructor(private readonly ledger: Ledger) {}

  take(values: Values, place: EntryPlace): void {
    const seal = readSeal(String(values['seal'] ?? ''));
    if (this.isCopy(values, seal, place)) return;
    this.entries += 1;
    if (seal.number === 0 || this.seen.has(seal.number)) {
      this.faults.push({ kind: 'added', id: String(values['id'] ?? ''), ...place });
      return;
    }
    this.seen.set(seal.number, { mac: seal.mac, archive: place.archive });
    this.waiting.set(seal.number, { values, seal, place });
    this.pass();
  }

  /** A move to an archive that was cut off leaves an entry in both places, until the next one goes on. */
  private isCopy(values: Values, seal: Seal, { archive }: EntryPlace): boolean {
    const other = this.seen.get(seal.number);
    if (other === undefined || other.mac !== seal.mac || other.archive === archive) return false;
    if (seal.forgotten !== undefined)
      return seal.forgotten === forgottenSeal(values, seal, this.ledger).forgotten;
    const before = seal.number === 1 ? NO_SEAL.mac : this.seen.get(seal.number - 1)?.mac;
    return (
      before !== undefined &&
      isSame(sealOf(values, { number: seal.number - 1, mac: before }, this.ledger), seal)
    );
  }

  private pass(): void {
    for (
      let entry = this.waiting.get(this.last.number + 1);
      entry;
      entry = this.waiting.get(this.last.number + 1)
    ) {
      this.waiting.delete(entry.seal.number);
      this.check(entry);
    }
  }

  private check(entry: Entry): void {
    const { values, seal, place } = entry;
    if (
      seal.forgotten !== undefined &&
      seal.forgotten === forgottenSeal(values, seal, this.ledger).forgotten
    ) {
      this.forgotten += 1;
      this.last = seal;
      this.fitting = null;
      return;
    }
    const wanted = sealOf(values, this.last, this.ledger);
    // After an entry whose seal was changed, its neighbour still follows the right one.
    const other = this.fitting === null ? null : sealOf(values, this.fitting, this.ledger);
    const number = seal.number;
    if (other && isSame(other, seal)) {
      const before = this.faults.pop();
      if (before?.kind === 'altered') this.faults.push({ ...before, kind: 'seal_altered' });
      this.fitting = null;
    } else if (isSame(wanted, seal)) this.fitting = null;
    else {
      this.faults.push({ kind: 'altered', number, id: idOf(entry), ...place });
      this.fitting = wanted;
    }
    this.last = seal;
  }

  /** @param head the newest seal by the tab Settings */
  end(head: Seal): LedgerReport {
    while (this.waiting.size > 0) {
      const next = Math.min(...this.waiting.keys());
      const entry = this.waiting.get(next);
      if (!entry) break;
      this.faults.push({ kind: 'removed', from: this.last.number + 1, to: next - 1 });
      this.waiting.delete(next);
      // What it followed is gone, so that its own cells cannot be checked: the chain goes on from its seal.
      this.last = entry.seal;
      this.fitting = null;
      this.pass();
    }
    if (head.number > this.last.number)
      this.faults.push({ kind: 'removed', from: this.last.number + 1, to: head.number });
    else if (!isSame(head, this.last)) this.faults.push({ kind: 'head_altered', number: this.last.number });
    return { entries: this.entries, forgotten: this.forgotten, faults: this.faults };
  }
}

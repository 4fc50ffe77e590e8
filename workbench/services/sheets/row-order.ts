/**
 * The keys of a tab's rows in the order of the rows. Kept as stretches of keys that follow one another: a tab to which rows are
 * added at the end is one stretch however long it is, and each place where somebody has sorted or taken rows out begins another.
 */
interface Stretch {
  /** Of its first row, from 0. */
  place: number;
  readonly key: number;
  count: number;
}

export class RowOrder {
  /** In the order of places. */
  private stretches: readonly Stretch[] = [];
  /** The same in the order of keys; null: not worked out since the order was changed. */
  private sorted: readonly Stretch[] | null = null;
  private total = 0;

  get length(): number {
    return this.total;
  }

  keyAt(place: number): number | undefined {
    const stretch = lastUpTo(this.stretches, place, each => each.place);
    return stretch && place - stretch.place < stretch.count ? stretch.key + place - stretch.place : undefined;
  }

  /** -1: it is not among them. */
  placeOf(key: number): number {
    this.sorted ??= [...this.stretches].sort((a, b) => a.key - b.key);
    const stretch = lastUpTo(this.sorted, key, each => each.key);
    return stretch && key - stretch.key < stretch.count ? stretch.place + key - stretch.key : -1;
  }

  push(key: number): void {
    const last = this.stretches.at(-1);
    if (last && last.key + last.count === key) {
      last.count++;
      this.total++;
    } else this.splice(this.total, 0, [key]);
  }

  /** Takes `count` keys out, puts others in, and answers those that are gone. */
  splice(at: number, count: number, put: readonly number[]): readonly number[] {
    const before = this.between(0, at);
    const gone = this.between(at, at + count);
    const after = this.between(at + count, this.total);
    this.total = 0;
    const next: Stretch[] = [];
    const add = (key: number, length: number): void => {
      const last = next.at(-1);
      if (last && last.key + last.count === key) last.count += length;
      else next.push({ place: this.total, key, count: length });
      this.total += length;
    };
    for (const { key, count: length } of before) add(key, length);
    for (const key of put) add(key, 1);
    for (const { key, count: length } of after) add(key, length);
    this.stretches = next;
    this.sorted = null;
    return gone.flatMap(({ key, count: length }) => Array.from({ length }, (_, nth) => key + nth));
  }

  /** What stands from one place up to another, cut there. */
  private between(from: number, to: number): readonly Stretch[] {
    return this.stretches.flatMap(({ place, key, count }) => {
      const first = Math.max(from, place);
      const end = Math.min(to, place + count);
      return first < end ? [{ place: first, key: key + first - place, count: end - first }] : [];
    });
  }
}

/** The last whose number is not above the one given, of items that are in the order of theirs. */
function lastUpTo<T>(items: readonly T[], number: number, of: (item: T) => number): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && of(item) <= number) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

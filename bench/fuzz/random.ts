/** Random choices that come out the same for the same seed. */
export class Random {
  constructor(private state: number) {}

  /** The choices of one execution alone: any of them is played again without those before it. */
  static of(seed: number, target: string, execution: number): Random {
    let state = seed ^ Math.imul(execution, 0x9e3779b1);
    for (let i = 0; i < target.length; i++) state = Math.imul(state ^ target.charCodeAt(i), 0x01000193);
    return new Random(state);
  }

  /** A number from 0 to below 1: mulberry32, 32 bits of state and a period of 2 to the 32nd. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to below `end`; 0 when there is none. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** @param list not empty */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }
}

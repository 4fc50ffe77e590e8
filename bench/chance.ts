/** Choices that a seed makes, for whatever is tried at random: the same seed, the same schedule or input. */
import { SeededRandom } from '../workbench/runtime/random';

export class Chance extends SeededRandom {
  /** Neighbouring seeds make other choices from the first. */
  constructor(seed: number) {
    super(Math.imul(seed, 0x9e3779b1) + 97);
  }

  /** The choices of one try alone: any of them is played again without those before it. */
  static ofTry(seed: number, name: string, number: number): Chance {
    let mixed = seed ^ Math.imul(number, 0x9e3779b1);
    for (let at = 0; at < name.length; at++) mixed = Math.imul(mixed ^ name.charCodeAt(at), 0x01000193);
    return new Chance(mixed);
  }

  /** A whole number from 0 to below `end`; 0 when there is none. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** @throws Error when there is nothing to choose from */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('Nothing to choose from.');
    return list[this.below(list.length)] as T;
  }

  /** @param share 0: never, 1: always */
  happens(share: number): boolean {
    return this.next() < share;
  }
}

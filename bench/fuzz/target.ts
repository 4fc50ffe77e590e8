/** One thing that is fed with bad input. */
import type { Chance } from '../chance';

export interface Target {
  readonly name: string;
  /** Its part of all executions, relative to the other targets: what is quick is tried more often. */
  readonly weight: number;
  /** An input that JSON can hold, so that one that breaks something can be kept. */
  readonly make: (random: Chance) => unknown;
  /** @throws when something does not hold of the input */
  readonly hold: (input: unknown) => void;
}

/** @throws Error that names what did not hold */
export function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/**
 * Worlds in which the bundle has been evaluated, kept for later runs: V8 has compiled their code by then. On Google each run
 * has a world of its own; a world is therefore that of one function, because what a run in which nothing failed leaves behind,
 * such as how long it may wait, is the same for the next run of its kind. After any other the bundle is evaluated anew.
 */
import type { OpenedRealm } from './realm';

/** A realm, and the bundle in it: not evaluated yet, as before each run, or as a run has left it in which something failed. */
export interface World extends OpenedRealm {
  code: 'none' | 'fresh' | 'spent';
}

/** May serve several workbenches, as long as they run the same bundle. */
export class Worlds {
  private readonly byFunction = new Map<string, World>();

  /** The function's world, for the one who asks alone; null when there is none, or when a run lives in it. */
  take(functionName: string): World | null {
    const world = this.byFunction.get(functionName) ?? null;
    this.byFunction.delete(functionName);
    return world;
  }

  /** Gives all of them up: a world is some megabytes of code and what belongs to it. */
  clear(): void {
    this.byFunction.clear();
  }

  keep(functionName: string, world: World): void {
    this.byFunction.set(functionName, world);
  }
}

/**
 * Keeps the memory of a long import near what it really needs: every run leaves a whole JavaScript world behind, and V8
 * by itself lets hundreds of MB of them lie before it looks.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Growth of the heap since the last collection after which the next one is due. */
const MAX_GROWTH = 96 << 20;

/** V8's own collector, which is not on the surface without its flag. */
const collector = (): (() => void) => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
};

export class HeapKeeper {
  readonly #collect = collector();
  #kept = process.memoryUsage().heapUsed;

  /** Collects when enough has come together; called between two batches. */
  tidy(): void {
    if (process.memoryUsage().heapUsed - this.#kept < MAX_GROWTH) return;
    this.#collect();
    this.#kept = process.memoryUsage().heapUsed;
  }
}

/**
 * A workbench's state as plain text in memory: taken at one moment and opened again as often as wanted, which is how a
 * run is repeated from the same moment with another fault each time.
 */
import type { StateKeeper } from './contract';

/** JSON by the name of the part. Each use reads its own objects from it, so no two workbenches share any. */
export type KeptState = ReadonlyMap<string, string>;

/** Keeps what is written to it; it starts with what was kept before. */
export class MemoryState implements StateKeeper {
  private readonly parts: Map<string, string>;

  constructor(kept: KeptState = new Map()) {
    this.parts = new Map(kept);
  }

  get kept(): KeptState {
    return this.parts;
  }

  read(name: string): unknown {
    const text = this.parts.get(name);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  }

  write(name: string, value: unknown): void {
    this.parts.set(name, JSON.stringify(value));
  }

  contentFolder(): null {
    return null;
  }
}

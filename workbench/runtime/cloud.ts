/** What Google would keep between runs, held in memory and, when there is a state folder, saved to it. */
import type { Cloud, Faults, StateKeeper, Stored, VirtualClock } from './contract';
import { ManualClock } from './clock';
import { SeededRandom } from './random';
import { MemoryState, type KeptState } from './kept-state';

/** File that holds the cloud's own few numbers. */
const CLOUD_FILE = 'cloud';

interface CloudSnapshot {
  readonly now: number;
  readonly random: number;
  readonly scriptId: string;
  readonly deploymentId: string;
}

export interface CloudOptions {
  readonly accounts: readonly string[];
  readonly manifest: Record<string, unknown>;
  /** Epoch ms; absent: as saved, else the real time. */
  readonly now?: number | undefined;
  readonly seed: number;
  readonly files: StateKeeper | null;
}

export class LocalCloud implements Cloud {
  readonly clock: VirtualClock;
  readonly accounts: readonly string[];
  scriptId: string;
  deploymentId: string;
  readonly manifest: Record<string, unknown>;
  faults: Faults | null = null;
  private source: SeededRandom;
  private readonly parts = new Map<string, Stored>();
  private files: StateKeeper | null;

  constructor(options: CloudOptions) {
    const saved = options.files?.read(CLOUD_FILE) as CloudSnapshot | undefined;
    this.files = options.files;
    this.accounts = options.accounts;
    this.manifest = options.manifest;
    this.clock = new ManualClock(options.now ?? saved?.now ?? Date.now());
    this.source = new SeededRandom(saved?.random ?? options.seed);
    this.scriptId = saved?.scriptId ?? `1${this.hexId(56)}`;
    this.deploymentId = saved?.deploymentId ?? `AKfycb${this.hexId(50)}`;
  }

  random(): number {
    return this.source.next();
  }

  hexId(digits: number): string {
    return this.source.hex(digits);
  }

  part<T extends Stored>(name: string, make: () => T): T {
    const known = this.parts.get(name);
    if (known !== undefined) return known as T;
    const made = make();
    const saved = this.files?.read(name);
    if (saved !== undefined) made.restore(saved);
    this.parts.set(name, made);
    return made;
  }

  folder(name: string): string | null {
    return this.files?.contentFolder(name) ?? null;
  }

  /** Writes every part that was touched since the start; without a state folder it does nothing. */
  save(): void {
    if (this.files !== null) this.writeTo(this.files);
  }

  /** The state of this moment, in memory. Content that lies in a folder is not part of it. */
  keep(): KeptState {
    const memory = new MemoryState(this.files instanceof MemoryState ? this.files.kept : undefined);
    this.writeTo(memory);
    return memory.kept;
  }

  /** Goes back to a moment that was kept, of this cloud or of another. */
  reopen(kept: KeptState): void {
    this.files = new MemoryState(kept);
    const saved = this.files.read(CLOUD_FILE) as CloudSnapshot;
    this.parts.clear();
    this.faults = null;
    this.clock.set(saved.now);
    this.source = new SeededRandom(saved.random);
    this.scriptId = saved.scriptId;
    this.deploymentId = saved.deploymentId;
  }

  private writeTo(files: StateKeeper): void {
    for (const [name, part] of this.parts) files.write(name, part.snapshot());
    const own: CloudSnapshot = {
      now: this.clock.now(),
      random: this.source.position(),
      scriptId: this.scriptId,
      deploymentId: this.deploymentId,
    };
    files.write(CLOUD_FILE, own);
  }
}

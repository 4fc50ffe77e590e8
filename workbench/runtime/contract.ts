/**
 * How the workbench is put together: a `Cloud` holds what Google would keep (mailboxes, spreadsheets, properties ...),
 * a `Run` is one execution of the bundle with its own identity, limits and meter, and each service file offers its
 * global to a run. Every service method goes through `run.call`, the one boundary where calls are counted, take
 * virtual time, are checked for scopes and limits, can be made to fail, and where another run may come in between.
 */

export type RunKind = 'card' | 'trigger' | 'editor';

/** What one boundary crossing is. `remote` calls leave the runtime (a round trip); the others are local to it. */
export interface CallSpec {
  /** e.g. 'Gmail.Users.Messages.get' or 'SpreadsheetApp.openById'. */
  readonly name: string;
  readonly remote: boolean;
  /** The call is allowed when the run's granted scopes include one of these. Full URLs. Absent: no scope needed. */
  readonly scopes?: readonly string[];
  /** Virtual milliseconds it takes; default by kind: remote 150, local 0. */
  readonly latency?: number;
}

/** What a call reports after its work for the meter. */
export interface CallCost {
  readonly cellsRead?: number;
  readonly cellsWritten?: number;
  readonly bytes?: number;
}

export interface CallRecord extends CallCost {
  readonly name: string;
  readonly remote: boolean;
  /** Virtual epoch ms at its start, and its virtual length. */
  readonly at: number;
  readonly ms: number;
  readonly error?: string;
}

export interface LogLine {
  readonly at: number;
  readonly level: 'log' | 'info' | 'warn' | 'error';
  readonly text: string;
}

/** The constructors of the bundle's own realm, so that what a service returns or throws is `instanceof` there. */
export interface Realm {
  /** JSON.parse of the realm: what it makes is of the realm's own objects. */
  readonly parse: (text: string) => unknown;
  readonly Error: ErrorConstructor;
  readonly Date: DateConstructor;
  readonly Array: ArrayConstructor;
  readonly Object: ObjectConstructor;
  readonly Uint8Array: Uint8ArrayConstructor;
}

export interface Run {
  readonly id: string;
  readonly kind: RunKind;
  readonly functionName: string;
  /** E-mail whose rights the code has, and who is at the keyboard ('' for a trigger's stranger). */
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly scopes: ReadonlySet<string>;
  readonly realm: Realm;
  readonly cloud: Cloud;
  /** Per-run scratch for services (e.g. the message access token). Keyed by service. */
  readonly state: Map<string, unknown>;
  /** Virtual now, epoch ms. */
  now(): number;
  /**
   * Crosses the boundary. `work` does the job and may report its cost through `cost`.
   * @throws an Error of the bundle's realm when the scope is missing, a fault is scheduled or work throws;
   *         a `Killed` signal that the bundle cannot catch when the run's time is over or a kill is scheduled.
   */
  call<T>(spec: CallSpec, work: (cost: (cost: CallCost) => void) => T): T;
  /** An error with Google's text, in the bundle's realm. */
  fail(message: string, name?: string): never;
  log(level: LogLine['level'], text: string): void;
  /** Called when the run ends in any way (locks are released, buffered writes go out unless it was killed). */
  onEnd(work: (how: 'done' | 'thrown' | 'killed') => void): void;
}

export interface RunResult {
  readonly id: string;
  readonly functionName: string;
  readonly kind: RunKind;
  readonly user: string;
  readonly startedAt: number;
  /** Virtual length. */
  readonly ms: number;
  readonly how: 'done' | 'thrown' | 'killed';
  /** The bundle's return value, as it came (built cards and responses are emulator objects). */
  readonly value: unknown;
  readonly error: string | null;
  readonly calls: readonly CallRecord[];
  readonly log: readonly LogLine[];
}

/** Decides what happens at a boundary, for tests: index counts the run's calls from 0. */
export interface Faults {
  before?(run: Run, call: CallSpec, index: number): 'kill' | Error | undefined;
  after?(run: Run, call: CallSpec, index: number): 'kill' | Error | undefined;
}

/** One file of the cloud's state that can be written to disk and read back. */
export interface Stored {
  snapshot(): unknown;
  restore(snapshot: unknown): void;
}

/** Where the parts of a cloud are kept between two workbenches: files on disk, or memory. */
export interface StateKeeper {
  /** What was last written under the name, or undefined. */
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  /** A folder for content too big for JSON; null: there is none. */
  contentFolder(name: string): string | null;
}

/** What Google would keep. Each service adds its part in its own file; see workbench/runtime/cloud.ts. */
export interface Cloud {
  readonly clock: VirtualClock;
  /** Text and random source that make a workbench repeatable. */
  random(): number;
  /** A fresh opaque id of n hex digits. */
  hexId(digits: number): string;
  readonly accounts: readonly string[];
  readonly scriptId: string;
  readonly deploymentId: string;
  readonly manifest: Record<string, unknown>;
  /** Each service's store, by its name ('gmail', 'sheets', 'properties', 'cache', 'locks', 'triggers', 'drive'). */
  part<T extends Stored>(name: string, make: () => T): T;
  /** A folder for content too big for a part's JSON, made when asked for; null when nothing is kept on disk. */
  folder(name: string): string | null;
  faults: Faults | null;
}

export interface VirtualClock {
  now(): number;
  advance(ms: number): void;
  set(epochMs: number): void;
}

/** A service file's default export: the globals that it adds to a run's context. */
export type Service = (run: Run) => Readonly<Record<string, unknown>>;

/** One run's side of the boundary: identity, meter, virtual time, scopes and faults. */
import { types } from 'node:util';
import type { CallCost, CallRecord, CallSpec, Cloud, Faults, LogLine, Realm, Run, RunKind } from './contract';
import type { FaultGate } from './fault-gate';
import { Killed } from './killed';
import { REMOTE_LATENCY_MS, RUN_LIMIT_MS } from './limits';

export interface Identity {
  readonly id: string;
  readonly kind: RunKind;
  readonly functionName: string;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly scopes: ReadonlySet<string>;
}

type HowEnded = 'done' | 'thrown' | 'killed';

export class Execution implements Run {
  readonly id: string;
  readonly kind: RunKind;
  readonly functionName: string;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly scopes: ReadonlySet<string>;
  readonly realm: Realm;
  readonly cloud: Cloud;
  readonly state = new Map<string, unknown>();
  readonly startedAt: number;
  readonly records: CallRecord[] = [];
  readonly lines: LogLine[] = [];
  private readonly faults: Faults | null;
  private readonly gate: FaultGate;
  private readonly endings: ((how: HowEnded) => void)[] = [];
  private crossings = 0;
  private pausedMs = 0;
  private signal: Killed | null = null;

  constructor(identity: Identity, realm: Realm, cloud: Cloud, gate: FaultGate, faults: Faults | null) {
    this.id = identity.id;
    this.kind = identity.kind;
    this.functionName = identity.functionName;
    this.effectiveUser = identity.effectiveUser;
    this.activeUser = identity.activeUser;
    this.scopes = identity.scopes;
    this.realm = realm;
    this.cloud = cloud;
    this.gate = gate;
    this.faults = faults;
    this.startedAt = cloud.clock.now();
  }

  get killed(): boolean {
    return this.signal !== null;
  }

  /** Own virtual length so far; runs that came in between ran beside this one and do not count. */
  get elapsedMs(): number {
    return this.now() - this.startedAt - this.pausedMs;
  }

  now(): number {
    return this.cloud.clock.now();
  }

  /** Time that another run took while this one stood at a boundary. */
  pause(ms: number): void {
    this.pausedMs += ms;
  }

  call<T>(spec: CallSpec, work: (cost: (cost: CallCost) => void) => T): T {
    if (this.signal !== null) throw this.signal;
    const index = this.crossings++;
    const at = this.now();
    let total: CallCost = {};
    let error: string | undefined;
    try {
      this.obey(this.gate.ask(this.faults, 'before', this, spec, index));
      this.requireScope(spec);
      this.spend(spec.latency ?? (spec.remote ? REMOTE_LATENCY_MS : 0));
      const result = work(cost => (total = addCosts(total, cost)));
      this.spend(0);
      this.obey(this.gate.ask(this.faults, 'after', this, spec, index));
      return result;
    } catch (thrown) {
      const outward = this.toRealm(thrown);
      error = outward.message;
      throw outward;
    } finally {
      const record = { name: spec.name, remote: spec.remote, at, ms: this.now() - at, ...total };
      this.records.push(error === undefined ? record : { ...record, error });
    }
  }

  fail(message: string, name = 'Exception'): never {
    throw this.makeError(message, name);
  }

  log(level: LogLine['level'], text: string): void {
    if (this.signal === null) this.lines.push({ at: this.now(), level, text });
  }

  onEnd(work: (how: HowEnded) => void): void {
    this.endings.push(work);
  }

  /** Stops the run for good. @throws Killed, always */
  kill(): never {
    this.signal ??= new Killed();
    throw this.signal;
  }

  /** Marks a run as killed from outside (the runtime cut it off). */
  cut(): void {
    this.signal ??= new Killed();
  }

  /** Lets the services tidy up. @throws what the first of them throws (a write that is refused at the end) */
  end(how: HowEnded): void {
    const failures: unknown[] = [];
    for (const work of this.endings.splice(0)) {
      try {
        work(how);
      } catch (thrown) {
        failures.push(thrown);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  private spend(ms: number): void {
    const deadline = this.startedAt + RUN_LIMIT_MS[this.kind] + this.pausedMs;
    if (this.now() + ms <= deadline) {
      this.cloud.clock.advance(ms);
      return;
    }
    if (this.now() < deadline) this.cloud.clock.set(deadline);
    this.kill();
  }

  private obey(order: 'kill' | Error | undefined): void {
    if (order === 'kill') this.kill();
    if (order !== undefined) throw order;
  }

  private requireScope(spec: CallSpec): void {
    const wanted = spec.scopes;
    if (wanted === undefined || wanted.some(scope => this.scopes.has(scope))) return;
    this.fail(
      `You do not have permission to call ${spec.name}. Required permissions: ${wanted.join(' or ')}`,
    );
  }

  private toRealm(thrown: unknown): Error {
    if (thrown instanceof Killed || thrown instanceof this.realm.Error) return thrown as Error;
    if (!types.isNativeError(thrown)) return this.makeError(String(thrown), 'Exception');
    const error = this.makeError(thrown.message, thrown.name === 'Error' ? 'Exception' : thrown.name);
    if (thrown.stack !== undefined) Object.defineProperty(error, 'stack', { value: thrown.stack });
    return error;
  }

  private makeError(message: string, name: string): Error {
    const error = new this.realm.Error(message);
    Object.defineProperty(error, 'name', { value: name, writable: true, configurable: true });
    return error;
  }
}

function addCosts(total: CallCost, more: CallCost): CallCost {
  const sum: Record<string, number> = { ...total };
  for (const [unit, amount] of Object.entries(more) as [string, number | undefined][]) {
    if (amount !== undefined) sum[unit] = (sum[unit] ?? 0) + amount;
  }
  return sum;
}

/** Makes one execution of the bundle from start to end, also inside another one that stands at a boundary. */
import { types } from 'node:util';
import { services } from '../services';
import type { Bundle } from './bundle';
import type { Cloud, Faults, Run, RunKind, RunResult } from './contract';
import { callEntryPoint, CutOff, findEntryPoint } from './entry-point';
import { Execution, type Identity } from './execution';
import { FaultGate } from './fault-gate';
import { Killed } from './killed';
import { PARALLEL_RUNS_PER_USER } from './limits';
import { visibleGlobals } from './manifest';
import { openRealm, type RealmSources } from './realm';
import type { World, Worlds } from './worlds';

export interface RunRequest {
  readonly functionName: string;
  /** Plain values that the realm gets a copy of, or what makes them inside of the run. */
  readonly args: readonly unknown[] | ((run: Run) => readonly unknown[]);
  readonly kind: RunKind;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly scopes: ReadonlySet<string>;
  readonly faults: Faults | null;
}

/** Text of the quotas page. */
const TOO_MANY_RUNS = 'There are too many scripts running simultaneously for this Google user account.';

const RUN_ID_DIGITS = 16;

export class Runner {
  private readonly cloud: Cloud;
  private readonly bundle: Bundle;
  private readonly wallLimitMs: number;
  private readonly gate: FaultGate;
  /** Runs that have begun and not ended; each but the last stands at a boundary. */
  private readonly active: Execution[] = [];

  constructor(
    cloud: Cloud,
    bundle: Bundle,
    wallLimitMs: number,
    private readonly worlds: Worlds | null,
  ) {
    this.cloud = cloud;
    this.bundle = bundle;
    this.wallLimitMs = wallLimitMs;
    this.gate = new FaultGate(cloud);
  }

  /** Evaluates the bundle for a function's first run, where runs share worlds. */
  prepare(functionName: string): void {
    if (this.worlds === null) return;
    const world = this.worldFor(functionName);
    try {
      this.bundle.loadInto(world.context);
    } catch {
      // Its run tells.
      return;
    }
    world.code = 'fresh';
    this.worlds.keep(functionName, world);
  }

  run(request: RunRequest): RunResult {
    const sameUser = this.active.filter(other => other.effectiveUser === request.effectiveUser).length;
    if (sameUser >= PARALLEL_RUNS_PER_USER) return this.refuse(request, TOO_MANY_RUNS);
    const beneath = this.active.at(-1);
    const begunAt = this.cloud.clock.now();
    try {
      return this.execute(request, { ...request, id: this.newRunId() });
    } finally {
      beneath?.pause(this.cloud.clock.now() - begunAt);
    }
  }

  /** The result of a run that Google did not let begin. */
  refuse(request: RunRequest, error: string): RunResult {
    return {
      id: this.newRunId(),
      functionName: request.functionName,
      kind: request.kind,
      user: request.effectiveUser,
      startedAt: this.cloud.clock.now(),
      ms: 0,
      how: 'thrown',
      value: undefined,
      error,
      calls: [],
      log: [],
    };
  }

  private newRunId(): string {
    return this.cloud.hexId(RUN_ID_DIGITS);
  }

  private worldFor(functionName: string): World {
    const sources: RealmSources = { now: () => this.cloud.clock.now(), random: () => this.cloud.random() };
    const kept = this.worlds?.take(functionName) ?? null;
    if (kept === null) return { ...openRealm(sources), code: 'none' };
    kept.turnTo(sources);
    return kept;
  }

  private execute(request: RunRequest, identity: Identity): RunResult {
    const world = this.worldFor(request.functionName);
    const { context, realm, builtIn, copy } = world;
    const execution = new Execution(identity, realm, this.cloud, this.gate, request.faults);
    this.active.push(execution);
    let value: unknown;
    let failure: Failure | null = null;
    let isCutOff = false;
    try {
      const offered = visibleGlobals(this.bundle.manifest, makeGlobals(execution));
      Object.assign(context, offered);
      if (world.code === 'none') this.bundle.loadInto(context);
      else if (world.code === 'spent') this.bundle.reloadInto?.(context);
      world.code = 'fresh';
      const entry = findEntryPoint(
        context,
        request.functionName,
        new Set([...builtIn, ...Object.keys(offered)]),
      );
      if (entry === null)
        failure = { error: `Script function not found: ${request.functionName}`, stack: '' };
      else {
        const { args } = request;
        const given = typeof args === 'function' ? realm.Array.from(args(execution)) : copy(args);
        value = callEntryPoint(context, entry, given, this.wallLimitMs);
      }
    } catch (thrown) {
      isCutOff = thrown instanceof CutOff;
      if (isCutOff) execution.cut();
      failure = describe(thrown);
    }
    try {
      execution.end(execution.killed ? 'killed' : failure === null ? 'done' : 'thrown');
    } catch (thrown) {
      failure ??= describe(thrown);
    }
    this.active.splice(this.active.indexOf(execution), 1);
    const isAsBefore =
      failure === null && !execution.killed && execution.records.every(({ error }) => error === undefined);
    if (!isAsBefore) world.code = 'spent';
    if (isAsBefore || (!isCutOff && this.bundle.reloadInto !== null))
      this.worlds?.keep(request.functionName, world);
    return conclude(execution, value, failure);
  }
}

interface Failure {
  readonly error: string;
  readonly stack: string;
}

function makeGlobals(execution: Execution): Record<string, unknown> {
  const globals: Record<string, unknown> = {};
  for (const service of services) Object.assign(globals, service(execution));
  return globals;
}

function conclude(execution: Execution, value: unknown, failure: Failure | null): RunResult {
  if (failure !== null && failure.stack !== '') execution.log('error', failure.stack);
  const how = execution.killed ? 'killed' : failure === null ? 'done' : 'thrown';
  return {
    id: execution.id,
    functionName: execution.functionName,
    kind: execution.kind,
    user: execution.effectiveUser,
    startedAt: execution.startedAt,
    ms: execution.elapsedMs,
    how,
    value: how === 'done' ? value : undefined,
    error: how === 'killed' ? new Killed().message : (failure?.error ?? null),
    // Taken over, not shared: Node gives a run's world back late, and the records are most of its weight.
    calls: execution.records.splice(0),
    log: execution.lines,
  };
}

function describe(thrown: unknown): Failure {
  if (!types.isNativeError(thrown)) return { error: String(thrown), stack: '' };
  return { error: `${thrown.name}: ${thrown.message}`, stack: thrown.stack ?? '' };
}

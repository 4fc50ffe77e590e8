/** The workbench: Google's side of Casebook on a laptop. Opens a cloud, runs the bundle in it, keeps its state. */
import { bundleFrom, bundleOf, type Bundle, type Manifest } from './runtime/bundle';
import { LocalCloud } from './runtime/cloud';
import type { Cloud, Faults, Run, RunKind, RunResult, StateKeeper } from './runtime/contract';
import { MemoryState, type KeptState } from './runtime/kept-state';
import { REMEMBERED_RUNS, TRIGGER_TIME_PER_DAY_MS, WALL_LIMIT_MS } from './runtime/limits';
import { DETECTING_MANIFEST, grantedScopes } from './runtime/manifest';
import { quotas } from './runtime/quota';
import { Runner, type RunRequest } from './runtime/runner';
import { StateFiles } from './runtime/state-files';
import type { Worlds } from './runtime/worlds';
import { triggerStore, type StoredTrigger, type TriggerEvent } from './services/script-app/store';
import { editEvent } from './services/sheets/app/edit-event';
import type { EditFacts } from './services/sheets/people';
import { clockEvent } from './trigger-events';

export interface WorkbenchOptions {
  /** Folder of the built bundle: scripts and appsscript.json. */
  readonly dist?: string;
  /** Instead of `dist`: a bundle as text, for tests of the workbench itself. */
  readonly code?: string;
  /** Manifest of `code`; without one every scope is granted. With `dist` the folder's own is read. */
  readonly manifest?: Manifest;
  /** Where state is kept between starts; absent or null: in memory only. */
  readonly stateDir?: string | null;
  /** Instead of `stateDir`: starts from what another workbench has kept in memory. */
  readonly from?: KeptState;
  /** E-mail addresses of the users. */
  readonly accounts: readonly string[];
  /** Epoch ms at the start; absent: as saved, else the real time. */
  readonly now?: number;
  /** Two workbenches with the same seed, time and runs are equal in every id. */
  readonly seed?: number;
  /** Real milliseconds after which a run that makes no service calls is cut off. */
  readonly wallLimitMs?: number;
  /** How many results `runs` keeps; each holds a record of every call. Default REMEMBERED_RUNS. */
  readonly rememberedRuns?: number;
  /** Runs follow one another in these: only for entry points that leave nothing that the next run would take for its own. */
  readonly worlds?: Worlds;
}

export interface RunOptions {
  readonly as: string;
  readonly kind: RunKind;
  readonly faults?: Faults;
  /** Who is at the keyboard, when it is not `as`; '' for somebody whose name the code may not see. */
  readonly active?: string;
}

export interface Workbench {
  readonly cloud: Cloud;
  /** Results of the last runs, oldest first; their `value` is dropped, because it would keep the run's whole world. */
  readonly runs: readonly RunResult[];
  /** Has the function's first run begin at once, where runs share worlds. */
  prepare(functionName: string): void;
  /** Executes the bundle once. @throws Error when the account is not one of the workbench's */
  run(functionName: string, args: RunRequest['args'], options: RunOptions): RunResult;
  /** Fires each clock trigger whose time has come, once, as its creator; the longest due first. */
  runDueTriggers(): readonly RunResult[];
  /**
   * Fires the installable edit (or change) triggers of a spreadsheet, each as its creator. Call it for what people
   * do in the sheet only: writes by scripts and through the API never fire triggers.
   * @param event what Google passes, without triggerUid and authMode; `user.email` says who edited
   */
  fireEdit(event: EditEvent, spreadsheetId: string, type?: TriggerEvent): readonly RunResult[];
  /** Fires the edit and change triggers for what a person did in a sheet, with live ranges in the event. */
  edited(facts: EditFacts): readonly RunResult[];
  /** From now on the user's runs lack these scopes, as after a partial consent. */
  revoke(user: string, scopes: readonly string[]): void;
  /** Writes the state to `stateDir`. */
  save(): void;
  /** The state of this moment, to be opened by `from`. Only of a workbench without a `stateDir`. */
  keep(): KeptState;
  /** Goes back to such a moment: cheaper than opening it where that is done thousands of times. */
  reopen(kept: KeptState): void;
}

/** The part of an edit event that the workbench reads itself. */
export interface EditEvent {
  readonly user?: { readonly email: string };
  readonly [field: string]: unknown;
}

const DEFAULT_SEED = 1;

/** The daily allowance of trigger time, and Google's text when it is used up (quotas page). */
const TRIGGER_TIME = 'triggers';
const NO_TRIGGER_TIME = 'Service using too much computer time for one day.';

export function openWorkbench(options: WorkbenchOptions): Workbench {
  const bundle = openBundle(options);
  const cloud = new LocalCloud({
    accounts: options.accounts,
    manifest: bundle.manifest,
    now: options.now,
    seed: options.seed ?? DEFAULT_SEED,
    files: keeperOf(options),
  });
  const runner = new Runner(cloud, bundle, options.wallLimitMs ?? WALL_LIMIT_MS, options.worlds ?? null);
  const runs: RunResult[] = [];
  const refused = new Map<string, Set<string>>();

  const triggers = () => triggerStore(cloud);

  function remember(result: RunResult): RunResult {
    runs.push({ ...result, value: undefined });
    runs.splice(0, runs.length - (options.rememberedRuns ?? REMEMBERED_RUNS));
    return result;
  }

  function request(functionName: string, args: RunRequest['args'], how: RunOptions): RunRequest {
    if (!cloud.accounts.includes(how.as)) throw new Error(`${how.as} is no account of this workbench.`);
    return {
      functionName,
      args,
      kind: how.kind,
      effectiveUser: how.as,
      activeUser: how.active ?? how.as,
      scopes: grantedScopes(bundle.manifest, refused.get(how.as) ?? new Set()),
      faults: how.faults ?? null,
    };
  }

  function fire(trigger: StoredTrigger, event: object | ((run: Run) => object), active: string): RunResult {
    const args: RunRequest['args'] = typeof event === 'function' ? run => [event(run)] : [event];
    const asked = request(trigger.handler, args, { as: trigger.owner, kind: 'trigger', active });
    const used = quotas(cloud).used(trigger.owner, TRIGGER_TIME, cloud.clock.now());
    if (used >= TRIGGER_TIME_PER_DAY_MS) return remember(runner.refuse(asked, NO_TRIGGER_TIME));
    const result = runner.run(asked);
    quotas(cloud).add(trigger.owner, TRIGGER_TIME, result.ms, cloud.clock.now());
    return remember(result);
  }

  return {
    cloud,
    runs,
    prepare: functionName => runner.prepare(functionName),
    run: (functionName, args, how) => remember(runner.run(request(functionName, args, how))),
    runDueTriggers() {
      const results: RunResult[] = [];
      for (const trigger of triggers().due(cloud.clock.now())) {
        if (
          !triggers()
            .all()
            .some(({ id }) => id === trigger.id)
        )
          continue;
        const now = cloud.clock.now();
        triggers().fired(trigger.id, now);
        results.push(fire(trigger, clockEvent(trigger, now), trigger.owner));
      }
      return results;
    },
    fireEdit(event, spreadsheetId, type = 'ON_EDIT') {
      const editor = event.user?.email ?? '';
      return triggers()
        .all()
        .filter(trigger => trigger.event === type && trigger.sourceId === spreadsheetId)
        .map(trigger => {
          const full = { ...event, authMode: 'FULL', triggerUid: trigger.id };
          return fire(trigger, full, editor === trigger.owner ? editor : '');
        });
    },
    edited(facts) {
      const wanted: readonly TriggerEvent[] =
        facts.changeType === 'EDIT' ? ['ON_EDIT', 'ON_CHANGE'] : ['ON_CHANGE'];
      return triggers()
        .all()
        .filter(trigger => wanted.includes(trigger.event) && trigger.sourceId === facts.spreadsheetId)
        .map(trigger => {
          const active = facts.user === trigger.owner ? facts.user : '';
          return fire(trigger, run => editEvent(run, facts, trigger.id), active);
        });
    },
    revoke(user, scopes) {
      refused.set(user, new Set([...(refused.get(user) ?? []), ...scopes]));
    },
    save: () => cloud.save(),
    keep() {
      if (options.stateDir) throw new Error('This workbench keeps its state on disk: copy its folder.');
      return cloud.keep();
    },
    reopen(kept) {
      if (options.stateDir) throw new Error('This workbench keeps its state on disk: open another.');
      cloud.reopen(kept);
      runs.length = 0;
      refused.clear();
    },
  };
}

function keeperOf({ stateDir, from }: WorkbenchOptions): StateKeeper | null {
  if (stateDir) return new StateFiles(stateDir);
  return from === undefined ? null : new MemoryState(from);
}

function openBundle(options: WorkbenchOptions): Bundle {
  if (options.code !== undefined) return bundleOf(options.code, options.manifest ?? DETECTING_MANIFEST);
  if (options.dist !== undefined) return bundleFrom(options.dist);
  throw new Error('A workbench needs a bundle: give `dist` or `code`.');
}

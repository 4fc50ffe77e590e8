/** Finds and calls the function that Google would call: by name, at the top level of the bundle. */
import { runInContext } from 'node:vm';

/** `name` or `object.method`, the forms that Google resolves. */
const ENTRY_NAME = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/;

/** Where the call waits for the script that makes it; a symbol, so that it is no name of the bundle's. */
const PENDING = Symbol.for('workbench.pending-call');

/** What the code does when the vm's own time limit ends it. */
const CUT_OFF = 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** Written inside the realm: a promise's job belongs to the realm of its handler, and only this realm's are drained. */
const CALL_AND_SETTLE = `(function (work, done, failed) {
  const value = work();
  if (value instanceof Promise) value.then(function (result) { done(result); }, function (reason) { failed(reason); });
  else done(value);
})`;

type CallAndSettle = (
  work: () => unknown,
  done: (value: unknown) => void,
  failed: (reason: unknown) => void,
) => void;

interface Outcome {
  readonly ok: boolean;
  readonly value: unknown;
}

export type EntryPoint = (args: unknown) => unknown;

/** The entry point, or null when no top-level function of the bundle has the name. */
export function findEntryPoint(
  context: object,
  name: string,
  builtIn: ReadonlySet<string>,
): EntryPoint | null {
  const root = name.split('.', 1)[0] ?? '';
  if (!ENTRY_NAME.test(name) || builtIn.has(root)) return null;
  const owner = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : 'undefined';
  try {
    const found: unknown = runInContext(
      `typeof ${name} === 'function' ? function (args) { return ${name}.apply(${owner}, args); } : null`,
      context,
    );
    return found as EntryPoint | null;
  } catch {
    // Not declared, or no identifier at all (a reserved word): either way nothing to call.
    return null;
  }
}

/**
 * Calls and drains the promise jobs that the call left; timers and other later work do not exist.
 * An async entry point's value is what its promise came to, undefined when it never settles.
 * @param wallLimitMs null for none: the watch over it is a thread of its own, which takes longer than a short call
 * @throws what the function throws, or CutOff after `wallLimitMs` real milliseconds
 */
export function callEntryPoint(
  context: object,
  entry: EntryPoint,
  args: unknown,
  wallLimitMs: number | null,
): unknown {
  let outcome: Outcome | null = null;
  const call = runInContext(CALL_AND_SETTLE, context) as CallAndSettle;
  const pending = (): void =>
    call(
      () => entry(args),
      value => (outcome = { ok: true, value }),
      value => (outcome = { ok: false, value }),
    );
  Object.defineProperty(context, PENDING, { value: pending, configurable: true });
  try {
    runInContext(
      `globalThis[Symbol.for('workbench.pending-call')]()`,
      context,
      wallLimitMs === null ? {} : { timeout: wallLimitMs },
    );
  } catch (thrown) {
    throw isCutOff(thrown) ? new CutOff() : thrown;
  }
  const settled = outcome as Outcome | null;
  if (settled !== null && !settled.ok) throw settled.value;
  return settled?.value;
}

/** The run was ended by the real clock: it looped without calling any service. */
export class CutOff extends Error {}

function isCutOff(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && (thrown as { code?: unknown }).code === CUT_OFF;
}

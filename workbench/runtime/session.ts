/**
 * One context of the bundle in which functions are called again and again, where a run for each would cost a fresh
 * evaluation of the whole bundle. Only for functions that keep nothing between calls.
 */
import { services } from '../services';
import type { Bundle } from './bundle';
import type { Cloud } from './contract';
import { callEntryPoint, findEntryPoint } from './entry-point';
import { Execution } from './execution';
import { FaultGate } from './fault-gate';
import { grantedScopes, visibleGlobals } from './manifest';
import { openRealm } from './realm';

export interface Session {
  /** @throws what the function throws, CutOff, or Error when the bundle has no such function */
  call(functionName: string, args: readonly unknown[]): unknown;
}

/** @param wallLimitMs real milliseconds after which a call is cut off; null for none */
export const openSession = (
  cloud: Cloud,
  bundle: Bundle,
  user: string,
  wallLimitMs: number | null = null,
): Session => {
  const { context, realm, builtIn, copy } = openRealm({
    now: () => cloud.clock.now(),
    random: () => cloud.random(),
  });
  const execution = new Execution(
    {
      id: cloud.hexId(16),
      kind: 'editor',
      functionName: '',
      effectiveUser: user,
      activeUser: user,
      scopes: grantedScopes(bundle.manifest, new Set()),
    },
    realm,
    cloud,
    new FaultGate(cloud),
    null,
  );
  const globals: Record<string, unknown> = {};
  for (const service of services) Object.assign(globals, service(execution));
  const offered = visibleGlobals(bundle.manifest, globals);
  Object.assign(context, offered);
  bundle.loadInto(context);
  const known = new Set([...builtIn, ...Object.keys(offered)]);
  return {
    call(functionName, args) {
      const entry = findEntryPoint(context, functionName, known);
      if (entry === null) throw new Error(`Script function not found: ${functionName}`);
      // The meter of a session would only grow.
      execution.records.length = 0;
      return callEntryPoint(context, entry, copy(args), wallLimitMs);
    },
  };
};

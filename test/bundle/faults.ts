/** Faults at a run's service calls, by the running number of its remote calls. */
import type { CallSpec, Faults } from '../../workbench/runtime/contract';

/** What Google says when a call cannot be answered, each as the bundle must know it. */
export const TEXT = {
  /** Passes by itself; a call may be tried again. */
  outage: 'Service unavailable, please try again later. (503)',
  /** Lasts for the day. */
  dailyQuota: 'Service invoked too many times for one day: gmail.',
} as const;

const isCounted = (call: CallSpec): boolean => call.remote;

/** Cuts the run off: `before` its nth remote call (from 0), or after it, when what it does is done. */
export function killAt(n: number, when: 'before' | 'after'): Faults {
  let seen = -1;
  return {
    before: (_run, call) => {
      if (!isCounted(call)) return undefined;
      seen += 1;
      // A call that is refused has no end: the run is cut off before its next one.
      return seen === (when === 'before' ? n : n + 1) ? 'kill' : undefined;
    },
    after: (_run, call) => (isCounted(call) && when === 'after' && seen === n ? 'kill' : undefined),
  };
}

/** Fails the nth remote call and, with `lasting`, all after it: before it does anything, or when it has done it. */
export function failAt(n: number, when: 'before' | 'after', text: string, lasting = true): Faults {
  let seen = -1;
  const hit = (): boolean => (lasting ? seen >= n : seen === n);
  return {
    before: (_run, call) => {
      if (!isCounted(call)) return undefined;
      seen += 1;
      return (when === 'before' ? hit() : lasting && seen > n) ? new Error(text) : undefined;
    },
    after: (_run, call) => (isCounted(call) && when === 'after' && seen === n ? new Error(text) : undefined),
  };
}

/** Does something before each remote call. */
export function beforeEach(work: (call: CallSpec, n: number) => void): Faults {
  let seen = 0;
  return {
    before: (_run, call) => {
      if (isCounted(call)) work(call, seen++);
      return undefined;
    },
  };
}

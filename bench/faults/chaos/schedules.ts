/** Plans of faults: at every call in turn, and at random from a seed. */
import type { Fault } from '../../../workbench/runtime/fault-schedule';
import { ERROR_KINDS } from '../../../workbench/runtime/google-errors';
import { Chance } from '../../chance';

/** Calls that change something: for them it matters whether a fault comes before or after its work. */
export const WRITES = /batchUpdate|batchModify|send|create|Create|setProperties|deleteProperty|Editor|Lock/;

/** What may go wrong at one call; of what only reads an error after the work is none but the one before. */
const KINDS: readonly Pick<Fault, 'when' | 'how'>[] = [
  { when: 'before', how: 'server' },
  { when: 'after', how: 'server' },
  { when: 'before', how: 'rate' },
  { when: 'after', how: 'slow' },
  { when: 'before', how: 'new' },
  { when: 'before', how: 'slow' },
  { when: 'after', how: 'new' },
  { when: 'before', how: 'day' },
];
const READ_KINDS = KINDS.filter(({ when }) => when === 'before');

/** A call that fails each time when it is tried again. */
const LONG = 8;

/**
 * One fault at each call in turn: the end of the run after it, and an error at it, once or until the run has given up.
 * @param all every error at every call; else they take turns
 */
export function everyCall(calls: readonly string[], all: boolean): readonly (readonly Fault[])[] {
  return calls.flatMap((name, call) => {
    const kinds = WRITES.test(name) ? KINDS : READ_KINDS;
    const errors = kinds.map((kind, index): Fault => ({
      ...kind,
      call,
      variant: call,
      calls: (call + index) % 3 === 0 ? LONG : 1,
    }));
    const kills = WRITES.test(name) || call === 0 ? (['before', 'after'] as const) : (['after'] as const);
    const chosen = all ? errors : errors.filter((_, index) => index === call % errors.length);
    return [
      ...kills.map((when): Fault[] => [{ call, when, how: 'kill', variant: 0, calls: 1 }]),
      ...chosen.map(fault => [fault]),
    ];
  });
}

/** Most faults of one random plan. */
const MOST = 12;

/** @param calls remote calls of the episode; faults may also come later, when it takes more because of the first ones */
export function randomPlan(seed: number, calls: number): readonly Fault[] {
  const chance = new Chance(seed);
  return Array.from({ length: 1 + chance.below(MOST) }, (): Fault => {
    const how = chance.pick(['kill', ...ERROR_KINDS, 'server', 'kill'] as const);
    const lasts = how !== 'kill' && chance.below(4) === 0;
    return {
      call: chance.below(Math.ceil(calls * 1.3)),
      when: chance.below(2) === 0 || how === 'rate' || how === 'day' ? 'before' : 'after',
      how,
      variant: chance.below(8),
      calls: lasts ? 2 + chance.below(40) : 1,
    };
  }).sort((a, b) => a.call - b.call);
}

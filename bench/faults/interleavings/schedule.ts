/**
 * One schedule: two pollers, ten agents and people in the sheet, each of whom may come in at any service call of the others,
 * also inside of one another. A seed decides everything, so that a schedule that goes wrong can be run again.
 */
import { ROUTING, type Stage } from '../../../test/bundle/stage';
import type { Faults } from '../../../workbench/runtime/contract';
import { cardActs, sheetDeed, type Act, type Promised } from './acts';
import { Chance } from '../../chance';
import { faultsAfter } from './oracle';

/** Runs that stand at a boundary at the same time. */
const DEPTH = 4;
/** At a boundary somebody comes in with this chance. */
const CUTS_IN = 0.25;
/** Tries of an agent who is told that Casebook is busy. */
const TRIES = 6;
const DEEDS = 25;

export interface Ran {
  readonly faults: readonly string[];
  /** Runs that came in while another stood at a boundary. */
  readonly cutIn: number;
  readonly deeds: number;
}

/** @param kept the checkpoint that `stage` goes back to */
export function runSchedule(stage: Stage, kept: string, seed: number): Ran {
  const chance = new Chance(seed);
  stage.backTo(kept);
  const promised: Promised = {
    notes: [],
    tags: new Map(),
    logged: [],
    deleted: [],
    pasted: [],
    typed: new Set(),
  };
  const pollers: Act[] = [0, 1, 2, 3].map(() => (_stage, faults) => {
    stage.workbench.run('pollMailbox', [{}], { as: ROUTING, kind: 'trigger', faults });
    return true;
  });
  const waiting: { readonly act: Act; tried: number }[] = [...cardActs(chance, promised), ...pollers].map(
    act => ({ act, tried: 0 }),
  );
  let depth = 0;
  let cutIn = 0;
  let deeds = 0;
  const faults: string[] = [];

  const start = (): void => {
    const next = waiting.splice(chance.below(waiting.length), 1)[0];
    if (!next) return;
    depth += 1;
    let over = true;
    try {
      over = next.act(stage, cuttingIn);
    } catch (error) {
      faults.push(`an act failed: ${error instanceof Error ? error.message : String(error)}`);
    }
    depth -= 1;
    if (!over && ++next.tried < TRIES) waiting.push(next);
  };

  const cuttingIn: Faults = {
    before: (_run, call) => {
      if (!call.remote || chance.next() >= CUTS_IN) return undefined;
      if (deeds < DEEDS && chance.next() < 0.3) {
        deeds += 1;
        sheetDeed(chance, promised, deeds)(stage);
      } else if (depth < DEPTH && waiting.length > 0) {
        cutIn += 1;
        start();
      }
      return undefined;
    },
  };

  while (waiting.length > 0) start();
  // What was busy or was cut short goes on with the next runs of the trigger.
  stage.runPoll();
  stage.runPoll();
  faults.push(...faultsAfter(stage, promised));
  return { faults: [...new Set(faults)], cutIn, deeds };
}

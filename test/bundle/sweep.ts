/** Cuts a run off at every call in turn, runs again, and holds what is there then against the run that was not cut off. */
import type { Faults, RunResult } from '../../workbench/runtime/contract';
import { failAt, killAt, TEXT } from './faults';
import { differencesOf, pictureOf, type Picture } from './picture';
import { Stage } from './stage';

export interface Act {
  /** The checkpoint that it starts from. */
  readonly kept: string;
  readonly run: (stage: Stage, faults?: Faults) => RunResult;
  /** What is done after a run that was cut off; absent: the same once more. */
  readonly again?: (stage: Stage) => void;
  /** What of the picture is compared; absent: all. */
  readonly view?: (picture: Picture) => Picture;
}

export interface Whole {
  readonly picture: Picture;
  /** Names of the remote calls of the uninterrupted run. */
  readonly calls: readonly string[];
}

const WRITES = /batchUpdate|batchModify|send|create|Create|setProperties|deleteProperty|addEditor/;

const all = (picture: Picture): Picture => picture;

/** The run from start to end, and again. */
export function wholeOf({ kept, run, again, view = all }: Act): Whole {
  const stage = Stage.from(kept);
  const result = run(stage);
  if (result.how !== 'done') throw new Error(`${result.functionName}: ${result.error}`);
  (again ?? run)(stage);
  const picture = view(pictureOf(stage));
  stage.close();
  return { picture, calls: result.calls.filter(({ remote }) => remote).map(({ name }) => name) };
}

const finish = ({ run, again }: Act, stage: Stage): void => {
  if (again) again(stage);
  else {
    const second = run(stage);
    if (second.how !== 'done') throw new Error(`The second ${second.functionName}: ${second.error}`);
  }
};

/** @returns a line for each difference that a cut left behind; none when all is well */
export function afterEachCut(act: Act, whole: Whole): { readonly faults: string[]; readonly states: number } {
  const faults: string[] = [];
  /** Most cuts leave what an earlier one left, since reading changes nothing: that has been shown then. */
  const proven = new Set<string>();
  whole.calls.forEach((name, n) => {
    for (const when of n === 0 ? (['before', 'after'] as const) : (['after'] as const)) {
      const stage = Stage.from(act.kept);
      const { how } = act.run(stage, killAt(n, when));
      if (how !== 'killed') faults.push(`${when} ${n} ${name}: ended as ${how}`);
      const left = stage.everything;
      if (!proven.has(left)) {
        proven.add(left);
        finish(act, stage);
        for (const difference of differencesOf(whole.picture, (act.view ?? all)(pictureOf(stage))))
          faults.push(`${when} ${n} ${name}: ${difference}`);
      }
      stage.close();
    }
  });
  return { faults, states: proven.size };
}

/** The same for writes that were carried out while the run is told that they failed. */
export function afterEachLostAnswer(act: Act, whole: Whole): readonly string[] {
  return whole.calls.flatMap((name, n) => {
    if (!WRITES.test(name)) return [];
    const stage = Stage.from(act.kept);
    act.run(stage, failAt(n, 'after', TEXT.outage, false));
    finish(act, stage);
    const found = differencesOf(whole.picture, (act.view ?? all)(pictureOf(stage)));
    stage.close();
    return found.map(difference => `${n} ${name}: ${difference}`);
  });
}

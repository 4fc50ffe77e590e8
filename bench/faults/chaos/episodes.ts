/** Episodes: acts from a checkpoint onward, and how they end when nothing goes wrong. */
import { createHash } from 'node:crypto';
import { differencesOf, pictureOf, type Picture } from '../../../test/bundle/picture';
import type { TableName } from '../../../src/book/schema';
import { isFinished, jobsIn } from '../../../src/intake/jobs';
import { triggerStore } from '../../../workbench/services/script-app/store';
import { Stage, type Row } from '../../../test/bundle/stage';
import { FaultSchedule, type Fault } from '../../../workbench/runtime/fault-schedule';
import { sheetsStore } from '../../../workbench/services/sheets/store';
import { ARCHIVE, growOld, withArchives } from './archived';
import { CLICKS, EDITS, PERSONAL, POLL, UPKEEP, type Act } from './acts';
import { comparedOf, inAnyOrder, MADE_BY_CLICKS } from './compared';
import { flawsIn, problemFlaws, type Flaw } from './invariants';
import { COMPANY, mailboxOf } from './mailbox';

export interface Episode {
  /** Where it is played, again and again. */
  readonly stage: Stage;
  readonly name: string;
  readonly acts: readonly Act[];
  /** At least its beginning; in the order of their calls. */
  readonly moments: readonly Moment[];
  /** Remote calls of its acts when nothing goes wrong. */
  readonly calls: readonly string[];
  readonly wanted: Picture;
  /** How schedules of one cut have ended, by where they stood after it (`placeOf`). */
  readonly ends: Map<string, readonly Flaw[]>;
}

export interface Outcome {
  readonly flaws: readonly Flaw[];
  /** Faults that came to pass. */
  readonly injected: number;
  /** Runs that it took. */
  readonly runs: number;
}

/** Tries of an act under fire and after it; the breaker lets hours pass between them. */
const TRIES = 120;
/** Tries after the last fault by which everything must be in order again. */
const CLEAN_TRIES = 8;
/** Longer than the breaker ever waits. */
const LATER = 70 * 60_000;
const HALF_HOUR = 30 * 60_000;

/** Answers an edit of the sheet; where it is cut off, a later poll does. */
const EDIT = 'onSheetEdit';

/** Goes on with work that was too long for a click. */
const CONTINUE = 'continueWork';

/** Gmail's search finds a mail only some time after it was sent. */
const INDEX_LAG = 60_000;

function goBack(stage: Stage, kept: string): void {
  stage.backTo(kept);
  stage.mail.modes.indexLag = INDEX_LAG;
}

/** Whoever tries again does so at a full five minutes: when exactly the try before came to its end makes no difference. */
const TRIED_AT = 5 * 60_000;

/**
 * Acts one after the other, each until it has come about.
 * @param goesOn told before each try how many acts are over, and whether it is the first; false ends it here
 * @returns names of those that have not come about; null: it was ended
 */
function perform(
  stage: Stage,
  acts: readonly Act[],
  goesOn: (over: number, isFirst: boolean) => boolean = () => true,
): readonly string[] | null {
  const failed: string[] = [];
  for (const [over, act] of acts.entries()) {
    let isOver = false;
    for (let tried = 0; tried < TRIES && !isOver; tried++) {
      if (tried > 0) stage.clock.set(Math.ceil(stage.clock.now() / TRIED_AT) * TRIED_AT);
      if (!goesOn(over, tried === 0)) return null;
      isOver = act.attempt(stage);
    }
    if (!isOver) failed.push(act.name);
  }
  return failed;
}

/** Between two tries: what is there to go on from. Equal places go on alike, whatever led to them. */
const placeOf = (stage: Stage, acts: number): string =>
  createHash('sha256').update(`${acts} ${stage.clock.now()} ${stage.everything}`).digest('base64');

/** Work that was too long for a click, by the triggers that were made for it. */
function goOnWithWork({ workbench }: Stage): void {
  for (const { handler, owner } of triggerStore(workbench.cloud).all())
    if (handler === CONTINUE) workbench.run(CONTINUE, [{}], { as: owner, kind: 'trigger' });
}

/** The runs that come anyway, by which the last traces of trouble are put in order. */
function afterwards(stage: Stage): readonly string[] {
  stage.clock.advance(LATER);
  for (let tried = 0; tried < CLEAN_TRIES; tried++) {
    goOnWithWork(stage);
    const kept = UPKEEP.attempt(stage);
    const polled = POLL.attempt(stage);
    if (polled && kept && jobsIn(stage.properties).every(isFinished)) return [];
    stage.clock.advance(HALF_HOUR);
  }
  return ['poll, upkeep or work in the background'];
}

const pictureFor = (stage: Stage): Picture => ({
  ...comparedOf(pictureOf(stage, MADE_BY_CLICKS), stage.company.routing),
  spreadsheets: sheetsStore(stage.workbench.cloud).spreadsheets.length,
});

/** The stage when nothing changes its book and its archives any more: each table is read once, whoever asks. */
function atRest(stage: Stage): Stage {
  const whole = withArchives(stage);
  const read = new Map<TableName, readonly Row[]>();
  const rows = (table: TableName): readonly Row[] => {
    const known = read.get(table) ?? whole.rows(table);
    read.set(table, known);
    return known;
  };
  return Object.assign(Object.create(stage) as Stage, { rows });
}

/** A moment between two tries of acts that go well: a schedule starts from the last one before its first fault. */
interface Moment {
  readonly kept: string;
  /** Acts that are over by then, and remote calls that were made. */
  readonly acts: number;
  readonly calls: number;
}

function prepare(stage: Stage, name: string, kept: string, acts: readonly Act[]): Episode {
  goBack(stage, kept);
  const calls: string[] = [];
  const moments: Moment[] = [];
  stage.workbench.cloud.faults = {
    before(_run, call) {
      if (call.remote) calls.push(call.name);
      return undefined;
    },
  };
  const failed = perform(stage, acts, over => {
    const last = moments[moments.length - 1];
    if (last === undefined) moments.push({ kept, acts: 0, calls: 0 });
    else if (last.calls < calls.length) moments.push({ kept: stage.keep(), acts: over, calls: calls.length });
    return true;
  });
  stage.workbench.cloud.faults = null;
  if (failed === null || failed.length > 0)
    throw new Error(`Without any fault ${failed?.join(', ') ?? name} does not come about.`);
  const left = afterwards(stage);
  if (left.length > 0) throw new Error(`Without any fault something is left to ${left.join(', ')}.`);
  const seen = atRest(stage);
  const flaws = flawsIn(seen);
  if (flaws.length > 0) throw new Error(`Without any fault: ${flaws.map(({ what }) => what).join('\n')}`);
  return { stage, name, acts, moments, calls, wanted: pictureFor(seen), ends: new Map() };
}

/**
 * The poll of them all, a whole day, and each other act after it.
 * @param mails in the routing mailbox
 * @param wanted names; all when it is not given
 * @param keepWorlds runs of a schedule follow one another in one world: four times as many in a time
 */
export function episodesOf(
  mails: number,
  wanted: (name: string) => boolean = () => true,
  keepWorlds = false,
): readonly Episode[] {
  const stage = new Stage({ company: COMPANY, ownWorlds: !keepWorlds });
  stage.install();
  for (const letter of PERSONAL) stage.deliverTo('ana@solarmora.example', letter);
  stage.deliver(...mailboxOf(mails));
  const episodes: Episode[] = [];
  const add = (name: string, kept: string, acts: readonly Act[]): void => {
    if (wanted(name)) episodes.push(prepare(stage, name, kept, acts));
    stage.backTo(kept);
  };
  const full = stage.keep();
  add('poll', full, [POLL]);
  add('day', full, [POLL, ...CLICKS, ...EDITS, POLL, UPKEEP]);
  perform(stage, [POLL]);
  for (const act of [...CLICKS, ...EDITS, UPKEEP]) {
    if (wanted(act.name)) add(act.name, stage.keep(), [act]);
    // With nothing that fails: where this much mail is held, a click that hands it on takes a call more than a test may.
    stage.workbench.cloud.faults = {};
    perform(stage, [act]);
    stage.workbench.cloud.faults = null;
    goOnWithWork(stage);
  }
  if (wanted(ARCHIVE.name)) {
    growOld(stage);
    add(ARCHIVE.name, stage.keep(), [ARCHIVE, POLL]);
  }
  return episodes;
}

/** A schedule of one cut is not gone on with where another one came to the same place by its own. */
export function tryOut(episode: Episode, plan: readonly Fault[]): Outcome {
  const { stage, moments, acts, wanted, ends } = episode;
  const first = Math.min(...plan.map(({ call }) => call));
  const start = [...moments].reverse().find(({ calls }) => calls <= first) ?? moments[0];
  if (start === undefined) throw new Error('An episode begins somewhere.');
  goBack(stage, start.kept);
  const schedule = new FaultSchedule(plan, start.calls);
  stage.workbench.cloud.faults = schedule;
  const isOneCut = plan.length === 1 && plan[0]?.how === 'kill';
  let place: string | null = null;
  const failed = perform(stage, acts.slice(start.acts), (over, isFirst) => {
    if (!isOneCut || isFirst || place !== null) return true;
    place = placeOf(stage, start.acts + over);
    return !ends.has(place);
  });
  schedule.end();
  const known = failed === null && place !== null ? ends.get(place) : undefined;
  if (known !== undefined) {
    stage.workbench.cloud.faults = null;
    return { flaws: known, injected: schedule.injected, runs: schedule.runs.length };
  }
  const left = [...(failed ?? []), ...afterwards(stage)];
  const { runs, injected } = schedule;
  stage.workbench.cloud.faults = null;
  const seen = atRest(stage);
  const flaws: Flaw[] = [
    ...left.map(name => ({ kind: 'stuck' as const, what: `${name} did not come to its end by itself` })),
    ...flawsIn(seen),
    ...problemFlaws(seen, runs),
  ];
  const isLate = runs.some(({ functionName, hit }) => hit && functionName === EDIT);
  const compared = isLate || plan.some(({ how }) => how === 'new') ? inAnyOrder : (all: Picture) => all;
  if (flaws.length === 0)
    flaws.push(
      ...differencesOf(compared(wanted), compared(pictureFor(seen))).map(what => ({
        kind: 'different' as const,
        what,
      })),
    );
  if (place !== null) ends.set(place, flaws);
  return { flaws, injected, runs: runs.length };
}

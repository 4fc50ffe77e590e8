/** Episodes: acts from a checkpoint onward, and how they end when nothing goes wrong. */
import { differencesOf, pictureOf, type Picture } from '../../../test/bundle/picture';
import { Stage } from '../../../test/bundle/stage';
import { FaultSchedule, type Fault } from '../../../workbench/runtime/fault-schedule';
import { CLICKS, EDITS, PERSONAL, POLL, UPKEEP, type Act } from './acts';
import { flawsIn, type Flaw } from './invariants';
import { COMPANY, mailboxOf } from './mailbox';

export interface Episode {
  readonly name: string;
  /** The checkpoint that it starts from. */
  readonly kept: string;
  readonly acts: readonly Act[];
  /** Remote calls of its acts when nothing goes wrong. */
  readonly calls: readonly string[];
  readonly wanted: Picture;
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

/** Gmail's search finds a mail only some time after it was sent. */
const INDEX_LAG = 60_000;

function open(kept: string): Stage {
  const stage = Stage.from(kept, COMPANY);
  stage.mail.modes.indexLag = INDEX_LAG;
  return stage;
}

/** Acts one after the other, each until it has come about. @returns names of those that have not */
function perform(stage: Stage, acts: readonly Act[]): readonly string[] {
  return acts.flatMap(act => {
    for (let tried = 0; tried < TRIES; tried++) if (act.attempt(stage)) return [];
    return [act.name];
  });
}

/** The runs that come anyway, by which the last traces of trouble are put in order. */
function afterwards(stage: Stage): readonly string[] {
  stage.clock.advance(LATER);
  for (let tried = 0; tried < CLEAN_TRIES; tried++) {
    const kept = UPKEEP.attempt(stage);
    const polled = POLL.attempt(stage);
    if (polled && kept) return [];
    stage.clock.advance(HALF_HOUR);
  }
  return ['poll or upkeep'];
}

/** Tables whose ids are made of the click that made the row, and what names the row for people. */
const MADE_BY_CLICKS = { Notes: 'text', Tasks: 'title', Deals: 'name', Companies: 'name' } as const;

/**
 * What two ways to the same end have in common: daily runs have entries of their own, of which one is as good as five, a click
 * that failed is entered with its reference, and a card that was opened a second time makes other ids.
 */
function view(picture: Picture): Picture {
  const names = Object.entries(MADE_BY_CLICKS).flatMap(([table, name]) =>
    (picture.tables[table] ?? []).map(row => [String(row['id']), `${table}: ${String(row[name])}`] as const),
  );
  const Events = (picture.tables['Events'] ?? [])
    .filter(({ actor, action }) => actor !== 'upkeep' && action !== 'problem')
    // What was taken back is named by its time and entry.
    .map(row => (row['action'] === 'undo' ? { ...row, reason: null, before: null } : row));
  const text = JSON.stringify({ ...picture, tables: { ...picture.tables, Events } });
  return JSON.parse(
    names.reduce((all, [id, name]) => all.split(id).join(JSON.stringify(name).slice(1, -1)), text),
  ) as Picture;
}

/**
 * What is the same in whatever order mails are worked on: one that failed in unknown words is tried again behind the others,
 * and so gets another case number, another assignee, and is merged the other way round.
 */
function inAnyOrder({ tables, labels, files, ...rest }: Picture): Picture {
  const sorted = (names: readonly string[]): readonly string[] => [...names].sort();
  return {
    ...rest,
    tables: {
      Messages: (tables['Messages'] ?? []).map(({ messageId = null }) => ({ messageId })),
      Contacts: (tables['Contacts'] ?? []).map(({ address = null }) => ({ address })),
      Held: (tables['Held'] ?? []).map(({ messageId = null, state = null }) => ({ messageId, state })),
    },
    labels: Object.fromEntries(
      Object.entries(labels).map(([label, subjects]) => [label, sorted(subjects)]),
    ) as unknown as Picture['labels'],
    files: sorted(files),
    sent: sorted(rest.sent.map(each => each.split(' | ')[0] ?? '')),
  };
}

function prepare(name: string, kept: string, acts: readonly Act[]): Episode {
  const stage = open(kept);
  const counting = new FaultSchedule([]);
  const calls: string[] = [];
  stage.workbench.cloud.faults = {
    before: (run, call) => {
      if (call.remote) calls.push(call.name);
      return counting.before(run, call);
    },
  };
  const failed = perform(stage, acts);
  stage.workbench.cloud.faults = null;
  if (failed.length > 0) throw new Error(`Without any fault ${failed.join(', ')} does not come about.`);
  const left = afterwards(stage);
  if (left.length > 0) throw new Error(`Without any fault something is left to ${left.join(', ')}.`);
  const flaws = flawsIn(stage);
  if (flaws.length > 0) throw new Error(`Without any fault: ${flaws.map(({ what }) => what).join('\n')}`);
  return { name, kept, acts, calls, wanted: view(pictureOf(stage)) };
}

/**
 * The poll of them all, a whole day, and each other act after it.
 * @param mails in the routing mailbox. @param wanted names; all when it is not given
 */
export function episodesOf(
  mails: number,
  wanted: (name: string) => boolean = () => true,
): readonly Episode[] {
  const stage = new Stage({ company: COMPANY });
  stage.install();
  for (const letter of PERSONAL) stage.deliverTo('ana@solarmora.example', letter);
  stage.deliver(...mailboxOf(mails));
  const full = stage.keep();
  const episodes: Episode[] = [];
  const add = (name: string, kept: () => string, acts: readonly Act[]): void => {
    if (wanted(name)) episodes.push(prepare(name, kept(), acts));
  };
  add('poll', () => full, [POLL]);
  add('day', () => full, [POLL, ...CLICKS, ...EDITS, POLL, UPKEEP]);
  perform(stage, [POLL]);
  for (const act of [...CLICKS, ...EDITS, UPKEEP]) {
    add(act.name, () => stage.keep(), [act]);
    perform(stage, [act]);
  }
  return episodes;
}

export function tryOut(episode: Episode, plan: readonly Fault[]): Outcome {
  const stage = open(episode.kept);
  const schedule = new FaultSchedule(plan);
  const before = stage.workbench.runs.length;
  stage.workbench.cloud.faults = schedule;
  const failed = perform(stage, episode.acts);
  stage.workbench.cloud.faults = null;
  const left = [...failed, ...afterwards(stage)];
  const flaws: Flaw[] = [
    ...left.map(name => ({ kind: 'stuck' as const, what: `${name} did not come to its end by itself` })),
    ...flawsIn(stage),
  ];
  const compared = plan.some(({ how }) => how === 'new') ? inAnyOrder : (picture: Picture) => picture;
  if (flaws.length === 0)
    flaws.push(
      ...differencesOf(compared(episode.wanted), compared(view(pictureOf(stage)))).map(what => ({
        kind: 'different' as const,
        what,
      })),
    );
  return { flaws, injected: schedule.injected, runs: stage.workbench.runs.length - before };
}

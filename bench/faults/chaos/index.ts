/** Chaos: every act with a fault at each of its calls in turn, and with random plans of faults; what is left is held against what must be. */
import { readSchedule, writeSchedule, type Fault } from '../../../workbench/runtime/fault-schedule';
import { SeededRandom } from '../../../workbench/runtime/random';
import type { Asked, Section } from '../section';
import { episodesOf, tryOut, type Episode } from './episodes';
import type { FlawKind } from './invariants';
import { everyCall, randomPlan } from './schedules';

/** Flaws of one schedule that are printed. */
const SHOWN = 5;
/** The episodes that take the whole mailbox, of which a random schedule costs a hundred times as much as of a click. */
const LARGE: readonly string[] = ['poll', 'day'];
/** Of ten random schedules so many go to the large episodes. */
const LARGE_OF_TEN = 4;

export class Tally {
  schedules = 0;
  faults = 0;
  runs = 0;
  readonly flawed: Record<FlawKind, number> = {
    lost: 0,
    doubled: 0,
    mislabelled: 0,
    wrong: 0,
    stuck: 0,
    different: 0,
  };
  readonly failures: string[] = [];

  /** Tries one plan; a flaw is counted once for each kind that it brought to light. */
  take(episode: Episode, plan: readonly Fault[], mails: number): void {
    const { flaws, injected, runs } = tryOut(episode, plan);
    this.schedules++;
    this.faults += injected;
    this.runs += runs;
    for (const kind of new Set(flaws.map(flaw => flaw.kind))) this.flawed[kind]++;
    if (flaws.length === 0) return;
    const told = flaws.slice(0, SHOWN).map(({ kind, what }) => `  ${kind}: ${what}`);
    this.failures.push(
      [
        `npm run bench:faults -- --mails ${mails} --act ${episode.name} --plan '${writeSchedule(plan)}'`,
        ...told,
        ...(flaws.length > SHOWN ? [`  and ${flaws.length - SHOWN} more`] : []),
      ].join('\n'),
    );
  }
}

/** The random plans of a share, dealt out to the episodes: the same seed always goes to the same one. */
function dealt(seed: number, episodes: readonly Episode[]): Episode | undefined {
  const large = episodes.filter(({ name }) => LARGE.includes(name));
  const small = episodes.filter(({ name }) => !LARGE.includes(name));
  const group = (seed % 10 < LARGE_OF_TEN && large.length > 0) || small.length === 0 ? large : small;
  return group[Math.floor(seed / 10) % group.length];
}

interface Piece {
  readonly episode: Episode;
  readonly plan: readonly Fault[];
  readonly isRandom: boolean;
}

/** All that is to be tried, shuffled, so that whatever is done of it is a fair part. */
function piecesOf(
  { schedules, seed, every }: Pick<Asked, 'schedules' | 'seed' | 'every'>,
  episodes: readonly Episode[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  if (every)
    for (const episode of episodes.filter(({ name }) => name !== 'day'))
      for (const plan of everyCall(episode.calls, episode.name !== 'poll'))
        pieces.push({ episode, plan, isRandom: false });
  for (let n = seed; n < seed + schedules; n++) {
    const episode = dealt(n, episodes);
    if (episode) pieces.push({ episode, plan: randomPlan(n, episode.calls.length), isRandom: true });
  }
  const random = new SeededRandom(seed);
  return pieces
    .map(piece => ({ piece, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ piece }) => piece);
}

export const replay = (mails: number, act: string, plan: string): Tally => {
  const tally = new Tally();
  for (const episode of episodesOf(mails, name => name === act))
    tally.take(episode, readSchedule(plan), mails);
  return tally;
};

export const chaos: Section = {
  name: 'chaos',
  run({ mails, schedules, seed, every, share, minutes }: Asked, say) {
    const tally = new Tally();
    const episodes = episodesOf(mails);
    const plans = piecesOf({ schedules, seed, every }, episodes).filter(
      (_, n) => n % share.of === share.part,
    );
    say(`${episodes.length} acts prepared, ${plans.length} schedules planned`);
    const until = Date.now() + minutes * 60_000;
    const failures: string[] = [];
    let inTurn = 0;
    for (const { episode, plan, isRandom } of plans) {
      if (Date.now() > until) break;
      tally.take(episode, plan, mails);
      if (!isRandom) inTurn++;
      const found = tally.failures.splice(0);
      found.forEach(say);
      failures.push(...found);
      if (tally.schedules % 100 === 0) say(`${tally.schedules} schedules so far`);
    }
    const zero = (what: string, count: number) => ({ what, figure: String(count), well: count === 0 });
    return {
      title: 'Faults',
      lines: [
        { what: 'mails in the mailbox', figure: String(mails) },
        { what: 'acts tried (poll, day, clicks, edits, daily run)', figure: String(episodes.length) },
        { what: 'schedules planned', figure: String(plans.length) },
        { what: 'schedules tried: a fault at one call, call after call', figure: String(inTurn) },
        { what: 'schedules tried: up to 12 faults at random', figure: String(tally.schedules - inTurn) },
        { what: 'faults injected', figure: String(tally.faults) },
        { what: 'runs of the script', figure: String(tally.runs) },
        zero('schedules after which a mail, an answer or a file was lost', tally.flawed.lost),
        zero('... a row, an answer or a file was doubled', tally.flawed.doubled),
        zero('... a mail was mislabelled', tally.flawed.mislabelled),
        zero('... a counter, a number or the ledger was wrong', tally.flawed.wrong),
        zero('... something wanted a hand', tally.flawed.stuck),
        zero('... anything else differed from a run without faults', tally.flawed.different),
      ],
      failures,
    };
  },
};

/** Chaos: every act with a fault at each of its calls in turn, and with random plans of faults; what is left is held against what must be. */
import { readSchedule, writeSchedule, type Fault } from '../../../workbench/runtime/fault-schedule';
import { Chance } from '../../chance';
import { zero, type Asked, type Section } from '../section';
import { episodesOf, tryOut, type Episode } from './episodes';
import type { FlawKind } from './invariants';
import { everyCall, randomPlan } from './schedules';

/** Schedules after which a process says how far it is. */
const TOLD_EVERY = 100;
/** Flaws of one schedule that are printed. */
const SHOWN = 5;
/** The episodes that take the whole mailbox, of which a random schedule costs ten times as much as of a click. */
const LARGE: readonly string[] = ['poll', 'day'];
/** Of ten random schedules so many go to the large episodes. */
const LARGE_OF_TEN = 3;

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
  const random = new Chance(seed);
  return pieces
    .map(piece => ({ piece, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ piece }) => piece);
}

export const replay = (mails: number, act: string, plan: string): Tally => {
  const tally = new Tally();
  // In worlds as fresh as Google's, whatever has found the flaw.
  for (const episode of episodesOf(mails, name => name === act))
    tally.take(episode, readSchedule(plan), mails);
  return tally;
};

export const chaos: Section = {
  name: 'chaos',
  title: 'Faults',
  tried({ mails, schedules, seed, every, acts: wanted, share, skip, minutes }: Asked, say) {
    const until = Date.now() + minutes * 60_000;
    const tally = new Tally();
    const episodes = episodesOf(mails, name => wanted?.includes(name) ?? true, true);
    const plans = piecesOf({ schedules, seed, every }, episodes).filter(
      (_, n) => n >= skip && n % share.of === share.part,
    );
    say(`${episodes.length} acts prepared, ${plans.length} schedules planned`);
    let inTurn = 0;
    let told = 0;
    for (const { episode, plan, isRandom } of plans) {
      if (Date.now() > until) break;
      tally.take(episode, plan, mails);
      if (!isRandom) inTurn++;
      for (; told < tally.failures.length; told++) say(tally.failures[told] ?? '');
      if (tally.schedules % TOLD_EVERY === 0) say(`${tally.schedules} schedules so far`);
    }
    const { schedules: done, faults, runs, flawed, failures } = tally;
    const acts = share.part === 0 ? episodes.length : 0;
    return {
      counts: { acts, planned: plans.length, inTurn, random: done - inTurn, faults, runs, ...flawed },
      lines: [],
      failures,
    };
  },
  lines: ({ acts, planned, inTurn, random, faults, runs, ...flawed }, { mails }) => [
    { what: 'mails in the mailbox', figure: String(mails) },
    { what: 'acts tried (poll, day, clicks, edits, daily run)', figure: String(acts) },
    { what: 'schedules planned', figure: String(planned) },
    { what: 'schedules tried: a fault at one call, call after call', figure: String(inTurn) },
    { what: 'schedules tried: up to 12 faults at random', figure: String(random) },
    { what: 'faults injected', figure: String(faults) },
    { what: 'runs of the script', figure: String(runs) },
    zero('schedules after which a mail, an answer or a file was lost', flawed['lost']),
    zero('... a row, an answer or a file was doubled', flawed['doubled']),
    zero('... a mail was mislabelled', flawed['mislabelled']),
    zero('... a counter, a number or the ledger was wrong', flawed['wrong']),
    zero('... something wanted a hand', flawed['stuck']),
    zero('... anything else differed from a run without faults', flawed['different']),
  ],
};

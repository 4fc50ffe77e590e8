/**
 * The day on a clock of its own: each run goes through the calls that were measured of it, waits for the script lock, and
 * is refused what Google would refuse: Sheets' requests a minute, runs at once, the time of a card and of triggers.
 */
import { LOCK_WAIT } from '../../../src/addon/desk/locked';
import { PAUSES } from '../../../src/google/retry';
import {
  PARALLEL_RUNS_PER_USER,
  RUN_LIMIT_MS,
  TRIGGER_TIME_PER_DAY_MS,
} from '../../../workbench/runtime/limits';
import { RateMeter } from '../../../workbench/services/sheets/rate-meter';
import type { Chance } from '../../chance';
import { arrivalsOf, mailOf, type Arrival } from './day';
import { Events } from './events';
import { pollOf, type ActionKind, type Call, type Profile } from './profile';

/** A call takes between 50 and 500 ms on Google, mostly towards the lower end. */
const FASTEST = 50;
const SLOWEST = 500;
/** Somebody who is told to try again does so after a while, so often. */
const AGAIN = { after: 15_000, times: 2 } as const;
/** A run that sees a lock taken is let in when it is free; the poller goes away when it takes longer than clicks do. */
const WAIT: Partial<Record<ActionKind, number>> = {
  poll: 20_000,
  'daily run': 60_000,
  'edit in the sheet': 300_000,
};
/** Most mails of one poll's batch; what is beyond waits for the next batch, here for the next run. */
const BATCH = 400;

export interface Tally {
  runs: number;
  /** Length of each run, with its waits, ms. */
  readonly lengths: number[];
  /** Waits for the script lock, ms. */
  readonly locked: number[];
  /** Requests that were refused by Sheets and tried again within the run. */
  retried: number;
  /** Runs that ended with a request to try again, by why. */
  readonly refused: Map<string, number>;
  /** Never got through. */
  givenUp: number;
  /** From the first try to the last, of those that had to try again, ms. */
  readonly inAll: number[];
}

export interface Simulated {
  readonly tallies: ReadonlyMap<ActionKind, Tally>;
  /** Most metered requests in a minute of the day. */
  readonly peakReads: number;
  readonly peakWrites: number;
  readonly mostAtOnce: number;
  readonly mostOfOneUser: number;
  readonly triggerTime: number;
  /** From a mail's arrival to the end of the poll that took it, ms. */
  readonly mailWaits: readonly number[];
}

interface Running {
  readonly arrival: Arrival;
  readonly since: number;
  readonly started: number;
  readonly tried: number;
  readonly profile: Profile;
  readonly mails: readonly number[];
  next: number;
  attempt: number;
  holds: boolean;
  over: boolean;
}

class Peak {
  private minute = -1;
  private count = 0;
  most = 0;

  add(now: number): void {
    const minute = Math.floor(now / 60_000);
    if (minute !== this.minute) [this.minute, this.count] = [minute, 0];
    this.most = Math.max(this.most, ++this.count);
  }
}

class Day {
  private readonly events = new Events();
  private readonly reads = new RateMeter('Read');
  private readonly writes = new RateMeter('Write');
  private readonly peaks = { read: new Peak(), write: new Peak() };
  private readonly tallies = new Map<ActionKind, Tally>();
  private readonly atOnce = new Map<number, number>();
  private readonly waiting: { readonly run: Running; readonly since: number }[] = [];
  private holder: Running | null = null;
  private mostAtOnce = 0;
  private mostOfOneUser = 0;
  private triggerTime = 0;
  private mailTaken = 0;
  private readonly mailWaits: number[] = [];
  private readonly mail: readonly number[];

  constructor(
    private readonly profiles: Readonly<Record<ActionKind, Profile>>,
    private readonly chance: Chance,
  ) {
    this.mail = mailOf(chance);
    for (const arrival of arrivalsOf(chance))
      this.events.at(arrival.at, () => this.begin(arrival, arrival.at, 0));
  }

  run(): Simulated {
    this.events.run();
    return {
      tallies: this.tallies,
      peakReads: this.peaks.read.most,
      peakWrites: this.peaks.write.most,
      mostAtOnce: this.mostAtOnce,
      mostOfOneUser: this.mostOfOneUser,
      triggerTime: this.triggerTime,
      mailWaits: this.mailWaits,
    };
  }

  private tally(kind: ActionKind): Tally {
    const known = this.tallies.get(kind) ?? {
      runs: 0,
      lengths: [],
      locked: [],
      retried: 0,
      refused: new Map<string, number>(),
      givenUp: 0,
      inAll: [],
    };
    this.tallies.set(kind, known);
    return known;
  }

  private begin(arrival: Arrival, since: number, tried: number): void {
    const { kind, user } = arrival;
    const now = this.events.now;
    const tally = this.tally(kind);
    tally.runs += 1;
    const ofUser = (this.atOnce.get(user) ?? 0) + 1;
    const mails =
      kind === 'poll' ? this.mail.filter((at, n) => n >= this.mailTaken && at <= now).slice(0, BATCH) : [];
    const profile = this.profiles[kind];
    const run: Running = {
      arrival,
      since,
      started: now,
      tried,
      mails,
      profile: kind === 'poll' ? pollOf(profile, mails.length) : profile,
      next: 0,
      attempt: 0,
      holds: false,
      over: false,
    };
    if (ofUser > PARALLEL_RUNS_PER_USER) return this.refuse(run, 'too many runs at once');
    if (user < 0 && this.triggerTime > TRIGGER_TIME_PER_DAY_MS)
      return this.refuse(run, 'no trigger time left');
    this.atOnce.set(user, ofUser);
    this.mostOfOneUser = Math.max(this.mostOfOneUser, ofUser);
    let sum = 0;
    for (const count of this.atOnce.values()) sum += count;
    this.mostAtOnce = Math.max(this.mostAtOnce, sum);
    this.events.after(profile.script, () => this.step(run));
  }

  /** The next call, or the end. */
  private step(run: Running): void {
    if (run.over) return;
    const limit = run.arrival.user < 0 ? RUN_LIMIT_MS.trigger : RUN_LIMIT_MS.card;
    if (this.events.now - run.started > limit) return this.end(run, 'cut off by Google');
    const call = run.profile.calls[run.next];
    if (!call) return this.end(run, null);
    if (call.kind === 'lock' && !run.holds) return this.lock(run);
    const refused = this.metered(run, call);
    if (refused) return this.again(run, call);
    run.next += 1;
    run.attempt = 0;
    const took = FASTEST + (SLOWEST - FASTEST) * this.chance.next() ** 2;
    this.events.after(took, () => {
      if (call.kind === 'unlock') this.unlock(run);
      this.step(run);
    });
  }

  private metered({ arrival }: Running, { kind }: Call): boolean {
    if (kind !== 'read' && kind !== 'write') return false;
    const meter = kind === 'read' ? this.reads : this.writes;
    if (meter.take(String(arrival.user), this.events.now) !== null) return true;
    this.peaks[kind].add(this.events.now);
    return false;
  }

  /** As src/google/retry.ts does: a read is tried again after a pause, a write is not. */
  private again(run: Running, { kind }: Call): void {
    const pause = kind === 'read' ? PAUSES[run.attempt] : undefined;
    if (pause === undefined) return this.end(run, `${kind}s of the minute used up`);
    run.attempt += 1;
    this.tally(run.arrival.kind).retried += 1;
    this.events.after(pause * (0.75 + this.chance.next() / 2), () => this.step(run));
  }

  private lock(run: Running): void {
    const wait = WAIT[run.arrival.kind] ?? LOCK_WAIT;
    if (this.holder === null) return this.grant(run, this.events.now);
    const since = this.events.now;
    this.waiting.push({ run, since });
    this.events.after(wait, () => {
      const at = this.waiting.findIndex(each => each.run === run);
      if (at < 0) return;
      this.waiting.splice(at, 1);
      this.tally(run.arrival.kind).locked.push(wait);
      this.end(run, 'another run is at work');
    });
  }

  private grant(run: Running, since: number): void {
    this.holder = run;
    run.holds = true;
    if (this.events.now > since) this.tally(run.arrival.kind).locked.push(this.events.now - since);
    this.step(run);
  }

  private unlock(run: Running): void {
    if (this.holder !== run) return;
    this.holder = null;
    run.holds = false;
    const next = this.waiting.shift();
    if (next) this.grant(next.run, next.since);
  }

  private end(run: Running, why: string | null): void {
    const { kind, user } = run.arrival;
    const { now } = this.events;
    run.over = true;
    this.unlock(run);
    this.atOnce.set(user, (this.atOnce.get(user) ?? 1) - 1);
    if (user < 0) this.triggerTime += now - run.started;
    const tally = this.tally(kind);
    tally.lengths.push(now - run.started);
    if (why !== null) return this.refuse(run, why);
    if (run.tried > 0) tally.inAll.push(now - run.since);
    this.mailTaken += run.mails.length;
    for (const came of run.mails) this.mailWaits.push(now - came);
  }

  private refuse({ arrival, since, tried }: Running, why: string): void {
    const tally = this.tally(arrival.kind);
    tally.refused.set(why, (tally.refused.get(why) ?? 0) + 1);
    // The trigger comes by itself.
    if (arrival.kind === 'poll') return;
    if (tried >= AGAIN.times) tally.givenUp += 1;
    else this.events.after(AGAIN.after, () => this.begin(arrival, since, tried + 1));
  }
}

export const simulateDay = (profiles: Readonly<Record<ActionKind, Profile>>, chance: Chance): Simulated =>
  new Day(profiles, chance).run();

/**
 * Whether Casebook is well: what needs a person, worst first, from the marks that runs leave. Pure, and one for all who
 * ask: the side panel's homepage, the function `checkHealth` on Google, and the command `doctor`.
 */
import type { RuleFault } from '../crm/rules/rule';
import type { SettingProblem } from '../crm/settings';
import type { DayCounts } from './day-counts';
import { dayCounts } from './day-counts';
import { pausedUntil, type FailureCause } from './failure';
import { CELL_LIMIT, TRIGGER_TIME_LIMIT } from './limits';
import { meterOf, type Scarce, type Step } from './meter';
import { failedHop, type HopFault, type HopName } from './route-tests';
import type { Installation, TriggerKind } from './state';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Silence that is no chance any more: four runs of the 5-minute trigger, two and a half of the hourly one. */
const SILENCE: Readonly<Record<TriggerKind, number>> = { minutes: 20 * MINUTE, hourly: 150 * MINUTE };
/** A mail that waits longer than this is late, and longer than that is lost to whoever waits for an answer. */
const WAITS_LONG = { watch: 30 * MINUTE, bad: 4 * HOUR };
/** Two missed daily runs. */
const UPKEEP_SILENCE = 50 * HOUR;
/** Shares of a limit that are worth a word, and that are nearly all of it. */
const NEAR = { watch: 0.7, bad: 0.9 };

export type Level = 'good' | 'watch' | 'bad';

export type Trait =
  | { readonly kind: 'never_polled' }
  /** No run for so long, although nothing failed: the trigger is gone, or Google does not start it. */
  | { readonly kind: 'silent'; readonly minutes: number }
  | {
      readonly kind: 'failing';
      readonly cause: FailureCause;
      readonly runs: number;
      readonly detail: string;
    }
  /** Runs are left out for so long, because the last ones met nothing but errors. */
  | { readonly kind: 'paused'; readonly minutes: number }
  | { readonly kind: 'unauthorised'; readonly url: string }
  | { readonly kind: 'triggers_gone'; readonly functions: readonly string[] }
  | { readonly kind: 'hourly' }
  | { readonly kind: 'backlog'; readonly mails: number; readonly minutes: number }
  | { readonly kind: 'gap'; readonly mails: number }
  | { readonly kind: 'no_upkeep'; readonly hours: number }
  | { readonly kind: 'cells'; readonly percent: number }
  | { readonly kind: 'trigger_time'; readonly percent: number }
  /** Less is kept of each mail, or mail waits, because a limit is near. */
  | {
      readonly kind: 'meter';
      readonly step: Exclude<Step, 'full'>;
      readonly scarce: Scarce;
      readonly percent: number;
    }
  | { readonly kind: 'errors'; readonly mails: number; readonly complete: boolean }
  | ({ readonly kind: 'setting' } & SettingProblem)
  /** The newest test of a route did not come through. */
  | { readonly kind: 'route_test'; readonly address: string; readonly hop: HopName; readonly fault: HopFault }
  | { readonly kind: 'no_daily_test'; readonly hours: number }
  /** A rule that is skipped; `more` further things are wrong with it. */
  | { readonly kind: 'rule'; readonly rule: string; readonly fault: RuleFault; readonly more: number };

export type Finding = Trait & { readonly level: 'watch' | 'bad' };

/** What only a run as the routing mailbox's account can see. */
export interface LiveFacts {
  readonly waiting: number;
  /** ISO 8601; null when none waits. */
  readonly oldest: string | null;
  readonly triggersGone: readonly string[];
  /** null: nothing is missing. '': something is, and Google names no place where to give it. */
  readonly authoriseAt: string | null;
}

export interface HealthFacts {
  readonly installation: Installation;
  readonly settingProblems: readonly SettingProblem[];
  readonly ruleFaults: readonly { readonly rule: string; readonly fault: RuleFault }[];
  /** Causes of the mails that wait in the queue of held mail. */
  readonly heldCauses: readonly string[];
  /** False: there may be more held mails than these. */
  readonly heldComplete: boolean;
  /** null: asked by somebody else than the routing mailbox's account. */
  readonly live: LiveFacts | null;
  readonly now: number;
  readonly version: string;
}

export interface Health {
  readonly level: Level;
  /** Worst first. */
  readonly findings: readonly Finding[];
  readonly lastPollAt: string | null;
  readonly lastPollMs: number | null;
  readonly lastPollMails: number;
  readonly waiting: number;
  readonly oldestWaiting: string | null;
  /** Messages under our labels without a row, as the last daily run found; null before the first. */
  readonly gap: number | null;
  readonly lastUpkeepAt: string | null;
  readonly trigger: TriggerKind | null;
  /** As the last daily run counted them; null before the first. */
  readonly cells: number | null;
  /** Names of the archives that old rows have moved to. */
  readonly archives: readonly string[];
  readonly today: DayCounts;
  /** Mails that wait in the queue of held mail, by cause. */
  readonly held: Readonly<Record<string, number>>;
  readonly heldComplete: boolean;
  readonly version: string;
}

const since = (iso: string | null, now: number): number => (iso === null ? 0 : now - Date.parse(iso));

const counted = (causes: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const cause of causes) counts[cause] = (counts[cause] ?? 0) + 1;
  return counts;
};

/** The level that a measure has reached; null: none that is worth a word. */
const reached = (value: number, at: { readonly watch: number; readonly bad: number }) =>
  value >= at.bad ? 'bad' : value >= at.watch ? 'watch' : null;

const share = (
  kind: 'cells' | 'trigger_time',
  used: number,
  limit: number,
): (Finding & { readonly kind: typeof kind })[] => {
  const level = reached(used / limit, NEAR);
  return level === null ? [] : [{ kind, level, percent: Math.floor((used / limit) * 100) }];
};

/** Whether runs still come, and why not. */
function pulse({ installation, now, live }: HealthFacts): Finding[] {
  const { lastPoll, trouble, trigger } = installation;
  const found: Finding[] = [];
  if (live && live.authoriseAt !== null)
    found.push({ kind: 'unauthorised', level: 'bad', url: live.authoriseAt });
  const gone = live?.triggersGone ?? installation.lastUpkeep?.triggersGone ?? [];
  if (gone.length > 0) found.push({ kind: 'triggers_gone', level: 'bad', functions: gone });
  if (trouble) {
    const passes = trouble.cause === 'quota' || trouble.cause === 'google';
    const { cause, runs, detail } = trouble;
    found.push({ kind: 'failing', level: passes ? 'watch' : 'bad', cause, runs, detail });
    const until = pausedUntil(trouble, now);
    if (until !== null)
      found.push({ kind: 'paused', level: 'watch', minutes: Math.ceil((until - now) / MINUTE) });
  }
  const lastSign = [lastPoll?.at, trouble?.last, trouble?.pausedUntil]
    .filter((at): at is string => at !== undefined)
    .sort()
    .pop();
  if (lastSign === undefined) return [...found, { kind: 'never_polled', level: 'watch' }];
  const silence = since(lastSign, now);
  if (silence > SILENCE[trigger ?? 'hourly'])
    found.push({ kind: 'silent', level: 'bad', minutes: Math.floor(silence / MINUTE) });
  if (trigger === 'hourly') found.push({ kind: 'hourly', level: 'watch' });
  return found;
}

/** A failed test is told for so long: an address that nobody tests any more has been dealt with or given up. */
const TEST_TOLD = 3 * 24 * HOUR;
/** Two missed daily tests. */
const DAILY_TEST_SILENCE = 50 * HOUR;

/** A test that somebody made by hand is watched by him; a daily one by nobody. */
function failedTests({ installation: { routeTests, dailyTest }, now }: HealthFacts): Finding[] {
  const found = routeTests
    .filter(({ sentAt }) => now - sentAt < TEST_TOLD)
    .flatMap((test): Finding[] => {
      const failed = failedHop(test, now);
      if (!failed) return [];
      const { hop, fault } = failed;
      return [{ kind: 'route_test', level: test.daily ? 'bad' : 'watch', address: test.address, hop, fault }];
    });
  const daily = routeTests.filter(test => test.daily).map(({ sentAt }) => sentAt);
  const silence = daily.length === 0 ? 0 : now - Math.max(...daily);
  if (dailyTest && silence > DAILY_TEST_SILENCE)
    found.push({ kind: 'no_daily_test', level: 'watch', hours: Math.floor(silence / HOUR) });
  return found;
}

/** One for each rule. An example that cannot be read stops no rule. */
function skippedRules({ ruleFaults }: HealthFacts): Finding[] {
  const stopping = ruleFaults.filter(({ fault }) => fault.cell !== 'examples');
  return [...new Set(stopping.map(({ rule }) => rule))].flatMap(rule => {
    const [first, ...others] = stopping.filter(each => each.rule === rule);
    return first ? [{ kind: 'rule', level: 'watch', rule, fault: first.fault, more: others.length }] : [];
  });
}

/** A day's allowance is whole again tomorrow, and the first step keeps all that matters; cells only get fewer. */
const passes = (scarce: Scarce, step: Step): boolean => scarce !== 'cells' && step === 'snippet';

const byLevel = (a: Finding, b: Finding): number => Number(b.level === 'bad') - Number(a.level === 'bad');

export function healthOf(facts: HealthFacts): Health {
  const { installation, live, now, settingProblems, heldCauses, heldComplete, version } = facts;
  const { lastPoll, lastUpkeep } = installation;
  const waiting = live?.waiting ?? lastPoll?.waiting ?? 0;
  const oldestWaiting = live ? live.oldest : (lastPoll?.oldest ?? null);
  const today = dayCounts(installation.today, now);
  const held = counted(heldCauses);
  const findings = pulse(facts);

  const waits = since(oldestWaiting, now);
  const late = waiting > 0 ? reached(waits, WAITS_LONG) : null;
  if (late !== null)
    findings.push({ kind: 'backlog', level: late, mails: waiting, minutes: Math.floor(waits / MINUTE) });
  if (lastUpkeep && lastUpkeep.gap > 0) findings.push({ kind: 'gap', level: 'bad', mails: lastUpkeep.gap });
  const upkeepSilence = since(lastUpkeep?.at ?? null, now);
  if (upkeepSilence > UPKEEP_SILENCE)
    findings.push({ kind: 'no_upkeep', level: 'watch', hours: Math.floor(upkeepSilence / HOUR) });
  const { step, scarce, percent } = meterOf(installation, now);
  if (scarce !== 'cells') findings.push(...share('cells', lastUpkeep?.cells ?? 0, CELL_LIMIT));
  if (scarce !== 'trigger_time') findings.push(...share('trigger_time', today.ms, TRIGGER_TIME_LIMIT));
  if (step !== 'full' && scarce !== null)
    findings.push({ kind: 'meter', level: passes(scarce, step) ? 'watch' : 'bad', step, scarce, percent });
  const errors = held['error'] ?? 0;
  if (errors > 0) findings.push({ kind: 'errors', level: 'watch', mails: errors, complete: heldComplete });
  for (const problem of settingProblems) findings.push({ kind: 'setting', level: 'watch', ...problem });
  findings.push(...skippedRules(facts), ...failedTests(facts));

  findings.sort(byLevel);
  return {
    level: findings[0]?.level ?? 'good',
    findings,
    lastPollAt: lastPoll?.at ?? null,
    lastPollMs: lastPoll?.ms ?? null,
    lastPollMails: lastPoll?.processed ?? 0,
    waiting,
    oldestWaiting,
    gap: lastUpkeep?.gap ?? null,
    lastUpkeepAt: lastUpkeep?.at ?? null,
    trigger: installation.trigger,
    cells: lastUpkeep?.cells ?? null,
    archives: installation.archives.map(({ name }) => name),
    today,
    held,
    heldComplete,
    version,
  };
}

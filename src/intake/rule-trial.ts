/**
 * A trial of the rules that an administrator asks for on a card: the mail of the last days decided once more (dry-run.ts).
 * Only the routing mailbox's account can read that mail, and it takes longer than a click may, so that it is noted in a
 * property, where runs of that account's trigger go on with it and leave what they find.
 */
import { encodeUtf8 } from '../mail/utf8';
import { FATE, type DryDifference, type DryRun, type Fate } from './dry-run';
import type { Clock, Properties } from './ports';
import { PROPERTY } from './state';

/** One cell of what became of a mail that would be another one: which, what it is, what it would be. */
export type FateChange = readonly [key: keyof Fate, before: string, after: string];

/** A mail that would fare differently, as the card tells of it. */
export interface TrialLine {
  readonly subject: string;
  readonly from: string;
  readonly changed: readonly FateChange[];
  /** Why, by the rules of now. */
  readonly reason: string;
}

export interface Trial {
  /** Who asked for it. */
  readonly by: string;
  /** When they did, ISO 8601. */
  readonly at: string;
  /** When a run was last at it, ISO 8601; '' before the first. */
  readonly touchedAt: string;
  readonly looked: number;
  /** Mails that are still to be looked at; null: nobody has counted them yet. */
  readonly left: number | null;
  /** Where the next run begins. */
  readonly next: string;
  readonly different: number;
  /** The first of them: as many as the property holds. */
  readonly told: readonly TrialLine[];
  /** Runs that failed one after the other. */
  readonly failures: number;
}

/** `stopped`: runs failed or were cut off; a further click begins anew. */
export type TrialState = 'waiting' | 'running' | 'finished' | 'stopped';

/** Bytes of the property, of the 9 KB that Google allows. */
const PROPERTY_BYTES = 8_500;
/** Characters of what is told of a mail. */
const TEXT = 60;
const REASON = 140;
/** A run that fails so often is not one of Google's bad minutes. */
const FAILURES = 3;
/** A trial and what it has found is kept for a week. ms */
const KEPT = 7 * 86_400_000;
/** Polls come every five minutes, hourly at worst, and a run notes where it is at its end, after four minutes. ms */
const SILENT = 75 * 60_000;

export const isOver = ({ left }: Trial): boolean => left === 0;

export function stateOf(trial: Trial, now: number): TrialState {
  if (isOver(trial)) return 'finished';
  const silent = now - Date.parse(trial.touchedAt || trial.at) > SILENT;
  if (silent || trial.failures >= FAILURES) return 'stopped';
  return trial.touchedAt === '' ? 'waiting' : 'running';
}

/** @param all the script properties */
export function trialIn(all: Readonly<Record<string, string>>): Trial | null {
  try {
    const trial = JSON.parse(all[PROPERTY.ruleTrial] ?? 'null') as Trial | null;
    return trial !== null && Array.isArray(trial.told) ? trial : null;
  } catch {
    return null;
  }
}

const keep = (properties: Properties, trial: Trial): void =>
  properties.set({ [PROPERTY.ruleTrial]: JSON.stringify(trial) });

/** Begins one, in the place of an earlier one. */
export function startTrial(properties: Properties, by: string, now: number): Trial {
  const at = new Date(now).toISOString();
  const trial = {
    by,
    at,
    touchedAt: '',
    looked: 0,
    left: null,
    next: '',
    different: 0,
    told: [],
    failures: 0,
  };
  keep(properties, trial);
  return trial;
}

/** What it tells names people. */
export const forgetTrial = (properties: Properties): void => properties.remove(PROPERTY.ruleTrial);

/** For the daily run: what was asked for so long ago nobody looks at any more. */
export function forgetOldTrial(properties: Properties, now: number): void {
  const trial = trialIn(properties.all());
  if (trial !== null && now - Date.parse(trial.at) > KEPT) forgetTrial(properties);
}

const cut = (text: string, limit: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > limit ? `${line.slice(0, limit)}…` : line;
};

/** Of mail on the never-log list nothing is told but what would be different: neither its writer nor its subject. */
const lineOf = ({ subject, from, changed, before, after }: DryDifference): TrialLine => ({
  ...(before.outcome === 'never_log'
    ? { subject: '', from: '' }
    : { subject: cut(subject, TEXT), from: cut(from, TEXT) }),
  changed: FATE.filter(key => changed.includes(key)).map((key): FateChange => [
    key,
    cut(before[key], TEXT),
    cut(after[key], TEXT),
  ]),
  reason: cut(after.reason, REASON),
});

/** With what a run has found, as far as the property holds it; the others are counted. */
function withFound(trial: Trial, { looked, left, next, differences }: DryRun): Trial {
  let after: Trial = {
    ...trial,
    looked: trial.looked + looked,
    left,
    next: next ?? '',
    different: trial.different + differences.length,
    failures: 0,
  };
  // Once one was left out, those after it are too: the card names the newest.
  if (trial.told.length < trial.different) return after;
  for (const difference of differences) {
    const more: Trial = { ...after, told: [...after.told, lineOf(difference)] };
    if (encodeUtf8(JSON.stringify(more)).length > PROPERTY_BYTES) break;
    after = more;
  }
  return after;
}

export interface TrialPorts {
  readonly properties: Properties;
  readonly clock: Clock;
  /** @param before where an earlier run stopped */
  readonly dryRun: (before: string) => DryRun;
  /** Has a run like this one come soon. */
  readonly again: () => void;
}

/** One run of it. @throws what reading the mail or the book throws; it is tried again until it has failed some times */
export function goOnWithTrial(ports: TrialPorts): void {
  const { properties, clock, dryRun, again } = ports;
  const trial = trialIn(properties.all());
  if (trial === null || isOver(trial) || trial.failures >= FAILURES) return;
  const touchedAt = (): string => new Date(clock.now()).toISOString();
  let after: Trial;
  try {
    after = withFound(trial, dryRun(trial.next));
  } catch (error) {
    const failures = trial.failures + 1;
    keep(properties, { ...trial, touchedAt: touchedAt(), failures });
    if (failures < FAILURES) again();
    throw error;
  }
  // Somebody has begun it anew meanwhile: what this run has found belongs to a trial that nobody waits for.
  if (trialIn(properties.all())?.at === trial.at) keep(properties, { ...after, touchedAt: touchedAt() });
  if (!isOver(after)) again();
}

/** Whether a poll has to have somebody go on with it: nobody has begun, or a run did not come to its end. */
export const needsRun = (trial: Trial | null, now: number): boolean =>
  trial !== null &&
  !isOver(trial) &&
  trial.failures < FAILURES &&
  (trial.touchedAt === '' || now - Date.parse(trial.touchedAt) > CUT_OFF);

/** A run works for four minutes and the next follows at once. ms */
const CUT_OFF = 15 * 60_000;

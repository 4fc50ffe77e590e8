/** A working day of many agents: who does what and when. The seed decides; the shape of the day is that of an office. */
import type { Chance } from '../../chance';
import type { ActionKind } from './profile';

export const AGENTS = 500;
/** Mails that come to the routing mailbox: ten for each agent. */
export const MAILS = 5_000;
const HOUR = 3_600_000;
const START = 8 * HOUR;

/**
 * Share of the day's work by hour from 8 to 18: busy after opening and after lunch. A busy office's hour has twice the mean.
 */
const SHAPE = [8, 17, 14, 10, 5, 8, 13, 11, 8, 6];

/** Of each agent, a day. An open mail is looked at again more often than not: the panel is drawn anew with every look. */
const OF_AN_AGENT: readonly (readonly [ActionKind, number])[] = [
  ['open a mail', 20],
  ['open a stranger’s mail', 5],
  ['open a mail again', 25],
  ['homepage', 5],
  ['open a case', 10],
  ['log a mail', 5],
  ['new case', 2],
  ['note', 5],
  ['solve a case', 4],
  ['edit in the sheet', 1],
];

export interface Arrival {
  /** Ms after midnight. */
  readonly at: number;
  readonly kind: ActionKind;
  /** Agents are numbered from 0; the routing mailbox's account is -1. */
  readonly user: number;
}

const moment = (chance: Chance): number => {
  let left = chance.next() * SHAPE.reduce((sum, share) => sum + share, 0);
  for (const [hour, share] of SHAPE.entries()) {
    if (left < share) return START + (hour + left / share) * HOUR;
    left -= share;
  }
  return START;
};

const POLL_EVERY = 300_000;

/** All runs of the day in their order. Edits of the sheet run as the account that made the trigger. */
export function arrivalsOf(chance: Chance): readonly Arrival[] {
  const arrivals: Arrival[] = [];
  for (let user = 0; user < AGENTS; user++)
    for (const [kind, times] of OF_AN_AGENT)
      for (let n = 0; n < times; n++)
        arrivals.push({ at: moment(chance), kind, user: kind === 'edit in the sheet' ? -1 : user });
  for (let at = 0; at < 24 * HOUR; at += POLL_EVERY) arrivals.push({ at, kind: 'poll', user: -1 });
  arrivals.push({ at: 3 * HOUR, kind: 'daily run', user: -1 });
  return arrivals.sort((a, b) => a.at - b.at);
}

/** When mail comes, ms after midnight: most of it while people work, a fifth at any hour. */
export const mailOf = (chance: Chance): readonly number[] =>
  Array.from({ length: MAILS }, () =>
    chance.next() < 0.2 ? chance.next() * 24 * HOUR : moment(chance),
  ).sort((a, b) => a - b);

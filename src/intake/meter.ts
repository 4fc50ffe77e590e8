/**
 * Keeps away from Google's limits in named steps, before one is hit: less is kept of each mail, so that a run reads no
 * files and takes less time, and at last mail waits under its label. Each step goes back up by itself when there is room.
 */
import type { Visibility } from '../crm/visibility';
import { dayCounts } from './day-counts';
import { CELL_LIMIT, TRIGGER_TIME_LIMIT } from './limits';
import type { Installation } from './state';

export const STEPS = ['full', 'snippet', 'metadata', 'pause'] as const;
export type Step = (typeof STEPS)[number];

/** What is nearly used up. */
export type Scarce = 'cells' | 'trigger_time' | 'gmail';

export interface Meter {
  readonly step: Step;
  /** null: there is room of everything. */
  readonly scarce: Scarce | null;
  /** Of the limit that is nearest. */
  readonly percent: number;
}

/**
 * Shares of a limit from which a step holds. Edits of the sheet and the daily run use trigger time that no poll counts, and
 * people write rows without the poller: the last step leaves them room.
 */
const FROM: Readonly<Record<Scarce, Readonly<Record<Exclude<Step, 'full'>, number>>>> = {
  cells: { snippet: 0.9, metadata: 0.95, pause: 0.98 },
  trigger_time: { snippet: 0.8, metadata: 0.88, pause: 0.95 },
  gmail: { snippet: 0.8, metadata: 0.88, pause: 0.95 },
};

/** Mails read and written in a day by a Workspace account (developers.google.com/apps-script/guides/services/quotas). */
const GMAIL_LIMIT = 50_000;
/** Calls to Gmail for one mail: read, a file or two, moved to its label. */
const CALLS_PER_MAIL = 4;
/** Cells that one mail adds: rows of Messages, Events, References, Contacts, Addresses and Cases. */
const CELLS_PER_MAIL = 90;

const stepOf = (scarce: Scarce, share: number): Step => {
  const from = FROM[scarce];
  if (share >= from.pause) return 'pause';
  if (share >= from.metadata) return 'metadata';
  return share >= from.snippet ? 'snippet' : 'full';
};

/** Share of its limit from which less is kept of each mail. */
export const lowFrom = (scarce: Scarce): number => FROM[scarce].snippet;

/** Share of a day's calls to Gmail that so many mails take. */
export const gmailShare = (mails: number): number => (mails * CALLS_PER_MAIL) / GMAIL_LIMIT;

type Used = Pick<Installation, 'today' | 'lastUpkeep'>;

/** @param now epoch ms */
export function meterOf({ today, lastUpkeep }: Used, now: number): Meter {
  const { ms, mails } = dayCounts(today, now);
  // The daily run counts the cells; what came since is reckoned.
  const cells = lastUpkeep?.cells === undefined ? 0 : lastUpkeep.cells + mails * CELLS_PER_MAIL;
  const shares: readonly (readonly [Scarce, number])[] = [
    ['cells', cells / CELL_LIMIT],
    ['trigger_time', ms / TRIGGER_TIME_LIMIT],
    ['gmail', gmailShare(mails)],
  ];
  const worst = shares
    .map(([scarce, share]) => ({ scarce, share, step: stepOf(scarce, share) }))
    .reduce((a, b) => (STEPS.indexOf(b.step) > STEPS.indexOf(a.step) ? b : a));
  const percent = Math.floor(worst.share * 100);
  return worst.step === 'full'
    ? { step: 'full', scarce: null, percent: 0 }
    : { step: worst.step, scarce: worst.scarce, percent };
}

/** How much of a mail is kept at this step at most. */
export const atMost = ({ step }: Meter): Visibility => (step === 'pause' ? 'metadata' : step);

const NAMES: Readonly<Record<Scarce, string>> = {
  cells: 'of the cells that Google allows in the workbook',
  trigger_time: 'of the day’s trigger time',
  gmail: 'of the day’s calls to Gmail',
};

/** Why, for the ledger; '' at the step `full`. */
export const meterReason = ({ step, scarce, percent }: Meter): string =>
  scarce === null ? '' : `step ${step}: ${percent} % ${NAMES[scarce]} are used`;

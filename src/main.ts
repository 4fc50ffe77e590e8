/**
 * Every function that Google may call, by name: each export becomes a top-level function of the bundle (build.mjs).
 * This file puts the parts together for one run; it holds no rule of its own.
 */
import { DAILY_TESTS, onClick, onCompose, onHome, onMessage } from './panel';
import { archiveHere } from './archive';
import { exportPart, exportToDrive, tablesToExport } from './book-export';
import type { LedgerReport } from './book/ledger/verify';
import { importContactFile } from './contact-import';
import { continueInEachBook } from './continue-run';
import { dailyTestsOfBook, endDailyTests } from './daily-tests';
import { inEachBook } from './each-book';
import { answerEdit } from './edit-run';
import { takeTime } from './google/retry';
import { workOn } from './google/state';
import { reportHealth } from './health';
import { inspect } from './inspect';
import type { RolledOver } from './intake/archive/roll-over';
import type { InstallOptions } from './intake/first-rows';
import type { HandedOver } from './intake/hand-over';
import type { PollReport } from './intake/poll';
import type { ReadBefore } from './intake/ports';
import type { Undo } from './intake/undo';
import { undoHere, verifyHere } from './ledger-acts';
import { offboardHere } from './offboard';
import { pollEachBook } from './poll-run';
import { eraseEverywhere, exportHere, retentionHere } from './privacy';
import { packedReadings } from './read-messages';
import { rebuildHere, type RebuildReport } from './rebuild';
import { tryRulesFrom } from './rule-trial';
import { installAll } from './setup';
import { uninstallHere } from './uninstall';
import { upkeepOfBook } from './upkeep-run';

/** The homepage of the side panel. */
export const onHomepage = (event: unknown) => onHome(event);
/** A message was opened in Gmail. */
export const onGmailMessageOpen = (event: unknown) => onMessage(event);
/** Casebook was chosen in the compose window. */
export const onGmailCompose = (event: unknown) => onCompose(event);
/** Every click in a card. */
export const onCardAction = (event: unknown) => onClick(event);

/** Which function each trigger calls. */
const TRIGGERS = { poll: 'pollMailbox', upkeep: 'runDailyUpkeep', edit: 'onSheetEdit' } as const;

/**
 * The time-driven trigger of the routing mailbox. Its report is for the workbench and the execution log.
 * @param event what a trigger passes; without one a person runs it, who wants it tried at once
 * @param readBefore mails that `readMessages` has read already; no trigger passes any
 */
export function pollMailbox(event?: unknown, readBefore?: ReadBefore): PollReport | null {
  takeTime();
  return pollEachBook(event === undefined, readBefore);
}

/** The daily trigger. */
export function runDailyUpkeep(): void {
  takeTime();
  inEachBook(() => upkeepOfBook(Object.values(TRIGGERS)));
}

/**
 * What today's rules would make of the mail of the last 30 days, as JSON; run it as the routing mailbox. Nothing is written.
 * @param before where an earlier run stopped: the `next` of its answer
 */
export function tryRules(before?: string): string {
  takeTime();
  return tryRulesFrom(before ?? '');
}

/** The daily test of the routes; its trigger belongs to whoever has switched it on. @returns how many were sent */
export function sendRouteTests(): number {
  takeTime();
  const sent = inEachBook(dailyTestsOfBook);
  if (sent.every(count => count === null)) endDailyTests(DAILY_TESTS);
  return sent.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** Goes on with what was too long for somebody's click; a trigger of theirs, which fires once. */
export const continueWork = (): number => continueInEachBook();

/** The edit trigger of the books. */
export function onSheetEdit(event: unknown): void {
  takeTime();
  answerEdit(event);
}

/**
 * For teams with books of their own: what is called after it in the same run works on that team's book. A few lines in the
 * script editor are `workOnBook('sales'); offboardUser('kenji@acme.example');`. '' is the first book.
 */
export const workOnBook = (name: string): void => workOn(name);

/** Makes the book, the labels and the triggers; run once as the routing mailbox, safe to run again. */
export function install(options?: InstallOptions) {
  takeTime();
  return installAll(options ?? {}, TRIGGERS);
}

/** Removes the triggers. Mail, labels and the book stay as they are. */
export const uninstall = (): string => uninstallHere(false);

/** The same, and takes our labels off the routing mailbox; the mail under them stays. */
export const uninstallAndRemoveLabels = (): string => uninstallHere(true);

/**
 * Holds the ledger against its seals: which entries somebody has altered, removed or added. Run it from the script
 * editor; the workbench's `casebook verify` does the same. @returns null when another run is at work
 */
export const verifyLedger = (): LedgerReport | null => verifyHere();

/**
 * Takes an action of the last 30 days back, by the id of its entry on the tab Events; the script editor's way to what
 * the side panel's button does.
 */
export const undoAction = (eventId: string): Undo | null => undoHere(eventId);

/**
 * Moves mail and entries of the ledger that are older than these days to the archives of their years, for administrators; the
 * daily run does it by itself when the book gets full. Say it again while the answer's `more` is true.
 */
export const archiveNow = (days = 365): RolledOver => archiveHere(days);

/** Everything that the book holds about a person, with a receipt in words; for administrators. */
export const exportPerson = (address: string) => exportHere(address);
/** Erases a person for good from every team's book, and keeps hashes by which his mail is not logged again; for administrators. */
export const erasePerson = (address: string) => eraseEverywhere(address);

/**
 * A user leaves: the book is closed to them, and what is theirs to do goes to the successor (or to nobody). In the book the
 * same is done by the columns *Active* and *Hands over to* of the tab Users. @returns null when another run is at work
 */
export const offboardUser = (email: string, successor = ''): HandedOver | null =>
  offboardHere(email, successor);

/**
 * Makes the book anew from its ledger, as a spreadsheet of its own, and tells each difference; with `false` it only tells them.
 * The book in use stays as it is. @returns null when another run is at work
 */
export function rebuildBook(write = true): RebuildReport | null {
  const report = rebuildHere(write);
  console.info(JSON.stringify(report));
  return report;
}

/** Forgets what is older than the setting Retention keeps, a step at a time; `true` only counts. For administrators. */
export const runRetention = (dryRun = true) => retentionHere(dryRun);

/** Whether Casebook is well and what to do where it is not, as JSON; run it as the routing mailbox. Its log is for people. */
export const checkHealth = (language?: string): string => reportHealth(Object.values(TRIGGERS), language);

/**
 * Contacts of a file (CSV, vCard, Google Contacts' export) into the book: a preview, or with `apply` the import itself.
 * JSON in ({text, name, apply, replace}) and out; `casebook contacts import` calls it.
 */
export const importContacts = (json: string): string => importContactFile(json);

/** Everything in the book as files in a folder of your Drive: `exportBook('csv')` or `exportBook('json')`. */
export function exportBook(format?: string, from?: string): string {
  const said = exportToDrive(format === 'json' ? 'json' : 'csv', from ?? '');
  console.info(said);
  return said;
}

/** For the command line: the names of the tables, and a table in parts. */
export const exportTables = (): string => JSON.stringify(tablesToExport());
export const exportTablePart = (json: string): string => exportPart(json);

/** What Casebook makes of one mail, storing nothing: JSON in (the Gmail API's payload), JSON out. */
export const inspectMessage = (json: string): string => inspect(json);

/** What any installation reads of mails, storing nothing: JSON in (payloads of the Gmail API), for each what `pollMailbox` takes. */
export const readMessages = (json: string): readonly (string | null)[] => packedReadings(json);

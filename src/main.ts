/**
 * Every function that Google may call, by name: each export becomes a top-level function of the bundle (build.mjs).
 * This file puts the parts together for one run; it holds no rule of its own.
 */
import { DAILY_TESTS, onClick, onCompose, onHome, onMessage } from './panel';
import { exportPart, exportToDrive, tablesToExport } from './book-export';
import { importContactFile } from './contact-import';
import { tellOwners } from './alarm';
import { editWords } from './edit-words';
import type { LedgerReport } from './book/ledger/verify';
import { editLeft, readEdit, sourceOf } from './google/edit-event';
import { checkLedger } from './google/ledger-check';
import { keepLongText, openBook } from './google/open-book';
import { cellsOf, openSpreadsheet } from './google/spreadsheet';
import { driveFiles } from './google/drive';
import { gmailMailbox } from './google/mailbox';
import { scriptMemory } from './google/short-memory';
import {
  allProperties,
  clock,
  hasTeams,
  lockUntilTheEnd,
  pollLock,
  properties,
  scriptLock,
  workOn,
  workOnChosen,
} from './google/state';
import { takeTime } from './google/retry';
import { shareBook, unshareBook } from './google/share';
import { clearTriggers, missingTriggers, runSoon } from './google/triggers';
import { zoneOffset } from './google/zone';
import { inEachBook } from './each-book';
import { reportHealth } from './health';
import { noteMembers } from './members';
import { onlyOnce } from './once';
import { rebuildHere, type RebuildReport } from './rebuild';
import { offboardHere } from './offboard';
import type { HandedOver } from './intake/hand-over';
import { dailyPrivacy, eraseEverywhere, exportHere, retentionHere, workOffRequests } from './privacy';
import { installAll } from './setup';
import { uninstallHere } from './uninstall';
import { inspect } from './inspect';
import { dryRun } from './intake/dry-run';
import { dailyTestsOfBook, endDailyTests } from './daily-tests';
import { bringUpToDate } from './update';
import { continueJobs } from './intake/continue-work';
import type { PollPorts } from './intake/batch';
import { forgetIdentity, keepIdentity, newestSeal } from './intake/identity';
import { noteFailure, pausedUntil } from './intake/failure';
import { bookOfSpreadsheet } from './intake/books';
import { joined, notPolled, poll, type PollReport } from './intake/poll';
import type { Lock, Properties } from './intake/ports';
import { PROPERTY, readInstallation, type Installation } from './intake/state';
import { openOffice } from './intake/office';
import { activeUsers, formerUsers } from './crm/users';
import { answerLeftEdits, noteEdit } from './intake/sheet-edit/left-edits';
import { isAnswered, takeEdit, type SheetEdit } from './intake/sheet-edit/take-edit';
import { localeFor } from './locales';
import { reminderWords } from './reminder-words';
import { readFetched } from './intake/read-fetched';
import { runUpkeep } from './intake/upkeep';
import { ledgerOf } from './intake/ledger';
import { undoInBook, type Undo } from './intake/undo';
import type { InstallOptions } from './intake/first-rows';

/** The homepage of the side panel. */
export const onHomepage = (event: unknown) => onHome(event);
/** A message was opened in Gmail. */
export const onGmailMessageOpen = (event: unknown) => onMessage(event);
/** Casebook was chosen in the compose window. */
export const onGmailCompose = (event: unknown) => onCompose(event);
/** Every click in a card. */
export const onCardAction = (event: unknown) => onClick(event);

function portsFor(installation: Installation): PollPorts {
  const files = driveFiles(() => installation.folderId);
  return {
    book: keepLongText(openBook(installation), installation, files),
    mailbox: gmailMailbox(installation.account),
    files,
    properties,
    lock: scriptLock,
    pollLock,
    clock,
    zone: zoneOffset(installation.timeZone),
    read: readFetched(installation),
    reminders: reminderWords(localeFor(installation.locale)),
    log: line => console.warn(line),
  };
}

/** Which function each trigger calls. */
const TRIGGERS = { poll: 'pollMailbox', upkeep: 'runDailyUpkeep', edit: 'onSheetEdit' } as const;

interface Polled {
  readonly report: PollReport;
  /** The properties of the book as the run has left them; null when it only looked at them. */
  readonly all: Readonly<Record<string, string>> | null;
  /** null: the run has not read it. */
  readonly seal: string | null;
}

function pollBook(event: unknown): Polled | null {
  const all = { ...properties.all() };
  /** What this run sets is known without reading it again. */
  const noting: Properties = {
    ...properties,
    all: () => Object.assign(all, properties.all()),
    set: values => {
      properties.set(values);
      Object.assign(all, values);
    },
  };
  const installation = readInstallation({ ...noting, all: () => all });
  if (!installation) {
    console.warn('Casebook is not installed: run the function `install` as the routing mailbox first.');
    return null;
  }
  const rest = event === undefined ? null : pausedUntil(installation.trouble, clock.now());
  if (rest !== null)
    return {
      report: notPolled(`paused until ${new Date(rest).toISOString()}, after runs that only failed`),
      all: null,
      seal: null,
    };
  const ports = { ...portsFor(installation), properties: noting };
  let report: PollReport;
  try {
    if (bringUpToDate(installation)) {
      answerLeft(installation, all);
      report = poll(ports, installation);
    } else report = notPolled('another run is at work');
  } catch (error) {
    tellOwners(properties, installation, noteFailure(properties, installation, error, clock.now()));
    throw error;
  }
  if (report.skipped === null) workOffRequests(installation, all[PROPERTY.personRequests]);
  console.info(
    report.skipped ??
      `${report.processed.length} mails read, ${report.acknowledged} acknowledged, ${report.waiting} waiting`,
  );
  // The seal only where the run has read the small tables anyway.
  return { report, all, seal: report.processed.length === 0 ? null : newestSeal(ports.book) };
}

/**
 * The time-driven trigger of the routing mailbox. Its report is for the workbench and the execution log.
 * @param event what a trigger passes; without one a person runs it, who wants it tried at once
 */
export function pollMailbox(event?: unknown): PollReport | null {
  takeTime();
  const polled = inEachBook(() => pollBook(event)).flatMap(each => each ?? []);
  const read = polled.find(({ all }) => all !== null)?.all ?? null;
  if (read !== null) {
    const seal = polled.map(each => each.seal).find(each => each !== null) ?? null;
    keepIdentity(scriptMemory, hasTeams() ? allProperties() : read, seal);
  }
  if (polled.length === 0) return null;
  return joined(polled.map(({ report }) => report));
}

/** The daily trigger. */
export function runDailyUpkeep(): void {
  takeTime();
  inEachBook(upkeepOfBook);
}

function upkeepOfBook(): void {
  const installation = readInstallation(properties);
  if (!installation || !bringUpToDate(installation)) return;
  const ports = portsFor(installation);
  const found = runUpkeep(
    {
      ...ports,
      cells: () => cellsOf(installation.bookId),
      triggersGone: () => missingTriggers(Object.values(TRIGGERS)),
    },
    installation,
  );
  const { users } = openOffice(
    table => ports.book.whole(table),
    installation.key,
    [],
    zoneOffset(installation.timeZone),
  );
  // Users whom an edit marked as former while its trigger failed.
  unshareBook(installation.bookId, formerUsers(users));
  if (hasTeams()) noteMembers(activeUsers(users));
  dailyPrivacy(installation);
  console.info(found ? `gap ${found.gap}` : 'another run is at work; tomorrow again');
}

/**
 * What today's rules would make of the mail of the last 30 days, as JSON; run it as the routing mailbox. Nothing is written.
 * @param skip mails that an earlier run has looked at: the `next` of its answer
 */
export function tryRules(skip?: number): string {
  takeTime();
  const installation = readInstallation(properties);
  if (!installation) throw new Error('Casebook is not installed here.');
  const ports = portsFor(installation);
  const zone = zoneOffset(installation.timeZone);
  const office = openOffice(table => ports.book.whole(table), installation.key, [], zone);
  const found = dryRun(ports, installation, office, Number(skip ?? 0) || 0, DRY_RUN_BUDGET);
  console.info(`${found.looked} mails looked at, ${found.differences.length} would fare differently`);
  return JSON.stringify(found);
}

/** Google gives a run six minutes. */
const DRY_RUN_BUDGET = 4 * 60_000;

/** The daily test of the routes; its trigger belongs to whoever has switched it on. @returns how many were sent */
export function sendRouteTests(): number {
  takeTime();
  const sent = inEachBook(dailyTestsOfBook);
  if (sent.every(count => count === null)) endDailyTests(DAILY_TESTS);
  return sent.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** Goes on with what was too long for somebody's click; a trigger of theirs, which fires once. */
export function continueWork(): number {
  clearTriggers('continueWork');
  return inEachBook(continueInBook).reduce((sum, count) => sum + count, 0);
}

function continueInBook(): number {
  const installation = readInstallation(properties);
  if (!installation) return 0;
  const files = driveFiles(() => installation.folderId);
  const user = Session.getEffectiveUser().getEmail().toLowerCase();
  const mailbox = gmailMailbox('');
  return continueJobs({
    properties,
    lock: scriptLock,
    clock,
    files,
    user,
    openBook: () => keepLongText(openBook(installation), installation, files),
    office: book =>
      openOffice(table => book.whole(table), installation.key, [], zoneOffset(installation.timeZone)),
    fetch: mailbox.fetch,
    read: readFetched(installation),
    attachment: mailbox.attachment,
    again: () => runSoon('continueWork'),
  });
}

function takeEditOf(
  installation: Installation,
  edit: SheetEdit,
  open: GoogleAppsScript.Spreadsheet.Spreadsheet | null,
  lock: Lock,
): void {
  const book = openBook(installation, true, open);
  const office = onlyOnce(() =>
    openOffice(table => book.whole(table), installation.key, [], zoneOffset(installation.timeZone)),
  );
  takeEdit(edit, {
    book,
    lock,
    properties,
    words: editWords(localeFor(installation.locale)),
    office,
    share: emails => void shareBook(installation.bookId, emails),
    unshare: emails => unshareBook(installation.bookId, emails),
  });
  if (edit.table === 'Users' && hasTeams()) noteMembers(activeUsers(office().users));
}

/** What edits have left whose run was cut off, before the poll works with what people have typed. */
const answerLeft = (installation: Installation, all: Readonly<Record<string, string>>): void =>
  answerLeftEdits(
    all,
    properties,
    clock,
    left => {
      const spreadsheet = openSpreadsheet(installation.bookId);
      takeEditOf(installation, editLeft(left, spreadsheet), spreadsheet, scriptLock);
    },
    line => console.warn(line),
  );

/** The edit trigger of the books. */
export function onSheetEdit(event: unknown): void {
  takeTime();
  const edit = readEdit(event, clock.now());
  if (!edit || !isAnswered(edit.table)) return;
  workOnChosen(all => bookOfSpreadsheet(all, sourceOf(event)?.getId() ?? ''));
  // Before anything else: what fails after this is made up for by a poll.
  const note = noteEdit(properties, edit);
  const installation = readInstallation(properties);
  if (installation) {
    if (!bringUpToDate(installation)) return;
    takeEditOf(installation, edit, sourceOf(event), lockUntilTheEnd);
  }
  properties.remove(note);
}

/**
 * For teams with books of their own: what is called after it in the same run works on that team's book. A few lines in the
 * script editor are `workOnBook('sales'); offboardUser('kenji@acme.example');`. '' is the first book.
 */
export const workOnBook = (name: string): void => workOn(name);

/** Makes the book, the labels and the triggers; run once as the routing mailbox, safe to run again. */
export function install(options?: InstallOptions) {
  takeTime();
  forgetIdentity(scriptMemory);
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
export function verifyLedger(): LedgerReport | null {
  const installation = readInstallation(properties);
  if (!installation) throw new Error('Casebook is not installed here.');
  if (!bringUpToDate(installation) || !scriptLock.tryLock(LEDGER_LOCK_WAIT)) return null;
  try {
    const report = checkLedger(installation);
    console.info(
      `${report.entries} entries, ${report.faults.length} faults ${JSON.stringify(report.faults)}`,
    );
    return report;
  } finally {
    scriptLock.release();
  }
}

/**
 * Takes an action of the last 30 days back, by the id of its entry on the tab Events; the script editor's way to what
 * the side panel's button does.
 */
export function undoAction(eventId: string): Undo | null {
  const installation = readInstallation(properties);
  if (!installation) throw new Error('Casebook is not installed here.');
  if (!bringUpToDate(installation) || !scriptLock.tryLock(LEDGER_LOCK_WAIT)) return null;
  try {
    const user = Session.getActiveUser().getEmail() || installation.account;
    return undoInBook(openBook(installation), ledgerOf(installation.key), eventId, user, clock.now());
  } finally {
    scriptLock.release();
  }
}

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

/** A poll may hold the lock for four minutes. */
const LEDGER_LOCK_WAIT = 300_000;

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

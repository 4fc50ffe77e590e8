/** What an installation keeps in script properties: ids, the secret, and the marks that one run leaves for the next. */
import type { TableName } from '../book/schema';
import type { TokenKey } from '../crm/case-token';
import { encodeUtf8 } from '../mail/utf8';
import { archivesIn, type Archive } from './archive/archives';
import { autoLoggersIn } from './auto-loggers';
import type { DayCounts } from './day-counts';
import type { Trouble } from './failure';
import { STEPS, type Step } from './meter';
import type { Properties } from './ports';
import { jobsIn, type Job } from './jobs';
import { problemsIn, type Problem } from './problems';
import type { Strikes } from './suspects';
import { DAILY_PROPERTY, readTests, type SentTest } from './route-tests';

export interface LabelIds {
  readonly in: string;
  readonly done: string;
  readonly held: string;
  readonly error: string;
}

export interface Installation {
  readonly bookId: string;
  readonly folderId: string;
  readonly labels: LabelIds;
  readonly key: TokenKey;
  /** The routing mailbox's own address. */
  readonly account: string;
  readonly timeZone: string;
  /** Language that the book was made in. */
  readonly locale: string;
  /** A run committed rows of Outbox that it may not have sent. */
  readonly outboxOpen: boolean;
  /** Held mail was released, or dismissed because of the never-log list: the poll has to look. */
  readonly releases: boolean;
  readonly recentAcknowledgements: readonly number[];
  readonly lastPoll: LastPoll | null;
  readonly lastUpkeep: LastUpkeep | null;
  readonly lastWatch: LastWatch | null;
  /** How often the poll's trigger fires; null: installed before this was noted. */
  readonly trigger: TriggerKind | null;
  /** null: the last run went well. */
  readonly trouble: Trouble | null;
  /** Held mail was decided about by an edit lately, which may still wait for its answer (sheet-edit/left-edits.ts). */
  readonly heldEdited: boolean;
  /** So much is noted of edits that one which was answered takes its note away itself, at one call more. */
  readonly manyEditsNoted: boolean;
  /** When the owners were last written to that runs fail, ISO 8601; '' for never. */
  readonly told: string;
  /** Admins, as the last run that read the book found them: they are written to when it cannot be read. */
  readonly owners: readonly string[];
  /** Mails that failed for no clear reason (suspects.ts). */
  readonly strikes: Strikes;
  readonly today: DayCounts | null;
  /** The meter's step at the last poll. */
  readonly step: Step;
  /** '' for a book from before there were marks. */
  readonly bookMark: string;
  /** Users whose mail logs itself when they open it (auto-loggers.ts). */
  readonly autoLoggers: readonly string[];
  /** The newest seal of the ledger that any run has seen; '' for none. */
  readonly seal: string;
  /** Failures of the side panel that the ledger has not got yet. */
  readonly problems: readonly Problem[];
  /** The newest test of each route. */
  readonly routeTests: readonly SentTest[];
  /** Somebody's account tests the routes every day. */
  readonly dailyTest: boolean;
  /** Where old mail and old entries of the ledger stand, oldest first. */
  readonly archives: readonly Archive[];
  /** Statuses that were added to the built-in ones at some time (own-choices.ts). */
  readonly formerStatuses: readonly string[];
  /** Long work that triggers go on with, and what they have finished lately. */
  readonly jobs: readonly Job[];
}

/** `hourly`: Google refused a shorter interval, as it does in a run that an add-on started. */
export type TriggerKind = 'minutes' | 'hourly';

export interface LastPoll {
  readonly at: string;
  readonly processed: number;
  readonly waiting: number;
  readonly summary: string;
  /** How long it took; absent from a run before this was noted. */
  readonly ms?: number;
  /** When the oldest of the waiting mails came (ISO 8601); null when none waits or it could not be asked. */
  readonly oldest?: string | null;
}

export interface LastUpkeep {
  readonly at: string;
  readonly gap: number;
  /** Of the whole workbook, used or not: Google counts them all. Absent in what older versions left. */
  readonly cells?: number;
  /** Functions whose trigger is gone. */
  readonly triggersGone?: readonly string[];
}

/** The last look at what is due (deadlines/). */
export interface LastWatch {
  /** Epoch ms. */
  readonly at: number;
  /** Mails that carry a deadline's label since then. */
  readonly marked: number;
}

export const PROPERTY = {
  book: 'casebook.book',
  folder: 'casebook.folder',
  labels: 'casebook.labels',
  secret: 'casebook.secret',
  installation: 'casebook.installation',
  account: 'casebook.account',
  timeZone: 'casebook.timeZone',
  locale: 'casebook.locale',
  outboxOpen: 'casebook.outboxOpen',
  releases: 'casebook.releases',
  acknowledgements: 'casebook.acknowledgements',
  lastPoll: 'casebook.lastPoll',
  lastUpkeep: 'casebook.lastUpkeep',
  lastWatch: 'casebook.lastWatch',
  trigger: 'casebook.trigger',
  /** What administrators have asked about people (src/intake/privacy/requests.ts). */
  personRequests: 'casebook.personRequests',
  /** The trial of the rules that was asked for last (src/intake/rule-trial.ts). */
  ruleTrial: 'casebook.ruleTrial',
  trouble: 'casebook.trouble',
  strikes: 'casebook.strikes',
  told: 'casebook.told',
  owners: 'casebook.owners',
  today: 'casebook.today',
  /** Which tables and columns the book has (src/book/version.ts). */
  bookMark: 'casebook.bookMark',
  /** An update of the book that was begun. */
  update: 'casebook.update',
  /** Set by hand to let one update go without a copy. */
  backup: 'casebook.backup',
  /** The dropdowns of statuses and priorities are to be laid again (src/intake/own-choices.ts). */
  choices: 'casebook.choices',
  /** Statuses that were added at some time (src/intake/own-choices.ts). */
  statuses: 'casebook.statuses',
  autoLoggers: 'casebook.autoLoggers',
  seal: 'casebook.seal',
  /** The step of the meter that the last poll took (src/intake/meter.ts). */
  step: 'casebook.step',
  /** The spreadsheets that old rows were moved to (src/intake/archive/archives.ts). */
  archives: 'casebook.archives',
} as const;

/** Tabs by whose edits held mail is decided about: released, dismissed, or its sender never logged. */
export const DECIDING: readonly TableName[] = ['Held', 'NeverLog'];

/** All our labels stand below this one. */
export const LABEL_PREFIX = 'Casebook/';

/** Each edit of the last minutes has a property of its own. */
export const EDIT_PREFIX = 'casebook.edit.';
/** Notes of edits that may lie there, and their bytes: all properties together may have 500 KB, and every run reads them. */
const MOST_NOTES = 100;
const NOTES_ROOM = 48 * 1024;

const bytesOf = (all: Readonly<Record<string, string>>, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + encodeUtf8(name + (all[name] ?? '')).length, 0);

export const LABEL_NAMES = {
  in: 'Casebook/In',
  done: 'Casebook/Done',
  held: 'Casebook/Held',
  error: 'Casebook/Error',
  due: 'Casebook/Due',
  overdue: 'Casebook/Overdue',
} as const;

/** Of Gmail's palette (users.labels, LabelColor); letters and ground have a contrast above 4.5:1. */
export const LABEL_COLORS: Readonly<
  Record<string, { readonly textColor: string; readonly backgroundColor: string }>
> = {
  [LABEL_NAMES.due]: { textColor: '#594c05', backgroundColor: '#fbe983' },
  [LABEL_NAMES.overdue]: { textColor: '#ffffff', backgroundColor: '#ac2b16' },
};

function parsed<T>(text: string | undefined): T | null {
  if (!text) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

const formerIn = (text: string | undefined): readonly string[] => {
  const words = parsed<unknown>(text);
  return Array.isArray(words) ? words.filter((word): word is string => typeof word === 'string') : [];
};

const triggerOf = (text: string | undefined): TriggerKind | null =>
  text === 'minutes' || text === 'hourly' ? text : null;

/** One call; null before `install` has run. */
export function readInstallation(properties: Properties): Installation | null {
  const all = properties.all();
  const labels = parsed<LabelIds>(all[PROPERTY.labels]);
  const bookId = all[PROPERTY.book];
  const secret = all[PROPERTY.secret];
  if (!bookId || !secret || !labels) return null;
  const noted = Object.keys(all).filter(name => name.startsWith(EDIT_PREFIX));
  return {
    bookId,
    folderId: all[PROPERTY.folder] ?? '',
    labels,
    key: { secret, installation: all[PROPERTY.installation] ?? '' },
    account: all[PROPERTY.account] ?? '',
    timeZone: all[PROPERTY.timeZone] || 'Etc/UTC',
    locale: all[PROPERTY.locale] || 'en',
    outboxOpen: all[PROPERTY.outboxOpen] === 'yes',
    releases: all[PROPERTY.releases] === 'yes',
    recentAcknowledgements: parsed<readonly number[]>(all[PROPERTY.acknowledgements]) ?? [],
    lastPoll: parsed<LastPoll>(all[PROPERTY.lastPoll]),
    lastUpkeep: parsed<LastUpkeep>(all[PROPERTY.lastUpkeep]),
    lastWatch: parsed<LastWatch>(all[PROPERTY.lastWatch]),
    trigger: triggerOf(all[PROPERTY.trigger]),
    trouble: parsed<Trouble>(all[PROPERTY.trouble]),
    heldEdited: noted.some(name => DECIDING.some(table => name.includes(`.${table}.`))),
    manyEditsNoted: noted.length >= MOST_NOTES || bytesOf(all, noted) >= NOTES_ROOM,
    told: all[PROPERTY.told] ?? '',
    owners: parsed<readonly string[]>(all[PROPERTY.owners]) ?? [],
    strikes: parsed<Strikes>(all[PROPERTY.strikes]) ?? {},
    today: parsed<DayCounts>(all[PROPERTY.today]),
    bookMark: all[PROPERTY.bookMark] ?? '',
    autoLoggers: autoLoggersIn(all[PROPERTY.autoLoggers]),
    seal: all[PROPERTY.seal] ?? '',
    step: STEPS.find(step => step === all[PROPERTY.step]) ?? 'full',
    problems: problemsIn(all),
    routeTests: readTests(all),
    dailyTest: Boolean(all[DAILY_PROPERTY]),
    archives: archivesIn(all[PROPERTY.archives]),
    formerStatuses: formerIn(all[PROPERTY.statuses]),
    jobs: jobsIn(all),
  };
}

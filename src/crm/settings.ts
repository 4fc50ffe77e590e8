/** What an admin can set in the Settings tab: each with its default, its meaning, and how a bad value is told. */
import { readPriorities, readStatuses } from './own-lists';
import { readRetention, showRetention } from './retention';
import {
  anyText,
  dates,
  days,
  domains,
  hours,
  oneOf,
  wholeNumber,
  yesNo,
  type Hours,
  type ValueKind,
} from './setting-values';
import { readVisibility, VISIBILITIES, type Visibility } from './visibility';

export interface Settings {
  /** Who becomes a contact: nobody new, senders (and those we write to), or everyone in To and Cc as well. */
  readonly contactCreation: 'known' | 'senders' | 'everyone';
  readonly ownDomains: readonly string[];
  readonly freeMailDomains: readonly string[];
  /** A reply to a case closed longer ago opens a new case that names the old one. */
  readonly reopenDays: number;
  /** A mail without thread headers joins a case of the same subject and people that is younger; 0 switches it off. */
  readonly subjectThreadDays: number;
  /** One mail that arrives by two routes: one case that notes both, or a case for each. */
  readonly onePerRoute: boolean;
  readonly acknowledge: boolean;
  readonly keepAttachments: boolean;
  /** `file` takes each file for itself, `sum` all of a mail together. */
  readonly attachmentLimitBy: 'file' | 'sum';
  readonly useReplyTo: boolean;
  /** How much of a mail is kept where the user who logs it has not chosen. */
  readonly visibility: Visibility;
  /** Patterns of the never-log list are kept as keyed hashes. */
  readonly hashNeverLog: boolean;
  /** How long what is kept (retention.ts); '' for ever. */
  readonly retention: string;
  /** Added statuses and priorities, as they were typed (own-lists.ts). */
  readonly moreStatuses: string;
  readonly morePriorities: string;
  readonly workingDays: readonly boolean[];
  readonly workingHours: Hours;
  /** `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
  /** Mail of cases that are due or overdue carries a label in the routing mailbox. */
  readonly deadlineLabels: boolean;
  /** Working hours before a deadline from which a case counts as due. */
  readonly dueSoonHours: number;
  readonly remind: boolean;
  readonly nextCaseNumber: number;
  readonly locale: string;
  readonly companyName: string;
}

interface SettingDefinition<T> extends ValueKind<T> {
  readonly name: string;
  readonly fallback: T;
  readonly description: string;
  /** Parts of a value that is taken which mean nothing and are passed over. */
  readonly wrongIn?: (text: string) => readonly string[];
}

type Definitions = { readonly [K in keyof Settings]: SettingDefinition<Settings[K]> };

export const SETTINGS: Definitions = {
  contactCreation: {
    name: 'Who becomes a contact',
    fallback: 'senders',
    description:
      'known: nobody new. senders: people who write to us and people we log mail to. everyone: also those in To and Cc.',
    ...oneOf('known', 'senders', 'everyone'),
  },
  ownDomains: {
    name: 'Own domains',
    fallback: [],
    description: 'Mail domains of this organisation; their people are colleagues, never contacts.',
    ...domains,
  },
  freeMailDomains: {
    name: 'More free-mail domains',
    fallback: [],
    description: 'Domains of personal mailboxes that make no company, besides the built-in list.',
    ...domains,
  },
  reopenDays: {
    name: 'Reopen days',
    fallback: 30,
    description: 'A reply reopens a solved or closed case for this many days; later it opens a new case.',
    ...wholeNumber(0, 3650),
  },
  subjectThreadDays: {
    name: 'Join by subject days',
    fallback: 60,
    description:
      'Mail that lost its thread headers joins a case of the same subject and people up to this age. 0 switches it off.',
    ...wholeNumber(0, 3650),
  },
  onePerRoute: {
    name: 'One case per route',
    fallback: false,
    description: 'no: a mail that arrives by two routes is one case. yes: one case for each route.',
    ...yesNo,
  },
  acknowledge: {
    name: 'Acknowledge new cases',
    fallback: true,
    description: 'Answer a new case with its number. Routes can switch it off for themselves.',
    ...yesNo,
  },
  keepAttachments: {
    name: 'Keep attachments',
    fallback: true,
    description: 'Save attached files to the Drive folder of this book.',
    ...yesNo,
  },
  attachmentLimitBy: {
    name: '50 MB limit by',
    fallback: 'file',
    description: 'Attachments over 50 MB are not kept: counted per file, or as the sum of a mail.',
    ...oneOf('file', 'sum'),
  },
  useReplyTo: {
    name: 'Use Reply-To',
    fallback: false,
    description: 'Take the Reply-To address for the sender. It is always used for no-reply senders.',
    ...yesNo,
  },
  visibility: {
    name: 'Visibility of mail',
    fallback: 'full',
    description:
      'How much of a mail is kept unless its user chose otherwise. link: only where it is in Gmail. metadata: people and subject too. snippet: the first words too. full: text and files.',
    read: readVisibility,
    expects: VISIBILITIES.join(' or '),
  },
  hashNeverLog: {
    name: 'Never-log list as hashes',
    fallback: false,
    description:
      'yes: addresses and domains of the never-log list stand there as hashes that nobody can read back; the daily run turns those that are there. no: in clear.',
    ...yesNo,
  },
  retention: {
    name: 'Retention',
    fallback: '',
    description:
      'Days after which Casebook forgets, by what became of it: closed 730, logged 1095, held 30. Also solved, merged, lost, converted, contacts. Empty: nothing is forgotten.',
    read: text => {
      const retention = readRetention(text);
      return retention === null ? undefined : showRetention(retention);
    },
    expects: 'words with days, such as closed 730, held 30',
  },
  moreStatuses: {
    name: 'More statuses',
    fallback: '',
    description:
      'Own statuses of cases and leads besides the built-in ones; those behind "closed:" end a case: on hold, at supplier; closed: rejected.',
    read: text => text,
    wrongIn: text => readStatuses(text).wrong,
    expects: 'new words such as on hold, at supplier; closed: rejected',
  },
  morePriorities: {
    name: 'More priorities',
    fallback: '',
    description:
      'Own priorities besides low, normal, high and urgent, each next to one that is there: vip > urgent, someday < low.',
    read: text => text,
    wrongIn: text => readPriorities(text).wrong,
    expects: 'ranks such as vip > urgent, someday < low',
  },
  workingDays: {
    name: 'Working days',
    fallback: [true, true, true, true, true, false, false],
    description: 'Days on which the hours of the targets count: mon-fri, or mon, wed, sat.',
    ...days,
  },
  workingHours: {
    name: 'Working hours',
    fallback: { start: 540, end: 1020 },
    description:
      'Hours of a working day, in the time zone of this book: 09:00-17:00. 00:00-24:00 counts all.',
    ...hours,
  },
  holidays: {
    name: 'Holidays',
    fallback: [],
    description: 'Days on which nobody works: 2026-12-25, 2027-01-01.',
    ...dates,
  },
  deadlineLabels: {
    name: 'Deadline labels',
    fallback: true,
    description: 'Mark mail of cases that are due or overdue in the routing mailbox, by a coloured label.',
    ...yesNo,
  },
  dueSoonHours: {
    name: 'Due soon hours',
    fallback: 2,
    description:
      'A case counts as due this many working hours before its deadline. 0: only when it is overdue.',
    ...wholeNumber(0, 400),
  },
  remind: {
    name: 'Remind assignees',
    fallback: true,
    description:
      'Mail an assignee, in working hours, once when a case becomes due and once when it becomes overdue.',
    ...yesNo,
  },
  nextCaseNumber: {
    name: 'Next case number',
    fallback: 1,
    description: 'Counted up by Casebook.',
    ...wholeNumber(1, 1_000_000_000),
  },
  locale: {
    name: 'Language',
    fallback: 'en',
    description: 'Language of the book and of acknowledgements: en, pt-BR, ja, es, fr, de.',
    ...anyText,
  },
  companyName: {
    name: 'Organisation name',
    fallback: '',
    description: 'Signs acknowledgements.',
    ...anyText,
  },
};

export interface SettingProblem {
  readonly name: string;
  readonly value: string;
  readonly expects: string;
}

/** What of a value has no meaning for the setting; '' when all of it has. The whole value where it cannot be read at all. */
export function wrongPart(key: keyof Settings, text: string): string {
  const { read, wrongIn } = SETTINGS[key];
  if (text === '') return '';
  return read(text) === undefined ? text : (wrongIn?.(text) ?? []).join(', ');
}

/** Reads the Settings rows ({name: value}); a bad value is reported and its default used, of a list its bad words are left out. */
export function readSettings(values: Readonly<Record<string, string>>): {
  settings: Settings;
  problems: readonly SettingProblem[];
} {
  const problems: SettingProblem[] = [];
  const read = <K extends keyof Settings>(key: K): Settings[K] => {
    const definition = SETTINGS[key];
    const text = (values[definition.name] ?? '').trim();
    if (text === '') return definition.fallback;
    const wrong = wrongPart(key, text);
    if (wrong !== '') problems.push({ name: definition.name, value: wrong, expects: definition.expects });
    return definition.read(text) ?? definition.fallback;
  };
  const settings: Settings = {
    contactCreation: read('contactCreation'),
    ownDomains: read('ownDomains'),
    freeMailDomains: read('freeMailDomains'),
    reopenDays: read('reopenDays'),
    subjectThreadDays: read('subjectThreadDays'),
    onePerRoute: read('onePerRoute'),
    acknowledge: read('acknowledge'),
    keepAttachments: read('keepAttachments'),
    attachmentLimitBy: read('attachmentLimitBy'),
    useReplyTo: read('useReplyTo'),
    visibility: read('visibility'),
    hashNeverLog: read('hashNeverLog'),
    retention: read('retention'),
    moreStatuses: read('moreStatuses'),
    morePriorities: read('morePriorities'),
    workingDays: read('workingDays'),
    workingHours: read('workingHours'),
    holidays: read('holidays'),
    deadlineLabels: read('deadlineLabels'),
    dueSoonHours: read('dueSoonHours'),
    remind: read('remind'),
    nextCaseNumber: read('nextCaseNumber'),
    locale: read('locale'),
    companyName: read('companyName'),
  };
  return { settings, problems };
}

/**
 * Forgets what is older than the setting *Retention* keeps: cases that are over with their mail, notes, tasks and files, mail
 * on no case, held mail, contacts whom nobody writes to. In bounded steps, a day's worth at a time; a dry run only counts.
 */
import type { Change, Query, Row } from '../../book/book';
import { commitInParts } from '../../book/in-parts';
import { insert, textOf, timeOf } from '../../book/row';
import type { TableName } from '../../book/schema';
import { isClosed, isMerged } from '../../crm/case-status';
import { eventIdFor } from '../../crm/hash';
import type { OwnLists } from '../../crm/own-lists';
import { readRetention, type Retained, type Retention } from '../../crm/retention';
import { listsIn } from '../office';
import { anonymous, emptied, forgottenEntry, isForgotten } from './forget-rows';
import { filesIn, removeFiles } from './kept-files';
import { ERASED } from './person';
import type { PrivacyPorts } from './ports';

const DAY = 86_400_000;
/** Rows of one kind that one run forgets, each with what hangs on it: some minutes of work. */
const A_RUN = 100;
/** Rows of a dry run that are named. */
const NAMED = 10;
/** Reading ends here, ms, so that the run ends within Google's six minutes; what is beyond waits for the next day. */
const READING_TIME = 120_000;

export interface RetentionStep {
  readonly what: Retained;
  readonly days: number;
  /** Rows that are older; of a run that forgets, those that it has taken. */
  readonly rows: number;
  /** The first of them. */
  readonly first: readonly string[];
}

export interface RetentionReport {
  readonly dryRun: boolean;
  readonly steps: readonly RetentionStep[];
  readonly files: number;
  /** There is more: the next run goes on. */
  readonly more: boolean;
}

const TABLE: Readonly<Record<Retained, TableName>> = {
  solved: 'Cases',
  closed: 'Cases',
  merged: 'Cases',
  lost: 'Cases',
  converted: 'Cases',
  logged: 'Messages',
  held: 'Held',
  contacts: 'Contacts',
};

/** Since when nothing has happened to it, epoch ms; 0 when the row does not tell. */
const lastOf = (what: Retained, { values }: Row): number => {
  switch (TABLE[what]) {
    case 'Cases':
      return Math.max(
        timeOf(values, 'closedAt'),
        timeOf(values, 'lastMessageAt'),
        timeOf(values, 'createdAt'),
      );
    case 'Messages':
      return Math.max(timeOf(values, 'at'), timeOf(values, 'loggedAt'));
    case 'Held':
      return timeOf(values, 'heldAt');
    default:
      return Math.max(timeOf(values, 'lastMessageAt'), timeOf(values, 'createdAt'));
  }
};

const isOfKind = (what: Retained, { values }: Row, { closed }: OwnLists): boolean => {
  switch (TABLE[what]) {
    case 'Cases': {
      const status = textOf(values, 'status').trim().toLowerCase();
      // An added status that ends a case is kept as long as `closed` is.
      const kind = closed.includes(status) ? 'closed' : status;
      return kind === what && textOf(values, 'subject') !== ERASED;
    }
    case 'Messages':
      return textOf(values, 'caseId') === '';
    case 'Held':
      return ['done', 'dismissed'].includes(textOf(values, 'state').trim().toLowerCase());
    default:
      return true;
  }
};

class Forgetting {
  readonly changes: Change[] = [];
  readonly messages: Row[] = [];
  private readonly done = new Set<string>();

  constructor(private readonly ports: PrivacyPorts) {}

  private find(queries: readonly Query[]): readonly (readonly Row[])[] {
    return this.ports.book.find(queries);
  }

  /** Each row once. */
  private add(row: Row, change: (row: Row) => Change): void {
    const key = `${row.table}|${textOf(row.values, row.table === 'Addresses' ? 'address' : row.table === 'References' ? 'messageId' : 'id')}`;
    if (this.done.has(key)) return;
    this.done.add(key);
    this.changes.push(change(row));
  }

  private entries(rows: readonly Row[]): void {
    for (const row of rows)
      if (!isForgotten(row.values)) this.add(row, each => forgottenEntry(each, this.ports.ledger, true));
  }

  cases(rows: readonly Row[]): void {
    const keys = rows.map(({ values }) => textOf(values, 'id'));
    const [messages = [], notes = [], tasks = [], events = []] = this.find([
      { table: 'Messages', column: 'caseId', keys },
      { table: 'Notes', column: 'caseId', keys },
      { table: 'Tasks', column: 'caseId', keys },
      { table: 'Events', column: 'caseId', keys },
    ]);
    const [references = [], outbox = []] = this.find([
      { table: 'References', column: 'caseId', keys },
      { table: 'Outbox', column: 'caseId', keys },
    ]);
    rows.forEach(row => this.add(row, anonymous));
    [...messages, ...notes, ...tasks, ...references, ...outbox].forEach(row => this.add(row, emptied));
    this.messages.push(...messages);
    this.entries(events);
  }

  /** Mail and held mail: the row and what the ledger says of it. */
  mails(rows: readonly Row[]): void {
    const keys = rows.map(({ values }) => textOf(values, 'gmailId')).filter(Boolean);
    const [events = []] = keys.length > 0 ? this.find([{ table: 'Events', column: 'gmailId', keys }]) : [];
    rows.forEach(row => this.add(row, emptied));
    this.messages.push(...rows.filter(({ table }) => table === 'Messages'));
    this.entries(events);
  }

  /** Contacts that no mail, open case, open deal or task leads to any more. @returns how many they were */
  contacts(rows: readonly Row[]): readonly Row[] {
    const keys = rows.map(({ values }) => textOf(values, 'id'));
    const [messages = [], cases = [], deals = [], tasks = [], addresses = [], events = []] = this.find([
      { table: 'Messages', column: 'contactId', keys },
      { table: 'Cases', column: 'contactId', keys },
      { table: 'Deals', column: 'contactId', keys },
      { table: 'Tasks', column: 'contactId', keys },
      { table: 'Addresses', column: 'contactId', keys },
      { table: 'Events', column: 'contactId', keys },
    ]);
    const lists = listsIn(this.ports.book);
    const openCases = cases.filter(({ values }) => {
      const status = textOf(values, 'status');
      return !isClosed(status, lists) && !isMerged(status);
    });
    const wanted = new Set(
      [...messages, ...openCases, ...deals, ...tasks].map(({ values }) => textOf(values, 'contactId')),
    );
    const gone = rows.filter(({ values }) => !wanted.has(textOf(values, 'id')));
    const ids = new Set(gone.map(({ values }) => textOf(values, 'id')));
    const of = ({ values }: Row): boolean => ids.has(textOf(values, 'contactId'));
    [...gone, ...addresses.filter(of)].forEach(row => this.add(row, emptied));
    cases.filter(of).forEach(row => this.add(row, anonymous));
    this.entries(events.filter(of));
    return gone;
  }
}

/** Rows of a kind that are older than its days, at most `limit`. */
function olderRows(
  ports: PrivacyPorts,
  what: Retained,
  days: number,
  limit: number,
  until: number,
): { readonly rows: readonly Row[]; readonly more: boolean } {
  const cut = ports.clock.now() - days * DAY;
  const lists = listsIn(ports.book);
  const rows: Row[] = [];
  let more = false;
  const take = (row: Row): false | undefined => {
    if (rows.length === limit || ports.clock.now() > until) {
      more = true;
      return false;
    }
    const last = lastOf(what, row);
    if (last > 0 && last < cut && isOfKind(what, row, lists) && textOf(row.values, 'id') !== '')
      rows.push(row);
    return undefined;
  };
  ports.eachRow(TABLE[what], take, cut);
  return { rows, more };
}

/**
 * One run. The caller holds the script lock.
 * @param by who wants it, for the ledger
 */
export function forgetByAge(
  ports: PrivacyPorts,
  retention: Retention,
  by: string,
  dryRun: boolean,
): RetentionReport {
  const until = ports.clock.now() + READING_TIME;
  const steps: RetentionStep[] = [];
  let more = false;
  let files = 0;
  for (const [what, days] of retention) {
    const found = olderRows(ports, what, days, dryRun ? Infinity : A_RUN, until);
    more = more || found.more;
    const forgetting = new Forgetting(ports);
    let { rows } = found;
    if (rows.length > 0) {
      if (TABLE[what] === 'Contacts') rows = forgetting.contacts(rows.slice(0, dryRun ? A_RUN : rows.length));
      else if (!dryRun && TABLE[what] === 'Cases') forgetting.cases(rows);
      else if (!dryRun) forgetting.mails(rows);
    }
    steps.push({
      what,
      days,
      rows: rows.length,
      first: rows.slice(0, NAMED).map(({ values }) => textOf(values, 'id')),
    });
    if (dryRun) continue;
    const { changes, messages } = forgetting;
    commitInParts(ports.book, changes);
    files += removeFiles(ports, filesIn(messages)).removed;
  }
  const taken = steps.filter(({ rows }) => rows > 0);
  if (!dryRun && taken.length > 0) {
    const at = new Date(ports.clock.now()).toISOString();
    ports.book.commit([
      insert('Events', {
        id: eventIdFor('retention', at),
        at,
        actor: by,
        action: 'retention',
        outcome: 'forgotten',
        reason: `forgotten by the setting Retention: ${taken.map(({ what, days, rows }) => `${rows} ${what} older than ${days} days`).join(', ')}; ${files} files removed`,
      }),
    ]);
  }
  return { dryRun, steps, files, more };
}

/** What the setting says; nothing where it cannot be read, since then nobody knows what is meant. */
export const retentionOf = (setting: string): Retention => readRetention(setting) ?? new Map();

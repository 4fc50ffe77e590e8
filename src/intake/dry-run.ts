/**
 * What today's rules and settings would make of the mail of the last days: each mail is decided once more, with the book as
 * it was before the mail, and held against what the ledger says became of it. Nothing is written anywhere.
 */
import { insert, textOf } from '../book/row';
import { TABLES, type TableName } from '../book/schema';
import { decide } from './decide';
import { gather } from './gather';
import { Known, type Values } from './known';
import { matterOf, type Matter } from './matter';
import type { Office } from './office';
import type { PollPorts } from './batch';
import { isUnavailable } from './ports';
import { underRules } from './rules/by-rule';
import { assignedByRule, ordersOnReply } from './rules/rule-orders';
import type { Installation } from './state';

/** Days looked back. */
export const DRY_RUN_DAYS = 30;
/** Mails of one look-up. */
const BATCH = 50;

/** What becomes of a mail, as far as rules and settings decide it; `casebook replay` compares the same. */
export const FATE = ['outcome', 'route', 'case', 'assignee', 'priority', 'tags', 'reason'] as const;
export type Fate = Readonly<Record<(typeof FATE)[number], string>>;

export interface DryDifference {
  readonly gmailId: string;
  readonly subject: string;
  readonly from: string;
  readonly changed: readonly (keyof Fate)[];
  readonly before: Fate;
  readonly after: Fate;
}

export interface DryRun {
  /** Mails looked at in this run. */
  readonly looked: number;
  /** Mails that this run began with and has not come to. */
  readonly left: number;
  readonly differences: readonly DryDifference[];
  /** What the next run begins with (`before`); null: all have been looked at. */
  readonly next: string | null;
}

const OPENS = ['case_new', 'lead_new'];
const lastFirst = (a: Values, b: Values): number => textOf(b, 'at').localeCompare(textOf(a, 'at'));

/** What became of the mail that is looked at. */
interface Past {
  /** The case that it opened; '' for none. */
  readonly opened: string;
  readonly loggedAt: string;
  /** Rows of its Message-ID were there before it. */
  readonly isCopy: boolean;
}

/**
 * The book before the mail: without its own rows, the case that it opened, and what came later. Status, people and owners
 * of older cases are as they are now.
 */
function asItWas(known: Known, { key, at }: Matter, { opened, loggedAt, isCopy }: Past): Known {
  const then = new Known();
  const later: Readonly<Partial<Record<TableName, (row: Values) => boolean>>> = {
    Messages: row => (textOf(row, 'messageId') === key ? !isCopy : textOf(row, 'loggedAt') >= loggedAt),
    References: row => textOf(row, 'messageId') === key || textOf(row, 'caseId') === opened,
    Cases: row => textOf(row, 'id') === opened || textOf(row, 'createdAt') > at,
    Outbox: () => true,
    Events: () => true,
    Held: () => true,
  };
  for (const table of TABLES) {
    const isLater = later[table] ?? (() => false);
    const rows = known.all(table).filter(values => !isLater(values));
    then.apply(rows.map(values => insert(table, values)));
  }
  return then;
}

/** What the ledger says of the mail, newest first. */
const entriesOf = (known: Known, gmailId: string): readonly Values[] =>
  [...known.where('Events', 'gmailId', gmailId)]
    .filter(row => textOf(row, 'action') === 'mail')
    .sort(lastFirst);

const isHeld = (entry: Values): boolean => /^(held|error):/.test(textOf(entry, 'outcome'));

function fatesOf(
  known: Known,
  entry: Values,
  matter: Matter,
): { readonly before: Fate; readonly after: Fate } {
  const caseId = textOf(entry, 'caseId');
  const row = known.get('Cases', caseId) ?? {};
  const before: Fate = {
    outcome: textOf(entry, 'outcome'),
    route: textOf(entry, 'route'),
    case: caseId,
    assignee: textOf(row, 'assignee'),
    priority: textOf(row, 'priority'),
    tags: textOf(row, 'tags'),
    reason: textOf(entry, 'reason'),
  };
  const verdict = decide(matter, 'dry run');
  const ruled = underRules(matter);
  const { priority } = ruled.orders;
  const opens = OPENS.includes(verdict.outcome);
  // Where no rule says anything, people's and the turn's choice stands.
  const ordered = opens || verdict.outcome === 'case_reply' ? ordersOnReply(ruled, row).values : {};
  const owner = opens ? assignedByRule(ruled)?.assignee : textOf(ordered, 'assignee');
  return {
    before,
    after: {
      outcome: verdict.outcome,
      route: ruled.routed?.route.name ?? '',
      case: opens && OPENS.includes(before.outcome) ? caseId : opens ? 'new' : verdict.caseId,
      assignee: owner || before.assignee,
      priority: opens && priority ? priority.value : before.priority,
      tags: textOf(ordered, 'tags') || before.tags,
      reason: verdict.reason,
    },
  };
}

/** A reason is worded anew with each rule and setting; alone it makes no difference. */
const COMPARED = FATE.filter(key => key !== 'reason');

/** Gmail's ids are numbers in hexadecimal that grow: mail which comes meanwhile stands before all that is still to do. */
const newerFirst = (a: string, b: string): number => b.length - a.length || (a < b ? 1 : a > b ? -1 : 0);

/** A mail that was deleted meanwhile is passed over. */
function fetched({ mailbox, read }: DryRunPorts, office: Office, id: string) {
  try {
    const mail = mailbox.fetch(id);
    return [{ ...mail, mail: read(mail, office) }];
  } catch (error) {
    if (isUnavailable(error)) throw error;
    return [];
  }
}

export type DryRunPorts = Pick<PollPorts, 'book' | 'mailbox' | 'clock' | 'read'>;

/** @param before the `next` of an earlier run; '' to begin @param budget ms that the run may take */
export function dryRun(
  ports: DryRunPorts,
  { labels }: Pick<Installation, 'labels'>,
  office: Office,
  before: string,
  budget: number,
): DryRun {
  const { book, mailbox, clock } = ports;
  const started = clock.now();
  const since = started - DRY_RUN_DAYS * 86_400_000;
  const ids = [labels.done, labels.held]
    .flatMap(label => mailbox.listSince([label], since))
    .filter(id => before === '' || newerFirst(before, id) < 0)
    .sort(newerFirst);
  const differences: DryDifference[] = [];
  let looked = 0;
  while (looked < ids.length && clock.now() - started < budget) {
    const part = ids.slice(looked, looked + BATCH);
    const batch = part.flatMap(id => fetched(ports, office, id));
    const known = gather(book, office, batch);
    for (const arrived of batch) {
      const [entry, ...earlier] = entriesOf(known, arrived.gmailId);
      if (!entry) continue;
      // What a reviewer has let in stays let in.
      const released = !isHeld(entry) && earlier.some(isHeld);
      const now = matterOf({ ...arrived, released }, office, known, clock.now());
      const outcome = textOf(entry, 'outcome');
      const isCopy = outcome === 'duplicate';
      const own = isCopy ? {} : (known.where('Messages', 'messageId', now.key)[0] ?? {});
      const past: Past = {
        opened: OPENS.includes(outcome) ? textOf(entry, 'caseId') : '',
        loggedAt: textOf(own, 'loggedAt') || textOf(entry, 'at'),
        isCopy,
      };
      const fates = fatesOf(known, entry, { ...now, known: asItWas(known, now, past) });
      const { before, after } = fates;
      const changed = COMPARED.filter(key => before[key] !== after[key]);
      if (changed.length === 0) continue;
      const { subject, from } = arrived.mail;
      differences.push({
        gmailId: arrived.gmailId,
        subject,
        from: from?.address ?? '',
        changed,
        before,
        after,
      });
    }
    looked += part.length;
  }
  const left = ids.length - looked;
  return { looked, left, differences, next: left > 0 ? (ids[looked - 1] ?? before) : null };
}

/**
 * The labels of deadlines in the routing mailbox. They only show what the book holds: each round compares the mail that
 * carries them with the cases that are due, so a run that was cut off leaves nothing that the next does not put right.
 */
import type { Book, Query, Row } from '../../book/book';
import { textOf } from '../../book/row';
import type { Standing } from '../../crm/deadline';
import { isUnavailable, isUnclear, type Mailbox } from '../ports';
import { LABEL_NAMES } from '../state';
import { dueCases, type DueCase } from './cases';
import type { Office } from '../office';

/** Labelled mails looked up in one round; of more the next rounds take the next. */
const CHECKED = 300;
/** Cases whose mail gets a label in one round. */
const ADDED = 100;
/** Mails of a case among which one of the routing mailbox is looked for: others were logged from people's own mailboxes. */
const MAILS_OF_CASE = 3;
/** Ids listed of a label. */
const LISTED = 20_000;

export type Marks = Readonly<Record<Standing, readonly string[]>>;

export interface DeadlineLabels {
  readonly ids: Readonly<Record<Standing, string>>;
  /** Mails that carry a label and are looked at in this round. */
  readonly marks: Marks;
  /** How many carry one in all. */
  readonly total: number;
}

/** What carries the labels now; makes labels that somebody has deleted. @param now turns the round where there are many */
export function readLabels(mailbox: Mailbox, now: number): DeadlineLabels {
  const made = mailbox.ensureLabels([LABEL_NAMES.due, LABEL_NAMES.overdue]);
  const ids = { soon: made[LABEL_NAMES.due] ?? '', late: made[LABEL_NAMES.overdue] ?? '' };
  const listed = { soon: mailbox.list(ids.soon, LISTED).ids, late: mailbox.list(ids.late, LISTED).ids };
  return {
    ids,
    marks: { soon: part(listed.soon, now), late: part(listed.late, now) },
    total: listed.soon.length + listed.late.length,
  };
}

/** Minutes after which another part of a long list comes up. */
const TURN = 600_000;

function part(ids: readonly string[], now: number): readonly string[] {
  const parts = Math.max(1, Math.ceil(ids.length / CHECKED));
  const start = (Math.floor(now / TURN) % parts) * CHECKED;
  return ids.slice(start, start + CHECKED);
}

/** The mails' cases; none where no mail is labelled. */
export const mailsOf = ({ marks }: DeadlineLabels): readonly Query[] => {
  const keys = [...marks.soon, ...marks.late];
  return keys.length === 0 ? [] : [{ table: 'Messages', column: 'gmailId', keys }];
};

/** Whether a Gmail link leads into this mailbox, whose message ids are its own. */
const isIn = (account: string, link: string): boolean =>
  link.includes(`authuser=${encodeURIComponent(account)}#`);

export interface LabelPlan {
  readonly on: Marks;
  readonly off: Marks;
}

/**
 * What is to be labelled and what not any more.
 * @param due cases that are due among those that were read
 * @param read ids of all cases that were read
 * @param labelled rows of the labelled mails
 */
export function planLabels(
  book: Book,
  labels: DeadlineLabels,
  {
    due,
    read,
    labelled,
  }: {
    readonly due: readonly DueCase[];
    readonly read: ReadonlySet<string>;
    readonly labelled: readonly Row[];
  },
  { office, account, now }: { readonly office: Office; readonly account: string; readonly now: number },
): LabelPlan {
  const caseIds = new Map<string, string[]>();
  for (const { values } of labelled) {
    const gmailId = textOf(values, 'gmailId');
    caseIds.set(gmailId, [...(caseIds.get(gmailId) ?? []), textOf(values, 'caseId')]);
  }
  const standing = new Map(due.map(each => [each.id, each.standing]));
  const has = (kind: Standing, id: string): boolean =>
    labels.marks[kind].some(gmailId => caseIds.get(gmailId)?.includes(id) === true);
  const lacking = due
    .filter(each => isIn(account, each.gmailLink) && !has(each.standing, each.id))
    .slice(0, ADDED);
  const unread = [...new Set([...caseIds.values()].flat())].filter(id => id !== '' && !read.has(id));
  const [others = [], mails = []] =
    unread.length + lacking.length === 0
      ? []
      : book.find([
          { table: 'Cases', column: 'id', keys: unread },
          { table: 'Messages', column: 'caseId', keys: lacking.map(({ id }) => id), newest: MAILS_OF_CASE },
        ]);
  if (office.settings.deadlineLabels)
    for (const each of dueCases(others, office, now)) standing.set(each.id, each.standing);

  const on: Record<Standing, string[]> = { soon: [], late: [] };
  for (const { id, standing: kind } of lacking) {
    const mail = mails.find(
      ({ values }) => textOf(values, 'caseId') === id && isIn(account, textOf(values, 'gmailLink')),
    );
    if (mail) on[kind].push(textOf(mail.values, 'gmailId'));
  }
  const off = (kind: Standing): readonly string[] =>
    labels.marks[kind].filter(gmailId => (caseIds.get(gmailId) ?? []).every(id => standing.get(id) !== kind));
  return { on, off: { soon: off('soon'), late: off('late') } };
}

/** @returns how many mails were given or lost a label */
export function applyLabels(mailbox: Mailbox, { ids }: DeadlineLabels, { on, off }: LabelPlan): number {
  const { soon, late } = ids;
  const moves: readonly (readonly [
    mails: readonly string[],
    add: readonly string[],
    remove: readonly string[],
  ])[] = [
    [on.late, [late], [soon]],
    [on.soon, [soon], [late]],
    [off.late.filter(id => !on.soon.includes(id)), [], [late]],
    [off.soon.filter(id => !on.late.includes(id)), [], [soon]],
  ];
  for (const [mails, add, remove] of moves) if (mails.length > 0) relabelAll(mailbox, mails, add, remove);
  return moves.reduce((sum, [mails]) => sum + mails.length, 0);
}

/** One mail that somebody has deleted for good must not keep the others from their label. */
function relabelAll(
  mailbox: Mailbox,
  mails: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): void {
  try {
    mailbox.relabel(mails, add, remove);
  } catch (error) {
    if (isUnavailable(error) || isUnclear(error)) throw error;
    if (mails.length > 1) for (const mail of mails) relabelAll(mailbox, [mail], add, remove);
  }
}

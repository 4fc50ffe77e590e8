/**
 * Two cases become one: the one goes on in the other and keeps its row, as a pointer. Its messages, tasks and notes move
 * along, so that people who filter by case see them; References stay and lead through the pointer, which costs one
 * look-up more and needs no rewriting of rows that nobody reads. The poller, the side panel and the sheet all merge by this.
 */
import type { Book, Cell, Change, Query } from '../book/book';
import { insert, numberOf, textOf, timeOf, update } from '../book/row';
import type { TableName } from '../book/schema';
import { isClosed, isMerged, MERGED } from '../crm/case-status';
import { eventIdFor } from '../crm/hash';
import { rankOf, type OwnLists } from '../crm/own-lists';
import { survivor } from '../crm/threading';
import { learnCases } from './case-rows';
import { Known, type Values } from './known';
import { pointerOf } from './matter';
import { listsIn } from './office';
import { differing, firstOf, hasRest, joined, moved, newestNaming, type Around, type By } from './merge-rows';
import { PEOPLE_LIMIT } from './records';

/** Tables whose rows move along. */
export const MOVED_TABLES = ['Messages', 'Tasks', 'Notes'] as const satisfies readonly TableName[];

export type CaseMerge =
  | {
      readonly kind: 'merged';
      readonly from: string;
      /** The case that lives on: the one that was named, or the one that it had been merged into itself. */
      readonly into: string;
      /** Messages, tasks and notes that moved along. */
      readonly moved: number;
      /** There are older ones than those. */
      readonly rest: boolean;
      /** For one commit; the ledger's entry is the last of them. */
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'refused'; readonly why: 'no_case'; readonly id: string }
  /** It lives on as `id` already, which may be the very case it was to go into. */
  | { readonly kind: 'refused'; readonly why: 'already_merged'; readonly id: string }
  | { readonly kind: 'refused'; readonly why: 'same_case'; readonly id: string };

/** When it is done, and by which lists of statuses and priorities. */
interface Standing {
  /** Epoch ms. */
  readonly now: number;
  readonly lists: OwnLists;
}

/** Open work stays open: a case that waits or is closed and takes in one that does not is open again. */
function statusOf(into: Values, from: Values, lists: OwnLists): string {
  const status = textOf(into, 'status');
  const other = textOf(from, 'status');
  const asksForWork = !isClosed(other, lists) && other.trim().toLowerCase() !== 'waiting';
  return asksForWork && (isClosed(status, lists) || status.trim().toLowerCase() === 'waiting')
    ? 'open'
    : status;
}

const CONTACT_COLUMNS = ['contactName', 'contactAddress', 'contactId', 'company', 'companyId'] as const;
const GAPS = ['assignee', 'language', 'route', 'gmailLink'] as const;

/** What the surviving case gets from the other. */
function unionOf(into: Values, from: Values, lists: OwnLists): Record<string, Cell> {
  const rank = (values: Values): number => rankOf(textOf(values, 'priority'), lists);
  const later = timeOf(from, 'lastMessageAt') > timeOf(into, 'lastMessageAt') ? from : into;
  const status = statusOf(into, from, lists);
  const gaps = [...(textOf(into, 'contactId') === '' ? CONTACT_COLUMNS : []), ...GAPS];
  const union: Record<string, Cell> = {
    messages: numberOf(into, 'messages') + numberOf(from, 'messages'),
    people: joined(into, from, 'people', PEOPLE_LIMIT).toLowerCase(),
    tags: joined(into, from, 'tags'),
    createdAt: firstOf(into, from, 'createdAt'),
    dueAt: firstOf(into, from, 'dueAt'),
    lastMessageAt: later['lastMessageAt'] ?? null,
    lastDirection: later['lastDirection'] ?? null,
    status,
    closedAt: isClosed(status, lists) ? (into['closedAt'] ?? null) : null,
    ...(rank(from) > rank(into) ? { priority: from['priority'] ?? null } : {}),
  };
  for (const key of gaps) if (textOf(into, key) === '') union[key] = from[key] ?? null;
  return union;
}

/**
 * Merges the case `fromId` into `intoId`. Pure: `known` holds both rows (`learnCases`) and the rows that move along
 * (`movedQueries`). A target that was merged itself is followed to the case that lives on, so no circle can be made.
 */
export function mergeCases(
  known: Known,
  fromId: string,
  intoId: string,
  by: By,
  { now, lists }: Standing,
): CaseMerge {
  const from = known.get('Cases', fromId);
  const into = survivor(intoId, id => pointerOf(known, id));
  if (!from) return { kind: 'refused', why: 'no_case', id: fromId };
  const intoRow = into === null ? null : known.get('Cases', into.id);
  if (into === null || !intoRow) return { kind: 'refused', why: 'no_case', id: intoId };
  const end = survivor(fromId, id => pointerOf(known, id));
  const name = textOf(from, 'id');
  if (isMerged(textOf(from, 'status')) && end !== null)
    return { kind: 'refused', why: 'already_merged', id: end.id };
  if (end?.id === into.id) return { kind: 'refused', why: 'same_case', id: into.id };

  const at = new Date(now).toISOString();
  const along = moved(known, MOVED_TABLES, 'caseId', name, into.id);
  const pointers = known
    .where('Cases', 'relatedTo', name)
    .filter(row => isMerged(textOf(row, 'status')))
    .map(row => update('Cases', textOf(row, 'id'), { relatedTo: into.id }));
  const cause = by.reason === '' ? '' : `: ${by.reason}`;
  return {
    kind: 'merged',
    from: name,
    into: into.id,
    moved: along.length,
    rest: hasRest(along),
    changes: [
      update('Cases', into.id, differing(intoRow, unionOf(intoRow, from, lists))),
      update('Cases', name, { status: MERGED, relatedTo: into.id, closedAt: at }),
      ...pointers,
      ...along,
      insert('Events', {
        id: eventIdFor('merge', name, into.id, at),
        at,
        actor: by.actor,
        action: 'merge',
        outcome: MERGED,
        reason: `${name} merged into ${into.id}${cause}; mail to ${name} comes to ${into.id} from now on`,
        subject: textOf(from, 'subject'),
        caseId: into.id,
        contactId: textOf(from, 'contactId'),
        before: name,
        after: into.id,
      }),
    ],
  };
}

/** The rows that move along when these cases are merged into others, newest first. */
export const movedQueries = (caseIds: readonly string[]): readonly Query[] =>
  newestNaming(MOVED_TABLES, 'caseId', caseIds);

/**
 * Finds, merges and commits: two look-ups at most unless a case was merged before, and one write.
 * The caller holds the script lock. @throws BookError as the book does
 */
export function mergeCasesInBook(
  book: Book,
  fromId: string,
  intoId: string,
  by: By,
  now: number,
  { more = [], before }: Around = {},
): CaseMerge {
  const known = new Known();
  learnCases(book, known, [fromId, intoId], [...movedQueries([fromId]), ...more]);
  const merge = mergeCases(known, fromId, intoId, by, { now, lists: listsIn(book) });
  if (merge.kind !== 'merged') return merge;
  before?.(merge);
  book.commit(merge.changes);
  return merge;
}

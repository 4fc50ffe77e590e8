/**
 * Brings the rest along when a contact or case with very many rows was merged: the merge itself moves the newest of each
 * table, and each step from here the next ones, with an entry in the ledger of its own.
 */
import type { Book } from '../book/book';
import { insert, textOf } from '../book/row';
import { eventIdFor } from '../crm/hash';
import type { MergeJob } from './jobs';
import { Known, type Values } from './known';
import { FOLLOWING } from './merge-contacts';
import { MOVED_TABLES } from './merge-cases';
import { hasRest, moved, newestNaming } from './merge-rows';
import { isMerged } from '../crm/case-status';

const MERGES = {
  Contacts: {
    tables: FOLLOWING,
    column: 'contactId',
    action: 'merge_contacts',
    livesOnAs: (row: Values) => textOf(row, 'mergedInto'),
  },
  Cases: {
    tables: MOVED_TABLES,
    column: 'caseId',
    action: 'merge',
    livesOnAs: (row: Values) => (isMerged(textOf(row, 'status')) ? textOf(row, 'relatedTo') : ''),
  },
} as const;

/**
 * One step, in one commit. A merge that was taken back meanwhile has no rest.
 * @param now epoch ms
 * @returns how many rows went along, and whether there may be more
 * @throws BookError as the book does
 */
export function moveRest(
  book: Book,
  { table, from, user }: Pick<MergeJob, 'table' | 'from' | 'user'>,
  now: number,
): { readonly rows: number; readonly more: boolean } {
  const { tables, column, action, livesOnAs } = MERGES[table];
  const known = new Known();
  known.add(
    book.find([{ table, column: 'id', keys: [from] }, ...newestNaming(tables, column, [from])]).flat(),
  );
  const into = livesOnAs(known.get(table, from) ?? {});
  const changes = into === '' ? [] : moved(known, tables, column, from, into);
  if (changes.length === 0) return { rows: 0, more: false };
  const at = new Date(now).toISOString();
  book.commit([
    ...changes,
    insert('Events', {
      id: eventIdFor('rest of merge', from, into, at),
      at,
      actor: user,
      action,
      outcome: 'merged',
      reason: `${changes.length} older rows of ${from} went along to ${into}`,
      [column]: into,
      before: from,
      after: into,
    }),
  ]);
  return { rows: changes.length, more: hasRest(changes) };
}

/** Reads what the answer to an edit depends on, in one look, and tells which of the edited rows are copies of others. */
import type { Query, Row } from '../../book/book';
import type { EditedRow, SheetBook } from '../../book/edited';
import { schemaOf } from '../../book/schema';
import { learnCases } from '../case-rows';
import { Known } from '../known';
import { movedQueries } from '../merge-cases';
import { caseIdIn } from './case-row';
import { isNew, queriesFor, typedIn } from './edit-queries';
import { STARTED_BY_HAND } from './new-row';
import type { EditedBlock } from './sheet-edit';

/** A copied row as if it had just been typed: without its id and what belongs to the original alone. */
const asNew = (row: EditedRow): EditedRow => ({
  ...row,
  typed: { ...row.typed, [schemaOf(row.table).id]: '' },
  values: { ...row.values, [schemaOf(row.table).id]: null },
});

/**
 * Rows below others of the same id: somebody copied them, and they are to become rows of their own.
 * @param found all rows of the book with one of these ids
 */
function copiesAmong(
  rows: readonly EditedRow[],
  idColumn: string,
  found: readonly Row[],
): readonly EditedRow[] {
  const seen = new Map<string, number>();
  for (const { values } of found) {
    const id = String(values[idColumn]).toLowerCase();
    seen.set(id, (seen.get(id) ?? 0) + 1);
  }
  return [...rows].reverse().filter(row => {
    const id = String(row.typed[idColumn] ?? '').toLowerCase();
    const count = seen.get(id) ?? 0;
    seen.set(id, count - 1);
    return count > 1;
  });
}

export interface Learned {
  /** The edited rows; a copy is without its id. */
  readonly rows: readonly EditedRow[];
  readonly known: Known;
}

interface Questions {
  /** Ids of the rows, where some may be copies: the first of `queries` finds all rows that have one. */
  readonly ids: readonly string[];
  /** Cases that others are to go into. */
  readonly into: readonly string[];
  readonly queries: readonly Query[];
}

/** What an edit asks of the book. @param columns keys of the edited columns */
export function questionsOf(
  { table, before }: Pick<EditedBlock, 'table' | 'before'>,
  columns: readonly string[],
  read: readonly EditedRow[],
): Questions {
  const { id: idColumn } = schemaOf(table);
  const pasted = before === null && STARTED_BY_HAND.includes(table) && columns.includes(idColumn);
  const ids = pasted ? typedIn(read, idColumn) : [];
  // Which of the pasted rows are copies, the same look tells: all are asked for as what they are and as new ones.
  const either = ids.length > 0 ? [...read, ...read.map(asNew)] : read;
  const merged = table === 'Cases' && columns.includes('relatedTo') ? read.filter(row => !isNew(row)) : [];
  const into = typedIn(merged, 'relatedTo').map(caseIdIn).filter(Boolean);
  const queries: readonly Query[] = [
    ...(ids.length > 0 ? [{ table, column: idColumn, keys: ids }] : []),
    ...queriesFor(table, columns, either, before),
    ...(into.length > 0 ? movedQueries(typedIn(merged, 'id')) : []),
  ];
  return { ids, into, queries };
}

/** @param columns keys of the edited columns */
export function learnEdit(
  book: SheetBook,
  edit: EditedBlock,
  columns: readonly string[],
  read: readonly EditedRow[],
): Learned {
  const { id: idColumn } = schemaOf(edit.table);
  const { ids, into, queries } = questionsOf(edit, columns, read);
  const known = new Known();
  const withIds = (rows: readonly EditedRow[]): readonly EditedRow[] =>
    rows.filter(({ values }) => String(values[idColumn] ?? '') !== '');
  if (ids.length === 0) known.add(withIds(read));
  const [sameIds = []] = learnCases(book, known, into, queries);
  const copies = ids.length > 0 ? copiesAmong(read, idColumn, sameIds) : [];
  const rows = read.map(row => (copies.includes(row) ? asNew(row) : row));
  known.add(withIds(rows));
  return { rows, known };
}

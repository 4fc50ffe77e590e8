/** What the ledger's entry of an edit tells of the edited row, so that the edit can be taken back. */
import type { Cell } from '../../book/book';
import { isPrivate, writeRecord } from '../../book/ledger/record';
import type { EditDesk, RowAnswer } from './desk';

/** Longer text is somebody's writing rather than a value. */
const TEXT_LIMIT = 500;

/**
 * The edited cell and the cells of its row that follow it, from what to what. Nothing of edits whose former value nobody
 * knows (a block of cells, a row that was just begun), of text, and of edits that were put back.
 */
export function editRecord(answer: RowAnswer, columns: readonly string[], desk: EditDesk): string | null {
  const [column] = columns;
  if (columns.length !== 1 || column === undefined || desk.before === null) return null;
  if (answer.created || answer.refused.length > 0 || isPrivate(answer.table, column)) return null;
  const cells: Record<string, readonly [Cell, Cell]> = {
    [column]: [answer.before(column), answer.cell(column)],
  };
  for (const key of Object.keys(answer.values))
    if (key !== column) cells[key] = [answer.row.values[key] ?? null, answer.cell(key)];
  const isLong = (cell: Cell): boolean => typeof cell === 'string' && cell.length > TEXT_LIMIT;
  if (Object.values(cells).some(pair => pair.some(isLong))) return null;
  return writeRecord({ updates: [[answer.table, answer.id, cells]], inserts: [] });
}

/** What the ledger's entry of an edit tells of the edited row, so that the edit can be taken back. */
import type { Cell } from '../../book/book';
import { writeRecord } from '../../book/ledger/record-text';
import { isPrivate } from '../../book/ledger/recorded-cells';
import type { EditDesk, RowAnswer } from './desk';

/** Longer text is somebody's writing rather than a value. */
const TEXT_LIMIT = 500;

/**
 * The edited cell and the cells of its row that follow it, from what to what. Nothing of edits whose former value nobody
 * knows (a block of cells, a row that was just begun), of text, and of edits that were put back.
 */
export function editRecord(answer: RowAnswer, columns: readonly string[], desk: EditDesk): string | null {
  if (answer.created) return addedRow(answer);
  const [column] = columns;
  if (columns.length !== 1 || column === undefined || desk.before === null) return null;
  if (answer.refused.length > 0 || isPrivate(answer.table, column)) return null;
  const cells: Record<string, readonly [Cell, Cell]> = {
    [column]: [answer.before(column), answer.cell(column)],
  };
  for (const key of Object.keys(answer.values))
    if (key !== column) cells[key] = [answer.row.values[key] ?? null, answer.cell(key)];
  const isLong = (cell: Cell): boolean => typeof cell === 'string' && cell.length > TEXT_LIMIT;
  if (Object.values(cells).some(pair => pair.some(isLong))) return null;
  return writeRecord({ updates: [[answer.table, answer.id, cells]], inserts: [] });
}

/** A row that somebody has typed, so that the book can be made anew with it; undoing leaves it to who typed it. */
function addedRow(answer: RowAnswer): string | null {
  const { table, id, row } = answer;
  const told = (column: string): readonly (readonly [string, Cell])[] => {
    const value = answer.cell(column);
    const isKept = value !== null && value !== '' && !isPrivate(table, column);
    return isKept && !(typeof value === 'string' && value.length > TEXT_LIMIT) ? [[column, value]] : [];
  };
  const cells = Object.fromEntries(Object.keys(row.values).flatMap(told));
  return id === '' ? null : writeRecord({ updates: [], inserts: [], beside: [[table, id, cells]] });
}

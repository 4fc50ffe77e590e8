/**
 * A person edits the sheet: one cell, a pasted block, a dragged fill, an undo. What follows is told from the rows as they
 * stand when the edit is answered, so that the same edit answered twice, or undone, ends the same.
 */
import type { Change } from '../../book/book';
import type { Correction, EditedRow, SheetBook } from '../../book/edited';
import { schemaOf } from '../../book/schema';
import type { Office } from '../office';
import type { Lock } from '../ports';
import { editCase } from './case-row';
import { isMachine, refuseMachine } from './cells';
import { editCompany, editContact } from './contact-row';
import { RowAnswer, type EditDesk } from './desk';
import { entryFor, isUnchanged } from './edit-entry';
import { isNew } from './edit-queries';
import { foreseen } from './foreseen';
import { importRows } from './import-rows';
import { learnEdit } from './learn-edit';
import { neverLogEdited } from './never-log-row';
import { STARTED_BY_HAND, startRow } from './new-row';
import { editOther } from './other-rows';
import type { SheetEdit } from './sheet-edit';
import { userEdited, type UserPorts } from './user-row';
import type { EditWords } from './words';

export interface EditPorts extends UserPorts {
  readonly book: SheetBook;
  readonly lock: Lock;
  readonly words: EditWords;
  /** Asked when the small tables have been read. */
  readonly office: () => Office;
}

/** Longer than a poll may hold the lock; an edit's run has six minutes. */
const LOCK_WAIT = 300_000;
/** Rows of one edit that are answered: their changes fit into one request. */
const ROWS_ANSWERED = 1_000;

function answerRow(row: EditedRow, columns: readonly string[], desk: EditDesk): RowAnswer {
  const answer = new RowAnswer(row, desk);
  const typedId = columns.includes(schemaOf(row.table).id) && desk.before === '';
  if (isNew(row) || (typedId && STARTED_BY_HAND.includes(row.table))) startRow(answer, desk);
  else for (const column of columns) if (isMachine(answer, column)) refuseMachine(answer, column, desk);
  // A row that waits for what makes it one may hold anything else meanwhile.
  if (answer.id === '' && isNew(row)) return answer;
  const cells = columns.filter(column => !isMachine(answer, column));
  const filledCells = answer.created ? Object.keys(row.typed).filter(key => answer.typed(key) !== '') : cells;
  if (row.table === 'Cases') editCase(answer, filledCells, desk);
  else if (row.table === 'Contacts')
    editContact(answer, answer.created ? cells.filter(c => c === 'owner') : cells, desk);
  else if (row.table === 'Companies') editCompany(answer, cells, desk);
  else editOther(answer, filledCells, desk);
  return answer;
}

/** Notes of ours on cells that are right now go away; people's own stay. */
function clearNotes(columns: readonly string[], answers: readonly RowAnswer[], words: EditWords): void {
  for (const { row, notes } of answers)
    for (const column of columns)
      if (words.isOurs(row.notes[column] ?? '') && !(column in notes)) notes[column] = '';
}

/**
 * The commit is the last that it does: what is done beside the book comes before, and may be done twice.
 * @returns whether the book itself tells that the edit has been answered, by its entry in the ledger (edit-entry.ts) or,
 * on the tab Import, in the rows
 * @throws Error when other runs hold the lock for too long; the edit then stays as it was typed
 */
export function takeEdit(edit: SheetEdit, ports: EditPorts): boolean {
  const { book, lock, words } = ports;
  if (!lock.tryLock(LOCK_WAIT))
    throw new Error(
      'Casebook was busy for five minutes and has not looked at an edit of the workbook yet. A later poll answers it.',
    );
  try {
    const end = Math.min(edit.endRow, edit.startRow + ROWS_ANSWERED);
    const { rows: read, columns: keys } = book.edited(edit.table, edit.startRow, end, foreseen(edit));
    if (edit.table === 'Import')
      return importRows(read, { office: ports.office(), user: edit.user, words, now: edit.at }, book);
    const columns = keys.slice(edit.startColumn, edit.endColumn).filter((key): key is string => key !== null);
    if (columns.length === 0 || read.length === 0) return false;
    if (edit.again && hasMoved(edit, read[0], columns[0] ?? '')) return false;
    const { rows, known } = learnEdit(book, edit, columns, read);
    known.add(book.whole('Settings'));
    if (edit.table === 'Rules') known.add(book.whole('Rules'));

    const desk: EditDesk = {
      office: ports.office(),
      known,
      words,
      user: edit.user,
      now: edit.at,
      before: edit.before,
    };
    const answers = rows.map(row => answerRow(row, columns, desk));
    if (edit.endRow > end) answers[0]?.note(columns[0] ?? '', 'tooMany', { rows: String(ROWS_ANSWERED) });
    // What is noted on the cells of a rule goes by the whole rule (rule-row.ts).
    if (edit.table !== 'Rules') clearNotes(columns, answers, words);
    const followed = [
      ...(edit.table === 'Users' ? userEdited(answers, columns, desk, ports) : []),
      ...(edit.table === 'NeverLog' ? neverLogEdited(edit, answers, columns, desk, book) : []),
    ];
    return settle(edit, answers, followed, columns, desk, book);
  } finally {
    lock.release();
  }
}

/** Somebody has sorted the tab or typed something else since: that edit has, or had, an answer of its own. */
function hasMoved({ value }: SheetEdit, row: EditedRow | undefined, column: string): boolean {
  if (value === null) return false;
  const stands = row?.typed[column] ?? '';
  return typeof stands === 'number'
    ? Number(value) !== stands
    : String(stands).toLowerCase() !== value.toLowerCase();
}

/**
 * @param followed changes beyond the edited rows
 * @returns whether the ledger tells of it
 */
function settle(
  edit: SheetEdit,
  answers: readonly RowAnswer[],
  followed: readonly Change[],
  columns: readonly string[],
  desk: EditDesk,
  book: EditPorts['book'],
): boolean {
  const changes: Change[] = [...followed];
  const corrections: Correction[] = [];
  let told = false;
  for (const answer of answers) {
    const { row, values, notes, marks } = answer;
    changes.push(...answer.changes);
    if (Object.keys({ ...values, ...notes, ...marks }).length > 0)
      corrections.push({ row, values, notes, marks });
    if (answer.id === '' || isUnchanged(answer, columns, desk)) continue;
    changes.push(entryFor(edit, answer, columns, desk, !told));
    told = true;
  }
  book.settle(changes, corrections);
  return told;
}

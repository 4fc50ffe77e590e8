/**
 * A person edits the sheet: one cell, a pasted block, a dragged fill, an undo. What follows is told from the rows as they
 * stand when the edit is answered, so that the same edit answered twice, or undone, ends the same.
 */
import type { Change } from '../../book/book';
import type { Correction, Edited, EditedRow, SheetBook } from '../../book/edited';
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
import { NotForeseen, onlyForeseen } from './only-foreseen';
import { editOther } from './other-rows';
import { answeredEnd, editedColumns, ROWS_ANSWERED, type SheetEdit } from './sheet-edit';
import { userEdited, type UserPorts } from './user-row';
import type { EditWords } from './words';

export interface EditPorts extends UserPorts {
  readonly book: SheetBook;
  /** The rows as they stood when the edit was noted in the book; null where it was noted elsewhere, and in a poll. */
  readonly glance: Edited | null;
  readonly lock: Lock;
  readonly words: EditWords;
  /** Asked when the small tables have been read. */
  readonly office: () => Office;
}

/** Longer than a poll may hold the lock; an edit's run has six minutes. */
const LOCK_WAIT = 300_000;

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
 * `told`: the book itself tells that the edit has been answered, by its entry in the ledger (edit-entry.ts) or, on the tab
 * Import, in the rows. `untold`: it has been answered without a trace. `begun`: a poll is to answer it once more.
 */
export type Outcome = 'told' | 'untold' | 'begun';

/**
 * The commit is the last that it does: what is done beside the book comes before, and may be done twice.
 * @throws Error when other runs hold the lock for too long; the edit then stays as it was typed
 */
export function takeEdit(edit: SheetEdit, ports: EditPorts): Outcome {
  const { book, lock, words } = ports;
  if (!lock.tryLock(LOCK_WAIT))
    throw new Error(
      'Casebook was busy for five minutes and has not looked at an edit of the workbook yet. A later poll answers it.',
    );
  try {
    const asked = foreseen(edit, ports.glance, words.contactHeaders);
    const edited = book.edited(edit.table, edit.startRow, answeredEnd(edit), asked);
    // Nobody waits for a poll: it looks up what the answer takes.
    if (edit.again) return answerRows(edit, edited, ports);
    try {
      return answerRows(edit, edited, { ...ports, book: onlyForeseen(book, asked) });
    } catch (error) {
      if (!(error instanceof NotForeseen)) throw error;
      return leaveToPoll(edit, edited, ports);
    }
  } finally {
    lock.release();
  }
}

/** The first of the edited cells says that the answer follows. What is said of imports and rules stands in other cells. */
function leaveToPoll(edit: SheetEdit, { rows, columns }: Edited, { book, words }: EditPorts): Outcome {
  const [row] = rows;
  const [column] = editedColumns(edit, columns);
  const text = words.note('follows', {});
  const notes: Readonly<Record<string, string>> = column === undefined ? {} : { [column]: text };
  const said = edit.table === 'Import' ? { values: { preview: text }, notes: {} } : { values: {}, notes };
  book.settle([], row === undefined || edit.table === 'Rules' ? [] : [{ row, ...said }], true);
  return 'begun';
}

function answerRows(edit: SheetEdit, { rows: read, columns: keys }: Edited, ports: EditPorts): Outcome {
  const { book, words } = ports;
  if (edit.table === 'Import')
    return importRows(read, { office: ports.office(), user: edit.user, words, now: edit.at }, book)
      ? 'told'
      : 'untold';
  const columns = editedColumns(edit, keys);
  const isGone = columns.length === 0 || read.length === 0;
  if (isGone || (edit.again && hasMoved(edit, read[0], columns[0] ?? ''))) {
    book.settle([], []);
    return 'untold';
  }
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
  if (edit.endRow > answeredEnd(edit))
    answers[0]?.note(columns[0] ?? '', 'tooMany', { rows: String(ROWS_ANSWERED) });
  // What is noted on the cells of a rule goes by the whole rule (rule-row.ts).
  if (edit.table !== 'Rules') clearNotes(columns, answers, words);
  const how = { whole: edit.again === true, isLookedUp: ports.glance !== null };
  const users = edit.table === 'Users' ? userEdited(answers, columns, desk, ports, how) : null;
  if (users?.left === 'commit') return 'begun';
  if (users?.left === 'rest') {
    for (const answer of answers) answer.say(columns[0] ?? '', 'follows');
    settleRows(answers, book, { noteStays: true });
    return 'begun';
  }
  const followed = [
    ...(users?.changes ?? []),
    ...(edit.table === 'NeverLog' ? neverLogEdited(edit, answers, columns, desk, book) : []),
  ];
  return settle(edit, answers, followed, columns, desk, book) ? 'told' : 'untold';
}

/** Stores what follows for the rows and elsewhere, with its entries in the ledger. */
function settleRows(
  answers: readonly RowAnswer[],
  book: EditPorts['book'],
  {
    followed = [],
    entries = [],
    noteStays = false,
  }: {
    readonly followed?: readonly Change[];
    readonly entries?: readonly Change[];
    readonly noteStays?: boolean;
  },
): void {
  const corrections = answers.flatMap(({ row, values, notes, marks }): Correction[] =>
    Object.keys({ ...values, ...notes, ...marks }).length > 0 ? [{ row, values, notes, marks }] : [],
  );
  book.settle(
    [...followed, ...answers.flatMap(({ changes }) => changes), ...entries],
    corrections,
    noteStays,
  );
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
  const entries: Change[] = [];
  let told = false;
  for (const answer of answers) {
    if (answer.id === '' || isUnchanged(answer, columns, desk)) continue;
    entries.push(entryFor(edit, answer, columns, desk, !told));
    told = true;
  }
  settleRows(answers, book, { followed, entries });
  return told;
}

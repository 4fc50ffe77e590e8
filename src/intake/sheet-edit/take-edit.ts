/**
 * A person edits the sheet: one cell, a pasted block, a dragged fill, an undo. What follows is told from the rows as they
 * stand when the edit is answered, so that the same edit answered twice, or undone, ends the same.
 */
import type { Change, Query } from '../../book/book';
import type { Correction, EditedRow, SheetBook } from '../../book/edited';
import { insert } from '../../book/row';
import { schemaOf, type TableName } from '../../book/schema';
import { companyIdFor, eventIdFor } from '../../crm/hash';
import { companyDomainOf } from '../../crm/domains';
import { formerUsers } from '../../crm/users';
import { learnCases } from '../case-rows';
import { Known } from '../known';
import { movedQueries } from '../merge-cases';
import { handOver } from '../hand-over';
import type { Office } from '../office';
import type { Lock, Properties } from '../ports';
import { PROPERTY } from '../state';
import { caseIdIn, editCase } from './case-row';
import { addressIn, isMachine, refuseMachine } from './cells';
import { editCompany, editContact } from './contact-row';
import { actorOf, isoNow, RowAnswer, type EditDesk } from './desk';
import { STARTED_BY_HAND, startRow } from './new-row';
import { editOther } from './other-rows';
import { editRecord } from './edit-record';
import { importRows } from './import-rows';
import { exampleQueries } from './rule-row';
import type { EditWords } from './words';

/** An edited block of one tab. */
export interface SheetEdit {
  readonly table: TableName;
  /** Rows and columns from 0, ends exclusive; never the header row. */
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
  /** Of a single cell: what it held, '' for nothing. null for a block, of which Google tells nothing. */
  readonly before: string | null;
  /** Of a single cell: what was typed, as Google tells it ('' for nothing). null for a block, and for what it does not tell. */
  readonly value: string | null;
  /** '' when Google does not tell. */
  readonly user: string;
  /** When the edit's run began, epoch ms: an edit that is answered again is the same entry of the ledger. */
  readonly at: number;
  /** Its first run did not come to its end: the rows may have moved since, and part of the answer may be stored. */
  readonly again?: true;
  /** The notes on the cells of the block; one call. */
  readonly notes: () => readonly (readonly string[])[];
}

export interface EditPorts {
  readonly book: SheetBook;
  readonly lock: Lock;
  readonly properties: Properties;
  readonly words: EditWords;
  /** Asked when the small tables have been read. */
  readonly office: () => Office;
  /** Lets people into the book. */
  readonly share: (emails: readonly string[]) => void;
  /** Closes the book to people. */
  readonly unshare: (emails: readonly string[]) => void;
}

/** Tables whose edits are history that people ask for; edits of all others are left alone. */
const ANSWERED: readonly TableName[] = [
  'Cases',
  'Contacts',
  'Companies',
  'Deals',
  'Tasks',
  'Notes',
  'Held',
  'Users',
  'Routes',
  'Rules',
  'Targets',
  'Import',
  'Templates',
  'Settings',
  'NeverLog',
];
/** Whether edits of the table have any answer. */
export const isAnswered = (table: TableName): boolean => ANSWERED.includes(table);

/** Longer than a poll may hold the lock; an edit's run has six minutes. */
const LOCK_WAIT = 300_000;
/** Rows of one edit that are answered: their changes fit into one request. */
export const ROWS_ANSWERED = 1_000;
/** Rows of other tabs that repeat a contact's or company's name and follow it, newest first. */
const FOLLOWING_ROWS = 100;

const isNew = (row: EditedRow): boolean =>
  STARTED_BY_HAND.includes(row.table) && String(row.typed[schemaOf(row.table).id] ?? '').trim() === '';

const typedIn = (rows: readonly EditedRow[], column: string): readonly string[] =>
  rows.map(row => String(row.typed[column] ?? '').trim()).filter(text => text !== '');

/** Rows that the answer depends on, in one look. */
function queriesFor(table: TableName, columns: readonly string[], rows: readonly EditedRow[]): Query[] {
  const has = (column: string): boolean => columns.includes(column);
  const old = rows.filter(row => !isNew(row));
  const fresh = rows.filter(isNew);
  const ids = typedIn(old, schemaOf(table).id);
  const queries: Query[] = [];
  const ask = (of: TableName, column: string, keys: readonly string[], newest?: number): void => {
    if (keys.length > 0)
      queries.push({ table: of, column, keys, ...(newest === undefined ? {} : { newest }) });
  };
  const addresses = typedIn(
    table === 'Contacts' && has('address') ? rows : fresh,
    table === 'Cases' ? 'contactAddress' : 'address',
  )
    .map(addressIn)
    .filter(Boolean);
  if (table === 'Contacts' || table === 'Cases') {
    ask('Addresses', 'address', addresses);
    ask('Contacts', 'address', fresh.length > 0 || table === 'Contacts' ? addresses : []);
    ask(
      'Companies',
      'id',
      fresh.length > 0 ? addresses.map(companyDomainOf).filter(Boolean).map(companyIdFor) : [],
    );
  }
  if (table === 'Contacts') {
    ask('Companies', 'name', typedIn(has('company') ? rows : fresh, 'company'));
    if (has('name') || has('company')) ask('Cases', 'contactId', ids, FOLLOWING_ROWS);
  }
  if (table === 'Rules') queries.push(...exampleQueries(rows));
  if (table === 'Companies' && has('name'))
    for (const of of ['Contacts', 'Cases'] as const) ask(of, 'companyId', ids, FOLLOWING_ROWS);
  return queries;
}

/** Rows below others of the same id: somebody copied them, and they are to become rows of their own. */
function copiesAmong(book: SheetBook, table: TableName, rows: readonly EditedRow[]): readonly EditedRow[] {
  const idColumn = schemaOf(table).id;
  const ids = typedIn(rows, idColumn);
  if (ids.length === 0) return [];
  const seen = new Map<string, number>();
  for (const { values } of book.find([{ table, column: idColumn, keys: ids }])[0] ?? []) {
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

/** A copied row as if it had just been typed: without its id and what belongs to the original alone. */
const asNew = (row: EditedRow): EditedRow => ({
  ...row,
  typed: { ...row.typed, [schemaOf(row.table).id]: '' },
  values: { ...row.values, [schemaOf(row.table).id]: null },
});

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

/** The ledger's entry. Never-logged patterns stay out of it. */
function entryFor(answer: RowAnswer, columns: readonly string[], desk: EditDesk): Change {
  const { table, id, row } = answer;
  const secret = table === 'NeverLog';
  const one = columns.length === 1 ? (columns[0] ?? '') : '';
  const at = isoNow(desk);
  const after =
    one === '' ? columns.map(column => `${column}: ${answer.typed(column)}`).join('; ') : answer.typed(one);
  return insert('Events', {
    id: eventIdFor('edit', table, id, String(row.place), columns.join(' '), at),
    at,
    actor: actorOf(desk),
    action: 'edit',
    outcome: answer.created ? 'created' : answer.refused.length > 0 ? 'put_back' : 'edited',
    reason: secret ? 'the never-log list was edited' : `${table}, ${id}, ${columns.join(' ')}`,
    caseId: table === 'Cases' ? id : '',
    contactId: table === 'Contacts' ? id : '',
    before: secret ? '' : (desk.before ?? ''),
    after: secret ? '' : after.slice(0, LEDGER_TEXT),
    changes: editRecord(answer, columns, desk),
  });
}

/** Characters of an edit that the ledger keeps. */
const LEDGER_TEXT = 2_000;

/** Notes of ours on cells that are right now go away; people's own stay. */
function clearNotes(
  edit: SheetEdit,
  keys: readonly (string | null)[],
  answers: readonly RowAnswer[],
  words: EditWords,
): void {
  const notes = edit.notes();
  for (const answer of answers)
    for (let column = edit.startColumn; column < edit.endColumn; column++) {
      const key = keys[column] ?? null;
      const note = notes[answer.row.place - edit.startRow]?.[column - edit.startColumn] ?? '';
      if (key !== null && words.isOurs(note) && !(key in answer.notes)) answer.notes[key] = '';
    }
}

/**
 * @returns true when something was written
 * @throws Error when other runs hold the lock for too long; the edit then stays as it was typed
 */
export function takeEdit(edit: SheetEdit, ports: EditPorts): boolean {
  const { book, lock, words } = ports;
  if (!isAnswered(edit.table)) return false;
  if (!lock.tryLock(LOCK_WAIT))
    throw new Error(
      'Casebook was busy for five minutes and has not looked at an edit of the workbook yet. A later poll answers it.',
    );
  try {
    const end = Math.min(edit.endRow, edit.startRow + ROWS_ANSWERED);
    const { rows: read, columns: keys } = book.edited(edit.table, edit.startRow, end);
    if (edit.table === 'Import')
      return importRows(read, { office: ports.office(), user: edit.user, words, now: edit.at }, book);
    const columns = keys.slice(edit.startColumn, edit.endColumn).filter((key): key is string => key !== null);
    if (columns.length === 0 || read.length === 0) return false;
    if (edit.again && hasMoved(edit, read[0], columns[0] ?? '')) return false;
    const block = edit.before === null;
    const copies =
      block && STARTED_BY_HAND.includes(edit.table) && columns.includes(schemaOf(edit.table).id)
        ? copiesAmong(book, edit.table, read)
        : [];
    const rows = read.map(row => (copies.includes(row) ? asNew(row) : row));

    const known = new Known();
    known.add(rows.filter(row => String(row.values[schemaOf(row.table).id] ?? '') !== ''));
    known.add(book.whole('Settings'));
    if (edit.table === 'Rules') known.add(book.whole('Rules'));
    const queries = queriesFor(edit.table, columns, rows);
    const merged =
      edit.table === 'Cases' && columns.includes('relatedTo') ? rows.filter(row => !isNew(row)) : [];
    const into = typedIn(merged, 'relatedTo').map(caseIdIn).filter(Boolean);
    if (into.length > 0) learnCases(book, known, into, [...queries, ...movedQueries(typedIn(merged, 'id'))]);
    else if (queries.length > 0) known.add(book.find(queries).flat());

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
    if (edit.table !== 'Rules' && queries.length === 0 && into.length === 0)
      clearNotes(edit, keys, answers, words);
    follow(edit, answers, columns, desk.office, ports);
    const written = settle(answers, columns, desk, book, edit.again === true);
    markReleases(edit, answers, ports);
    return leave(edit, answers, columns, desk, book) || written;
  } finally {
    lock.release();
  }
}

/**
 * A user who is not active any more and has a successor hands over what is to be done.
 * @returns true when something was written
 */
function leave(
  { table }: SheetEdit,
  answers: readonly RowAnswer[],
  columns: readonly string[],
  desk: EditDesk,
  book: SheetBook,
): boolean {
  if (table !== 'Users' || !(columns.includes('successor') || columns.includes('active'))) return false;
  const former = formerUsers(desk.office.users);
  const leaving = answers.flatMap(answer => {
    const user = addressIn(answer.typed('email'));
    const successor = addressIn(answer.text('successor'));
    const fits = former.includes(user) && successor !== '' && !former.includes(successor);
    return fits ? [{ user, successor, actor: actorOf(desk), now: desk.now }] : [];
  });
  for (const order of leaving) handOver(book, order);
  return leaving.length > 0;
}

/** Somebody has sorted the tab or typed something else since: that edit has, or had, an answer of its own. */
function hasMoved({ value }: SheetEdit, row: EditedRow | undefined, column: string): boolean {
  if (value === null) return false;
  const stands = row?.typed[column] ?? '';
  return typeof stands === 'number'
    ? Number(value) !== stands
    : String(stands).toLowerCase() !== value.toLowerCase();
}

/** Entries of the ledger that an earlier run has stored. */
function withoutStored(changes: readonly Change[], book: SheetBook): readonly Change[] {
  const entries = changes.flatMap(({ kind, table, values }) =>
    kind === 'insert' && table === 'Events' ? [String(values['id'])] : [],
  );
  if (entries.length === 0) return changes;
  const found = book.find([{ table: 'Events', column: 'id', keys: entries }])[0] ?? [];
  const stored = new Set(found.map(({ values }) => String(values['id'])));
  return changes.filter(
    ({ kind, table, values }) =>
      !(kind === 'insert' && table === 'Events' && stored.has(String(values['id']))),
  );
}

/** For the poller, once the book says who released it: a run that is cut off before is answered again. */
function markReleases({ table }: SheetEdit, answers: readonly RowAnswer[], { properties }: EditPorts): void {
  if (table === 'Held' && answers.some(answer => answer.text('state').toLowerCase() === 'released'))
    properties.set({ [PROPERTY.releases]: 'yes' });
}

/** What follows outside of the book. */
function follow(
  { table, before }: SheetEdit,
  answers: readonly RowAnswer[],
  columns: readonly string[],
  { users }: Office,
  { share, unshare }: EditPorts,
): void {
  if (table !== 'Users' || !(columns.includes('email') || columns.includes('active'))) return;
  const former = formerUsers(users);
  const emails = answers.map(answer => addressIn(answer.typed('email'))).filter(Boolean);
  const replaced = columns.length === 1 && columns[0] === 'email' ? addressIn(before ?? '') : '';
  const gone = users.every(({ email }) => email !== replaced) ? [replaced].filter(Boolean) : [];
  const welcome = emails.filter(email => !former.includes(email));
  const shutOut = [...emails.filter(email => former.includes(email)), ...gone];
  if (welcome.length > 0) share(welcome);
  if (shutOut.length > 0) unshare(shutOut);
}

function settle(
  answers: readonly RowAnswer[],
  columns: readonly string[],
  desk: EditDesk,
  book: SheetBook,
  again: boolean,
): boolean {
  const changes: Change[] = [];
  const corrections: Correction[] = [];
  for (const answer of answers) {
    const { row, values, notes, marks } = answer;
    changes.push(...answer.changes);
    if (Object.keys({ ...values, ...notes, ...marks }).length > 0)
      corrections.push({ row, values, notes, marks });
    const one = columns.length === 1 ? (columns[0] ?? '') : '';
    const same = desk.before !== null && one !== '' && answer.typed(one) === desk.before;
    if (answer.id !== '' && !same) changes.push(entryFor(answer, columns, desk));
  }
  book.settle(again ? withoutStored(changes, book) : changes, corrections);
  return changes.length + corrections.length > 0;
}

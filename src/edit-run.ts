/** One run of the edit trigger: an edit of the sheet is noted and answered; what earlier runs have left, a poll answers. */
import type { Edited, SheetBook } from './book/edited';
import { textOf } from './book/row';
import { ageOf } from './book/version';
import { editWords } from './edit-words';
import { readEdit, sourceOf } from './google/edit-event';
import { notesInBook, officeIn, openBook, takeFromBook } from './google/open-book';
import { closeBooks, openBooks } from './google/share';
import { opening, type OpenSpreadsheet } from './google/spreadsheet';
import { clock, hasTeams, lockUntilTheEnd, properties, scriptLock, workOnChosen } from './google/state';
import { bookOfSpreadsheet } from './intake/books';
import type { Lock } from './intake/ports';
import { answerLeftEdits, forgetNote, noteEdit, noteForBook } from './intake/sheet-edit/left-edits';
import type { Lead } from './intake/leads';
import { leftLeads, tellingLeads } from './intake/sheet-edit/left-leads';
import { answeredEnd, isAnswered, isNotedInBook, type SheetEdit } from './intake/sheet-edit/sheet-edit';
import { takeEdit, type Outcome } from './intake/sheet-edit/take-edit';
import { readInstallation, type Installation } from './intake/state';
import { noteLeads, noteTyped, takeUpLeads } from './lead-run';
import { localeFor } from './locales';
import { noteMembers } from './members';
import { bringUpToDate } from './update';

/** What an edit is answered with. */
interface Run {
  readonly installation: Installation;
  /** The script properties, where they have just been read. */
  readonly all?: Readonly<Record<string, string>>;
  readonly book: SheetBook;
  readonly open: OpenSpreadsheet;
  readonly lock: Lock;
}

function take(edit: SheetEdit, { installation, all, book, open, lock }: Run, glance: Edited | null): Outcome {
  const found: Lead[] = [];
  const outcome = takeEdit(edit, {
    book: tellingLeads(book, leads => {
      // A run that nobody waits for has calls to spare.
      if (glance !== null) return leftLeads(leads, installation.key);
      found.push(...leads);
      return '';
    }),
    glance,
    lock,
    words: editWords(localeFor(installation.locale)),
    office: () => officeIn(installation, book),
    share: emails => void openBooks(installation, emails, open),
    unshare: emails => closeBooks(installation, emails, open),
    members: hasTeams() ? emails => noteMembers(emails, all) : null,
  });
  noteLeads(installation, found);
  return outcome;
}

/** @param event what the edit trigger of a book passes */
export function answerEdit(event: unknown): void {
  const edit = readEdit(event, clock.now());
  if (!edit || !(isAnswered(edit.table) || edit.table === 'Addresses')) return;
  workOnChosen(all => bookOfSpreadsheet(all, sourceOf(event)?.getId() ?? ''));
  const all = properties.all();
  const installation = readInstallation({ ...properties, all: () => all });
  if (!installation) return;
  const source = sourceOf(event);
  const open = source === null ? opening(installation.bookId) : () => source;
  const book = openBook(installation, true, open);
  if (edit.table === 'Addresses') {
    noteTyped(installation, book, { ...edit, endRow: answeredEnd(edit) });
    return;
  }
  const run: Run = { installation, all, book, open, lock: lockUntilTheEnd };
  const isCurrent = ageOf(installation.bookMark) === 'current';
  const glance = isCurrent && isNotedInBook(edit) ? notedInBook(edit, run) : null;
  if (glance === null) answerNoted(edit, run);
  else take(edit, run, glance);
}

/** @returns its rows as they stand; null where it has not been noted */
function notedInBook(edit: SheetEdit, { installation, book }: Run): Edited | null {
  try {
    const note = noteForBook(edit, installation.key);
    return book.noteEdit(note, edit.table, edit.startRow, answeredEnd(edit));
  } catch (error) {
    noteEdit(properties, edit);
    throw error;
  }
}

/** Before anything else it is noted in the script properties: what fails after this is made up for by a poll. */
function answerNoted(edit: SheetEdit, run: Run): void {
  const { installation } = run;
  const note = noteEdit(properties, edit);
  if (!bringUpToDate(installation)) return;
  const outcome = take(edit, run, null);
  const isCrowded = outcome === 'told' && installation.manyEditsNoted;
  if (outcome === 'untold' || isCrowded) forgetNote(properties, note, edit);
}

/**
 * What edits have left whose run was cut off.
 * @param noted the script properties, before the poll works with what people have typed; the book's notes, once it has
 */
export const answerLeft = (
  installation: Installation,
  noted: Readonly<Record<string, string>> | 'in book',
): void =>
  answerLeftEdits(noted === 'in book' ? {} : noted, {
    properties,
    clock,
    key: installation.key,
    inBook: () => {
      if (noted !== 'in book') return [];
      const lying = notesInBook(installation);
      takeUpLeads(installation, lying);
      return lying;
    },
    takeFromBook: note => takeFromBook(installation, note),
    inLedger: ids =>
      (openBook(installation).find([{ table: 'Events', column: 'id', keys: ids }])[0] ?? []).map(
        ({ values }) => textOf(values, 'id'),
      ),
    answer: left => {
      const open = opening(installation.bookId);
      const book = openBook(installation, true, open);
      take({ ...left, again: true }, { installation, book, open, lock: scriptLock }, null);
    },
    log: line => console.warn(line),
  });

/** One run of the edit trigger: an edit of the sheet is noted and answered; what earlier runs have left, a poll answers. */
import { textOf } from './book/row';
import { editWords } from './edit-words';
import { readEdit, sourceOf } from './google/edit-event';
import { officeIn, openBook } from './google/open-book';
import { closeBooks, openBooks } from './google/share';
import { clock, hasTeams, lockUntilTheEnd, properties, scriptLock, workOnChosen } from './google/state';
import { bookOfSpreadsheet } from './intake/books';
import type { Lock } from './intake/ports';
import { answerLeftEdits, forgetNote, MOST_NOTES, noteEdit } from './intake/sheet-edit/left-edits';
import { isAnswered, type SheetEdit } from './intake/sheet-edit/sheet-edit';
import { takeEdit } from './intake/sheet-edit/take-edit';
import { readInstallation, type Installation } from './intake/state';
import { localeFor } from './locales';
import { noteMembers } from './members';
import { bringUpToDate } from './update';

/** @returns see `takeEdit` */
function take(
  installation: Installation,
  edit: SheetEdit,
  open: GoogleAppsScript.Spreadsheet.Spreadsheet | null,
  lock: Lock,
): boolean {
  const book = openBook(installation, true, open);
  return takeEdit(edit, {
    book,
    lock,
    words: editWords(localeFor(installation.locale)),
    office: () => officeIn(installation, book),
    share: emails => void openBooks(installation, emails, open),
    unshare: emails => closeBooks(installation, emails, open),
    members: emails => {
      if (hasTeams()) noteMembers(emails);
    },
  });
}

/** @param event what the edit trigger of a book passes */
export function answerEdit(event: unknown): void {
  const edit = readEdit(event, clock.now());
  if (!edit || !isAnswered(edit.table)) return;
  workOnChosen(all => bookOfSpreadsheet(all, sourceOf(event)?.getId() ?? ''));
  // Before anything else: what fails after this is made up for by a poll.
  const note = noteEdit(properties, edit);
  const installation = readInstallation(properties);
  if (!installation) return properties.remove(note);
  if (!bringUpToDate(installation)) return;
  const tellsItself = take(installation, edit, sourceOf(event), lockUntilTheEnd);
  if (!tellsItself || installation.editsNoted >= MOST_NOTES) forgetNote(properties, note, edit);
}

/** What edits have left whose run was cut off, before the poll works with what people have typed. */
export const answerLeft = (installation: Installation, all: Readonly<Record<string, string>>): void =>
  answerLeftEdits(all, {
    properties,
    clock,
    inLedger: ids =>
      (openBook(installation).find([{ table: 'Events', column: 'id', keys: ids }])[0] ?? []).map(
        ({ values }) => textOf(values, 'id'),
      ),
    answer: left => void take(installation, { ...left, again: true }, null, scriptLock),
    log: line => console.warn(line),
  });

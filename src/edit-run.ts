/** One run of the edit trigger: an edit of the sheet is noted, answered, and its note taken away. */
import { editWords } from './edit-words';
import { editLeft, readEdit, sourceOf } from './google/edit-event';
import { officeIn, openBook } from './google/open-book';
import { shareBook, unshareBook } from './google/share';
import { openSpreadsheet } from './google/spreadsheet';
import { clock, hasTeams, lockUntilTheEnd, properties, scriptLock, workOnChosen } from './google/state';
import { activeUsers } from './crm/users';
import { bookOfSpreadsheet } from './intake/books';
import type { Lock } from './intake/ports';
import { answerLeftEdits, noteEdit } from './intake/sheet-edit/left-edits';
import { isAnswered, takeEdit, type SheetEdit } from './intake/sheet-edit/take-edit';
import { readInstallation, type Installation } from './intake/state';
import { localeFor } from './locales';
import { noteMembers } from './members';
import { onlyOnce } from './once';
import { bringUpToDate } from './update';

function takeEditOf(
  installation: Installation,
  edit: SheetEdit,
  open: GoogleAppsScript.Spreadsheet.Spreadsheet | null,
  lock: Lock,
): void {
  const book = openBook(installation, true, open);
  const office = onlyOnce(() => officeIn(installation, book));
  takeEdit(edit, {
    book,
    lock,
    properties,
    words: editWords(localeFor(installation.locale)),
    office,
    share: emails => void shareBook(installation.bookId, emails),
    unshare: emails => unshareBook(installation.bookId, emails),
  });
  if (edit.table === 'Users' && hasTeams()) noteMembers(activeUsers(office().users));
}

/** @param event what the edit trigger of a book passes */
export function answerEdit(event: unknown): void {
  const edit = readEdit(event, clock.now());
  if (!edit || !isAnswered(edit.table)) return;
  workOnChosen(all => bookOfSpreadsheet(all, sourceOf(event)?.getId() ?? ''));
  // Before anything else: what fails after this is made up for by a poll.
  const note = noteEdit(properties, edit);
  const installation = readInstallation(properties);
  if (installation) {
    if (!bringUpToDate(installation)) return;
    takeEditOf(installation, edit, sourceOf(event), lockUntilTheEnd);
  }
  properties.remove(note);
}

/** What edits have left whose run was cut off, before the poll works with what people have typed. */
export const answerLeft = (installation: Installation, all: Readonly<Record<string, string>>): void =>
  answerLeftEdits(
    all,
    properties,
    clock,
    left => {
      const spreadsheet = openSpreadsheet(installation.bookId);
      takeEditOf(installation, editLeft(left, spreadsheet), spreadsheet, scriptLock);
    },
    line => console.warn(line),
  );

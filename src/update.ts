/** Brings the installation's book up to this Casebook, with Google's services; nothing is asked where it is up to date. */
import { repairArchives } from './google/archives';
import { backUpBook, missingTables, repairBook } from './google/make-book';
import { openBook } from './google/open-book';
import { clock, properties, scriptLock } from './google/state';
import { ageOf } from './book/version';
import { updateBook, updateUnderLock, type BookUpdatePorts } from './intake/book-update';
import { choicesMayDiffer } from './intake/own-choices';
import type { Installation } from './intake/state';
import { localeFor } from './locales';

const portsFor = (installation: Installation): BookUpdatePorts => {
  const { bookId } = installation;
  const locale = localeFor(installation.locale);
  return {
    lock: scriptLock,
    properties,
    clock,
    missingTables: () => missingTables(bookId),
    backUp: () => backUpBook(bookId, locale, new Date(clock.now()).toISOString().slice(0, 10)),
    complete: () => {
      repairBook(bookId, locale);
      choicesMayDiffer(properties);
      repairArchives(installation);
    },
    open: () => openBook(installation),
  };
};

/** The copy belongs to whoever runs this: it holds everything, and only the book's owner is to have it. */
const asOwner = ({ account }: Installation): void => {
  if (account !== '' && Session.getEffectiveUser().getEmail().toLowerCase() !== account)
    throw new Error(
      `The book has to be brought up to date first. Run the function "install" as ${account}; nothing was changed.`,
    );
};

/**
 * For runs as the routing mailbox's account, before they open the book.
 * @returns false: another run is at work, and the book is not ready for this one
 * @throws BookError when the book is a newer Casebook's, or no copy could be made
 */
export function bringUpToDate(installation: Installation): boolean {
  if (ageOf(installation.bookMark) === 'older') asOwner(installation);
  return updateBook(portsFor(installation), installation);
}

/** The same for a run that holds the script lock. */
export function bringUpToDateUnderLock(installation: Installation): void {
  updateUnderLock(portsFor(installation));
}

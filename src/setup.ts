/** Installation by the routing mailbox's account: book, labels, folder, secret, triggers. Each step is safe to repeat. */
import { repairArchives } from './google/archives';
import { createBook, layViews, repairBook } from './google/make-book';
import { ensureFolder } from './google/drive';
import { gmailMailbox } from './google/mailbox';
import { openBook } from './google/open-book';
import { openBooks } from './google/share';
import { allProperties, clock, properties, scriptLock, workOn } from './google/state';
import { bookNames, FIRST_BOOK } from './intake/books';
import { ensureTriggers } from './google/triggers';
import { flagOf, textOf } from './book/row';
import { ageOf, currentMark } from './book/version';
import { newerBook } from './intake/book-update';
import { noteMembers } from './members';
import { bringUpToDateUnderLock } from './update';
import { firstRows, type InstallOptions } from './intake/first-rows';
import { markedFilled } from './intake/fill-leads';
import { listsIn } from './intake/office';
import { choicesMayDiffer } from './intake/own-choices';
import { LABEL_NAMES, PROPERTY, readInstallation, type LabelIds, type TriggerKind } from './intake/state';
import { localeFor } from './locales';

export interface Installed {
  readonly bookId: string;
  readonly bookUrl: string;
  readonly account: string;
  /** False when an earlier installation was found and completed. */
  readonly isNew: boolean;
  readonly poll: TriggerKind;
  /** Users whom the book could not be shared with. */
  readonly notShared: readonly string[];
}

interface TriggerNames {
  readonly poll: string;
  readonly upkeep: string;
  readonly edit: string;
}

const LOCK_WAIT = 30_000;

/** Two random ids of 122 bits each; it never leaves the script properties. */
const newSecret = (): string => `${Utilities.getUuid()}${Utilities.getUuid()}`.replace(/-/g, '');

function labelIds(): LabelIds {
  const ids = gmailMailbox('').ensureLabels(Object.values(LABEL_NAMES));
  const idOf = (name: string): string => ids[name] ?? '';
  return {
    in: idOf(LABEL_NAMES.in),
    done: idOf(LABEL_NAMES.done),
    held: idOf(LABEL_NAMES.held),
    error: idOf(LABEL_NAMES.error),
  };
}

/** Labels and triggers belong to one mailbox: installed from a second one, the first would never be polled again. */
const othersInstallation = (owner: string, account: string): string =>
  `Casebook is installed for ${owner}. Run this function as ${owner}; nothing was changed. To move it to ${account}, run uninstall as ${owner} and delete the script property ${PROPERTY.account}.`;

/**
 * @throws Error when another run is at work, when it is installed for another account, or when Google refuses a step;
 *   a second try goes on from there
 * @param several whether teams have books of their own
 */
function installHere(options: InstallOptions, names: TriggerNames, several: boolean): Installed {
  if (!scriptLock.tryLock(LOCK_WAIT))
    throw new Error('Another run of Casebook is at work. Try again in a minute; nothing was changed.');
  try {
    const account = Session.getEffectiveUser().getEmail().toLowerCase();
    const before = readInstallation(properties);
    if (before && before.account !== '' && before.account !== account)
      throw new Error(othersInstallation(before.account, account));
    if (before && ageOf(before.bookMark) === 'newer') throw newerBook(before.bookMark);
    const timeZone = before?.timeZone ?? options.timeZone ?? Session.getScriptTimeZone();
    const locale = before?.locale ?? options.locale ?? localeFor(Session.getActiveUserLocale());
    const labels = labelIds();
    const all = properties.all();
    // The secret is written before anything that depends on it, and never again.
    const secret = all[PROPERTY.secret] || newSecret();
    const installation = all[PROPERTY.installation] || Utilities.getUuid().slice(0, 8);
    properties.set({
      [PROPERTY.secret]: secret,
      [PROPERTY.installation]: installation,
      [PROPERTY.labels]: JSON.stringify(labels),
      [PROPERTY.account]: account,
      [PROPERTY.timeZone]: timeZone,
      [PROPERTY.locale]: locale,
      [PROPERTY.folder]: all[PROPERTY.folder] || ensureFolder(`${options.title ?? 'Casebook'} attachments`),
      ...(before === null ? markedFilled(all, { secret, installation }) : {}),
    });
    let bookId = all[PROPERTY.book] ?? '';
    if (bookId === '') {
      const title = options.title ?? 'Casebook';
      bookId = createBook({ title, locale: localeFor(locale), timeZone }, id =>
        properties.set({ [PROPERTY.book]: id, [PROPERTY.bookMark]: currentMark() }),
      );
    } else if (before && ageOf(before.bookMark) === 'older') {
      bringUpToDateUnderLock(before);
    } else {
      repairBook(bookId, localeFor(locale));
      if (before) repairArchives(before);
    }
    const installed = readInstallation(properties);
    if (!installed) throw new Error('The script properties could not be written.');
    const book = openBook(installed);
    // An install that was cut off after making the book finds its tables empty and fills them now.
    if (book.whole('Settings').length === 0)
      book.commit(firstRows(account, { ...options, locale }, new Date(clock.now()).toISOString()));
    // Dropdowns have been laid with the built-in choices alone.
    const { statuses, priorities } = listsIn(book);
    if (statuses.length + priorities.length > 0) choicesMayDiffer(properties);
    const people = book.whole('Users').flatMap(({ values }) => {
      const email = textOf(values, 'email').trim().toLowerCase();
      const active = values['active'] === null || flagOf(values, 'active');
      return email === '' ? [] : [{ email, name: textOf(values, 'name'), active }];
    });
    layViews(bookId, people, localeFor(locale));
    const users = people.map(({ email }) => email);
    const notShared = openBooks(
      installed,
      users.filter(email => email !== '' && email !== account),
    );
    const poll = ensureTriggers(names.poll, names.upkeep, names.edit, bookId, installed.trigger);
    properties.set({ [PROPERTY.trigger]: poll });
    if (several) noteMembers(people.filter(({ active }) => active).map(({ email }) => email));
    const bookUrl = `https://docs.google.com/spreadsheets/d/${bookId}/edit`;
    console.info(`Casebook is installed for ${account}. Book: ${bookUrl}`);
    return { bookId, bookUrl, account, isNew: before === null, poll, notShared };
  } finally {
    scriptLock.release();
  }
}

/**
 * Installs the first book and those of the teams that the script property names.
 * @param options of the first book; the others take its language and time zone
 */
export function installAll(options: InstallOptions, names: TriggerNames): Installed {
  const [first, ...teams] = bookNames(allProperties());
  workOn(first ?? FIRST_BOOK);
  const installed = installHere(options, names, teams.length > 0);
  const { locale, timeZone, title = 'Casebook' } = options;
  for (const book of teams) {
    workOn(book);
    installHere(
      {
        title: `${title} ${book}`,
        book,
        ...(locale === undefined ? {} : { locale }),
        ...(timeZone === undefined ? {} : { timeZone }),
      },
      names,
      true,
    );
  }
  workOn(FIRST_BOOK);
  return installed;
}

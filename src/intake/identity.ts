/**
 * What an opened mail's card needs of the installation, kept in the short memory by the poller: the card so asks for it
 * together with what it remembers of that mail, in one call. What `install` sets, and where look-ups lead; no other mark
 * of the last runs.
 */
import type { Book } from '../book/book';
import { LEDGER_HEAD } from '../book/ledger/ledger';
import { textOf } from '../book/row';
import { bookNames, bookOfUser, BOOKS_PROPERTY, isMemberProperty, propertiesOf, storedName } from './books';
import { PROPERTY, readInstallation, type Installation } from './state';
import type { ShortMemory } from './ports';

export const IDENTITY_KEY = 'casebook.identity';
/** Seconds. The poller sets it anew every few minutes; an hourly one before it ends. */
const LIFE = 2 * 60 * 60;

const KEPT = [
  PROPERTY.book,
  PROPERTY.folder,
  PROPERTY.labels,
  PROPERTY.secret,
  PROPERTY.installation,
  PROPERTY.account,
  PROPERTY.timeZone,
  PROPERTY.locale,
  PROPERTY.bookMark,
  PROPERTY.leads,
  PROPERTY.archives,
] as const;

/** The ledger's newest seal that any run has seen (src/addon/recollection.ts). */
export const SEAL_KEY = 'casebook.seal';

export const newestSeal = (book: Book): string => {
  const head = book.whole('Settings').find(({ values }) => textOf(values, 'name') === LEDGER_HEAD);
  return head === undefined ? '' : textOf(head.values, 'value');
};

const keptOf = (all: Readonly<Record<string, string>>): readonly string[] => {
  const books = bookNames(all);
  const whose = Object.keys(all).filter(name => name === BOOKS_PROPERTY || isMemberProperty(name));
  return [
    ...books.flatMap(book => KEPT.map(name => storedName(book, name))),
    ...(books.length > 1 ? whose : []),
  ];
};

/**
 * @param all the script properties of all books
 * @param seal null: this run has not seen it
 */
export function keepIdentity(
  memory: ShortMemory,
  all: Readonly<Record<string, string>>,
  seal: string | null,
): void {
  const kept = keptOf(all).flatMap(name => (all[name] === undefined ? [] : [[name, all[name]] as const]));
  memory.put(
    {
      [IDENTITY_KEY]: JSON.stringify(Object.fromEntries(kept)),
      ...(seal === null ? {} : { [SEAL_KEY]: seal }),
    },
    LIFE,
  );
}

/** After a change of what `install` sets: the next card reads the properties themselves. */
export const forgetIdentity = (memory: ShortMemory): void => memory.forget([IDENTITY_KEY]);

/**
 * @param text as the short memory has it
 * @param user whose book is wanted
 * @returns null when it is not there, or no installation
 */
export function readIdentity(
  text: string | undefined,
  user: string,
): { readonly installation: Installation; readonly book: string } | null {
  if (text === undefined) return null;
  try {
    const values = JSON.parse(text) as Readonly<Record<string, string>>;
    const book = bookOfUser(values, user);
    const own = propertiesOf(values, book);
    const installation = readInstallation({ all: () => own, set: () => undefined, remove: () => undefined });
    return installation === null ? null : { installation, book };
  } catch {
    return null;
  }
}

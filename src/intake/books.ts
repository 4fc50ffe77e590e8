/**
 * Several books from one installation, one for each team: their names, whose book is whose, and how the properties of one
 * are told from those of another. All of it is read from the script properties, which every run reads anyway.
 */

/** Names of the teams' books besides the first, by hand: `sales, service`. */
export const BOOKS_PROPERTY = 'casebook.books';

/** The first book, which every installation has. */
export const FIRST_BOOK = '';

const OURS = 'casebook.';
const prefixOf = (book: string): string => (book === FIRST_BOOK ? OURS : `casebook@${book}.`);

/** Letters, digits and hyphens: the name is part of property names, labels and addresses. */
const NAME = /^[a-z][a-z0-9-]{0,19}$/;
/** Each book is polled in turn, within the six minutes that Google gives a run. */
export const MOST_BOOKS = 10;

type Stored = Readonly<Record<string, string>>;

/** The first book, then the others in their order; names that cannot be are left out. */
export const bookNames = (all: Stored): readonly string[] => {
  const names = (all[BOOKS_PROPERTY] ?? '')
    .toLowerCase()
    .split(/[,;]/)
    .map(name => name.trim());
  return [FIRST_BOOK, ...Array.from(new Set(names.filter(name => NAME.test(name)))).slice(0, MOST_BOOKS - 1)];
};

/** The name under which a book's property is kept. */
export const storedName = (book: string, name: string): string =>
  name.startsWith(OURS) ? prefixOf(book) + name.slice(OURS.length) : name;

/** Of some book; all other names belong to all of them. */
const isOfABook = (name: string): boolean => name.startsWith(OURS) || name.startsWith('casebook@');

/** A book's properties under the names that all code knows, and those that belong to all books. */
export const propertiesOf = (all: Stored, book: string): Stored => {
  if (book === FIRST_BOOK) return all;
  const prefix = prefixOf(book);
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      name.startsWith(prefix)
        ? [[OURS + name.slice(prefix.length), value] as const]
        : isOfABook(name)
          ? []
          : [[name, value] as const],
    ),
  );
};

/** Labels of a team's book stand below its name: `Casebook/sales/In`. */
export const labelOf = (book: string, label: string): string =>
  book === FIRST_BOOK ? label : label.replace('/', `/${book}/`);

/** Google takes 9 KB a property; addresses are ASCII nearly always. */
const MEMBERS_A_PROPERTY = 8_000;
const MEMBERS = 'casebook.members';
const BOOK = 'casebook.book';

/** Who works in a book, as properties of its own; those that are not needed any more are emptied. */
export function memberProperties(emails: readonly string[], before: Stored): Stored {
  const parts: string[] = [''];
  for (const email of Array.from(new Set(emails))) {
    const last = parts[parts.length - 1] ?? '';
    if (last.length + email.length + 1 > MEMBERS_A_PROPERTY) parts.push(email);
    else parts[parts.length - 1] = last === '' ? email : `${last},${email}`;
  }
  const old = Object.keys(before).filter(name => name.startsWith(MEMBERS));
  const entries = parts.map((part, n) => [`${MEMBERS}${n}`, part] as const);
  const emptied = old
    .filter(name => !entries.some(([other]) => other === name))
    .map(name => [name, ''] as const);
  return Object.fromEntries([...entries, ...emptied]);
}

const membersOf = (stored: Stored): readonly string[] =>
  Object.entries(stored)
    .filter(([name]) => name.startsWith(MEMBERS))
    .flatMap(([, emails]) => emails.split(','));

/** A user's book: the first team's that has them among its users, else the first book. */
export const bookOfUser = (all: Stored, user: string): string => {
  const email = user.trim().toLowerCase();
  const teams = bookNames(all).slice(1);
  return teams.find(book => membersOf(propertiesOf(all, book)).includes(email)) ?? FIRST_BOOK;
};

/** The book that a spreadsheet is; the first one when it is none of them. */
export const bookOfSpreadsheet = (all: Stored, id: string): string =>
  bookNames(all).find(book => propertiesOf(all, book)[BOOK] === id) ?? FIRST_BOOK;

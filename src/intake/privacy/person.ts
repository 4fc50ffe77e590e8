/** A person as the book knows him: every address, every contact's id, and how a text is searched for them. */
import type { Book, Row } from '../../book/book';
import { textOf } from '../../book/row';
import { contactIdFor } from '../../crm/hash';

export interface Person {
  /** Lower case, the one that was asked for first. */
  readonly addresses: readonly string[];
  readonly contactIds: readonly string[];
  /** As the contact's rows write him. */
  readonly names: readonly string[];
}

/** Contacts that were merged into one another: longer chains are no person's. */
const MERGES = 5;

/** Stands where an address or an id was. */
export const ERASED = '(erased)';

const unique = (values: readonly string[]): readonly string[] => [...new Set(values.filter(Boolean))];

/** At most a few look-ups: a contact leads to its addresses, and to those merged with it. */
export function findPerson(book: Book, address: string): Person {
  const asked = address.trim().toLowerCase();
  let addresses: readonly string[] = [asked];
  let ids: readonly string[] = [contactIdFor(asked)];
  let names: readonly string[] = [];
  for (let step = 0; step < MERGES; step++) {
    const [byAddress = [], contacts = [], mergedHere = [], own = []] = book.find([
      { table: 'Addresses', column: 'address', keys: addresses },
      { table: 'Contacts', column: 'id', keys: ids },
      { table: 'Contacts', column: 'mergedInto', keys: ids },
      { table: 'Addresses', column: 'contactId', keys: ids },
    ]);
    const named = (rows: readonly Row[], column: string): readonly string[] =>
      rows.map(row => textOf(row.values, column).trim());
    const nextIds = unique([
      ...ids,
      ...named(byAddress, 'contactId'),
      ...named(contacts, 'mergedInto'),
      ...named(mergedHere, 'id'),
    ]);
    const nextAddresses = unique(
      [...addresses, ...named(own, 'address'), ...named([...contacts, ...mergedHere], 'address')].map(each =>
        each.toLowerCase(),
      ),
    );
    names = unique([...names, ...named([...contacts, ...mergedHere], 'name')]);
    const settled = nextIds.length === ids.length && nextAddresses.length === addresses.length;
    ids = nextIds;
    addresses = nextAddresses;
    if (settled) break;
  }
  return { addresses, contactIds: ids, names };
}

const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** `ann@acme.example` does not stand in `joann@acme.example` nor in `ann@acme.example.org`, and does at a sentence's end. */
const BEFORE = '[^A-Za-z0-9._%+\\-]';
const AFTER = '[^A-Za-z0-9.\\-]';

/** For the whole cell, as RE2 and JavaScript read it alike; neither looks ahead. */
export const searchPattern = (words: readonly string[]): string => {
  const any = '[\\s\\S]*';
  const alternatives = words.map(escaped).join('|');
  return `^(?:${any}${BEFORE})?(?:${alternatives})(?:${AFTER}${any}|\\.(?:[^A-Za-z0-9]${any})?)?$`;
};

/** Words that stand for the person wherever they stand. */
export const wordsOf = ({ addresses, contactIds }: Person): readonly string[] => [
  ...addresses,
  ...contactIds,
];

const mention = (words: readonly string[]): RegExp =>
  new RegExp(
    `(^|${BEFORE})(?:${[...words]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})(?![A-Za-z0-9-]|\\.[A-Za-z0-9])`,
    'gi',
  );

/** True when the text names one of the words. */
export const mentions = (text: string, words: readonly string[]): boolean => mention(words).test(text);

/** A text without them; addresses lose their angle brackets and the person's name before them too. */
export function withoutMentions(text: string, person: Person): string {
  const named = person.names.reduce(
    (left, name) =>
      person.addresses.reduce(
        (inner, address) =>
          inner.replace(new RegExp(`"?${escaped(name)}"?\\s*<${escaped(address)}>`, 'gi'), ERASED),
        left,
      ),
    text,
  );
  const bare = person.addresses.reduce(
    (left, address) => left.replace(new RegExp(`<${escaped(address)}>`, 'gi'), ERASED),
    named,
  );
  return bare.replace(mention(wordsOf(person)), (_found, before: string) => `${before}${ERASED}`);
}

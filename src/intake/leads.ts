/**
 * Where look-ups would come to in a second step: the contact behind a further address, the case behind a mail that is
 * answered. The newest are kept in the installation's properties, as hashes and ids, by whoever writes them into the book and
 * by an opening that had to take the second step; a card asks for what they lead to at once, together with what shows whether
 * they are right.
 */
import type { Book, Change } from '../book/book';
import { textOf } from '../book/row';
import { contactIdFor, shortHash } from '../crm/hash';
import type { Known } from './known';

/** Ids by the hash of what leads to them, the newest last. */
export type Leads = Readonly<Record<string, string>>;

/** About 30 characters each, of the 9 KB that a property may hold; addresses and mails have one each. */
const KEPT = 250;
/** Characters of all of them as they are written down; Google takes 9 KB a property. */
const ROOM = 8_000;
/** 40 bits: another address with the same hash costs a row that is read and not shown. */
const HASH = 8;

const hashOf = (from: string): string => shortHash(`lead|${from.toLowerCase()}`).slice(0, HASH);

export const leadFrom = (leads: Leads, from: string): readonly string[] => {
  const id = leads[hashOf(from)];
  return id === undefined ? [] : id.split(' ');
};

/** @param pairs of what leads and where to, several ids parted by spaces; the newest last */
export const withLeads = (leads: Leads, pairs: readonly (readonly [string, string])[]): Leads => {
  const fresh = new Map(pairs.map(([from, id]) => [hashOf(from), id]));
  const before = Object.entries(leads).filter(([hash]) => !fresh.has(hash));
  const kept: (readonly [string, string])[] = [];
  let length = 0;
  for (const [hash, ids] of [...before, ...fresh].slice(-KEPT).reverse()) {
    length += hash.length + ids.length + '"":"",'.length;
    if (length > ROOM) break;
    kept.push([hash, ids]);
  }
  return Object.fromEntries(kept.reverse());
};

/** Further addresses that a batch of mails has met. */
export const aliasesOf = (known: Known): readonly (readonly [string, string])[] =>
  known.all('Addresses').flatMap(row => {
    const [address, contactId] = [textOf(row, 'address'), textOf(row, 'contactId')];
    return contactId === '' || contactId === contactIdFor(address.toLowerCase())
      ? []
      : [[address, contactId] as const];
  });

/** Ids that a batch of mails has put on cases. */
export const leadsOf = (changes: readonly Change[]): readonly (readonly [string, string])[] =>
  changes.flatMap(({ table, values }) =>
    table === 'References' ? [[textOf(values, 'messageId'), textOf(values, 'caseId')] as const] : [],
  );

/** Further addresses that these changes give to a contact. */
const aliasesIn = (changes: readonly Change[]): readonly (readonly [string, string])[] =>
  changes.flatMap(change => {
    if (change.table !== 'Addresses') return [];
    const address = change.kind === 'update' ? change.id : textOf(change.values, 'address');
    const contactId = textOf(change.values, 'contactId');
    return contactId === '' || contactId === contactIdFor(address.toLowerCase())
      ? []
      : [[address, contactId]];
  });

/**
 * A book whose commits note the further addresses that they give to contacts.
 * @param note called only for such a commit; what it throws is lost, as only speed depends on it
 */
export const notingAliases = (
  book: Book,
  note: (pairs: readonly (readonly [string, string])[]) => void,
): Book => ({
  find: queries => book.find(queries),
  latest: (table, column, key, n) => book.latest(table, column, key, n),
  seek: (text, tables) => book.seek(text, tables),
  whole: table => book.whole(table),
  commit: changes => {
    book.commit(changes);
    const aliases = aliasesIn(changes);
    if (aliases.length === 0) return;
    try {
      note(aliases);
    } catch {
      // Its next mail costs a second look-up.
    }
  },
});

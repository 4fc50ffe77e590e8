/**
 * Two contacts become one: addresses, cases, messages, deals, tasks and notes move to the one that is kept, whose cells
 * stay as they are but for gaps. The other's row stays as a pointer (`mergedInto`).
 */
import type { Book, Cell, Change, Query } from '../book/book';
import { insert, numberOf, textOf, timeOf, update } from '../book/row';
import type { TableName } from '../book/schema';
import { eventIdFor } from '../crm/hash';
import { survivor, type Pointer } from '../crm/threading';
import { Known, type Values } from './known';
import { differing, firstOf, hasRest, joined, moved, newestNaming, type Around, type By } from './merge-rows';

/** Tables whose rows move along. */
export const FOLLOWING = [
  'Cases',
  'Messages',
  'Deals',
  'Tasks',
  'Notes',
] as const satisfies readonly TableName[];
/** Filled in where the kept contact has nothing. A company goes with its id. */
const GAPS = ['name', 'phone', 'title', 'owner', 'language', 'notes'] as const;

export interface ContactMergePlan {
  readonly kind: 'merged';
  readonly from: string;
  /** The contact that is kept: the one named, or the one that it had been merged into itself. */
  readonly into: string;
  /** Cells that the kept contact gets, by column key: gaps that are filled, lists and figures that join. */
  readonly gains: Readonly<Record<string, Cell>>;
  /** Addresses that move to the kept contact. */
  readonly addresses: readonly string[];
  /** Rows that move along, by table. */
  readonly moves: Readonly<Partial<Record<TableName, number>>>;
  /** There are older rows than those that move along. */
  readonly rest: boolean;
  /** For one commit; the ledger's entry is the last of them. */
  readonly changes: readonly Change[];
}

export type ContactMerge =
  | ContactMergePlan
  | {
      readonly kind: 'refused';
      /** `already_merged`: it lives on as `id` already. */
      readonly why: 'no_contact' | 'same_contact' | 'already_merged';
      readonly id: string;
    };

const pointerOf = (known: Known, id: string): Pointer | null => {
  const row = known.get('Contacts', id);
  return row ? { id: textOf(row, 'id'), mergedInto: textOf(row, 'mergedInto') } : null;
};

/** The contact that lives on after merges; null when it is not in the book. Pointers are followed as far as known. */
export const livingContact = (known: Known, id: string): string | null =>
  survivor(id, each => pointerOf(known, each))?.id ?? null;

function gainsOf(into: Values, from: Values): Readonly<Record<string, Cell>> {
  const later = timeOf(from, 'lastMessageAt') > timeOf(into, 'lastMessageAt') ? from : into;
  const company = textOf(into, 'company') === '' && textOf(into, 'companyId') === '';
  const gaps = [...GAPS, ...(company ? ['company', 'companyId'] : [])];
  return differing(into, {
    ...Object.fromEntries(gaps.filter(key => textOf(into, key) === '').map(key => [key, from[key] ?? null])),
    tags: joined(into, from, 'tags'),
    messages: numberOf(into, 'messages') + numberOf(from, 'messages'),
    createdAt: firstOf(into, from, 'createdAt'),
    lastMessageAt: later['lastMessageAt'] ?? null,
  });
}

/**
 * Merges the contact `fromId` into `intoId`. Pure: `known` holds what `contactMergeQueries` ask for. A card shows the
 * result before anything is written.
 * @param now epoch ms
 */
export function mergeContacts(
  known: Known,
  fromId: string,
  intoId: string,
  by: By,
  now: number,
): ContactMerge {
  const from = known.get('Contacts', fromId);
  if (!from) return { kind: 'refused', why: 'no_contact', id: fromId };
  const into = livingContact(known, intoId);
  const row = into === null ? null : known.get('Contacts', into);
  if (into === null || !row) return { kind: 'refused', why: 'no_contact', id: intoId };
  const end = livingContact(known, fromId);
  if (textOf(from, 'mergedInto') !== '' && end !== null)
    return { kind: 'refused', why: 'already_merged', id: end };
  if (end === into) return { kind: 'refused', why: 'same_contact', id: into };

  const name = textOf(from, 'id');
  const at = new Date(now).toISOString();
  const gains = gainsOf(row, from);
  const addresses = known.where('Addresses', 'contactId', name).map(each => textOf(each, 'address'));
  const along = moved(known, FOLLOWING, 'contactId', name, into);
  const pointers = known
    .where('Contacts', 'mergedInto', name)
    .map(each => update('Contacts', textOf(each, 'id'), { mergedInto: into }));
  const moves: Partial<Record<TableName, number>> = {};
  for (const { table } of along) moves[table] = (moves[table] ?? 0) + 1;
  const cause = by.reason === '' ? '' : `: ${by.reason}`;
  return {
    kind: 'merged',
    from: name,
    into,
    gains,
    addresses,
    moves,
    rest: hasRest(along),
    changes: [
      ...(Object.keys(gains).length > 0 ? [update('Contacts', into, gains)] : []),
      update('Contacts', name, { mergedInto: into }),
      ...pointers,
      ...addresses.map(address => update('Addresses', address, { contactId: into })),
      ...along,
      insert('Events', {
        id: eventIdFor('merge contacts', name, into, at),
        at,
        actor: by.actor,
        action: 'merge_contacts',
        outcome: 'merged',
        reason: `${name} merged into ${into}${cause}; its addresses belong to ${into} from now on`,
        subject: textOf(from, 'name'),
        contactId: into,
        before: name,
        after: into,
      }),
    ],
  };
}

/** Everything that merging one contact into another has to know, in one look-up. */
export const contactMergeQueries = (fromId: string, intoId: string): readonly Query[] => [
  { table: 'Contacts', column: 'id', keys: [fromId, intoId] },
  { table: 'Contacts', column: 'mergedInto', keys: [fromId] },
  { table: 'Addresses', column: 'contactId', keys: [fromId] },
  ...newestNaming(FOLLOWING, 'contactId', [fromId]),
];

/** Pointers followed from a contact that was merged itself. */
const POINTERS_FOLLOWED = 20;

/**
 * Adds to `known` what merging these two has to know: one look-up, and one more for each pointer of the two.
 * @param more asked for in the same look-up
 */
export function learnContacts(
  book: Book,
  known: Known,
  fromId: string,
  intoId: string,
  more: readonly Query[] = [],
): void {
  known.add(book.find([...contactMergeQueries(fromId, intoId), ...more]).flat());
  for (const id of [fromId, intoId]) {
    let end = id;
    for (let step = 0; step < POINTERS_FOLLOWED; step++) {
      end = textOf(known.get('Contacts', end) ?? {}, 'mergedInto');
      if (end === '') break;
      if (known.get('Contacts', end) === null)
        known.add(book.find([{ table: 'Contacts', column: 'id', keys: [end] }]).flat());
    }
  }
}

/** Finds, merges and commits. The caller holds the script lock. @throws BookError as the book does */
export function mergeContactsInBook(
  book: Book,
  fromId: string,
  intoId: string,
  by: By,
  now: number,
  { more = [], before }: Around = {},
): ContactMerge {
  const known = new Known();
  learnContacts(book, known, fromId, intoId, more);
  const merge = mergeContacts(known, fromId, intoId, by, now);
  if (merge.kind !== 'merged') return merge;
  before?.(merge);
  book.commit(merge.changes);
  return merge;
}

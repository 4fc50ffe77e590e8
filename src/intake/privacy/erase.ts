/**
 * Erases a person: empties what is his, takes him out of what is others', leaves hashes by which his mail is known and
 * not logged again, and enters into the ledger that it was done. Safe to repeat: what a run that was cut off has left is
 * found by the next one, since the contact and its addresses go last.
 */
import type { Change, Row, Update } from '../../book/book';
import { commitInParts } from '../../book/in-parts';
import { idOf, insert, textOf, update } from '../../book/row';
import type { TableName } from '../../book/schema';
import { neverContact } from '../../crm/contacts';
import { eventIdFor, keyedHash } from '../../crm/hash';
import { hashedPattern, patternHasher, tombstoneOf } from '../../crm/hashed-patterns';
import { hiddenId } from '../veil';
import { anonymous, emptied, forgottenEntry, isForgotten, keepsFigures, withoutPerson } from './forget-rows';
import { filesIn, removeFiles } from './kept-files';
import { findPerson, mentions, searchPattern, wordsOf, type Person } from './person';
import type { PrivacyPorts } from './ports';

/** Rows read in one round; a person with more is done in several. */
const ROUND = 1_000;
/** Rounds without an end are a bug, or somebody types the address again and again. */
const ROUNDS = 40;
/** Keys of one look-up. */
const KEYS = 200;

/** Tables that people set up: what names the person there is theirs to change. */
const SET_UP: readonly TableName[] = [
  'Users',
  'Routes',
  'Rules',
  'Templates',
  'Targets',
  'Settings',
  'Dashboard',
];

export type Erasure =
  | {
      readonly kind: 'erased';
      /** Rows by table: emptied, made anonymous, or without the person. */
      readonly rows: Readonly<Record<string, number>>;
      readonly files: number;
      /** Files of other accounts, by their links: their owners have to remove them. */
      readonly filesOutOfReach: readonly string[];
      /** Rows that people have set up and that still name the person: `Table row`. */
      readonly left: readonly string[];
      /** Names the person in the ledger, without being it. */
      readonly hash: string;
    }
  | { readonly kind: 'refused'; readonly why: 'no_address' | 'colleague' | 'too_many' };

/** Rows of the person by where they stand in the book. */
const isOwn = ({ table, values }: Row, person: Person): boolean => {
  const named = (column: string): boolean => mentions(textOf(values, column), wordsOf(person));
  switch (table) {
    case 'Contacts':
      return named('id') || named('mergedInto');
    case 'Addresses':
      return named('address') || named('contactId');
    case 'Messages':
    case 'Held':
      return named('contactId') || named('from');
    case 'Cases':
      return named('contactId') || named('contactAddress');
    case 'Deals':
    case 'Tasks':
    case 'Notes':
      return named('contactId');
    case 'Outbox':
      return named('to');
    default:
      return false;
  }
};

/** The change that takes the person out of a row; null where there is nothing to take. */
function forgetting(row: Row, person: Person, ports: PrivacyPorts): Update | null {
  if (row.table === 'Events')
    return isForgotten(row.values) && withoutPerson(row, person) === null
      ? null
      : forgottenEntry(row, ports.ledger, true, wordsOf(person));
  if (row.table === 'NeverLog') {
    const pattern = textOf(row.values, 'pattern');
    const hash = patternHasher(ports.office().key.secret);
    return {
      kind: 'update',
      table: 'NeverLog',
      id: pattern,
      values: { pattern: hashedPattern(pattern, hash), reason: null },
      forgets: 'cells',
    };
  }
  if (!isOwn(row, person)) return withoutPerson(row, person);
  return keepsFigures(row.table) ? anonymous(row) : emptied(row);
}

/** A Message-ID leads nowhere from now on, and says that its mail was erased. */
const tombstones = (ports: PrivacyPorts, rows: readonly Row[], at: string): readonly Change[] => {
  const { key } = ports.office();
  const ids = [...new Set(rows.map(({ values }) => textOf(values, 'messageId')).filter(Boolean))];
  const known = new Map<string, string>();
  for (let start = 0; start < ids.length; start += KEYS) {
    const keys = ids.slice(start, start + KEYS);
    for (const { values } of ports.book.find([{ table: 'References', column: 'messageId', keys }])[0] ?? [])
      known.set(textOf(values, 'messageId'), textOf(values, 'messageId'));
  }
  return ids.map((id): Change => {
    const hidden = id.startsWith('k:') ? id : hiddenId(key, id);
    const values = { messageId: hidden, caseId: null, at };
    return known.has(id)
      ? { kind: 'update', table: 'References', id, values, forgets: 'cells' }
      : insert('References', values);
  });
};

/** Rows that belong to the person's cases without naming him: what was noted there, and what the ledger tells of them. */
function besideCases(ports: PrivacyPorts, caseIds: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  for (let start = 0; start < caseIds.length; start += KEYS) {
    const keys = caseIds.slice(start, start + KEYS);
    const [notes = [], tasks = [], events = []] = ports.book.find([
      { table: 'Notes', column: 'caseId', keys },
      { table: 'Tasks', column: 'caseId', keys },
      { table: 'Events', column: 'caseId', keys },
    ]);
    changes.push(...[...notes, ...tasks].map(emptied));
    changes.push(
      ...events.filter(row => !isForgotten(row.values)).map(row => forgottenEntry(row, ports.ledger, true)),
    );
  }
  return changes;
}

/** A row without an id, which somebody has typed, cannot be told from others. */
const isLeft = ({ table, values }: Row): boolean => SET_UP.includes(table) || idOf(table, values) === '';

const LAST: readonly TableName[] = ['Contacts', 'Addresses'];

/** The caller holds the script lock. @param by who wants it, for the ledger */
export function erasePerson(ports: PrivacyPorts, address: string, by: string): Erasure {
  const asked = address.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(asked)) return { kind: 'refused', why: 'no_address' };
  const office = ports.office();
  if (['own', 'route'].includes(neverContact(asked, office) ?? ''))
    return { kind: 'refused', why: 'colleague' };
  const person = findPerson(ports.book, asked);
  const at = new Date(ports.clock.now()).toISOString();
  const counts: Record<string, number> = {};
  const files = new Set<string>();
  const commit = (changes: readonly Change[]): void => {
    commitInParts(ports.book, changes);
    for (const { table } of changes) counts[table] = (counts[table] ?? 0) + 1;
  };
  buryPerson(ports, person, at);
  const hash = keyedHash(office.key.secret, asked, 12);
  // Files of exports that were asked for on a card.
  const exports = ports.book.find([{ table: 'Events', column: 'recordId', keys: [hash] }])[0] ?? [];
  filesIn(exports).forEach(id => files.add(id));

  let left: readonly Row[] = [];
  const round = (last: boolean): boolean => {
    const { rows } = ports.matching(searchPattern(wordsOf(person)), ROUND);
    left = rows.filter(row => isLeft(row));
    const mine = rows.filter(row => !isLeft(row) && LAST.includes(row.table) === last);
    const changes = mine.flatMap(row => forgetting(row, person, ports) ?? []);
    if (changes.length === 0) return false;
    const messages = mine.filter(row => row.table === 'Messages' && isOwn(row, person));
    filesIn(messages).forEach(id => files.add(id));
    const named = [...messages, ...mine.filter(row => row.table === 'Held' && isOwn(row, person))];
    const caseIds = mine.flatMap(row =>
      row.table === 'Cases' && isOwn(row, person) ? [textOf(row.values, 'id')] : [],
    );
    const beside = besideCases(ports, caseIds).filter(
      each =>
        !changes.some(other => each.kind === 'update' && other.table === each.table && other.id === each.id),
    );
    commit([...tombstones(ports, named, at), ...beside, ...changes]);
    return true;
  };
  for (const last of [false, true])
    for (let n = 0; round(last); n++) if (n === ROUNDS) return { kind: 'refused', why: 'too_many' };

  const gone = removeFiles(ports, [...files]);
  // A commit of its own and the last one: it leaves nothing of the forgotten rows in the journal of the book.
  ports.book.commit([
    insert('Events', {
      id: eventIdFor('erase', hash, at),
      at,
      actor: by,
      action: 'erase',
      outcome: 'erased',
      reason: `a person (hash ${hash}) was erased: ${told(counts)}; ${gone.removed} files removed${gone.outOfReach.length > 0 ? `, ${gone.outOfReach.length} belong to other accounts` : ''}`,
    }),
  ]);
  return {
    kind: 'erased',
    rows: counts,
    files: gone.removed,
    filesOutOfReach: gone.outOfReach,
    left: left.map(({ table, values }) => `${table} ${idOf(table, values)}`.trim()),
    hash,
  };
}

const told = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([table, rows]) => `${rows} ${table}`)
    .join(', ') || 'nothing was found';

/** First of all the hashes that keep his older mail out, and an entry that it was begun. */
function buryPerson(ports: PrivacyPorts, { addresses }: Person, at: string): void {
  const { key } = ports.office();
  const hash = patternHasher(key.secret);
  const there = new Set(ports.book.whole('NeverLog').map(({ values }) => textOf(values, 'pattern')));
  ports.book.commit(
    addresses.map((address): Change => {
      const pattern = tombstoneOf(address, hash);
      return there.has(pattern)
        ? update('NeverLog', pattern, { addedAt: at })
        : insert('NeverLog', { pattern, reason: '', addedBy: '', addedAt: at });
    }),
  );
}

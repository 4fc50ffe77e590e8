/**
 * Where recollections of opened mails stand between two runs: in script properties, which a card reads in one call with
 * all else that it needs of the installation. The secret is among them, so nothing of it has to stand anywhere else.
 */
import { shortHash } from '../crm/hash';

/**
 * Google gives 500 KB to all properties of a script, and every run reads them all: these take 192 KB at most, some 500
 * mails of the last ten minutes. A store of each person's own would be one more call, since the installation's properties
 * have to be read as well.
 */
const SHELVES = 24;
/** Characters of a shelf, all of them ASCII: Google takes 9 KB a property. */
const ROOM = 8_000;
/** Characters of positions, some 1,000 of them: a contact with more is searched for anew each time. */
const LARGEST = 4_000;
/**
 * Seconds that positions are trusted at most. Changes that add no entry to the ledger (a row pasted while the edit
 * trigger is gone, another program's writes) are seen after that.
 */
const LIFE = 600;

type Stored = Readonly<Record<string, string>>;

export interface Recollected {
  /** Names the mail and its reader. */
  readonly key: string;
  /** Epoch seconds. */
  readonly at: number;
  readonly texts: string;
  readonly seal: string;
  /** Where the entry with that seal stands; null where that is not known. */
  readonly entry: number | null;
  /** As recollection.ts packs them. */
  readonly hits: string;
}

/** Not a name of one book's: teams share the room, and their readers' keys differ. */
const shelfName = (n: number): string => `opened.${n}`;

const shelfOf = (key: string): string =>
  shelfName(
    shortHash(key)
      .split('')
      .reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % SHELVES,
  );

const isItem = (item: unknown): item is Recollected => {
  const { key, at, texts, seal, entry, hits } = Object(item) as Partial<Recollected>;
  return (
    (entry === null || typeof entry === 'number') &&
    [key, texts, seal, hits].every(each => typeof each === 'string') &&
    typeof at === 'number'
  );
};

/** As it is written down: the names of the parts would take a seventh of the room. */
type Written = readonly [string, number, string, string, number | null, string];

const writtenOf = ({ key, at, texts, seal, entry, hits }: Recollected): Written => [
  key,
  at,
  texts,
  seal,
  entry,
  hits,
];

const readFrom = (item: unknown): readonly Recollected[] => {
  const [key, at, texts, seal, entry, hits] = Array.isArray(item) ? (item as readonly unknown[]) : [];
  const read = { key, at, texts, seal, entry, hits };
  return isItem(read) ? [read] : [];
};

/** What runs before have left, without what is nonsense. */
function itemsOn(text: string | undefined): readonly Recollected[] {
  if (!text) return [];
  try {
    const items: unknown = JSON.parse(text);
    return Array.isArray(items) ? items.flatMap(readFrom) : [];
  } catch {
    return [];
  }
}

const isFresh = ({ at }: Recollected, now: number): boolean => Math.abs(now / 1000 - at) <= LIFE;

/** @param all the script properties of all books @param now epoch ms */
export const takeFromShelf = (all: Stored, key: string, now: number): Recollected | null =>
  itemsOn(all[shelfOf(key)]).find(item => item.key === key && isFresh(item, now)) ?? null;

/**
 * The property to set, so that `item` is remembered: with the newest others that have room beside it.
 * @param all the script properties as the run has read them; what another run has put there since is lost, and searched again
 */
export function putOnShelf(all: Stored, item: Recollected, now: number): Stored {
  const name = shelfOf(item.key);
  const others = itemsOn(all[name]).filter(other => other.key !== item.key && isFresh(other, now));
  const kept = [writtenOf(item.hits.length > LARGEST ? { ...item, hits: '' } : item)];
  let length = JSON.stringify(kept).length;
  for (const other of others.map(writtenOf)) {
    length += JSON.stringify(other).length + 1;
    if (length > ROOM) break;
    kept.push(other);
  }
  return { [name]: JSON.stringify(kept) };
}

/** The properties to set, so that no mail is remembered. */
export const emptyShelves = (): Stored =>
  Object.fromEntries(Array.from({ length: SHELVES }, (_, n) => [shelfName(n), '']));

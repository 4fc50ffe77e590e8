/**
 * The notes of what leads where (leads.ts): hashes and ids in script properties, which a card reads anyway, so that it asks for
 * what they lead to at once, together with what shows whether they are right.
 */
import type { TokenKey } from '../crm/case-token';
import { keyedHash, shortHash } from '../crm/hash';
import { RECORD_ID, type Lead, type LeadKind } from './leads';

/**
 * Properties of each kind, so that a day's mail does not push addresses out. A run writes only those that it changes, and
 * two runs at the same time seldom the same one. Together they take 96 KB of the 500 KB that Google gives to all properties.
 */
const SHARES: Readonly<Record<LeadKind, number>> = { address: 7, mail: 5 };
/** Characters of a share, all of them ASCII: some 360 addresses or 500 mails. Google takes 9 KB a property. */
const ROOM = 8_000;
/** 40 bits: another address with the same hash costs a row that is read and not shown. */
const HASH = 8;
/** Of one note. A longer chain of merged cases is looked up. */
const MOST_IDS = 20;

type Stored = Readonly<Record<string, string>>;

/** No names of one book's: teams share the room, and their hashes differ. */
const shareName = (kind: LeadKind, n: number): string => `leads.${kind}.${n}`;
const KINDS: readonly LeadKind[] = ['address', 'mail'];
const SHARE_NAMES = KINDS.flatMap(kind => Array.from({ length: SHARES[kind] }, (_, n) => shareName(kind, n)));

/** The properties to set, so that nothing is noted. */
export const noLeads = (): Stored => Object.fromEntries(SHARE_NAMES.map(name => [name, '']));

/** `;` and the hash, then the ids, each begun by its letter: `;k3v9x0b2P8f2kq0zj4m1a` */
const MARK = ';';
const IDS = /[A-Z][0-9a-z]{1,20}/g;
/** What no share of ours holds: somebody has typed into the property. */
const FOREIGN = /[^;0-9A-Za-z]/;

const written = (ids: readonly string[]): string => ids.map(id => id.charAt(0) + id.slice(2)).join('');
const readIds = (text: string): readonly string[] =>
  (text.match(IDS) ?? []).slice(0, MOST_IDS).map(id => `${id.charAt(0)}-${id.slice(1)}`);

const areIds = (ids: readonly string[]): boolean =>
  ids.length <= MOST_IDS && ids.every(id => RECORD_ID.test(id));

const parsed = (text: string | undefined): object => {
  try {
    return Object(JSON.parse(text ?? '')) as object;
  } catch {
    return {};
  }
};

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Nothing else of the share is decoded. */
function placeOf(share: string, hash: string): Place | null {
  const start = share.indexOf(MARK + hash);
  if (start < 0) return null;
  const next = share.indexOf(MARK, start + 1);
  return { start, end: next < 0 ? share.length : next };
}

const idsAt = (share: string, { start, end }: Place): string => share.slice(start + MARK.length + HASH, end);

const ours = (share = ''): string => (FOREIGN.test(share) ? '' : share);

/** The newest stand at the end. */
const withinRoom = (share: string): string =>
  share.length <= ROOM ? share : share.slice(share.indexOf(MARK, share.length - ROOM));

/** The share with this as its newest note; without ids it has none. */
function withNote(share: string, hash: string, ids: string): string {
  const place = placeOf(share, hash);
  const others = place === null ? share : share.slice(0, place.start) + share.slice(place.end);
  return ids === '' ? others : withinRoom(others + MARK + hash + ids);
}

/** By the hash alone, so that it is found without being looked for. */
const nameFor = (kind: LeadKind, hash: string): string =>
  shareName(kind, Array.from(hash).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % SHARES[kind]);

/** In the older half of a full share: it is to be noted anew when it is of use. */
const isAging = (share: string, { start }: Place): boolean => start < share.length - ROOM / 2;

/** The notes as a run has read them, with its own. */
export class LeadNotes {
  private readonly changes = new Map<string, string>();
  private readonly hashes = new Map<string, string>();
  /** Of those that this run has asked for. */
  private readonly aging = new Map<string, string>();

  /** @param stored the script properties */
  constructor(
    private readonly stored: Stored,
    private readonly key: TokenKey,
  ) {}

  /** What it was noted to lead to when the run began, so that the same question asks the book for the same; none where nothing was. */
  to(kind: LeadKind, from: string): readonly string[] {
    const hash = this.hashOf(from);
    const name = nameFor(kind, hash);
    const share = this.stored[name] ?? '';
    const place = placeOf(share, hash);
    if (place === null) return [];
    if (isAging(share, place)) this.aging.set(hash, name);
    return readIds(idsAt(share, place));
  }

  /** @returns whether there was anything to note */
  note(leads: readonly Lead[]): boolean {
    const put = leads.map(({ kind, from, ids }) => {
      if (from === '' || !areIds(ids)) return false;
      const hash = this.hashOf(from);
      return this.put(nameFor(kind, hash), hash, written(ids));
    });
    return put.includes(true);
  }

  /** Notes what nothing is noted of yet, where there is room beside what is: as the oldest, the newest of them last. */
  noteOlder(leads: readonly Lead[]): void {
    const named = leads.filter(({ from }) => from !== '');
    this.putOlder(named.map(({ kind, from, ids }) => [kind, this.hashOf(from), ids]));
  }

  /** The same with what an earlier version has noted: JSON, ids parted by spaces by a hash of what leads. */
  takeOver(kind: LeadKind, noted: string | undefined): void {
    const entries = Object.entries(parsed(noted));
    this.putOlder(
      entries.map(([hash, ids]) => [kind, this.keyed(hash), typeof ids === 'string' ? ids.split(' ') : []]),
    );
  }

  /** Notes what another run of the same book has `changed`. */
  noteShares(shares: Stored): void {
    for (const [name, text] of Object.entries(shares))
      for (const noted of text.split(MARK))
        if (noted !== '') this.put(name, noted.slice(0, HASH), noted.slice(HASH));
  }

  /** Makes what was asked for and would soon be pushed out young again. */
  renew(): void {
    for (const [hash, name] of this.aging) {
      const share = this.share(name);
      const place = placeOf(share, hash);
      if (place) this.set(name, withNote(share, hash, idsAt(share, place)));
    }
  }

  /** The properties to set; none where nothing has changed. */
  changed(): Stored {
    return Object.fromEntries(this.changes);
  }

  private putOlder(noted: readonly (readonly [LeadKind, string, readonly string[]])[]): void {
    const older = new Map<string, string>();
    for (const [kind, hash, ids] of noted) {
      const name = nameFor(kind, hash);
      if (ids.length === 0 || !areIds(ids) || placeOf(this.share(name), hash) !== null) continue;
      older.set(name, withNote(older.get(name) ?? '', hash, written(ids)));
    }
    for (const [name, text] of older) this.set(name, withinRoom(text + this.share(name)));
  }

  private put(name: string, hash: string, ids: string): boolean {
    const share = this.share(name);
    const place = placeOf(share, hash);
    if (ids === '' && place === null) return false;
    const isThere = place !== null && idsAt(share, place) === ids;
    if (isThere && !isAging(share, place)) return false;
    this.set(name, withNote(share, hash, ids));
    return true;
  }

  private share(name: string): string {
    return this.changes.get(name) ?? ours(this.stored[name]);
  }

  private set(name: string, text: string): void {
    if (text !== this.stored[name] || this.changes.has(name)) this.changes.set(name, text);
  }

  private hashOf(from: string): string {
    const known = this.hashes.get(from);
    if (known !== undefined) return known;
    const hash = this.keyed(shortHash(`lead|${from.toLowerCase()}`).slice(0, HASH));
    this.hashes.set(from, hash);
    return hash;
  }

  /** Under the installation's secret, which each book has of its own: what leads in one does not in another. */
  private keyed(hash: string): string {
    return keyedHash(this.key.secret, hash, HASH);
  }
}

/**
 * Patterns of the never-log list that nobody can read: a keyed hash stands in the list, and an address is compared by the
 * hashes of everything that a pattern for it could be. Without the installation's secret nobody can try addresses.
 */
import { domainOf } from './domains';
import { keyedHash } from './hash';

/** Begins the pattern of a person or domain whose mail is never logged. */
const HASHED = 'hashed:';
/** Begins what is left of a person who was erased: mail from before that day is not logged again. */
const TOMBSTONE = 'erased:';
/** 20 characters are 100 bits. */
const LENGTH = 20;

export type Hasher = (pattern: string) => string;

export const patternHasher =
  (secret: string): Hasher =>
  pattern =>
    keyedHash(secret, `never|${plainPattern(pattern)}`, LENGTH);

/** `@acme.example` means what `acme.example` means. */
const plainPattern = (pattern: string): string => pattern.trim().toLowerCase().replace(/^@/, '');

export const isHashed = (pattern: string): boolean => pattern.startsWith(HASHED);
export const isTombstone = (pattern: string): boolean => pattern.startsWith(TOMBSTONE);

/** What stands in the list for a pattern; the same pattern is the same text. */
export const hashedPattern = (pattern: string, hash: Hasher): string => `${HASHED}${hash(pattern)}`;
export const tombstoneOf = (address: string, hash: Hasher): string => `${TOMBSTONE}${hash(address)}`;

const bare = (entry: string): string => entry.slice(entry.indexOf(':') + 1);

/** Every pattern that an address can be on the list by: itself, without its plus-tag, its domain and those above. */
function candidatesOf(address: string): readonly string[] {
  const whole = address.toLowerCase();
  const labels = domainOf(whole).split('.');
  const domains = labels.map((_label, n) => labels.slice(n).join('.')).filter(domain => domain.includes('.'));
  return [
    whole,
    whole.replace(/\+[^@]*@/, '@'),
    ...domains,
    ...domains.slice(1).map(domain => `*.${domain}`),
  ];
}

/** Whether an address stands behind one of the hashed entries; hashes of an address are made once. */
export function hashedMatcher(entries: readonly string[], hash: Hasher): (address: string) => boolean {
  if (entries.length === 0) return () => false;
  const wanted = new Set(entries.map(bare));
  const known = new Map<string, boolean>();
  return address => {
    const before = known.get(address);
    if (before !== undefined) return before;
    const found = candidatesOf(address).some(candidate => wanted.has(hash(candidate)));
    known.set(address, found);
    return found;
  };
}

/** Short, stable names from text: row ids that a crashed run makes again exactly alike. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bareSubject } from '../mail/subject';
import { encodeUtf8 } from '../mail/utf8';

/** Crockford's alphabet: no letter that reads like a digit, safe in subjects, headers and file names. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

function base32(bytes: Uint8Array, length: number): string {
  let out = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5 && out.length < length) {
      bits -= 5;
      out += ALPHABET.charAt((buffer >> bits) & 31);
    }
    buffer &= (1 << bits) - 1;
    if (out.length === length) break;
  }
  return out;
}

/** 12 characters (60 bits) of the SHA-256 of a text: unique for any book that a sheet can hold. */
export const shortHash = (text: string): string => base32(sha256(encodeUtf8(text)), 12);

/** A run hashes under one secret, its installation's, which is taken in once. */
let taken: { readonly secret: string; readonly started: ReturnType<typeof hmac.create> } | null = null;

/** `length` characters of HMAC-SHA256 under a secret. */
export function keyedHash(secret: string, text: string, length: number): string {
  if (taken?.secret !== secret) taken = { secret, started: hmac.create(sha256, encodeUtf8(secret)) };
  return base32(taken.started.clone().update(encodeUtf8(text)).digest(), length);
}

/** The whole SHA-256 as lower-case hex, for contents of files. */
export const contentHash = (bytes: Uint8Array): string =>
  Array.from(sha256(bytes), byte => (byte < 16 ? '0' : '') + byte.toString(16)).join('');

export const contactIdFor = (address: string): string => `P-${shortHash(address.toLowerCase())}`;
export const companyIdFor = (domain: string): string => `O-${shortHash(domain.toLowerCase())}`;
/** One row for each contact that a mail is logged on; '' for a case's own row. */
export const messageRowId = (messageId: string, route: string, contactId = ''): string =>
  `M-${shortHash([messageId, route, contactId].join('|'))}`;
export const heldIdFor = (gmailId: string): string => `H-${shortHash(gmailId)}`;
export const eventIdFor = (...facts: readonly string[]): string => `E-${shortHash(facts.join('|'))}`;
export const outboxIdFor = (messageId: string, kind: string): string =>
  `A-${shortHash([messageId, kind].join('|'))}`;
/** Subjects whose keys are kept at hand: a mail's key is asked for when it is looked up, compared and stored. */
const SUBJECTS_KEPT = 500;
const subjectKeys = new Map<string, string>();

/** Equal for a subject and its replies: prefixes, tags and our own case tokens do not count. '' for an empty subject. */
export function subjectKeyFor(subject: string): string {
  const known = subjectKeys.get(subject);
  if (known !== undefined) return known;
  const bare = bareSubject(subject.replace(/\[#\d+(?:-[0-9a-z]+)?\]/gi, ' '));
  const key = bare === '' ? '' : `S-${shortHash(bare)}`;
  if (subjectKeys.size === SUBJECTS_KEPT) subjectKeys.clear();
  subjectKeys.set(subject, key);
  return key;
}
export const caseIdFor = (number: number): string => `C-${number}`;

/** Short, stable names from text: row ids that a crashed run makes again exactly alike. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { keptAtHand } from '../mail/kept-at-hand';
import { bareSubject } from '../mail/subject';
import { encodeUtf8, passingUtf8 } from '../mail/utf8';

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

/** Short texts are hashed in one copy of the state that SHA-256 starts with: a new one takes as long as the hash. */
const started = sha256.create();
const copy = started.clone();

/** 12 characters (60 bits) of the SHA-256 of a text: unique for any book that a sheet can hold. */
export const shortHash = (text: string): string =>
  base32(started._cloneInto(copy).update(passingUtf8(text)).digest(), 12);

/** What a secret has made of HMAC's state, and a copy in which each text is hashed. */
function takeIn(secret: string) {
  const started = hmac.create(sha256, encodeUtf8(secret));
  return { secret, started, copy: started.clone() };
}

/** A run hashes under one secret, its installation's, which is taken in once. */
let taken: ReturnType<typeof takeIn> | null = null;

/** `length` characters of HMAC-SHA256 under a secret. */
export function keyedHash(secret: string, text: string, length: number): string {
  if (taken?.secret !== secret) taken = takeIn(secret);
  return base32(taken.started._cloneInto(taken.copy).update(passingUtf8(text)).digest(), length);
}

// A mail's people and its subject are asked for when they are looked up, compared and stored.
export const contactIdFor = keptAtHand((address: string) => `P-${shortHash(address.toLowerCase())}`);
export const companyIdFor = keptAtHand((domain: string) => `O-${shortHash(domain.toLowerCase())}`);
/** One row for each contact that a mail is logged on; '' for a case's own row. */
export const messageRowId = (messageId: string, route: string, contactId = ''): string =>
  `M-${shortHash([messageId, route, contactId].join('|'))}`;
export const heldIdFor = (gmailId: string): string => `H-${shortHash(gmailId)}`;
export const eventIdFor = (...facts: readonly string[]): string => `E-${shortHash(facts.join('|'))}`;
export const outboxIdFor = (messageId: string, kind: string): string =>
  `A-${shortHash([messageId, kind].join('|'))}`;

/** Equal for a subject and its replies: prefixes, tags and our own case tokens do not count. '' for an empty subject. */
export const subjectKeyFor = keptAtHand((subject: string): string => {
  const bare = bareSubject(subject.replace(/\[#\d+(?:-[0-9a-z]+)?\]/gi, ' '));
  return bare === '' ? '' : `S-${shortHash(bare)}`;
});
export const caseIdFor = (number: number): string => `C-${number}`;

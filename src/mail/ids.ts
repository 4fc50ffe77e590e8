/** Message-IDs as keys: one spelling for one id, whatever mail programs and gateways did to the header. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { noCharsets } from './charset';
import { encodeUtf8 } from './utf8';
import { decodeWords, HEADER_LIMIT } from './words';

/** Longer ids are stored as their hash, so that a key fits a cell, a search and a cache key. */
export const ID_LIMIT = 250;

/** Ids taken from one References header: the first (the thread's root) and the newest ones. RFC 5322 sets no limit; lists have hundreds. */
export const REFERENCES_LIMIT = 100;

/**
 * The key of a Message-ID: without brackets, comments and the white space of folding; letter case kept.
 * @returns '' when the header holds no id; `h:` and 64 hex digits for an id longer than ID_LIMIT
 */
export function normaliseMessageId(raw: string): string {
  return messageIdList(raw)[0] ?? '';
}

/**
 * The ids of an In-Reply-To or References header, in its order (oldest first), without duplicates.
 * Reads folded and cut ids, ids without brackets, ids in encoded words, and skips the phrases that old programs put around them.
 */
export function messageIdList(raw: string): string[] {
  const header = decodeWords(raw.slice(0, HEADER_LIMIT), noCharsets);
  const bracketed = bracketedIds(header);
  const found = bracketed.length > 0 ? bracketed : bareIds(header);
  const unique = [...new Set(found.map(key).filter(id => id !== ''))];
  return unique.length <= REFERENCES_LIMIT
    ? unique
    : [...unique.slice(0, 1), ...unique.slice(1 - REFERENCES_LIMIT)];
}

/** What stands between < and >; an id that the next < or the end of the header cuts off counts when it has an @. */
function bracketedIds(header: string): string[] {
  const ids: string[] = [];
  let close = 0;
  for (let open = header.indexOf('<'); open >= 0;) {
    const next = header.indexOf('<', open + 1);
    if (close >= 0 && close <= open) close = header.indexOf('>', open + 1);
    const whole = close >= 0 && (next < 0 || close < next);
    const end = whole ? close : next < 0 ? header.length : next;
    const id = header.slice(open + 1, end);
    if (whole) ids.push(id);
    else if (/^[^\s@]+@[^\s@]+\s*$/.test(id)) ids.push(id);
    open = next;
  }
  return ids;
}

/** Tokens with an @ in a header without brackets, unless the header is prose. */
function bareIds(header: string): string[] {
  const tokens = header.split(/[\s,;]+/).filter(token => token !== '');
  if (tokens.length === 1) return tokens;
  return tokens.filter(token => /^[^@()"':]+@[^@()"':]+$/.test(token));
}

function key(id: string): string {
  const clean = id.replace(/[\s<>\u0000-\u001f]+/g, '').replace(/^"+|"+$/g, '');
  if (clean.length <= ID_LIMIT) return clean;
  return `h:${bytesToHex(sha256(encodeUtf8(clean)))}`;
}

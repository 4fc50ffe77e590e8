/**
 * Address lists as people and programs write them: RFC 5322 with groups and comments, Outlook's `Doe, John <j@x>`,
 * semicolons, missing or doubled brackets. The list is cut up first and decoded afterwards, so that nothing inside an
 * encoded word or a quoted name can pass for an address.
 */
import { cutAddressList, type Entry, type Word } from './address-list';
import { noCharsets } from './charset';
import { keptAtHand } from './kept-at-hand';
import type { Address, DecodeCharset } from './message';
import { decodeWords, HEADER_LIMIT, unfold } from './words';

/** Addresses read from one header; longer lists are cut. Gmail itself accepts 500 recipients per message. */
export const ADDRESS_LIMIT = 1000;

/** RFC 5321: 64 for the local part, 255 for the domain. */
const ADDRESS_LENGTH = 320;

/** Words on either side of the comma of an unquoted `Doe, John <j@x>`. */
const NAME_WORDS = 4;

/**
 * Reads an address header or the address line of a forwarded block.
 * @param header raw (encoded words undecoded) or already decoded
 * @param decode the platform's charset decoder for encoded words
 * @returns in order; entries with a name and no address have `address: ''`. Group names are dropped, members kept.
 */
export function parseAddressList(header: string, decode: DecodeCharset = noCharsets): Address[] {
  const entries = joinSplitNames(cutAddressList(unfold(header.slice(0, HEADER_LIMIT))));
  const addresses: Address[] = [];
  for (const entry of entries) {
    if (addresses.length >= ADDRESS_LIMIT) break;
    addresses.push(...toAddresses(entry, decode));
  }
  return addresses.slice(0, ADDRESS_LIMIT);
}

/**
 * Puts `Doe, John <j@x>` together again. A list with semicolons separates its entries by these, so that there every
 * comma belongs to a name; elsewhere only the comma before an entry with brackets may.
 */
function joinSplitNames(entries: readonly Entry[]): Entry[] {
  const semicolons = entries.some(entry => entry.separator === ';');
  const joined: Entry[] = [];
  for (const entry of entries) {
    const before = joined[joined.length - 1];
    if (before?.separator === '' && before.bracket !== null && entry.bracket === null && !hasAddress(entry)) {
      // Text behind brackets is their name where none stands before them, else a remark.
      joined[joined.length - 1] = {
        ...before,
        words: before.words.length > 0 ? before.words : entry.words,
        separator: entry.separator,
      };
      continue;
    }
    const isName = entry.bracket !== null || semicolons;
    if (
      before?.separator === ',' &&
      before.bracket === null &&
      isName &&
      isShortName(before) &&
      isShortName(entry)
    ) {
      const comma: Word = { text: ',', quoted: false, joined: true };
      const words = [
        ...before.words,
        comma,
        ...entry.words.map((word, i) => (i === 0 ? { ...word, joined: false } : word)),
      ];
      joined[joined.length - 1] = { ...entry, words };
    } else {
      joined.push(entry);
    }
  }
  return joined;
}

const hasAddress = (entry: Entry): boolean => entry.words.some(word => word.text.includes('@'));

const isShortName = (entry: Entry): boolean =>
  entry.words.length > 0 &&
  entry.words.length <= NAME_WORDS &&
  entry.comments.length === 0 &&
  !entry.words.some(word => word.quoted || word.text.includes('@'));

function toAddresses(entry: Entry, decode: DecodeCharset): Address[] {
  const groups = wordGroups(entry.words);
  if (entry.bracket !== null) {
    const address = bracketAddress(entry.bracket, decode);
    const name = displayName(groups.join(' '), decode) ?? displayName(entry.comments[0] ?? '', decode);
    if (address !== '') return [withName(address, name)];
  }
  const found = groups.map(normaliseAddress);
  const others = groups.filter((_, i) => found[i] === '').join(' ');
  const addresses = found.filter(address => address !== '');
  if (addresses.length > 0) {
    const name = displayName(others, decode) ?? displayName(entry.comments[0] ?? '', decode);
    return addresses.map(address => withName(address, addresses.length === 1 ? name : null));
  }
  // A comment alone: people put their own address into brackets.
  const remark = groups.length === 0 ? normaliseAddress(entry.comments[0] ?? '') : '';
  if (remark !== '') return [withName(remark, null)];
  const text = displayName(groups.join(' '), decode);
  // Some programs encode the whole of `Name <address>`; then, and only then, an address may stand in the decoded text.
  if (text?.includes('@') && groups.some(group => group.includes('=?'))) {
    const decoded = joinSplitNames(cutAddressList(text)).filter(
      inner => !inner.words.some(word => word.text.includes('=?')),
    );
    return decoded.flatMap(inner => toAddresses(inner, noCharsets));
  }
  return text === null ? [] : [{ address: '', name: text }];
}

/** An address whose domain is not whole yet: no host on the Internet has a name of one part. */
const BEGUN_DOMAIN = /^[^@]+@[\w-]+\.?$/;
/** What can go on with it behind white space (RFC 5322 4.4): `jdoe@test . example`. */
const REST_OF_DOMAIN = /^\.?[\w-]+(?:\.[\w-]+)*$|^\.$/;

/** Words as text, with `quoted`@domain, `joe @ example.com` and `joe@example . com` made whole. */
function wordGroups(words: readonly Word[]): string[] {
  const groups: string[] = [];
  let glued = false;
  words.forEach((word, i) => {
    const next = words[i + 1];
    const opensAddress = word.quoted && next?.joined === true && next.text.startsWith('@');
    const text = opensAddress ? `"${word.text}"` : word.text;
    const last = groups.length - 1;
    const goesOn =
      !word.quoted &&
      REST_OF_DOMAIN.test(word.text) &&
      (word.text.startsWith('.') || (groups[last] ?? '').endsWith('.')) &&
      BEGUN_DOMAIN.test((groups[last] ?? '').slice(0, ADDRESS_LENGTH));
    const glue =
      i > 0 &&
      (glued || goesOn || (word.joined && !word.quoted) || /^@[^\s@]/.test(word.text) || word.text === '@');
    if (glue && last >= 0) groups[last] = `${groups[last] ?? ''}${text}`;
    else groups.push(text);
    glued = text.endsWith('@') && text.length < ADDRESS_LENGTH;
  });
  return groups;
}

function bracketAddress(bracket: string, decode: DecodeCharset): string {
  const text = bracket.includes('=?') ? decodeWords(bracket, decode) : bracket;
  // RFC 5322 4.4: <@relay,@relay:user@domain>.
  const unrouted = text.replace(/^\s*@[^:]{1,300}:/, '');
  if (/"/.test(unrouted)) return normaliseAddress(unrouted);
  // Comments may stand beside dots and the @, too.
  const plain = unrouted
    .slice(0, 4 * ADDRESS_LENGTH)
    .replace(/\([^()]*\)/g, ' ')
    .trim();
  // White space may stand beside dots and the @ only; elsewhere the address is the last word.
  return normaliseAddress(
    /[^\s.@]\s+[^\s.@]/.test(plain) ? (plain.split(/\s+/).pop() ?? '') : plain.replace(/\s+/g, ''),
  );
}

const withName = (address: string, name: string | null): Address => ({
  address,
  name: name === null || name.toLowerCase() === address.toLowerCase() ? null : name,
});

/** A decoded name without the quotes that mail programs put around it; null when nothing is left. */
function displayName(raw: string, decode: DecodeCharset): string | null {
  let name = decodeWords(raw, decode)
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim();
  for (let i = 0; i < 2; i++) {
    const inner = /^(?:"(.*)"|'(.*)')$/.exec(name);
    if (!inner) break;
    name = (inner[1] ?? inner[2] ?? '').trim();
  }
  return name === '' ? null : name;
}

/** An IP address in place of a domain (RFC 5321 4.1.3). */
const DOMAIN_LITERAL = /^\[[\w.:-]{2,60}\]$/;

/** A local part that means the same without its quotes (RFC 5322 3.4.1). */
const IDLE_QUOTES = /^"([\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*)"$/;

/**
 * The stored spelling of an address: without brackets and `mailto:`, domain in lower case, local part as written.
 * @returns '' when it is not an address
 */
export const normaliseAddress = keptAtHand((raw: string): string => {
  const text = raw
    .slice(0, 4 * ADDRESS_LENGTH)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g, '')
    .trim()
    .replace(/^[<'(‹＜]+|[>'),;›＞]+$/g, '')
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^(?:mailto|smtp):/i, '')
    // The query of a mailto: link; before the @ a question mark is a letter like others.
    .replace(/^([^@]*@[^?]*)\?.*$/, '$1');
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at).trim();
  const domain = text
    .slice(at + 1)
    .trim()
    .replace(/\.+$/, '')
    .toLowerCase();
  if (
    at < 1 ||
    domain === '' ||
    text.length > ADDRESS_LENGTH ||
    (!DOMAIN_LITERAL.test(domain) && /[\s\u0000-\u001f\u007f,;:<>()"@[\]‹›]/.test(domain))
  )
    return '';
  if (/[\u0000-\u001f\u007f]/.test(local)) return '';
  if (!/^".*"$/.test(local) && /[\s,;:<>()"@[\]]/.test(local)) return '';
  return `${IDLE_QUOTES.exec(local)?.[1] ?? local}@${domain}`;
});

/** The form in which addresses are compared: all lower case (mailboxes that differ by letter case alone do not exist in practice). */
export const addressKey = (address: string): string => normaliseAddress(address).toLowerCase();

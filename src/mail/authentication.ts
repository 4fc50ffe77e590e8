/**
 * Whether Gmail vouches for the sender's domain. Only the first Authentication-Results counts, and only when
 * mx.google.com wrote it: whoever writes a mail can put more of them below (RFC 8601). What a sender can choose himself
 * (the local part of his envelope address, which Gmail repeats in comments and values) is never read as a verdict.
 */
import type { Header } from './message';
import { isNamed } from './part';

/** `none`: no verdict and no trace of a way from outside, as on mail that never left the domain. */
export type Authentication = 'pass' | 'fail' | 'none';

const AUTHORITY = 'mx.google.com';
/** Characters read of one header; Gmail's own has a few hundred. */
const HEADER_LIMIT = 10_000;

/** One `method=result` with its properties, such as `header.i=@acme.example`. */
interface Result {
  readonly method: string;
  readonly result: string;
  readonly properties: ReadonlyMap<string, string>;
}

/** The verdict about mail that claims to be from `domain` (lower case). */
export function authenticationOf(headers: readonly Header[], domain: string): Authentication {
  const named = (name: string): readonly Header[] => headers.filter(header => isNamed(header, name));
  const sections = sectionsOf(named('authentication-results')[0]?.value ?? '');
  if (sections[0]?.[0]?.toLowerCase() !== AUTHORITY) return cameFromOutside(named) ? 'fail' : 'none';
  // Two authors: each server takes another one of them for the sender (RFC 7489 6.6.1).
  if (named('from').length > 1) return 'fail';
  const results = sections.slice(1).flatMap(section => resultOf(section) ?? []);
  const of = (method: string): readonly Result[] => results.filter(each => each.method === method);
  const dmarc = of('dmarc');
  if (dmarc.length > 1 || dmarc[0]?.result === 'fail') return 'fail';
  const aligned = (claimed: string | undefined): boolean =>
    claimed !== undefined && isAligned(afterAt(claimed), domain);
  if (dmarc[0]?.result === 'pass' && aligned(dmarc[0].properties.get('header.from'))) return 'pass';
  const signed = of('dkim').some(
    ({ result, properties }) =>
      result === 'pass' && aligned(properties.get('header.i') ?? properties.get('header.d')),
  );
  const spf = of('spf');
  const sent =
    spf.length === 1 && spf[0]?.result === 'pass' && aligned(spf[0].properties.get('smtp.mailfrom'));
  return signed || sent ? 'pass' : 'fail';
}

/** Gmail's servers at the border leave these; a mail with them and without their verdict is not believed. */
const cameFromOutside = (named: (name: string) => readonly Header[]): boolean =>
  named('received-spf').length > 0 ||
  named('received').some(({ value }) => /\bby\s+mx\.google\.com\b/i.test(value.slice(0, HEADER_LIMIT)));

/** Relaxed alignment (RFC 7489 3.1): the same domain, or one below the other, and never a whole top-level domain. */
const isAligned = (claimed: string, domain: string): boolean =>
  claimed.includes('.') &&
  (claimed === domain || claimed.endsWith(`.${domain}`) || domain.endsWith(`.${claimed}`));

const afterAt = (value: string): string => value.slice(value.lastIndexOf('@') + 1).toLowerCase();

function resultOf(section: readonly string[]): Result | null {
  const verdict = /^([a-z0-9-]+)=([a-z]+)$/i.exec(section[0] ?? '');
  if (!verdict) return null;
  const properties = new Map<string, string>();
  for (const word of section.slice(1)) {
    const at = word.indexOf('=');
    const name = word.slice(0, Math.max(0, at)).toLowerCase();
    if (name !== '' && !properties.has(name)) properties.set(name, word.slice(at + 1));
  }
  return { method: (verdict[1] ?? '').toLowerCase(), result: (verdict[2] ?? '').toLowerCase(), properties };
}

/** Characters of a word, and of a quoted string or comment, that mean nothing else. */
const WORD = /[^"();\s]+/y;
const INSIDE = /[^\\"()]+/y;

/**
 * The header's words by section. Comments are dropped, and a quoted string stays part of its word. Quotes hold within
 * comments too, other than in RFC 5322: a sender's `"a) dmarc=pass ("@evil.example` must not get out of the comment
 * that Gmail names it in. A quote or comment without its end swallows the rest, which can only take a verdict away.
 */
function sectionsOf(value: string): readonly (readonly string[])[] {
  const sections: string[][] = [[]];
  let word = '';
  let depth = 0;
  let quoted = false;
  const endWord = (): void => {
    if (word !== '') sections[sections.length - 1]?.push(word);
    word = '';
  };
  const text = value.slice(0, HEADER_LIMIT);
  for (let i = 0; i < text.length; i++) {
    const plain = !quoted && depth === 0;
    const run = plain ? WORD : INSIDE;
    run.lastIndex = i;
    const taken = run.exec(text)?.[0];
    if (taken !== undefined) {
      if (depth === 0) word += taken;
      i += taken.length - 1;
      continue;
    }
    const character = text.charAt(i);
    if (character === '\\') {
      i++;
      if (depth === 0) word += text.charAt(i);
    } else if (character === '"') quoted = !quoted;
    else if (quoted) word += depth === 0 ? character : '';
    else if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else {
      endWord();
      if (character === ';') sections.push([]);
    }
  }
  if (!quoted && depth === 0) endWord();
  return sections;
}

/**
 * The attribution above a quote (`On 5 March 2024 at 14:22, Ann <ann@x> wrote:`), in any language and wrapped as clients
 * wrap it. No one pattern per client: a line is an attribution when enough of its signs are there, a date, an address, a
 * verb of writing, a colon at its end, a quote below.
 */
import { asciiDigits } from '../digits';
import { foldPhrase, isAscii } from '../vocabulary/fold';
import { endsWithVerb, hasVerb, opensWithLead } from './attribution-words';
import { readHeaderLine } from './header-line';
import { depthAt, nextFilled, textAt, type Line } from './lines';

export interface Attribution {
  readonly start: number;
  /** First line behind it. */
  readonly end: number;
  /** Its lines joined. */
  readonly text: string;
  /** Where it begins in its first line, when the sender's own words stand before it on that line. */
  readonly offset: number;
}

/** Lines that one attribution is wrapped to; Polymail's takes five with a blank one. */
const WRAP_LIMIT = 6;

/** Characters of an attribution; long names and addresses included. */
const LENGTH_LIMIT = 420;

/** A name that was wrapped off from its address. */
const NAME_LENGTH = 60;

const ADDRESS = /[^\s<>@"'(),;:[\]]{1,64}@[^\s<>@"'(),;:[\]]{1,255}/;
const CLOCK = /(^|\D)\d{1,2}\s?[:.h時点시]\s?\d{2}/;
const YEAR = /(^|\D)(19|20)\d\d(\D|$)/;
const NUMERIC_DATE = /\d{1,4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,4}/;
/** Colons, the Khmer, Armenian and Ethiopic ones among them. */
const COLON = /[:：៖՝፦]\s*[>*_]*$/;

/** Nothing but a name, its address and a colon, or two words before (`Quoting Ann <ann@x>:`). */
const NAMED_ONLY = /^[^<>@.!?]{2,80}<[^\s<>@]{1,64}@[^\s<>@]{1,255}>\s?[:：]$/;

/** Gmail once wrote `2014/7/20 Ann <ann@x>` and `2016-03-03 17:21 GMT+01:00 Ann`, without a verb or a colon. */
const OLD_GMAIL = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}( \d{1,2}:\d{2} (GMT|UTC)[+-]\d{1,2}:?\d{0,2})? \S.{0,200}$/;

/** Reads the attribution that begins at a line; null when there is none. */
export function readAttribution(lines: readonly Line[], start: number): Attribution | null {
  const first = lines[start];
  if (!first || first.text === '' || !(mayBegin(first) || isWrappedName(lines, start))) return null;
  const known = tracesOf(lines);
  let joined = '';
  let blank = false;
  for (let at = start; at < lines.length && at < start + WRAP_LIMIT; at++) {
    const line = lines[at];
    if (!line) break;
    if (line.text === '' && line.depth <= first.depth) {
      if (blank || at === start) break;
      blank = true;
      continue;
    }
    // A header line below opens a block, whose colon is none of an attribution.
    const trace = traceAt(known, at, lines, line);
    if (at > start && trace & HEADER) break;
    // Below a blank line it does not begin anew: what stands above is a telephone number or an address of the sender's.
    if (blank && opensWithLead(foldPhrase(line.text)) && /\d/.test(line.text)) break;
    if (line.depth !== first.depth && !closesBracket(joined, line, first.depth)) break;
    joined = append(joined, line.depth > first.depth ? `>${line.text}` : line.text);
    if (joined.length > LENGTH_LIMIT || (at > start && isDrawn(first.text))) break;
    if (!(trace & END)) continue;
    const text = unescapeBrackets(joined);
    const below = lines[nextFilled(lines, at + 1)];
    const quoteBelow = below !== undefined && (below.depth > first.depth || below.mark === 'quote');
    const offset = at === start && first.depth === 0 ? ownWordsBefore(text, quoteBelow) : 0;
    const signs: Signs = {
      quoteBelow,
      blankInside: blank,
      marked: first.mark === 'attribution',
      wrapped: at > start,
    };
    if (isAttribution(text.slice(offset), signs)) {
      return { start, end: at + 1, text: text.slice(offset), offset };
    }
  }
  return null;
}

/** What the lines around an attribution say. */
interface Signs {
  readonly quoteBelow: boolean;
  readonly blankInside: boolean;
  /** The HTML names it an attribution. */
  readonly marked: boolean;
  readonly wrapped: boolean;
}

/** `>:` and `> wrote:` below an open `<ann@x` are no quote: the bracket was wrapped to the next line. */
const closesBracket = (joined: string, line: Line, depth: number): boolean =>
  line.depth === depth + 1 && line.text.length < 40 && count(joined, '<') > count(joined, '>');

const count = (text: string, character: string): number => text.split(character).length - 1;

/** Joins wrapped lines; a soft line break of quoted-printable that was never decoded leaves no space. */
const append = (joined: string, text: string): string =>
  joined.endsWith('=') ? joined.slice(0, -1) + text : joined === '' ? text : `${joined} ${text}`;

/** Cheap look at the first line: a digit, an address, a bracket, a colon at its end. */
const mayBegin = (line: Line): boolean =>
  line.mark === 'attribution' ||
  (line.text.length <= LENGTH_LIMIT && /[\d@<:：]|^--.{4,}--$/.test(line.text));

/** A name alone, whose address begins the next line (`Ann Example` / `<ann@x> schrieb am ...:`). */
const isWrappedName = (lines: readonly Line[], at: number): boolean =>
  /^[<(]{1,2}[^\s@]{1,64}@/.test(textAt(lines, at + 1)) &&
  textAt(lines, at).length <= NAME_LENGTH &&
  textAt(lines, at - 1) === '';

/** What a line may be to an attribution that begins above it: flags, 0 where nobody asked yet. */
const ASKED = 1;
const END = 2;
const HEADER = 4;

/** By the lines of the body, because each line is looked at as part of the five attributions that may begin above it. */
const traces = new WeakMap<readonly Line[], Uint8Array>();

function tracesOf(lines: readonly Line[]): Uint8Array {
  let known = traces.get(lines);
  if (!known) traces.set(lines, (known = new Uint8Array(lines.length)));
  return known;
}

function traceAt(known: Uint8Array, at: number, lines: readonly Line[], line: Line): number {
  let trace = known[at] ?? 0;
  if (trace === 0) {
    trace =
      ASKED |
      (mayEnd(line.text) || isAboveQuote(lines, at, line) ? END : 0) |
      (readHeaderLine(line.text) ? HEADER : 0);
    known[at] = trace;
  }
  return trace;
}

/** In whatever words: an address or the time of a quoted mail, right above its quote. */
const isAboveQuote = (lines: readonly Line[], at: number, line: Line): boolean =>
  /[@)]/.test(line.text) && depthAt(lines, nextFilled(lines, at + 1)) > line.depth;

const mayEnd = (text: string): boolean =>
  text !== '' &&
  (':：៖՝፦>-–—*_'.includes(text.charAt(text.length - 1)) ||
    /^\d{4}[-/]/.test(text) ||
    endsWithVerb(foldPhrase(text.slice(-40))));

function isAttribution(text: string, signs: Signs): boolean {
  const bare = undrawn(isAscii(text) ? text : asciiDigits(text));
  const drawn = isDrawn(text);
  const colon = COLON.test(bare);
  const address = bare.includes('@') ? ADDRESS.exec(bare) : null;
  const dated = CLOCK.test(bare) || YEAR.test(bare) || NUMERIC_DATE.test(bare);
  // Most lines that end like an attribution hold nothing of one.
  if (!dated && !address && !drawn && !signs.marked && !signs.quoteBelow) return false;
  if (signs.quoteBelow && !signs.blankInside && saysWhoAndWhen(bare, address)) return true;
  const folded = foldPhrase(bare);
  const verb = hasVerb(folded);
  if (signs.marked && (dated || address || verb)) return true;
  if (OLD_GMAIL.test(bare) && (/>:?$/.test(bare) || (/(GMT|UTC)[+-]/.test(bare) && bare.length < 120)))
    return true;
  if (drawn && endsWithVerb(folded) && folded.length > 6) return true;
  if (/^(i|as i|we|ich|je|yo|io|eu|ik) /.test(folded)) return false;
  const opens = opensLike(folded, bare);
  const shape =
    opens ||
    nameFirst(bare, folded, address?.index ?? -1) ||
    (signs.quoteBelow && !signs.wrapped && bare.length < 160);
  if (!shape || (signs.blankInside && !(verb && address && opens))) return false;
  if (verb && colon && (dated || address)) return sentences(bare) === 0 || (opens && signs.quoteBelow);
  if (colon && address && /\d/.test(bare)) return sentences(bare) === 0;
  if (!colon && opens && dated && endsWithVerb(folded)) return true;
  return signs.quoteBelow && colon && bare.length < 160 && (endsWithVerb(folded) || (dated && opens));
}

/** Above a quote the words do not matter: a time, a date and an address in brackets, or a name with its address alone. */
function saysWhoAndWhen(bare: string, address: RegExpExecArray | null): boolean {
  if (NAMED_ONLY.test(bare)) return bare.split(' ').length <= NAMED_WORDS;
  if (!CLOCK.test(bare) || !(YEAR.test(bare) || NUMERIC_DATE.test(bare)) || sentences(bare) > 0) return false;
  return (
    (address !== null && /[<(]\s?(?:mailto:)?$/.test(bare.slice(0, address.index))) || /^quoting /i.test(bare)
  );
}

/** Words of a line that is a name and its address. */
const NAMED_WORDS = 7;

/** Dashes before and behind (`---- On Wed, Ann wrote ----`). */
const isDrawn = (text: string): boolean => /^[-–—=]{2}/.test(text) && /[-–—=]{2}$/.test(text.slice(-2));

/** The line without the dashes, emphasis and quotes around it. */
function undrawn(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && '-–—=_*>" '.includes(text.charAt(start))) start++;
  while (end > start && '-–—=_* '.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Opens with `On`, `Am`, `Le` ..., or with the date itself, or a weekday before it. */
function opensLike(folded: string, bare: string): boolean {
  if (/^[("'[]?\d/.test(folded)) return true;
  if (opensWithLead(folded)) return true;
  const before = /^[^\d@<>]{1,24}(?=\d{1,4}\s?[-./,年년\s])/.exec(bare);
  return before !== null && before[0].trim().split(/\s+/).length <= 3;
}

/** `Ann Example <ann@x> schrieb am ...:`, `"Ann" <ann@x> wrote:`, `Ann Example schreef op 2024-03-05 14:22:`. */
function nameFirst(bare: string, folded: string, at: number): boolean {
  if (!/^["'«„“]?[^\s\d]/.test(bare)) return false;
  if (at >= 0) return at < 90 && sentences(bare.slice(0, at)) === 0;
  const digit = folded.search(/\d/);
  return (
    digit > 0 &&
    folded.length <= 120 &&
    folded.slice(0, digit).split(' ').length <= 8 &&
    hasVerb(folded.slice(0, digit))
  );
}

/** Sentence ends: a word in small letters or a long one, a full stop, a capital. Abbreviations before names (`Prof. Ann`) are none. */
const sentences = (text: string): number =>
  (text.match(/(^|\s)(\p{Ll}{3,}|\p{L}{6,})[.!?] \p{Lu}/gu) ?? []).length;

/**
 * Some write on the very line of the attribution (`Yes. On Wed, Apr 4, 2012 at 3:59 PM, bob@x wrote:`).
 * @returns where the attribution begins, 0 when it begins the line
 */
function ownWordsBefore(text: string, quoteBelow: boolean): number {
  if (!quoteBelow) return 0;
  const found =
    /(?:^|[^\p{L}])(On (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d))/u.exec(
      text,
    );
  if (!found || found.index === 0) return 0;
  const start = found.index + found[0].length - (found[1] ?? '').length;
  return text.slice(0, start).replace(/[-\s>*"]/g, '') === '' ? 0 : start;
}

const unescapeBrackets = (text: string): string =>
  text.includes('&')
    ? text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
    : text;

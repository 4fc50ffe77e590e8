/** The text of the forwarded mail below its block, and what the forwarder wrote below that. */
import type { Boundary } from '../quoting/boundary';
import { depthAt, joinLines, nextFilled, textAt, unquote, type Line } from '../quoting/lines';
import { readSeparator, type Separator } from '../quoting/separator';

export interface ForwardedBody {
  readonly text: string;
  /** Lines below the end of the forwarded mail; '' when there are none. */
  readonly after: string;
}

/** Lines of a closing rule directly below the block (Zoho, SquirrelMail, Notes). */
const RULES_BELOW = 2;

export function readBody(lines: readonly Line[], found: Boundary): ForwardedBody {
  const depth = found.block?.depth ?? depthAt(lines, found.start);
  let start = nextFilled(lines, found.end);
  for (let n = 0; n < RULES_BELOW; n++) {
    const line = lines[start];
    const separator = line && line.depth === depth ? readSeparator(line.text) : null;
    if (!separator || !belongsToBlock(separator, found)) break;
    start = nextFilled(lines, start + 1);
  }
  const { end, after } = endOf(lines, start, depth);
  const last = found.separator === 'forward' ? withoutClosingRule(lines, start, end) : end;
  const own = lines.slice(start, last).map(line => unquote(line, depth));
  return {
    text: joinLines(dedented(unquotedWhole(own))).replace(/^ {1,3}(?=\S)/, ''),
    after: joinLines(lines.slice(after).map(line => line.raw)),
  };
}

/** A closing rule, Zoho's repeated separator, The Bat's `Original message text`. */
function belongsToBlock(separator: Separator, found: Boundary): boolean {
  if (separator.kind === 'rule') return true;
  if (separator.phrase === found.separatorText) return separator.rest === '';
  return separator.kind === 'original' && /text$/i.test(separator.phrase);
}

/** The body ends at a line that says so, or, in a quoted forward, where the quote ends for good. */
function endOf(lines: readonly Line[], start: number, depth: number): { end: number; after: number } {
  let last = lines.length;
  if (depth > 0) {
    while (last > start && (depthAt(lines, last - 1) < depth || textAt(lines, last - 1) === '')) {
      if (depthAt(lines, last - 1) >= depth) break;
      last--;
    }
    if (last === start) last = lines.length;
  }
  for (let i = start; i < last; i++) {
    const text = textAt(lines, i);
    if (
      text.length < 200 &&
      /^[>\s]*[-=_*#~<8+\u2500-\u257f]/.test(text) &&
      readSeparator(text)?.kind === 'end'
    ) {
      return { end: i, after: i + 1 };
    }
  }
  return { end: last, after: last };
}

/** KMail draws a line below the forwarded mail. */
function withoutClosingRule(lines: readonly Line[], start: number, end: number): number {
  let last = end;
  while (last > start && end - last < 5 && textAt(lines, last - 1) === '') last--;
  return /^-{20,}$/.test(textAt(lines, last - 1)) ? last - 1 : end;
}

/** Proton and others quote the whole body below an unquoted block. */
function unquotedWhole(lines: readonly string[]): readonly string[] {
  const filled = lines.filter(line => line.trim() !== '');
  if (filled.length === 0 || !filled.every(line => /^\s?>/.test(line))) return lines;
  return lines.map(line => line.replace(/^\s?>\s?/, ''));
}

/** Outlook 2019 and Alpine indent the body; the common indentation is no part of it. */
function dedented(lines: readonly string[]): readonly string[] {
  let common = Infinity;
  for (const line of lines) {
    if (line.trim() !== '') common = Math.min(common, line.length - line.trimStart().length);
    if (common === 0) return lines;
  }
  return common === Infinity ? lines : lines.map(line => line.slice(common));
}

/**
 * A header block in a language that no table knows, or knows in part: its form tells. Read only where the subject, a
 * separator or a line that leads over to a quote says that a forward is there: three or more short `label: value` lines,
 * of which one holds an address and one a date.
 */
import { bareSubject } from '../subject';
import type { Boundary } from '../quoting/boundary';
import { fieldText, type HeaderBlock } from '../quoting/header-block';
import { readAnyLine } from '../quoting/header-line';
import { nextFilled, type Line } from '../quoting/lines';
import { readSeparator } from '../quoting/separator';
import { namesPerson } from '../quoting/signs';
import type { SubjectHint } from '../quoting/subject-hint';
import { isLedOver } from './led-over';
import { readUnnamedBlock } from '../quoting/unnamed-block';

/** Lines of the body in which such a block is looked for. */
const SEARCH_LIMIT = 2000;

/** Places in one body where such a block is tried. */
const TRY_LIMIT = 30;

/**
 * @param from first line looked at
 * @returns null when no such block stands there
 */
export function readUnknownBlock(
  lines: readonly Line[],
  subject: string,
  hint: SubjectHint,
  from = 0,
): Boundary | null {
  if (hint === 'reply') return null;
  const outerSubject = bareSubject(subject);
  let tries = 0;
  const limit = Math.min(lines.length, from + SEARCH_LIMIT);
  for (let at = from; at < limit; at++) {
    const line = lines[at];
    if (!line || line.text === '') continue;
    const separator = readSeparator(line.text);
    const drawn = separator !== null && separator.kind !== 'rule' && separator.kind !== 'end';
    const said = drawn || hint === 'forward' || line.mark === 'boundary';
    if (!said && (line.depth === 0 || !isLedOver(lines, at))) continue;
    if (!separator && !readAnyLine(line.text)) continue;
    if (++tries > TRY_LIMIT) return null;
    const start = separator ? nextFilled(lines, at + 1) : at;
    const block = readUnnamedBlock(lines, start, outerSubject);
    if (block && (said || isWhole(block))) {
      return {
        start: at,
        end: block.end,
        separator: drawn ? 'original' : null,
        separatorText: separator?.phrase ?? '',
        separatorRest: separator?.rest ?? '',
        block,
        attribution: null,
        offset: 0,
      };
    }
  }
  return null;
}

/** All four lines that clients print, the author with name and address. */
const isWhole = ({ fields }: HeaderBlock): boolean =>
  namesPerson(fieldText(fields, 'from')) && fields.has('to') && fields.has('date') && fields.has('subject');

/**
 * The header block of eM Client 9 and later, which prints labels without a colon: `From "Ann Example" <ann@x>`, `To ...`,
 * `Date ...`, `Subject ...`. Words that begin a sentence too, so that it is read below a separator only, and only whole.
 */
import { lookUpLabel, type HeaderField } from '../vocabulary/header-labels';
import { readHeaderBlock, type HeaderBlock } from './header-block';
import type { Line } from './lines';

/** Words of the longest label. */
const LABEL_WORDS = 3;

/** Lines of one block: four to six labels, and recipients that are wrapped. */
const BLOCK_LINES = 30;

/** Reads the block that begins at a line; null unless it names a sender by address, a subject, and a date or recipients. */
export function readBlockWithoutColons(
  lines: readonly Line[],
  start: number,
  outerSubject: string,
): HeaderBlock | null {
  const first = lines[start];
  const opening = first ? withColon(first) : null;
  if (!opening || opening.field !== 'from' || !opening.line.text.includes('@')) return null;
  const block: Line[] = [];
  for (const line of lines.slice(start, start + BLOCK_LINES)) {
    if (line.text === '') break;
    block.push(withColon(line)?.line ?? line);
  }
  const read = readHeaderBlock(block, 0, outerSubject);
  if (!read?.fields.has('subject') || !(read.fields.has('date') || read.fields.has('to'))) return null;
  return { ...read, start, end: start + read.end };
}

/** The line with a colon behind the known label that it begins with. */
function withColon(line: Line): { readonly field: HeaderField; readonly line: Line } | null {
  const words = line.text.split(' ', LABEL_WORDS + 1);
  for (let count = Math.min(LABEL_WORDS, words.length - 1); count > 0; count--) {
    const label = words.slice(0, count).join(' ');
    const known = /[:：]$/.test(label) ? null : lookUpLabel(label);
    if (known && known.field !== 'other')
      return {
        field: known.field,
        line: { ...line, text: `${label}:${line.text.slice(label.length)}` },
      };
  }
  return null;
}

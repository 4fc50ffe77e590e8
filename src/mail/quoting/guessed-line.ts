/**
 * A header line whose label no table knows, between others whose labels are known: a client's new wording, a dialect, a
 * language known in part. What it holds and where it stands tell what it is.
 */
import type { HeaderField } from '../vocabulary/header-labels';
import { bareSubject } from '../subject';
import { readAnyLine, readHeaderLine, type HeaderLine } from './header-line';
import { textAt, type Line } from './lines';
import { holdsAddress, isDated, namesPerson } from './signs';

/** What stands around such a line. */
export interface Around {
  /** Read above it. */
  readonly fields: ReadonlyMap<HeaderField, string>;
  /** It opens the block. */
  readonly isFirst: boolean;
  /** A known label that was not read yet stands directly below. */
  readonly isFollowed: boolean;
  /** Bare subject of the mail around the block, '' when unknown. */
  readonly outerSubject: string;
}

/**
 * @param value what stands behind the label
 * @returns null when the line may just as well be text
 */
export function guessHeaderLine(value: string, around: Around): HeaderLine | null {
  const field = fieldOf(value, around);
  return field ? { field, locales: [], value } : null;
}

function fieldOf(value: string, { fields, isFirst, isFollowed, outerSubject }: Around): HeaderField | null {
  if (isFirst) return isFollowed && namesPerson(value) ? 'from' : null;
  const sure = isFollowed || fields.size >= 3;
  if (sure && !fields.has('date') && isDated(value)) return 'date';
  if (holdsAddress(value)) {
    if (sure && !fields.has('from') && namesPerson(value)) return 'from';
    if (sure && !fields.has('to') && fields.has('from')) return 'to';
    return isFollowed && fields.has('to') && !fields.has('cc') ? 'cc' : null;
  }
  if (outerSubject !== '' && !fields.has('subject') && bareSubject(value) === outerSubject) return 'subject';
  return isFollowed && fields.size >= 2 ? 'other' : null;
}

/**
 * Whether a block opens here with a sender under a label that no table knows: two known lines follow, in a language other
 * than English, whose labels are all known (`Reporter: Ann <ann@x>` above `Date:` is a ticket's).
 */
export function opensUnnamed(lines: readonly Line[], start: number): boolean {
  const text = textAt(lines, start);
  if (!text.includes('@') || !namesPerson(readAnyLine(text)?.value ?? '')) return false;
  const below = [1, 2].map(n => readHeaderLine(textAt(lines, start + n)));
  return below.every(
    header =>
      header !== null &&
      header.field !== 'from' &&
      header.field !== 'other' &&
      !header.locales.includes('en'),
  );
}

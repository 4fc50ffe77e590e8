/**
 * A block of header lines whose labels no table knows, or not all: three or more short `label: value` lines, of which one
 * holds an address and one a date. Its form is no proof; who reads it has a reason to expect a block there.
 */
import { bareSubject } from '../subject';
import type { HeaderField } from '../vocabulary/header-labels';
import { fieldText, type HeaderBlock } from './header-block';
import { readAnyLine, readHeaderLine } from './header-line';
import { depthAt, type Line } from './lines';
import { holdsAddress, isDated } from './signs';

/** Header lines of one block. */
const FIELD_LIMIT = 9;

/**
 * @param outerSubject bare subject of the mail around the block
 * @returns null when its lines do not name a sender and a date
 */
export function readUnnamedBlock(
  lines: readonly Line[],
  start: number,
  outerSubject: string,
): HeaderBlock | null {
  const depth = depthAt(lines, start);
  const known = new Map<HeaderField, string>();
  const values: string[] = [];
  let at = start;
  while (known.size + values.length < FIELD_LIMIT) {
    const line = lines[at];
    const header = line && line.depth === depth ? readAnyLine(line.text) : null;
    if (!line || !header) break;
    const field = readHeaderLine(line.text)?.field ?? 'other';
    if (field !== 'other' && !known.has(field)) known.set(field, header.value);
    else values.push(header.value);
    at++;
  }
  if (known.size + values.length < 3) return null;
  const fields = assign(known, values, outerSubject);
  return fields ? { start, end: at, depth, fields, language: null, isSource: false } : null;
}

/**
 * Which line is which where no label tells: a date parses, the subject is the outer one or the line without an address,
 * senders stand first.
 */
function assign(
  known: ReadonlyMap<HeaderField, string>,
  values: readonly string[],
  outerSubject: string,
): Map<HeaderField, string> | null {
  const fields = new Map(known);
  const left = [...values];
  const take = (field: HeaderField, test: (value: string) => boolean): void => {
    if (fields.has(field)) return;
    const i = left.findIndex(test);
    if (i < 0) return;
    fields.set(field, left[i] ?? '');
    left.splice(i, 1);
  };
  take('from', holdsAddress);
  if (outerSubject !== '') take('subject', value => bareSubject(value) === outerSubject);
  take('date', isDated);
  if (!holdsAddress(fieldText(fields, 'from')) || !fields.has('date')) return null;
  take('to', holdsAddress);
  take('cc', holdsAddress);
  take('subject', value => value !== '' && !value.includes('@'));
  return fields.has('to') || fields.has('subject') ? fields : null;
}

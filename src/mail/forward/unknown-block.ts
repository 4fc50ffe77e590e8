/**
 * A header block in a language that no table knows: its form alone tells. Read only where the subject or a separator says
 * that a forward is there: three or more short `label: value` lines, of which one holds an address and one a date.
 */
import { readPrintedDate } from './printed-date';
import { bareSubject } from '../subject';
import type { Boundary } from '../quoting/boundary';
import type { HeaderBlock } from '../quoting/header-block';
import { readAnyLine } from '../quoting/header-line';
import { nextFilled, type Line } from '../quoting/lines';
import { readSeparator } from '../quoting/separator';
import type { SubjectHint } from '../quoting/subject-hint';
import type { HeaderField } from '../vocabulary/header-labels';

/** Lines of the body in which such a block is looked for. */
const SEARCH_LIMIT = 2000;

/** Places in one body where such a block is tried. */
const TRY_LIMIT = 30;

/** Header lines of one block. */
const FIELD_LIMIT = 9;

const ADDRESS = /[^\s<>@]{1,64}@[^\s<>@]{1,255}/;

export function readUnknownBlock(
  lines: readonly Line[],
  subject: string,
  hint: SubjectHint,
): Boundary | null {
  if (hint === 'reply') return null;
  const outerSubject = bareSubject(subject);
  let tries = 0;
  const limit = Math.min(lines.length, SEARCH_LIMIT);
  for (let at = 0; at < limit; at++) {
    const line = lines[at];
    if (!line || line.text === '') continue;
    const separator = readSeparator(line.text);
    const drawn = separator !== null && separator.kind !== 'rule' && separator.kind !== 'end';
    if (!drawn && hint !== 'forward' && line.mark !== 'boundary') continue;
    if (!separator && !readAnyLine(line.text)) continue;
    if (++tries > TRY_LIMIT) return null;
    const start = separator ? nextFilled(lines, at + 1) : at;
    const block = readBlock(lines, start, outerSubject);
    if (block) {
      return {
        start: at,
        end: block.end,
        separator: drawn ? 'original' : null,
        separatorText: separator?.phrase ?? '',
        block,
        attribution: null,
        offset: 0,
      };
    }
  }
  return null;
}

function readBlock(lines: readonly Line[], start: number, outerSubject: string): HeaderBlock | null {
  const depth = lines[start]?.depth ?? 0;
  const values: string[] = [];
  let at = start;
  while (values.length < FIELD_LIMIT) {
    const line = lines[at];
    const header = line && line.depth === depth ? readAnyLine(line.text) : null;
    if (!header) break;
    values.push(header.value);
    at++;
  }
  if (values.length < 3) return null;
  const fields = assign(values, outerSubject);
  return fields ? { start, end: at, depth, fields, language: null, isSource: false } : null;
}

/** Which line is which: a date parses, the subject is the outer one or the line without an address, senders stand first. */
function assign(values: readonly string[], outerSubject: string): Map<HeaderField, string> | null {
  const fields = new Map<HeaderField, string>();
  const left = [...values];
  const take = (field: HeaderField, test: (value: string) => boolean): void => {
    const i = left.findIndex(test);
    if (i < 0) return;
    fields.set(field, left[i] ?? '');
    left.splice(i, 1);
  };
  take('from', value => ADDRESS.test(value));
  if (outerSubject !== '') take('subject', value => bareSubject(value) === outerSubject);
  take(
    'date',
    value =>
      value.length < 80 && !value.includes('@') && readPrintedDate(value, null)?.includes('T') === true,
  );
  if (!fields.has('from') || !fields.has('date')) return null;
  take('to', value => ADDRESS.test(value));
  take('cc', value => ADDRESS.test(value));
  if (!fields.has('subject')) take('subject', value => value !== '' && !value.includes('@'));
  return fields.has('to') || fields.has('subject') ? fields : null;
}

/** One line `Label: value` of the block that stands above a quoted or forwarded mail. */
import { LABEL_LENGTH, lookUpLabel, type HeaderField, type KnownLabel } from '../vocabulary/header-labels';

export interface HeaderLine {
  readonly field: HeaderField;
  readonly locales: readonly string[];
  readonly value: string;
}

/** Clients put the label in bold (`*From:*`), in a table cell (`| From: |`), behind a bullet. */
const BEFORE_LABEL = /^[\s*_|•·]{0,8}/;
const BEFORE_VALUE = /^[\s*_|]{0,8}/;

/** Orange and La Poste print the date without a colon: `Message du 05/03/24 14:22`. */
const ORANGE_DATE = /^Message du (?=[^:]{0,30}\d)/i;

/** Reads a line whose label is known; null otherwise. */
export function readHeaderLine(text: string): HeaderLine | null {
  const orange = text.startsWith('M') || text.startsWith('m') ? ORANGE_DATE.exec(text) : null;
  if (orange)
    return { field: 'date', locales: ['fr'], value: text.slice(orange[0].length).replace(/^:\s*/, '') };
  const colon = colonAt(text);
  if (colon < 1) return null;
  const label = text.slice(0, colon).replace(BEFORE_LABEL, '');
  const known = label === '' ? null : lookUpLabel(label);
  return known ? { field: known.field, locales: known.locales, value: valueOf(text, colon + 1) } : null;
}

/** A line that has the form of a header line in a language that no table knows. */
export function readAnyLine(text: string): { label: string; value: string } | null {
  const colon = colonAt(text);
  if (colon < 1) return null;
  const label = text
    .slice(0, colon)
    .replace(BEFORE_LABEL, '')
    .replace(/[*_\s]+$/, '');
  const words = label.split(/\s+/).length;
  if (
    label === '' ||
    label.length > 40 ||
    words > 4 ||
    /[@<>[\]/\\.,;!?"()]|\d/.test(label.replace(/[()]/g, ''))
  )
    return null;
  if (text.charAt(colon + 1) === '/') return null;
  return { label, value: valueOf(text, colon + 1) };
}

/** Yahoo's Polish text part forgets the colon of its Cc. */
const POLISH_CC = /(>\s?Dw) (?=[\p{Lu}"])/u;

/** Longer lines are no header lines of Yahoo. */
const LINE_LIMIT = 5000;

/** Colons of a run-on line that are looked at: seven labels, their times, and a few of the subject. */
const COLON_LIMIT = 30;

/** Characters before the first label of a run-on line: emphasis and indentation only. */
const BEFORE_LABEL_LIMIT = 6;

/** Longest label looked for inside a line. */
const RUN_ON_LABEL = 24;

/**
 * Cuts a line that holds several header lines (Yahoo's text part, table rows): `From: a@xTo: b@yDate: 1 May 14:22Subject: z`.
 * Nothing is cut behind the subject, which may hold colons of its own and stands last in run-on lines.
 * @returns one text per header line; the line itself when it holds one or none
 */
export function cutRunOn(line: string): string[] {
  const text = line.length < LINE_LIMIT ? line.replace(POLISH_CC, '$1: ') : line;
  const cuts: number[] = [];
  let closed = false;
  let colons = 0;
  for (let at = nextColon(text, 0); at >= 0 && !closed; at = nextColon(text, at + 1)) {
    if (++colons > COLON_LIMIT) break;
    const found = labelBefore(text, at);
    if (!found || (cuts.length > 0 && found.start <= (cuts[cuts.length - 1] ?? 0))) continue;
    cuts.push(found.start);
    closed = found.label.field === 'subject';
  }
  if (cuts.length < 2 || (cuts[0] ?? 0) > BEFORE_LABEL_LIMIT) return [text];
  cuts[0] = 0;
  return cuts.map((start, i) => text.slice(start, cuts[i + 1] ?? text.length).trim());
}

/** The longest known label that ends at a colon. Inside a line it has to begin a word, or with a capital. */
function labelBefore(text: string, colon: number): { start: number; label: KnownLabel } | null {
  let best: { start: number; label: KnownLabel } | null = null;
  for (let start = colon - 1; start >= 0 && start >= colon - RUN_ON_LABEL; start--) {
    const character = text.charAt(start);
    if (character === '>' || character === ';' || character === '@') break;
    if (/[\s\d]/.test(character)) continue;
    const before = text.charAt(start - 1);
    const capital = character !== character.toLowerCase();
    const caseless = character.toLowerCase() === character.toUpperCase();
    if (before !== '' && before !== '>' && !capital && !caseless) continue;
    if (caseless && before !== '' && !/[\s>\d)\]]/.test(before)) continue;
    if (/\s/.test(before) && !endsValue(text.slice(0, start))) continue;
    const label = lookUpLabel(text.slice(start, colon));
    if (label && label.field !== 'other') best = { start, label };
  }
  return best;
}

/** A label may follow behind a space where emphasis, an address or a time stands before it. */
const endsValue = (before: string): boolean => {
  const tail = before.slice(-60).trimEnd();
  return /^[*_|]*$/.test(tail) || /[>\])]$|\S@\S+$|\d(\s?[AP]M|\s[A-Z]{2,5}([+-]\d{1,4})?)?$/i.test(tail);
};

const valueOf = (text: string, from: number): string => {
  const value = text.slice(from);
  const trimmed = value.replace(BEFORE_VALUE, '').replace(/[\s|]+$/, '');
  return /^\s*[*_]{1,2}\S/.test(value) ? trimmed.replace(/[*_]{1,2}$/, '') : trimmed;
};

function colonAt(text: string): number {
  for (let i = 0; i < text.length && i < LABEL_LENGTH + 10; i++) if (isColon(text.charCodeAt(i))) return i;
  return -1;
}

function nextColon(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (isColon(text.charCodeAt(i))) return i;
  return -1;
}

/** `:`, and its full-width, small, vertical and ratio forms. */
const isColon = (code: number): boolean =>
  code === 0x3a ||
  (code > 0x2000 && (code === 0xff1a || code === 0xfe55 || code === 0xfe30 || code === 0x2236));

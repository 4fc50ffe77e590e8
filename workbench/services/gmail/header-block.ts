/**
 * The header block of a mail or of a MIME part, from raw bytes: fields in order, unfolded, 8-bit text made readable.
 * Tolerant on purpose: it is fed whatever arrives by mail.
 */

import { isUtf8 } from 'node:buffer';
import { decodeCharset } from './encoded-words';

export interface HeaderField {
  readonly name: string;
  /** Unfolded; encoded words are kept as they stand. */
  readonly value: string;
}

export interface HeaderBlock {
  readonly fields: readonly HeaderField[];
  /** Offset of the first byte after the blank line (or of the first line that cannot be a header). */
  readonly bodyStart: number;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;
const COLON = 58;

/** More fields than any real mail has; the rest of such a block is an attack and counts as body. */
const MAX_FIELDS = 2000;
/** RFC 5322 names are short; a colon further out belongs to text. */
const MAX_NAME_LENGTH = 200;

/** Bytes of a mail in which the charset that it declares is looked for. */
const CHARSET_SEARCH = 32_000;

/** The first charset that the mail names, in its own Content-Type or its first part's: raw 8-bit header text is in it. */
const declaredCharset = (raw: Uint8Array): string => {
  const known = charsets.get(raw);
  if (known !== undefined) return known;
  const text = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, CHARSET_SEARCH)).toString(
    'latin1',
  );
  const charset = /charset\s{0,10}=\s{0,10}["']?([\w.:-]{1,40})/i.exec(text)?.[1] ?? 'windows-1252';
  charsets.set(raw, charset);
  return charset;
};

/** Looked for once per mail, however many of its parts have 8-bit headers. */
const charsets = new WeakMap<Uint8Array, string>();

/** Reads header bytes as UTF-8 where they are that, else in the mail's own charset, else as windows-1252. */
const headerDecoder =
  (raw: Uint8Array) =>
  (bytes: Uint8Array): string =>
    isUtf8(bytes)
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
      : decodeCharset(bytes, declaredCharset(raw));

/** Offset just behind the line that starts at `from`; a lone CR ends a line only in files without any LF. */
export const nextLine = (raw: Uint8Array, from: number, end: number): number => {
  const at = raw.indexOf(LF, from);
  return at < 0 || at >= end ? end : at + 1;
};

const isBlank = (raw: Uint8Array, from: number, next: number): boolean => {
  for (let i = from; i < next; i += 1) if (raw[i] !== LF && raw[i] !== CR) return false;
  return true;
};

/** Length of the field name at `from`, or 0 when the line is not `Name:`. Blanks before the colon are let pass. */
const nameLength = (raw: Uint8Array, from: number, next: number): number => {
  const limit = Math.min(next, from + MAX_NAME_LENGTH);
  let blankAt = 0;
  for (let i = from; i < limit; i += 1) {
    const byte = raw[i] ?? 0;
    if (byte === COLON) return (blankAt || i) - from;
    if (byte === SPACE || byte === TAB) blankAt ||= i;
    else if (byte < 33 || byte > 126 || blankAt) return 0;
  }
  return 0;
};

const startsWithBlank = (raw: Uint8Array, at: number): boolean => raw[at] === SPACE || raw[at] === TAB;

const startsWithFrom = (raw: Uint8Array, at: number): boolean => {
  const start = raw[at] === 62 ? at + 1 : at; // '>'
  return (
    raw[start] === 70 &&
    raw[start + 1] === 114 &&
    raw[start + 2] === 111 &&
    raw[start + 3] === 109 &&
    raw[start + 4] === SPACE &&
    raw[start + 5] !== COLON
  );
};

const trimmed = (raw: Uint8Array, from: number, to: number): Uint8Array => {
  let end = to;
  while (end > from && (raw[end - 1] === LF || raw[end - 1] === CR)) end -= 1;
  return raw.subarray(from, end);
};

/** Header blocks of whole mails: a server asks for them at each step of a mail's way. */
const known = new WeakMap<Uint8Array, HeaderBlock>();

/** From now on the header block of these bytes is what was read of them elsewhere. */
export const takeOverHeaderBlock = (raw: Uint8Array, block: HeaderBlock): void => void known.set(raw, block);

/** The header block of a whole mail, read once. The bytes must not be changed. */
export const headerBlockOf = (raw: Uint8Array): HeaderBlock => {
  const block = known.get(raw) ?? readHeaderBlock(raw);
  known.set(raw, block);
  return block;
};

/**
 * Reads the block at `start`. A separator line of an mbox in front is skipped; a line that is no field is taken as the
 * continuation of the one before when another field follows it, else the body begins there.
 */
export const readHeaderBlock = (raw: Uint8Array, start = 0, end = raw.length): HeaderBlock => {
  const decode = headerDecoder(raw);
  const fields: { name: string; value: string }[] = [];
  let at = start === 0 && startsWithMark(raw) ? BYTE_ORDER_MARK.length : start;
  if (startsWithFrom(raw, at)) at = nextLine(raw, at, end);
  if (start === 0) at = behindJunk(raw, behindBlankLines(raw, at, end), end);
  while (at < end && fields.length < MAX_FIELDS) {
    const next = nextLine(raw, at, end);
    if (isBlank(raw, at, next)) return { fields, bodyStart: next };
    const length = nameLength(raw, at, next);
    const last = fields[fields.length - 1];
    const isParameter = last?.value.endsWith(';') === true && PARAMETER.test(beginning(raw, at, next));
    if (length > 0 && !startsWithBlank(raw, at) && !isParameter) {
      const colon = raw.indexOf(COLON, at + length);
      const name = String.fromCharCode(...raw.subarray(at, at + length));
      fields.push({ name, value: decode(trimmed(raw, colon + 1, next)).trim() });
    } else if (last && (startsWithBlank(raw, at) || isParameter || fieldFollows(raw, next, end))) {
      let stop = next;
      while (stop < end && startsWithBlank(raw, stop) && !isBlank(raw, stop, nextLine(raw, stop, end))) {
        stop = nextLine(raw, stop, end);
      }
      last.value += unfolded(raw.subarray(at, stop), decode);
      at = stop;
      continue;
    } else {
      return { fields, bodyStart: at };
    }
    at = next;
  }
  return { fields, bodyStart: at };
};

/** Blank lines in front of a whole mail's headers that are passed over; a mail that begins with more has none. */
const MAX_LEADING_BLANKS = 20;

/** Where the first field stands behind blank lines; `from` when no field follows them. */
const behindBlankLines = (raw: Uint8Array, from: number, end: number): number => {
  let at = from;
  for (let passed = 0; passed < MAX_LEADING_BLANKS && at < end; passed += 1) {
    const next = nextLine(raw, at, end);
    const isEmpty = raw
      .subarray(at, next)
      .every(byte => byte === SPACE || byte === TAB || byte === CR || byte === LF);
    if (!isEmpty) return nameLength(raw, at, next) > 0 ? at : from;
    at = next;
  }
  return from;
};

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

const startsWithMark = (raw: Uint8Array): boolean =>
  BYTE_ORDER_MARK.every((byte, index) => raw[index] === byte);

/** A parameter of the field before that lost its fold. */
const PARAMETER = /^[a-z*0-9-]{2,40}\s{0,5}=\s{0,5}["\w'=]/i;

const beginning = (raw: Uint8Array, from: number, next: number): string =>
  String.fromCharCode(...raw.subarray(from, Math.min(next, from + 60)));

/** Fields of which each mail has one; in front of other text they show that a header begins there all the same. */
const KNOWN =
  /^[ \t]*(from|to|cc|subject|date|received|return-path|delivered-to|message-id|mime-version|reply-to|sender|content-type)[ \t]*:/i;

/** Behind the indent of an indented first field, or behind a first line that is none when a known field follows it. */
const behindJunk = (raw: Uint8Array, from: number, end: number): number => {
  const next = nextLine(raw, from, end);
  const first = beginning(raw, from, next);
  if (/^[ \t]/.test(first) && KNOWN.test(first)) return from + first.length - first.trimStart().length;
  const isField = nameLength(raw, from, next) > 0;
  return !isField && !isBlank(raw, from, next) && KNOWN.test(beginning(raw, next, nextLine(raw, next, end)))
    ? next
    : from;
};

/** Folded lines that a line without a field may have behind it before it counts as body. */
const MAX_LOOK_AHEAD = 5;

/** Whether the next line that is no folded one is a field. */
const fieldFollows = (raw: Uint8Array, from: number, end: number): boolean => {
  let at = from;
  for (let looked = 0; looked <= MAX_LOOK_AHEAD && at < end; looked += 1) {
    const next = nextLine(raw, at, end);
    if (!startsWithBlank(raw, at) || isBlank(raw, at, next)) return nameLength(raw, at, next) > 0;
    at = next;
  }
  return false;
};

/** Folded lines as one text that begins with a blank. All at once: long folds stay linear. */
const unfolded = (bytes: Uint8Array, decode: (bytes: Uint8Array) => string): string => {
  const text = decode(bytes).replace(/\r*\n/g, '');
  const rest = text.trim();
  return rest === '' ? '' : /^[ \t]/.test(text) ? text.replace(/[ \t]+$/, '') : ` ${rest}`;
};

/** Whether a field has this name, which is in lower case. Most names differ in length already. */
export const isNamed = ({ name }: HeaderField, wanted: string): boolean =>
  name.length === wanted.length && name.toLowerCase() === wanted;

/** The first field of this name (letter case ignored), or null. */
export const fieldOf = (fields: readonly HeaderField[], name: string): string | null => {
  const wanted = name.toLowerCase();
  return fields.find(field => isNamed(field, wanted))?.value ?? null;
};

/**
 * The header block of a mail or of a MIME part, from raw bytes: fields in order, unfolded, 8-bit text made readable.
 * Tolerant on purpose: it is fed whatever arrives by mail.
 */

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

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** Header bytes as text: ASCII and UTF-8 as they are, anything else read as windows-1252. */
export const decodeHeaderBytes = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
};

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
    raw[start + 4] === SPACE
  );
};

const trimmed = (raw: Uint8Array, from: number, to: number): Uint8Array => {
  let end = to;
  while (end > from && (raw[end - 1] === LF || raw[end - 1] === CR)) end -= 1;
  return raw.subarray(from, end);
};

/**
 * Reads the block at `start`. A separator line of an mbox in front is skipped; a line that is no field is taken as the
 * continuation of the one before when another field follows it, else the body begins there.
 */
export const readHeaderBlock = (raw: Uint8Array, start = 0, end = raw.length): HeaderBlock => {
  const fields: { name: string; value: string }[] = [];
  let at = start;
  if (startsWithFrom(raw, at)) at = nextLine(raw, at, end);
  if (start === 0) at = behindBlankLines(raw, at, end);
  while (at < end && fields.length < MAX_FIELDS) {
    const next = nextLine(raw, at, end);
    if (isBlank(raw, at, next)) return { fields, bodyStart: next };
    const length = nameLength(raw, at, next);
    const last = fields[fields.length - 1];
    if (length > 0 && !startsWithBlank(raw, at)) {
      const colon = raw.indexOf(COLON, at + length);
      const name = String.fromCharCode(...raw.subarray(at, at + length));
      fields.push({ name, value: decodeHeaderBytes(trimmed(raw, colon + 1, next)).trim() });
    } else if (last && (startsWithBlank(raw, at) || fieldFollows(raw, next, end))) {
      let stop = next;
      while (stop < end && startsWithBlank(raw, stop) && !isBlank(raw, stop, nextLine(raw, stop, end))) {
        stop = nextLine(raw, stop, end);
      }
      last.value += unfolded(raw, at, stop);
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

/** The folded lines from `from` to `to` as one text that begins with a blank. All at once: long folds stay linear. */
const unfolded = (raw: Uint8Array, from: number, to: number): string => {
  const text = decodeHeaderBytes(raw.subarray(from, to)).replace(/\r?\n/g, '');
  const rest = text.trim();
  return rest === '' ? '' : /^[ \t]/.test(text) ? text.replace(/[ \t]+$/, '') : ` ${rest}`;
};

/** The first field of this name (letter case ignored), or null. */
export const fieldOf = (fields: readonly HeaderField[], name: string): string | null => {
  const wanted = name.toLowerCase();
  return fields.find(field => field.name.toLowerCase() === wanted)?.value ?? null;
};

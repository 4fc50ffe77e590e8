/** The header lines at the head of raw mail, with their bytes read as text. */
import { decodeText } from './charset';
import type { DecodeCharset, Header } from './message';
import { HEADER_LIMIT } from './words';

export interface HeaderBlock {
  readonly headers: readonly Header[];
  /** Index of the first byte of the body. */
  readonly body: number;
}

/** Header fields read from one block. */
const FIELD_LIMIT = 2000;

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const COLON = 0x3a;

/** Fields of which each mail has one; behind a first line that is none, they show that a header begins all the same. */
const KNOWN =
  /^(from|to|cc|subject|date|received|return-path|delivered-to|message-id|mime-version|reply-to|sender|content-type)$/i;

/**
 * Reads from `start` to the first empty line. Accepts LF, CRLF, CRCRLF and CR, an mbox `From ` line or another line that
 * is no field in front, 8-bit characters, and a line that is no field further down (taken as the folding of the field
 * before it). Without any field the whole is body.
 * @param declared asked for the charset of 8-bit text, only where there is any (see firstCharset)
 */
export function readHeaderBlock(
  raw: Uint8Array,
  start: number,
  isMail: boolean,
  decode: DecodeCharset,
  declared: () => string | null,
): HeaderBlock {
  const end = raw.length;
  const fields: { name: string; from: number; to: number }[] = [];
  let at = isMail ? afterBlankLines(raw, start) : start;
  while (at < end) {
    const stop = lineEnd(raw, at, end);
    const next = afterLine(raw, stop, end);
    if (stop === at) return block(raw, fields, next, decode, declared);
    const colon = fieldColon(raw, at, stop);
    const first = raw[at];
    const last = fields[fields.length - 1];
    const parameter = last && isParameter(raw, last, at, stop);
    if (colon > 0 && !parameter) {
      if (fields.length < FIELD_LIMIT)
        fields.push({ name: ascii(raw, at, colon).trim(), from: colon + 1, to: stop });
    } else if (last && (first === SPACE || first === TAB || parameter || isFieldAhead(raw, next, end))) {
      last.to = stop;
    } else if (fields.length > 0) {
      return block(raw, fields, at, decode, declared);
    } else if (isMail && isKnownField(raw, afterSpaces(raw, at, stop), stop)) {
      // The first field itself is indented.
      at = afterSpaces(raw, at, stop);
      continue;
    } else if (!isMboxLine(raw, at) && !(isMail && isKnownField(raw, next, lineEnd(raw, next, end)))) {
      return { headers: [], body: start };
    }
    at = next;
  }
  return block(raw, fields, end, decode, declared);
}

/** Empty lines before the first field of a mail, and a byte order mark. */
function afterBlankLines(raw: Uint8Array, start: number): number {
  let line = raw[start] === 0xef && raw[start + 1] === 0xbb && raw[start + 2] === 0xbf ? start + 3 : start;
  for (let at = line; at < raw.length; at++) {
    const byte = raw[at];
    if (byte === LF || byte === CR) line = at + 1;
    else if (byte !== SPACE && byte !== TAB) break;
  }
  return line;
}

/** After a stray line: does the block of fields go on? */
function isFieldAhead(raw: Uint8Array, at: number, end: number): boolean {
  const stop = lineEnd(raw, at, end);
  if (stop === at) return false;
  return raw[at] === SPACE || raw[at] === TAB || fieldColon(raw, at, stop) > 0;
}

/** The colon of `Name:`; -1 when the line is no header field. RFC 5322 allows names of printable ASCII but the colon. */
function fieldColon(raw: Uint8Array, at: number, stop: number): number {
  for (let i = at; i < stop && i < at + 200; i++) {
    const byte = raw[i] ?? 0;
    if (byte === COLON) return i > at ? i : -1;
    if (byte <= SPACE) {
      // Old programs put a space before the colon.
      let k = i;
      while (k < stop && (raw[k] === SPACE || raw[k] === TAB)) k++;
      return raw[k] === COLON && k > i && i > at ? k : -1;
    }
    if (byte > 0x7e) return -1;
  }
  return -1;
}

const afterSpaces = (raw: Uint8Array, at: number, stop: number): number => {
  let i = at;
  while (i < stop && (raw[i] === SPACE || raw[i] === TAB)) i++;
  return i;
};

const isKnownField = (raw: Uint8Array, at: number, stop: number): boolean => {
  const colon = fieldColon(raw, at, stop);
  return colon > 0 && KNOWN.test(ascii(raw, at, colon).trim());
};

/** `boundary=...` on a line of its own that lost its fold: the field before it ends with a semicolon. */
const isParameter = (
  raw: Uint8Array,
  before: { from: number; to: number },
  at: number,
  stop: number,
): boolean =>
  ascii(raw, Math.max(before.from, before.to - 3), before.to)
    .trim()
    .endsWith(';') &&
  /^[a-z*0-9-]{2,40}\s{0,5}=\s{0,5}["\w'=]/i.test(ascii(raw, at, Math.min(stop, at + 60)));

const isMboxLine = (raw: Uint8Array, at: number): boolean => /^>?From /.test(ascii(raw, at, at + 6));

function block(
  raw: Uint8Array,
  fields: readonly { name: string; from: number; to: number }[],
  body: number,
  decode: DecodeCharset,
  declared: () => string | null,
): HeaderBlock {
  const isBinary = fields.some(({ from, to }) => raw.subarray(from, to).some(byte => byte >= 0x80));
  const charset = isBinary ? declared() : null;
  const headers = fields.map(({ name, from, to }) => ({
    name,
    value: decodeText(raw.subarray(from, Math.min(to, from + HEADER_LIMIT)), charset, decode)
      .replace(/(?:\r\n?|\n)[ \t]*/g, ' ')
      .trim(),
  }));
  return { headers, body };
}

/** Bytes of a mail in which the charset of its first text is looked for. */
const CHARSET_SEARCH = 16_000;

/**
 * 8-bit header text has no charset of its own; the first one that its mail declares, for whichever part, is the best
 * guess. Null where there is none, or one that would read plain ASCII as something else.
 */
export function firstCharset(mail: Uint8Array): string | null {
  const charset = /charset\s{0,10}=\s{0,10}["']?([\w.:-]{1,40})/i.exec(ascii(mail, 0, CHARSET_SEARCH))?.[1];
  return charset === undefined || /^utf-?(7|16|32)|^hz|^unicode-1-1-utf-7/i.test(charset) ? null : charset;
}

/** Where the line that begins at `at` ends (its CR or LF, or `end`). */
export function lineEnd(raw: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && raw[i] !== LF && raw[i] !== CR) i++;
  return i;
}

/** The start of the line after the one that ends at `stop`. */
export function afterLine(raw: Uint8Array, stop: number, end: number): number {
  if (stop >= end) return end;
  if (raw[stop] !== CR) return stop + 1;
  if (raw[stop + 1] === LF && stop + 1 < end) return stop + 2;
  // Programs that write CRLF through a filter that writes CRLF for LF.
  return raw[stop + 1] === CR && raw[stop + 2] === LF && stop + 2 < end ? stop + 3 : stop + 1;
}

/** Characters put together per call, so that the argument list stays small. */
const CHUNK = 8192;

/** Bytes as characters of the same number. */
export function ascii(raw: Uint8Array, from: number, to: number): string {
  const end = Math.min(to, raw.length);
  let text = '';
  for (let at = from; at < end; at += CHUNK)
    text += String.fromCharCode(...raw.subarray(at, Math.min(at + CHUNK, end)));
  return text;
}

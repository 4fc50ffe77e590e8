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

/**
 * Reads from `start` to the first empty line. Accepts LF, CRLF and CR, an mbox `From ` line, 8-bit characters, and a
 * line that is no field (taken as the folding of the field before it). Without any field the whole is body.
 */
export function readHeaderBlock(
  raw: Uint8Array,
  start: number,
  isMail: boolean,
  decode: DecodeCharset,
): HeaderBlock {
  const end = raw.length;
  const fields: { name: string; from: number; to: number }[] = [];
  let at = isMail ? afterBlankLines(raw, start) : start;
  while (at < end) {
    const stop = lineEnd(raw, at, end);
    const next = afterLine(raw, stop, end);
    if (stop === at) return block(raw, fields, next, decode);
    const colon = fieldColon(raw, at, stop);
    const first = raw[at];
    const last = fields[fields.length - 1];
    if (colon > 0) {
      if (fields.length < FIELD_LIMIT)
        fields.push({ name: ascii(raw, at, colon).trim(), from: colon + 1, to: stop });
    } else if (last && (first === SPACE || first === TAB || isFieldAhead(raw, next, end))) {
      last.to = stop;
    } else if (!(fields.length === 0 && isMboxLine(raw, at))) {
      return fields.length === 0 ? { headers: [], body: start } : block(raw, fields, at, decode);
    }
    at = next;
  }
  return block(raw, fields, end, decode);
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

const isMboxLine = (raw: Uint8Array, at: number): boolean => /^>?From /.test(ascii(raw, at, at + 6));

function block(
  raw: Uint8Array,
  fields: readonly { name: string; from: number; to: number }[],
  body: number,
  decode: DecodeCharset,
): HeaderBlock {
  const charset = declaredCharset(raw, fields);
  const headers = fields.map(({ name, from, to }) => ({
    name,
    value: decodeText(raw.subarray(from, Math.min(to, from + HEADER_LIMIT)), charset, decode)
      .replace(/(?:\r\n?|\n)[ \t]*/g, ' ')
      .trim(),
  }));
  return { headers, body };
}

/** 8-bit header text has no charset of its own; the one that the mail declares for its body is the best guess. */
function declaredCharset(
  raw: Uint8Array,
  fields: readonly { name: string; from: number; to: number }[],
): string | null {
  const contentType = fields.find(field => field.name.toLowerCase() === 'content-type');
  if (!contentType) return null;
  const charset = /charset\s{0,10}=\s{0,10}["']?([\w.:-]{1,40})/i.exec(
    ascii(raw, contentType.from, Math.min(contentType.to, contentType.from + 1000)),
  )?.[1];
  // These would read plain ASCII as something else.
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
  return raw[stop] === CR && raw[stop + 1] === LF && stop + 1 < end ? stop + 2 : stop + 1;
}

export function ascii(raw: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to && i < raw.length; i++) text += String.fromCharCode(raw[i] ?? 0);
  return text;
}

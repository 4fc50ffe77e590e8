/** Values with parameters, such as Content-Type and Content-Disposition: RFC 2045, RFC 2231, and what is really sent. */
import { decodeText } from './charset';
import type { DecodeCharset } from './message';
import { encodeUtf8 } from './utf8';
import { decodeWords, HEADER_LIMIT } from './words';

export interface Parameters {
  /** What stands before the first semicolon, lower case, without comments. */
  readonly value: string;
  /** By lower-case name, decoded. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Pieces of one RFC 2231 parameter that are read; no file name needs more. */
const PIECES = 200;

/** A media type or disposition; RFC 6838 allows 127 characters on either side of the slash. */
const TYPE_LIMIT = 300;

/** Comments between parameters are rare and short. */
const COMMENT_LIMIT = 200;

interface Piece {
  readonly text: string;
  readonly encoded: boolean;
}

/**
 * Reads a structured header. Accepts missing quotes, spaces in bare values, RFC 2047 words in quotes, a stray `;`,
 * and the first of two equal parameters.
 */
export function readParameters(header: string, decode: DecodeCharset): Parameters {
  const sections = splitSections(header.slice(0, HEADER_LIMIT));
  const plain = new Map<string, string>();
  const pieces = new Map<string, Map<number, Piece>>();
  for (const section of sections.slice(1)) {
    const equals = section.indexOf('=');
    if (equals < 0) continue;
    const name = section.slice(0, equals).trim().toLowerCase();
    const value = unquote(section.slice(equals + 1).trim());
    const continued = /^([^*]+)\*(\d{1,4})?(\*)?$/.exec(name);
    if (!continued) {
      if (!plain.has(name)) plain.set(name, value);
      continue;
    }
    const base = continued[1] ?? '';
    const order = continued[2] === undefined ? 0 : Number(continued[2]);
    const encoded = continued[2] === undefined || continued[3] !== undefined;
    const list = pieces.get(base) ?? new Map<number, Piece>();
    if (!list.has(order) && list.size < PIECES) list.set(order, { text: value, encoded });
    pieces.set(base, list);
  }
  const parameters = new Map<string, string>();
  for (const [name, value] of plain) parameters.set(name, decodeWords(value, decode));
  for (const [name, list] of pieces) parameters.set(name, joinPieces(list, decode));
  return {
    value: withoutComments((sections[0] ?? '').slice(0, TYPE_LIMIT))
      .trim()
      .toLowerCase(),
    parameters,
  };
}

const withoutComments = (value: string): string => value.replace(/\([^()]*\)/g, '');

/** Cuts at the semicolons outside quotes; a comment in front of a name goes. */
function splitSections(header: string): string[] {
  const sections: string[] = [];
  let start = 0;
  let quoted = false;
  let begins = false;
  for (let i = 0; i < header.length; i++) {
    const character = header.charAt(i);
    if (quoted && character === '\\') i++;
    else if (character === '"') quoted = !quoted;
    else if (character === ';' && !quoted) {
      sections.push(header.slice(start, i));
      start = i + 1;
      begins = true;
      continue;
    } else if (begins && character === '(') {
      const close = header.slice(i, i + COMMENT_LIMIT).indexOf(')');
      if (close > 0) {
        i += close;
        start = i + 1;
        continue;
      }
    }
    if (character.trim() !== '') begins = false;
  }
  sections.push(header.slice(start));
  return sections;
}

function unquote(value: string): string {
  if (!value.startsWith('"')) return value;
  let text = '';
  for (let i = 1; i < value.length; i++) {
    const character = value.charAt(i);
    if (character === '"') break;
    if (character === '\\') i++;
    text += value.charAt(i);
  }
  return text;
}

/** RFC 2231: charset'language'percent-encoded, cut into numbered pieces of which each may or may not be encoded. */
function joinPieces(list: ReadonlyMap<number, Piece>, decode: DecodeCharset): string {
  const ordered = [...list.entries()].sort((a, b) => a[0] - b[0]).map(([, piece]) => piece);
  let charset: string | null = null;
  const bytes: number[] = [];
  ordered.forEach((piece, index) => {
    let text = piece.text;
    if (piece.encoded && index === 0) {
      const head = /^([^']{0,80})'[^']{0,40}'/.exec(text);
      if (head) {
        charset = head[1] ?? null;
        text = text.slice(head[0].length);
      }
    }
    pushBytes(bytes, text, piece.encoded);
  });
  const text = decodeText(Uint8Array.from(bytes), charset === '' ? null : charset, decode);
  return text.includes('=?') ? decodeWords(text, decode) : text;
}

/** Percent-encoded octets as bytes, everything else as UTF-8. */
function pushBytes(bytes: number[], text: string, encoded: boolean): void {
  const raw = encodeUtf8(text);
  for (let i = 0; i < raw.length; i++) {
    const byte = raw[i] ?? 0;
    const hex = byte === 0x25 && encoded ? String.fromCharCode(raw[i + 1] ?? 0, raw[i + 2] ?? 0) : '';
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(parseInt(hex, 16));
      i += 2;
    } else {
      bytes.push(byte);
    }
  }
}

/** RFC 2047 encoded words in headers, as lenient as the mail that is really sent. */
import { decodeText } from './charset';
import type { DecodeCharset } from './message';
import { decodeBase64, decodeQuotedPrintable } from './transfer';
import { encodeUtf8 } from './utf8';

/** A header longer than this is cut before it is read: no mail program writes one, and each pass stays small. */
export const HEADER_LIMIT = 100_000;

/** RFC 2978 allows 40 characters for a charset name; a language tag (RFC 2231) may follow it. */
const CHARSET_LIMIT = 80;

/** Where an encoded word stands, and what it holds. */
export interface EncodedWord {
  readonly end: number;
  readonly charset: string;
  readonly bytes: Uint8Array;
}

/**
 * Decodes every encoded word of a header value; the white space between two of them vanishes. Neighbours of one charset
 * are joined before decoding, because mail programs cut multi-byte characters in two.
 * @returns the text with line breaks as spaces; what is not an encoded word stays as it is
 */
export function decodeWords(value: string, decode: DecodeCharset): string {
  const header = withoutEscapes(
    unfold(value.length > HEADER_LIMIT ? value.slice(0, HEADER_LIMIT) : value),
    decode,
  );
  if (!header.includes('=?')) return header;
  let text = '';
  let charset = '';
  let pieces: Uint8Array[] = [];
  const flush = (): void => {
    if (pieces.length > 0) text += decodeText(joined(pieces), charset, decode);
    pieces = [];
  };
  let at = 0;
  while (at < header.length) {
    const start = header.indexOf('=?', at);
    const word = start < 0 ? null : encodedWordAt(header, start);
    const between = header.slice(at, start < 0 ? header.length : start);
    if (pieces.length === 0 || /\S/.test(between) || !word) {
      flush();
      text += between;
    }
    if (!word) {
      if (start < 0) break;
      text += '=?';
      at = start + 2;
      continue;
    }
    if (word.charset !== charset) flush();
    charset = word.charset;
    pieces.push(word.bytes);
    at = word.end;
  }
  flush();
  return text.replace(/[\u0000\r\n]+/g, ' ');
}

/** Japanese programs once wrote ISO-2022-JP into headers as it is: seven-bit, so that it arrives unharmed. */
const withoutEscapes = (header: string, decode: DecodeCharset): string =>
  /\u001b[$(]/.test(header) && /^[\u0000-\u007f]*$/.test(header)
    ? decodeText(encodeUtf8(header), null, decode)
    : header;

/** The encoded word that begins at `start` (where `=?` stands), or null. */
export function encodedWordAt(header: string, start: number): EncodedWord | null {
  const head = /^=\?([^?\s]{1,80})\?([bBqQ])\?/.exec(header.slice(start, start + CHARSET_LIMIT + 5));
  if (!head) return null;
  const from = start + head[0].length;
  const close = header.indexOf('?=', from);
  // Some programs forget the end of the last word of a header.
  const to = close < 0 ? header.length : close;
  const body = header.slice(from, to);
  const charset = (head[1] ?? '').split('*')[0]?.toLowerCase() ?? '';
  const bytes = /b/i.test(head[2] ?? '') ? decodeBase64(body) : decodeQuotedPrintable(encodeUtf8(body), true);
  return { end: close < 0 ? header.length : close + 2, charset, bytes };
}

/** Joins folded lines; a tab that continues a line counts as a space. */
export const unfold = (value: string): string =>
  /[\r\n]/.test(value) ? value.replace(/(?:\r\n?|\n)[ \t]?/g, ' ') : value;

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

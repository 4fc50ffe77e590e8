/** Undoes a part's Content-Transfer-Encoding as mail really has it: footers below base64, labels that are not true, odd spellings. */
import { afterLine, ascii, lineEnd } from './header-block';
import { decodeBase64, decodeQuotedPrintable, decodeUuencode } from './transfer';

/** Words of a text are shorter on average; base64 has a space at most where a line was broken. */
const WORD_LENGTH = 20;

const PAD = 0x3d;

/** @param encoding the header's value in any spelling; unknown ones leave the bytes as they are */
export function transferDecoded(bytes: Uint8Array, encoding: string): Uint8Array {
  const name = encoding.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (name.startsWith('base64')) {
    const coded = withoutFooter(bytes);
    return isProse(coded) ? bytes : decodeBase64(coded);
  }
  if (name.startsWith('quotedprintable')) return decodeQuotedPrintable(bytes);
  if (/^x?uue?(ncode)?$/.test(name)) return uudecoded(bytes) ?? bytes;
  return bytes;
}

/** Text that only claims to be base64: words between spaces, and characters that base64 has not. */
function isProse(bytes: Uint8Array): boolean {
  let spaces = 0;
  let foreign = 0;
  for (const byte of bytes) {
    if (byte === 0x20) spaces++;
    else if (byte > 0x20 && byte !== PAD && !isBase64(byte)) foreign++;
  }
  return foreign > 0 && spaces * WORD_LENGTH > bytes.length;
}

/**
 * Lists put a footer in plain text below base64. It begins behind the line of the padding, or behind an empty line, where
 * that which follows is no base64.
 */
function withoutFooter(bytes: Uint8Array): Uint8Array {
  let behindGap = false;
  for (let at = 0; at < bytes.length;) {
    const stop = lineEnd(bytes, at, bytes.length);
    const line = bytes.subarray(at, stop);
    const isEmpty = line.every(byte => byte <= 0x20);
    if (!isEmpty && behindGap && !line.every(isBase64Body)) return bytes.subarray(0, at);
    behindGap = isEmpty || line.includes(PAD);
    at = afterLine(bytes, stop, bytes.length);
  }
  return bytes;
}

const isBase64 = (byte: number): boolean =>
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x2f && byte <= 0x39) ||
  byte === 0x2b;

const isBase64Body = (byte: number): boolean => isBase64(byte) || byte === PAD || byte <= 0x20;

/** The file between `begin MODE NAME` and `end`; null without a beginning. */
function uudecoded(bytes: Uint8Array): Uint8Array | null {
  const lines = ascii(bytes, 0, bytes.length).split(/\r\n?|\n/);
  const begin = lines.findIndex(line => /^begin [0-7]{3,4} /.test(line));
  if (begin < 0) return null;
  const end = lines.indexOf('end', begin);
  return decodeUuencode(lines.slice(begin + 1, end < 0 ? lines.length : end).filter(line => line !== ''));
}

/** Content-Transfer-Encoding undone, for bodies that may be damaged in any way. Linear in the size of the body. */

/** More strange characters than this share, and a body that claims base64 is no base64. */
const MAX_FOREIGN_SHARE = 0.1;

/** Words of a text are shorter on average; base64 has a space at most where a line was broken. */
const WORD_LENGTH = 20;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Six bits for each character, 64 for what is none. */
const BASE64 = new Uint8Array(256).fill(64);
for (let bits = 0; bits < ALPHABET.length; bits += 1) BASE64[ALPHABET.charCodeAt(bits)] = bits;
BASE64['-'.charCodeAt(0)] = 62;
BASE64['_'.charCodeAt(0)] = 63;
const PAD = 61;
const isWhite = (byte: number): boolean => byte === 10 || byte === 13 || byte === 32 || byte === 9;

/** Decodes runs of base64 between paddings one by one: joined base64 texts are common in the wild. */
const fromBase64 = (bytes: Uint8Array): Uint8Array =>
  wellFormed(bytes) ?? fromAnyBase64(withoutFooter(bytes));

/** A line of base64 that a program wrote, with its padding; `-` and `_` are of base64url, which mail does not have. */
const PURE_LINE = /^[A-Za-z0-9+/=\s]*$/;

/** Cuts what a list put below: the lines from the first that is no base64 behind the padding or behind an empty line. */
const withoutFooter = (bytes: Uint8Array): Uint8Array => {
  let behindGap = false;
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at);
    const next = end < 0 ? bytes.length : end + 1;
    const line = Buffer.from(bytes.buffer, bytes.byteOffset + at, next - at).toString('latin1');
    const isEmpty = line.trim() === '';
    if (!isEmpty && behindGap && !PURE_LINE.test(line)) return bytes.subarray(0, at);
    behindGap = isEmpty || line.includes('=');
    at = next;
  }
  return bytes;
};

/** Characters at the end among which the padding of well-formed base64 stands, line ends included. */
const END = 8;
/** Bytes at the end among which a list's footer would show; shorter texts are read the careful way. */
const TAIL = 1000;
/** Share of what is no base64 in lines of the usual length: their line ends. */
const MAX_LINE_ENDS = 0.05;

/** The short way for what nearly all mail has, by Node's own decoder; null when something is out of the ordinary. */
const wellFormed = (bytes: Uint8Array): Uint8Array | null => {
  const padding = bytes.indexOf(PAD);
  if (padding >= 0 && padding < bytes.length - END) return null;
  const { buffer, byteOffset, length } = bytes;
  const tail = Buffer.from(buffer, byteOffset + Math.max(length - TAIL, 0), Math.min(length, TAIL));
  if (length < TAIL || !PURE_LINE.test(tail.toString('latin1'))) return null;
  const decoded = Buffer.from(Buffer.from(buffer, byteOffset, length).toString('latin1'), 'base64');
  return length - (decoded.length * 4) / 3 <= length * MAX_LINE_ENDS + END ? decoded : null;
};

const fromAnyBase64 = (bytes: Uint8Array): Uint8Array => {
  let foreign = 0;
  let spaces = 0;
  let known = 0;
  let held = 0;
  let bits = 0;
  let length = 0;
  const out = Buffer.allocUnsafe(bytes.length);
  for (const byte of bytes) {
    const value = BASE64[byte] ?? 64;
    if (value < 64) {
      known += 1;
      held = ((held << 6) | value) & 0xffff;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        out[length] = (held >> bits) & 0xff;
        length += 1;
      }
    } else if (byte === PAD) {
      bits = 0;
    } else if (byte === 32) {
      spaces += 1;
    } else if (!isWhite(byte)) {
      foreign += 1;
    }
  }
  const isProse = foreign > 0 && spaces * WORD_LENGTH > known;
  if (isProse || foreign > (known + foreign) * MAX_FOREIGN_SHARE) return bytes;
  return out.subarray(0, length);
};

const hexValue = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  if (byte >= 65 && byte <= 70) return byte - 55;
  return byte >= 97 && byte <= 102 ? byte - 87 : -1;
};

/** Quoted-printable; an escape that is none stays as text, blanks before a line end go (RFC 2045 section 6.7). */
const fromQuotedPrintable = (bytes: Uint8Array): Uint8Array => {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let blanksFrom = -1;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte === 32 || byte === 9) {
      if (blanksFrom < 0) blanksFrom = length;
    } else if (byte === 10 || byte === 13) {
      if (blanksFrom >= 0) length = blanksFrom;
      blanksFrom = -1;
    } else {
      blanksFrom = -1;
    }
    if (byte === PAD) {
      const high = hexValue(bytes[i + 1]);
      const low = hexValue(bytes[i + 2]);
      if (high >= 0 && low >= 0) {
        out[length] = high * 16 + low;
        length += 1;
        i += 2;
        continue;
      }
      let next = i + 1;
      while (bytes[next] === 32 || bytes[next] === 9) next += 1;
      if (bytes[next] === 13 && bytes[next + 1] === 10) next += 1;
      if (next >= bytes.length || bytes[next] === 10 || bytes[next] === 13) {
        i = next;
        continue;
      }
    }
    out[length] = byte;
    length += 1;
  }
  return out.subarray(0, length);
};

/** `encoding` is the header's value in any spelling; unknown ones (7bit, uuencode, nonsense) leave the bytes. */
export const transferDecoded = (bytes: Uint8Array, encoding: string): Uint8Array => {
  const name = encoding.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (name.startsWith('base64')) return fromBase64(bytes);
  return name.startsWith('quotedprintable') ? fromQuotedPrintable(bytes) : bytes;
};

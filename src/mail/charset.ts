/**
 * Bytes to text. The declared charset is a claim, not a fact: mail declares nothing, the wrong thing or several things,
 * and Gmail may hand out UTF-8 under any label. UTF-8, UTF-16, ASCII and windows-1252 are read here; the platform reads the rest.
 */
import { entryOf } from './entry';
import type { DecodeCharset } from './message';
import { guessCharset } from './charset-guess';
import { CHARSET_NAMES } from './charset-names';
import { decodeIso2022Kr, decodeHz, decodeUtf7 } from './charset-shifted';
import { SINGLE_BYTE_TABLES } from './charset-tables';
import { decodeUtf8 } from './utf8';

/** A platform that knows no further charset. */
export const noCharsets: DecodeCharset = () => null;

/** Characters put together per call, so that the argument list stays small. */
const CHUNK = 8192;

/**
 * Reads bytes as text.
 * @param declared charset as the mail names it, or null
 * @param decode the platform's decoder for charsets that this file does not read itself
 * @returns text without BOM and with every undecodable byte shown as U+FFFD; never throws
 */
export function decodeText(bytes: Uint8Array, declared: string | null, decode: DecodeCharset): string {
  const name = declared === null ? null : charsetName(declared);
  const marked = name?.startsWith('utf-32') === true ? null : byteOrderMark(bytes);
  if (marked) return marked;
  if (name === 'utf-16le' || name === 'utf-16be' || name === 'utf-16')
    return decodeUtf16(bytes, name !== 'utf-16le');
  if (name === 'utf-32' || name === 'utf-32le') return decodeUtf32(bytes, name === 'utf-32');
  if (name === 'utf-7') return decodeUtf7(bytes);
  if (name === 'hz-gb-2312') return decode(decodeHz(bytes), 'gb18030') ?? decodeWindows1252(bytes);
  if (name === 'iso-2022-kr')
    return decode(decodeIso2022Kr(bytes), 'windows-949') ?? decodeWindows1252(bytes);
  if (hasIso2022Escapes(bytes)) {
    const japanese = decode(withoutIdleEscapes(bytes), 'iso-2022-jp');
    if (japanese !== null) return japanese;
  }
  const utf8 = decodeUtf8(bytes);
  // Seven-bit text reads the same in every charset left, and other charsets hardly ever form valid UTF-8 by accident.
  if (!utf8.broken) return utf8.text;
  if (name !== null && name !== 'utf-8' && name !== 'us-ascii') {
    const text = decodeNamed(bytes, name, decode);
    if (text !== null && !isSpoilt(text)) return text;
  }
  // A long UTF-8 text with a few damaged bytes is still UTF-8 (cut or patched on the way).
  if (utf8.sequences > 4 * utf8.errors) return utf8.text;
  const guess = guessCharset(bytes, (sample, charset) => decodeNamed(sample, charset, decode));
  if (guess === null) return name === 'utf-8' ? utf8.text : decodeWindows1252(bytes);
  return decodeNamed(bytes, guess, decode) ?? decodeWindows1252(bytes);
}

/** The name that platforms know for what mail calls a charset; lower case. */
export function charsetName(declared: string): string {
  const name = declared
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase();
  return entryOf(CHARSET_NAMES, name) ?? entryOf(CHARSET_NAMES, name.replace(/[^a-z0-9]/g, '')) ?? name;
}

function decodeNamed(bytes: Uint8Array, name: string, decode: DecodeCharset): string | null {
  if (name === 'utf-8') return decodeUtf8(bytes).text;
  if (name === 'us-ascii') return decodeTable(bytes, 'windows-1252');
  if (entryOf(SINGLE_BYTE_TABLES, name) !== undefined) return decodeTable(bytes, name);
  return decode(bytes, name);
}

/** Any byte string as windows-1252, which has a character for every byte. */
export const decodeWindows1252 = (bytes: Uint8Array): string => decodeTable(bytes, 'windows-1252');

function decodeTable(bytes: Uint8Array, name: string): string {
  const high = SINGLE_BYTE_TABLES[name] ?? '';
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const codes: number[] = [];
    for (const byte of bytes.subarray(at, at + CHUNK))
      codes.push(byte < 0x80 ? byte : high.charCodeAt(byte - 0x80));
    text += String.fromCharCode(...codes);
  }
  return text;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeUtf8(bytes.subarray(3)).text;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), true);
  return null;
}

function decodeUtf16(bytes: Uint8Array, bigEndian: boolean): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2 * CHUNK) {
    const codes: number[] = [];
    for (let i = at; i + 1 < Math.min(bytes.length, at + 2 * CHUNK); i += 2) {
      const first = bytes[i] ?? 0;
      const second = bytes[i + 1] ?? 0;
      codes.push(bigEndian ? (first << 8) | second : (second << 8) | first);
    }
    text += String.fromCharCode(...codes);
  }
  return text;
}

/** Four bytes for a character; a byte order mark in front outdoes the name. */
function decodeUtf32(bytes: Uint8Array, bigEndian: boolean): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = isLittle ? false : bigEndian;
  const pieces: string[] = [];
  for (let i = isLittle || (bytes[2] === 0xfe && bytes[3] === 0xff) ? 4 : 0; i + 3 < bytes.length; i += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = big
      ? bytes.subarray(i, i + 4)
      : [bytes[i + 3], bytes[i + 2], bytes[i + 1], bytes[i]];
    const code = a * 0x1000000 + ((b << 16) | (c << 8) | d);
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    pieces.push(isCharacter ? String.fromCodePoint(code) : '\uFFFD');
  }
  return pieces.join('');
}

/** ESC $ @, ESC $ B, ESC $ (, ESC ( J, ESC ( I: the shifts of ISO-2022-JP. */
function hasIso2022Escapes(bytes: Uint8Array): boolean {
  for (let i = bytes.indexOf(0x1b); i >= 0 && i + 2 < bytes.length; i = bytes.indexOf(0x1b, i + 1)) {
    const second = bytes[i + 1];
    const third = bytes[i + 2];
    if (second === 0x24 && (third === 0x40 || third === 0x42 || third === 0x28)) return true;
    if (second === 0x28 && (third === 0x49 || third === 0x4a)) return true;
  }
  return false;
}

/** Decoders take an escape directly behind another for an attack; joined encoded words have them at every seam. */
function withoutIdleEscapes(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const isEscape = bytes[i] === 0x1b && (bytes[i + 1] === 0x28 || bytes[i + 1] === 0x24);
    if (isEscape && bytes[i + 3] === 0x1b && (bytes[i + 4] === 0x28 || bytes[i + 4] === 0x24)) i += 2;
    else out.push(bytes[i] ?? 0);
  }
  return Uint8Array.from(out);
}

/** More than one replacement character in fifty says that the declared charset is wrong. */
function isSpoilt(text: string): boolean {
  let bad = 0;
  for (let i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) bad++;
  return bad * 50 > text.length;
}

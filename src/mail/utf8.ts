/** UTF-8 to text and back without any platform object: Apps Script has no TextDecoder. */

export interface Utf8 {
  readonly text: string;
  /** Some bytes are not UTF-8; each such run stands as U+FFFD in the text. */
  readonly broken: boolean;
  readonly errors: number;
  /** Well-formed sequences of two bytes or more. */
  readonly sequences: number;
}

/** Code units put together per call, so that the argument list stays small. */
const CHUNK = 8192;

/** Bytes that are all below 0x80, as nearly every mail's are, as text; null for any others. */
function ofSevenBits(bytes: Uint8Array): string | null {
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? 0) >= 0x80) return null;
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK)
    text += Reflect.apply(String.fromCharCode, null, bytes.subarray(from, from + CHUNK)) as string;
  return text;
}

/** Reads UTF-8 as WHATWG does: overlong forms, surrogates and code points past U+10FFFF are errors. */
export function decodeUtf8(bytes: Uint8Array): Utf8 {
  const plain = ofSevenBits(bytes);
  if (plain !== null) return { text: plain, broken: false, errors: 0, sequences: 0 };
  let text = '';
  let units: number[] = [];
  let errors = 0;
  let sequences = 0;
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i] ?? 0;
    i++;
    if (lead < 0x80) {
      units.push(lead);
    } else {
      const more =
        lead >= 0xc2 && lead <= 0xdf
          ? 1
          : lead >= 0xe0 && lead <= 0xef
            ? 2
            : lead >= 0xf0 && lead <= 0xf4
              ? 3
              : 0;
      let code = more === 1 ? lead & 0x1f : more === 2 ? lead & 0x0f : lead & 0x07;
      let taken = 0;
      while (taken < more) {
        const next = bytes[i] ?? 0;
        const low = taken > 0 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
        const high = taken > 0 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
        if (next < low || next > high) break;
        code = (code << 6) | (next & 0x3f);
        taken++;
        i++;
      }
      if (more === 0 || taken < more) {
        errors++;
        units.push(0xfffd);
      } else {
        sequences++;
        if (code > 0xffff) units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
        else units.push(code);
      }
    }
    if (units.length >= CHUNK) {
      text += String.fromCharCode(...units);
      units = [];
    }
  }
  text += String.fromCharCode(...units);
  return { text, broken: errors > 0, errors, sequences };
}

/** Most bytes that one UTF-16 unit becomes; the two of a pair become four together. */
const UNIT_BYTES = 3;
/** Any text of a sheet's cell (50,000 units) is written here; a longer one gets memory of its own. */
const room = new Uint8Array(UNIT_BYTES * 50_000);

/** As encodeUtf8, in memory that the next call may write over: for whoever is done with the bytes before. */
export function passingUtf8(text: string): Uint8Array {
  const most = UNIT_BYTES * text.length;
  const bytes = most <= room.length ? room : new Uint8Array(most);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      code = text.codePointAt(at) ?? code;
      if (code > 0xffff) at++;
      else code = 0xfffd;
    }
    if (code < 0x800) bytes[length++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[length++] = 0xe0 | (code >> 12);
      else {
        bytes[length++] = 0xf0 | (code >> 18);
        bytes[length++] = 0x80 | ((code >> 12) & 0x3f);
      }
      bytes[length++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[length++] = 0x80 | (code & 0x3f);
  }
  return bytes.subarray(0, length);
}

/** Text as UTF-8 bytes; a lone surrogate becomes U+FFFD. */
export const encodeUtf8 = (text: string): Uint8Array => passingUtf8(text).slice();

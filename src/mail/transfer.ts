/** Content-Transfer-Encodings: base64 (and base64url), quoted-printable and uuencode to bytes, however damaged. */

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const base64Value = (code: number): number => {
  if (code >= 0x41 && code <= 0x5a) return code - 0x41;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61 + 26;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 52;
  if (code === 0x2b || code === 0x2d) return 62; // + and the - of base64url
  if (code === 0x2f || code === 0x5f) return 63; // / and the _ of base64url
  return -1;
};

/**
 * Base64 or base64url. Characters outside the alphabet are skipped; padding in the middle (joined encodings) starts afresh.
 * @param input ASCII text, or its bytes
 */
export function decodeBase64(input: string | Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((input.length * 3) / 4) + 3);
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < input.length; i++) {
    const code = typeof input === 'string' ? input.charCodeAt(i) : (input[i] ?? 0);
    if (code === 0x3d) {
      bits = 0;
      held = 0;
      continue;
    }
    const value = base64Value(code);
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[length++] = (held >> bits) & 0xff;
    }
  }
  return out.subarray(0, length);
}

/** Standard base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  const alphabet = `${BASE64}+/`;
  const out: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    out.push(
      alphabet.charAt(word >> 18),
      alphabet.charAt((word >> 12) & 63),
      left > 1 ? alphabet.charAt((word >> 6) & 63) : '=',
      left > 2 ? alphabet.charAt(word & 63) : '=',
    );
  }
  return out.join('');
}

const hexValue = (code: number): number => {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0x41 && code <= 0x46) return code - 0x41 + 10;
  if (code >= 0x61 && code <= 0x66) return code - 0x61 + 10;
  return -1;
};

/**
 * Quoted-printable body. A `=` that begins no hex pair stays as written; white space before a line end is dropped.
 * @param underscore true for the Q encoding of headers, where `_` is a space
 */
export function decodeQuotedPrintable(input: Uint8Array, underscore = false): Uint8Array {
  const out = new Uint8Array(input.length);
  let length = 0;
  /** Where the white space at the end of the current line begins. */
  let solid = 0;
  for (let i = 0; i < input.length; i++) {
    const byte = input[i] ?? 0;
    if (byte === 0x3d) {
      const high = hexValue(input[i + 1] ?? 0);
      const low = hexValue(input[i + 2] ?? 0);
      if (high >= 0 && low >= 0) {
        out[length++] = high * 16 + low;
        i += 2;
        solid = length;
        continue;
      }
      let end = i + 1;
      while (input[end] === 0x20 || input[end] === 0x09) end++;
      if (input[end] === 0x0d && input[end + 1] === 0x0a) end++;
      if (input[end] === 0x0a || input[end] === 0x0d || (end >= input.length && !underscore)) {
        i = end;
        solid = length;
        continue;
      }
    }
    if (byte === 0x0a || byte === 0x0d) {
      length = solid;
      out[length++] = byte;
      solid = length;
      continue;
    }
    out[length++] = underscore && byte === 0x5f ? 0x20 : byte;
    if (underscore || (byte !== 0x20 && byte !== 0x09)) solid = length;
  }
  return out.subarray(0, length);
}

/** The data lines between `begin` and `end` of a uuencoded file. */
export function decodeUuencode(lines: readonly string[]): Uint8Array {
  const out: number[] = [];
  for (const line of lines) {
    const count = (line.charCodeAt(0) - 32) & 63;
    const start = out.length;
    for (let i = 1; i < line.length && out.length - start < count; i += 4) {
      const [a, b, c, d] = [0, 1, 2, 3].map(k => (line.charCodeAt(i + k) - 32) & 63) as [
        number,
        number,
        number,
        number,
      ];
      out.push(((a << 2) | (b >> 4)) & 0xff, ((b << 4) | (c >> 2)) & 0xff, ((c << 6) | d) & 0xff);
    }
    out.length = Math.min(out.length, start + count);
  }
  return Uint8Array.from(out);
}

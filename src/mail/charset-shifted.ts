/** Seven-bit charsets that shift between ASCII and another set, brought to a form that the platform decodes. */
import { decodeBase64 } from './transfer';

const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const ESCAPE = 0x1b;

/** ISO-2022-KR (RFC 1557) as EUC-KR bytes: pairs between SO and SI get their high bits, the designator ESC $ ) C goes. */
export function decodeIso2022Kr(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let shifted = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === ESCAPE) i += 3;
    else if (byte === SHIFT_OUT) shifted = true;
    else if (byte === SHIFT_IN) shifted = false;
    else out.push(shifted && byte > 0x20 ? byte | 0x80 : byte);
  }
  return Uint8Array.from(out);
}

/** HZ (RFC 1843) as GB 2312 bytes: `~{` and `~}` shift, `~~` is a tilde, `~` at a line end joins lines. */
export function decodeHz(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let shifted = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    const next = bytes[i + 1];
    if (byte === 0x7e && (next === 0x7b || next === 0x7d)) {
      shifted = next === 0x7b;
      i++;
    } else if (byte === 0x7e && (next === 0x7e || next === 0x0a) && !shifted) {
      if (next === 0x7e) out.push(0x7e);
      i++;
    } else {
      if (byte === 0x0a) shifted = false;
      out.push(shifted && byte > 0x20 ? byte | 0x80 : byte);
    }
  }
  return Uint8Array.from(out);
}

/**
 * UTF-7 (RFC 2152). It can spell markup in letters that no filter expects, so it is read only where mail declares it,
 * never guessed, and never for HTML (see assemble.ts).
 */
export function decodeUtf7(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let i = 0;
  while (i < bytes.length) {
    const byte = bytes[i] ?? 0;
    if (byte !== 0x2b) {
      pieces.push(String.fromCharCode(byte));
      i++;
      continue;
    }
    let end = i + 1;
    while (end < bytes.length && isBase64(bytes[end] ?? 0)) end++;
    if (end === i + 1) {
      pieces.push('+');
    } else {
      const units = decodeBase64(bytes.subarray(i + 1, end));
      for (let k = 0; k + 1 < units.length; k += 2)
        pieces.push(String.fromCharCode(((units[k] ?? 0) << 8) | (units[k + 1] ?? 0)));
    }
    i = bytes[end] === 0x2d ? end + 1 : end;
  }
  return pieces.join('');
}

const isBase64 = (byte: number): boolean =>
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x2f && byte <= 0x39) ||
  byte === 0x2b;

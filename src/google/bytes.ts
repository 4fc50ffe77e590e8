/** Between Google's signed bytes and ours, and from bytes in any charset to text. */
import type { DecodeCharset } from '../mail/message';
import { fromSigned } from '../mail/signed-bytes';

/** Bytes of which Google's own array is kept beside ours, the array taking eight times as much. */
const KEPT_BYTES = 1024 * 1024;
/** Google's arrays of what was fetched last, oldest first: an attached file goes to Drive soon after it came. */
const fetched = new Map<Uint8Array, number[]>();
let kept = 0;

function fetchedBytes(bytes: number[]): Uint8Array {
  const plain = fromSigned(bytes);
  if (plain.length > KEPT_BYTES) return plain;
  for (const oldest of Array.from(fetched.keys())) {
    if (kept + plain.length <= KEPT_BYTES) break;
    fetched.delete(oldest);
    kept -= oldest.length;
  }
  fetched.set(plain, bytes);
  kept += plain.length;
  return plain;
}

/** SHA-256 in lower-case hex, by Google, who need not be given anew what has just come from there. */
export const sha256Of = (bytes: Uint8Array): string =>
  Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, fetched.get(bytes) ?? toSigned(bytes))
    .map(byte => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');

export function toSigned(bytes: Uint8Array): number[] {
  const known = fetched.get(bytes);
  if (known !== undefined) {
    fetched.delete(bytes);
    kept -= bytes.length;
    return known;
  }
  const signed = new Array<number>(bytes.length);
  for (let index = 0; index < bytes.length; index++) signed[index] = ((bytes[index] ?? 0) << 24) >> 24;
  return signed;
}

/** Gmail's base64url, with or without padding. */
export const fromWebSafe = (text: string): Uint8Array => fromSigned(Utilities.base64DecodeWebSafe(text));

/**
 * A `format: byte` field of an advanced service: Apps Script hands over signed bytes where the HTTP API has base64url,
 * whatever the type definitions say.
 */
export const fromByteField = (data: unknown): Uint8Array =>
  Array.isArray(data)
    ? fromSigned(data as readonly number[])
    : fromWebSafe(typeof data === 'string' ? data : '');

/** As fromByteField, for bytes that are likely to be handed back to Google soon. They must not be changed. */
export const fetchedByteField = (data: unknown): Uint8Array =>
  Array.isArray(data) ? fetchedBytes(data as number[]) : fromByteField(data);

/** Google knows Java's charsets; null for a name that it does not know. */
export const decodeCharset: DecodeCharset = (bytes, charset) => {
  try {
    return Utilities.newBlob(toSigned(bytes)).getDataAsString(charset);
  } catch {
    return null;
  }
};

/** Between Google's signed bytes and ours, and from bytes in any charset to text. */
import type { DecodeCharset } from '../mail/message';

export const fromSigned = (bytes: readonly number[]): Uint8Array =>
  Uint8Array.from(bytes, byte => byte & 0xff);

export const toSigned = (bytes: Uint8Array): number[] =>
  Array.from(bytes, byte => (byte > 127 ? byte - 256 : byte));

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

/** Google knows Java's charsets; null for a name that it does not know. */
export const decodeCharset: DecodeCharset = (bytes, charset) => {
  try {
    return Utilities.newBlob(toSigned(bytes)).getDataAsString(charset);
  } catch {
    return null;
  }
};

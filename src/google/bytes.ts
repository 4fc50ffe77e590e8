/** Between Google's signed bytes and ours, and from bytes in any charset to text. */
import type { DecodeCharset } from '../mail/message';

// Plain loops: attachments have millions of bytes, and a call for each of them takes ten times as long.

export function fromSigned(bytes: readonly number[]): Uint8Array {
  const plain = new Uint8Array(bytes.length);
  for (let index = 0; index < bytes.length; index++) plain[index] = bytes[index] ?? 0;
  return plain;
}

export function toSigned(bytes: Uint8Array): number[] {
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

/** Google knows Java's charsets; null for a name that it does not know. */
export const decodeCharset: DecodeCharset = (bytes, charset) => {
  try {
    return Utilities.newBlob(toSigned(bytes)).getDataAsString(charset);
  } catch {
    return null;
  }
};

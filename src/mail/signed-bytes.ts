/** Bytes as Google's services hand them over: signed, in a plain array. */

/** Never a call for each byte: attachments have millions of them. */
export function fromSigned(signed: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(signed.length);
  bytes.set(signed);
  return bytes;
}

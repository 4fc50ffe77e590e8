/** Utilities' digests, signatures and Base64, all in signed bytes. */
import { createHash, createHmac } from 'node:crypto';
import type { Run } from '../../runtime/contract';
import { enumeration, type EnumValue } from '../../runtime/enumeration';
import { octetsFrom, signedBytes } from '../../runtime/realm';
import { requireSignature } from '../../runtime/signature';
import { encodeText } from './charsets';

export const Charset = enumeration(['US_ASCII', 'UTF_8']);
export const DigestAlgorithm = enumeration(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
export const MacAlgorithm = enumeration([
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
]);

/** Node's names. MD2 is left out: neither Node nor anybody new offers it. */
const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const BASE64_WEB_SAFE = /^[A-Za-z0-9_-]*={0,2}$/;

/**
 * Octets of a `String` or `Byte[]` argument. A string without a charset counts as US-ASCII, where anything else
 * turns into '?': code that means UTF-8 has to say so.
 */
function dataOf(run: Run, method: string, data: unknown, charset: EnumValue | undefined): Uint8Array {
  const bytes = octetsFrom(run.realm, data);
  if (bytes !== null) return bytes;
  requireSignature(run, method, [data, charset], ['String', 'Object?']);
  const name = charset === Charset.UTF_8 ? 'utf-8' : 'us-ascii';
  return encodeText(String(data), name) ?? new Uint8Array();
}

/** The digest, hash and Base64 methods of Utilities. */
export function digestMethods(run: Run) {
  const cross = <T>(name: string, work: () => T): T =>
    run.call({ name: `Utilities.${name}`, remote: false }, work);
  const data = (method: string, value: unknown, charset?: EnumValue): Uint8Array =>
    dataOf(run, `Utilities.${method}`, value, charset);

  const hmac = (
    method: string,
    hash: string,
    value: unknown,
    key: unknown,
    charset?: EnumValue,
  ): number[] => {
    if (typeof value !== typeof key) {
      requireSignature(run, `Utilities.${method}`, [value, key], ['String', 'String'], ['Byte[]', 'Byte[]']);
    }
    const signer = createHmac(hash, data(method, key, charset));
    return signedBytes(run.realm, signer.update(data(method, value, charset)).digest());
  };

  const decode = (method: string, encoded: unknown, alphabet: RegExp): number[] => {
    requireSignature(run, `Utilities.${method}`, [encoded], ['String']);
    const text = String(encoded);
    if (!alphabet.test(text)) run.fail('Could not decode string.');
    return signedBytes(run.realm, Buffer.from(text, 'base64'));
  };

  return {
    computeDigest: (algorithm: EnumValue, value: unknown, charset?: EnumValue) =>
      cross('computeDigest', () => {
        requireSignature(run, 'Utilities.computeDigest', [algorithm], ['Object']);
        const hash = HASHES[algorithm.name()] ?? run.fail(`Invalid argument: ${String(algorithm)}`);
        return signedBytes(
          run.realm,
          createHash(hash)
            .update(data('computeDigest', value, charset))
            .digest(),
        );
      }),
    computeHmacSha256Signature: (value: unknown, key: unknown, charset?: EnumValue) =>
      cross('computeHmacSha256Signature', () =>
        hmac('computeHmacSha256Signature', 'sha256', value, key, charset),
      ),
    computeHmacSignature: (algorithm: EnumValue, value: unknown, key: unknown, charset?: EnumValue) =>
      cross('computeHmacSignature', () => {
        requireSignature(run, 'Utilities.computeHmacSignature', [algorithm], ['Object']);
        const hash =
          HASHES[algorithm.name().replace('HMAC_', '')] ?? run.fail(`Invalid argument: ${String(algorithm)}`);
        return hmac('computeHmacSignature', hash, value, key, charset);
      }),
    base64Encode: (value: unknown, charset?: EnumValue) =>
      cross('base64Encode', () => Buffer.from(data('base64Encode', value, charset)).toString('base64')),
    base64EncodeWebSafe: (value: unknown, charset?: EnumValue) =>
      cross('base64EncodeWebSafe', () => webSafe(Buffer.from(data('base64EncodeWebSafe', value, charset)))),
    base64Decode: (encoded: unknown) => cross('base64Decode', () => decode('base64Decode', encoded, BASE64)),
    base64DecodeWebSafe: (encoded: unknown) =>
      cross('base64DecodeWebSafe', () => decode('base64DecodeWebSafe', encoded, BASE64_WEB_SAFE)),
  };
}

/** Unlike Node's base64url, Google keeps the padding. */
function webSafe(bytes: Buffer): string {
  return bytes.toString('base64').replace(/\+/g, '-').replace(/\//g, '_');
}

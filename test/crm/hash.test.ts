import { createHash, createHmac } from 'node:crypto';
import { keyedHash, shortHash } from '../../src/crm/hash';

/** Crockford's base 32, five bits a letter. */
const base32 = (bytes: Uint8Array, length: number): string =>
  Array.from(
    [...bytes]
      .map(byte => byte.toString(2).padStart(8, '0'))
      .join('')
      .matchAll(/.{5}/g),
    ([bits]) => '0123456789abcdefghjkmnpqrstvwxyz'.charAt(parseInt(bits, 2)),
  )
    .join('')
    .slice(0, length);

const TEXTS = [
  '',
  'a',
  'é ß 漢字 😀',
  'a'.repeat(63),
  'b'.repeat(64),
  '漢'.repeat(60_000),
  'c'.repeat(400_000),
];

describe('hashes of texts', () => {
  it.each(TEXTS)('are those of their UTF-8 (%#)', text => {
    expect(shortHash(text)).toBe(base32(createHash('sha256').update(text, 'utf8').digest(), 12));
  });

  it('are HMAC-SHA256 under a secret, whichever secrets and texts came before', () => {
    for (const text of TEXTS)
      for (const secret of ['s', 'another', 'ß'.repeat(100)])
        for (let again = 0; again < 2; again++)
          expect(keyedHash(secret, text, 24)).toBe(
            base32(createHmac('sha256', secret).update(text, 'utf8').digest(), 24),
          );
  });
});

/**
 * The mark of a route test: a mail of our own to a public address, which shows whether mail comes in
 * by it. The mark is an HMAC under the installation's secret over the address and the time, so that nobody else can
 * make one, and it ends: a mark that somebody has seen is of no use to him later.
 */
import type { TokenKey } from './case-token';
import { keyedHash } from './hash';

/** 16 characters are 80 bits. */
const HASH_LENGTH = 16;
/** Google takes up to 24 hours to apply a routing rule, and a mail server tries for as long again. */
export const TEST_EXPIRES = 48 * 3_600_000;
/** Clocks of two servers differ by so much. */
const CLOCK_SLACK = 5 * 60_000;

const signature = (key: TokenKey, address: string, sentAt: number): string =>
  keyedHash(key.secret, `route test|${key.installation}|${address.toLowerCase()}|${sentAt}`, HASH_LENGTH);

/** `mhgz3k2a-0123456789abcdef` */
export const testMark = (key: TokenKey, address: string, sentAt: number): string =>
  `${sentAt.toString(36)}-${signature(key, address, sentAt)}`;

/** A subject that says to people what it is. */
export const testSubject = (mark: string): string => `Casebook route test [test:${mark}]`;

export interface RouteTest {
  readonly address: string;
  /** Epoch ms. */
  readonly sentAt: number;
}

/** The test that a subject carries; null for any other mail, a forged mark and one that has expired by `arrivedAt`. */
export function testIn(
  subject: string,
  key: TokenKey,
  addresses: readonly string[],
  arrivedAt: number,
): RouteTest | null {
  const found = /\[test:([0-9a-z]{6,10})-([0-9a-z]{16})\]/.exec(subject);
  if (!found) return null;
  const sentAt = parseInt(found[1] ?? '', 36);
  const age = arrivedAt - sentAt;
  if (!(age >= -CLOCK_SLACK && age <= TEST_EXPIRES)) return null;
  const address = addresses.find(each => signature(key, each, sentAt) === found[2]);
  return address === undefined ? null : { address, sentAt };
}

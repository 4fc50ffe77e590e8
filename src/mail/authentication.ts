/**
 * Whether Gmail vouches for the sender's domain. Only the first Authentication-Results of mx.google.com counts:
 * whoever writes a mail can put more of them below (RFC 8601; platform facts in docs/architecture.md).
 */
import type { Header } from './message';

/** `none`: no verdict, as on mail that never left the domain. */
export type Authentication = 'pass' | 'fail' | 'none';

const AUTHORITY = /^\s*mx\.google\.com\b/i;

/** The verdict about mail that claims to be from `domain`. */
export function authenticationOf(headers: readonly Header[], domain: string): Authentication {
  const first = headers.find(header => header.name.toLowerCase() === 'authentication-results');
  if (!first || !AUTHORITY.test(first.value)) return 'none';
  const results = first.value.toLowerCase();
  if (/\bdmarc=fail\b/.test(results)) return 'fail';
  if (/\bdmarc=pass\b/.test(results)) return 'pass';
  const aligned = (claimed: string): boolean =>
    claimed === domain ||
    claimed.endsWith(`.${domain}`) ||
    (claimed !== '' && domain.endsWith(`.${claimed}`));
  for (const part of results.split(';')) {
    const signed = /\bdkim=pass\b/.test(part) && /header\.(?:i|d)=@?([^\s;]+)/.exec(part);
    if (signed && aligned(afterAt(signed[1] ?? ''))) return 'pass';
    const sent = /\bspf=pass\b/.test(part) && /smtp\.mailfrom=([^\s;]+)/.exec(part);
    if (sent && aligned(afterAt(sent[1] ?? ''))) return 'pass';
  }
  return 'fail';
}

const afterAt = (value: string): string => value.slice(value.lastIndexOf('@') + 1);

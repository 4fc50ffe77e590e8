/** The never-log list: whose mail Casebook keeps no trace of: an address, a domain with all below it, or `*` patterns. */
import { domainOf, isWithin } from './domains';

export interface NeverLogEntry {
  readonly pattern: string;
  readonly reason: string;
  /** Of entries that stand hashed in the list (hashed-patterns.ts), all of them in one. */
  readonly matches?: (address: string) => boolean;
}

/**
 * True when `address` is on the list. A pattern is `ann@acme.example` (that address, plus-tags included), `acme.example`
 * or `@acme.example` (the domain and its sub-domains), or `*.acme.example` (sub-domains only).
 */
export function isNeverLogged(address: string, entries: readonly NeverLogEntry[]): boolean {
  const whole = address.toLowerCase();
  const domain = domainOf(whole);
  const plain = whole.replace(/\+[^@]*@/, '@');
  return entries.some(entry => {
    if (entry.matches?.(whole)) return true;
    const pattern = entry.pattern.trim().toLowerCase();
    if (pattern === '') return false;
    if (pattern.startsWith('*.')) return domain !== pattern.slice(2) && isWithin(domain, pattern.slice(2));
    const at = pattern.indexOf('@');
    if (at > 0) return whole === pattern || plain === pattern;
    return isWithin(domain, at === 0 ? pattern.slice(1) : pattern);
  });
}

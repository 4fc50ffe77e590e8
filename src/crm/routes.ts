/** Routes: the addresses that mail comes in by, and what each makes of it. */
import type { Mail } from '../mail/message';
import { isNamed } from '../mail/part';

export type RouteKind = 'support' | 'sales' | 'bcc' | 'forward';

export interface Route {
  readonly name: string;
  readonly kind: RouteKind;
  /** The address that people write to, lower case. */
  readonly address: string;
  readonly assignment: 'none' | 'direct' | 'round_robin';
  /** User e-mails; empty: every active user. */
  readonly assignees: readonly string[];
  readonly lastAssignee: string;
  readonly acknowledge: boolean;
  readonly template: string;
  readonly language: string;
}

export interface Routed {
  readonly route: Route;
  /** The header that told, for the ledger. */
  readonly by: string;
  /** The route's address stands in To or Cc, so the sender addressed it openly (no true Bcc). */
  readonly visible: boolean;
}

/** Headers that tell the address a mail was really sent to, most telling first. Gmail's routing rule adds the first. */
const ENVELOPE_HEADERS = [
  'X-Gm-Original-To',
  'Delivered-To',
  'X-Forwarded-To',
  'X-Original-To',
  'Envelope-To',
];

/** A plus-address belongs to its plain form: `support+vip@` is `support@`. */
export const plainAddress = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^<|>$/g, '')
    .replace(/\+[^@]*@/, '@');

/**
 * The route of a mail: by the envelope headers, then by a route address in To or Cc, else the fallback (a lone route).
 * null when no route fits.
 */
export function routeOf(
  mail: Pick<Mail, 'headers' | 'to' | 'cc' | 'bcc'>,
  routes: readonly Route[],
): Routed | null {
  const addressed = [...mail.to, ...mail.cc].map(person => person.address.toLowerCase());
  const visible = (route: Route): boolean =>
    addressed.some(address => address === route.address || plainAddress(address) === route.address);
  const byAddress = (address: string): Route | undefined =>
    routes.find(route => route.address === address.trim().toLowerCase()) ??
    routes.find(route => route.address === plainAddress(address));
  for (const name of ENVELOPE_HEADERS) {
    for (const header of mail.headers) {
      if (!isNamed(header, name.toLowerCase())) continue;
      const route = byAddress(header.value);
      if (route) return { route, by: name, visible: visible(route) };
    }
  }
  const open = routes.find(route => addressed.includes(route.address)) ?? routes.find(visible);
  if (open) return { route: open, by: 'To or Cc', visible: true };
  const blind = routes.find(route => mail.bcc.some(person => plainAddress(person.address) === route.address));
  if (blind) return { route: blind, by: 'Bcc', visible: false };
  return null;
}

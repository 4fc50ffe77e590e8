/**
 * What Google's servers write above a mail that comes in: where it was delivered, for whom it was meant, who sent the
 * envelope and whether that sender is who the mail says.
 */
import { addressesIn, domainOf } from './address-headers';
import { fieldOf, headerBlockOf, isNamed, type HeaderField } from './header-block';

export interface Arrival {
  /** The mailbox. */
  readonly account: string;
  /** The address in the envelope; Google's default routing writes it down when it is not the mailbox's own. */
  readonly recipient: string;
  /** MAIL FROM of the envelope; '' is the null sender of bounces; null when not known. */
  readonly sender: string | null;
  /** Domains that this Google Workspace hosts: mail among them carries no verdict. */
  readonly ownDomains: readonly string[];
  /** True for mail that this Google itself sent. */
  readonly internal: boolean;
}

const RECEIVER = 'mx.google.com';

const hasVerdict = (fields: readonly HeaderField[]): boolean =>
  fields.some(field => isNamed(field, 'authentication-results') && field.value.trim().startsWith(RECEIVER));

/** RFC 8601 as Gmail lays it out; every outside sender that has no verdict yet is taken for honest. */
const verdict = (sender: string, from: string): string =>
  [
    `Authentication-Results: ${RECEIVER};`,
    `       dkim=pass header.i=@${domainOf(from)} header.s=mail;`,
    `       spf=pass (google.com: domain of ${sender} designates 192.0.2.1 as permitted sender) smtp.mailfrom=${sender};`,
    `       dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=${domainOf(from)}`,
  ].join('\r\n');

/** The message with Google's lines in front. What the mail itself brings is left as it is. */
export const stamp = (raw: Uint8Array, arrival: Arrival): Uint8Array => {
  const { fields } = headerBlockOf(raw);
  const from = addressesIn(fieldOf(fields, 'From'))[0] ?? '';
  const sender = arrival.sender ?? from;
  const lines = [`Delivered-To: ${arrival.account}`];
  if (arrival.recipient !== arrival.account) lines.push(`X-Gm-Original-To: ${arrival.recipient}`);
  if (fieldOf(fields, 'Return-Path') === null) lines.push(`Return-Path: <${sender}>`);
  const own = arrival.internal && arrival.ownDomains.includes(domainOf(from));
  if (from !== '' && !own && !hasVerdict(fields)) lines.push(verdict(sender, from));
  const head = Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8');
  return Buffer.concat([head, raw]);
};

/** Sends a test of a route: a marked mail of our own to its public address, by whoever runs this. */
import type { TokenKey } from '../crm/case-token';
import { testMark, testSubject } from '../crm/route-test';
import type { Office } from './office';
import type { Mailbox, Properties } from './ports';
import { rawMail } from './raw-mail';
import { addTest } from './route-tests';

export interface TestPorts {
  readonly properties: Properties;
  readonly mailbox: Pick<Mailbox, 'send'>;
  readonly key: TokenKey;
  /** Epoch ms. */
  readonly now: number;
  /** The account that runs this; tests are sent from its mailbox. */
  readonly sender: string;
  /** What the mail says to people who come across it. */
  readonly text: string;
}

/** Kinds of routes whose mail makes cases: to all others only colleagues write. */
export const TESTED_KINDS: readonly string[] = ['support', 'sales'];

/** Addresses that the daily run tests: each costs one mail of the sender's daily quota. */
const DAILY = 10;

/**
 * @returns the script properties as they are then
 * @throws Error or Unavailable when Gmail does not take the mail; no test is noted then
 */
export function sendTest(
  ports: TestPorts,
  address: string,
  daily: boolean,
): Readonly<Record<string, string>> {
  const { key, mailbox, now, properties, sender, text } = ports;
  const raw = rawMail({
    from: { name: 'Casebook', address: sender },
    replyTo: null,
    to: address,
    subject: testSubject(testMark(key, address, now)),
    text,
    headers: [
      { name: 'Auto-Submitted', value: 'auto-generated' },
      { name: 'X-Auto-Response-Suppress', value: 'All' },
    ],
  });
  const { messageId } = mailbox.send(raw, null);
  return addTest(properties, {
    address,
    sentAt: now,
    sender,
    messageId,
    daily,
    arrival: null,
    place: null,
    placeAt: null,
    lookedAt: null,
  });
}

/** Tests every route that makes cases. @returns how many were sent */
export function sendDailyTests(ports: TestPorts, { routes }: Office): number {
  const addresses = routes
    .filter(({ kind }) => TESTED_KINDS.includes(kind))
    .map(({ address }) => address)
    .slice(0, DAILY);
  for (const address of addresses) sendTest(ports, address, true);
  return addresses.length;
}

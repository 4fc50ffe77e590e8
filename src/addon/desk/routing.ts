/** The routing guide's addresses, and the tests of whether mail comes in by them. */
import { plainAddress } from '../../crm/routes';
import { DAILY_PROPERTY, hopsOf, noteBounces, readTests } from '../../intake/route-tests';
import { sendTest, TESTED_KINDS } from '../../intake/send-route-test';
import { textsFor } from '../../locales';
import type { Done } from '../done';
import type { RoutingModel, SettingsDesk } from '../settings';
import { officeOf, type DeskPorts } from './ports';

function routing(ports: DeskPorts): RoutingModel {
  const { installation, clock, properties } = ports;
  // The installation may be one that this run remembers; tests are as new as the last poll.
  const all = properties.all();
  const tests = readTests(all);
  const now = clock.now();
  return {
    receiving: installation.account,
    daily: all[DAILY_PROPERTY] || null,
    addresses: officeOf(ports).routes.map(({ name, address, kind }) => {
      const test = tests.find(each => each.address === address);
      return {
        name,
        address,
        needsRule: plainAddress(address) !== installation.account,
        tested: TESTED_KINDS.includes(kind),
        test: test
          ? { sender: test.sender, hops: hopsOf(test, now), reason: test.arrival?.reason ?? '' }
          : null,
      };
    }),
  };
}

/** After so many ms a click means a new test; before, the same one pressed twice. */
const TEST_PAUSE = 30_000;

function testRoute(ports: DeskPorts, address: string): Done {
  const { clock, installation, mailbox, properties, user } = ports;
  const route = officeOf(ports).routes.find(each => each.address === address);
  if (!route || !mailbox) return { changed: false, why: { kind: 'no_such_value', value: address } };
  const last = readTests(properties.all()).find(test => test.address === address);
  if (last && clock.now() - last.sentAt < TEST_PAUSE) return { changed: true, repeated: true };
  const { mail: text } = textsFor(installation.locale).routing.test;
  sendTest(
    { properties, mailbox, key: installation.key, now: clock.now(), sender: user, text },
    address,
    false,
  );
  return { changed: true };
}

function lookAtTests(ports: DeskPorts): RoutingModel {
  const { clock, mailbox, properties, user } = ports;
  if (mailbox) noteBounces(properties, user, mailbox.find, clock.now());
  return routing(ports);
}

/** @param asAdmin does the work for an administrator, under the lock */
export const routingDesk = (
  ports: DeskPorts,
  asAdmin: (work: () => Done) => Done,
): Pick<SettingsDesk, 'routing' | 'testRoute' | 'lookAtTests' | 'testDaily'> => ({
  routing: () => routing(ports),
  testRoute: address => asAdmin(() => testRoute(ports, address)),
  lookAtTests: () => lookAtTests(ports),
  testDaily: on =>
    asAdmin(() => {
      ports.switchDaily?.(on, ports.user);
      return { changed: true };
    }),
});

/** The routing guide's addresses, and the tests of whether mail comes in by them. */
import { plainAddress } from '../../crm/routes';
import { DAILY_PROPERTY, hopsOf, noteBounces, readTests } from '../../intake/route-tests';
import { sendTest, TESTED_KINDS } from '../../intake/send-route-test';
import { textsFor } from '../../locales';
import type { Done } from '../done';
import type { RoutingModel, SettingsDesk } from '../settings';
import { officeOf, type DeskPorts } from './ports';

type Stored = Readonly<Record<string, string>>;

/** @param all the script properties, read by this click: the installation may be one that is remembered, tests are as new as the last poll */
function routing(ports: DeskPorts, all: Stored): RoutingModel {
  const { installation, clock } = ports;
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

function testRoute(ports: DeskPorts, address: string, show: (all: Stored) => void): Done {
  const { clock, installation, mailbox, properties, user } = ports;
  const route = officeOf(ports).routes.find(each => each.address === address);
  if (!route || !mailbox) return { changed: false, why: { kind: 'no_such_value', value: address } };
  const last = readTests(properties.all()).find(test => test.address === address);
  if (last && clock.now() - last.sentAt < TEST_PAUSE) return { changed: true, repeated: true };
  const { mail: text } = textsFor(installation.locale).routing.test;
  const by = { properties, mailbox, key: installation.key, now: clock.now(), sender: user, text };
  show(sendTest(by, address, false));
  return { changed: true };
}

function lookAtTests(ports: DeskPorts): RoutingModel {
  const { clock, mailbox, properties, user } = ports;
  if (mailbox) noteBounces(properties, user, mailbox.find, clock.now());
  return routing(ports, properties.all());
}

/** @param asAdmin does the work for an administrator, under the lock */
export function routingDesk(
  ports: DeskPorts,
  asAdmin: (work: () => Done) => Done,
): Pick<SettingsDesk, 'routing' | 'testRoute' | 'lookAtTests' | 'testDaily'> {
  /** As the test that this click has sent leaves them. */
  let tested: Stored | null = null;
  return {
    routing: () => routing(ports, tested ?? ports.properties.all()),
    testRoute: address =>
      asAdmin(() =>
        testRoute(ports, address, all => {
          tested = all;
        }),
      ),
    lookAtTests: () => lookAtTests(ports),
    testDaily: on =>
      asAdmin(() => {
        ports.switchDaily?.(on, ports.user);
        return { changed: true };
      }),
  };
}

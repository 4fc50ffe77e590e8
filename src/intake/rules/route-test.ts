/**
 * A route test that has come in: it is decided like a stranger's mail, to see what would become of one, and then
 * nothing of that is kept but the answer. It makes no case, no contact and no figure.
 */
import { testIn } from '../../crm/route-test';
import { matterOf, type Matter } from '../matter';
import type { TestArrival } from '../route-tests';
import { verdict, type Verdict } from '../verdict';

/** Nobody: whoever sends the test is a colleague or the routing mailbox itself, and customers are neither. */
const STRANGER = { address: 'route-test@casebook.invalid', name: null };

const asStranger = ({ mail, office, known, now, ...arrived }: Matter): Matter =>
  matterOf(
    {
      ...arrived,
      released: false,
      mail: {
        ...mail,
        from: STRANGER,
        sender: null,
        originalSender: null,
        replyTo: [],
        forwarded: null,
        headers: mail.headers.filter(({ name }) => name.toLowerCase() !== 'authentication-results'),
        classification: { class: 'normal', evidence: '', doNotAnswer: false, bounce: null },
      },
    },
    office,
    known,
    now,
  );

/** @param decideOrdinary decides about any other mail. null: it is no test of ours */
export function routeTest(matter: Matter, decideOrdinary: (matter: Matter) => Verdict): Verdict | null {
  const { office, mail, now } = matter;
  const arrivedAt = matter.receivedAt > 0 ? matter.receivedAt : now;
  const addresses = office.routes.map(route => route.address);
  const test = testIn(mail.subject, office.key, addresses, arrivedAt);
  if (test === null) return null;
  const stranger = asStranger(matter);
  const { outcome, reason } = decideOrdinary(stranger);
  const arrival: TestArrival = {
    ...test,
    arrivedAt,
    takenAt: now,
    cameTo: stranger.routed?.route.address ?? '',
    by: stranger.routed?.by ?? '',
    outcome,
    reason,
  };
  return verdict(
    'route_test',
    `a test of the route ${test.address}; a customer's mail would have become ${outcome}: ${reason}`,
    { routeTest: arrival },
  );
}

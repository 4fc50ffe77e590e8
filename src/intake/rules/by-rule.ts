/**
 * What an administrator's rules (the tab Rules, src/crm/rules) make of a mail: looked at once, before all else, because
 * the route that they give names the mail's record. What they order then takes its place among the fixed rules. They
 * never make anybody a colleague: who acts as one is settled before (matterOf) and stays.
 */
import { ordersFor } from '../../crm/rules/orders';
import type { RuleMail } from '../../crm/rules/rule';
import type { Address } from '../../mail/message';
import { keyedHash } from '../../crm/hash';
import type { Matter } from '../matter';
import { verdict, type Verdict } from '../verdict';
import { hold, noSender, spam, spoof, strangerAtLogAddress } from './doubtful-mail';

/** Address, and a name that does not pretend to be one. */
const shown = (person: Address | null): readonly string[] =>
  person === null
    ? []
    : [person.address, person.name ?? ''].filter(
        (text, index) => text !== '' && (index === 0 || !text.includes('@')),
      );

/** The mail as conditions see it. Whom a colleague's forward names counts as a sender too. */
export function ruleMailOf({ mail, routed, writer, writerIsOurs }: Matter): RuleMail {
  const forwarded = writerIsOurs ? mail.forwarded : null;
  return {
    from: [...shown(writer), ...shown(mail.from), ...shown(forwarded?.from ?? null)],
    to: [...mail.to, ...mail.cc].flatMap(shown),
    subject: [mail.subject, ...(forwarded?.subject ? [forwarded.subject] : [])],
    body: mail.text,
    headers: mail.headers,
    class: mail.classification.class,
    route: routed?.route.name ?? '',
  };
}

/** The matter as the rules want it: with their orders, and on the route that they give it. */
export function underRules(matter: Matter): Matter {
  const { routes } = matter.office;
  const { rules } = matter.office.rules();
  if (rules.length === 0) return matter;
  // Logging addresses are colleagues': mail neither leaves them nor gets there by a rule.
  const reroutable = matter.kind === 'support' || matter.kind === 'sales';
  const orders = ordersFor(rules, ruleMailOf(matter), reroutable);
  const route = routes.find(({ name }) => name === orders.route?.value);
  if (!orders.route || !route || route.name === matter.routed?.route.name) return { ...matter, orders };
  const by = `rule “${orders.route.rule}”, it came by ${matter.routed?.route.name ?? 'no route'}`;
  return {
    ...matter,
    orders,
    routed: { route, by, visible: matter.routed?.visible ?? false },
    kind: route.kind,
  };
}

/** Nothing is kept but a salted hash, as for people on the never-log list. */
export function neverLoggedByRule(matter: Matter): Verdict | null {
  const order = matter.orders.neverLog;
  if (order === null) return null;
  const address = matter.writer?.address ?? '';
  const hash = keyedHash(matter.office.key.secret, address, 12);
  return verdict('never_log', `rule “${order.rule}” says never log (sender's hash ${hash})`);
}

/**
 * Held until a person looks at it. A doubt about the mail is told in place of the rule, so that whoever releases it
 * knows of the doubt. What machines write is held by a rule that names its class, our own mail never.
 */
export function heldByRule(matter: Matter): Verdict | null {
  const order = matter.orders.hold;
  const { class: kind } = matter.mail.classification;
  if (order === null || matter.released || kind === 'own_loop') return null;
  if (kind !== 'normal' && !order.namesClass) return null;
  for (const doubt of [spam, noSender, spoof, strangerAtLogAddress]) {
    const found = doubt(matter);
    if (found) return found;
  }
  const why = order.value === '' ? '' : `: ${order.value}`;
  return hold(matter, 'rule', `rule “${order.rule}” holds it${why}; release it if it is wanted`);
}

/**
 * What the rules say about a mail. They are looked at in their order; what an earlier one has settled a later one does
 * not change, tags add up, and a rule that stops ends the list. A later rule sees the route that an earlier one gave.
 */
import { foldedMail, holds } from './match';
import type { Action, Rule, RuleMail } from './rule';

/** What a rule ordered, with the rule's name for the ledger. */
export interface By<T> {
  readonly value: T;
  readonly rule: string;
}

export interface Orders {
  readonly route: By<string> | null;
  readonly assign: By<string> | null;
  readonly priority: By<string> | null;
  /** `value` '': with the route's template; null: not at all. */
  readonly acknowledge: By<string | null> | null;
  /** `value`: the reason that the rule gives, or ''. `namesClass`: it is meant for what machines write too. */
  readonly hold: (By<string> & { readonly namesClass: boolean }) | null;
  readonly neverLog: By<true> | null;
  readonly tags: readonly By<string>[];
}

export const NO_ORDERS: Orders = {
  route: null,
  assign: null,
  priority: null,
  acknowledge: null,
  hold: null,
  neverLog: null,
  tags: [],
};

function ordered(orders: Orders, rule: Rule, action: Action): Orders {
  const by = <T>(value: T): By<T> => ({ value, rule: rule.name });
  switch (action.kind) {
    case 'route':
      return { ...orders, route: orders.route ?? by(action.route) };
    case 'assign':
      return { ...orders, assign: orders.assign ?? by(action.email) };
    case 'priority':
      return { ...orders, priority: orders.priority ?? by(action.priority) };
    case 'acknowledge':
      return { ...orders, acknowledge: orders.acknowledge ?? by(action.template) };
    case 'never_log':
      return { ...orders, neverLog: orders.neverLog ?? by(true as const) };
    case 'hold': {
      const namesClass = rule.condition.every(clauses =>
        clauses.some(({ field, negated }) => field === 'class' && !negated),
      );
      return { ...orders, hold: orders.hold ?? { ...by(action.reason), namesClass } };
    }
    case 'tag': {
      const has = (tag: string): boolean =>
        orders.tags.some(({ value }) => value.toLowerCase() === tag.toLowerCase());
      return { ...orders, tags: [...orders.tags, ...action.tags.filter(tag => !has(tag)).map(by)] };
    }
  }
}

/** @param reroutable false: the mail stays on its route, whatever the rules say */
export function ordersFor(rules: readonly Rule[], mail: RuleMail, reroutable: boolean): Orders {
  let orders = NO_ORDERS;
  if (rules.length === 0) return orders;
  let folded = foldedMail(mail);
  for (const rule of rules) {
    if (!holds(rule.condition, folded)) continue;
    for (const action of rule.actions)
      if (action.kind !== 'route' || reroutable) orders = ordered(orders, rule, action);
    if (orders.route !== null) folded = { ...folded, route: [orders.route.value.toLowerCase()] };
    if (rule.stop) break;
  }
  return orders;
}

/** What an administrator's rules order about a case: its owner, its priority, its tags; and the words for the ledger. */
import type { Values } from '../known';
import { textOf } from '../../book/row';
import type { Assignment } from '../../crm/assign';
import { tagsIn, tagText } from '../../crm/tags';
import type { Matter } from '../matter';

/** The tags of a case with those that rules add. */
export const tagsWith = ({ orders }: Pick<Matter, 'orders'>, before: string): string =>
  tagText(tagsIn([before, ...orders.tags.map(({ value }) => value)].join('\n')));

/** Whom a rule gives the case to; nobody, with the reason, where that person is not there. null: no rule says. */
export function assignedByRule({ orders, office }: Pick<Matter, 'orders' | 'office'>): Assignment | null {
  if (orders.assign === null) return null;
  const { value, rule } = orders.assign;
  const there = office.users.some(user => user.email === value && user.active && !user.away);
  return there
    ? { assignee: value, reason: `assigned to ${value} by rule “${rule}”` }
    : { assignee: '', reason: `rule “${rule}” names ${value}, who is away` };
}

export const priorityReason = ({ orders: { priority } }: Pick<Matter, 'orders'>): string =>
  priority === null ? '' : `priority ${priority.value} by rule “${priority.rule}”`;

export function tagsReason({ orders: { tags } }: Pick<Matter, 'orders'>): string {
  const names = [...new Set(tags.map(({ rule }) => rule))].map(rule => `“${rule}”`).join(', ');
  return tags.length === 0 ? '' : `tagged ${tags.map(({ value }) => value).join(', ')} by rule ${names}`;
}

/** An answer gets its case further tags, and an owner where it has none; priority and owner that are there stay. */
export function ordersOnReply(
  matter: Matter,
  row: Values,
): { readonly values: Values; readonly reason: string } {
  const before = textOf(row, 'tags');
  const tags = tagsWith(matter, before);
  const tagged = tags !== tagText(tagsIn(before));
  const owner = textOf(row, 'assignee') === '' ? assignedByRule(matter) : null;
  const reasons = [tagged ? tagsReason(matter) : '', owner?.reason ?? ''].filter(Boolean);
  return {
    values: { ...(tagged ? { tags } : {}), ...(owner?.assignee ? { assignee: owner.assignee } : {}) },
    reason: reasons.map(reason => `; ${reason}`).join(''),
  };
}

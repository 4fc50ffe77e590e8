/** A new case or lead, with its contact, its first message, its assignment, and the acknowledgement that may follow. */
import type { Change } from '../../book/book';
import { textOf, update } from '../../book/row';
import { assign } from '../../crm/assign';
import type { Threading } from '../../crm/threading';
import { countsFrom } from '../mail-time';
import type { Matter } from '../matter';
import { caseRow, messageRow, nextCase, referenceRows } from '../records';
import { verdict, type Verdict } from '../verdict';
import { acknowledgement } from './acknowledge';
import { audienceOf, contactFor, type Customer } from './customer';
import { assignedByRule, priorityReason, tagsReason, tagsWith } from './rule-orders';

/** A colleague who opens the case from the side panel: it is his, of the kind he chose. */
export interface ByHand {
  readonly actor: string;
  readonly kind: 'case' | 'lead';
}

/** `found` names the older case that this one continues, where there is one. */
export function open(
  matter: Matter,
  customer: Customer,
  found: Threading,
  byHand: ByHand | null = null,
): Verdict {
  const { person, content, byForward, isColleague } = customer;
  const route = matter.routed?.route ?? null;
  const kind = byHand?.kind ?? (matter.kind === 'sales' ? 'lead' : 'case');
  const contact = isColleague ? { contactId: '', changes: [] } : contactFor(matter, customer);
  const known = matter.known.with(contact.changes);
  const { caseId, counter } = nextCase({ ...matter, known });
  const record = known.get('Contacts', contact.contactId) ?? {};
  const routeRow = route ? known.get('Routes', route.name) : null;
  const byRoute = () =>
    route
      ? assign(route, matter.office.users, routeRow ? textOf(routeRow, 'lastAssignee') : route.lastAssignee)
      : { assignee: byHand?.actor ?? '', reason: '' };
  const byRule = assignedByRule(matter);
  const assigned = byRule?.assignee ? byRule : byRoute();
  const outcome = kind === 'lead' ? 'lead_new' : 'case_new';
  const message = messageRow(
    { ...matter, known },
    { ...content, subject: byForward ? content.subject : matter.mail.subject },
    {
      outcome,
      caseId,
      contactId: contact.contactId,
      loggedBy: byHand?.actor ?? (byForward || isColleague ? (matter.mail.from?.address ?? '') : ''),
      perContact: false,
    },
  );
  const related = found.kind === 'related' ? found : null;
  const changes: Change[] = [
    ...contact.changes,
    counter,
    caseRow(matter, {
      caseId,
      kind,
      person,
      contactId: contact.contactId,
      company: textOf(record, 'company'),
      companyId: textOf(record, 'companyId'),
      subject: content.subject || '(no subject)',
      assignee: assigned.assignee,
      priority: matter.orders.priority?.value ?? 'normal',
      tags: tagsWith(matter, ''),
      people: [person.address, ...audienceOf(matter)],
      relatedTo: related?.caseId ?? '',
      direction: 'in',
      at: countsFrom(content.at, matter.at),
    }),
    message.change,
    ...referenceRows(matter, caseId),
    ...(route && route.assignment === 'round_robin' && assigned !== byRule && assigned.assignee !== ''
      ? [update('Routes', route.name, { lastAssignee: assigned.assignee })]
      : []),
  ];
  const answer = acknowledgement({ ...matter, known: known.with(changes) }, customer, caseId);
  const who = byForward
    ? `${person.address}, forwarded by ${matter.mail.from?.address ?? ''}`
    : isColleague
      ? `colleague ${person.address}`
      : person.address;
  const how = byHand
    ? `opened by ${byHand.actor} from the side panel`
    : `by route ${route?.name ?? 'none'} (${matter.routed?.by ?? 'no address of ours in it'})`;
  const reasons = [
    `${kind === 'lead' ? 'new lead' : 'new case'} ${caseId} of ${who} ${how}`,
    related?.reason ?? '',
    byRule && assigned !== byRule ? byRule.reason : '',
    assigned.reason,
    priorityReason(matter),
    tagsReason(matter),
    answer.reason,
  ];
  return verdict(outcome, reasons.filter(Boolean).join('; '), {
    changes: [...changes, ...answer.changes],
    caseId,
    contactId: contact.contactId,
    messageRows: [message.id],
  });
}

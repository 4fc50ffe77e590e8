/** A mail joins its case: counters, people, state, and the contact's own row. */
import type { Change } from '../../book/book';
import { numberOf, textOf, timeOf, update } from '../../book/row';
import { isClosed } from '../../crm/case-status';
import { isShortThanks } from '../../crm/short-thanks';
import type { Threading } from '../../crm/threading';
import { firstAnswer } from '../first-answer';
import { newestMail } from '../mail-time';
import type { Matter } from '../matter';
import { messageRow, peopleOf, referenceRows } from '../records';
import { verdict, type Verdict } from '../verdict';
import { audienceOf, contactFor, type Customer } from './customer';
import { ordersOnReply } from './rule-orders';

/** What the case's status becomes. An answer of ours waits for the customer; theirs opens a case that waited or was closed. */
function statusAfter(status: string, isColleague: boolean, reopens: boolean): string {
  if (isColleague) return status === 'new' || status === 'open' ? 'waiting' : status;
  return reopens || status === 'waiting' ? 'open' : status;
}

export function reply(matter: Matter, customer: Customer, found: Threading & { kind: 'join' }): Verdict {
  const { person, content, isColleague } = customer;
  const row = matter.known.get('Cases', found.case.id) ?? {};
  const direction = isColleague ? 'out' : 'in';
  const contact = isColleague ? { contactId: '', changes: [] } : contactFor(matter, customer);
  const message = messageRow(
    { ...matter, known: matter.known.with(contact.changes) },
    { ...content, direction, subject: matter.mail.subject },
    {
      outcome: 'case_reply',
      caseId: found.case.id,
      contactId: contact.contactId || textOf(row, 'contactId'),
      loggedBy: isColleague ? person.address : '',
      perContact: false,
    },
  );
  const thanks = found.reopen && isShortThanks(matter.mail.newText, matter.mail.attachments.length);
  const status = textOf(row, 'status');
  const nextStatus = thanks ? status : statusAfter(status, isColleague, found.reopen);
  const newest = newestMail(timeOf(row, 'lastMessageAt'), content.at, matter.now);
  const ordered = ordersOnReply(matter, row);
  const changes: Change[] = [
    ...contact.changes,
    message.change,
    ...referenceRows(matter, found.case.id),
    update('Cases', found.case.id, {
      messages: numberOf(row, 'messages') + 1,
      lastMessageAt: newest,
      lastDirection: direction,
      people: peopleOf(
        matter,
        found.case.id,
        isColleague ? audienceOf(matter) : [person.address, ...audienceOf(matter)],
      ),
      ...(nextStatus === status
        ? {}
        : { status: nextStatus, ...(isClosed(status, matter.office.lists) ? { closedAt: null } : {}) }),
      ...(isColleague ? firstAnswer(row, content.at, matter.office.promises) : {}),
      ...ordered.values,
    }),
  ];
  const reopened = isClosed(status, matter.office.lists) && nextStatus !== status;
  const state = thanks
    ? '; a short thank-you, so the case stays closed'
    : reopened
      ? '; the case is open again'
      : '';
  return verdict(
    'case_reply',
    `${isColleague ? 'sent by a colleague to' : 'answer on'} ${found.case.id}: ${found.reason}${state}${ordered.reason}`,
    { changes, caseId: found.case.id, contactId: contact.contactId, messageRows: [message.id] },
  );
}

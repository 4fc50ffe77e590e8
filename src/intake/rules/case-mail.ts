/** Mail to a support or sales address: an answer to a case, else a new case or lead (D.0 steps 8 to 10). */
import type { Change } from '../../book/book';
import { insert, numberOf, textOf, update } from '../../book/row';
import { acknowledgementRefused } from '../../crm/acknowledgement';
import { assign } from '../../crm/assign';
import { subjectToken } from '../../crm/case-token';
import { contactCandidates, neverContact } from '../../crm/contacts';
import { isShortThanks } from '../../crm/short-thanks';
import { chooseTemplate, fillTemplate } from '../../crm/templates';
import { thread, type Threading } from '../../crm/threading';
import { outboxIdFor } from '../../crm/hash';
import { isRoleAddress, isNoReply } from '../../crm/role-addresses';
import { isOurs } from '../../crm/users';
import type { Address } from '../../mail/message';
import { stripPrefixes } from '../../mail/subject';
import { caseFacts, hintsOf, instantOf, threadWriter, type Matter } from '../matter';
import {
  caseRow,
  contactRows,
  messageRow,
  nextCase,
  peopleOf,
  referenceRows,
  type Content,
} from '../records';
import { verdict, type Verdict } from '../verdict';
import { neverLogged } from './never-logged';

export interface Customer {
  readonly person: Address;
  readonly content: Content;
  /** The original sender of a mail that a colleague forwarded. */
  readonly byForward: boolean;
  /** A colleague who writes for himself. */
  readonly isColleague: boolean;
}

/** A colleague who opens the case from the side panel: it is his, of the kind he chose. */
export interface ByHand {
  readonly actor: string;
  readonly kind: 'case' | 'lead';
}

/** Whose case it is: the sender, or the original sender where a colleague forwarded (lesson 16); the note stays apart. */
export function customerOf(matter: Matter): Customer {
  const { mail, office } = matter;
  const writer = matter.writer ?? { address: '', name: null };
  const original = matter.writerIsOurs ? mail.forwarded : null;
  const usable =
    original?.from &&
    original.from.address !== '' &&
    !isOurs(original.from.address, office.users, office.settings.ownDomains);
  if (original?.from && usable) {
    return {
      person: { ...original.from, address: original.from.address.toLowerCase() },
      content: {
        person: original.from,
        subject: stripPrefixes(original.subject ?? mail.subject),
        text: original.text,
        note: original.note,
        at: instantOf(original.date) ?? matter.at,
        direction: 'in',
      },
      byForward: true,
      isColleague: false,
    };
  }
  return {
    person: writer,
    content: {
      person: writer,
      subject: stripPrefixes(mail.subject),
      text: mail.newText,
      note: '',
      at: matter.at,
      direction: 'in',
    },
    byForward: false,
    isColleague: matter.writerIsOurs,
  };
}

const CLOSED = ['solved', 'closed'];

/** The mail joins its case: counters, people, state, and the contact's own row. */
export function reply(matter: Matter, customer: Customer, found: Threading & { kind: 'join' }): Verdict {
  const { person, content, isColleague } = customer;
  const row = matter.known.get('Cases', found.case.id) ?? {};
  const direction = isColleague ? 'out' : 'in';
  const contact = isColleague ? { contactId: '', changes: [] } : contactFor(matter, customer);
  const message = messageRow(
    matter,
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
  const nextStatus = thanks
    ? status
    : isColleague
      ? status === 'new' || status === 'open'
        ? 'waiting'
        : status
      : found.reopen || status === 'waiting'
        ? 'open'
        : status;
  const newest = [textOf(row, 'lastMessageAt'), content.at].sort().pop() ?? content.at;
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
        : { status: nextStatus, ...(CLOSED.includes(status) ? { closedAt: null } : {}) }),
    }),
  ];
  const state = thanks
    ? '; a short thank-you, so the case stays closed'
    : found.reopen
      ? '; the case is open again'
      : '';
  return verdict(
    'case_reply',
    `${isColleague ? 'sent by a colleague to' : 'answer on'} ${found.case.id}: ${found.reason}${state}`,
    { changes, caseId: found.case.id, contactId: contact.contactId, messageRows: [message.id] },
  );
}

/** Outside people of To and Cc: they are on the case, so that their answers find it. */
const audienceOf = (matter: Matter): readonly string[] =>
  [...matter.mail.to, ...matter.mail.cc]
    .map(person => person.address.toLowerCase())
    .filter(
      address => address !== '' && !['own', 'route'].includes(neverContact(address, matter.office) ?? ''),
    );

function contactFor(
  matter: Matter,
  { person, content, byForward }: Customer,
): { contactId: string; changes: readonly Change[] } {
  const create =
    matter.office.settings.contactCreation !== 'known' &&
    neverContact(person.address, matter.office) === null;
  const main = contactRows(matter, person, create, byForward ? 'forward' : matter.kind, content.at);
  if (byForward || matter.office.settings.contactCreation !== 'everyone') return main;
  const changes: Change[] = [...main.changes];
  const others = contactCandidates(
    'incoming',
    { sender: null, to: matter.mail.to, cc: matter.mail.cc },
    matter.office,
  );
  for (const other of others.slice(0, 20)) {
    if (other.address.toLowerCase() === person.address) continue;
    changes.push(
      ...contactRows({ ...matter, known: matter.known.with(changes) }, other, true, matter.kind, content.at)
        .changes,
    );
  }
  return { contactId: main.contactId, changes };
}

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
  const assigned = route
    ? assign(route, matter.office.users, routeRow ? textOf(routeRow, 'lastAssignee') : route.lastAssignee)
    : { assignee: byHand?.actor ?? '', reason: '' };
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
      people: [person.address, ...audienceOf(matter)],
      relatedTo: related?.caseId ?? '',
      direction: 'in',
      at: content.at,
    }),
    message.change,
    ...referenceRows(matter, caseId),
    ...(route && route.assignment === 'round_robin' && assigned.assignee !== ''
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
    assigned.reason,
    answer.reason,
  ];
  return verdict(outcome, reasons.filter(Boolean).join('; '), {
    changes: [...changes, ...answer.changes],
    caseId,
    contactId: contact.contactId,
    messageRows: [message.id],
  });
}

/** D.0.4: whether the case is acknowledged, and with what; the row waits in Outbox until it is sent. */
function acknowledgement(
  matter: Matter,
  { person, byForward, isColleague }: Customer,
  caseId: string,
): { reason: string; changes: readonly Change[] } {
  const { office, mail, now } = matter;
  const route = matter.routed?.route;
  const no = (why: string) => ({ reason: `not acknowledged: ${why}`, changes: [] });
  if (!office.settings.acknowledge || !route?.acknowledge) return { reason: '', changes: [] };
  if (byForward || isColleague) return no('a colleague sent it');
  if (isNoReply(person.address) || isRoleAddress(person.address))
    return no(`${person.address} is no person's mailbox`);
  if (mail.classification.doNotAnswer)
    return no(`the mail asks for no automatic answer (${mail.classification.evidence})`);
  if (matter.authentication === 'fail') return no('Gmail could not confirm the sender');
  const bounced = matter.known.get('Addresses', person.address);
  if (bounced && textOf(bounced, 'state') === 'bounced')
    return no(`mail to ${person.address} bounced before`);
  const to = `<${person.address}>`;
  const subject = `Re: ${stripPrefixes(mail.subject)}`;
  const sent = matter.known
    .where('Outbox', 'to', to)
    .filter(row => textOf(row, 'kind') === 'acknowledgement');
  const refused = acknowledgementRefused({
    to: person.address,
    subject,
    now,
    toAddress: sent.map(row => ({
      to,
      subject: textOf(row, 'subject').replace(/ \[#[^\]]*\]$/, ''),
      at: Date.parse(textOf(row, 'createdAt')),
    })),
    wholeStore: [
      ...office.recentAcknowledgements,
      ...matter.known.where('Outbox', 'state', 'pending').map(row => Date.parse(textOf(row, 'createdAt'))),
    ],
  });
  if (refused) return no(refused);
  const template = chooseTemplate(
    office.templates,
    route.template || 'Acknowledgement',
    mail.language ?? (route.language || office.settings.locale),
  );
  if (!template) return no(`there is no template named ${route.template || 'Acknowledgement'}`);
  const first = person.name?.split(/\s+/)[0] ?? '';
  const filled = fillTemplate(template.text, {
    'case.id': caseId.replace(/^C-/, '#'),
    'case.subject': stripPrefixes(mail.subject),
    'contact.name': person.name ?? '',
    'contact.first': first,
    'company.name': office.settings.companyName,
    'route.address': route.address,
  });
  if (!filled.ok)
    return no(`template ${template.name} has unresolved fields: ${filled.unresolved.join(', ')}`);
  const row = insert('Outbox', {
    id: outboxIdFor(matter.key, 'acknowledgement'),
    state: 'pending',
    kind: 'acknowledgement',
    to,
    subject: `${subject} ${subjectToken(office.key, caseId)}`,
    text: filled.text,
    caseId,
    inReplyTo: mail.messageId,
    threadId: matter.threadId,
    sentMessageId: '',
    reason: '',
    createdAt: new Date(now).toISOString(),
    sentAt: null,
  });
  return { reason: 'acknowledgement queued', changes: [row] };
}

export function caseMail(matter: Matter): Verdict {
  const customer = customerOf(matter);
  const never = customer.isColleague ? null : neverLogged(matter, customer.person);
  if (never) return never;
  const { settings } = matter.office;
  const subject = customer.content.subject;
  const found = thread(
    hintsOf(matter, subject),
    id => caseFacts(matter.known, id),
    threadWriter(matter, customer.person, subject, customer.isColleague),
    {
      now: matter.now,
      reopenDays: settings.reopenDays,
      subjectThreadDays: settings.subjectThreadDays,
      freeMailDomains: settings.freeMailDomains,
    },
  );
  return found.kind === 'join' ? reply(matter, customer, found) : open(matter, customer, found);
}

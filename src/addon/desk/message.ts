/** What the card of the open mail shows: whose it is, what became of it, and what else goes on with these people. */
import { textOf } from '../../book/row';
import { isClosed, isMerged } from '../../crm/case-status';
import { neverContact } from '../../crm/contacts';
import { contactIdFor, heldIdFor } from '../../crm/hash';
import type { Known, Values } from '../../intake/known';
import { messageKey } from '../../intake/matter';
import { isInBook, type Outcome } from '../../intake/outcome';
import type { Address } from '../../mail/message';
import { isOpenStage } from '../deal-stage';
import type { Excerpt, PersonModel } from '../lines';
import type { LoggedModel, MessageCardModel, WorkPlace } from '../mail-card';
import { CASES_READ, lookUp, type Found } from './look-up';
import {
  bookUrl,
  caseModel,
  dealLine,
  dueFirst,
  isOpenTask,
  messageModel,
  newestFirst,
  personModel,
  tagsOf,
  taskLine,
} from './models';
import { ownStep, standing } from './own-step';
import { RECENT_DEALS } from './records/page';
import type { DeskPorts, OpenMail } from './ports';
import { workOnThread } from './work';

/** People of a mass mailing that the card names; it says that there are more. */
const OTHERS_SHOWN = 12;

/** By the mail's rows in Messages and the ledger. That it came twice is no news of a mail that is in the book. */
function loggedModel(known: Known, open: OpenMail, events: readonly Values[]): LoggedModel {
  const key = messageKey(open.head);
  const row = known.where('Messages', 'messageId', key)[0];
  const event = standing(events)
    .filter(each => textOf(each, 'action') === 'mail')
    .sort((a, b) => textOf(b, 'at').localeCompare(textOf(a, 'at')))[0];
  const last = textOf(event ?? {}, 'outcome');
  const isNoNews = row !== undefined && (last === 'duplicate' || !isInBook(last as Outcome));
  const outcome = last === '' || isNoNews ? textOf(row ?? {}, 'outcome') : last;
  const contact = known.get('Contacts', textOf(row ?? {}, 'contactId')) ?? {};
  const held = known.get('Held', heldIdFor(open.gmailId)) ?? known.where('Held', 'messageId', key)[0] ?? {};
  return {
    outcome: outcome === '' ? null : (outcome as Outcome),
    caseId: textOf(row ?? {}, 'caseId') || textOf(event ?? {}, 'caseId'),
    contact: textOf(contact, 'name') || textOf(contact, 'address'),
    loggedBy: textOf(row ?? {}, 'loggedBy') || textOf(event ?? {}, 'actor'),
    at: textOf(row ?? {}, 'loggedAt') || textOf(event ?? {}, 'at') || null,
    reason: isNoNews ? '' : textOf(event ?? {}, 'reason'),
    heldId: textOf(held, 'state') === 'held' ? textOf(held, 'id') : '',
  };
}

/** Everybody of the mail but those whom the card has named already, each once. */
function othersOf({ known, office }: Found, open: OpenMail, named: readonly string[]): Excerpt<PersonModel> {
  const { head } = open;
  const seen = new Set(named.map(address => address.toLowerCase()));
  const people = [head.originalSender ?? head.from, ...head.to, ...head.cc].filter(
    (person): person is Address => {
      const address = person?.address.toLowerCase() ?? '';
      if (address === '' || seen.has(address)) return false;
      seen.add(address);
      return neverContact(address, office) !== 'route';
    },
  );
  const items = people.slice(0, OTHERS_SHOWN).map(person => {
    const address = person.address.toLowerCase();
    const owner = textOf(known.get('Addresses', address) ?? {}, 'contactId');
    const values = known.get('Contacts', owner || contactIdFor(address));
    return personModel(person, values && { table: 'Contacts', values, extra: {} }, office, owner);
  });
  return { items, complete: people.length <= OTHERS_SHOWN };
}

const workPlace = (mailCase: Values | null, contact: Values | null): WorkPlace | null => {
  const row = mailCase ?? contact;
  if (row === null) return null;
  return {
    ref: { kind: row === mailCase ? 'case' : 'contact', id: textOf(row, 'id') },
    name: row === mailCase ? textOf(row, 'id') : textOf(row, 'name') || textOf(row, 'address'),
    tags: tagsOf(row),
  };
};

/** @param further as `lookUp` has it */
export function message(ports: DeskPorts, further: 0 | 1 = 1): MessageCardModel {
  const open = ports.mail();
  const found = lookUp(ports, open, further);
  const { office, subject, known, contact, cases, messages, deals, tasks, mailCase, unread } = found;
  const { person, forwarder } = subject;
  const model = person ? personModel(person, contact, office, unread?.contact?.id) : null;
  const events = known.where('Events', 'messageId', messageKey(open.head));
  const logged = loggedModel(known, open, events);
  const forwards = open.head.subjectSays === 'forward' || logged.outcome === 'held:no_forward_header';
  const fromUs = open.head.from !== null && neverContact(open.head.from.address, office) === 'own';
  return {
    subject: open.head.subject,
    user: ports.user,
    person: forwarder ? personModel(forwarder, null, office) : model,
    others: othersOf(found, open, [person?.address ?? '', forwarder?.address ?? '']),
    logged,
    mailCase: mailCase && caseModel(mailCase, office.lists),
    openCases: {
      items: cases
        .map(row => caseModel(row, office.lists))
        .filter(each => !isClosed(each.status, office.lists) && !isMerged(each.status))
        .sort(newestFirst),
      complete: cases.length < CASES_READ && (unread?.contact ?? null) === null,
    },
    deals: deals
      .map(dealLine)
      .filter(({ stage }) => isOpenStage(stage))
      .slice(0, RECENT_DEALS),
    tasks: tasks.filter(isOpenTask).map(taskLine).sort(dueFirst),
    lastMessages: messages.map(messageModel),
    bookUrl: bookUrl(ports.installation.bookId),
    lists: office.lists,
    forwardedFrom: forwarder ? model : null,
    senderUnread: forwards && fromUs && forwarder === null,
    ownStep: ownStep(events, ports.made?.() ?? [], ports.user, ports.clock.now()),
    longWork: workOnThread(ports),
    work: (unread?.caseId ?? '') === '' ? workPlace(mailCase?.values ?? null, contact?.values ?? null) : null,
    unread,
  };
}

/** What the card of the open mail shows: whose it is, what became of it, and what else goes on with this person. */
import { textOf } from '../../book/row';
import { isClosed } from '../../crm/case-status';
import type { Known } from '../../intake/known';
import { messageKey } from '../../intake/matter';
import type { Outcome } from '../../intake/outcome';
import type { Mail } from '../../mail/message';
import type { LoggedModel, MessageCardModel } from '../desk';
import { CASES_READ, lookUp } from './look-up';
import { bookUrl, caseModel, messageModel, newestFirst, personModel } from './models';
import type { DeskPorts } from './ports';

/** By the mail's rows in Messages and the ledger. That it came twice is no news of a mail that is in the book. */
function loggedModel(known: Known, mail: Mail): LoggedModel {
  const key = messageKey(mail);
  const row = known.where('Messages', 'messageId', key)[0];
  const event = known
    .where('Events', 'messageId', key)
    .filter(each => textOf(each, 'action') === 'mail')
    .sort((a, b) => textOf(b, 'at').localeCompare(textOf(a, 'at')))[0];
  const last = textOf(event ?? {}, 'outcome');
  const outcome = last === '' || (row && last === 'duplicate') ? textOf(row ?? {}, 'outcome') : last;
  const contact = known.get('Contacts', textOf(row ?? {}, 'contactId')) ?? {};
  return {
    outcome: outcome === '' ? null : (outcome as Outcome),
    caseId: textOf(row ?? {}, 'caseId') || textOf(event ?? {}, 'caseId'),
    contact: textOf(contact, 'name') || textOf(contact, 'address'),
    loggedBy: textOf(row ?? {}, 'loggedBy') || textOf(event ?? {}, 'actor'),
    at: textOf(row ?? {}, 'loggedAt') || textOf(event ?? {}, 'at') || null,
  };
}

export function message(ports: DeskPorts): MessageCardModel {
  const open = ports.mail();
  const { office, subject, known, contact, cases, messages } = lookUp(ports, open);
  const { person, forwarder } = subject;
  const model = person ? personModel(person, contact, office) : null;
  return {
    subject: open.head.subject,
    person: forwarder ? personModel(forwarder, null, office) : model,
    logged: loggedModel(known, open.head),
    openCases: {
      items: cases
        .map(caseModel)
        .filter(each => !isClosed(each.status))
        .sort(newestFirst),
      complete: cases.length < CASES_READ,
    },
    lastMessages: messages.map(messageModel),
    bookUrl: bookUrl(ports.installation.bookId),
    forwardedFrom: forwarder ? model : null,
  };
}

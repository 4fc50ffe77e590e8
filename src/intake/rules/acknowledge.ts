/** Whether a new case is acknowledged, and with what; the row waits in Outbox until it is sent. */
import type { Change } from '../../book/book';
import { insert, textOf } from '../../book/row';
import { acknowledgementRefused } from '../../crm/acknowledgement';
import { subjectToken } from '../../crm/case-token';
import { outboxIdFor } from '../../crm/hash';
import { isRoleAddress } from '../../crm/role-addresses';
import { chooseTemplate, fillTemplate, harmless } from '../../crm/templates';
import { stripPrefixes } from '../../mail/subject';
import type { Matter } from '../matter';
import { keepsEnvelope, veiledSubject } from '../veil';
import type { Customer } from './customer';

/** The template that is used where the route names none. */
const DEFAULT_TEMPLATE = 'Acknowledgement';

/** @returns the row for Outbox, or the reason why there is none; both empty where acknowledging is switched off */
export function acknowledgement(
  matter: Matter,
  { person, byForward, isColleague }: Customer,
  caseId: string,
): { reason: string; changes: readonly Change[] } {
  const { office, mail, now } = matter;
  const route = matter.routed?.route;
  const no = (why: string) => ({ reason: `not acknowledged: ${why}`, changes: [] });
  const order = matter.orders.acknowledge;
  if (!office.settings.acknowledge || !route || !(order === null ? route.acknowledge : true))
    return { reason: '', changes: [] };
  if (order?.value === null) return no(`rule “${order.rule}” says so`);
  if (byForward || isColleague) return no('a colleague sent it');
  if (isRoleAddress(person.address)) return no(`${person.address} is no person's mailbox`);
  if (mail.classification.doNotAnswer)
    return no(`the mail asks for no automatic answer (${mail.classification.evidence})`);
  if (matter.authentication === 'fail') return no('Gmail could not confirm the sender');
  const bounced = matter.known.get('Addresses', person.address);
  if (bounced && textOf(bounced, 'state') === 'bounced')
    return no(`mail to ${person.address} bounced before`);
  const to = `<${person.address}>`;
  const told = veiledSubject(matter, stripPrefixes(mail.subject));
  const subject = `Re: ${told}`.trim();
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
  const name = order?.value || route.template || DEFAULT_TEMPLATE;
  const template = chooseTemplate(
    office.templates,
    name,
    mail.language ?? (route.language || office.settings.locale),
  );
  if (!template) return no(`there is no template named ${name}`);
  const contact = harmless(person.name ?? '');
  const filled = fillTemplate(template.text, {
    'case.id': caseId.replace(/^C-/, '#'),
    'case.subject': harmless(told) || caseId.replace(/^C-/, '#'),
    'contact.name': contact,
    'contact.first': contact.split(/\s+/)[0] ?? '',
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
    // Without it the answer still finds its conversation in Gmail.
    inReplyTo: keepsEnvelope(matter) ? mail.messageId : '',
    threadId: matter.threadId,
    sentMessageId: '',
    reason: '',
    createdAt: new Date(now).toISOString(),
    sentAt: null,
  });
  const by = order ? ` with template ${template.name} (rule “${order.rule}”)` : '';
  return { reason: `acknowledgement queued${by}`, changes: [row] };
}

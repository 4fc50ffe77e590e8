/** Rows that people write themselves: each gets its id and what else a row of its tab has. */
import type { Cell } from '../../book/book';
import { insert, numberOf, textOf, update } from '../../book/row';
import type { TableName } from '../../book/schema';
import { companyDomainOf, companyNameFrom, domainOf, isFreeMail } from '../../crm/domains';
import { caseIdFor, companyIdFor, contactIdFor, shortHash, subjectKeyFor } from '../../crm/hash';
import { nextDue } from '../../crm/targets';
import { addressIn } from './cells';
import { claimAddress, companyNamed, otherOwner } from './contact-row';
import { freeRuleName } from './rule-row';
import { isoNow, type EditDesk, type RowAnswer } from './desk';

const COUNTER = 'Next case number';

/** Tabs on which people may begin rows of their own. */
export const STARTED_BY_HAND: readonly TableName[] = [
  'Cases',
  'Contacts',
  'Companies',
  'Deals',
  'Tasks',
  'Notes',
  'Rules',
];

/** Sets what the person has left empty. */
function fillGaps(answer: RowAnswer, values: Readonly<Record<string, Cell>>): void {
  for (const [key, value] of Object.entries(values))
    if (answer.text(key) === '' && value !== null && value !== '') answer.values[key] = value;
}

function named(answer: RowAnswer, id: string, values: Readonly<Record<string, Cell>>): void {
  answer.values['id'] = id;
  answer.created = true;
  fillGaps(answer, values);
}

/** The company that an address stands for; '' for private mailboxes. */
function companyOfAddress(answer: RowAnswer, desk: EditDesk, address: string): { id: string; name: string } {
  const domain = companyDomainOf(address);
  if (domain === '' || isFreeMail(domainOf(address), desk.office.settings.freeMailDomains))
    return { id: '', name: '' };
  const id = companyIdFor(domain);
  const row = desk.known.get('Companies', id);
  if (row) return { id, name: textOf(row, 'name') };
  const name = companyNameFrom(domain);
  const made = insert('Companies', { id, name, domain, createdAt: isoNow(desk) });
  answer.changes.push(made);
  desk.known.apply([made]);
  return { id, name };
}

function newContact(answer: RowAnswer, desk: EditDesk): void {
  const address = addressIn(answer.typed('address'));
  if (address === '') {
    answer.note('address', 'needsAddress');
    return;
  }
  const id = contactIdFor(address);
  // A contact's id is made from its first address, so the same address names the same contact.
  const same = desk.known.get('Contacts', id);
  const owner = same === null ? otherOwner(desk, address, id) : textOf(same, 'name') || id;
  if (owner !== null) {
    answer.note('address', 'addressTaken', { owner });
    return;
  }
  claimAddress(answer, desk, address, id);
  const typedCompany = answer.typed('company');
  const company =
    typedCompany === ''
      ? companyOfAddress(answer, desk, address)
      : { id: companyNamed(answer, desk, typedCompany), name: typedCompany };
  named(answer, id, {
    name: address.slice(0, address.indexOf('@')),
    company: company.name,
    companyId: company.id,
    source: 'sheet',
    createdAt: isoNow(desk),
    messages: 0,
  });
}

/** The contact behind the address of a case typed by hand, made where nobody has it. */
function contactFor(answer: RowAnswer, desk: EditDesk, address: string): string {
  const owner = desk.known.get('Addresses', address);
  if (owner) return textOf(owner, 'contactId');
  const id = contactIdFor(address);
  const company = companyOfAddress(answer, desk, address);
  const made = [
    insert('Contacts', {
      id,
      name: answer.typed('contactName') || address.slice(0, address.indexOf('@')),
      address,
      company: company.name,
      companyId: company.id,
      source: 'sheet',
      createdAt: isoNow(desk),
      messages: 0,
    }),
    insert('Addresses', { address, contactId: id, state: 'ok', createdAt: isoNow(desk) }),
  ];
  answer.changes.push(...made);
  desk.known.apply(made);
  return id;
}

function newCase(answer: RowAnswer, desk: EditDesk): void {
  const subject = answer.typed('subject');
  const address = addressIn(answer.typed('contactAddress'));
  if (subject === '' && address === '') return;
  const counter = desk.known.get('Settings', COUNTER) ?? {};
  const number = Math.max(1, numberOf(counter, 'value'));
  const moved = update('Settings', COUNTER, { value: number + 1 });
  answer.changes.push(moved);
  desk.known.apply([moved]);
  const contactId = address === '' ? '' : contactFor(answer, desk, address);
  const contact = desk.known.get('Contacts', contactId) ?? {};
  const priority = answer.text('priority').toLowerCase() || 'normal';
  named(answer, caseIdFor(number), {
    kind: 'case',
    subject: '(no subject)',
    status: 'new',
    priority,
    contactName: textOf(contact, 'name'),
    contactId,
    company: textOf(contact, 'company'),
    companyId: textOf(contact, 'companyId'),
    createdAt: isoNow(desk),
    lastMessageAt: isoNow(desk),
    messages: 0,
    dueAt: nextDue({ priority, createdAt: desk.now, answered: false }, desk.office.promises),
    people: address,
    subjectKey: subjectKeyFor(subject),
  });
  // In angle brackets, so that a bare address stands on the tab of addresses alone.
  if (address !== '') answer.values['contactAddress'] = `<${address}>`;
}

/** Gives the row its id where it has what a row of its tab cannot do without. */
export function startRow(answer: RowAnswer, desk: EditDesk): void {
  const { table, row } = answer;
  const chance = `${table}|${row.place}|${desk.now}`;
  const at = isoNow(desk);
  const own = (prefix: string): string => `${prefix}-${shortHash(chance)}`;
  if (table === 'Contacts') newContact(answer, desk);
  if (table === 'Cases') newCase(answer, desk);
  const name = answer.typed('name');
  if (table === 'Companies' && name !== '')
    named(answer, companyIdFor(answer.typed('domain').toLowerCase() || name), { createdAt: at });
  if (table === 'Deals' && name !== '') named(answer, own('D'), { stage: 'new', createdAt: at });
  if (table === 'Tasks' && answer.typed('title') !== '')
    named(answer, own('T'), { state: 'open', createdAt: at, createdBy: desk.user });
  if (
    table === 'Rules' &&
    answer.typed('id') === '' &&
    (answer.typed('condition') !== '' || answer.typed('action') !== '')
  )
    named(answer, freeRuleName(desk), { active: true });
  if (table === 'Notes' && answer.typed('text') !== '') named(answer, own('N'), { at, author: desk.user });
}

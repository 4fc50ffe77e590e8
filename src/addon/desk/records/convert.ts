/** A lead becomes a contact, a company and a deal in one commit. */
import { textOf, update, timeOf } from '../../../book/row';
import { contactIdFor } from '../../../crm/hash';
import type { Cell, Change, Query } from '../../../book/book';
import type { Known, Values } from '../../../intake/known';
import { contactIdOf } from '../../../intake/matter';
import { newContactRows } from '../../../intake/new-contact';
import type { Done } from '../../done';
import { checkForm } from '../../records/check-form';
import type { Filled, RecordRef } from '../../records';
import type { DeskPorts } from '../ports';
import { companyQueries, linkCompany, newId } from './company-link';
import { dealRow } from './create';
import { perform, refused, type Moment } from './deed';
import { typedValues } from './form-values';
import { caseDetails } from './models';
import { pageQueries } from './page';
import { readingOf } from './reading';

const CONVERTED = 'converted';

export const isConverted = (values: Values): boolean =>
  textOf(values, 'status').trim().toLowerCase() === CONVERTED;

/** The lead's contact as it will be: the one it names, the one of its address, or a new one. */
const contactOf = (
  known: Known,
  lead: Values,
  name: string,
  { at, office }: Moment,
): { readonly id: string; readonly changes: readonly Change[] } => {
  const { contactAddress: address } = caseDetails({ table: 'Cases', values: lead, extra: {} });
  const named = textOf(lead, 'contactId');
  const { id, exists } = known.get('Contacts', named)
    ? { id: named, exists: true }
    : contactIdOf(known, address);
  if (exists) return { id, changes: [] };
  const ground = { known, freeMailDomains: office.settings.freeMailDomains, madeAt: at };
  const made = {
    id,
    person: { address, name },
    source: 'card',
    language: textOf(lead, 'language'),
    messageAt: textOf(lead, 'lastMessageAt') || null,
  };
  return { id, changes: newContactRows(ground, made) };
};

/** The rows that a conversion looks at besides the lead's own card; a second look-up, since the lead names them. */
export const learnLead = (ports: DeskPorts, known: Known, ref: RecordRef): void => {
  const lead = known.get('Cases', ref.id);
  if (!lead) return;
  const { contactAddress, contactId } = caseDetails({ table: 'Cases', values: lead, extra: {} });
  known.add(
    ports.book
      .find([
        { table: 'Contacts', column: 'id', keys: [contactId, contactIdFor(contactAddress)] },
        { table: 'Addresses', column: 'address', keys: [contactAddress] },
      ])
      .flat(),
  );
};

export const convertLead = (ports: DeskPorts, ref: RecordRef, filled: Filled): Done => {
  const typed = typedValues('convert', filled.typed);
  // The deal is not there yet; its table is where it will be written.
  const queries = (eventId: string): readonly Query[] => [
    ...pageQueries(ref),
    ...companyQueries(typed['company'] ?? ''),
    { table: 'Deals', column: 'id', keys: [newId('D', eventId)] },
  ];
  return perform(ports, 'lead_converted', ref.id, filled.key, queries, (known, moment) => {
    const lead = known.get('Cases', ref.id);
    if (!lead) return refused({ kind: 'no_record' });
    if (isConverted(lead)) return refused({ kind: 'converted' });
    const { cells, faults } = checkForm('convert', typed, {}, readingOf(moment.office, filled));
    if (faults.length > 0) return refused({ kind: 'form', faults, clashes: [] });
    learnLead(ports, known, ref);
    const name = String(cells.contactName ?? '');
    const contact = contactOf(known, lead, name, moment);
    const company = linkCompany(known, String(cells.company ?? ''), moment.eventId, moment.at);
    const person: Readonly<Record<string, Cell>> = {
      name,
      company: company.company,
      companyId: company.companyId,
    };
    const links = {
      contactName: name,
      contactId: contact.id,
      company: company.company,
      companyId: company.companyId,
    };
    const owner = textOf(lead, 'assignee') || ports.user;
    return {
      caseId: ref.id,
      contactId: contact.id,
      recordId: newId('D', moment.eventId),
      changes: [
        // A company that the address's domain would have made gives way to the one that was typed.
        ...contact.changes.filter(({ table }) => table !== 'Companies'),
        ...company.changes,
        update('Contacts', contact.id, person),
        dealRow(moment, links, cells, owner),
        update('Cases', ref.id, {
          status: CONVERTED,
          ...links,
          ...(timeOf(lead, 'closedAt') > 0 ? {} : { closedAt: moment.at }),
        }),
      ],
      reason: `${ref.id} converted into deal ${newId('D', moment.eventId)} of ${contact.id}`,
      subject: textOf(lead, 'subject'),
      before: textOf(lead, 'status'),
      after: CONVERTED,
    };
  });
};

/** A form as it is opened: the values that stand in the book, or what a new record begins with. */
import { textOf } from '../../../book/row';
import { Known } from '../../../intake/known';
import type { FormModel, Reader, RecordRef } from '../../records';
import type { FormName, FormValues } from '../../records/form-fields';
import { officeOf, type DeskPorts } from '../ports';
import { learnLead } from './convert';
import { formValues } from './form-values';
import { dealModel } from './models';
import { TABLE_OF, pageQueries } from './page';
import { activeUsers } from './reading';

/** The currency of the newest deal that was read: an office mostly deals in one. */
const usualCurrency = (known: Known, ref: RecordRef): string => {
  const column = ref.kind === 'company' ? 'companyId' : 'contactId';
  const deals = known
    .where('Deals', column, ref.id)
    .map(values => dealModel({ table: 'Deals', values, extra: {} }))
    .filter(({ currency }) => currency !== '')
    .sort((a, b) => (b.createdAt ?? '').localeCompare(a.createdAt ?? ''));
  return deals[0]?.currency ?? '';
};

export const openForm = (
  ports: DeskPorts,
  form: FormName,
  ref: RecordRef,
  reader: Reader,
): FormModel | null => {
  const known = new Known();
  known.add(ports.book.find(pageQueries(ref)).flat());
  const row = known.get(TABLE_OF[ref.kind], ref.id);
  if (!row) return null;
  const values = (): FormValues => {
    switch (form) {
      case 'new_task':
        return { assignee: ports.user };
      case 'new_deal':
        return { owner: ports.user, currency: usualCurrency(known, ref) };
      case 'convert': {
        learnLead(ports, known, ref);
        const contact = known.get('Contacts', textOf(row, 'contactId')) ?? {};
        return {
          contactName: textOf(contact, 'name') || textOf(row, 'contactName'),
          company: textOf(contact, 'company') || textOf(row, 'company'),
          dealName: textOf(row, 'subject'),
        };
      }
      default:
        return formValues(form, row, reader);
    }
  };
  return {
    form,
    ref,
    name: textOf(row, ref.kind === 'case' ? 'subject' : 'name'),
    values: values(),
    users: activeUsers(officeOf(ports)),
    lists: officeOf(ports).lists,
  };
};

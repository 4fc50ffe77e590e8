/** New deals and tasks, from the card of the record that they belong to. */
import { insert, textOf } from '../../../book/row';
import type { Done } from '../../done';
import { checkForm } from '../../records/check-form';
import type { Filled, RecordRef } from '../../records';
import type { DeskPorts } from '../ports';
import { newId } from './company-link';
import { perform, refused, type Moment } from './deed';
import { aboutOf } from './edit';
import { typedValues } from './form-values';
import { TABLE_OF, pageQueries } from './page';
import { readingOf } from './reading';
import type { Values } from '../../../intake/known';
import type { Cell } from '../../../book/book';

/** The stage in which a deal begins. */
const FIRST_STAGE = 'new';

export interface DealOf {
  readonly contactName: string;
  readonly contactId: string;
  readonly company: string;
  readonly companyId: string;
}

export const dealRow = (
  { eventId, at }: Moment,
  of: DealOf,
  cells: Readonly<Record<string, Cell | undefined>>,
  owner: string,
) =>
  insert('Deals', {
    id: newId('D', eventId),
    name: cells['dealName'] ?? '',
    stage: FIRST_STAGE,
    amount: cells['amount'] ?? null,
    currency: cells['currency'] ?? '',
    ...of,
    owner,
    createdAt: at,
    closeAt: cells['closeAt'] ?? null,
  });

const dealOf = (ref: RecordRef, row: Values): DealOf =>
  ref.kind === 'company'
    ? { contactName: '', contactId: '', company: textOf(row, 'name'), companyId: ref.id }
    : {
        contactName: textOf(row, ref.kind === 'contact' ? 'name' : 'contactName'),
        contactId: ref.kind === 'contact' ? ref.id : textOf(row, 'contactId'),
        company: textOf(row, 'company'),
        companyId: textOf(row, 'companyId'),
      };

export const newDeal = (ports: DeskPorts, ref: RecordRef, filled: Filled): Done =>
  perform(ports, 'deal_new', ref.id, filled.key, pageQueries(ref), (known, moment) => {
    const row = known.get(TABLE_OF[ref.kind], ref.id);
    if (!row) return refused({ kind: 'no_record' });
    const typed = typedValues('new_deal', filled.typed);
    const { cells, faults } = checkForm('new_deal', typed, {}, readingOf(moment.office, filled));
    if (faults.length > 0) return refused({ kind: 'form', faults, clashes: [] });
    const of = dealOf(ref, row);
    const deal = dealRow(moment, of, cells, String(cells.owner ?? ''));
    return {
      changes: [deal],
      contactId: of.contactId,
      caseId: ref.kind === 'case' ? ref.id : '',
      recordId: newId('D', moment.eventId),
      reason: `deal ${newId('D', moment.eventId)} made for ${ref.id}`,
      subject: String(cells.dealName ?? ''),
      after: String(cells.dealName ?? ''),
    };
  });

/** Which row a task or a note of this record names. */
export const linksOf = (ref: RecordRef, row: Values) => ({
  caseId: ref.kind === 'case' ? ref.id : '',
  contactId: ref.kind === 'contact' ? ref.id : ref.kind === 'company' ? '' : textOf(row, 'contactId'),
  dealId: ref.kind === 'deal' ? ref.id : '',
});

export const newTask = (ports: DeskPorts, ref: RecordRef, filled: Filled): Done =>
  perform(ports, 'task', ref.id, filled.key, pageQueries(ref), (known, moment) => {
    const row = known.get(TABLE_OF[ref.kind], ref.id);
    if (!row) return refused({ kind: 'no_record' });
    const typed = typedValues('new_task', filled.typed);
    const { cells, faults } = checkForm('new_task', typed, {}, readingOf(moment.office, filled));
    if (faults.length > 0) return refused({ kind: 'form', faults, clashes: [] });
    return {
      ...aboutOf(ref, row),
      changes: [
        insert('Tasks', {
          id: newId('T', moment.eventId),
          title: cells.task ?? '',
          state: 'open',
          assignee: cells.assignee ?? '',
          dueAt: cells.dueAt ?? null,
          ...linksOf(ref, row),
          createdAt: moment.at,
          createdBy: ports.user,
        }),
      ],
      reason: `task ${newId('T', moment.eventId)} made for ${ref.id}`,
      subject: String(cells.task ?? ''),
      after: 'open',
    };
  });

/** Sets one cell of a case from the card of a mail: under the lock, and only if nobody else has set it meanwhile. */
import type { Row } from '../../book/book';
import { insert, textOf, update } from '../../book/row';
import { isClosed, isMerged } from '../../crm/case-status';
import { eventIdFor } from '../../crm/hash';
import { statusesOf } from '../case-choices';
import type { CaseField } from '../mail-card';
import type { Done, Refusal } from '../done';
import { locked } from './locked';
import { cardQueries } from './look-up';
import { hiddenMailId, officeOf, type DeskPorts } from './ports';

const refused = (why: Refusal): Done => ({ changed: false, why });

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The values that a card offers; anything else came from elsewhere. */
function isOffered(ports: DeskPorts, row: Row, field: CaseField, value: string): boolean {
  switch (field) {
    case 'status': {
      const kind = textOf(row.values, 'kind') === 'lead' ? 'lead' : 'case';
      return statusesOf(kind, officeOf(ports).lists).includes(value);
    }
    case 'priority':
      return officeOf(ports).lists.ranks.includes(value);
    case 'assignee':
      return value === '' || officeOf(ports).users.some(user => user.active && same(user.email, value));
  }
}

export const setCase = (
  ports: DeskPorts,
  caseId: string,
  field: CaseField,
  value: string,
  was: string,
): Done =>
  locked(ports, () => {
    const { book, user, clock } = ports;
    const queries = [
      { table: 'Cases', column: 'id', keys: [caseId] } as const,
      ...cardQueries(ports, ports.mail()),
    ];
    const row = book.find(queries)[0]?.[0];
    if (!row) return refused({ kind: 'no_case', typed: caseId });
    if (isMerged(textOf(row.values, 'status')))
      return refused({ kind: 'merged', into: textOf(row.values, 'relatedTo') });
    const now = textOf(row.values, field);
    if (same(now, value)) return refused({ kind: 'is_so', now });
    if (!same(now, was)) return refused({ kind: 'changed_meanwhile', now });
    if (!isOffered(ports, row, field, value)) return refused({ kind: 'no_such_value', value });
    const at = new Date(clock.now()).toISOString();
    const closing =
      field === 'status' ? { closedAt: isClosed(value, officeOf(ports).lists) ? at : null } : {};
    book.commit([
      update('Cases', caseId, { [field]: value, ...closing }),
      insert('Events', {
        id: eventIdFor('edit', caseId, field, at),
        at,
        actor: user,
        action: 'edit',
        outcome: 'edited',
        reason: `Cases, ${caseId}, ${field}`,
        subject: textOf(row.values, 'subject'),
        caseId,
        contactId: textOf(row.values, 'contactId'),
        messageId: hiddenMailId(ports),
        before: now,
        after: value,
      }),
    ]);
    return { changed: true };
  });

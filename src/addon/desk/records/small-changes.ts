/** Changes of one click: a note, a task that is done, a case that is taken, solved or opened again. */
import { insert, textOf, update } from '../../../book/row';
import { isClosed, isMerged } from '../../../crm/case-status';
import type { Done } from '../../done';
import { LINES_LIMIT } from '../../records/form-fields';
import type { CaseStep, RecordRef } from '../../records';
import type { DeskPorts } from '../ports';
import { newId } from './company-link';
import { linksOf } from './create';
import { perform, refused } from './deed';
import { aboutOf } from './edit';
import { TABLE_OF, pageQueries } from './page';

export const addNote = (ports: DeskPorts, ref: RecordRef, text: string, key: string): Done =>
  perform(ports, 'note', ref.id, key, pageQueries(ref), (known, { at, eventId }) => {
    const row = known.get(TABLE_OF[ref.kind], ref.id);
    if (!row) return refused({ kind: 'no_record' });
    const note = text.trim();
    const why = note === '' ? 'missing' : note.length > LINES_LIMIT ? 'too_long' : null;
    if (why !== null)
      return refused({ kind: 'form', faults: [{ field: 'note', why, detail: '' }], clashes: [] });
    return {
      ...aboutOf(ref, row),
      changes: [
        insert('Notes', {
          id: newId('N', eventId),
          at,
          author: ports.user,
          text: note,
          ...linksOf(ref, row),
          companyId: ref.kind === 'company' ? ref.id : '',
        }),
      ],
      reason: `note on ${ref.id}`,
    };
  });

export const setTask = (ports: DeskPorts, id: string, done: boolean, ref: RecordRef, key: string): Done =>
  perform(
    ports,
    done ? 'task_done' : 'task_reopened',
    id,
    key,
    [...pageQueries(ref), { table: 'Tasks', column: 'id', keys: [id] }],
    known => {
      const task = known.get('Tasks', id);
      if (!task) return refused({ kind: 'no_record' });
      const state = done ? 'done' : 'open';
      const before = textOf(task, 'state');
      if (before.toLowerCase() === state) return refused({ kind: 'nothing_changed' });
      return {
        caseId: textOf(task, 'caseId'),
        contactId: textOf(task, 'contactId'),
        recordId: textOf(task, 'dealId'),
        changes: [update('Tasks', id, { state })],
        reason: `Tasks, ${id}, state`,
        subject: textOf(task, 'title'),
        before,
        after: state,
      };
    },
  );

/** @param was what the card showed */
export const setCase = (ports: DeskPorts, id: string, change: CaseStep, was: string, key: string): Done =>
  perform(
    ports,
    'edit',
    `${id} ${change}`,
    key,
    pageQueries({ kind: 'case', id }),
    (known, { at, office }) => {
      const row = known.get('Cases', id);
      if (!row) return refused({ kind: 'no_record' });
      const status = textOf(row, 'status');
      if (isMerged(status)) return refused({ kind: 'merged', into: textOf(row, 'relatedTo') });
      const column = change === 'mine' ? 'assignee' : 'status';
      const wanted = change === 'mine' ? ports.user : change === 'solved' ? 'solved' : 'open';
      const isSo =
        change === 'mine'
          ? textOf(row, 'assignee') === wanted
          : isClosed(status, office.lists) === (change === 'solved');
      if (isSo) return refused({ kind: 'nothing_changed' });
      const now = textOf(row, column);
      if (now !== was) return refused({ kind: 'changed_meanwhile', now });
      return {
        ...aboutOf({ kind: 'case', id }, row),
        changes: [
          update('Cases', id, {
            [column]: wanted,
            ...(column === 'status' ? { closedAt: change === 'solved' ? at : null } : {}),
          }),
        ],
        reason: `Cases, ${id}, ${column}`,
        subject: textOf(row, 'subject'),
        before: `${column}: ${now}`,
        after: `${column}: ${wanted}`,
      };
    },
  );

/** A case that somebody edits in the sheet: its state, its deadline, its owner, and the case that it goes into. */
import { timeOf } from '../../book/row';
import { isClosed, isMerged } from '../../crm/case-status';
import { isOwnDue, nextDue } from '../../crm/targets';
import { mergeCases } from '../merge-cases';
import { checkChoice, checkDate, checkPerson, tidyTags } from './cells';
import { choicesOf } from './choices';
import { actorOf, isoNow, type EditDesk, type RowAnswer } from './desk';

/** `C-12` from `12`, `#12`, `c-12` or an arrow before it; '' when no number is in it. */
export const caseIdIn = (text: string): string => {
  const digits = /^[^0-9]{0,6}(\d{1,10})$/.exec(text.trim())?.[1];
  return digits === undefined ? '' : `C-${Number(digits)}`;
};

function status(answer: RowAnswer, desk: EditDesk): void {
  const closedAt = answer.row.values['closedAt'] ?? null;
  const typed = answer.typed('status').toLowerCase();
  const before = desk.before ?? '';
  if (isMerged(typed) && !isMerged(before) && answer.text('relatedTo') === '')
    answer.putBack('status', closedAt === null ? 'open' : 'closed', 'mergeHere');
  else checkChoice(answer, 'status', closedAt === null ? 'open' : 'closed', desk);
  // What follows is told from the row as it is, so that an undone edit is answered as rightly as the edit was.
  const closed = isClosed(answer.text('status'), desk.office.lists);
  if (closed && closedAt === null) answer.values['closedAt'] = isoNow(desk);
  if (!closed && closedAt !== null) answer.values['closedAt'] = null;
}

function priority(answer: RowAnswer, desk: EditDesk): void {
  checkChoice(answer, 'priority', 'normal', desk);
  const { promises } = desk.office;
  const createdAt = timeOf(answer.row.values, 'createdAt');
  const answered = answer.text('firstResponseAt') !== '';
  const dueAt = timeOf(answer.row.values, 'dueAt');
  const old =
    desk.before === null ? choicesOf('Cases', 'priority', desk.office.lists) : [desk.before.toLowerCase()];
  if (!old.some(each => isOwnDue(dueAt, { priority: each, createdAt, answered }, promises))) return;
  const due = nextDue({ priority: answer.text('priority'), createdAt, answered }, promises);
  if (due !== null && Date.parse(due) !== dueAt) answer.values['dueAt'] = due;
}

function relatedTo(answer: RowAnswer, desk: EditDesk): void {
  const typed = answer.typed('relatedTo');
  if (typed === '') {
    // A merged case without its pointer would lead nowhere.
    if (isMerged(answer.text('status'))) answer.putBack('relatedTo', null, 'machine');
    return;
  }
  const into = caseIdIn(typed);
  if (into === '') {
    answer.putBack('relatedTo', null, 'noCase');
    return;
  }
  const by = { actor: actorOf(desk), reason: 'typed in the sheet' };
  const merge = mergeCases(desk.known, answer.id, into, by, { now: desk.now, lists: desk.office.lists });
  if (merge.kind === 'refused')
    answer.putBack('relatedTo', null, merge.why === 'no_case' ? 'noCase' : 'sameCase');
  else {
    answer.changes.push(...merge.changes);
    desk.known.apply(merge.changes);
  }
}

export function editCase(answer: RowAnswer, columns: readonly string[], desk: EditDesk): void {
  for (const column of columns) {
    if (column === 'status') status(answer, desk);
    if (column === 'priority') priority(answer, desk);
    if (column === 'kind') checkChoice(answer, 'kind', 'case', desk);
    if (column === 'assignee') checkPerson(answer, 'assignee', desk);
    if (column === 'dueAt') checkDate(answer, 'dueAt', desk);
    if (column === 'tags') tidyTags(answer, 'tags');
    if (column === 'relatedTo') relatedTo(answer, desk);
  }
}

/** Edits of held mail, deals, tasks, and of what an admin sets. */
import { readSettings, SETTINGS } from '../../crm/settings';
import { isTemplateLanguage } from '../../crm/templates';
import { checkChoice, checkDate, checkPerson } from './cells';
import { statusesTakenOff } from './edit-queries';
import { editRule } from './rule-row';
import { actorOf, type EditDesk, type RowAnswer } from './desk';

function held(answer: RowAnswer, columns: readonly string[], desk: EditDesk): void {
  if (!columns.includes('state')) return;
  const before = (desk.before ?? '').toLowerCase();
  const typed = answer.typed('state').toLowerCase();
  // Only the poller says that a mail has been taken up, and what it has taken up is settled.
  if (typed === 'done' || before === 'done') {
    answer.putBack('state', 'held', 'heldDone');
    return;
  }
  checkChoice(answer, 'state', 'held', desk);
  if (!answer.refused.includes('state')) answer.values['decidedBy'] = typed === 'held' ? null : actorOf(desk);
}

function work(answer: RowAnswer, columns: readonly string[], desk: EditDesk): void {
  for (const column of columns) {
    if (column === 'assignee' || column === 'owner') checkPerson(answer, column, desk);
    if (column === 'dueAt' || column === 'closeAt') checkDate(answer, column, desk);
    if (column === 'state') checkChoice(answer, column, 'open', desk);
    if (column === 'stage') checkChoice(answer, column, 'new', desk);
  }
}

function setting(answer: RowAnswer, columns: readonly string[], { before, known: book }: EditDesk): void {
  if (!columns.includes('value')) return;
  const name = answer.text('name');
  const { problems } = readSettings({ [name]: answer.typed('value') });
  const problem = problems.find(each => each.name === name);
  const known = Object.values(SETTINGS).some(definition => definition.name === name);
  if (known && problem) answer.putBack('value', null, 'setting', { expects: problem.expects });
  const inUse = statusesTakenOff(answer.row, before ?? '').find(
    status => book.where('Cases', 'status', status).length > 0,
  );
  if (inUse !== undefined) answer.putBack('value', null, 'statusInUse', { status: inUse });
}

function target(answer: RowAnswer, columns: readonly string[]): void {
  for (const column of columns) {
    if (column !== 'firstResponse' && column !== 'resolution') continue;
    const typed = answer.row.typed[column] ?? '';
    if (typed !== '' && !(typeof typed === 'number' && typed > 0)) answer.putBack(column, null, 'number');
  }
}

/** A template in a language that is none still stands in where no other fits. */
function template(answer: RowAnswer, columns: readonly string[]): void {
  if (columns.includes('language') && !isTemplateLanguage(answer.typed('language')))
    answer.note('language', 'language');
}

export function editOther(answer: RowAnswer, columns: readonly string[], desk: EditDesk): void {
  if (answer.table === 'Held') held(answer, columns, desk);
  if (answer.table === 'Deals' || answer.table === 'Tasks') work(answer, columns, desk);
  if (answer.table === 'Settings') setting(answer, columns, desk);
  if (answer.table === 'Targets') target(answer, columns);
  if (answer.table === 'Templates') template(answer, columns);
  if (answer.table === 'Users' && columns.includes('successor')) checkPerson(answer, 'successor', desk);
  if (answer.table === 'Rules') editRule(answer, columns, desk);
}

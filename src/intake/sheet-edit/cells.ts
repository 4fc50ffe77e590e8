/** Cells that only take certain values: what a person may type into them, tidied, and what is put back. */
import type { Cell } from '../../book/book';
import { schemaOf } from '../../book/schema';
import { tagsIn, tagText } from '../../crm/tags';
import { choicesOf } from './choices';
import type { EditDesk, RowAnswer } from './desk';

/** One of a column's choices, whatever its letter case. `otherwise` stands in where nobody knows what it was. */
export function checkChoice(answer: RowAnswer, column: string, otherwise: Cell, { office }: EditDesk): void {
  const choices = choicesOf(answer.table, column, office.lists);
  const typed = answer.typed(column);
  const value = typed.toLowerCase();
  if (typed === '' && otherwise === null) return;
  if (!choices.includes(value)) answer.putBack(column, otherwise, 'oneOf', { choices: choices.join(', ') });
  else if (value !== String(answer.row.typed[column])) answer.values[column] = value;
}

/** A person of the tab Users, by e-mail or by a name that only one has. */
export function checkPerson(answer: RowAnswer, column: string, { office }: EditDesk): void {
  const typed = answer.typed(column).toLowerCase();
  if (typed === '') return;
  const active = office.users.filter(user => user.active);
  const byName = active.filter(user => user.name.trim().toLowerCase() === typed);
  const found = active.find(user => user.email === typed) ?? (byName.length === 1 ? byName[0] : undefined);
  if (!found) answer.putBack(column, null, 'person');
  else if (found.email !== answer.row.typed[column]) answer.values[column] = found.email;
}

/** A date that the sheet has understood as one. */
export function checkDate(answer: RowAnswer, column: string, { now, office, words }: EditDesk): void {
  if (answer.typed(column) === '' || answer.row.values[column] !== null) return;
  const wall = now + office.promises.zone(now) * MINUTE;
  answer.putBack(column, null, 'date', { example: words.dateExample(wall) });
}

const MINUTE = 60_000;

/** Tags, each once. */
export function tidyTags(answer: RowAnswer, column: string): void {
  const tidy = tagText(tagsIn(answer.typed(column)));
  if (tidy !== answer.typed(column)) answer.values[column] = tidy === '' ? null : tidy;
}

/** Enough to be written to; what lies beyond is the mail servers' matter. */
const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/;

/** The address in a cell, lower case, from `Name <address>` too; '' when there is none. */
export const addressIn = (text: string): string => {
  const inside = /<([^<>]*)>/.exec(text)?.[1] ?? text;
  const address = inside.trim().toLowerCase();
  return ADDRESS.test(address) ? address : '';
};

/** Columns that Casebook fills and that people's typing would break. The case that another went into is theirs to type. */
export const isMachine = (answer: RowAnswer, column: string): boolean =>
  !(answer.table === 'Cases' && column === 'relatedTo') &&
  schemaOf(answer.table).columns.some(({ key, machine }) => key === column && machine === true);

export function refuseMachine(answer: RowAnswer, column: string, desk: EditDesk): void {
  if (desk.before === null) {
    if (answer.typed(column) !== '') answer.note(column, 'machinePasted');
  } else answer.putBack(column, null, 'machine');
}

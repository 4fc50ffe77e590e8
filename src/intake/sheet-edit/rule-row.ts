/** A rule that somebody writes in the sheet: read and tried with its examples on the spot; nothing that was typed is put back. */
import { textOf } from '../../book/row';
import { fold } from '../../crm/rules/fold';
import type { RuleCell } from '../../crm/rules/rule';
import { checkRule, isNoRule, RULE_CELLS } from '../rule-check';
import type { EditDesk, RowAnswer } from './desk';

/** Parts of a rule that change what is said about it. */
const TOLD_BY = [...RULE_CELLS, 'order', 'active', 'stop'];

/** Lays the notes and colours of a rule's cells, and takes away those that an earlier look has laid. */
function point(answer: RowAnswer, notes: Partial<Record<RuleCell, string>>, { words }: EditDesk): void {
  const before = words.badRuleCells(String(answer.row.typed['result'] ?? ''));
  for (const cell of RULE_CELLS) {
    const note = notes[cell];
    if (note === undefined && !before.includes(cell)) continue;
    answer.notes[cell] = note ?? '';
    answer.marks[cell] = note === undefined ? null : 'bad';
  }
}

/** Reads a rule that was edited and says in its row what has come of it. Nothing that was typed is put back. */
export function editRule(answer: RowAnswer, columns: readonly string[], desk: EditDesk): void {
  if (!columns.some(column => TOLD_BY.includes(column))) return;
  const set = (result: string | null): void => {
    if ((result ?? '') !== answer.text('result')) answer.values['result'] = result;
  };
  if (isNoRule(answer.row.values)) {
    point(answer, {}, desk);
    set(null);
    answer.marks['result'] = null;
    return;
  }
  // An empty tick box looks like a rule that is off.
  if (answer.row.typed['active'] === '') answer.values['active'] = true;
  const { office, known, words } = desk;
  const { faults, tried } = checkRule({ ...answer.row.values, id: answer.id }, office, known);
  const notes: Partial<Record<RuleCell, string>> = {};
  for (const cell of RULE_CELLS) {
    const here = faults.filter(fault => fault.cell === cell);
    if (here.length > 0) notes[cell] = words.ruleNote(here);
    else if (cell === 'examples' && tried.wrong.length > 0) notes[cell] = words.examplesNote(tried.wrong);
  }
  point(answer, notes, desk);
  set(words.ruleResult(faults, tried));
  answer.marks['result'] = Object.keys(notes).length > 0 ? 'bad' : 'good';
}

/** A name for a rule that has none: the first of `Rule 1`, `Rule 2` … that is free. */
export function freeRuleName({ known, words: { rule: word } }: EditDesk): string {
  const taken = known.all('Rules').map(row => fold(textOf(row, 'id')));
  let number = 1;
  while (taken.includes(fold(`${word} ${number}`))) number++;
  return `${word} ${number}`;
}

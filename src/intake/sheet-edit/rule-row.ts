/** A rule that somebody writes in the sheet: read and tried with its examples on the spot; nothing that was typed is put back. */
import type { Query } from '../../book/book';
import type { EditedRow } from '../../book/edited';
import { textOf } from '../../book/row';
import { fold } from '../../crm/rules/fold';
import { readExamples, testExamples, partsOfAddress, type ExampleResult } from '../../crm/rules/examples';
import { readRule, type RuleList } from '../../crm/rules/read-rules';
import type { ReadRule, RuleCell, RuleFault, RuleMail, RuleText } from '../../crm/rules/rule';
import { MAIL_CLASSES } from '../../crm/rules/condition';
import type { Known, Values } from '../known';
import { ruleText } from '../office';
import type { EditDesk, RowAnswer } from './desk';
import type { ExampleFault } from './words';

export const RULE_CELLS: readonly RuleCell[] = ['id', 'condition', 'action', 'examples'];

/** Parts of a rule that change what is said about it. */
const TOLD_BY = [...RULE_CELLS, 'order', 'active', 'stop'];

const classes: readonly string[] = MAIL_CLASSES;

/** A stored mail as rules see it. The book keeps its class where that left a mark, and none of its headers. */
function storedMail(row: Values): RuleMail {
  const outcome = textOf(row, 'outcome');
  return {
    from: partsOfAddress(textOf(row, 'from')),
    to: [textOf(row, 'to'), textOf(row, 'cc')]
      .flatMap(cell => cell.split(', '))
      .filter(Boolean)
      .flatMap(partsOfAddress),
    subject: [textOf(row, 'subject')],
    body: textOf(row, 'text'),
    headers: [],
    class: classes.includes(outcome) ? (outcome as RuleMail['class']) : 'normal',
    route: textOf(row, 'route'),
  };
}

/** The mails of the book that examples name. */
export function exampleQueries(rows: readonly EditedRow[]): readonly Query[] {
  const keys = rows.flatMap(({ values }) =>
    readExamples(textOf(values, 'examples')).examples.flatMap(({ mail }) =>
      'stored' in mail ? [mail.stored] : [],
    ),
  );
  if (keys.length === 0) return [];
  return [
    { table: 'Messages', column: 'messageId', keys },
    { table: 'Messages', column: 'id', keys },
  ];
}

const storedIn =
  (known: Known) =>
  (id: string): RuleMail | null => {
    const row = known.get('Messages', id) ?? known.where('Messages', 'messageId', id)[0];
    return row ? storedMail(row) : null;
  };

/** What is wrong with a rule: by itself, and beside the others. */
function faultsOf(read: ReadRule, text: RuleText, { faults }: RuleList): readonly RuleFault[] {
  const beside = faults
    .filter(({ rule, fault }) => fold(rule) === fold(read.name) && fault.cell === 'id')
    .map(({ fault }) => fault);
  const patterns = faults.filter(
    ({ rule, fault }) => fold(rule) === fold(read.name) && fault.kind === 'patterns_too_large',
  );
  return text.active ? [...beside, ...patterns.map(({ fault }) => fault), ...read.faults] : read.faults;
}

const whyWrong = ({ wanted, fits }: ExampleResult): ExampleFault =>
  fits === null ? 'notStored' : wanted ? 'shouldFit' : 'shouldNot';

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
  const text = ruleText(answer.row.values);
  const set = (result: string | null): void => {
    if ((result ?? '') !== answer.text('result')) answer.values['result'] = result;
  };
  if (text.condition.trim() === '' && text.action.trim() === '') {
    point(answer, {}, desk);
    set(null);
    answer.marks['result'] = null;
    return;
  }
  // An empty tick box looks like a rule that is off.
  if (answer.row.typed['active'] === '') answer.values['active'] = true;
  const { office, known, words } = desk;
  const read = readRule({ ...text, name: answer.id }, office);
  const faults = faultsOf(read, text, office.rules());
  const tried = read.rule ? testExamples(read.rule.condition, read.examples, storedIn(known)) : [];
  const wrong = tried
    .filter(({ wanted, fits }) => fits !== wanted)
    .map(each => ({ line: each.line, why: whyWrong(each) }));
  const notes: Partial<Record<RuleCell, string>> = {};
  for (const cell of RULE_CELLS) {
    const here = faults.filter(fault => fault.cell === cell);
    if (here.length > 0) notes[cell] = words.ruleNote(here);
    else if (cell === 'examples' && wrong.length > 0) notes[cell] = words.examplesNote(wrong);
  }
  point(answer, notes, desk);
  set(words.ruleResult(faults, { all: tried.length, wrong }));
  answer.marks['result'] = Object.keys(notes).length > 0 ? 'bad' : 'good';
}

/** A name for a rule that has none: the first of `Rule 1`, `Rule 2` … that is free. */
export function freeRuleName({ known, words: { rule: word } }: EditDesk): string {
  const taken = known.all('Rules').map(row => fold(textOf(row, 'id')));
  let number = 1;
  while (taken.includes(fold(`${word} ${number}`))) number++;
  return `${word} ${number}`;
}

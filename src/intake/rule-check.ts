/** Reads one rule of the sheet and tries it with its examples: for the row that somebody edits, and for all rules at once. */
import type { Query } from '../book/book';
import { textOf } from '../book/row';
import { fold } from '../crm/rules/fold';
import { MAIL_CLASSES } from '../crm/rules/condition';
import { partsOfAddress, readExamples, testExamples, type ExampleResult } from '../crm/rules/examples';
import { readRule, type RuleList } from '../crm/rules/read-rules';
import type { ReadRule, RuleCell, RuleFault, RuleMail, RuleText } from '../crm/rules/rule';
import type { Known, Values } from './known';
import { groundOf, ruleText, type Office } from './office';

/** The cells of a rule that people write, as they stand in the sheet. */
export const RULE_CELLS: readonly RuleCell[] = ['id', 'condition', 'action', 'examples'];

/** `notStored`: the example names a mail that is not in the book. */
export type ExampleFault = 'shouldFit' | 'shouldNot' | 'notStored';

/** How the examples of a rule came out. */
export interface ExamplesTried {
  readonly all: number;
  readonly wrong: readonly { readonly line: number; readonly why: ExampleFault }[];
}

export interface RuleCheck {
  readonly faults: readonly RuleFault[];
  readonly tried: ExamplesTried;
}

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

/** The mails of the book that the examples of these rules name. */
export function exampleQueries(rules: readonly Values[]): readonly Query[] {
  const keys = rules.flatMap(values =>
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

/** A row that says neither when nor what is no rule yet. */
export const isNoRule = (values: Values): boolean =>
  textOf(values, 'condition').trim() === '' && textOf(values, 'action').trim() === '';

/** @param values the rule's row @param known holds the mails that `exampleQueries` asks for */
export function checkRule(values: Values, office: Office, known: Known): RuleCheck {
  const text = ruleText(values);
  const read = readRule(text, groundOf(office));
  const tried = read.rule ? testExamples(read.rule.condition, read.examples, storedIn(known)) : [];
  const wrong = tried
    .filter(({ wanted, fits }) => fits !== wanted)
    .map(each => ({ line: each.line, why: whyWrong(each) }));
  return { faults: faultsOf(read, text, office.rules()), tried: { all: tried.length, wrong } };
}

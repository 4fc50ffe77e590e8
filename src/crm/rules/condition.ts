/** Reads the condition of a rule: one clause in a line, all of which have to hold; a line `or` begins an alternative. */
import { fold } from './fold';
import { beginning, linesOf, splitAt, unquoted } from './line';
import { patternOf } from './match-pattern';
import { BadPattern, type PatternFault } from './pattern-parts';
import type { Clause, Condition, FaultKind, RuleFault, RuleGround, Test } from './rule';
import { AND_WORDS, COMPARISON_WORDS, FIELD_WORDS, OR_WORDS, type Comparison, type Field } from './words';

export const MAIL_CLASSES = ['normal', 'bounce', 'auto_reply', 'list', 'own_loop', 'read_receipt'] as const;

/** Characters of a cell that is read: a page of lines. */
export const RULE_TEXT = 5_000;
/** Clauses of one rule, and texts of one clause: each is looked for in the whole mail. */
const CLAUSES = 30;
const VALUES = 50;
/** Characters of one text. */
const VALUE_LENGTH = 200;

const FIELDS = (Object.keys(FIELD_WORDS) as Field[]).flatMap(field =>
  FIELD_WORDS[field].map((word): readonly [string, Field] => [fold(word), field]),
);
interface Compared {
  readonly kind: Comparison;
  readonly negated: boolean;
}
const COMPARISONS = (Object.keys(COMPARISON_WORDS) as Comparison[]).flatMap(kind => {
  const { yes, no } = COMPARISON_WORDS[kind];
  const named = (words: readonly string[], negated: boolean) =>
    words.map((word): readonly [string, Compared] => [fold(word), { kind, negated }]);
  return [...named(yes, false), ...named(no, true)];
});
const ANDS = AND_WORDS.map(word => [fold(word), true] as const);
const ORS = OR_WORDS.map(fold);

const PATTERN_FAULTS: Readonly<Record<PatternFault, FaultKind>> = {
  back_reference: 'back_reference',
  look_around: 'look_around',
  too_long: 'pattern_too_long',
  too_large: 'pattern_too_large',
  unreadable: 'bad_pattern',
};

/** A clause that cannot be read. */
class BadClause extends Error {
  constructor(
    readonly kind: FaultKind,
    readonly typed: string,
    readonly choices: readonly string[] = [],
  ) {
    super(kind);
  }
}

/** `/…/` and quotation marks around a pattern are no part of it. */
const bare = (text: string): string => {
  const inside = unquoted(text);
  return inside.length > 2 && inside.startsWith('/') && inside.endsWith('/') ? inside.slice(1, -1) : inside;
};

function testOf(field: Field, kind: Comparison, text: string, ground: RuleGround): Test {
  if (text === '') throw new BadClause('no_value', text);
  if (field === 'class' && kind !== 'is') throw new BadClause('only_is', text, MAIL_CLASSES);
  if (kind === 'regex') {
    try {
      return { kind, pattern: patternOf(bare(text)) };
    } catch (error) {
      if (!(error instanceof BadPattern)) throw error;
      throw new BadClause(PATTERN_FAULTS[error.fault], text);
    }
  }
  const values = splitAt(text, '|').map(value => fold(unquoted(value)));
  if (values.length > VALUES || values.some(value => value.length > VALUE_LENGTH))
    throw new BadClause('too_long', text);
  if (values.includes('')) throw new BadClause('no_value', text);
  const classes: readonly string[] = MAIL_CLASSES;
  const routes = ground.routes.map(({ name }) => name);
  const strange =
    field === 'class'
      ? values.find(value => !classes.includes(value))
      : field === 'route' && kind === 'is'
        ? values.find(value => !routes.some(name => fold(name) === value))
        : undefined;
  if (strange !== undefined)
    throw field === 'class'
      ? new BadClause('no_class', strange, MAIL_CLASSES)
      : new BadClause('no_route', strange, routes);
  return { kind, values };
}

function clauseOf(line: string, ground: RuleGround): Clause {
  const text = beginning(line, ANDS)?.rest ?? line;
  const field = beginning(text, FIELDS);
  if (field === null)
    throw new BadClause(
      'no_field',
      text,
      Object.values(FIELD_WORDS).map(([word = '']) => word),
    );
  let { rest } = field;
  let header = '';
  if (field.value === 'header') {
    header = (/^[!-9;-~]{1,100}/.exec(rest)?.[0] ?? '').toLowerCase();
    if (header === '' || beginning(rest, COMPARISONS) !== null) throw new BadClause('no_header', rest);
    rest = rest.slice(header.length).replace(/^:/, '').trim();
  }
  const comparison = beginning(rest, COMPARISONS);
  if (comparison === null)
    throw new BadClause(
      'no_comparison',
      rest,
      Object.values(COMPARISON_WORDS).map(({ yes: [word = ''] }) => word),
    );
  const { kind, negated } = comparison.value;
  return { field: field.value, header, negated, test: testOf(field.value, kind, comparison.rest, ground) };
}

/** @returns the condition, empty where something in it is wrong, and all that is */
export function readCondition(
  cell: string,
  ground: RuleGround,
): { readonly condition: Condition; readonly faults: readonly RuleFault[] } {
  const faults: RuleFault[] = [];
  const fault = (kind: FaultKind, line: number, typed: string, choices: readonly string[] = []): void =>
    void faults.push({ cell: 'condition', kind, line, typed, choices });
  if (cell.length > RULE_TEXT) fault('too_long', 1, '');
  const lines = faults.length > 0 ? [] : linesOf(cell);
  if (lines.length > CLAUSES) fault('too_long', CLAUSES + 1, '');
  let group: Clause[] = [];
  const groups: Clause[][] = [group];
  for (const { text, number } of lines.slice(0, CLAUSES)) {
    if (ORS.includes(fold(text))) {
      group = [];
      groups.push(group);
      continue;
    }
    try {
      group.push(clauseOf(text, ground));
    } catch (error) {
      if (!(error instanceof BadClause)) throw error;
      fault(error.kind, number, error.typed, error.choices);
    }
  }
  // An alternative without a clause would hold for every mail.
  if (faults.length === 0 && groups.some(({ length }) => length === 0)) fault('no_condition', 1, '');
  return { condition: faults.length > 0 ? [] : groups, faults };
}

/** Steps that the patterns of a condition may cost for each character. */
export const patternSize = (condition: Condition): number =>
  condition.flat().reduce((sum, { test }) => sum + (test.kind === 'regex' ? test.pattern.size : 0), 0);

/** Reads the rules of the sheet in their order. What is wrong with one is told, and that one is skipped. */
import { fold } from './fold';
import { readActions } from './action';
import { patternSize, readCondition } from './condition';
import { readExamples } from './examples';
import type { FaultKind, ReadRule, Rule, RuleFault, RuleGround, RuleText } from './rule';

/** Rules of a book: each is held against every mail. */
export const RULES = 200;
/**
 * Steps that the patterns of all rules together may cost for each character of a mail: with the 20,000 characters that
 * rules read this is at most 40 million steps, some tenths of a second, whatever the mail.
 */
export const PATTERNS_SIZE = 2_000;

const nameFault = (kind: FaultKind, typed: string): RuleFault => ({
  cell: 'id',
  kind,
  line: 1,
  typed,
  choices: [],
});

/** One rule by itself. */
export function readRule(text: RuleText, ground: RuleGround): ReadRule {
  const name = text.name.trim();
  const { condition, faults } = readCondition(text.condition, ground);
  const { actions, faults: actionFaults } = readActions(text.action, ground);
  const { examples, faults: exampleFaults } = readExamples(text.examples);
  const wrong = [...faults, ...actionFaults];
  const rule: Rule | null = wrong.length > 0 ? null : { name, condition, actions, stop: text.stop };
  return { name, rule, examples, faults: [...wrong, ...exampleFaults] };
}

const byOrder = (a: RuleText, b: RuleText): number =>
  (a.order ?? Number.POSITIVE_INFINITY) - (b.order ?? Number.POSITIVE_INFINITY) || 0;

const isBlank = ({ condition, action }: RuleText): boolean => condition.trim() === '' && action.trim() === '';

export interface RuleList {
  /** In the order in which they are looked at; neither bad ones nor those that are off. */
  readonly rules: readonly Rule[];
  /** Of the rules that are on, in the same order. */
  readonly faults: readonly { readonly rule: string; readonly fault: RuleFault }[];
}

/** @param texts rows of the sheet from above */
export function readRules(texts: readonly RuleText[], ground: RuleGround): RuleList {
  const rules: Rule[] = [];
  const faults: { rule: string; fault: RuleFault }[] = [];
  const names: string[] = [];
  let size = 0;
  const active = texts.filter(text => text.active && !isBlank(text));
  // A stable sort leaves rules without a number as they stand (ECMAScript 2019).
  for (const text of [...active].sort(byOrder)) {
    const read = readRule(text, ground);
    const cost = read.rule === null ? 0 : patternSize(read.rule.condition);
    const more: RuleFault[] = [];
    if (names.length >= RULES) more.push(nameFault('too_many_rules', String(RULES)));
    if (names.includes(fold(read.name))) more.push(nameFault('same_name', read.name));
    if (size + cost > PATTERNS_SIZE) more.push({ ...nameFault('patterns_too_large', ''), cell: 'condition' });
    names.push(fold(read.name));
    for (const fault of [...more, ...read.faults]) faults.push({ rule: read.name, fault });
    if (read.rule === null || more.length > 0) continue;
    size += cost;
    rules.push(read.rule);
  }
  return { rules, faults };
}

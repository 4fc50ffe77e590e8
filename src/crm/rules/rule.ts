/** What a rule is: when it applies, what it does, and what can be wrong with it. */
import type { MailClass } from '../../mail/message';
import type { Example } from './examples';
import type { Pattern } from './match-pattern';
import type { Comparison, Field } from './words';

export type Test =
  | { readonly kind: Exclude<Comparison, 'regex'>; readonly values: readonly string[] }
  | { readonly kind: 'regex'; readonly pattern: Pattern };

/** One line of a condition. */
export interface Clause {
  readonly field: Field;
  /** Name of the header, lower case; '' for other fields. */
  readonly header: string;
  readonly negated: boolean;
  readonly test: Test;
}

/** Alternatives, of each of which all clauses have to hold. */
export type Condition = readonly (readonly Clause[])[];

export type Action =
  | { readonly kind: 'route'; readonly route: string }
  | { readonly kind: 'assign'; readonly email: string }
  | { readonly kind: 'tag'; readonly tags: readonly string[] }
  | { readonly kind: 'priority'; readonly priority: string }
  | { readonly kind: 'hold'; readonly reason: string }
  | { readonly kind: 'never_log' }
  /** `template` '': the route's; null: no acknowledgement. */
  | { readonly kind: 'acknowledge'; readonly template: string | null };

export interface Rule {
  readonly name: string;
  readonly condition: Condition;
  readonly actions: readonly Action[];
  /** No rule after it is looked at where it applies. */
  readonly stop: boolean;
}

/** A mail as rules see it. Addresses in lower case. */
export interface RuleMail {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly subject: readonly string[];
  readonly body: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly class: MailClass;
  /** Name of the route; '' for none. */
  readonly route: string;
}

export type RuleCell = 'id' | 'condition' | 'action' | 'examples';

export const FAULT_KINDS = [
  'no_condition',
  'no_action',
  'no_field', // begins with no part of a mail
  'no_comparison',
  'no_value',
  'no_header', // of which header is not said
  'only_is', // class knows no other comparison
  'no_class',
  'no_route',
  'log_route', // rules may not lead mail to an address that is colleagues'
  'no_such_action',
  'no_person',
  'no_priority',
  'no_template',
  'too_long',
  'too_many_rules',
  'same_name',
  'no_example',
  'back_reference',
  'look_around',
  'pattern_too_long',
  'pattern_too_large',
  'patterns_too_large', // of all rules together
  'bad_pattern',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface RuleFault {
  readonly cell: RuleCell;
  readonly kind: FaultKind;
  /** Line of the cell, from 1. */
  readonly line: number;
  /** The part that is wrong. */
  readonly typed: string;
  /** What could stand there instead; empty where that is no list. */
  readonly choices: readonly string[];
}

export interface RuleText {
  readonly name: string;
  readonly condition: string;
  readonly action: string;
  readonly examples: string;
  readonly active: boolean;
  readonly stop: boolean;
  /** null: after those that have one, as they stand in the sheet. */
  readonly order: number | null;
}

/** What rules may name. */
export interface RuleGround {
  readonly routes: readonly { readonly name: string; readonly kind: string }[];
  readonly users: readonly { readonly email: string; readonly name: string; readonly active: boolean }[];
  readonly templates: readonly { readonly name: string }[];
  /** All that there are, the built-in ones and those that were added. */
  readonly priorities: readonly string[];
}

/** A rule as it was read, good or bad. */
export interface ReadRule {
  readonly name: string;
  readonly rule: Rule | null;
  readonly examples: readonly Example[];
  readonly faults: readonly RuleFault[];
}

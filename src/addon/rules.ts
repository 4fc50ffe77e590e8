/** What the side panel shows of the rules to administrators: how each comes out, and what all would make of the last mail. */
import type { RuleCheck } from '../intake/rule-check';
import type { Trial, TrialState } from '../intake/rule-trial';

export interface CheckedRule extends RuleCheck {
  readonly name: string;
  readonly active: boolean;
}

export interface RulesModel {
  /** In the order of the tab. */
  readonly rules: readonly CheckedRule[];
  /** The trial that was asked for last; null: none. */
  readonly trial: { readonly state: TrialState; readonly found: Trial } | null;
  readonly bookUrl: string;
}

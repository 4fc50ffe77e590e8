/** What is said on a cell that an edit has touched; the words are in src/locales. */
import type { OwnHeaders } from '../../crm/contact-files/from-table';
import type { RuleFault } from '../../crm/rules/rule';
import type { Verdict } from '../contact-import/verdict';
import type { ExamplesTried } from '../rule-check';

export type EditNote =
  | 'machine'
  | 'machinePasted'
  | 'oneOf'
  | 'person'
  | 'date'
  | 'address'
  | 'addressTaken'
  | 'needsAddress'
  | 'noCase'
  | 'sameCase'
  | 'mergeHere'
  | 'statusInUse'
  | 'heldDone'
  | 'setting'
  | 'number'
  | 'language'
  | 'tooMany'
  | 'follows';

export interface EditWords {
  /** A whole note, with what it names filled in. */
  readonly note: (note: EditNote, values: Readonly<Record<string, string>>) => string;
  /** The note on a cell of a rule that cannot be read. */
  readonly ruleNote: (faults: readonly RuleFault[]) => string;
  /** The note on examples that came out wrong. */
  readonly examplesNote: (wrong: ExamplesTried['wrong']) => string;
  /** Cells that such a text says are wrong. */
  readonly badRuleCells: (result: string) => readonly string[];
  /** What the row of a rule says of the whole rule. */
  readonly ruleResult: (faults: readonly RuleFault[], tried: ExamplesTried) => string;
  /** Begins the name of a rule that somebody has not named. */
  readonly rule: string;
  /** What importing a row would do or, when `done`, has done. */
  readonly importVerdict: (verdict: Verdict, done: boolean) => string;
  /** Headers of the tab Contacts in every language; the first of each is English. */
  readonly contactHeaders: OwnHeaders;
  /** True for a note that Casebook has laid on a cell before. */
  readonly isOurs: (note: string) => boolean;
  /** A date as the sheet understands it when it is typed. @param wall epoch ms of the wall clock */
  readonly dateExample: (wall: number) => string;
}

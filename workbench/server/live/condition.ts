/** Conditions of colours and of filters (the API's BooleanCondition), as far as the book uses them. */
import type { Calculation } from '../../services/sheets/formula/calculate';
import { Failure, truthOf } from '../../services/sheets/formula/values';
import type { GridRange } from '../../services/sheets/grid';
import type { Tab } from '../../services/sheets/tab';

export interface Condition {
  readonly type?: string;
  readonly values?: readonly { readonly userEnteredValue?: string }[];
}

export interface ConditionPlace {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
  /** A formula is written for its first cell. */
  readonly range: Pick<GridRange, 'startRow' | 'startColumn'>;
}

/** @returns false for a condition that is not known here */
export function conditionHolds(
  condition: Condition | undefined,
  { tab, row, column, range }: ConditionPlace,
  work: Calculation,
): boolean {
  const wanted = condition?.values?.[0]?.userEnteredValue ?? '';
  const text = tab.text(row, column);
  switch (condition?.type) {
    case 'TEXT_EQ':
      return text.toLowerCase() === wanted.toLowerCase();
    case 'BLANK':
      return text === '';
    case 'NOT_BLANK':
      return text !== '';
    case 'CUSTOM_FORMULA': {
      const value = work.of(tab, wanted, row - range.startRow, column - range.startColumn);
      return value instanceof Failure ? false : truthOf(value) === true;
    }
    default:
      return false;
  }
}

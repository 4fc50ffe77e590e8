/** The saved views of a tab, and the rows that one of them shows, as Sheets works them out. */
import type { Calculation } from '../../services/sheets/formula/calculate';
import type { Tab } from '../../services/sheets/tab';
import type { FilterViewName } from '../api';
import { conditionHolds, type Condition } from './condition';

interface Criteria {
  readonly hiddenValues?: readonly string[];
  readonly condition?: Condition;
}

interface FilterView {
  readonly title?: string;
  readonly filterSpecs?: readonly { readonly columnIndex?: number; readonly filterCriteria?: Criteria }[];
}

export const viewNames = (tab: Tab): readonly FilterViewName[] =>
  tab.properties.filterViews.map(({ value }) => ({
    id: value.id,
    title: (value.spec as FilterView).title ?? '',
  }));

/** Row numbers from 0, the header rows among them; null where there is no such view. */
export function rowsOfView(tab: Tab, viewId: number, work: Calculation): readonly number[] | null {
  const found = tab.properties.filterViews.find(({ value }) => value.id === viewId);
  if (!found) return null;
  const { filterSpecs = [] } = found.value.spec as FilterView;
  const { range } = found;
  const first = { startRow: range.startRow + 1, startColumn: 0 };
  const passes = (row: number): boolean =>
    filterSpecs.every(
      ({ columnIndex: column = 0, filterCriteria: { hiddenValues = [], condition } = {} }) => {
        if (hiddenValues.includes(tab.text(row, column))) return false;
        return (
          condition === undefined ||
          conditionHolds(condition, { tab, row, column, range: { ...first, startColumn: column } }, work)
        );
      },
    );
  const rows: number[] = [];
  for (let row = 0; row < tab.lastRow(); row++)
    if (row <= range.startRow || row >= range.endRow || passes(row)) rows.push(row);
  return rows;
}

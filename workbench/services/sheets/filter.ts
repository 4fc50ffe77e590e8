/** Which rows a tab's filter hides from people. Searches, reads and writes see them all the same. */
import type { Tab } from './tab';

interface Criteria {
  readonly hiddenValues?: readonly string[];
}

/** Both ways in which the API writes criteria: by column number, or as a list. */
interface FilterJson {
  readonly criteria?: Readonly<Record<string, Criteria>>;
  readonly filterSpecs?: readonly { readonly columnIndex?: number; readonly filterCriteria?: Criteria }[];
}

/** Only criteria by value are known; a condition hides nothing here. */
export function isFilteredOut(tab: Tab, row: number): boolean {
  const { basicFilter } = tab.properties;
  if (!basicFilter || row <= basicFilter.range.startRow || row >= basicFilter.range.endRow) return false;
  const { criteria = {}, filterSpecs = [] } = basicFilter.value as FilterJson;
  const byColumn = [
    ...Object.entries(criteria).map(([column, rule]) => [Number(column), rule] as const),
    ...filterSpecs.map(({ columnIndex = 0, filterCriteria = {} }) => [columnIndex, filterCriteria] as const),
  ];
  return byColumn.some(([column, { hiddenValues = [] }]) => hiddenValues.includes(tab.text(row, column)));
}

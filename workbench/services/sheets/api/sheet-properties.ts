/** SheetProperties of the API against the properties that the store keeps. */
import type { Spreadsheet } from '../spreadsheet';
import type { Tab } from '../tab';
import type { TabProperties } from '../tab-properties';
import type { FieldMask } from './field-mask';
import { maskAt, names } from './field-mask';
import type { JsonObject } from './json';
import { defined, flagAt, numberAt, objectAt } from './json';

/** Fields that only matter to the eye and are kept as they came. */
const LOOKS = ['tabColor', 'tabColorStyle', 'rightToLeft'];
const GRID_LOOKS = ['hideGridlines', 'rowGroupControlAfter', 'columnGroupControlAfter'];

/** What of `json` the mask names, except title, index and size, which have rules of their own. */
export function flattenProperties(
  old: TabProperties,
  json: JsonObject,
  mask: FieldMask,
): Partial<TabProperties> {
  const grid = objectAt(json, 'gridProperties');
  const gridMask = maskAt(mask, 'gridProperties');
  const look: Record<string, unknown> = { ...old.look };
  for (const field of LOOKS) if (names(mask, field)) look[field] = json[field];
  for (const field of GRID_LOOKS)
    if (gridMask !== undefined && names(gridMask, field)) look[field] = grid[field];
  const named = (field: string): boolean => gridMask !== undefined && names(gridMask, field);
  return {
    look: defined(look),
    ...(names(mask, 'hidden') ? { hidden: flagAt(json, 'hidden') } : {}),
    ...(named('frozenRowCount') ? { frozenRows: numberAt(grid, 'frozenRowCount') ?? 0 } : {}),
    ...(named('frozenColumnCount') ? { frozenColumns: numberAt(grid, 'frozenColumnCount') ?? 0 } : {}),
  };
}

export function sheetPropertiesJson(spreadsheet: Spreadsheet, tab: Tab): JsonObject {
  const { title, hidden, rowCount, columnCount, frozenRows, frozenColumns, look } = tab.properties;
  const pick = (fields: readonly string[]): JsonObject =>
    Object.fromEntries(fields.filter(field => look[field] !== undefined).map(field => [field, look[field]]));
  return defined({
    sheetId: tab.sheetId,
    title,
    index: spreadsheet.tabs.indexOf(tab),
    sheetType: 'GRID',
    gridProperties: defined({
      rowCount,
      columnCount,
      // Google leaves zeros out.
      frozenRowCount: frozenRows || undefined,
      frozenColumnCount: frozenColumns || undefined,
      ...pick(GRID_LOOKS),
    }),
    hidden: hidden || undefined,
    ...pick(LOOKS),
  });
}

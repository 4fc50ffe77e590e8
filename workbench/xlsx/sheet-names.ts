/** Names of the workbook's sheets: Excel allows less than Google. */
import type { Spreadsheet } from '../services/sheets/spreadsheet';

/** Longest sheet name, the signs it may not have, and a name that Excel keeps for itself. */
const NAME_LIMIT = 31;
const NAME_FORBIDDEN = /[[\]:*?/\\]|^'|'$/g;

/** Names that Excel allows, by the tabs' titles. */
export function sheetNames(spreadsheet: Spreadsheet): ReadonlyMap<string, string> {
  const taken = new Set<string>(['history']);
  const names = new Map<string, string>();
  for (const { properties } of spreadsheet.tabs) {
    const base = properties.title.replace(NAME_FORBIDDEN, '_').slice(0, NAME_LIMIT) || 'Sheet';
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const suffix = ` (${number})`;
      name = base.slice(0, NAME_LIMIT - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    names.set(properties.title, name);
  }
  return names;
}

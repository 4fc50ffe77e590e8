/** Who may write where: protected ranges bind everyone but the owner and the editors they name. */
import type { GridRange } from './grid';
import { intersect } from './grid';
import { SheetsRefusal } from './limits';
import type { Spreadsheet } from './spreadsheet';
import type { Tab } from './tab';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export function isProtected(spreadsheet: Spreadsheet, tab: Tab, range: GridRange, user: string): boolean {
  const email = user.toLowerCase();
  if (tab.properties.protections.length === 0 || spreadsheet.access(email) === 'owner') return false;
  return tab.properties.protections.some(
    ({ range: where, value }) =>
      !value.warningOnly && !value.editors.includes(email) && intersect(where, range) !== null,
  );
}

/** @throws SheetsRefusal in Google's words */
export function requireUnprotected(spreadsheet: Spreadsheet, tab: Tab, range: GridRange, user: string): void {
  if (isProtected(spreadsheet, tab, range, user)) throw new SheetsRefusal(PROTECTED);
}

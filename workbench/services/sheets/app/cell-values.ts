/** Cell values as scripts give and get them: text is parsed as if typed, dates are Date objects, empty is ''. */
import type { Run } from '../../../runtime/contract';
import type { NumberKind } from '../cells';
import { enter, enterText } from '../entry';
import { CELL_TEXT_LIMIT, SheetsRefusal, TOO_LONG_TEXT } from '../limits';
import { instantOf, serialOf } from '../serial-date';
import type { Spreadsheet } from '../spreadsheet';
import type { Tab } from '../tab';
import { requireValid } from '../validation';

const DATE_KINDS: readonly (NumberKind | undefined)[] = ['DATE', 'TIME', 'DATE_TIME'];

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** @throws SheetsRefusal at once for what no cell can take */
export function checkValue(value: unknown): void {
  if (typeof value === 'string' && value.length > CELL_TEXT_LIMIT) throw new SheetsRefusal(TOO_LONG_TEXT);
}

/** What getValue answers for the cell. */
export function valueFor(run: Run, spreadsheet: Spreadsheet, tab: Tab, row: number, column: number): unknown {
  const value = tab.value(row, column);
  if (value === null) return '';
  if (typeof value !== 'number' || !DATE_KINDS.includes(tab.numberFormat(row, column)?.type)) return value;
  return new run.realm.Date(instantOf(value, spreadsheet.facts.timeZone));
}

/**
 * Does what setValue does with one cell.
 * @param now virtual epoch ms, which completes a date without year
 * @throws SheetsRefusal when the cell's strict rule is broken
 */
export function putValue(
  spreadsheet: Spreadsheet,
  tab: Tab,
  row: number,
  column: number,
  value: unknown,
  now: number,
): void {
  if (value === null || value === undefined || value === '') return tab.setValue(row, column, null);
  spreadsheet.journal.atomically(() => {
    if (isDate(value)) {
      const serial = serialOf(value.getTime(), spreadsheet.facts.timeZone);
      enter(tab, row, column, { value: serial, numberFormat: { type: 'DATE_TIME', pattern: '' } });
    } else if (typeof value === 'number' || typeof value === 'boolean') tab.setValue(row, column, value);
    else enterText(tab, row, column, String(value), now);
    requireValid(spreadsheet, tab, row, column, tab.value(row, column));
  });
}

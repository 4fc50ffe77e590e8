/** Whether a value keeps a cell's validation rule. Kinds of rule that the workbench does not know let everything pass. */
import { parseA1, printRange } from './a1';
import type { CellValue } from './cells';
import type { GridRange } from './grid';
import { cellRange } from './grid';
import { SheetsRefusal } from './limits';
import type { Spreadsheet } from './spreadsheet';
import type { Tab } from './tab';
import type { ValidationRule } from './tab-properties';

/** @throws SheetsRefusal in Google's words when the cell's rule is strict and the value breaks it */
export function requireValid(
  spreadsheet: Spreadsheet,
  tab: Tab,
  row: number,
  column: number,
  value: CellValue,
): void {
  const rule = tab.validation(row, column);
  if (!rule || !rule.strict || value === null || value === '' || allows(spreadsheet, rule, value)) return;
  const where = printRange(cellRange(row, column));
  const list = rule.condition.type === 'ONE_OF_LIST' ? choicesOf(spreadsheet, rule) : null;
  const hint = list ? ` Please enter one of the following values: ${list.join(', ')}.` : '';
  throw new SheetsRefusal(
    `The data you entered in cell ${where} violates the data validation rules set on this cell.${hint}`,
  );
}

/** The values that a dropdown offers, or null for a rule without a list. */
export function choicesOf(spreadsheet: Spreadsheet, { condition }: ValidationRule): readonly string[] | null {
  const given = condition.values.map(value => value.userEnteredValue);
  if (condition.type === 'ONE_OF_LIST') return given;
  if (condition.type !== 'ONE_OF_RANGE') return null;
  const place = rangeOfRule(spreadsheet, given[0] ?? '');
  if (!place) return [];
  const { tab, range } = place;
  const found: string[] = [];
  for (let row = range.startRow; row < Math.min(range.endRow, tab.rows.length); row++) {
    for (let column = range.startColumn; column < Math.min(range.endColumn, tab.lastColumn()); column++) {
      const text = tab.text(row, column);
      if (text !== '') found.push(text);
    }
  }
  return found;
}

/** The range that a ONE_OF_RANGE rule points to, written as `=Users!$A$2:$A`; null when its tab is gone. */
export function rangeOfRule(
  spreadsheet: Spreadsheet,
  text: string,
): { readonly tab: Tab; readonly range: GridRange } | null {
  const reference = parseA1(text.replace(/^=/, ''), () => false);
  const tab = reference?.tab === undefined ? undefined : spreadsheet.tabByTitle(reference.tab);
  return reference && tab ? { tab, range: reference.range } : null;
}

function allows(spreadsheet: Spreadsheet, rule: ValidationRule, value: string | number | boolean): boolean {
  const limits = rule.condition.values.map(item => Number(item.userEnteredValue));
  const [low = 0, high = 0] = limits;
  const isNumber = typeof value === 'number';
  switch (rule.condition.type) {
    case 'ONE_OF_LIST':
    case 'ONE_OF_RANGE':
      return choicesOf(spreadsheet, rule)?.includes(shown(value)) ?? true;
    case 'BOOLEAN':
      return typeof value === 'boolean';
    case 'DATE_IS_VALID':
      return isNumber;
    case 'NUMBER_GREATER':
      return isNumber && value > low;
    case 'NUMBER_GREATER_THAN_EQ':
      return isNumber && value >= low;
    case 'NUMBER_LESS':
      return isNumber && value < low;
    case 'NUMBER_LESS_THAN_EQ':
      return isNumber && value <= low;
    case 'NUMBER_BETWEEN':
      return isNumber && value >= low && value <= high;
    case 'TEXT_IS_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value));
    default:
      return true;
  }
}

const shown = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

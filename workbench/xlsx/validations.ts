/** Dropdowns and other rules for what may stand in a cell. */
import type { DataValidation } from 'hucre/xlsx';
import { printRange } from '../services/sheets/a1';
import type { GridRange } from '../services/sheets/grid';
import { subtract } from '../services/sheets/grid';
import type { Spreadsheet } from '../services/sheets/spreadsheet';
import type { Tab } from '../services/sheets/tab';
import type { ValidationRule } from '../services/sheets/tab-properties';
import { rangeOfRule } from '../services/sheets/validation';
import { EXCEL_ROWS, excelRange } from './excel-range';

/** Longest list of choices that can be written into the rule itself. */
const INLINE_LIST_LIMIT = 255;

/**
 * Rows below the grid for which a rule over a whole column still holds. Not all of Excel's million: programs that keep a
 * rule for each cell (ExcelJS) would need gigabytes to open the file.
 */
const SPARE_ROWS = 1000;

/** Longest hint beside a cell. */
const HINT_LIMIT = 255;

/** In Excel one rule may not lie on another, so each keeps only what no later one takes. */
export function validationsOf(
  spreadsheet: Spreadsheet,
  tab: Tab,
  names: ReadonlyMap<string, string>,
): DataValidation[] {
  const { validations } = tab.properties;
  return validations.flatMap(({ range, value }, index) => {
    const rule = value && excelValidation(spreadsheet, value, names);
    if (!rule) return [];
    const left = validations
      .slice(index + 1)
      .reduce<readonly GridRange[]>(
        (parts, later) => parts.flatMap(part => subtract(part, later.range)),
        [range],
      );
    const end = Math.min(EXCEL_ROWS, tab.properties.rowCount + SPARE_ROWS);
    const sqref = left.map(part => excelRange(tab, part, end)).filter(part => part !== null);
    return sqref.length > 0 ? [{ ...rule, range: sqref.join(' ') }] : [];
  });
}

export const NUMBER_OPERATORS: Readonly<Record<string, NonNullable<DataValidation['operator']>>> = {
  NUMBER_GREATER: 'greaterThan',
  NUMBER_GREATER_THAN_EQ: 'greaterThanOrEqual',
  NUMBER_LESS: 'lessThan',
  NUMBER_LESS_THAN_EQ: 'lessThanOrEqual',
  NUMBER_EQ: 'equal',
  NUMBER_NOT_EQ: 'notEqual',
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
};

/** The rule in Excel's terms, or null for one that Excel cannot have. */
function excelValidation(
  spreadsheet: Spreadsheet,
  { condition, strict, inputMessage }: ValidationRule,
  names: ReadonlyMap<string, string>,
): Omit<DataValidation, 'range'> | null {
  const manner = {
    allowBlank: true,
    showErrorMessage: strict,
    errorStyle: strict ? ('stop' as const) : ('information' as const),
    ...(inputMessage ? { showInputMessage: true, inputMessage: inputMessage.slice(0, HINT_LIMIT) } : {}),
  };
  const values = condition.values.map(value => value.userEnteredValue);
  switch (condition.type) {
    case 'BOOLEAN':
      return { ...manner, type: 'list', values: ['TRUE', 'FALSE'] };
    case 'ONE_OF_LIST': {
      // The rule holds the list as one text with commas between.
      const inline =
        values.join(',').length <= INLINE_LIST_LIMIT && !values.some(value => /[,"]/.test(value));
      return inline ? { ...manner, type: 'list', values } : null;
    }
    case 'ONE_OF_RANGE': {
      const source = rangeOfRule(spreadsheet, values[0] ?? '');
      if (!source) return null;
      const name = (names.get(source.tab.properties.title) ?? '').replace(/'/g, "''");
      const { startRow, startColumn } = source.range;
      const endRow = source.range.endRow === Infinity ? EXCEL_ROWS : source.range.endRow;
      const endColumn = source.range.endColumn === Infinity ? startColumn + 1 : source.range.endColumn;
      const area = printRange({ startRow, endRow, startColumn, endColumn }).replace(
        /([A-Z]+)(\d+)/g,
        '$$$1$$$2',
      );
      return { ...manner, type: 'list', formula1: `'${name}'!${area}` };
    }
    case 'DATE_IS_VALID':
      return { ...manner, type: 'date', operator: 'greaterThan', formula1: '0' };
    default: {
      const operator = NUMBER_OPERATORS[condition.type];
      if (!operator) return null;
      const [formula1 = '0', formula2] = values;
      return {
        ...manner,
        type: 'decimal',
        operator,
        formula1,
        ...(formula2 === undefined ? {} : { formula2 }),
      };
    }
  }
}

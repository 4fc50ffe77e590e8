/** What formula cells of a spreadsheet show now. A formula that the workbench cannot work out is shown as it is written. */
import type { CellValue } from '../../services/sheets/cells';
import { displayText } from '../../services/sheets/display';
import { Calculation } from '../../services/sheets/formula/calculate';
import { Failure } from '../../services/sheets/formula/values';
import { serialOf } from '../../services/sheets/serial-date';
import type { Spreadsheet } from '../../services/sheets/spreadsheet';
import type { Tab } from '../../services/sheets/tab';

export interface FormulaResults {
  readonly calculation: Calculation;
  /** The result of the formula in a cell, and how it is shown; null for a cell without one. */
  at(tab: Tab, row: number, column: number): { readonly value: CellValue; readonly text: string } | null;
}

/** @param now virtual time, epoch ms */
export function formulaResults(spreadsheet: Spreadsheet, now: number): FormulaResults {
  const calculation = new Calculation({
    spreadsheet,
    now: serialOf(now, spreadsheet.facts.timeZone),
  });
  return {
    calculation,
    at(tab, row, column) {
      if (tab.extra(row, column)?.formula === undefined) return null;
      const value = calculation.cell(tab, row, column);
      if (value instanceof Failure) return { value: value.text, text: value.text };
      const format = typeof value === 'number' ? tab.numberFormat(row, column) : null;
      return { value, text: displayText(value, format, tab.locale) };
    },
  };
}

/** A cell of the store as people see it. */
import { LINK, type CellValue } from '../../services/sheets/cells';
import type { Tab } from '../../services/sheets/tab';
import type { ValidationRule } from '../../services/sheets/tab-properties';
import type { Spreadsheet } from '../../services/sheets/spreadsheet';
import { choicesOf } from '../../services/sheets/validation';
import type { CellView } from '../api';
import { cellPaint } from './cell-paint';
import type { FormulaResults } from './formula-view';

/** A dropdown longer than this is a column of data; the first ones are offered. */
const MOST_CHOICES = 500;

const isLink = (value: unknown): value is { readonly uri: string } =>
  typeof value === 'object' && value !== null && typeof (value as { uri?: unknown }).uri === 'string';

/** The address of `=HYPERLINK("address", "text")`, which is how rows link. */
const linkOf = (formula: string | undefined): string | null =>
  /^=HYPERLINK\("([^"]+)"/i.exec(formula ?? '')?.[1] ?? null;

function hrefOf(tab: Tab, row: number, column: number): string | null {
  const own = tab.style(row, column)[LINK];
  if (isLink(own)) return own.uri;
  const formula = linkOf(tab.extra(row, column)?.formula);
  if (formula) return formula;
  const value = tab.value(row, column);
  return typeof value === 'string' && /^https:\/\/\S+$/.test(value) ? value : null;
}

function kindOf(tab: Tab, row: number, column: number, value: CellValue): CellView['kind'] | null {
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'string')
    return /^#(REF|N\/A|VALUE|NAME|DIV\/0|ERROR)[!?]?/.test(value) ? 'error' : null;
  if (typeof value !== 'number') return null;
  const type = tab.numberFormat(row, column)?.type ?? '';
  return /DATE|TIME/.test(type) ? 'date' : 'number';
}

/** What a cell offers to choose from; null when it offers nothing. */
export function offeredBy(spreadsheet: Spreadsheet, rule: ValidationRule | null): readonly string[] | null {
  if (!rule) return null;
  if (rule.condition.type === 'BOOLEAN') return ['TRUE', 'FALSE'];
  const choices = choicesOf(spreadsheet, rule);
  return choices && [...new Set(choices)].slice(0, MOST_CHOICES);
}

/** @param list index of the cell's dropdown, or null */
export function cellView(
  tab: Tab,
  row: number,
  column: number,
  list: number | null,
  results: FormulaResults,
): CellView | null {
  const { formula, note } = tab.extra(row, column) ?? {};
  const result = results.at(tab, row, column);
  const text = result === null ? tab.text(row, column) : result.text;
  const paint = cellPaint(tab, row, column, results.calculation);
  if (text === '' && list === null && formula === undefined && !note && Object.keys(paint).length === 0)
    return null;
  const kind = kindOf(tab, row, column, result === null ? tab.value(row, column) : result.value);
  const href = hrefOf(tab, row, column);
  return {
    text,
    ...(formula === undefined ? {} : { input: formula }),
    ...(kind ? { kind } : {}),
    ...(href ? { href } : {}),
    ...(list === null ? {} : { list }),
    ...(note ? { note } : {}),
    ...paint,
  };
}

/** A cell of the store as people see it. */
import { LINK } from '../../services/sheets/cells';
import type { Tab } from '../../services/sheets/tab';
import type { ValidationRule } from '../../services/sheets/tab-properties';
import type { Spreadsheet } from '../../services/sheets/spreadsheet';
import { choicesOf } from '../../services/sheets/validation';
import type { CellView } from '../api';
import { formulaText } from './formula-view';

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

function kindOf(tab: Tab, row: number, column: number): CellView['kind'] | null {
  const value = tab.value(row, column);
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

const CHANNEL = 255;

/** A ColorStyle of the API as a colour of the web; null where none is set. */
function colourOf(style: unknown): string | null {
  const color = (style as { rgbColor?: Partial<Record<'red' | 'green' | 'blue', number>> } | undefined)
    ?.rgbColor;
  if (!color) return null;
  const part = (share = 0): string =>
    Math.round(share * CHANNEL)
      .toString(16)
      .padStart(2, '0');
  return `#${part(color.red)}${part(color.green)}${part(color.blue)}`;
}

/** @param list index of the cell's dropdown, or null */
export function cellView(
  spreadsheet: Spreadsheet,
  tab: Tab,
  row: number,
  column: number,
  list: number | null,
): CellView | null {
  const { formula, note } = tab.extra(row, column) ?? {};
  const result = formula === undefined ? null : formulaText(spreadsheet, formula);
  const text = result ?? tab.text(row, column);
  if (text === '' && list === null && formula === undefined) return null;
  const kind = result === null ? kindOf(tab, row, column) : 'number';
  const href = hrefOf(tab, row, column);
  const style = tab.style(row, column);
  const paper = colourOf(style['backgroundColorStyle']);
  const ink = colourOf(style['textFormat.foregroundColorStyle']);
  return {
    text,
    ...(formula === undefined ? {} : { input: formula }),
    ...(kind ? { kind } : {}),
    ...(href ? { href } : {}),
    ...(list === null ? {} : { list }),
    ...(note ? { note } : {}),
    ...(paper ? { paper } : {}),
    ...(ink ? { ink } : {}),
  };
}

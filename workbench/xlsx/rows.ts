/** The rows of a tab as SpreadsheetML, in pieces that can be written one after another. */
import { columnLetters } from '../services/sheets/a1';
import type { CellExtra } from '../services/sheets/cells';
import { hyperlinkOf, linkOf } from '../services/sheets/entry';
import type { Row } from '../services/sheets/row';
import type { Tab } from '../services/sheets/tab';
import { elementText, excelText } from './cell-text';
import type { ExcelFormula } from './formulas';
import type { Links } from './links';
import { rowHeight } from './row-height';
import type { StringTable } from './string-table';
import type { TabStyles } from './styles';

export interface RowContext {
  readonly styles: TabStyles;
  readonly strings: StringTable;
  readonly links: Links;
  /** A Google formula as Excel reads it, or null when Excel would not. */
  readonly formulas: (formula: string) => ExcelFormula | null;
}

/** Characters of rows that are given on at once: a long text in the making is carried along by every garbage collection. */
const PIECE = 1 << 15;

/** Excel counts widths in digits of its default font: 7 pixels each, and 5 for the cell's edges. */
const widthOf = (pixels: number): string => ((pixels - 5) / 7).toFixed(2);

/** Widths, hidden columns, and the look of cells that are still empty. */
export function columnsXml(tab: Tab, { styles }: RowContext): string {
  const { columnCount, hiddenColumns } = tab.properties;
  const columns = Array.from({ length: Math.max(columnCount, tab.lastColumn()) }, (_, column) => {
    const style = styles.columnLook(column);
    const width = widthOf(tab.columnPixels(column));
    return (
      `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"` +
      `${style ? ` style="${style}"` : ''}${hiddenColumns[column] ? ' hidden="1"' : ''}/>`
    );
  });
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

export function* rowsXml(tab: Tab, context: RowContext): Generator<string> {
  let piece = '';
  let at = -1;
  for (const row of tab.rows) {
    at++;
    const cells = cellsOf(tab, row, at, context);
    if (cells === '') continue;
    piece += `<row r="${at + 1}" ht="${rowHeight(tab, row, at, context.styles)}" customHeight="1">${cells}</row>`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function cellsOf(tab: Tab, row: Row, at: number, context: RowContext): string {
  const { styles, formulas, strings, links } = context;
  let xml = '';
  const { values, extras } = row;
  const width = Math.max(values.length, extras?.length ?? 0);
  for (let column = 0; column < width; column++) {
    const value = values[column] ?? null;
    const extra = extras?.[column];
    if (value === null && extra === undefined) continue;
    links.add(at, column, value, extra);
    const id = styles.look(at, column, extra);
    const style = id === 0 ? '' : ` s="${id}"`;
    const open = `<c r="${columnLetters(column)}${at + 1}"${style}`;
    const formula = extra?.formula === undefined ? null : formulas(extra.formula);
    // A link by formula is written as a link of the sheet and shows its label.
    if (formula !== null && hyperlinkOf(extra?.formula ?? '') === null) {
      const place = `${columnLetters(column)}${at + 1}`;
      const kind = formula.array ? ` t="array" ref="${place}"` : '';
      xml += `${open}><f${kind}>${elementText(excelText(formula.formula))}</f>${cachedXml(value, extra?.formula)}</c>`;
    } else if (value === null) {
      if (style) xml += `${open}/>`;
    } else if (typeof value === 'string') {
      xml += `${open} t="s"><v>${strings.add(shownText(tab, at, column, value, extra))}</v></c>`;
    } else if (typeof value === 'boolean') xml += `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
    else xml += `${open}><v>${value}</v></c>`;
  }
  return xml;
}

/**
 * A cell that shows the address which it leads to shows what its column is called instead ("Open in Gmail"): programs
 * that cannot clip a text would let it run over the page.
 */
function shownText(
  tab: Tab,
  at: number,
  column: number,
  value: string,
  extra: CellExtra | undefined,
): string {
  if (at === 0 || linkOf(extra) !== value || !/^https?:/i.test(value)) return value;
  const header = tab.value(0, column);
  return typeof header === 'string' && header !== '' ? header : value;
}

/** The last result of a formula, when there is a real one: a number. Others are worked out by the program that opens it. */
function cachedXml(value: Row['values'][number], formula: string | undefined): string {
  return typeof value === 'number' && formula !== undefined ? `<v>${value}</v>` : '';
}

/**
 * What a formula cell shows. The workbench keeps formulas without calculating them; the two forms of which the book's
 * dashboard is made are counted here, every other formula is shown as it is written.
 */
import { parseA1 } from '../../services/sheets/a1';
import type { Spreadsheet } from '../../services/sheets/spreadsheet';

/** `=COUNTA('Cases'!$A:$A)-1`: how many rows a tab has. */
const ROWS = /^=COUNTA\(([^()]+)\)\s*(?:-\s*(\d+))?$/i;
/** `=SUMPRODUCT(--('Cases'!$D:$D="open"))`: how many of them say this. */
const EQUAL = /^=SUMPRODUCT\(--\(([^()]+?)="([^"]*)"\)\)$/i;

function count(
  spreadsheet: Spreadsheet,
  reference: string,
  counts: (text: string) => boolean,
): number | null {
  const place = parseA1(reference.trim(), name => spreadsheet.tabByTitle(name) !== undefined);
  const tab = place?.tab === undefined ? undefined : spreadsheet.tabByTitle(place.tab);
  if (!place || !tab) return null;
  const { startRow, endRow, startColumn, endColumn } = place.range;
  let found = 0;
  for (let row = startRow; row < Math.min(endRow, tab.rows.length); row += 1)
    for (let column = startColumn; column < Math.min(endColumn, tab.lastColumn()); column += 1)
      if (counts(tab.text(row, column))) found += 1;
  return found;
}

/** The result as shown, or null for a formula that is not calculated here. */
export function formulaText(spreadsheet: Spreadsheet, formula: string): string | null {
  const rows = ROWS.exec(formula);
  if (rows) {
    const filled = count(spreadsheet, rows[1] ?? '', text => text !== '');
    return filled === null ? null : String(filled - Number(rows[2] ?? 0));
  }
  const equal = EQUAL.exec(formula);
  const wanted = equal?.[2]?.toLowerCase();
  const found = equal && count(spreadsheet, equal[1] ?? '', text => text.toLowerCase() === wanted);
  return typeof found === 'number' ? String(found) : null;
}

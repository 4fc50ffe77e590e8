/** Requests of batchUpdate that write cells from other cells: copying, and replacing text. */
import { clampToGrid, holdCells, putCells } from '../arrange';
import type { CellValue, Style } from '../cells';
import { enter, enterText, parseEntry } from '../entry';
import { isFilteredOut } from '../filter';
import type { GridRange } from '../grid';
import { blockRange, cellRange, WHOLE_TAB } from '../grid';
import { SheetsRefusal } from '../limits';
import { requireUnprotected } from '../protection';
import { findCells, replacer } from '../search';
import type { Tab } from '../tab';
import { rangeOf, tabOf } from './grid-range';
import type { JsonObject } from './json';
import { flagAt, isObject, objectAt, textAt } from './json';
import type { RequestContext, RequestHandler } from './requests';

const PASTES: Readonly<Record<string, readonly ('value' | 'style')[]>> = {
  PASTE_NORMAL: ['value', 'style'],
  PASTE_VALUES: ['value'],
  PASTE_FORMAT: ['style'],
  PASTE_NO_BORDERS: ['value', 'style'],
  PASTE_FORMULA: ['value'],
};

interface CopiedCell {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly style: Style;
}

/** Rows that a filter hides are passed over (observed on copying by hand; not documented for the API). */
function copiedCells(tab: Tab, from: GridRange, valuesOnly: boolean): CopiedCell[][] {
  return holdCells(tab, from)
    .map((line, r) =>
      line.map(({ value, extra }, c) => {
        const style = tab.style(from.startRow + r, from.startColumn + c);
        return { value, formula: valuesOnly ? undefined : extra?.formula, style };
      }),
    )
    .filter((_, r) => !isFilteredOut(tab, from.startRow + r));
}

/** The source is repeated when the destination is a multiple of its size, as in the API. */
function copyPaste(request: JsonObject, { spreadsheet, user, wrote }: RequestContext): undefined {
  const source = rangeOf(spreadsheet, objectAt(request, 'source'));
  const target = rangeOf(spreadsheet, objectAt(request, 'destination'));
  const type = textAt(request, 'pasteType') ?? 'PASTE_NORMAL';
  const parts = PASTES[type];
  if (!parts) throw new SheetsRefusal(`pasteType ${type} is not emulated by the workbench.`);
  if (textAt(request, 'pasteOrientation') === 'TRANSPOSE') {
    throw new SheetsRefusal('pasteOrientation TRANSPOSE is not emulated by the workbench.');
  }
  const from = clampToGrid(source.tab, source.range);
  const to = clampToGrid(target.tab, target.range);
  const cells = copiedCells(source.tab, from, type === 'PASTE_VALUES');
  const height = cells.length;
  if (height === 0) return undefined;
  const width = from.endColumn - from.startColumn;
  const repeat = (size: number, unit: number): number => (size % unit === 0 ? size / unit : 1);
  const down = repeat(to.endRow - to.startRow, height);
  const across = repeat(to.endColumn - to.startColumn, width);
  const area = blockRange(to.startRow, to.startColumn, down * height, across * width);
  requireUnprotected(spreadsheet, target.tab, area, user);
  const { rowCount, columnCount } = target.tab.properties;
  if (area.endRow > rowCount || area.endColumn > columnCount) {
    throw new SheetsRefusal('The destination range is outside the grid.');
  }
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const cell = cells[(row - area.startRow) % height]?.[(column - area.startColumn) % width];
      if (!cell) continue;
      const { formula, style, ...rest } = target.tab.extra(row, column) ?? {};
      const keeps = parts.includes('value') ? cell.formula : formula;
      const look = parts.includes('style') ? cell.style : style;
      const value = parts.includes('value') ? cell.value : target.tab.value(row, column);
      putCells(target.tab, row, column, [
        [
          {
            value,
            extra: {
              ...rest,
              ...(keeps === undefined ? {} : { formula: keeps }),
              ...(look === undefined || Object.keys(look).length === 0 ? {} : { style: look }),
            },
          },
        ],
      ]);
    }
  }
  wrote(down * height * across * width);
  return undefined;
}

function findReplace(request: JsonObject, { spreadsheet, user, now, wrote }: RequestContext): JsonObject {
  const { tabs, range } = scopeOf(request, spreadsheet);
  const options = {
    pattern: textAt(request, 'find') ?? '',
    regularExpression: flagAt(request, 'searchByRegex'),
    entireCell: flagAt(request, 'matchEntireCell'),
    matchCase: flagAt(request, 'matchCase'),
    formulas: flagAt(request, 'includeFormulas'),
    ignoreDiacritics: false,
  };
  const replaced = replacer(options, textAt(request, 'replacement') ?? '');
  let occurrences = 0;
  let formulas = 0;
  let values = 0;
  const rows = new Set<string>();
  const sheets = new Set<Tab>();
  for (const { tab, row, column } of findCells(tabs, options, range)) {
    const formula = tab.extra(row, column)?.formula;
    if (formula !== undefined && !options.formulas) continue;
    requireUnprotected(spreadsheet, tab, cellRange(row, column), user);
    const { text, count } = replaced(formula ?? tab.text(row, column));
    occurrences += count;
    if (formula === undefined) enterText(tab, row, column, text, now);
    else enter(tab, row, column, parseEntry(text, { locale: tab.locale, now }));
    if (formula === undefined) values++;
    else formulas++;
    rows.add(`${tab.sheetId}:${row}`);
    sheets.add(tab);
  }
  wrote(values + formulas);
  return {
    ...(values ? { valuesChanged: values } : {}),
    ...(formulas ? { formulasChanged: formulas } : {}),
    ...(rows.size
      ? { rowsChanged: rows.size, sheetsChanged: sheets.size, occurrencesChanged: occurrences }
      : {}),
  };
}

function scopeOf(
  request: JsonObject,
  spreadsheet: RequestContext['spreadsheet'],
): { tabs: readonly Tab[]; range: GridRange } {
  if (isObject(request['range'])) {
    const { tab, range } = rangeOf(spreadsheet, request['range']);
    return { tabs: [tab], range };
  }
  if (flagAt(request, 'allSheets')) return { tabs: spreadsheet.tabs, range: WHOLE_TAB };
  return { tabs: [tabOf(spreadsheet, request)], range: WHOLE_TAB };
}

export const copyRequests: Readonly<Record<string, RequestHandler>> = {
  copyPaste,
  findReplace,
};

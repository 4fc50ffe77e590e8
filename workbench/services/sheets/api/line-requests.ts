/** Requests of batchUpdate about rows and columns: adding, taking out, moving, sorting, sizing. */
import { deleteBlock, moveLines, sortRange } from '../arrange';
import type { Axis, GridRange } from '../grid';
import { WHOLE_TAB } from '../grid';
import { SheetsRefusal } from '../limits';
import { requireUnprotected } from '../protection';
import type { Tab } from '../tab';
import { names } from './field-mask';
import { axisOf, existingLinesOf, linesOf, rangeOf, tabOf } from './grid-range';
import type { JsonObject } from './json';
import { flagAt, numberAt, objectAt, objectsAt, textAt } from './json';
import type { RequestContext, RequestHandler } from './requests';
import { fieldsOf } from './tab-requests';

const linesRange = (axis: Axis, start: number, end: number): GridRange =>
  axis === 'rows'
    ? { ...WHOLE_TAB, startRow: start, endRow: end }
    : { ...WHOLE_TAB, startColumn: start, endColumn: end };

function appendDimension(request: JsonObject, { spreadsheet }: RequestContext): undefined {
  const length = numberAt(request, 'length') ?? 0;
  if (length < 1) throw new SheetsRefusal('length must be greater than 0.');
  spreadsheet.appendLines(tabOf(spreadsheet, request), axisOf(request, 'dimension'), length);
  return undefined;
}

function insertDimension(request: JsonObject, { spreadsheet, user }: RequestContext): undefined {
  const { tab, axis, start, end } = linesOf(spreadsheet, objectAt(request, 'range'));
  const inherit = flagAt(request, 'inheritFromBefore');
  const size = axis === 'rows' ? tab.properties.rowCount : tab.properties.columnCount;
  if (start > size)
    throw new SheetsRefusal(`range.startIndex[${start}] is after the end of the grid[${size}].`);
  if (inherit && start === 0)
    throw new SheetsRefusal('inheritFromBefore cannot be true when inserting at the beginning.');
  requireUnprotected(spreadsheet, tab, linesRange(axis, start, start + 1), user);
  spreadsheet.insertLines(tab, axis, start, end - start);
  if (inherit) inheritBefore(tab, axis, start, end);
  return undefined;
}

/** Styles and rules that end just before the new lines go on over them. */
function inheritBefore(tab: Tab, axis: Axis, start: number, end: number): void {
  const grow = <T extends { readonly range: GridRange }>(items: readonly T[]): T[] =>
    items.map(item => {
      if (axis === 'rows' && item.range.endRow === start)
        return { ...item, range: { ...item.range, endRow: end } };
      if (axis === 'columns' && item.range.endColumn === start)
        return { ...item, range: { ...item.range, endColumn: end } };
      return item;
    });
  tab.setProperties({ styles: grow(tab.properties.styles), validations: grow(tab.properties.validations) });
}

function deleteDimension(request: JsonObject, { spreadsheet, user }: RequestContext): undefined {
  const { tab, axis, start, end } = existingLinesOf(spreadsheet, objectAt(request, 'range'));
  requireUnprotected(spreadsheet, tab, linesRange(axis, start, end), user);
  spreadsheet.removeLines(tab, axis, start, end - start);
  return undefined;
}

function updateDimensionProperties(request: JsonObject, { spreadsheet }: RequestContext): undefined {
  const { tab, axis, start, end } = existingLinesOf(spreadsheet, objectAt(request, 'range'));
  const properties = objectAt(request, 'properties');
  const mask = fieldsOf(request);
  // Row heights and hidden rows are only for the eye and are not kept.
  if (axis === 'rows') return undefined;
  const widths = [...tab.properties.columnWidths];
  const hidden = [...tab.properties.hiddenColumns];
  for (let column = 0; column < end; column++) {
    widths[column] =
      column >= start && names(mask, 'pixelSize') ? numberAt(properties, 'pixelSize') : widths[column];
    hidden[column] =
      column >= start && names(mask, 'hiddenByUser')
        ? flagAt(properties, 'hiddenByUser')
        : (hidden[column] ?? false);
  }
  tab.setProperties({ columnWidths: widths, hiddenColumns: hidden });
  return undefined;
}

function moveDimension(request: JsonObject, { spreadsheet, user }: RequestContext): undefined {
  const { tab, axis, start, end } = existingLinesOf(spreadsheet, objectAt(request, 'source'));
  const destination = numberAt(request, 'destinationIndex') ?? 0;
  const size = axis === 'rows' ? tab.properties.rowCount : tab.properties.columnCount;
  if (destination > size)
    throw new SheetsRefusal(`destinationIndex[${destination}] is after the end of the grid[${size}].`);
  requireUnprotected(
    spreadsheet,
    tab,
    linesRange(axis, Math.min(start, destination), Math.max(end, destination)),
    user,
  );
  moveLines(tab, axis, start, end, destination);
  return undefined;
}

export const lineRequests: Readonly<Record<string, RequestHandler>> = {
  appendDimension,
  insertDimension,
  deleteDimension,
  updateDimensionProperties,
  moveDimension,
  sortRange(request, { spreadsheet, user }) {
    const { tab, range } = rangeOf(spreadsheet, objectAt(request, 'range'));
    requireUnprotected(spreadsheet, tab, range, user);
    const specs = objectsAt(request, 'sortSpecs');
    if (specs.length === 0) throw new SheetsRefusal('Must specify at least one sort spec.');
    const keys = specs.map(spec => ({
      column: numberAt(spec, 'dimensionIndex') ?? 0,
      descending: textAt(spec, 'sortOrder') === 'DESCENDING',
    }));
    sortRange(tab, range, keys);
    return undefined;
  },
  deleteRange(request, { spreadsheet, user }) {
    const { tab, range } = rangeOf(spreadsheet, objectAt(request, 'range'));
    requireUnprotected(spreadsheet, tab, range, user);
    deleteBlock(tab, range, axisOf(request, 'shiftDimension'));
    return undefined;
  },
};

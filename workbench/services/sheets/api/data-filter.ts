/** Parts of a spreadsheet that are named by data filters: by A1 notation, or by the ids of their tabs whatever these are called. */
import type { Spreadsheet } from '../spreadsheet';
import { checkRequest } from './checked';
import { rangeOf, resolveA1, type TabRange } from './grid-range';
import type { JsonObject } from './json';
import { isObject, objectsAt, textAt } from './json';
import type { ApiCall } from './refusal';
import { ApiRefusal, openSpreadsheet } from './refusal';
import { showSpreadsheet } from './spreadsheet-resource';

/** @throws ApiRefusal 400 for a filter that names no range */
export function filtered(spreadsheet: Spreadsheet, filter: JsonObject): TabRange {
  const a1 = textAt(filter, 'a1Range');
  if (a1 !== undefined) return resolveA1(spreadsheet, a1);
  if (isObject(filter['gridRange'])) return rangeOf(spreadsheet, filter['gridRange']);
  throw new ApiRefusal(
    400,
    'A data filter needs a1Range or gridRange; developer metadata is not emulated by the workbench.',
  );
}

/** spreadsheets.getByDataFilter: as spreadsheets.get, of these parts alone. */
export function getSpreadsheetByDataFilter(
  call: ApiCall,
  resource: JsonObject,
  id: unknown,
  options: JsonObject,
): JsonObject {
  checkRequest('GetSpreadsheetByDataFilterRequest', resource);
  const spreadsheet = openSpreadsheet(call, id);
  const wanted = objectsAt(resource, 'dataFilters').map(filter => filtered(spreadsheet, filter));
  return showSpreadsheet(call, spreadsheet, wanted, textAt(options, 'fields'), resource);
}

/** The advanced service `Sheets` (v4) as a bundle sees it. */
import type { Service } from '../../../runtime/contract';
import { batchUpdate } from './batch-update';
import { getSpreadsheetByDataFilter } from './data-filter';
import type { JsonObject } from './json';
import { isObject } from './json';
import type { ApiMethod } from './refusal';
import { apiCall } from './refusal';
import { createSpreadsheet, getSpreadsheet } from './spreadsheet-resource';
import {
  appendValues,
  batchUpdateByDataFilter,
  batchUpdateValues,
  clearValues,
  updateValues,
} from './write-values';
import { batchGetByDataFilter, batchGetValues, getValues } from './read-values';

const read = (name: string): ApiMethod => ({ name, quota: 'reads', readOnlyScopes: true });
const write = (name: string): ApiMethod => ({ name, quota: 'writes' });

const METHODS = {
  get: read('Spreadsheets.get'),
  create: write('Spreadsheets.create'),
  batchUpdate: write('Spreadsheets.batchUpdate'),
  valuesGet: read('Spreadsheets.Values.get'),
  valuesBatchGet: read('Spreadsheets.Values.batchGet'),
  // Reads by their nature, but a POST that the read-only scopes do not open.
  getByFilter: { name: 'Spreadsheets.getByDataFilter', quota: 'reads' },
  valuesByFilter: { name: 'Spreadsheets.Values.batchGetByDataFilter', quota: 'reads' },
  valuesUpdate: write('Spreadsheets.Values.update'),
  valuesBatchUpdate: write('Spreadsheets.Values.batchUpdate'),
  valuesUpdateByFilter: write('Spreadsheets.Values.batchUpdateByDataFilter'),
  valuesAppend: write('Spreadsheets.Values.append'),
  valuesClear: write('Spreadsheets.Values.clear'),
} as const satisfies Record<string, ApiMethod>;

const json = (value: unknown): JsonObject => (isObject(value) ? value : {});

const sheetsService: Service = run => ({
  Sheets: {
    Spreadsheets: {
      create: (resource: unknown) =>
        apiCall(run, METHODS.create, call => createSpreadsheet(call, json(resource))),
      get: (id: unknown, options?: unknown) =>
        apiCall(run, METHODS.get, call => getSpreadsheet(call, id, json(options))),
      getByDataFilter: (resource: unknown, id: unknown, options?: unknown) =>
        apiCall(run, METHODS.getByFilter, call =>
          getSpreadsheetByDataFilter(call, json(resource), id, json(options)),
        ),
      batchUpdate: (resource: unknown, id: unknown) =>
        apiCall(run, METHODS.batchUpdate, call => batchUpdate(call, json(resource), id)),
      Values: {
        get: (id: unknown, range: unknown, options?: unknown) =>
          apiCall(run, METHODS.valuesGet, call => getValues(call, id, range, json(options))),
        batchGet: (id: unknown, options?: unknown) =>
          apiCall(run, METHODS.valuesBatchGet, call => batchGetValues(call, id, json(options))),
        batchGetByDataFilter: (resource: unknown, id: unknown) =>
          apiCall(run, METHODS.valuesByFilter, call => batchGetByDataFilter(call, json(resource), id)),
        update: (resource: unknown, id: unknown, range: unknown, options?: unknown) =>
          apiCall(run, METHODS.valuesUpdate, call =>
            updateValues(call, json(resource), id, range, json(options)),
          ),
        batchUpdate: (resource: unknown, id: unknown) =>
          apiCall(run, METHODS.valuesBatchUpdate, call => batchUpdateValues(call, json(resource), id)),
        batchUpdateByDataFilter: (resource: unknown, id: unknown) =>
          apiCall(run, METHODS.valuesUpdateByFilter, call =>
            batchUpdateByDataFilter(call, json(resource), id),
          ),
        append: (resource: unknown, id: unknown, range: unknown, options?: unknown) =>
          apiCall(run, METHODS.valuesAppend, call =>
            appendValues(call, json(resource), id, range, json(options)),
          ),
        clear: (resource: unknown, id: unknown, range: unknown) =>
          apiCall(run, METHODS.valuesClear, call => clearValues(call, json(resource), id, range)),
      },
    },
  },
});

export default sheetsService;

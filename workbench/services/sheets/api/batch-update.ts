/** spreadsheets.batchUpdate: every request is applied, in order, or none is. */
import { SheetsRefusal } from '../limits';
import type { Spreadsheet } from '../spreadsheet';
import { checkRequest } from './checked';
import { resolveA1 } from './grid-range';
import type { JsonObject } from './json';
import { flagAt, isObject, listAt, objectsAt } from './json';
import type { ApiCall } from './refusal';
import { ApiRefusal, openSpreadsheet } from './refusal';
import type { RequestContext } from './requests';
import { requestHandlers } from './requests';
import { spreadsheetJson } from './spreadsheet-resource';

export function batchUpdate(call: ApiCall, resource: JsonObject, id: unknown): JsonObject {
  const bytes = checkRequest('BatchUpdateSpreadsheetRequest', resource);
  const spreadsheet = openSpreadsheet(call, id);
  const requests = objectsAt(resource, 'requests');
  if (requests.length === 0) throw new ApiRefusal(400, 'Must specify at least one request.');
  let written = 0;
  const context: RequestContext = {
    spreadsheet,
    user: call.run.effectiveUser,
    now: call.run.now(),
    wrote: cells => (written += cells),
  };
  // Also a range of the reply that cannot be found leaves everything as it was.
  const reply = spreadsheet.journal.atomically((): JsonObject => {
    const replies = requests.map((request, index) => apply(request, index, context));
    const shown = flagAt(resource, 'includeSpreadsheetInResponse')
      ? { updatedSpreadsheet: updated(spreadsheet, resource, call) }
      : {};
    return { spreadsheetId: spreadsheet.id, replies, ...shown };
  });
  call.cost({ cellsWritten: written, bytes });
  return reply;
}

function updated(spreadsheet: Spreadsheet, resource: JsonObject, call: ApiCall): JsonObject {
  const wanted = listAt(resource, 'responseRanges').map(text => resolveA1(spreadsheet, String(text)));
  const gridData = flagAt(resource, 'responseIncludeGridData');
  return spreadsheetJson(spreadsheet, { wanted, gridData, user: call.run.effectiveUser });
}

function apply(request: JsonObject, index: number, context: RequestContext): JsonObject {
  const kinds = Object.keys(request).filter(name => request[name] !== undefined && request[name] !== null);
  const kind = kinds[0];
  if (kind === undefined || kinds.length > 1) {
    throw new SheetsRefusal(
      `Invalid requests[${index}]: ${kinds.length === 0 ? 'No request set.' : 'Only one request may be set.'}`,
    );
  }
  const handler = requestHandlers[kind];
  const body = request[kind];
  if (!handler)
    throw new SheetsRefusal(
      `Invalid requests[${index}].${kind}: this kind of request is not emulated by the workbench.`,
    );
  try {
    const answer = handler(isObject(body) ? body : {}, context);
    return answer === undefined ? {} : { [kind]: answer };
  } catch (error) {
    if (!(error instanceof SheetsRefusal)) throw error;
    throw new SheetsRefusal(`Invalid requests[${index}].${kind}: ${error.message}`);
  }
}

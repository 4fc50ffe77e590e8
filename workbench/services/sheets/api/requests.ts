/** The kinds of request that batchUpdate knows, each by its name in the API. */
import type { Spreadsheet } from '../spreadsheet';
import { cellRequests } from './cell-requests';
import { chartRequests } from './chart-requests';
import { copyRequests } from './copy-requests';
import type { JsonObject } from './json';
import { lineRequests } from './line-requests';
import { ruleRequests } from './rule-requests';
import { tabRequests } from './tab-requests';

export interface RequestContext {
  readonly spreadsheet: Spreadsheet;
  /** Whose rights count. */
  readonly user: string;
  /** Virtual now, epoch ms. */
  readonly now: number;
  /** For the meter. */
  wrote(cells: number): void;
}

/**
 * Applies one request and answers its reply (undefined: an empty one).
 * @throws SheetsRefusal in Google's words, without the "Invalid requests[i].kind: " in front
 */
export type RequestHandler = (request: JsonObject, context: RequestContext) => JsonObject | undefined;

export const requestHandlers: Readonly<Record<string, RequestHandler>> = {
  ...tabRequests,
  ...cellRequests,
  ...copyRequests,
  ...lineRequests,
  ...ruleRequests,
  ...chartRequests,
};

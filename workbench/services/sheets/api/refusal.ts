/** How the Sheets API refuses, and the one way in which each of its methods is called. */
import type { CallCost, Run } from '../../../runtime/contract';
import { intoRealm } from '../../../runtime/realm';
import { SheetsRefusal } from '../limits';
import type { Spreadsheet } from '../spreadsheet';
import type { SheetsStore } from '../store';
import { sheetsStore } from '../store';

/** A refusal with the HTTP status that the API gives it. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  constructor(
    readonly code: 400 | 403 | 404 | 429,
    message: string,
  ) {
    super(message);
  }
}

const AUTH = 'https://www.googleapis.com/auth/';
const ALL_FILES = [`${AUTH}spreadsheets`, `${AUTH}drive`];
const ALL_FILES_READ = [...ALL_FILES, `${AUTH}spreadsheets.readonly`, `${AUTH}drive.readonly`];
/** Reaches only what this user made or opened with the app. */
const OWN_FILES = `${AUTH}drive.file`;

export interface ApiMethod {
  /** As the bundle writes it, e.g. `Spreadsheets.Values.get`. */
  readonly name: string;
  /** Which of the two counters it takes from. */
  readonly quota: 'reads' | 'writes';
  /** The read-only scopes do for it. */
  readonly readOnlyScopes?: true;
  /** Virtual ms. */
  readonly latency?: number;
}

export interface ApiCall {
  readonly run: Run;
  readonly store: SheetsStore;
  readonly method: ApiMethod;
  readonly cost: (cost: CallCost) => void;
}

/**
 * Runs one method of the API: scopes, the minute's quota, then the work.
 * @returns the reply, made of the run's own objects
 * @throws GoogleJsonResponseException in the run's realm
 */
export function apiCall<T>(run: Run, method: ApiMethod, work: (call: ApiCall) => T): T {
  const { name, quota, latency } = method;
  const scopes = [...(method.readOnlyScopes ? ALL_FILES_READ : ALL_FILES), OWN_FILES];
  const spec = {
    name: `Sheets.${name}`,
    remote: true,
    scopes,
    ...(latency === undefined ? {} : { latency }),
  };
  return run.call(spec, cost => {
    const store = sheetsStore(run.cloud);
    try {
      const exhausted = store[quota].take(run.effectiveUser, run.now());
      if (exhausted !== null) throw new ApiRefusal(429, exhausted);
      return intoRealm(run.realm, work({ run, store, method, cost }));
    } catch (error) {
      if (error instanceof ApiRefusal) throw responseError(run, name, error.code, error.message);
      if (error instanceof SheetsRefusal) throw responseError(run, name, 400, error.message);
      throw error;
    }
  });
}

/** The error that Apps Script makes of an API's error reply. */
function responseError(run: Run, name: string, code: number, text: string): Error {
  const method = name.split('.').map(part => part.charAt(0).toLowerCase() + part.slice(1));
  const error = new run.realm.Error(`API call to sheets.${method.join('.')} failed with error: ${text}`);
  error.name = 'GoogleJsonResponseException';
  return Object.assign(error, { details: intoRealm(run.realm, { code, message: text }) });
}

/**
 * The spreadsheet, when the run's user and scopes reach it.
 * @throws ApiRefusal 404 for none or one that `drive.file` does not reach, 403 for want of rights
 */
export function openSpreadsheet({ run, store, method }: ApiCall, id: unknown): Spreadsheet {
  const spreadsheet = typeof id === 'string' ? store.get(id) : undefined;
  if (!spreadsheet) throw new ApiRefusal(404, 'Requested entity was not found.');
  const everything = method.readOnlyScopes ? ALL_FILES_READ : ALL_FILES;
  if (
    !everything.some(scope => run.scopes.has(scope)) &&
    !spreadsheet.facts.appUsers.includes(run.effectiveUser.toLowerCase())
  ) {
    throw new ApiRefusal(404, 'Requested entity was not found.');
  }
  const access = spreadsheet.access(run.effectiveUser);
  if (access === 'none' || (access === 'viewer' && method.quota === 'writes')) {
    throw new ApiRefusal(403, 'The caller does not have permission');
  }
  return spreadsheet;
}

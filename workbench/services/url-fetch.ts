/**
 * UrlFetchApp, of which only Gmail's own API can be reached: what a script fetches there with its user's token. Anything
 * else is refused, as the workbench calls nobody. Sources: the UrlFetchApp reference; "Manifest structure", urlFetchWhitelist.
 */
import type { Run } from '../runtime/contract';
import { spendQuota } from '../runtime/quota';
import { requireSignature } from '../runtime/signature';
import { apiRequest } from './gmail/api-request';
import { fieldsOf, textOf } from './gmail/request';
import { holderOf } from './script-app/token';

const SCOPES = ['https://www.googleapis.com/auth/script.external_request'];
/** Requests of a user within a day, Workspace accounts (quotas page). */
const PER_DAY = 100_000;

interface Answer {
  readonly code: number;
  readonly body: unknown;
}

class HTTPResponse {
  constructor(
    private readonly code: number,
    private readonly text: string,
  ) {}

  getResponseCode(): number {
    return this.code;
  }

  getContentText(): string {
    return this.text;
  }

  toString(): string {
    return 'HTTPResponse';
  }
}

/** Identical to a prefix, or below it; the prefix has a path. */
const isBelow = (url: string, prefix: string): boolean =>
  url === prefix ||
  url.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`) ||
  url.startsWith(`${prefix}?`) ||
  url.startsWith(`${prefix}#`);

/** Versioned deployments must name what they fetch; the workbench holds every run to it. */
function checkAllowed(run: Run, url: string): void {
  const list = run.cloud.manifest['urlFetchWhitelist'];
  const prefixes = Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : [];
  if (!prefixes.some(prefix => isBelow(url, prefix)))
    run.fail(
      `You do not have permission to call UrlFetchApp.fetch for ${url}: it is not in urlFetchWhitelist.`,
    );
}

function answerTo(run: Run, request: unknown): HTTPResponse {
  const { url: given, headers, method, muteHttpExceptions } = fieldsOf(request);
  const url = textOf(given);
  checkAllowed(run, url);
  if (!['', 'get'].includes(textOf(method).toLowerCase()))
    run.fail('The workbench answers only GET requests of UrlFetchApp.');
  const token = /^Bearer (.+)$/.exec(textOf(fieldsOf(headers)['Authorization']))?.[1] ?? '';
  const answer: Answer =
    holderOf(run, token) === null
      ? {
          code: 401,
          body: { error: { code: 401, message: 'Request had invalid authentication credentials.' } },
        }
      : apiRequest(run, url);
  if (answer.code >= 400 && muteHttpExceptions !== true)
    run.fail(`Request failed for ${url} returned code ${answer.code}.`);
  return new HTTPResponse(answer.code, JSON.stringify(answer.body));
}

export default function urlFetchService(run: Run): Readonly<Record<string, unknown>> {
  const fetched = (method: string, requests: readonly unknown[]): readonly HTTPResponse[] =>
    run.call({ name: `UrlFetchApp.${method}`, remote: true, scopes: SCOPES }, () => {
      spendQuota(run, 'urlfetch', requests.length, PER_DAY);
      return requests.map(request => answerTo(run, request));
    });
  return {
    UrlFetchApp: {
      fetch: (url: unknown, params?: unknown) => {
        requireSignature(run, 'UrlFetchApp.fetch', [url], ['String']);
        return fetched('fetch', [{ ...fieldsOf(params), url }])[0];
      },
      fetchAll: (requests: unknown) => {
        const list = Array.isArray(requests) ? (requests as readonly unknown[]) : [];
        const all = new run.realm.Array<HTTPResponse>();
        for (const answer of fetched('fetchAll', list)) all.push(answer);
        return all;
      },
    },
  };
}

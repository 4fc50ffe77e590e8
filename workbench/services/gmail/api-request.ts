/** Requests to the Gmail API by its address, as a script makes them with UrlFetchApp: reading one message. */
import type { Run } from '../../runtime/contract';
import { hexIdOf } from './message-id';
import { formatOf, messageResource } from './message-resource';
import { METHOD_SCOPES } from './scopes';
import { gmailStore } from './store';

const MESSAGE = /^https:\/\/gmail\.googleapis\.com\/gmail\/v1\/users\/me\/messages\/([^/?]+)(?:\?(.*))?$/;

export interface ApiAnswer {
  readonly code: number;
  readonly body: unknown;
}

const refused = (code: number, message: string): ApiAnswer => ({
  code,
  body: { error: { code, message, errors: [{ message, domain: 'global' }] } },
});

/** What Google's front end answers. */
export function apiRequest(run: Run, url: string): ApiAnswer {
  const [, id, query = ''] = MESSAGE.exec(url) ?? [];
  if (id === undefined) return refused(404, 'The workbench knows no such method of the Gmail API.');
  if (!METHOD_SCOPES['users.messages.get'].some(scope => run.scopes.has(scope)))
    return refused(403, 'Request had insufficient authentication scopes.');
  const store = gmailStore(run.cloud);
  if (!store.quota.spend(run.effectiveUser, 'users.messages.get', run.now()))
    return refused(429, 'Too many concurrent requests for user.');
  const mailbox = store.mailbox(run.effectiveUser);
  const message = mailbox.get(hexIdOf(decodeURIComponent(id)) ?? '');
  if (!message) return refused(404, 'Requested entity was not found.');
  const parameters = new URLSearchParams(query);
  const format = formatOf(parameters.get('format') ?? undefined);
  if (format === null) return refused(400, "Invalid value at 'format'");
  const context = { run, store, mailbox };
  return { code: 200, body: messageResource(context, message, format, parameters.getAll('metadataHeaders')) };
}

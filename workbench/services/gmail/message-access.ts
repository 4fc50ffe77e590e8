/**
 * What a run may do with a message through GmailApp: everything with the full mail scope, else the open message (and,
 * for reading, its conversation) after its token was announced, as far as the add-on scopes go.
 */
import type { Run } from '../../runtime/contract';
import type { Mailbox, MailboxMessage } from './mailbox';
import { hexIdOf } from './message-id';
import { announcedToken } from './message-token';
import { ADDON_ACTION, ADDON_READONLY, FULL, MESSAGE_SCOPES } from './scopes';

const NO_TOKEN = 'Access denied: : Missing access token for per message authorization.';
const NOT_FOUND = 'Invalid argument: id';

/** The functions that Gmail calls by itself when a message is opened. */
const contextualFunctions = (run: Run): readonly string[] => {
  const addOns = run.cloud.manifest['addOns'] as
    { gmail?: { contextualTriggers?: readonly { onTriggerFunction?: string }[] } } | undefined;
  return (addOns?.gmail?.contextualTriggers ?? []).map(trigger => trigger.onTriggerFunction ?? '');
};

/** Scopes that open the content; `message.action` does so only after a click. */
const contentScopes = (run: Run): readonly string[] =>
  contextualFunctions(run).includes(run.functionName)
    ? [FULL, ADDON_READONLY]
    : [FULL, ADDON_READONLY, ADDON_ACTION];

/** Scopes of a GmailApp or GmailMessage method, for the boundary's own check. */
export const scopesFor = (
  run: Run,
  what: 'headers' | 'content' | 'thread' | 'mailbox',
): readonly string[] => {
  if (what === 'headers') return [FULL, ...MESSAGE_SCOPES];
  if (what === 'content') return contentScopes(run);
  return what === 'thread' ? [FULL, ADDON_READONLY] : [FULL];
};

/**
 * The message of this id.
 * @throws Exception when there is none, or the run holds no token for it
 */
export const openMessage = (run: Run, mailbox: Mailbox, id: string): MailboxMessage => {
  const message = mailbox.get(hexIdOf(id) ?? '');
  if (!run.scopes.has(FULL)) {
    const open = mailbox.get(announcedToken(run)?.messageId ?? '');
    const sameThread = open !== null && message?.threadId === open.threadId;
    if (!open || !sameThread || (message.id !== open.id && !run.scopes.has(ADDON_READONLY)))
      run.fail(NO_TOKEN);
  }
  return message ?? run.fail(NOT_FOUND);
};

/** Gmail.Users.Messages of the advanced service. */
import type { Run } from '../../runtime/contract';
import { apiCall, NOT_FOUND, type ApiContext } from './api-call';
import { pathOfAttachmentId } from './attachment-id';
import { partBytes } from './mail-content';
import { hexIdOf } from './message-id';
import type { MailboxMessage } from './mailbox';
import { announcedToken } from './message-token';
import { bytesField, formatOf, messageResource, messageStub, metadataOnly } from './message-resource';
import { isSettable } from './labels';
import { searchMessages } from './query';
import { bytesOf, fieldsOf, textOf, textsOf, type Fields } from './request';
import { METADATA, READ_SCOPES } from './scopes';

/** Defaults and limits of `messages.list` (discovery document). */
const DEFAULT_PAGE = 100;
export const MAX_PAGE = 500;
/** Ids that one batchModify takes. */
const MAX_BATCH = 1000;

/** Size of a list page; larger wishes are cut, as the API does. */
export const pageSize = (value: unknown): number =>
  Math.min(Number(value) > 0 ? Number(value) : DEFAULT_PAGE, MAX_PAGE);

/** The item behind which a page token lets the next page begin. */
export const pageStart = (token: unknown, ids: readonly string[]): number => {
  const last = Buffer.from(textOf(token), 'base64url').toString('latin1');
  return last === '' ? 0 : ids.indexOf(last) + 1;
};

export const pageToken = (id: string | undefined): string =>
  Buffer.from(id ?? '', 'latin1').toString('base64url');

/**
 * The message of this id that the run may read: any with a mailbox scope, else only the one (or, for reading, its
 * conversation) whose token was announced.
 */
export const findMessage = ({ run, mailbox, refuse }: ApiContext, id: unknown): MailboxMessage => {
  const hex = hexIdOf(textOf(id));
  if (hex === null) return refuse(400, 'Invalid id value');
  const message = mailbox.get(hex);
  if (!message) return refuse(404, NOT_FOUND);
  if (![...READ_SCOPES, METADATA].some(scope => run.scopes.has(scope))) {
    const open = mailbox.get(announcedToken(run)?.messageId ?? '');
    if (open?.threadId !== message.threadId) refuse(403, 'Missing access token for authorization.');
  }
  return message;
};

/** Checks the labels of a modify request. */
export const labelChange = (
  { mailbox, refuse }: ApiContext,
  request: Fields,
): { readonly add: readonly string[]; readonly remove: readonly string[] } => {
  const add = textsOf(request.addLabelIds);
  const remove = textsOf(request.removeLabelIds);
  if (add.length + remove.length === 0) refuse(400, 'No label add or removes specified');
  for (const id of [...add, ...remove]) {
    if (mailbox.labels.get(id) === null || !isSettable(id)) refuse(400, `Invalid label: ${id}`);
  }
  return { add, remove };
};

/** Sends raw bytes for the run's user; shared with drafts. */
export const sendRaw = (
  { run, store, mailbox, refuse }: ApiContext,
  raw: Uint8Array | null,
  threadId: string,
): MailboxMessage => {
  if (raw === null)
    return refuse(400, "'raw' RFC822 payload message string or uploading message via /upload/* URL required");
  if (threadId !== '' && mailbox.threadSubjectOf(threadId) === null) refuse(404, NOT_FOUND);
  if (!store.quota.send(mailbox.account, run.now())) refuse(429, 'User-rate limit exceeded.');
  try {
    return store.send(mailbox.account, raw);
  } catch (error) {
    return refuse(400, error instanceof Error ? error.message : String(error));
  }
};

export const messagesResource = (run: Run): Readonly<Record<string, unknown>> => ({
  list: (userId: unknown, optionalArgs?: unknown) =>
    apiCall(run, 'users.messages.list', userId, context => {
      const options = fieldsOf(optionalArgs);
      const q = textOf(options.q);
      if (q !== '' && metadataOnly(run)) context.refuse(403, "Metadata scope does not support 'q' parameter");
      const labelIds = textsOf(options.labelIds);
      for (const id of labelIds) {
        if (context.mailbox.labels.get(id) === null) context.refuse(404, `labelId not found: ${id}`);
      }
      const indexed = run.now() - context.store.modes.indexLag;
      const found = searchMessages(
        context.mailbox,
        { q, labelIds, includeSpamTrash: options.includeSpamTrash === true },
        run.now(),
      ).filter(message => q === '' || message.internalDate <= indexed);
      const ids = found.map(message => message.id);
      const start = pageStart(options.pageToken, ids);
      const page = found.slice(start, start + pageSize(options.maxResults));
      const more = start + page.length < found.length;
      return {
        ...(page.length > 0 ? { messages: page.map(messageStub) } : {}),
        ...(more ? { nextPageToken: pageToken(page[page.length - 1]?.id) } : {}),
        resultSizeEstimate: found.length,
      };
    }),

  get: (userId: unknown, id: unknown, optionalArgs?: unknown) =>
    apiCall(run, 'users.messages.get', userId, context => {
      const options = fieldsOf(optionalArgs);
      const format = formatOf(options.format);
      if (format === null) return context.refuse(400, `Invalid value at 'format': ${textOf(options.format)}`);
      if (metadataOnly(run) && (format === 'full' || format === 'raw')) {
        context.refuse(403, `Metadata scope doesn't allow format ${format.toUpperCase()}`);
      }
      return messageResource(context, findMessage(context, id), format, textsOf(options.metadataHeaders));
    }),

  modify: (resource: unknown, userId: unknown, id: unknown) =>
    apiCall(run, 'users.messages.modify', userId, context => {
      const message = findMessage(context, id);
      const { add, remove } = labelChange(context, fieldsOf(resource));
      context.mailbox.relabel(message.id, add, remove);
      return { ...messageStub(message), labelIds: [...message.labelIds] };
    }),

  batchModify: (resource: unknown, userId: unknown) =>
    apiCall(run, 'users.messages.batchModify', userId, context => {
      const request = fieldsOf(resource);
      const ids = textsOf(request.ids);
      if (ids.length === 0) context.refuse(400, 'No message ids specified');
      if (ids.length > MAX_BATCH) context.refuse(400, `Too many ids: ${ids.length}, at most ${MAX_BATCH}`);
      const { add, remove } = labelChange(context, request);
      // Google applies it to the messages that exist and says nothing of the others.
      for (const id of ids) context.mailbox.relabel(hexIdOf(id) ?? '', add, remove);
      return undefined;
    }),

  send: (resource: unknown, userId: unknown, mediaData?: unknown) =>
    apiCall(run, 'users.messages.send', userId, context => {
      const request = fieldsOf(resource);
      const message = sendRaw(context, bytesOf(mediaData) ?? bytesOf(request.raw), textOf(request.threadId));
      return { ...messageStub(message), labelIds: [...message.labelIds] };
    }),

  trash: (userId: unknown, id: unknown) =>
    apiCall(run, 'users.messages.trash', userId, context => {
      const message = findMessage(context, id);
      context.mailbox.relabel(message.id, ['TRASH'], ['INBOX', 'SPAM']);
      return { ...messageStub(message), labelIds: [...message.labelIds] };
    }),

  Attachments: {
    get: (userId: unknown, messageId: unknown, id: unknown) =>
      apiCall(run, 'users.messages.attachments.get', userId, context => {
        const message = findMessage(context, messageId);
        const path = pathOfAttachmentId(textOf(id));
        const raw = context.mailbox.raw(message.id);
        const content = path === null || raw === null ? null : partBytes(raw, path);
        if (!content) return context.refuse(400, 'Invalid attachment token');
        return { size: content.length, data: bytesField(run, context.store, content) };
      }),
  },
});

/** Gmail.Users.Threads of the advanced service. */
import type { Run } from '../../runtime/contract';
import { apiCall, NOT_FOUND, type ApiContext } from './api-call';
import type { MailboxMessage } from './mailbox';
import { hexIdOf } from './message-id';
import { formatOf, messageResource, messageStub } from './message-resource';
import { readMimeTree } from './mime-tree';
import { findMessage, labelChange, pageSize, pageStart, pageToken } from './messages-resource';
import { searchMessages } from './query';
import { fieldsOf, textOf, textsOf } from './request';
import { snippetOf } from './text-view';

const findThread = (context: ApiContext, id: unknown): readonly MailboxMessage[] => {
  const hex = hexIdOf(textOf(id));
  if (hex === null) return context.refuse(400, 'Invalid id value');
  const messages = context.mailbox.thread(hex);
  const first = messages[0];
  if (!first) return context.refuse(404, NOT_FOUND);
  findMessage(context, first.id);
  return messages;
};

const last = <T>(items: readonly T[]): T | undefined => items[items.length - 1];

export const threadsResource = (run: Run): Readonly<Record<string, unknown>> => ({
  list: (userId: unknown, optionalArgs?: unknown) =>
    apiCall(run, 'users.threads.list', userId, context => {
      const options = fieldsOf(optionalArgs);
      const found = searchMessages(
        context.mailbox,
        {
          q: textOf(options.q),
          labelIds: textsOf(options.labelIds),
          includeSpamTrash: options.includeSpamTrash === true,
        },
        run.now(),
      );
      const ids = [...new Set(found.map(message => message.threadId))];
      const start = pageStart(options.pageToken, ids);
      const page = ids.slice(start, start + pageSize(options.maxResults));
      const threads = page.map(id => {
        const newest = last(context.mailbox.thread(id));
        const raw = newest ? context.mailbox.raw(newest.id) : null;
        return { id, historyId: newest?.historyId ?? '', snippet: raw ? snippetOf(readMimeTree(raw)) : '' };
      });
      return {
        ...(threads.length > 0 ? { threads } : {}),
        ...(start + page.length < ids.length ? { nextPageToken: pageToken(last(page)) } : {}),
        resultSizeEstimate: ids.length,
      };
    }),

  get: (userId: unknown, id: unknown, optionalArgs?: unknown) =>
    apiCall(run, 'users.threads.get', userId, context => {
      const options = fieldsOf(optionalArgs);
      const format = formatOf(options.format);
      if (format === null || format === 'raw') return context.refuse(400, `Invalid value at 'format'`);
      const messages = findThread(context, id);
      return {
        id: messages[0]?.threadId ?? '',
        historyId: last(messages)?.historyId ?? '',
        messages: messages.map(message =>
          messageResource(context, message, format, textsOf(options.metadataHeaders)),
        ),
      };
    }),

  modify: (resource: unknown, userId: unknown, id: unknown) =>
    apiCall(run, 'users.threads.modify', userId, context => {
      const messages = findThread(context, id);
      const { add, remove } = labelChange(context, fieldsOf(resource));
      for (const message of messages) context.mailbox.relabel(message.id, add, remove);
      return { id: messages[0]?.threadId ?? '', messages: messages.map(messageStub) };
    }),
});

/** Gmail.Users.Drafts of the advanced service. */
import type { Run } from '../../runtime/contract';
import { apiCall, NOT_FOUND, type ApiContext } from './api-call';
import { messageResource, messageStub } from './message-resource';
import { sendRaw } from './messages-resource';
import { bytesOf, fieldsOf, textOf } from './request';

const findDraft = ({ mailbox, refuse }: ApiContext, id: unknown): string =>
  mailbox.drafts.get(textOf(id)) ?? refuse(404, NOT_FOUND);

const discard = ({ mailbox }: ApiContext, draftId: string): void => {
  mailbox.drop(mailbox.drafts.get(draftId) ?? '');
  mailbox.drafts.delete(draftId);
};

export const draftsResource = (run: Run): Readonly<Record<string, unknown>> => ({
  create: (resource: unknown, userId: unknown, mediaData?: unknown) =>
    apiCall(run, 'users.drafts.create', userId, context => {
      const { mailbox, refuse } = context;
      const request = fieldsOf(fieldsOf(resource).message);
      const raw = bytesOf(mediaData) ?? bytesOf(request.raw);
      if (raw === null) return refuse(400, 'Missing draft message');
      const threadId = textOf(request.threadId);
      if (threadId !== '' && mailbox.threadSubjectOf(threadId) === null) refuse(404, NOT_FOUND);
      const message = mailbox.add(raw, run.now(), ['DRAFT'], threadId === '' ? null : threadId);
      const id = `r${BigInt(`0x${message.id}`)}`;
      mailbox.drafts.set(id, message.id);
      return { id, message: { ...messageStub(message), labelIds: ['DRAFT'] } };
    }),

  get: (userId: unknown, id: unknown) =>
    apiCall(run, 'users.drafts.get', userId, context => {
      const message = context.mailbox.get(findDraft(context, id));
      return { id: textOf(id), message: message ? messageResource(context, message, 'full') : {} };
    }),

  list: (userId: unknown) =>
    apiCall(run, 'users.drafts.list', userId, ({ mailbox }) => {
      const drafts = [...mailbox.drafts].map(([id, messageId]) => ({ id, message: { id: messageId } }));
      return { ...(drafts.length > 0 ? { drafts } : {}), resultSizeEstimate: drafts.length };
    }),

  send: (resource: unknown, userId: unknown) =>
    apiCall(run, 'users.drafts.send', userId, context => {
      const id = textOf(fieldsOf(resource).id);
      const raw = context.mailbox.raw(findDraft(context, id));
      const message = sendRaw(context, raw, '');
      discard(context, id);
      return { ...messageStub(message), labelIds: [...message.labelIds] };
    }),

  remove: (userId: unknown, id: unknown) =>
    apiCall(run, 'users.drafts.delete', userId, context => {
      findDraft(context, id);
      discard(context, textOf(id));
      return undefined;
    }),
});

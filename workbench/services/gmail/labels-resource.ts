/** Gmail.Users.Labels of the advanced service. */
import type { Run } from '../../runtime/contract';
import { apiCall, NOT_FOUND, type ApiContext } from './api-call';
import { LABEL_PALETTE } from './label-palette';
import { isSystemLabel, MAX_LABEL_NAME, MAX_LABELS, type Label } from './labels';
import { fieldsOf, textOf, type Fields } from './request';

const findLabel = ({ mailbox, refuse }: ApiContext, id: unknown): Label =>
  mailbox.labels.get(textOf(id)) ?? refuse(404, NOT_FOUND);

type Looks = Pick<Label, 'labelListVisibility' | 'messageListVisibility' | 'color'>;

/** Gmail takes both colours or none, and none beside its palette. */
const checkedLooks = ({ refuse }: ApiContext, request: Fields): Looks => {
  const visibility = {
    labelListVisibility: textOf(request.labelListVisibility) || 'labelShow',
    messageListVisibility: textOf(request.messageListVisibility) || 'show',
  };
  if (request.color === undefined) return visibility;
  const { textColor, backgroundColor } = fieldsOf(request.color);
  const color = { textColor: textOf(textColor), backgroundColor: textOf(backgroundColor) };
  for (const value of Object.values(color))
    if (!LABEL_PALETTE.has(value)) refuse(400, `Label color ${value} is not on the allowed color palette`);
  return { ...visibility, color };
};

const checkedName = ({ mailbox, refuse }: ApiContext, request: Fields, own: string | null): string => {
  const name = textOf(request.name).trim();
  if (name === '' || name.length > MAX_LABEL_NAME) return refuse(400, 'Invalid label name');
  const other = mailbox.labels.named(name);
  if (other && other.id !== own) return refuse(409, 'Label name exists or conflicts');
  return name;
};

export const labelsResource = (run: Run): Readonly<Record<string, unknown>> => ({
  list: (userId: unknown) =>
    apiCall(run, 'users.labels.list', userId, ({ mailbox }) => ({ labels: mailbox.labels.list() })),

  get: (userId: unknown, id: unknown) =>
    apiCall(run, 'users.labels.get', userId, context => {
      const label = findLabel(context, id);
      const messages = context.mailbox.list(label.id);
      const unread = messages.filter(message => message.labelIds.has('UNREAD'));
      const threads = (list: typeof messages): number => new Set(list.map(message => message.threadId)).size;
      return {
        ...label,
        messagesTotal: messages.length,
        messagesUnread: unread.length,
        threadsTotal: threads(messages),
        threadsUnread: threads(unread),
      };
    }),

  create: (resource: unknown, userId: unknown) =>
    apiCall(run, 'users.labels.create', userId, context => {
      const request = fieldsOf(resource);
      if (context.mailbox.labels.list().length >= MAX_LABELS) context.refuse(400, 'Too many labels');
      return context.mailbox.labels.create(
        checkedName(context, request, null),
        checkedLooks(context, request),
      );
    }),

  update: (resource: unknown, userId: unknown, id: unknown) =>
    apiCall(run, 'users.labels.update', userId, context => {
      const label = findLabel(context, id);
      const request = fieldsOf(resource);
      if (isSystemLabel(label.id)) context.refuse(400, 'Invalid update request');
      const updated: Label = {
        ...label,
        ...checkedLooks(context, request),
        name: checkedName(context, request, label.id),
      };
      context.mailbox.labels.update(updated);
      return updated;
    }),

  remove: (userId: unknown, id: unknown) =>
    apiCall(run, 'users.labels.delete', userId, context => {
      const label = findLabel(context, id);
      if (isSystemLabel(label.id)) context.refuse(400, 'Invalid delete request');
      context.mailbox.removeLabel(label.id);
      return undefined;
    }),
});

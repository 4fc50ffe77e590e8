/** Gmail.Users.Settings.Filters of the advanced service. */
import type { Run } from '../../runtime/contract';
import { apiCall, NOT_FOUND } from './api-call';
import type { Filter } from './mailbox';
import { fieldsOf, textOf, textsOf } from './request';

/** Filters of one account (https://support.google.com/mail/answer/6579). */
const MAX_FILTERS = 1000;

export const filtersResource = (run: Run): Readonly<Record<string, unknown>> => ({
  list: (userId: unknown) =>
    apiCall(run, 'users.settings.filters.list', userId, ({ mailbox }) =>
      mailbox.filters.length > 0 ? { filter: mailbox.filters } : {},
    ),

  create: (resource: unknown, userId: unknown) =>
    apiCall(run, 'users.settings.filters.create', userId, ({ mailbox, refuse }) => {
      const request = fieldsOf(resource);
      const action = fieldsOf(request.action);
      const criteria = { ...fieldsOf(request.criteria) };
      const addLabelIds = textsOf(action.addLabelIds);
      const removeLabelIds = textsOf(action.removeLabelIds);
      if (Object.keys(criteria).length === 0) refuse(400, 'Missing filter criteria');
      if (mailbox.filters.length >= MAX_FILTERS) refuse(400, 'Too many filters');
      for (const id of [...addLabelIds, ...removeLabelIds]) {
        if (mailbox.labels.get(id) === null) refuse(400, `Invalid label: ${id}`);
      }
      const same = (other: Filter): boolean => JSON.stringify(other.criteria) === JSON.stringify(criteria);
      if (mailbox.filters.some(same)) refuse(400, 'Filter already exists');
      const filter: Filter = {
        id: `ANe1Bmj${run.cloud.hexId(20)}`,
        criteria,
        action: { addLabelIds, removeLabelIds },
      };
      mailbox.filters.push(filter);
      return filter;
    }),

  remove: (userId: unknown, id: unknown) =>
    apiCall(run, 'users.settings.filters.delete', userId, ({ mailbox, refuse }) => {
      const at = mailbox.filters.findIndex(filter => filter.id === textOf(id));
      if (at < 0) refuse(404, NOT_FOUND);
      mailbox.filters.splice(at, 1);
      return undefined;
    }),
});

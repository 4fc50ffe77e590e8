/** The global `Gmail`: the advanced service, version 1 of the Gmail API as scripts see it. */
import type { Run } from '../../runtime/contract';
import { apiCall } from './api-call';
import { draftsResource } from './drafts-resource';
import { filtersResource } from './filters-resource';
import { labelsResource } from './labels-resource';
import { messagesResource } from './messages-resource';
import { sendAsResource } from './send-as-resource';
import { threadsResource } from './threads-resource';

export default function gmailAdvancedService(run: Run): Readonly<Record<string, unknown>> {
  return {
    Gmail: {
      Users: {
        getProfile: (userId: unknown) =>
          apiCall(run, 'users.getProfile', userId, ({ mailbox }) => ({
            emailAddress: mailbox.account,
            messagesTotal: mailbox.size,
            threadsTotal: new Set(mailbox.list().map(message => message.threadId)).size,
            historyId: mailbox.historyId,
          })),
        Messages: messagesResource(run),
        Threads: threadsResource(run),
        Labels: labelsResource(run),
        Drafts: draftsResource(run),
        Settings: { Filters: filtersResource(run), SendAs: sendAsResource(run) },
      },
    },
  };
}

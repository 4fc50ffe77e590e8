/** Gmail.Users.Settings.SendAs of the advanced service: the addresses that an account may write from. */
import type { Run } from '../../runtime/contract';
import { apiCall } from './api-call';

export const sendAsResource = (run: Run): Readonly<Record<string, unknown>> => ({
  list: (userId: unknown) =>
    apiCall(run, 'users.settings.sendAs.list', userId, ({ mailbox }) => ({
      sendAs: [
        { sendAsEmail: mailbox.account, displayName: '', isPrimary: true, isDefault: true },
        ...mailbox.sendAs.map(sendAsEmail => ({
          sendAsEmail,
          displayName: '',
          treatAsAlias: true,
          verificationStatus: 'accepted',
        })),
      ],
    })),
});

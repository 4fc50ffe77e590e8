/** Tells whether anything about mail has changed. */
import type { Cloud } from '../../runtime/contract';
import { gmailStore } from '../../services/gmail/store';

/** Goes up with every change of mail or labels. */
export const mailVersion = (cloud: Cloud): string => {
  const store = gmailStore(cloud);
  return store.accounts
    .map(account => `${store.mailbox(account).historyId}/${store.mailbox(account).size}`)
    .join(' ');
};
